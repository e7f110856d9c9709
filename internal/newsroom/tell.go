package newsroom

import (
	"context"
	"errors"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// TellTx is what Tell does within one transaction.
type TellTx interface {
	Told(ctx context.Context, story string) ([]hearsay.Telling, error)
	ToldElsewhere(ctx context.Context, claim string) ([]hearsay.Telling, error)
	Tell(ctx context.Context, story string, changes int, tellings []hearsay.Telling) error
}

// TellStore is what Tell asks of a store.
type TellStore interface {
	Untold(ctx context.Context, n int) ([]hearsay.Untold, error)
	InTell(ctx context.Context, fn func(TellTx) error) error
	RestateStore
}

// Tell tells what changed: it makes the accounts of the stories that changed since they were last told
// of and adds to the log what is new in them. What was told is never rewritten.
//
// A story waits to be told of from the transaction on that changed it, so that nothing is forgotten
// where the program is killed in between.
type Tell struct {
	store   TellStore
	restate *Restate
	now     func() time.Time
}

// NewTell makes a Tell. now gives the time of a telling.
func NewTell(store TellStore, reader Reader, now func() time.Time) *Tell {
	return &Tell{store, NewRestate(store, reader), now}
}

// Using makes the Tell make its accounts by r, which may keep them for others.
func (t *Tell) Using(r *Restate) *Tell { return &Tell{t.store, r, t.now} }

// Bounds on what one transaction tells.
const (
	tellAtOnce = 64    // stories
	tellClaims = 4_000 // of their accounts together: these are in memory until then
)

// All tells of every story that waits for it when it begins. step, which may be nil, is called as
// stories are done, with how many. Where it is ended early what was told stays told and the rest waits.
// A story of which no account can be made goes on waiting and keeps no other from being told of; it is
// in the error, a join of one per such story.
func (t *Tell) All(ctx context.Context, step func(stories int)) (err error) {
	defer hearsay.Fault(&err, "tell what changed")
	waiting, err := t.store.Untold(ctx, 0)
	if err != nil {
		return err
	}
	var faults []error
	for len(waiting) > 0 {
		n, fault := t.some(ctx, waiting)
		if n == 0 {
			return errors.Join(append(faults, fault)...)
		}
		if fault != nil && len(faults) < tellFaults {
			faults = append(faults, fault)
		}
		waiting = waiting[n:]
		if step != nil {
			step(n)
		}
	}
	return errors.Join(faults...)
}

// tellFaults is of how many stories that can't be told the error says so.
const tellFaults = 8

// Of tells of one story, if it waits for it; it may be named by a former id.
func (t *Tell) Of(ctx context.Context, story string) (err error) {
	defer hearsay.Fault(&err, "tell what changed in story %q", story)
	s, err := t.store.Story(ctx, story)
	if err != nil {
		return err
	}
	waiting, err := t.store.Untold(ctx, 0)
	if err != nil {
		return err
	}
	for _, w := range waiting {
		if w.Story == s.ID {
			_, err := t.some(ctx, []hearsay.Untold{w})
			return err
		}
	}
	return nil
}

// A statement is the account of a story that waits to be told of.
type statement struct {
	hearsay.Untold
	account hearsay.Account
}

// some tells of the first n of the stories that wait. Their accounts are made outside the transaction:
// who writes meanwhile makes a story wait again. Where n is 0 nothing can be told at all; else err is of
// stories that were passed over.
func (t *Tell) some(ctx context.Context, waiting []hearsay.Untold) (n int, err error) {
	var made []statement
	var faults []error
	claims := 0
	for n < min(len(waiting), tellAtOnce) && claims < tellClaims {
		w := waiting[n]
		a, err := t.restate.Account(ctx, w.Story, time.Time{})
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		n++
		if err != nil && !errors.Is(err, hearsay.ErrNotFound) { // not found: all its reports were moved
			faults = append(faults, err)
			continue
		}
		made = append(made, statement{w, a})
		claims += len(a.Claims)
	}
	now := t.now().UTC().Truncate(time.Millisecond)
	err = t.store.InTell(ctx, func(tx TellTx) error {
		for _, m := range made {
			fresh, err := untold(ctx, tx, m, now)
			if err != nil {
				return err
			}
			if err := tx.Tell(ctx, m.Story, m.Changes, fresh); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, errors.Join(append(faults, err)...)
	}
	return n, errors.Join(faults...)
}

// untold is what of a story is to be told now.
func untold(ctx context.Context, tx TellTx, m statement, now time.Time) ([]hearsay.Telling, error) {
	if m.account.Story.ID != m.Story {
		return nil, nil // it is no more
	}
	told, err := tx.Told(ctx, m.Story)
	if err != nil {
		return nil, err
	}
	fresh := account.Untold(m.account, told)
	for i := range fresh {
		fresh[i].Told = now
		if err := elsewhere(ctx, tx, &fresh[i]); err != nil {
			return nil, err
		}
	}
	return fresh, nil
}

// elsewhere marks a telling that was told of another story, from which its report was moved.
func elsewhere(ctx context.Context, tx TellTx, t *hearsay.Telling) error {
	if t.Claim == "" || t.Again {
		return nil
	}
	others, err := tx.ToldElsewhere(ctx, t.Claim)
	for _, o := range others {
		if o.Kind == t.Kind && o.Report == t.Report {
			t.Again = true
		}
	}
	return err
}
