package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// Whether a line says what another said, in other words: what a reader has read he need not be told.

// wordings are lines that were told.
type wordings struct {
	all   []wording
	index map[string][]int // lemma → the lines of which it is one of the rarest
}

// wording is what a line says.
type wording struct {
	lemmas  []string // content words, sorted
	numbers string
	negated bool
	weight  float64
}

// How lines are held against each other.
const (
	sameWording = 0.75 // how much of both must be in the other, by weight (Dice)
	rarestWords = 3    // by which a line is looked up
	fewestWords = 2    // a line of fewer is like others only where it is the same
)

func newWordings() *wordings { return &wordings{index: map[string][]int{}} }

func wordingOf(line string) (w wording) {
	words := wordsAlone(line)
	for x := range strings.FieldsSeq(words) {
		if _, ok := numberIn(x); ok {
			w.numbers += " " + x
		}
	}
	_, n := lexicon.WithoutNegation(words)
	w.negated = n%2 == 1
	for _, l := range lemmasOf(words) {
		if !lexicon.Stop(l) {
			w.lemmas = append(w.lemmas, l)
		}
	}
	slices.Sort(w.lemmas)
	w.lemmas = slices.Compact(w.lemmas)
	for _, l := range w.lemmas {
		w.weight += lexicon.Rarity(l)
	}
	return w
}

// rarest are the words that tell most.
func (w *wording) rarest() []string {
	ls := slices.Clone(w.lemmas)
	slices.SortStableFunc(ls, func(x, y string) int {
		switch a, b := lexicon.Rarity(x), lexicon.Rarity(y); {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return 0
	})
	return ls[:min(len(ls), rarestWords)]
}

// add remembers a line.
func (ws *wordings) add(line string) {
	w := wordingOf(line)
	for _, l := range w.rarest() {
		ws.index[l] = append(ws.index[l], len(ws.all))
	}
	ws.all = append(ws.all, w)
}

// has reports whether a line says what one that is remembered says.
func (ws *wordings) has(line string) bool {
	w := wordingOf(line)
	for _, l := range w.rarest() {
		for _, i := range ws.index[l] {
			if w.same(&ws.all[i]) {
				return true
			}
		}
	}
	return false
}

func (w *wording) same(o *wording) bool {
	if w.negated != o.negated || w.numbers != o.numbers || len(w.lemmas) < fewestWords && !slices.Equal(w.lemmas, o.lemmas) {
		return false
	}
	shared := 0.0
	for _, l := range w.lemmas {
		if _, ok := slices.BinarySearch(o.lemmas, l); ok {
			shared += lexicon.Rarity(l)
		}
	}
	return w.weight+o.weight > 0 && 2*shared >= sameWording*(w.weight+o.weight)
}
