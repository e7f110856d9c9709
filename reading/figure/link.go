package figure

import (
	"iter"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// oldAfter is how long before the report's own time a date must lie for what it dates to
// be another event than the one the report is news of.
const oldAfter = 21 * 24 * time.Hour

// A linker ties figures to what the earlier layers found.
type linker struct {
	d       *text.Doc
	main    int    // the main event, -1 where there is none
	harmful bool   // the main event is one that harms people
	ofDeed  bool   // the report is news of a case or a mourning
	first   int    // the first sentence below the headline
	apart   []bool // the sentences that tell of another event
	now     time.Time
}

// link sets Event, Statement, AsOf and Background.
func link(d *text.Doc, all []finding) {
	if len(all) == 0 {
		return
	}
	l := linker{d: d, main: slices.IndexFunc(d.Events, func(e hearsay.Event) bool { return !e.Background })}
	l.now, l.first = reportTime(d), bodyStart(d)
	l.harmful = l.main < 0 || lexicon.HarmOf(string(d.Events[l.main].Type)) > lexicon.Harmless
	l.ofDeed = aboutCase(d)
	l.apart = l.sentencesApart()
	for i := range all {
		f := &all[i]
		if st := d.StatementOver(f.Span); st != nil {
			f.Statement = st.ID
		}
		clause, inClause := l.clauseOf(f)
		f.AsOf = l.asOf(f)
		at := l.attach(f, clause, inClause)
		if at.event >= 0 {
			f.Event = d.Events[at.event].ID
			f.byEvent = d.Events[at.event].Background
		}
		f.told = at.told && (at.other || f.byEvent && l.wellBefore(at.event))
		if at.other || l.apart[f.sentence] || l.old(f, clause, inClause) || l.since(f) || l.answered(f) || !l.harmful && recalled(d, f) || l.longAfter(f) || l.opensElsewhen(f) {
			f.Background = true
		}
		f.byClause = f.told || (f.byEvent || inClause && clause.Background) && f.sentence > l.first+1
	}
	l.byClause(all)
	l.together(all)
	l.ofCase(all)
	l.mourned(all)
	for i := range all {
		f := &all[i]
		if l.main < 0 || f.earlier {
			continue
		}
		own := f.Event == d.Events[l.main].ID
		if f.Background && own || !f.Background && f.byEvent && !own && l.harmful {
			f.Event = "" // what it counts is no part of that event
		}
	}
}

// byClause makes background of the figures whose clause is: but not in a sentence that
// repeats a count of headline or lead, for there the day before is the event's own day.
func (l *linker) byClause(all []finding) {
	type value struct {
		counted hearsay.Counted
		hearsay.Quantity
	}
	own := map[value]bool{}
	for _, f := range all {
		if f.sentence <= l.first && !f.Background && f.Counted != hearsay.OtherCounted && !f.single {
			own[value{f.Counted, f.Quantity}] = true
		}
	}
	repeats := map[int]bool{}
	for _, f := range all {
		if own[value{f.Counted, f.Quantity}] {
			repeats[f.sentence] = true
		}
	}
	for i := range all {
		f := &all[i]
		f.Background = f.Background || f.byClause && !repeats[f.sentence]
	}
}

// together gives the figures of predicates that are joined ("killed 14 people and wounded
// dozens", "five were killed and 20 hurt") one event and one side: the first one's.
func (l *linker) together(all []finding) {
	for i := 1; i < len(all); i++ {
		f, g := &all[i-1], &all[i]
		if f.sentence != g.sentence || !casualty(f.Counted) || !casualty(g.Counted) || f.Background == g.Background || f.earlier || g.earlier || g.Background && !g.byClause || !l.joined(f.at, g.at) {
			continue
		}
		g.Background, g.Event, g.byEvent = f.Background, f.Event, f.byEvent
	}
}

// joined reports whether the predicate at token b is joined by "and" or a comma to the one at
// token a, with no clause between them.
func (l *linker) joined(a, b int) bool {
	if a <= 0 || b <= a {
		return false
	}
	for n := 0; n < 4 && l.d.Tokens[b].Relation == "conj"; n++ {
		if b = l.d.Tokens[b].Head; b == a {
			return true
		}
	}
	return false
}

// reportTime is when the report was published; for one without a date the latest date
// that it gives in its first sentences, else the zero time.
func reportTime(d *text.Doc) time.Time {
	if t := d.Published(); !t.IsZero() {
		return t
	}
	var latest time.Time
	for i, t := range d.Times {
		if i == 8 {
			break
		}
		if w, ok := hearsay.ParseWhen(t.Value); ok && w.Known() && w.Latest.After(latest) && w.Latest.Year() < 2100 {
			latest = w.Latest
		}
	}
	return latest
}

// clauseOf is the shortest clause that holds the figure's first byte.
func (l *linker) clauseOf(f *finding) (c *hearsay.Clause, ok bool) {
	for i, last := l.d.ClausesOf(f.sentence); i < last; i++ {
		k := &l.d.Clauses[i]
		if k.Start <= f.Start && f.Start < k.End && (!ok || k.Len() < c.Len()) {
			c, ok = k, true
		}
	}
	return c, ok
}

// eventsOf gives the numbers of the events of a sentence: the main event stands first in
// the layer, wherever it is told, and the others follow sentence by sentence.
func eventsOf(d *text.Doc, s hearsay.Span) iter.Seq[int] {
	return func(yield func(int) bool) {
		events := d.Events
		if len(events) == 0 || s.Start <= events[0].Start && events[0].Start < s.End && !yield(0) {
			return
		}
		i := 1 + sort.Search(len(events)-1, func(k int) bool { return events[k+1].Start >= s.Start })
		for ; i < len(events) && events[i].Start < s.End; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func casualty(c hearsay.Counted) bool {
	return c == hearsay.Killed || c == hearsay.Injured || c == hearsay.Missing
}

func gap(a, b hearsay.Span) int {
	switch {
	case a.End <= b.Start:
		return b.Start - a.End
	case b.End <= a.Start:
		return a.Start - b.End
	}
	return 0
}

// asOf is the date for which the count is said to hold: "as of Tuesday", "by Monday
// evening"; ISO 8601, or empty.
func (l *linker) asOf(f *finding) string {
	s := l.d.Sentences[f.sentence].Span
	for i := l.firstTime(s.Start); i < len(l.d.Times) && l.d.Times[i].Start < s.End; i++ {
		t := l.d.Times[i]
		if gap(t.Span, f.Span) > 120 || len(t.Value) < 10 || t.Value[4] != '-' {
			continue
		}
		k, _ := l.d.TokensIn(hearsay.Span{Start: t.Start, End: s.End})
		if k < 2 {
			continue
		}
		before, first := l.d.Tokens[k-1].Lower, l.d.Tokens[k-2].Lower
		if before == "of" && first == "as" || before == "by" && t.Start > s.Start || before == "until" {
			if w, ok := hearsay.ParseWhen(t.Value); ok && w.Precision != hearsay.ToWeek && t.Value[5] != 'W' {
				return isoDate(w.Value)
			}
		}
	}
	return ""
}

// isoDate leaves of a TIMEX3 value what ISO 8601 knows: "2025-02-11TEV" is that day.
func isoDate(value string) string {
	if day, part, ok := strings.Cut(value, "T"); ok && (part == "" || part[0] < '0' || part[0] > '9') {
		return day
	}
	return value
}
