package lexicon

import (
	_ "embed"
	"iter"
	"maps"
	"strconv"
	"strings"
	"sync"
)

//go:embed numerals.tsv
var numeralsTable string

//go:embed bounds.tsv
var boundsTable string

// NumeralKind says what part a number word plays in a number.
type NumeralKind string

// The kinds of number word.
const (
	UnitNumeral  NumeralKind = "unit"  // added: "twenty", "three"
	ScaleNumeral NumeralKind = "scale" // multiplies: "hundred", "dozen"
	VagueNumeral NumeralKind = "vague" // a lower bound: "dozens", "several"
	GroupNumeral NumeralKind = "group" // a noun that is a number of people: "couple"
)

// A Numeral is a number word.
type Numeral struct {
	Kind  NumeralKind
	Value int
}

// NumberWord finds a number word in lower case. The values of vague words are the
// published table that Hearsay reads them by.
func NumberWord(lower string) (Numeral, bool) {
	return numerals().Get(lower)
}

// NumberWords gives every number word, in no order.
func NumberWords() iter.Seq2[string, Numeral] { return maps.All(numerals().of) }

var numerals = sync.OnceValue(func() *Words[Numeral] {
	m := map[string]Numeral{}
	for _, row := range tsvRows("numerals.tsv", numeralsTable, 3) {
		v, err := strconv.Atoi(row[2])
		if err != nil {
			panic("lexicon: numerals.tsv: " + err.Error())
		}
		m[row[0]] = Numeral{NumeralKind(row[1]), v}
	}
	return WordsOf(m)
})

// BoundKind says what the words around a number do to it.
type BoundKind string

// The kinds of bound.
const (
	LeastBound BoundKind = "least" // n or more
	OverBound  BoundKind = "over"  // more than n
	MostBound  BoundKind = "most"  // n or fewer
	UnderBound BoundKind = "under" // fewer than n
	AboutBound BoundKind = "about" // n; the words are kept
	MoreBound  BoundKind = "more"  // n on top of an earlier count
)

// A Bound is a phrase beside a number.
type Bound struct {
	Words []string // lower case
	Kind  BoundKind
}

// BoundsBefore gives the bounds whose last word is the given one, longest first; they
// stand before the number.
func BoundsBefore(lastWord string) []Bound { return bounds().before[lastWord] }

// BoundsAfter gives the bounds whose first word is the given one, longest first; they
// stand after the number.
func BoundsAfter(firstWord string) []Bound { return bounds().after[firstWord] }

type boundTable struct{ before, after map[string][]Bound }

var bounds = sync.OnceValue(func() boundTable {
	t := boundTable{map[string][]Bound{}, map[string][]Bound{}}
	for _, row := range tsvRows("bounds.tsv", boundsTable, 2) {
		phrase, after := strings.CutPrefix(row[0], "~")
		b := Bound{strings.Fields(phrase), BoundKind(row[1])}
		if after {
			t.after[b.Words[0]] = longestFirst(t.after[b.Words[0]], b)
		} else {
			last := b.Words[len(b.Words)-1]
			t.before[last] = longestFirst(t.before[last], b)
		}
	}
	return t
})

// longestFirst inserts b before the first shorter phrase.
func longestFirst(list []Bound, b Bound) []Bound {
	i := 0
	for i < len(list) && len(list[i].Words) >= len(b.Words) {
		i++
	}
	list = append(list, Bound{})
	copy(list[i+1:], list[i:])
	list[i] = b
	return list
}
