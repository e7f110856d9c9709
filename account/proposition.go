package account

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// maxQuote is the longest quote, in code points, that an assertion shows.
const maxQuote = 400

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
	polarity     hearsay.Polarity
	firstPerson  bool // the speaker tells of himself: "we are opposed"
	unwanted     bool // of a demand: that something not be done
	modality     hearsay.Modality
	statement    *hearsay.Statement // nil in the report's own voice
	speaker      hearsay.Speaker
	chain        hearsay.Chain
	voice        *voice
	event        *hearsay.Event
	figure       *hearsay.Figure
	extent       string            // the part of the whole that the figure is confined to; empty for the whole
	carried      []*hearsay.Figure // counts of other things in a clause
	carrier      *proposition      // of a count that makes no claim of its own: the clause that has it
	when         hearsay.When
	where        hearsay.Where
	background   bool
	title        bool
	takesBack    bool              // the words of a withdrawal: they affirm nothing
	parts        []*proposition    // of a withdrawal: what is taken back, clause by clause
	taker        *hearsay.Entity   // of a withdrawal that is told of another: who takes back
	correction   bool              // a notice of correction: it takes back what the outlet itself told
	tookBack     []*hearsay.Figure // the counts that a withdrawal names
	refersTo     *proposition      // the proposition that "X denied that" speaks to
	copyOf       *proposition      // the original's proposition that these words were taken from
	claim        *claim

	gone      time.Time // when it was taken back; zero while it stands
	goneBy    *doc      // the version that took it back
	dropped   time.Time // when a newer version left the attributed words out
	droppedBy *doc

	superseded   time.Time // when its own origin said otherwise
	supersededBy *doc
	overtaken    time.Time // when a better-placed origin told a later count
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

// propose cuts every version into propositions.
func (b *builder) propose() {
	for _, d := range b.docs {
		b.vocab.noteNames(d.Reading)
		clauses := d.clausesBySentence()
		for i := range d.Reading.Sentences {
			if d.same[i] == "" || d.carried(i) {
				continue
			}
			for _, c := range clauses[i] {
				if p := b.fromClause(d, c, i, clauses[i]); p != nil {
					d.props = append(d.props, p)
				}
			}
		}
		d.props = append(d.props, b.fromFigures(d, clauses)...)
		b.markWithdrawals(d)
		d.props = append(d.props, b.referringBack(d)...)
		slices.SortStableFunc(d.props, func(x, y *proposition) int {
			return cmp.Or(
				cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End),
				cmp.Compare(x.head.Start, y.head.Start), cmp.Compare(x.kind, y.kind),
			)
		})
		b.props = append(b.props, d.props...)
	}
	b.number()
	b.vocab.weigh(b.props, b.origin)
}

// number gives the propositions their places.
func (b *builder) number() {
	for i, p := range b.props {
		p.order = i
	}
}

// clausesBySentence groups the reading's clauses; clauses outside any sentence are lost.
func (d *doc) clausesBySentence() [][]*hearsay.Clause {
	by := make([][]*hearsay.Clause, len(d.Reading.Sentences))
	for i := range d.Reading.Clauses {
		c := &d.Reading.Clauses[i]
		s := c.Sentence
		if s < 0 || s >= len(by) || !d.valid(c.Span) {
			continue
		}
		by[s] = append(by[s], c)
	}
	return by
}

