package name

import (
	"math/bits"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A class is what the model of kinds tells apart; each of our kinds belongs to one.
type class uint8

// The classes, in the order of the model's.
const (
	personClass class = iota
	organizationClass
	placeClass
	otherClass
	noClass
)

// Classes are the names of the classes, in order: "person", "organization" and "place" are
// the kinds of that name, "other" holds all the others.
var Classes = [...]string{"person", "organization", "place", "other"}

// evidence appends to dst what speaks for the kind of f, as numbers of features of the
// model: what the rules say, the name's words, what lists know of them, and what stands
// around it. There are fewer of them than lexicon.MaxFeatures.
func (r *reader) evidence(dst []uint32, f *found) []uint32 {
	w := weigher{r: r, dst: dst, s: r.d.Sentences[r.d.Tokens[f.first].Sentence], size: uint32(min(f.last-f.first, 4))}
	w.rules(f)
	w.words(f)
	w.lists(f)
	w.around(f)
	return w.dst
}

// A weigher collects the evidence on one name.
type weigher struct {
	r    *reader
	dst  []uint32
	s    text.Sentence
	size uint32 // words in the name, at most 4
}

// The templates of features; their numbers are part of the model.
const (
	fBias uint32 = iota
	fRule
	fWord
	fPhrase
	fSuffix
	fShape
	fCluster
	fFirstClass
	fLastClass
	fPrevClass
	fNextClass
	fGazetteer
	fPrev
	fPrevTwo
	fNext
	fNextTwo
	fPrevTag
	fNextTag
	fPrevCluster
	fNextCluster
	fBoth
	fGiven
	fLonger
	fTitle
	fHead
	fPrevGazetteer
)

func (w *weigher) add(template, a, b uint32) {
	w.dst = append(w.dst, lexicon.Feature(template, a, b, 0))
}

// rules notes what the rules have made of the name.
func (w *weigher) rules(f *found) {
	w.add(fBias, w.size, 0)
	kind := lexicon.Hash(string(f.kind))
	sure := uint32(0)
	if f.sure {
		sure = 1
	}
	w.add(fRule, kind, sure)
	w.add(fRule, kind, 2+w.size)
}

// words notes the name's own words and how they are written.
func (w *weigher) words(f *found) {
	whole := uint32(0)
	for t := f.first; t < f.last; t++ {
		form := lexicon.FormHash(w.r.d.Tokens[t].Lower)
		whole = lexicon.Feature(whole, form, 0, 0)
		at := uint32(1)
		switch {
		case f.last-f.first == 1:
			at = 3
		case t == f.first:
			at = 0
		case t == f.last-1:
			at = 2
		}
		w.add(fWord, form, at)
		w.add(fWord, form, 4)
		if at != 1 {
			fine, coarse := lexicon.WordClusters().Of(form)
			w.add(fCluster, fine, at)
			w.add(fCluster, coarse, at+4)
		}
	}
	w.add(fPhrase, whole, 0)
	low := w.r.d.Tokens[f.last-1].Lower
	for n := 2; n <= 4 && n < len(low); n++ {
		w.add(fSuffix, lexicon.Hash(low[len(low)-n:]), min(w.size, 2))
	}
	w.add(fShape, shapeOf(w.r.d.Word(f.last-1)), min(w.size, 2))
	w.add(fShape, 64+shapeOf(w.r.d.Word(f.first)), min(w.size, 2))
}

// shapeOf is how a word is written: which of capitals, small letters, digits, points and
// hyphens it has, and whether it is long.
func shapeOf(form string) uint32 {
	s := uint32(0)
	for i := range len(form) {
		switch c := form[i]; {
		case 'A' <= c && c <= 'Z':
			if i > 0 {
				s |= 1
			}
		case 'a' <= c && c <= 'z', c >= 0x80:
			s |= 2
		case '0' <= c && c <= '9':
			s |= 4
		case c == '.':
			s |= 8
		case c == '-':
			s |= 16
		}
	}
	if len(form) > 4 {
		s |= 32
	}
	return s
}

// lists notes what the tables know of the name and its words.
func (w *weigher) lists(f *found) {
	w.classes(fFirstClass, f.first, min(w.size, 2))
	w.classes(fLastClass, f.last-1, min(w.size, 2))
	if h := w.r.headWord(f.first, f.last); h != f.last-1 {
		w.classes(fHead, h, 0)
	}
	for t := f.first; t < f.last-1; t++ {
		if c := w.r.words[t].class; c.Has(lexicon.Particle) && !w.r.words[t].cap || w.r.initial(t) {
			w.add(fShape, 200, 0)
		}
	}
	size, kind := w.r.placeSize(f)
	w.add(fGazetteer, size, kind)
	given := uint32(0)
	if w.r.words[f.first].class.Has(lexicon.GivenName) {
		given = 1
	}
	w.add(fGiven, size, given<<3|min(w.size, 2))
	if f.last-f.first > 1 {
		a, b := w.r.wordPlace(f.first), w.r.wordPlace(f.last-1)
		w.add(fGazetteer, 32+a, given)
		w.add(fGazetteer, 64+b, given)
	}
	w.add(fPrevGazetteer, w.form(f.first-1), size<<2|min(w.size, 2))
	w.add(fLonger, uint32(w.r.longer[w.r.d.Tokens[f.last-1].Lower]), min(w.size, 2))
	if w.s.Title {
		w.add(fTitle, given, w.size)
	}
}

// placeSize says how big the best place of the name is, on a scale of tens, and of what kind.
func (r *reader) placeSize(f *found) (size, kind uint32) {
	return sizeOf(lexicon.BestToponym(r.raw(f.first, f.last)))
}

// wordPlace says how big the best place is that one word names.
func (r *reader) wordPlace(t int) uint32 {
	size, _ := sizeOf(lexicon.BestToponym(r.d.Tokens[t].Lower))
	return size
}

func sizeOf(t lexicon.Toponym, ok bool) (size, kind uint32) {
	if !ok {
		return 0, 0
	}
	kind = lexicon.Hash(t.Kind)
	if t.Kind == "country" || t.Kind == "continent" {
		return 15, kind
	}
	if t.Kind == "region" {
		return 14, kind
	}
	return 1 + uint32(bits.Len(uint(t.Population)))/2, kind
}

// classes notes each class of the word at t.
func (w *weigher) classes(template uint32, t int, with uint32) {
	c := uint64(w.r.words[t].class)
	if c == 0 {
		w.add(template, 99, with)
	}
	for ; c != 0; c &= c - 1 {
		w.add(template, uint32(bits.TrailingZeros64(c)), with)
	}
}

// around notes the words beside the name.
func (w *weigher) around(f *found) {
	prev, prev2 := w.form(f.first-1), w.form(f.first-2)
	next, next2 := w.form(f.last), w.form(f.last+1)
	size := min(w.size, 2)
	w.add(fPrev, prev, size)
	w.add(fPrevTwo, prev, prev2)
	w.add(fNext, next, size)
	w.add(fNextTwo, next, next2)
	w.add(fBoth, prev, next)
	w.add(fPrevTag, w.tag(f.first-1), w.tag(f.first-2))
	w.add(fNextTag, w.tag(f.last), w.tag(f.last+1))
	_, coarse := lexicon.WordClusters().Of(prev)
	fine, _ := lexicon.WordClusters().Of(prev)
	w.add(fPrevCluster, coarse, size)
	w.add(fPrevCluster, fine, 4)
	fine, coarse = lexicon.WordClusters().Of(next)
	w.add(fNextCluster, coarse, size)
	w.add(fNextCluster, fine, 4)
	if f.first > w.s.First {
		w.classes(fPrevClass, f.first-1, 0)
	}
	if f.last < w.s.Last {
		w.classes(fNextClass, f.last, 0)
	}
	if f.last+1 < w.s.Last && w.r.d.Tokens[f.last].Lower == "," && w.r.words[f.last+1].cap {
		w.add(fNextTwo, 7, w.r.wordPlace(f.last+1))
	}
}

// form is the number of the word at t; 0 outside the sentence.
func (w *weigher) form(t int) uint32 {
	if t < w.s.First || t >= w.s.Last {
		return 0
	}
	return lexicon.FormHash(w.r.d.Tokens[t].Lower)
}

// tag is the number of the tag at t; 0 outside the sentence.
func (w *weigher) tag(t int) uint32 {
	if t < w.s.First || t >= w.s.Last {
		return 0
	}
	return lexicon.Hash(string(w.r.d.Tokens[t].Tag))
}

// classOf is the class to which a kind belongs.
func classOf(k hearsay.EntityKind) class {
	switch k {
	case hearsay.PersonEntity:
		return personClass
	case hearsay.OrganizationEntity:
		return organizationClass
	case hearsay.PlaceEntity, hearsay.FacilityEntity:
		return placeClass
	}
	return otherClass
}
