// Package clause cuts sentences into what they assert: one [hearsay.Clause] for each
// predicate, with the words that belong to it.
//
// The account of a story is built from clauses, so a clause leaves out what is not
// asserted by it. In "The blast, officials said, killed three and set fire to a
// warehouse" the reporting words ("officials said") are the statement's, not a clause's;
// what remains holds two clauses, one for "killed" and one for "set". A clause inside a
// statement's content names that statement; one outside all of them is the report's own
// voice.
//
// The work goes in steps, each in a file of its own. stretch.go cuts a sentence at the
// borders of statements. verb.go finds the groups of verbs in a stretch ("had not been
// inspected"), split.go decides which of them begin a clause of their own, border.go
// where; kind.go says what sort of thing a clause asserts and how surely, by the cues that
// cue.go gathers, subject.go whom it speaks of, setting.go and whose.go when and where. It
// goes by the parts of speech, because a headline or a fragment that a parser gets wrong
// still has to be read, and asks the tree only which words that look like verbs carry no
// clause.
//
// Spans are bytes. The span of a clause that can't stand alone ("killing three", "and
// set fire to a warehouse") reaches back to the words that it hangs on, so that a reader
// can be shown it; spans of clauses may therefore overlap, while each word counts
// towards the Terms of one clause only, but for the noun that a relative clause tells of.
package clause

import (
	"context"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// MaxSpan is the longest span of a clause, in bytes.
const MaxSpan = 400

// Stage finds clauses. The zero Stage is ready; it may be used by many goroutines.
type Stage struct {
	readers sync.Pool // of *reader, for their room
}

// New makes the stage.
func New() text.Stage { return new(Stage) }

// Name is "clause".
func (*Stage) Name() string { return "clause" }

// Needs are the parts of speech and everything that a clause refers to.
func (*Stage) Needs() []text.Layer {
	return []text.Layer{text.Sentences, text.Tags, text.Tree, text.Names, text.Times, text.Places, text.Statements}
}

// Gives is the layer of clauses.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Clauses} }

// Read fills Clauses, in the order of their predicates.
func (stage *Stage) Read(ctx context.Context, d *text.Doc) error {
	r, _ := stage.readers.Get().(*reader)
	if r == nil {
		r = new(reader)
	}
	defer stage.readers.Put(r)
	defer r.forget()
	r.doc = d
	r.findVoices()
	for s := range d.Sentences {
		if s%256 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		r.sentence(s)
	}
	d.Clauses = r.clausesToKeep()
	return nil
}

// A reader reads one document.
type reader struct {
	doc    *text.Doc
	voices []voice // by token

	groups []group // scratch: the verb groups of a stretch
	parts  []part  // scratch: the clauses of a stretch
	order  []int32 // scratch: statements, by the length of their content
	sizes  []int   // scratch: those lengths

	roles   []byte           // scratch: the roles of a clause's terms
	clauses []hearsay.Clause // the clauses so far; their Terms and Subject lie in words
	words   []string
}

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	*r = reader{
		voices: r.voices, groups: r.groups, parts: r.parts, order: r.order, sizes: r.sizes, roles: r.roles,
		clauses: text.Reuse(r.clauses), words: text.Reuse(r.words),
	}
}

// clausesToKeep copies the clauses out of the reader's room, all words of all clauses into
// one slice.
func (r *reader) clausesToKeep() []hearsay.Clause {
	if len(r.clauses) == 0 {
		return nil
	}
	n := 0
	for i := range r.clauses {
		n += len(r.clauses[i].Terms) + len(r.clauses[i].Subject)
	}
	kept, words := slices.Clone(r.clauses), make([]string, 0, n)
	keep := func(list []string) []string {
		if len(list) == 0 {
			return nil
		}
		from := len(words)
		words = append(words, list...)
		return words[from:len(words):len(words)]
	}
	for i := range kept {
		c := &kept[i]
		c.Terms, c.Subject = keep(c.Terms), keep(c.Subject)
	}
	return kept
}

// sentence adds the clauses of sentence s.
func (r *reader) sentence(s int) {
	sentence := r.doc.Sentences[s]
	whole := true // nothing of the sentence is reporting words
	for i := sentence.First; i < sentence.Last; i++ {
		if r.voices[i] == reporting {
			whole = false
			break
		}
	}
	for first := r.doc.AfterDateline(sentence); first < sentence.Last; {
		last := r.stretchEnd(first, sentence.Last)
		if v := r.voices[first]; v != reporting {
			r.stretch(s, first, last, v, whole || v != ownVoice)
		}
		first = last
	}
}