// fromClause makes the proposition of one clause, one of the siblings in its sentence; nil
// where there is nothing to match by.
func (b *builder) fromClause(d *doc, c *hearsay.Clause, sentence int, siblings []*hearsay.Clause) *proposition {
	st := d.statements[c.Statement]
	if st != nil && st.Stance == hearsay.Denies && besides(c, siblings) {
		return nil
	}
	p := b.start(d, c.Span, sentence, st)
	if p == nil {
		return nil
	}
	p.source, p.head = c.Span, c.Head
	p.kind = hearsay.ClaimKind(c.Kind)
	if (p.kind == hearsay.EventClaim || p.kind == hearsay.StateClaim) && lexicon.TellsPlan(c.In(d.text)) {
		p.kind = hearsay.PlanClaim
	}
	p.terms = b.vocab.terms(d.withSubject(c, st))
	p.modality = c.Modality
	p.when, p.where = c.When, c.Where
	p.background = c.Background
	p.title = c.Title || d.inTitle(c.Span)
	p.subjects = d.subjectKeys(c.Subject)
	p.firstPerson = st != nil && firstPerson(c.In(d.text))
	if len(p.terms) == 0 || p.title && len(p.terms) < fewTerms {
		return nil
	}
	if e := d.eventOf(c); e != nil {
		p.event = e
		p.background = p.background || e.Background
		if e.Overlaps(c.Head) || e.End <= c.Head.Start {
			p.trigger = b.termAt(d, e.Span, p.terms)
		}
		if e.When.Known() {
			p.when = e.When
		}
		if e.Where.Known() {
			p.where = e.Where
		}
	}
	p.predicate = b.termAt(d, c.Head, p.terms)
	p.takeStance(c.Negated, st)
	if c.Negated && slices.ContainsFunc(c.Terms, lexicon.TellsUnknown) {
		p.polarity = hearsay.QuestionsIt // "the cause was not known" denies nothing
	}
	return p
}

// firstPerson reports whether a clause has a pronoun of the first person.
func firstPerson(clause string) bool {
	for w := range strings.FieldsSeq(clause) {
		switch strings.Trim(w, "\"“”'‘’,.") {
		case "I", "We", "we", "me", "us", "my", "My", "our", "Our", "I'm", "I’m", "We're", "We’re", "we're", "we’re", "I've", "I’ve":
			return true
		}
	}
	return false
}

// besides reports whether a clause of what somebody denies is none of what he denies: "denied
// that it had failed after the pump stopped" doesn't deny that the pump stopped.
func besides(c *hearsay.Clause, siblings []*hearsay.Clause) bool {
	for _, o := range siblings {
		if o.Statement == c.Statement && o.Start < c.Start {
			return true
		}
	}
	return false
}

// start is a proposition with its words, its sentence and whose word it is; nil where
// the words can't be shown.
func (b *builder) start(d *doc, span hearsay.Span, sentence int, st *hearsay.Statement) *proposition {
	span = d.showable(span, sentence)
	if !d.valid(span) {
		return nil
	}
	p := &proposition{Span: span, doc: d, sentence: sentence, statement: st, predicate: -1, trigger: -1, polarity: hearsay.Affirms, title: d.inTitle(span)}
	p.chain = d.chainOf(st)
	p.speaker = d.speakerOf(st)
	return p
}

// takeStance works out the side and sort of a proposition from its negation and from
// what its source does with it.
func (p *proposition) takeStance(negated bool, st *hearsay.Statement) {
	denied := negated
	if st != nil {
		switch st.Stance {
		case hearsay.Denies:
			denied = !negated
		case hearsay.Questions:
			p.polarity = hearsay.QuestionsIt
		case hearsay.Demands:
			if p.kind == hearsay.EventClaim {
				p.kind = hearsay.DemandClaim
			}
		case hearsay.Promises, hearsay.Intends, hearsay.Threatens:
			if p.kind == hearsay.EventClaim {
				p.kind = hearsay.PlanClaim
			}
		}
	}
	if denied && p.kind == hearsay.DemandClaim {
		p.unwanted = true // "should not come" asks for something too
		return
	}
	if denied && p.polarity == hearsay.Affirms {
		p.polarity = hearsay.DeniesIt
	}
}

// eventOf is the reading's event that a clause tells of: one whose words stand in it, the
// one nearest to the predicate.
func (d *doc) eventOf(c *hearsay.Clause) *hearsay.Event {
	var best *hearsay.Event
	distance := 0
	for _, e := range d.eventsIn[d.sentenceAt(c.Start)] {
		if !c.Span.Overlaps(e.Span) {
			continue
		}
		n := max(e.Start-c.Head.End, c.Head.Start-e.End, 0)
		if best == nil || n < distance {
			best, distance = e, n
		}
	}
	return best
}

