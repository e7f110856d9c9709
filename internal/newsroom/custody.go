package newsroom

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
)

// CustodyTx is what Custody does within one transaction.
type CustodyTx interface {
	SaveAct(ctx context.Context, a hearsay.Act) (number int, err error)
	DropBodies(ctx context.Context, before time.Time) (captures int, size int64, err error)
	TakeDown(ctx context.Context, report string, act int) (versions, captures int, err error)
	TakenDown(ctx context.Context, report string) (hearsay.Act, bool, error)
	StoryOf(ctx context.Context, report string) (string, error)
	GroupingTx
}

// CustodyStore is what Custody asks of a store.
type CustodyStore interface {
	Backup(ctx context.Context, path string) error
	InCustody(ctx context.Context, fn func(CustodyTx) error) error
}

// Custody does what is done to what is kept, other than adding to it, and records it: drop
// what was fetched long ago, take a report down, copy everything.
type Custody struct {
	store CustodyStore
	now   func() time.Time
}

// NewCustody makes a Custody. now gives the times of the records.
func NewCustody(store CustodyStore, now func() time.Time) *Custody { return &Custody{store, now} }

// Retain drops the bytes of what was fetched before a moment and has been read; reports and
// the records of the captures stay. by and why may be empty.
func (c *Custody) Retain(ctx context.Context, before time.Time, by, why string) (act hearsay.Act, err error) {
	return c.retain(ctx, before, by, why, true)
}

// Expire does what [Custody.Retain] does, as a rule that is applied again and again: where
// nothing is old enough, nothing is recorded, and the act has no number.
func (c *Custody) Expire(ctx context.Context, before time.Time, by, rule string) (act hearsay.Act, err error) {
	return c.retain(ctx, before, by, rule, false)
}

func (c *Custody) retain(ctx context.Context, before time.Time, by, why string, always bool) (act hearsay.Act, err error) {
	defer hearsay.Fault(&err, "retain")
	act = hearsay.Act{At: c.moment(), Kind: hearsay.Retention, By: by, Why: why}
	err = c.store.InCustody(ctx, func(tx CustodyTx) error {
		captures, size, err := tx.DropBodies(ctx, before)
		if err != nil || captures == 0 && !always {
			return err
		}
		act.What = fmt.Sprintf("%d captures from before %s, %d bytes", captures, before.UTC().Format(time.RFC3339), size)
		act.Number, err = tx.SaveAct(ctx, act)
		return err
	})
	return act, err
}

// TakeDown takes the words of a report away, everywhere where they are kept: in its
// versions, in what was read in them, in what was fetched, in titles. The report itself
// stays in its story, without words, and so do the record of who took it down and why; its
// story's account goes on without it, and it is never taken in again. The error is of kind
// hearsay.ErrNotFound where there is no such report, of hearsay.ErrInvalid where it was
// taken down before.
func (c *Custody) TakeDown(ctx context.Context, report, by, why string) (act hearsay.Act, err error) {
	defer hearsay.Fault(&err, "take down %q", report)
	act = hearsay.Act{At: c.moment(), Kind: hearsay.Takedown, By: by, Why: why, Report: report}
	err = c.store.InCustody(ctx, func(tx CustodyTx) error {
		before, done, err := tx.TakenDown(ctx, report)
		if done {
			err = fmt.Errorf("%w: it was taken down on %s", hearsay.ErrInvalid, before.At.Format(time.DateOnly))
		}
		if err != nil {
			return err
		}
		if act.Number, err = tx.SaveAct(ctx, act); err != nil {
			return err
		}
		versions, captures, err := tx.TakeDown(ctx, report, act.Number)
		if err != nil {
			return err
		}
		act.What = fmt.Sprintf("%d versions, %d captures", versions, captures)
		return retitle(ctx, tx, report)
	})
	return act, err
}

// retitle gives a report's story its title anew: it may have been the report's.
func retitle(ctx context.Context, tx CustodyTx, report string) error {
	id, err := tx.StoryOf(ctx, report)
	if err != nil {
		return ignore(err, hearsay.ErrNotFound)
	}
	var g grouping
	if err := g.catchUp(ctx, tx); err != nil {
		return err
	}
	g.touched[id] = true
	return g.save(ctx, tx)
}

// Backup writes a whole copy of the store to a new file, while others use it, and records
// it: in the store after the copy, so not in the copy itself.
func (c *Custody) Backup(ctx context.Context, path, by string) (act hearsay.Act, err error) {
	act = hearsay.Act{At: c.moment(), Kind: hearsay.Backup, By: by, What: path}
	if err := c.store.Backup(ctx, path); err != nil {
		return act, err
	}
	err = c.store.InCustody(ctx, func(tx CustodyTx) error {
		act.Number, err = tx.SaveAct(ctx, act)
		return err
	})
	if err != nil {
		err = errors.Join(fmt.Errorf("the copy is made, but not recorded"), err)
	}
	return act, err
}

func (c *Custody) moment() time.Time { return c.now().UTC().Truncate(time.Second) }
