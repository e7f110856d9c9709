package newsroom

import (
	"context"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// rule tells a grouper that was just loaded what editors decided.
func (g *grouping) rule(ctx context.Context, tx GroupingTx) error {
	if g.rulings == 0 {
		return nil
	}
	all, err := tx.Corrections(ctx)
	if err == nil {
		g.grouper.Rule(all)
	}
	return err
}

// told is a grouper's shift as it is written down.
func told(x story.Shift) hearsay.Shift {
	s := hearsay.Shift{Kind: hearsay.Moved, From: x.From, Into: x.Into, Reports: x.Reports, Why: x.Why}
	switch {
	case x.Ends:
		s.Kind = hearsay.Merged
	case x.Opens:
		s.Kind = hearsay.Split
	}
	return s
}
