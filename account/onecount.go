package account

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Two counts of the dead contradict each other only where they are of one thing: of the same incidents,
// the same long or short time, the same people. Their words tell where they are not.

// countWordsOf are the words of the clause, or of what else p shows, in lower case.
func countWordsOf(p *proposition) []string {
	r := p.remarks()
	if r.countWords == nil {
		r.countWords = p.wordsOfCount()
	}
	return r.countWords
}

func (p *proposition) wordsOfCount() []string {
	text := p.quote()
	if p.clause != nil {
		text = p.doc.in(p.clause.Span)
	}
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
}

// ofOneThing reports whether nothing in the words of two counts tells that they are of two things.
func ofOneThing(p, q *proposition) bool {
	x, y := countWordsOf(p), countWordsOf(q)
	return !p.ofCharge() && !q.ofCharge() && p.ofEra() == q.ofEra() && p.incidents() == q.incidents() &&
		confinesTo(p, x, q, y) && confinesTo(q, y, p, x) &&
		(casualty(p.figure.Counted) || sameScope(p, q))
}

// ofCharge reports whether a count is of what somebody is charged with.
func (p *proposition) ofCharge() bool {
	return p.once(&p.remarks().charge, func() bool { return slices.ContainsFunc(countWordsOf(p), lexicon.OfCharge) })
}

// ofEra reports whether a count is of a long time.
func (p *proposition) ofEra() bool {
	return p.once(&p.remarks().era, func() bool { return slices.ContainsFunc(countWordsOf(p), lexicon.OfEra) })
}

// incidents is of how many incidents a count is.
func (p *proposition) incidents() int {
	r := p.remarks()
	if r.incidents == 0 {
		r.incidents = incidentsIn(countWordsOf(p))
	}
	return r.incidents
}

// nearIncidents is how many words may stand between a number and the incidents that it counts: "two
// roadside bomb attacks".
const nearIncidents = 3

// incidentsIn is how many incidents the words name; 1 where they name no number of them.
func incidentsIn(words []string) int {
	for i, w := range words {
		if !lexicon.Incidents(w) {
			continue
		}
		for _, before := range words[max(0, i-nearIncidents):i] {
			if n, ok := numberIn(before); ok && n > 1 && before != "one" {
				return n
			}
		}
	}
	return 1
}

// confinesTo reports whether a count of none is about whom q counts: "no casualties among the troops" is
// not about eight guards.
func confinesTo(p *proposition, words []string, q *proposition, others []string) bool {
	if p.figure.Max > 0 || p.ofAll {
		return true
	}
	none := slices.IndexFunc(words, func(w string) bool { return w == "no" || w == "none" || w == "nobody" || w == "zero" })
	if none < 0 {
		return true
	}
	at := slices.IndexFunc(words[none:], lexicon.Confines)
	if at < 0 || none+at+1 == len(words) {
		return true
	}
	named := false // whom the count is about
	for _, w := range words[none+at+1:] {
		if lexicon.Stop(w) {
			if named && w != "and" && w != "or" {
				break
			}
			continue
		}
		named = true
		if lexicon.Lot(w) || slices.ContainsFunc(others, func(o string) bool { return strings.TrimSuffix(o, "s") == strings.TrimSuffix(w, "s") }) {
			return true
		}
	}
	return false
}

// sameScope reports whether two counts of what came to no harm are of one place, as far as the words
// right behind them tell: "47,000 troops in Norland" are some of "100,000 troops in the north".
func sameScope(p, q *proposition) bool {
	x, y := scopeOf(p), scopeOf(q)
	return x == "" || y == "" || strings.Contains(x, y) || strings.Contains(y, x)
}

// behindScope is how many words behind a number its place is looked for.
const behindScope = 5

// scopeOf is the name behind "in" right behind a count; empty where there is none.
func scopeOf(p *proposition) string {
	s := hearsay.Span{Start: p.figure.End, End: p.doc.Reading.Sentences[p.sentence].End}
	if !p.doc.valid(s) {
		return ""
	}
	n := 0
	in := false
	for w := range strings.FieldsSeq(p.doc.in(s)) {
		if n++; n > behindScope {
			return ""
		}
		bare := strings.Trim(w, ",.;:\"“”'’()")
		switch {
		case in && bare != "" && unicode.IsUpper([]rune(bare)[0]):
			return strings.ToLower(bare)
		case bare == "in":
			in = true
		case in && bare != "the":
			return ""
		}
	}
	return ""
}
