package quote

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A unit is what the sequence models label: a token, or a whole utterance between
// quotation marks, marks included. What is said in it is nobody's but its speaker's, so
// the models look at it from outside, as one word of its own kind. Words, lemmas and the
// like are kept as hashes.
type unit struct {
	first, last  int // tokens, last exclusive
	quotation    int // its number; -1 for a token outside utterances
	form, lemma  uint32
	tag          uint32
	fine, coarse uint32 // word classes
	suffix       uint32
	relation     uint32
	kids         kids
	group        int // the group that it belongs to; -1 for none
}

// Hashes that stand for what is no word.
const (
	edgeHash  = 0x1D0C3 // beyond the sentence's edge
	nameHash  = 0x2A3E5 // any name: the models learn how reporting is done, not who was in the news
	quoteHash = 0x3B1F7 // an utterance
)

// outside is the unit beyond a sentence's edge.
var outside = unit{quotation: -1, form: edgeHash, lemma: edgeHash, tag: edgeHash, suffix: edgeHash, relation: edgeHash, group: -1}

// units cuts tokens [first, last) into units. Groups tell which verb groups they belong to.
func (r *reader) units(us []unit, gs []group, first, last int) []unit {
	d := r.d
	k := 0
	for i := first; i < last; {
		if r.inQuote(i) {
			q := r.quotation(i)
			j := i + 1
			for j < last && r.quotation(j) == q {
				j++
			}
			us = append(us, unit{first: i, last: j, quotation: q, form: quoteHash, lemma: quoteHash, tag: quoteHash, suffix: r.closing(j - 1), group: -1})
			i = j
			continue
		}
		t := &d.Tokens[i]
		u := unit{first: i, last: i + 1, quotation: -1, tag: lexicon.Hash(string(t.Tag)), relation: lexicon.Hash(t.Relation), kids: r.kids[i], group: -1}
		if t.Tag == text.PROPN && !r.words.Occasion(t.Lower) {
			u.form, u.lemma, u.suffix = nameHash, nameHash, nameHash
		} else {
			u.form, u.lemma = lexicon.FormHash(t.Lower), lexicon.FormHash(t.Lemma)
			u.fine, u.coarse = r.clusters.Of(u.form)
			u.suffix = lexicon.Hash(t.Lower[max(0, len(t.Lower)-3):])
		}
		for k < len(gs) && gs[k].last <= i {
			k++
		}
		if k < len(gs) && gs[k].first <= i {
			u.group = k
		}
		us = append(us, u)
		i++
	}
	return us
}

// closing tells by which mark an utterance that ends with token i is closed: a comma lets
// the sentence go on, a full stop doesn't.
func (r *reader) closing(i int) uint32 {
	for ; i >= 0 && r.edge[i] == closing; i-- {
	}
	if i >= 0 && r.d.Tokens[i].Tag == text.PUNCT {
		return lexicon.Hash(r.d.Tokens[i].Lower)
	}
	return quoteHash
}

// at is unit i of a row; [outside] where there is none.
func at(us []unit, i int) *unit {
	if i < 0 || i >= len(us) {
		return &outside
	}
	return &us[i]
}

// nearestQuote tells how far the nearest utterances are, to the left and to the right: the
// number of units between, in steps.
func (r *reader) nearestQuote(us []unit, i int) (left, right uint32) {
	left, right = 9, 9
	for n := 1; n <= 12 && i-n >= 0; n++ {
		if us[i-n].quotation >= 0 {
			left = step(n)
			break
		}
	}
	for n := 1; n <= 12 && i+n < len(us); n++ {
		if us[i+n].quotation >= 0 {
			right = step(n)
			break
		}
	}
	return left, right
}

// step puts a distance into one of a few classes.
func step(n int) uint32 {
	switch {
	case n <= 4:
		return uint32(n)
	case n <= 6:
		return 5
	case n <= 9:
		return 6
	case n <= 14:
		return 7
	case n <= 24:
		return 8
	}
	return 9
}
