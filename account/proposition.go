package account

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// proposition is one thing that one version says: an assertion before it is known which
// claim it speaks to.
type proposition struct {
	hearsay.Span // the words it rests on, in doc.text
	doc          *doc
	order        int          // place in builder.props
	source       hearsay.Span // the clause it was made of, before it was cut to be shown
	sentence     int
	head         hearsay.Span // the predicate's main word, or the number words; tells propositions of one span apart
	kind         hearsay.ClaimKind
	terms        []term // the content, sorted by id
	weight       float64
	trigger      int      // which of terms names the event that the clause is about; -1 where it tells of one only by the way
	predicate    int      // which of terms is the clause's main word; -1 where none is found to be
	subjects     []string // entity keys of named subjects, sorted
	firstPerson  bool     // the speaker tells of himself: "we are opposed"
	unwanted     bool     // of a demand: that something not be done
	modality     hearsay.Modality
	statement    *hearsay.Statement // nil in the report's own voice
	speaker      hearsay.Speaker
	chain        hearsay.Chain
	voice        *voice
	event        *hearsay.Event
	figure       *hearsay.Figure
	whole        bool              // of a count of a group: that is all whom the story counts so
	extent       string            // the part of the whole that the figure is confined to; empty for the whole
	carried      []*hearsay.Figure // counts of other things in a clause
	carrier      *proposition      // of a count that makes no claim of its own: the clause that has it
	when         hearsay.When
	where        hearsay.Where
	background   bool
	title        bool
	parts        []*proposition    // of a withdrawal: what is taken back, clause by clause
	taker        *hearsay.Entity   // of a withdrawal that is told of another: who takes back
	about        *proposition      // of a withdrawal: what it names in a word or two, "accusation against the crew"
	accusation   bool              // it takes back an accusation
	topic        bool              // it takes back what its terms, the sentence before it, have its source asked about
	correction   bool              // a notice of correction: it takes back what the outlet itself told
	tookBack     []*hearsay.Figure // the counts that a withdrawal names
	numbersBack  []int             // the numbers that it calls by such a name: "the figure of 28"
	clause       *hearsay.Clause   // what it was made of; nil for counts that stand in none
	fillers      *fillers          // what the clause tells of; nil where that isn't known
	rulesOut     bool              // "ruled out a leak"
	rebuts       bool              // its words say of what others told that it is not so
	matter       hearsay.Span      // of such a denial: what is denied, in its words
	repeats      bool              // it says that its act took place again
	part         string            // the part of a place or building that its words name; empty for none
	measures     []measured        // numbers of what is measured, or of attackers
	amounts      []amount          // money, and what is told in millions
	numbered     []numbered        // numbers in figures, with the nouns that they count
	refersTo     *proposition      // the proposition that "X denied that" speaks to
	copyOf       *proposition      // the original's proposition that these words were taken from
	claim        *claim

	ofAll bool   // of a count of none: it says of all that they came to no harm
	known *known // what is remembered of it; nil where nothing is
	side         // as it stands
	told  side   // as it was proposed
	fate
}

// side is for what or against what a proposition stands.
type side struct {
	polarity  hearsay.Polarity
	takesBack bool // the words of a withdrawal: they affirm nothing
}

// fate is what befell a proposition after it was settled.
type fate struct {
	gone         time.Time // when it was taken back; zero while it stands
	goneBy       *doc      // the version that took it back
	dropped      time.Time // when a newer version left the attributed words out
	superseded   time.Time // when its own origin said otherwise
	supersededBy *doc
	overtaken    time.Time // when a better-placed origin told a later count
	restated     bool      // a newer version of its report tells it otherwise
	earlier      bool      // of a count: it is of an earlier moment than it is told at, and others have counted since
	answersSome  bool      // of a count of none: others had told of some before
}

func (p *proposition) quote() string   { return p.In(p.doc.text) }
func (p *proposition) at() time.Time   { return p.doc.observed() }
func (p *proposition) ownVoice() bool  { return p.statement == nil }
func (p *proposition) affirming() bool { return p.polarity == hearsay.Affirms && !p.takesBack }
func (p *proposition) denying() bool   { return p.polarity == hearsay.DeniesIt && !p.takesBack }

