package main

import (
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading/quote"
)

// maxCue is the longest gold cue, in bytes, that is learned from: longer ones are
// annotators' paraphrases of a whole clause.
const maxCue = 80

// cueLabels labels the units of a row by the gold cues that hold them.
func cueLabels(r quote.Row, gold []eval.GoldStatement) []int8 {
	labels := make([]int8, len(r.Units))
	before := -1
	for i, u := range r.Units {
		of := slices.IndexFunc(gold, func(g eval.GoldStatement) bool {
			return g.Cue.Hull().Len() <= maxCue && covers(g.Cue, u)
		})
		switch {
		case of < 0:
		case of == before:
			labels[i] = quote.CueInside
		default:
			labels[i] = quote.CueFirst
		}
		before = of
	}
	for i, l := range labels { // a cue of one unit has a label of its own
		if l == quote.CueFirst && (i+1 == len(labels) || labels[i+1] != quote.CueInside) {
			labels[i] = quote.CueWhole
		}
	}
	return labels
}

// roleLabels labels the units around a cue by the roles of the gold statement whose cue it
// shares the most with. It is false where there is none: what is no cue has no roles.
func roleLabels(r quote.Row, gold []eval.GoldStatement) ([]int8, bool) {
	best, share := -1, 0
	for g := range gold {
		h := gold[g].Cue.Hull()
		if n := min(h.End, r.Cue.End) - max(h.Start, r.Cue.Start); n > share {
			best, share = g, n
		}
	}
	if best < 0 {
		return nil, false
	}
	labels := make([]int8, len(r.Units))
	label(labels, r.Units, gold[best].Content, quote.ContentFirst, quote.ContentInside)
	label(labels, r.Units, gold[best].Source, quote.SourceFirst, quote.SourceInside)
	for i, l := range labels { // content goes on behind a source in its midst as a new piece
		if l == quote.ContentInside && (i == 0 || labels[i-1] != quote.ContentFirst && labels[i-1] != quote.ContentInside) {
			labels[i] = quote.ContentFirst
		}
	}
	if slices.Max(labels) == 0 {
		return nil, false
	}
	ends(labels)
	return labels, true
}

// ends gives the last unit of each piece of content, the only one of a piece, and what is
// neither source nor content behind them the labels that say so.
func ends(labels []int8) {
	past := false
	for i, l := range labels {
		goesOn := i+1 < len(labels) && labels[i+1] == quote.ContentInside
		switch l {
		case quote.ContentFirst:
			if past = true; !goesOn {
				labels[i] = quote.ContentWhole
			}
		case quote.ContentInside:
			if !goesOn {
				labels[i] = quote.ContentLast
			}
		case quote.Outside:
			if past {
				labels[i] = quote.ContentPast
			}
		}
	}
}

// label labels the units that the pieces hold. Pieces that touch are one.
func label(labels []int8, units []hearsay.Span, pieces hearsay.Spans, first, inside int8) {
	for _, p := range pieces {
		for i, u := range units {
			if !covers(hearsay.Spans{p}, u) {
				continue
			}
			if labels[i] = first; i > 0 && (labels[i-1] == first || labels[i-1] == inside) {
				labels[i] = inside
			}
		}
	}
}

// covers reports whether the pieces hold more than half of u.
func covers(pieces hearsay.Spans, u hearsay.Span) bool {
	n := 0
	for _, p := range pieces {
		n += max(0, min(p.End, u.End)-max(p.Start, u.Start))
	}
	return 2*n > u.Len()
}

// withGold joins found cues with those of the gold that none of them touches.
func withGold(found []hearsay.Span, gold []eval.GoldStatement) []hearsay.Span {
	all := slices.Clone(found)
	for _, g := range gold {
		c := g.Cue.Hull()
		if c.Len() <= maxCue && !hearsay.Spans(found).Overlaps(c) {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b hearsay.Span) int { return a.Start - b.Start })
	return all
}
