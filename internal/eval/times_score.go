package eval

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// A timeLabel is one labelled time expression: its fair readings, best first.
type timeLabel struct {
	readings []hearsay.Timex
	optional bool // fair to find and fair to leave
}

// timeScore counts as TempEval-3 does (UzZaman and others 2013, task A).
type timeScore struct{ gold, found, strict, relaxed, valued int }

// add scores what was found in one text. Labels and finds are paired one to one. A pair is
// strict where the extent is that of one of the label's readings, and valued where the
// value is. Optional labels are none of the gold, and what is found there and belongs to no
// other label is none of the found.
func (sc *timeScore) add(labels []timeLabel, found []hearsay.Timex) {
	var want, optional []timeLabel
	for _, l := range labels {
		if l.optional {
			optional = append(optional, l)
		} else {
			want = append(want, l)
		}
	}
	extents := make([]hearsay.Span, len(want)) // of the readings that come nearest to what was found
	for i, l := range want {
		extents[i] = l.extentNear(found)
	}
	left := make([]bool, len(found))
	for j, f := range found {
		left[j] = slices.ContainsFunc(optional, func(l timeLabel) bool { return l.overlaps(f.Span) })
	}
	sc.gold += len(want)
	sc.found += len(found)
	pairSpans(len(want), len(found), func(i int) hearsay.Span { return extents[i] }, func(j int) hearsay.Span { return found[j].Span },
		func(i, j int) {
			left[j] = false
			sc.relaxed++
			if extents[i] == found[j].Span {
				sc.strict++
			}
			if slices.ContainsFunc(want[i].readings, func(r hearsay.Timex) bool { return r.Value == found[j].Value }) {
				sc.valued++
			}
		})
	for _, l := range left {
		if l {
			sc.found--
		}
	}
}

// extentNear is the extent of the first reading that is found as it stands, else of the
// first that overlaps what is found, else of the first.
func (l timeLabel) extentNear(found []hearsay.Timex) hearsay.Span {
	for _, r := range l.readings {
		if slices.ContainsFunc(found, func(f hearsay.Timex) bool { return f.Span == r.Span }) {
			return r.Span
		}
	}
	for _, r := range l.readings {
		if slices.ContainsFunc(found, func(f hearsay.Timex) bool { return overlap(f.Span, r.Span) > 0 }) {
			return r.Span
		}
	}
	return l.readings[0].Span
}

func (l timeLabel) overlaps(s hearsay.Span) bool {
	return slices.ContainsFunc(l.readings, func(r hearsay.Timex) bool { return overlap(r.Span, s) > 0 })
}

// rows are the three figures. Value F1 is the share of right values among the relaxed
// matches, times the relaxed F1.
func (sc timeScore) rows(corpus, split string) []Row {
	f1 := func(right int) float64 { return 2 * ratio(right, sc.gold+sc.found) }
	row := func(metric string, value float64) Row {
		return Row{Task: "times", Corpus: corpus, Split: split, Metric: metric, Value: value, N: sc.gold}
	}
	return []Row{
		row("strict F1", f1(sc.strict)),
		row("relaxed F1", f1(sc.relaxed)),
		row("value F1", f1(sc.relaxed)*ratio(sc.valued, sc.relaxed)),
	}
}

// overlap is how many bytes two spans have in common; negative or 0 where none.
func overlap(a, b hearsay.Span) int { return min(a.End, b.End) - max(a.Start, b.Start) }

// pairSpans pairs gold and found spans one to one: equal ones first, then those that
// share most, then in text order.
func pairSpans(golds, founds int, gold, found func(int) hearsay.Span, pair func(i, j int)) {
	usedGold, usedFound := make([]bool, golds), make([]bool, founds)
	take := func(i, j int) {
		usedGold[i], usedFound[j] = true, true
		pair(i, j)
	}
	for i := range golds {
		for j := range founds {
			if !usedGold[i] && !usedFound[j] && gold(i) == found(j) {
				take(i, j)
			}
		}
	}
	for {
		bi, bj, most := -1, -1, 0
		for i := range golds {
			for j := range founds {
				if usedGold[i] || usedFound[j] {
					continue
				}
				if n := overlap(gold(i), found(j)); n > most {
					bi, bj, most = i, j, n
				}
			}
		}
		if bi < 0 {
			return
		}
		take(bi, bj)
	}
}
