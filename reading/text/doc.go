// Package text is the working document that the reading stages share.
//
// A [Doc] owns one version's text and everything found in it so far, layer by layer.
// Tokens, sentences and spans are views on it: offsets, never copies. A [Stage] declares
// which layers it needs and which it gives; only package reading runs stages, and what
// it hands on is an immutable hearsay.Reading, so nothing downstream ever sees a Doc.
//
// All positions are byte offsets into Doc.Text, end exclusive. Token and sentence
// numbers are indices into Doc.Tokens and Doc.Sentences.
package text

import (
	"math"
	"sort"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A Doc is one version being read.
type Doc struct {
	Version *hearsay.Version
	Text    string
	Title   hearsay.Span // the headline's stretch of Text; empty where there is none

	Language   string // these three as in hearsay.Reading
	LanguageBy hearsay.LanguageTeller
	Unread     string

	Paragraphs []hearsay.Span // blocks between blank lines (or single line breaks, where the text has no blank ones)
	Sentences  []Sentence
	Tokens     []Token

	Quotations []Quotation
	Entities   []hearsay.Entity
	Mentions   []hearsay.Mention // in text order
	Statements []hearsay.Statement
	Times      []hearsay.Timex
	Places     []hearsay.Place
	Clauses    []hearsay.Clause
	Events     []hearsay.Event
	Figures    []hearsay.Figure
	Conflicts  []hearsay.Conflict
}

// New starts the document of one version. The headline of a version with a title is its
// title; finding one in a plain file is the token stage's work.
func New(v *hearsay.Version) *Doc {
	d := new(Doc)
	d.Reset(v)
	return d
}

// Reset starts the document of another version, or of none, in the room of this one. The
// layers that a reading shares are let go of; those that it copies, if at all, are
// overwritten.
func (d *Doc) Reset(v *hearsay.Version) {
	*d = Doc{
		Version:    v,
		Paragraphs: Reuse(d.Paragraphs),
		Sentences:  Reuse(d.Sentences),
		Tokens:     Reuse(d.Tokens),
		Quotations: Reuse(d.Quotations),
	}
	if v == nil {
		return
	}
	d.Text = v.Text()
	if v.Title != "" {
		d.Title = hearsay.Span{Start: 0, End: len(v.Title)}
	}
}

// Published is the moment against which relative dates are read; zero where unknown. A
// dateline of its own may say it better than the publisher's file (see [hearsay.Report.Written]).
func (d *Doc) Published() time.Time { return d.Version.Written() }

// A Sentence is a run of tokens.
type Sentence struct {
	hearsay.Span
	First, Last int // token numbers, Last exclusive
	Paragraph   int
	Title       bool // stands in the headline
}

// A Token is one word or mark, as Universal Dependencies cuts them.
type Token struct {
	hearsay.Span
	Lower    string // the form in lower case
	Lemma    string // UD lemma
	Tag      Tag    // UD universal part of speech
	Head     int    // token number of its head; -1 for a root, and before the tree is given
	Relation string // UD relation to the head; empty before the tree is given
	Sentence int
}

// Tag is a UD universal part of speech.
type Tag string

// The UD tags.
const (
	ADJ   Tag = "ADJ"
	ADP   Tag = "ADP"
	ADV   Tag = "ADV"
	AUX   Tag = "AUX"
	CCONJ Tag = "CCONJ"
	DET   Tag = "DET"
	INTJ  Tag = "INTJ"
	NOUN  Tag = "NOUN"
	NUM   Tag = "NUM"
	PART  Tag = "PART"
	PRON  Tag = "PRON"
	PROPN Tag = "PROPN"
	PUNCT Tag = "PUNCT"
	SCONJ Tag = "SCONJ"
	SYM   Tag = "SYM"
	VERB  Tag = "VERB"
	X     Tag = "X"
)

// A Quotation is what stands between quotation marks, the marks left out. One that goes
// on over paragraphs is one quotation with a piece for each.
type Quotation struct {
	Pieces hearsay.Spans
	Closed bool // a closing mark was found
	Scare  bool // a few words in a sentence, not an utterance
}

// Word is the token's form as it stands in the text.
func (d *Doc) Word(i int) string { return d.Tokens[i].In(d.Text) }

// Cover is the span from the first byte of token first to the last byte of token last-1.
func (d *Doc) Cover(first, last int) hearsay.Span {
	return hearsay.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
}

// SentenceAt is the number of the sentence that holds byte pos, or -1.
func (d *Doc) SentenceAt(pos int) int {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > pos })
	if i < len(d.Sentences) && d.Sentences[i].Start <= pos {
		return i
	}
	return -1
}