// standing reports whether the words still stood at t.
func (p *proposition) standing(t time.Time) bool {
	return p.gone.IsZero() || p.gone.After(t)
}

// propose cuts every version into propositions, or keeps those that it has where they still hold.
func (b *builder) propose() {
	b.meet()
	m := b.memory
	asBefore := true // what was told before is what was told there in the account before
	for i, d := range b.docs {
		asBefore = asBefore && i < len(m.order) && m.order[i] == d
		if !b.stillProposed(d, asBefore) {
			b.proposeFrom(d)
			b.keep(d)
			asBefore = false
		}
		d.turn = m.turn
		b.told = append(b.told, d.told...)
	}
	m.order = append(m.order[:0], b.docs...)
}

// proposeFrom cuts a version into propositions. They hang on its own words and on the version before it; on what
// other reports told they hang only by [builder.recall].
func (b *builder) proposeFrom(d *doc) {
	d.props, d.counts, d.recalled, d.inquiry = nil, nil, nil, nil
	d.rebutted, d.withdraws, d.retractions, d.contrary = map[int]bool{}, nil, nil, false
	if d.killed {
		return
	}
	clauses := d.clausesBySentence()
	for i := range d.Reading.Sentences {
		if d.same[i] == "" || d.carried(i) || b.creditLine(d, i) {
			continue
		}
		for n, c := range clauses[i] {
			if p := b.fromClause(d, c, i, clauses[i], n); p != nil {
				d.props = append(d.props, p)
			}
		}
	}
	d.props = append(d.props, b.fromFigures(d, clauses)...)
	b.markWithdrawals(d)
	b.rebut(d)
	d.props = append(d.props, b.referringBack(d)...)
	slices.SortStableFunc(d.props, func(x, y *proposition) int {
		return cmp.Or(
			cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End),
			cmp.Compare(x.head.Start, y.head.Start), cmp.Compare(x.kind, y.kind),
		)
	})
}

// start is a proposition with its words, its sentence and whose word it is; nil where
// the words can't be shown.
func (b *builder) start(d *doc, span hearsay.Span, sentence int, st *hearsay.Statement) *proposition {
	span = d.showable(span, sentence)
	if !d.valid(span) {
		return nil
	}
	p := &proposition{Span: span, doc: d, sentence: sentence, statement: st, predicate: -1, trigger: -1, side: side{polarity: hearsay.Affirms}, title: d.inTitle(span)}
	told := d.bearer(st)
	p.chain = d.chainOf(told)
	p.speaker = d.speakerOf(told)
	return p
}

// chainOf is the way of a word to the reader: the statement's chain, or for the report's
// own voice the outlet and the agency it credits.
func (d *doc) chainOf(st *hearsay.Statement) hearsay.Chain {
	if st != nil && len(st.Chain) > 0 {
		return st.Chain
	}
	c := hearsay.Chain{{Name: d.Version.Outlet, Kind: hearsay.OutletLink}}
	if credit := d.learnt.credit; credit != "" {
		c = append(c, hearsay.Link{Name: credit, Kind: hearsay.WireLink})
	}
	if st != nil {
		if e := d.entities[st.Speaker]; e != nil {
			c = append(c, hearsay.Link{Name: e.Name, Kind: hearsay.PersonLink, Key: e.Key})
		}
	}
	return c
}

// speakerOf is whose word a statement is; for the report's own voice the outlet.
func (d *doc) speakerOf(st *hearsay.Statement) hearsay.Speaker {
	if st == nil {
		return hearsay.Speaker{Key: "outlet:" + plainName(d.Version.Outlet), Name: d.Version.Outlet}
	}
	if e := d.entities[st.Speaker]; e != nil {
		return hearsay.Speaker{Key: e.Key, Name: e.Name}
	}
	root := st.Chain.Root()
	if root.Name == "" && len(st.Source) > 0 && d.valid(st.Source.Hull()) {
		root.Name = strings.Join(strings.Fields(st.Source.Hull().In(d.text)), " ")
	}
	return hearsay.Speaker{Key: root.Key, Name: root.Name}
}
