package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/spf13/pflag"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

const (
	retainEvery = 6 * time.Hour
	leastRetain = 24 * time.Hour
	hintLooks   = 100                 // captures that are looked at for one that is kept
	longKept    = 90 * 24 * time.Hour // from then on a watch without a rule says that there can be one
)

// A retaining is a rule that a watch keeps: for how long the bytes of what was fetched stay.
type retaining struct{ span }

func (r *retaining) add(flags *pflag.FlagSet) {
	flags.Var(r, "retain", "drop the bytes of what was fetched longer ago than this `time`, as 'hearsay retain' does: 90d")
}

func (r *retaining) Set(text string) error {
	if err := r.span.Set(text); err != nil {
		return err
	}
	if r.Duration < leastRetain {
		return errors.New("it is a day (1d) or more")
	}
	return nil
}

// run applies the rule now and then until ctx ends; without one it ends at once.
func (r *retaining) run(ctx context.Context, store *sqlite.Store, log *slog.Logger) {
	for r.Duration > 0 && ctx.Err() == nil {
		if err := r.once(ctx, store); err != nil && ctx.Err() == nil {
			log.Warn("what was fetched long ago can't be dropped; it is tried again", "error", err)
		}
		pauseFor(ctx, retainEvery)
	}
}

func (r *retaining) once(ctx context.Context, store *sqlite.Store) error {
	_, err := newsroom.NewCustody(newsroom.Around(store), time.Now).Expire(ctx, time.Now().Add(-r.Duration), userName(), "--retain "+r.String())
	return err
}

// errEnough ends a walk through captures.
var errEnough = errors.New("enough")

// hint is a line that says that what was fetched is kept for ever, where that has gone on for
// long and no rule was ever set; empty else.
func (r *retaining) hint(ctx context.Context, store *sqlite.Store) string {
	if r.Duration > 0 {
		return ""
	}
	var first hearsay.Capture // some before it may have been dropped one by one, by takedowns
	err := store.EachCapture(ctx, hearsay.CaptureFilter{Limit: hintLooks}, func(c hearsay.Capture) error {
		if first = c; c.Dropped {
			return nil
		}
		return errEnough
	})
	if !errors.Is(err, errEnough) || time.Since(first.At) < longKept {
		return ""
	}
	return fmt.Sprintf("What was fetched is kept since %s. With --retain 90d its bytes stay for so long only; reports stay.", first.At.Format(time.DateOnly))
}
