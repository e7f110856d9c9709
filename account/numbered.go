package account

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay/lexicon"
)

// "Six hundred tonnes of ore" and "480 tonnes of ore" are not one claim, nor are 22,000 tickets and 30,000: where two
// clauses number one noun otherwise, they tell two things.

// numbered is a number in figures with the noun right behind it.
type numbered struct {
	noun  string // its lemma
	value float64
}

// maxNumbered is how many of a clause are looked at.
const maxNumbered = 4

// numberedIn finds the numbers of a clause that count the noun right behind them. Times, dates and ages are no such
// numbers, and what is at least or at most so many is not exact.
func numberedIn(clause string) []numbered {
	if !strings.ContainsAny(clause, "0123456789") {
		return nil
	}
	words := strings.Fields(strings.ToLower(clause))
	var found []numbered
	for i, w := range words[:max(0, len(words)-1)] {
		n, ok := numberOf(strings.Trim(w, "(\"“"))
		if !ok || w[len(w)-1] == ',' || i > 0 && (lexicon.Limits(words[i-1]) || bounded(words[max(0, i-2):i])) {
			continue
		}
		form := strings.TrimRight(words[i+1], ".,;:!?)\"”")
		if form == "" || lexicon.Stop(form) || form[0] >= '0' && form[0] <= '9' || scales[form] != 0 || currencies[form] != "" || lexicon.OfPeriod(form) || ofTime(form) {
			continue
		}
		if found = append(found, numbered{lexicon.LemmaEndings().Lemma(form, form, "NOUN"), n}); len(found) == maxNumbered {
			break
		}
	}
	return found
}

// bounded reports whether the words before a number make it a bound: "at least", "more than", "up to".
func bounded(before []string) bool {
	switch strings.Join(before, " ") {
	case "at least", "at most", "more than", "less than", "fewer than", "up to", "as many":
		return true
	}
	switch before[len(before)-1] {
	case "over", "under", "above", "below", "nearly", "almost":
		return true
	}
	return false
}

// ofTime reports whether a word behind a number makes it a time, a date or an age.
func ofTime(form string) bool {
	switch form {
	case "a.m", "p.m", "am", "pm", "gmt", "utc", "oclock", "o'clock", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
		"month", "months", "year", "years", "percent", "per", "old":
		return true
	}
	_, err := time.Parse("January", strings.ToUpper(form[:1])+form[1:])
	return err == nil
}

// otherNumbered reports whether two clauses number one noun, and never alike.
func otherNumbered(p, q *proposition) bool {
	differ := false
	for _, x := range p.numbered {
		for _, y := range q.numbered {
			if x.noun != y.noun {
				continue
			}
			if math.Abs(x.value-y.value) <= roughly*math.Max(x.value, y.value) {
				return false
			}
			differ = true
		}
	}
	return differ
}

// ofOnePlace reports whether neither of two clauses names a place that the other doesn't: the patients of two towns
// are some of those of the country.
func (b *builder) ofOnePlace(p, q *proposition) bool {
	places := func(x, y *proposition) bool {
		return slices.ContainsFunc(x.terms, func(t term) bool {
			share, name := b.vocab.names[b.vocab.words[t.id]]
			return name && share == placeShare && !hasTerm(y.terms, t.id)
		})
	}
	return !places(p, q) && !places(q, p)
}