// withSubject is a clause's terms with the words of its subject's name, which a pronoun
// may stand for.
func (d *doc) withSubject(c *hearsay.Clause, st *hearsay.Statement) []string {
	terms := c.Terms
	add := func(name string) {
		for w := range strings.FieldsSeq(strings.ToLower(name)) {
			if !slices.Contains(terms, w) {
				terms = append(terms[:len(terms):len(terms)], w)
			}
		}
	}
	for _, id := range c.Subject {
		if e := d.entities[id]; e != nil && e.Named {
			add(e.Name)
		}
	}
	if s := c.In(d.text); strings.HasPrefix(s, "I ") || strings.HasPrefix(s, "“I ") || strings.HasPrefix(s, "\"I ") {
		if e := d.speakerEntity(st); e != nil && e.Named {
			add(e.Name)
		} else if st == nil && d.Version.Kind.SpeaksForItself() {
			add(d.Version.Outlet)
		}
	}
	return terms
}

func (d *doc) speakerEntity(st *hearsay.Statement) *hearsay.Entity {
	if st == nil {
		return nil
	}
	return d.entities[st.Speaker]
}

// subjectKeys are the keys of the named entities among ids.
func (d *doc) subjectKeys(ids []string) []string {
	var keys []string
	for _, id := range ids {
		if e := d.entities[id]; e != nil && e.Named && e.Key != "" {
			keys = append(keys, e.Key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// showable is the stretch to quote for span: the span itself where it can stand alone, else
// its sentence; cut at a blank where it is too long.
func (d *doc) showable(span hearsay.Span, sentence int) hearsay.Span {
	if !d.valid(span) {
		return hearsay.Span{}
	}
	if strings.Count(span.In(d.text), " ") < 2 && sentence >= 0 {
		if s := d.Reading.Sentences[sentence]; d.valid(s) && s.Contains(span) && utf8.RuneCountInString(s.In(d.text)) <= maxQuote {
			span = s
		}
	}
	if rest, ok := strings.CutPrefix(span.In(d.text), "that "); ok && sentence >= 0 && span.Start > d.Reading.Sentences[sentence].Start {
		span.Start = span.End - len(rest) // "said that an incident took place"
	}
	return trimTo(d.text, d.withoutDateline(span), maxQuote)
}

// datelineReach is how far into a quote a dateline ("TARRAGONA, Spain, Feb 11 (AP) - ") may reach.
const datelineReach = 90

// withoutDateline leaves a dateline out of what is quoted.
func (d *doc) withoutDateline(span hearsay.Span) hearsay.Span {
	s := span.In(d.text)
	if len(s) < 3 || s[0] < 'A' || s[0] > 'Z' || s[1] < 'A' || s[1] > 'Z' {
		return span
	}
	head := s[:min(len(s), datelineReach)]
	for _, end := range []string{") - ", ") – ", ") — ", ") -- "} {
		if i := strings.Index(head, end); i > 0 && strings.Contains(head[:i], "(") {
			span.Start += i + len(end)
			return span
		}
	}
	return span
}

// trimTo trims blanks from span and cuts it, at a blank if there is one, to at most n code points.
func trimTo(text string, span hearsay.Span, n int) hearsay.Span {
	s := span.In(text)
	lead := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	s = strings.TrimRight(s[lead:], " \t\r\n")
	start := span.Start + lead
	if len(s) > n {
		runes := 0
		for i := range s {
			if runes == n {
				s = s[:i]
				if cut := strings.LastIndexAny(s, " \n"); cut > len(s)/2 {
					s = s[:cut]
				}
				break
			}
			runes++
		}
	}
	return hearsay.Span{Start: start, End: start + len(s)}
}

// chainOf is the way of a word to the reader: the statement's chain, or for the report's
// own voice the outlet and the agency it credits.
func (d *doc) chainOf(st *hearsay.Statement) hearsay.Chain {
	if st != nil && len(st.Chain) > 0 {
		return st.Chain
	}
	v := &d.Version
	c := hearsay.Chain{{Name: v.Outlet, Kind: hearsay.OutletLink}}
	if v.Credit != "" && !strings.EqualFold(v.Credit, v.Outlet) {
		c = append(c, hearsay.Link{Name: v.Credit, Kind: hearsay.WireLink})
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
