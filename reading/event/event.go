// Package event finds what happened: typed events with who did what to whom, when and
// where.
//
// Types and modes are those of PLOVER 2021 (Open Event Data Alliance), with the house's own for
// hazards and accidents, which PLOVER leaves out. A word that names an event is a trigger
// (lexicon/triggers.tsv); what it takes into its scope can change it. PLOVER codes what
// was done, and a promise, a demand or a refusal is a deed of its own: "agreed to withdraw"
// is AGREE, "demanded a withdrawal" REQUEST, "refused to withdraw" REJECT, "will cut off
// aid" THREATEN, "lifted the ban" CONCEDE.
//
// The work goes in steps. match.go holds words against the triggers; frame.go changes what
// they name by the verbs that they stand under, auxiliary.go by "will", "must" and "not",
// manner.go by who does it, with scope.go to find how far a verb reaches; crowd.go reads verbs taken
// for nouns, figurative.go leaves out what is said in a manner of speaking, sport.go games. place.go
// says how a word stands in its sentence; sentence.go chooses; modality.go and doubt.go, with untrue.go
// and nobody.go, ask whether it is told as so at all. party.go finds who did it (agent.go) and to whom:
// noun.go both for nouns, object.go whom a verb acts on, protest.go whom a protest is against, tree.go which word stands in which
// role, whom.go, joined.go and describe.go who is meant by it, and phrase.go all that where the tree is
// silent. setting.go finds when and where, arms.go with what; recall.go tells what went before.
//
// An event here is one mention: a report that tells of a blast three times gives three
// events, each with its own words, and the account links them. The first of a document's
// events is its main event, what the report is news of (foremost.go, settle.go), which hands its day and
// place on (share.go); what came earlier or is another matter is background (background.go), and so are
// its clauses.
package event

import (
	"context"
	"strconv"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// MaxPerSentence is the most events that one sentence gives.
const MaxPerSentence = 2

// Stage finds events. The zero Stage is ready; it may be used by many goroutines.
type Stage struct {
	readers sync.Pool // of *reader, for their room
}

// New makes the stage.
func New() text.Stage { return new(Stage) }

// Name is "event".
func (*Stage) Name() string { return "event" }

// Needs are the clauses and everything that an event refers to.
func (*Stage) Needs() []text.Layer {
	return []text.Layer{text.Sentences, text.Tags, text.Tree, text.Names, text.Times, text.Places, text.Statements, text.Clauses}
}

// Gives is the layer of events. The stage also sets Background of clauses.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Events} }

// Read fills Events, the main event first and the others in text order.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	r, _ := s.readers.Get().(*reader)
	if r == nil {
		r = new(reader)
	}
	defer s.readers.Put(r)
	defer r.forget()
	r.doc, r.sport = d, sporting(d)
	r.markSources()
	return r.read(ctx)
}

// read finds the events, sentence by sentence, and writes them.
func (r *reader) read(ctx context.Context) error {
	d := r.doc
	next := 0 // the first clause of the sentence at hand
	for s := range d.Sentences {
		if s%256 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		first := next
		for next < len(d.Clauses) && d.Clauses[next].Sentence == s {
			next++
		}
		r.sentence(s, first, next)
	}
	r.finish()
	return nil
}

// A reader reads one document.
type reader struct {
	doc    *text.Doc
	sport  bool   // the document is about sport
	source []bool // by token: inside the source of a statement, which tells no events

	found []candidate // the events of the document so far
	local []candidate // scratch: those of a sentence

	sentenceFirst, sentenceLast int  // tokens of the sentence at hand
	clauseFirst, clauseLast     int  // its clauses
	forces                      bool // ships and planes are asked for as somebody who acts
	looks                       int  // how often its frames were asked for what they hold

	made []hearsay.Mention // of those who are described here first

	cues  []int32 // scratch, by token: the number of the statement whose cue it is, plus one
	tally []tally // scratch, by clause: which events it holds
}

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	*r = reader{
		found: text.Reuse(r.found), local: text.Reuse(r.local[:cap(r.local)]),
		source: r.source, made: r.made[:0], cues: r.cues, tally: r.tally,
	}
}

// kindOf is the kind of an entity; empty where there is none with the id.
func (r *reader) kindOf(id string) hearsay.EntityKind {
	if e := r.doc.Entity(id); e != nil {
		return e.Kind
	}
	return ""
}

// A candidate is an event while it is being made.
type candidate struct {
	token, last int // the words that name it
	anchor      int // the token by whose standing it is judged: "ready" in "is ready to withdraw"
	typ, mode   string
	class       class
	weight      float64 // of its words
	score       float64 // of its words where they stand
	scope       int     // tokens up to here are part of it and name no event of their own
	clause      int     // the clause that it stands in; -1 in reporting words
	sentence    int
	place       place
	passive     bool
	negated     bool
	planned     bool
	threatened  bool
	possible    bool
	foiled      bool // by the subject of its verb, which hasn't done it
	obliged     bool // a demand by "must": its subject is asked, its speaker asks
	recalled    bool // told as earlier: behind "after", "since" and the like
	victims     int  // the token of a word that tells what it did to people; -1

	event      hearsay.Event
	vague      bool // its targets are but where it took place
	dated      bool // its own words give a date
	background bool
}

// maxSource is the longest source, in tokens, that is trusted to be one.
const maxSource = 12

// markSources marks the tokens that are the source of a statement: "a worker who was leaving
// the plant" says who speaks, and is told by nobody. What was taken for a source and is
// told by a clause is none.
func (r *reader) markSources() {
	d := r.doc
	out := text.Sized(r.source, len(d.Tokens))
	r.source = out
	for i := range d.Statements {
		for _, piece := range d.Statements[i].Source {
			first, last := d.TokensIn(piece)
			if last-first > maxSource || r.hazard(first, last) {
				continue
			}
			for t := first; t < last; t++ {
				out[t] = true
			}
		}
	}
	for i := range d.Clauses {
		first, last := d.TokensIn(d.Clauses[i].Head)
		for t := first; t < last; t++ {
			out[t] = false
		}
	}
}

// hazard reports whether the last of the tokens [first, last) is a hazard, which tells nothing
// whatever was taken for its cue: "An aftershock rattled Nepal".
func (r *reader) hazard(first, last int) bool {
	if last <= first || r.doc.Tokens[last-1].Tag != text.NOUN {
		return false
	}
	for _, t := range triggersOf(&r.doc.Tokens[last-1]) {
		if t.Class == lexicon.NounClass && natural(t.Type) {
			return true
		}
	}
	return false
}

// finish settles what depends on the whole document and writes the events.
func (r *reader) finish() {
	if len(r.found) == 0 {
		return
	}
	r.settleResults()
	if len(r.found) == 0 {
		return
	}
	r.parties()
	r.mention()
	r.settings()
	main := r.foremost()
	r.background(main)
	r.share(main)
	d := r.doc
	d.Events = make([]hearsay.Event, 0, len(r.found))
	d.Events = append(d.Events, r.found[main].event)
	for i := range r.found {
		if i != main {
			d.Events = append(d.Events, r.found[i].event)
		}
	}
	for i := range d.Events {
		d.Events[i].ID = "v" + strconv.Itoa(i+1)
	}
}
