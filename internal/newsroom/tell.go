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

// tellAtOnce is of how many stories one transaction tells.
const tellAtOnce = 64

// All tells of every story that waits for it. step, which may be nil, is called as stories are done,
// with how many. Where it is ended early what was told stays told and the rest waits.
func (t *Tell) All(ctx context.Context, step func(stories int)) (err error) {
	defer hearsay.Fault(&err, "tell what changed")
	for {
		waiting, err := t.store.Untold(ctx, tellAtOnce)
		if err != nil || len(waiting) == 0 {
			return err
		}
		if err := t.some(ctx, waiting); err != nil {
			return err
		}
		if step != nil {
			step(len(waiting))
		}
	}
}

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
			return t.some(ctx, []hearsay.Untold{w})
		}
	}
	return nil
}

// some tells of a few stories. Their accounts are made outside the transaction: who writes meanwhile
// makes a story wait again.
func (t *Tell) some(ctx context.Context, waiting []hearsay.Untold) error {
	accounts := make([]hearsay.Account, len(waiting))
	for i, w := range waiting {
		a, err := t.restate.Account(ctx, w.Story, time.Time{})
		if err != nil && !errors.Is(err, hearsay.ErrNotFound) { // all its reports were moved
			return err
		}
		accounts[i] = a
	}
	now := t.now().UTC().Truncate(time.Millisecond)
	return t.store.InTell(ctx, func(tx TellTx) error {
		for i, w := range waiting {
			var fresh []hearsay.Telling
			if accounts[i].Story.ID == w.Story {
				told, err := tx.Told(ctx, w.Story)
				if err != nil {
					return err
				}
				fresh = account.Untold(accounts[i], told)
				for k := range fresh {
					fresh[k].Told = now
					if err := elsewhere(ctx, tx, &fresh[k]); err != nil {
						return err
					}
				}
			}
			if err := tx.Tell(ctx, w.Story, w.Changes, fresh); err != nil {
				return err
			}
		}
		return nil
	})
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
