package account

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What was measured or is so few that it can be told exactly has one number: a train enters a curve at
// one speed, a house is held by one number of gunmen. Two numbers of it are two claims, and where two
// voices give them they exclude each other.

// measured is a number of something.
type measured struct {
	of    string
	value float64
	count bool // of persons or things, exact
}

const (
	maxMeasures  = 4   // of a clause that are looked at
	behindNumber = 3   // how many words behind a number what it counts may stand: "two heavily armed gunmen"
	beforeNumber = 3   // how many words before a number a word of limits may stand: "limited to 70"
	measureAlike = 0.1 // how alike two clauses must be to be of one thing measured
	amountAlike  = 0.5 // and of one amount of money, or one number of what the table doesn't have
)

// measureTime is how far apart two numbers of what can change may be told and still exclude each other.
const measureTime = 12 * time.Hour

// measuresIn finds the numbers in a clause of what the table of measures has.
func measuresIn(clause string) []measured {
	words := strings.FieldsFunc(strings.ToLower(clause), func(r rune) bool { return strings.ContainsRune(" \n\t,;:()\"“”", r) })
	var found []measured
	for i, w := range words {
		n, ok := numberOf(w)
		if !ok || slices.ContainsFunc(words[max(0, i-beforeNumber):i], lexicon.Limits) {
			continue
		}
		if m, ok := measureAt(words, i); ok {
			if m.Factor != 0 {
				n *= m.Factor
			}
			if found = append(found, measured{m.Of, n, m.Factor == 0}); len(found) == maxMeasures {
				break
			}
		}
	}
	return found
}

// measureAt is what the number at i is of: the unit right behind or before it, or the noun that it counts.
func measureAt(words []string, i int) (lexicon.Measure, bool) {
	for n := 1; n <= behindNumber && i+n < len(words); n++ {
		m, ok := lexicon.MeasureOf(words[i+n:])
		if ok && (n == 1 || m.Factor == 0) {
			return m, true
		}
		if lexicon.Stop(words[i+n]) {
			break
		}
	}
	if i > 0 {
		if m, ok := lexicon.MeasureOf(words[i-1 : i]); ok && m.Factor != 0 {
			return m, true
		}
	}
	return lexicon.Measure{}, false
}

// numberOf reads a word as a number: in figures, or as a number word that is exact.
func numberOf(word string) (float64, bool) {
	word = strings.TrimRight(word, ".!?")
	if word == "" {
		return 0, false
	}
	if word[0] >= '0' && word[0] <= '9' {
		n, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64)
		return n, err == nil && !math.IsInf(n, 0)
	}
	n, ok := lexicon.NumberWord(word)
	return float64(n.Value), ok && n.Kind == lexicon.UnitNumeral
}

// otherMeasures reports whether two clauses give numbers of one thing measured of which none is the same.
func otherMeasures(p, q *proposition) bool {
	differ := false
	for _, x := range p.measures {
		for _, y := range q.measures {
			if x.of != y.of {
				continue
			}
			if x.value == y.value || !x.count && math.Abs(x.value-y.value) <= roughly*math.Max(x.value, y.value) {
				return false
			}
			differ = true
		}
	}
	return differ
}

// maxMeasured is how many clauses of a story that have a measure are held against each other.
const maxMeasured = 200

// tieMeasures ties clauses that give two numbers of one thing measured. They may have no word in common:
// "two men with rifles, the gunmen", "there is only one attacker".
func (b *builder) tieMeasures() {
	var ps []*proposition
	for _, p := range b.rolls[measureRoll] {
		if p.affirming() && !p.background && !p.title && p.copyOf == nil && p.figure == nil && !hedged(p) &&
			sortOf(p.kind) == factSort && p.modality != hearsay.Planned && len(ps) < maxMeasured {
			ps = append(ps, p)
		}
	}
	for i, p := range ps {
		for _, q := range ps[:i] {
			if otherMeasures(p, q) && b.oneMeasured(p, q) && p.root().voice.key != q.root().voice.key {
				b.tieKnown(p, q)
			}
		}
	}
}

// oneMeasured reports whether two clauses may be of one thing measured. There is one deed in a story
// whose culprits are counted.
func (b *builder) oneMeasured(p, q *proposition) bool {
	if p.doc == q.doc && p.sentence == q.sentence || p.at().Sub(q.at()).Abs() > measureTime || !p.when.Overlaps(q.when) || !samePlace(p.where, q.where) {
		return false
	}
	return p.measures[0].of == lexicon.Culprits && q.measures[0].of == lexicon.Culprits || b.vocab.alike(p, q) >= measureAlike
}

// rivalNumbers reports whether two affirming clauses give amounts or numbers of one thing that can't both
// hold.
func (b *builder) rivalNumbers(p, q *proposition) bool {
	if sortOf(p.kind) != factSort || sortOf(q.kind) != factSort || p.modality == hearsay.Planned || q.modality == hearsay.Planned ||
		p.at().Sub(q.at()).Abs() > measureTime || b.aspect(p) != b.aspect(q) || !otherAmounts(p, q) && !otherNumbers(p, q) {
		return false
	}
	if otherPeople(p, q) || p.clause != nil && q.clause != nil && otherNames(p, q) {
		return false
	}
	if p.hasWord(lexicon.OfPeriod) || q.hasWord(lexicon.OfPeriod) {
		return false // what is made in a day is no rival of what is made in a year
	}
	words, _ := b.sharedTerms(p, q)
	return words >= agreeTerms && b.vocab.alike(p, q) >= amountAlike && !b.amends(p, q) && !b.amends(q, p)
}
