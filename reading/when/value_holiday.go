package when

import (
	"time"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A holiday is one name of a holiday, cut into the words that items have.
type holiday struct {
	words []string
	day   lexicon.Holiday
}

// findHolidays puts the words of holidays together and reports whether there are any. An
// item that only begins like one ("New" of "New York") loses the class.
func (r *reader) findHolidays() bool {
	hope := false
	out := r.items[:0]
	for i := 0; i < len(r.items); i++ {
		it := r.items[i]
		if it.is.meets(setOf(holidayClass)) {
			it.is[holidayClass/64] &^= 1 << (holidayClass % 64)
			if h := r.holidayAt(i); h != nil {
				last := i + len(h.words) - 1
				it.End, it.is, it.holiday = r.items[last].End, setOf(holidayClass), &h.day
				i, hope = last, true
			}
		}
		out = append(out, it)
	}
	r.items = out
	return hope
}

// holidayAt is the longest name of a holiday that begins at an item; nil where none does.
func (r *reader) holidayAt(i int) *holiday {
	k, ok := r.stage.known.Get(r.items[i].lower)
	if !ok {
		return nil
	}
next:
	for n := range k.holidays { // the longest come first
		h := &k.holidays[n]
		if i+len(h.words) > len(r.items) {
			continue
		}
		for j, word := range h.words {
			if r.items[i+j].lower != word {
				continue next
			}
		}
		return h
	}
	return nil
}

// holidayDate is a holiday, of the year that is said or the one that comes nearest. What
// is only called after one ("Christmas tree", "Easter Island") is no time.
func holidayDate(r *reader, m match) (string, bool) {
	it := m.get(holidayClass, 0)
	h := it.holiday
	if m.items[m.first].token > r.doc.Sentences[r.at].First && m.last-m.first == 1 && r.doc.Tokens[it.token-1].Tag == text.PROPN && m.first > 0 && !m.items[m.first-1].is.meets(hopeful) {
		return "", false // a family name
	}
	if m.last < len(m.items) && m.last-m.first == 1 {
		next := &m.items[m.last]
		switch tag := r.doc.Tokens[next.token].Tag; {
		case tag == text.PROPN && !next.is.meets(hopeful), tag == text.NOUN && !next.is.meets(setOf(weekendClass, partClass, unitClass)) && next.lower != "holiday":
			return "", false
		}
	}
	switch y := m.get(yearClass, 0); {
	case h.Once():
		return dayValue(h.In(0)), true
	case y != nil:
		return dayValue(h.In(y.number)), true
	case r.today.IsZero():
		return "", true
	case m.said("year"):
		return dayValue(h.In(r.today.Year() + r.direction(&m))), true
	}
	day := h.In(r.today.Year())
	switch {
	case m.has(lastClass) || m.has(pastClass):
		if !day.Before(r.today) {
			day = h.In(r.today.Year() - 1)
		}
	case m.has(nextClass):
		if !day.After(r.today) {
			day = h.In(r.today.Year() + 1)
		}
	case m.has(thisClass):
	default:
		day = r.nearest(h.In, m.first)
	}
	return dayValue(day), true
}

// bounded reports whether a word that sets an end or a beginning stands before item i, which
// what is to come has more than what is past: "returned by Jan. 14", "effective Feb. 1".
func (r *reader) bounded(i int) bool {
	if i == 0 {
		return false
	}
	switch r.items[i-1].lower {
	case "by", "until", "till", "before", "effective", "from", "to", "through", "starting", "beginning", "payable":
		return true
	}
	return false
}

// nearest is the day, of those that a rule gives each year, that is nearest to the
// publication, moved by a year where the clause around item i is plainly about the other
// side.
func (r *reader) nearest(in func(year int) time.Time, i int) time.Time {
	best := in(r.today.Year())
	for _, y := range []int{r.today.Year() - 1, r.today.Year() + 1} {
		if t := in(y); abs(t.Sub(r.today)) < abs(best.Sub(r.today)) {
			best = t
		}
	}
	switch ahead := best.Sub(r.today); {
	case ahead < -30*24*time.Hour && r.future(i):
		return in(best.Year() + 1)
	case r.bounded(i):
	case ahead > 45*24*time.Hour && r.past(i), ahead > 90*24*time.Hour && !r.future(i) && r.narrated(i):
		return in(best.Year() - 1)
	}
	return best
}
