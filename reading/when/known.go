package when

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// known is what is known of a word before it is read: one look-up tells all of it.
type known struct {
	is      set                // the bit that patterns know it by, where one names it
	words   []lexicon.TimeWord // the parts that it can play
	classes []int              // their classes
	numeral int                // numberClass or scaleClass for a number word; -1
	number  int                // its value

	holidays []holiday // those whose names begin with it, the longest first
}

// knownWords joins the word list, the words that patterns name and the number words.
func knownWords(literals vocabulary) *lexicon.Words[*known] {
	table := map[string]*known{}
	entry := func(word string) *known {
		k := table[word]
		if k == nil {
			k = &known{numeral: -1}
			table[word] = k
		}
		return k
	}
	for word, bit := range literals {
		entry(word).is.add(bit)
	}
	for word, parts := range lexicon.TimeWords() {
		k := entry(word)
		k.words = parts
		for _, w := range parts {
			k.classes = append(k.classes, classOf(w.Class))
		}
	}
	for word := range lexicon.ShortZones() {
		k := entry(word)
		k.words = append(k.words[:len(k.words):len(k.words)], lexicon.TimeWord{Class: "zone"})
		k.classes = append(k.classes, zoneClass)
	}
	for word, n := range lexicon.NumberWords() {
		switch n.Kind {
		case lexicon.UnitNumeral:
			k := entry(word)
			k.numeral, k.number = numberClass, n.Value
		case lexicon.ScaleNumeral:
			k := entry(word)
			k.numeral, k.number = scaleClass, n.Value
		}
	}
	for _, name := range slices.Sorted(maps.Keys(lexicon.Holidays())) {
		h := holiday{holidayWords(name), lexicon.Holidays()[name]}
		k := entry(h.words[0])
		k.is.add(holidayClass)
		k.holidays = append(k.holidays, h)
	}
	for _, k := range table {
		slices.SortStableFunc(k.holidays, func(a, b holiday) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return lexicon.WordsOf(table)
}

// holidayWords cuts a name into words as sentences are cut: "new", "year", "'s", "eve".
func holidayWords(name string) []string {
	var words []string
	for _, w := range strings.Fields(name) {
		for _, end := range []string{"'s", "’s", "'", "’"} {
			if stem, ok := strings.CutSuffix(w, end); ok && stem != "" {
				words = append(words, stem)
				w = end
				break
			}
		}
		words = append(words, w)
	}
	return words
}
