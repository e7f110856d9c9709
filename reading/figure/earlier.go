package figure

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// timeNear is the nearest date in the figure's sentence; one in its clause is preferred.
func (l *linker) timeNear(f *finding, c *hearsay.Clause, inClause bool) (hearsay.Timex, bool) {
	var best hearsay.Timex
	distance := -1
	s := l.d.Sentences[f.sentence].Span
	for i := l.firstTime(s.Start); i < len(l.d.Times) && l.d.Times[i].Start < s.End; i++ {
		t := l.d.Times[i]
		if t.Type == hearsay.SetTimex {
			continue
		}
		n := gap(t.Span, f.Span)
		if inClause && !c.Overlaps(t.Span) {
			n += 60
		}
		if distance < 0 || n < distance {
			best, distance = t, n
		}
	}
	return best, distance >= 0
}

// firstTime is the number of the first time expression that begins at or after pos.
func (l *linker) firstTime(pos int) int {
	return sort.Search(len(l.d.Times), func(i int) bool { return l.d.Times[i].Start >= pos })
}

// old reports whether the figure's own date lies clearly before the report, or is a
// whole year, so that the count is cumulative: "2,150 killed this year".
func (l *linker) old(f *finding, c *hearsay.Clause, inClause bool) bool {
	t, ok := l.timeNear(f, c, inClause)
	if !ok {
		return false
	}
	if t.Type == hearsay.DurationTimex {
		return l.within(t) && len(t.Value) > 2 && t.Value[len(t.Value)-1] == 'Y'
	}
	w, ok := hearsay.ParseWhen(t.Value)
	if !ok || !w.Known() || l.now.IsZero() {
		return t.Value == "PAST_REF"
	}
	if l.inTitle(t.Value) {
		return false // the report is news of that time
	}
	if w.Precision == hearsay.ToYear || w.Precision == hearsay.ToMonth && !w.Latest.After(l.now) {
		return true // a whole year's count, or a month's that is over
	}
	return w.Latest.Before(l.now.Add(-oldAfter))
}

// inTitle reports whether the headline names the same time.
func (l *linker) inTitle(value string) bool {
	for _, t := range l.d.Times {
		if t.Start >= l.d.Title.End {
			return false
		}
		if t.Value == value {
			return true
		}
	}
	return false
}

// longAfter reports whether the figure stands in a clause that says what the report's
// event came after: "just weeks after a man killed ten".
func (l *linker) longAfter(f *finding) bool {
	s := l.d.Sentences[f.sentence]
	if s.Title || !casualty(f.Counted) || f.sentence <= l.first {
		return false
	}
	k := firstToken(l.d, f.Span)
	for n := 0; k > s.First && n < 14; k, n = k-1, n+1 {
		switch l.d.Tokens[k].Lower {
		case ",", ";", "and", "when":
			return false
		case "after", "since":
			return cued(l.d.Tokens[k-1].Lower, lexicon.CueSpan)
		}
	}
	return false
}

// opensElsewhen reports whether the figure's sentence, below the lead, opens with a date
// well before the report, or with one that is not the main event's.
func (l *linker) opensElsewhen(f *finding) bool {
	if f.sentence < l.first+lead || !casualty(f.Counted) || f.toll {
		return false
	}
	s := l.d.Sentences[f.sentence]
	i := l.firstTime(s.Start)
	if i == len(l.d.Times) || l.d.Times[i].Start >= s.End {
		return false
	}
	t := l.d.Times[i]
	first, last := l.d.TokensIn(t.Span)
	if first > s.First+2 || t.End > f.Start {
		return false
	}
	if last > first && l.d.Tokens[last-1].Lower == "ago" {
		return last-2 >= 0 && strings.HasPrefix(l.d.Tokens[last-2].Lower, "year") || strings.HasPrefix(l.d.Tokens[last-2].Lower, "decade")
	}
	if !l.months(first, last) || l.inTitle(t.Value) || l.main < 0 {
		return false
	}
	w, ok := hearsay.ParseWhen(t.Value)
	m := l.d.Events[l.main].When
	return !ok || !w.Known() || m.Known() && !w.Overlaps(m)
}

// months reports whether a month is named among the tokens.
func (l *linker) months(first, last int) bool {
	for k := first; k < last; k++ {
		if cued(l.d.Tokens[k].Lower, lexicon.CueMonth) {
			return true
		}
	}
	return false
}

// within reports whether a duration is one over which was counted: "in the past two
// years", "over the last decade".
func (l *linker) within(t hearsay.Timex) bool {
	k, _ := l.d.TokensIn(hearsay.Span{Start: t.Start, End: len(l.d.Text)})
	for j := max(0, k-3); j <= k+2 && j < len(l.d.Tokens); j++ {
		switch l.d.Tokens[j].Lower {
		case "past", "last", "over", "during", "for":
			return true
		}
	}
	return false
}

// since reports whether the figure is counted from an earlier event on, or by the year:
// "killed since the war began", "6,000 die a year".
func (l *linker) since(f *finding) bool {
	s := l.d.Sentences[f.sentence]
	k, _ := l.d.TokensIn(hearsay.Span{Start: f.End, End: s.End})
	for n := 0; k < s.Last && n < 12; k, n = k+1, n+1 {
		switch l.d.Tokens[k].Lower {
		case "annually", "yearly":
			return true
		case "per", "each", "every", "a":
			if k+1 < s.Last && l.d.Tokens[k+1].Lower == "year" {
				return true
			}
		case "since":
			return longSpan(l.d, k+1, s.Last)
		case ",", ";", "and":
			return false
		}
	}
	return false
}

// longSpan reports whether the words behind "since" name the begin of what lasts for years:
// a war, a rule. Since Sunday, or since the protests began, is one event's time.
func longSpan(d *text.Doc, k, last int) bool {
	for n := 0; k < last && n < 8; k, n = k+1, n+1 {
		w := d.Tokens[k].Lower
		if w == "," || w == ";" {
			return false
		}
		if cued(w, lexicon.CueEra) {
			return true
		}
	}
	return false
}

// answered reports whether a count below the headline stands in a relative clause on what
// the report's event answers to: "in anger at airstrikes that killed 25", "in retaliation
// for the raid that left five dead".
func (l *linker) answered(f *finding) bool {
	s := l.d.Sentences[f.sentence]
	if s.Title || f.at <= s.First+2 || !casualty(f.Counted) {
		return false
	}
	k := min(f.at, firstToken(l.d, f.Span)) - 1 // "that left six dead"
	if k <= s.First {
		return false
	}
	for k > s.First && (isHave(l.d.Tokens[k].Lower) || cued(l.d.Tokens[k].Lower, lexicon.CueDeadBehind) || l.d.Tokens[k].Tag == text.ADV) {
		k--
	}
	if w := l.d.Tokens[k].Lower; w != "that" && w != "which" {
		return false
	}
	for n := 0; k >= s.First && n < 14; k, n = k-1, n+1 {
		w := l.d.Tokens[k].Lower
		if w == "," || w == ";" {
			return false
		}
		if cued(w, lexicon.CueAnswer) {
			return true
		}
	}
	return false
}
