package newsroom

import (
	"context"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// rule tells a grouper that is in step with the store what editors decided.
func (g *grouping) rule(ctx context.Context, tx CatchUpTx) error {
	all, err := tx.Corrections(ctx)
	if err == nil {
		g.grouper.Rule(all)
	}
	return err
}

// tell writes a grouper's shift down, once the store has it, with what the reports share or
// don't.
func (g *grouping) tell(ctx context.Context, tx GroupingTx, x story.Shift) error {
	s := hearsay.Shift{Kind: hearsay.Moved, From: x.From, Into: x.Into, Reports: x.Reports}
	switch {
	case x.Ends:
		s.Kind = hearsay.Merged
	case x.Opens:
		s.Kind = hearsay.Split
	}
	moved, others, err := sides(ctx, tx, x)
	if err != nil {
		return err
	}
	if s.Kind == hearsay.Split {
		s.Why = story.Unlike(moved, others)
	} else {
		s.Why = story.Alike(moved, others)
	}
	return tx.SaveShift(ctx, s)
}

// sides are the gists of the reports that a shift moved, and of those that it is about
// beside them: what was left where it split, else what was there before.
func sides(ctx context.Context, tx GroupingTx, x story.Shift) (moved, others []hearsay.Gist, err error) {
	part := func(report string, _ int, _ time.Time, g hearsay.Gist) error {
		if slices.Contains(x.Reports, report) {
			moved = append(moved, g)
		} else {
			others = append(others, g)
		}
		return nil
	}
	if err = tx.EachGist(ctx, x.Into, part); err == nil && x.Opens {
		others = nil
		err = tx.EachGist(ctx, x.From, part)
	}
	return moved, others, err
}