// stretch adds the clauses of the tokens [first, last), which are all of one voice.
// verbless says whether words without a finite verb may be a clause: a fragment beside
// reporting words ("to reporters on Monday") is none.
func (r *reader) stretch(s, first, last int, v voice, verbless bool) {
	first, last = r.trim(first, last)
	if v >= 0 && first+1 < last && r.doc.Tokens[first].Lower == "that" && !heads(r.doc.Tokens[first+1].Tag) {
		first++ // the conjunction, whatever it was taken for
	}
	if first >= last || r.onlyNameless(first, last) {
		return
	}
	r.findGroups(first, last)
	r.split(first, last, verbless)
	if len(r.parts) == 0 && verbless {
		if head := r.nominalHead(first, last); head >= 0 && (r.doc.Sentences[s].Title || !namesOnly(r.doc.Tokens[first:last])) {
			r.parts = append(r.parts, part{first: first, last: last, head: head, group: -1, over: -1, verbless: true})
		}
	}
	for i := range r.parts {
		r.add(s, i, v, first, last)
	}
}

// namesOnly reports whether some tokens hold no content word but names: a byline, a
// signature.
func namesOnly(tokens []text.Token) bool {
	for i := range tokens {
		if t := tokens[i].Tag; t != text.PROPN && contentTag(t) {
			return false
		}
	}
	return true
}

// heads reports whether a word of this kind directly after "that" makes it a pronoun or
// a determiner: "that was", "that man".
func heads(t text.Tag) bool {
	return t == text.AUX || t == text.VERB || t == text.NOUN || t == text.PUNCT
}

// list adds words to those that stand in the reader's room from number from on, and gives
// them all.
func (r *reader) list(from int, words ...string) []string {
	r.words = append(r.words, words...)
	return r.words[from:len(r.words):len(r.words)]
}

// add turns part i of the current stretch, the tokens [first, last), into a clause of the document.
func (r *reader) add(s, i int, v voice, first, last int) {
	d, p := r.doc, &r.parts[i]
	c := hearsay.Clause{
		Sentence: s,
		Head:     d.Tokens[p.head].Span,
		Terms:    r.terms(p),
		Title:    d.Sentences[s].Title,
	}
	c.Roles = string(r.roles)
	if p.first >= p.last || len(c.Terms) == 0 || p.verbless && len(c.Terms) < 2 || r.reportingOnly(p) {
		return
	}
	var cues lexicon.ClauseCue
	var stance hearsay.Stance
	if v >= 0 {
		cues = r.cueOf(int(v))
		c.Statement = d.Statements[v].ID
		if !r.pursued(int(v)) {
			stance = d.Statements[v].Stance
		}
	}
	c.Span = r.span(i)
	if c.Subject = r.subjectOf(i); len(c.Subject) == 0 {
		c.Subject = r.speakerItself(i, v)
	}
	c.Form = r.formOf(p, s)
	c.Alone = r.alone(c.Span, p, first, last, s)
	c.Kind, c.Negated, c.Modality = r.assess(p, stance, cues, s)
	if v >= 0 && c.Kind == hearsay.ResponsibilityClause && len(c.Subject) == 0 && d.Statements[v].Speaker != "" && p.verbless {
		c.Subject = r.list(len(r.words), d.Statements[v].Speaker) // "[the group] claimed [responsibility for the raid]"
	}
	c.When = r.when(p, s)
	c.Where = r.where(p, s)
	c.ID = text.ID('c', len(r.clauses))
	r.clauses = append(r.clauses, c)
}

// formOf is what a part of sentence s lacks to be a sentence by itself.
func (r *reader) formOf(p *part, s int) hearsay.ClauseForm {
	switch {
	case r.doc.Sentences[s].Title:
		return hearsay.WholeClause // headlines leave out verbs
	case p.verbless || p.group < 0:
		return hearsay.VerblessClause
	}
	switch r.groups[p.group].form {
	case infinitive:
		return hearsay.InfinitiveClause
	case participle, reduced:
		return hearsay.ParticipleClause
	}
	if p.link == relative && p.over >= 0 {
		return hearsay.RelativeClause
	}
	return hearsay.WholeClause
}
