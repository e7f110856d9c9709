package name

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// shape is how a sentence uses capitals.
type shape uint8

const (
	plainCase shape = iota // capitals mark names
	titleCase              // Every Word Has One
	allCaps                // EVERY LETTER IS ONE
)

// shape looks at sentence i once and remembers.
func (r *reader) shape(i int) shape { return r.shapes[i] }

func (r *reader) shapeOf(s text.Sentence) shape {
	words, caps, all := 0, 0, 0
	for t := s.First; t < s.Last; t++ {
		form := r.d.Word(t)
		if c, _ := utf8.DecodeRuneInString(form); !unicode.IsLetter(c) {
			continue
		}
		if !r.words[t].cap {
			switch r.d.Tokens[t].Tag { // the words that Title Case leaves small tell nothing
			case text.ADP, text.DET, text.CCONJ, text.SCONJ, text.PART:
				continue
			}
		}
		words++
		if r.words[t].cap {
			caps++
		}
		if r.words[t].all {
			all++
		}
	}
	least, share := 6, 90
	if s.Title {
		least, share = 2, 75
	}
	switch {
	case all*10 >= words*8 && words > 2:
		return allCaps
	case words < least:
		return plainCase
	case caps*100 >= words*share && (s.Title || caps == words || r.lower(s.Last-1, s.Last) != "."):
		return titleCase
	}
	return plainCase
}

// maxKnown is how many names that begin with one word are learned.
const maxKnown = 32

// reads reports whether the lower-case words stand from token t on.
func (r *reader) reads(t int, words []string) bool {
	if t+len(words) > len(r.d.Tokens) {
		return false
	}
	for k, w := range words {
		if r.d.Tokens[t+k].Lower != w {
			return false
		}
	}
	return true
}

// learn notes the names of the body, whole and by the last word of a person's, for the headlines.
func (r *reader) learn() {
	note := func(first, last int) {
		low := r.d.Tokens[first].Lower
		have := r.known[low]
		for _, words := range have {
			if len(words) == last-first && r.reads(first, words) {
				return
			}
		}
		if len(have) < maxKnown {
			words := make([]string, 0, last-first)
			for t := first; t < last; t++ {
				words = append(words, r.d.Tokens[t].Lower)
			}
			r.known[low] = append(have, words)
		}
	}
	if !slices.ContainsFunc(r.shapes, func(s shape) bool { return s != plainCase }) {
		return
	}
	for _, f := range r.found {
		note(f.first, f.last)
		if f.kind == hearsay.PersonEntity && f.last-f.first > 1 {
			note(f.last-1, f.last)
		}
	}
}

// headlines reads the sentences in which capitals tell nothing: it takes names that the
// body has, well-known ones, and a given name with the word after it.
func (r *reader) headlines() {
	before := len(r.found)
	for i, s := range r.d.Sentences {
		if r.shape(i) == plainCase {
			continue
		}
		for t := s.First; t < s.Last; {
			end := r.headlineName(t, s)
			if end == t {
				t++
				continue
			}
			f := found{first: t, last: end, title: s.Title, entity: -1}
			r.classify(&f, s)
			if t > s.First && r.words[t-1].class.Has(offices) && f.kind == hearsay.OtherEntity {
				f.kind = hearsay.PersonEntity
			}
			r.add(f)
			t = end
		}
	}
	if len(r.found) > before {
		r.decide(before)
		r.dressAll(before)
		r.sortFound()
	}
}

// headlineName is the end of a name that begins at t in a headline, or t.
func (r *reader) headlineName(t int, s text.Sentence) int {
	low := r.d.Tokens[t].Lower
	w := r.words[t]
	if !w.cap || w.all && w.class.Has(lexicon.DeskWord) {
		return t
	}
	best := t
	for _, words := range r.known[low] {
		if len(words) <= best-t || t+len(words) > s.Last {
			continue
		}
		if r.reads(t, words) {
			best = t + len(words)
		}
	}
	if best > t {
		return best
	}
	for n := min(5, s.Last-t); n >= 1; n-- {
		if !r.words[t+n-1].cap || n > 1 && r.words[t+n-1].class.Has(lexicon.Function) {
			continue
		}
		if _, ok := r.alias(t, t+n); ok {
			return t + n
		}
		if n == 1 && w.class.Has(lexicon.Function|lexicon.Calendar) {
			continue
		}
		phrase := r.raw(t, t+n)
		if _, ok := lexicon.Demonym(phrase); ok {
			return t + n
		}
		if c := countryNamed(phrase); n == 1 && c != "" && (w.class == 0 || w.class&^(lexicon.GivenName|lexicon.SurnameLike) == 0) {
			return t + 1
		}
		if n == 1 && (w.class != 0 || lexicon.Rarity(low) < 5 && r.d.Tokens[t].Tag != text.PROPN) {
			continue
		}
		if _, ok := toponym(phrase, 200_000); ok && n <= 3 {
			return t + n
		}
	}
	if w.class.Has(lexicon.GivenName) && !lexicon.Crowd(low) && t+1 < s.Last && r.words[t+1].cap && !r.words[t+1].class.Has(lexicon.Function|heads) &&
		(r.d.Tokens[t+1].Tag == text.PROPN || lexicon.Rarity(r.d.Tokens[t+1].Lower) > 5) {
		return t + 2
	}
	if w.class.Has(lexicon.GroupHead) {
		return t + 1
	}
	if r.shape(r.d.Tokens[t].Sentence) == titleCase && w.all && len(r.d.Word(t)) > 1 && len(r.d.Word(t)) < 7 && !w.class.Has(lexicon.Function|lexicon.Calendar) {
		return t + 1
	}
	return t
}