// TokensIn gives the token numbers [first, last) that lie wholly inside s.
func (d *Doc) TokensIn(s hearsay.Span) (first, last int) {
	first = sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].Start >= s.Start })
	last = first + sort.Search(len(d.Tokens)-first, func(i int) bool { return d.Tokens[first+i].End > s.End })
	return first, last
}

// MentionsIn gives the mentions that lie wholly inside s, in text order.
func (d *Doc) MentionsIn(s hearsay.Span) []hearsay.Mention {
	lo := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Start >= s.Start })
	hi := lo
	for hi < len(d.Mentions) && d.Mentions[hi].Start < s.End {
		hi++
	}
	in := d.Mentions[lo:hi]
	for _, m := range in {
		if m.End > s.End { // rare: one sticks out
			kept := make([]hearsay.Mention, 0, len(in))
			for _, m := range in {
				if m.End <= s.End {
					kept = append(kept, m)
				}
			}
			return kept
		}
	}
	return in
}

// TimesIn gives the time expressions that begin inside s, in text order.
func (d *Doc) TimesIn(s hearsay.Span) []hearsay.Timex {
	lo := sort.Search(len(d.Times), func(i int) bool { return d.Times[i].Start >= s.Start })
	hi := lo + sort.Search(len(d.Times)-lo, func(i int) bool { return d.Times[lo+i].Start >= s.End })
	return d.Times[lo:hi]
}

// PlacesIn gives the places that begin inside s, in text order.
func (d *Doc) PlacesIn(s hearsay.Span) []hearsay.Place {
	lo := sort.Search(len(d.Places), func(i int) bool { return d.Places[i].Start >= s.Start })
	hi := lo + sort.Search(len(d.Places)-lo, func(i int) bool { return d.Places[lo+i].Start >= s.End })
	return d.Places[lo:hi]
}

// ClausesOf gives the numbers [first, last) of the clauses of a sentence.
func (d *Doc) ClausesOf(sentence int) (first, last int) {
	first = sort.Search(len(d.Clauses), func(k int) bool { return d.Clauses[k].Sentence >= sentence })
	last = first
	for last < len(d.Clauses) && d.Clauses[last].Sentence == sentence {
		last++
	}
	return first, last
}

// Entity finds an entity by its id; nil where there is none.
func (d *Doc) Entity(id string) *hearsay.Entity {
	if n := ordinal(id); n < len(d.Entities) && d.Entities[n].ID == id { // as AddEntity numbers them
		return &d.Entities[n]
	}
	for i := range d.Entities {
		if d.Entities[i].ID == id {
			return &d.Entities[i]
		}
	}
	return nil
}

// Statement is the number of the statement with an id; -1 where there is none.
func (d *Doc) Statement(id string) int {
	if id == "" {
		return -1
	}
	if n := ordinal(id); n < len(d.Statements) && d.Statements[n].ID == id {
		return n
	}
	for i := range d.Statements {
		if d.Statements[i].ID == id {
			return i
		}
	}
	return -1
}

// ordinal is the place in its layer that an id like "e12" tells, counted from 0; for
// anything else it is beyond every layer.
func ordinal(id string) int {
	n := 0
	for i := 1; i < len(id) && len(id) < 12; i++ {
		c := id[i]
		if c < '0' || c > '9' {
			return math.MaxInt
		}
		n = n*10 + int(c-'0')
	}
	if n == 0 {
		return math.MaxInt
	}
	return n - 1
}

// AddEntity adds an entity, gives it the next id, and returns that id.
func (d *Doc) AddEntity(e hearsay.Entity) string {
	e.ID = ID('e', len(d.Entities))
	d.Entities = append(d.Entities, e)
	return e.ID
}

// maxNested bounds the statements that are looked at for the one around a stretch of text.
const maxNested = 64

// StatementOver is the innermost statement whose content holds s wholly: the one of the
// shortest content, of several of one content ("the agency says that …, citing a doctor") the one
// of the longest chain. It returns nil where the report says s in its own voice. Statements
// stand in text order; it looks at those that begin before s, the nearest first.
func (d *Doc) StatementOver(s hearsay.Span) *hearsay.Statement {
	k := sort.Search(len(d.Statements), func(k int) bool { return d.Statements[k].Content.Hull().Start > s.Start })
	var best *hearsay.Statement
	size := 0
	for n := 0; k > 0 && n < maxNested; n++ {
		k--
		st := &d.Statements[k]
		if !st.Content.Contains(s) {
			continue
		}
		length := 0
		for _, c := range st.Content {
			length += c.Len()
		}
		if best == nil || length < size || length == size && len(st.Chain) >= len(best.Chain) {
			best, size = st, length
		}
	}
	return best
}
