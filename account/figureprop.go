package account

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// countWords are the lemmas that say no more than what a figure of that kind counts.
var countWords = map[hearsay.Counted][]string{
	hearsay.Killed:    {"kill", "die", "dead", "death", "toll"},
	hearsay.Injured:   {"injure", "wound", "hurt", "injury"},
	hearsay.Missing:   {"miss", "missing"},
	hearsay.Arrested:  {"arrest", "detain"},
	hearsay.Displaced: {"displace", "homeless"},
	hearsay.Evacuated: {"evacuate", "move"},
	hearsay.Rescued:   {"rescue", "save"},
	hearsay.Attending: {"attend", "gather"},
	hearsay.Deployed:  {"deploy", "send"},
}

// fromFigures makes a proposition of every count of people: what is counted, on whose
// word. A clause that says no more than its counts of casualties, of several, makes none beside them;
// and a count of other things makes none beside the clause that has it.
func (b *builder) fromFigures(d *doc, clauses [][]*hearsay.Clause) []*proposition {
	var made []*proposition
	said := map[hearsay.Span][]*hearsay.Figure{} // clause → the figures in it
	carriers := map[hearsay.Span]*proposition{}
	for _, p := range d.props {
		carriers[p.source] = p
	}
	current := d.currentCounts()
	var last *proposition // the count before
	for _, f := range b.figuresOf(d) {
		if !d.valid(f.Span) {
			continue
		}
		s := d.sentenceAt(f.Start)
		if s < 0 || d.carried(s) {
			continue
		}
		c := smallestAround(clauses[s], f.Span)
		span := d.Reading.Sentences[s]
		if c != nil {
			span = c.Span
			if _, _, apart := lexicon.DeniesConnection(strings.ToLower(d.in(c.Span))); apart {
				continue // "no link between our milk and the death of a child": nobody counts there
			}
		}
		if f.Counted != hearsay.OtherCounted && c != nil {
			said[c.Span] = append(said[c.Span], f)
		}
		if f.Background && current[sentenceCount{s, f.Counted}] {
			continue // "raising an earlier toll of nine": that toll has its own reports
		}
		if who := d.understood(f, s, last); who != "" {
			told := *f
			told.Who = who
			f = &told
		}
		p := b.fromFigure(d, f, span, s, c)
		if p == nil {
			continue
		}
		last = p
		if carrier := carriers[span]; f.Counted == hearsay.OtherCounted && carrier != nil {
			p.carrier = carrier
			carrier.carried = append(carrier.carried, f)
			d.counts = append(d.counts, p)
			continue
		}
		made = append(made, p)
	}
	kept := d.props[:0]
	for _, p := range d.props {
		if fs := said[p.source]; len(fs) > 0 && !ofOne(fs) && b.onlyCounts(p, fs) {
			continue
		}
		kept = append(kept, p)
	}
	d.props = kept
	return made
}

// figuresOf are the figures of a version: the reading's, and those of clauses that say "nobody".
func (b *builder) figuresOf(d *doc) []*hearsay.Figure {
	var fs []*hearsay.Figure
	for i := range d.Reading.Figures {
		fs = append(fs, &d.Reading.Figures[i])
	}
	for i := range d.Reading.Clauses {
		if c := &d.Reading.Clauses[i]; d.valid(c.Span) && len(fs) < maxFigures {
			if f := b.noneCounted(d, c); f != nil {
				fs = append(fs, f)
			} else if f := b.noneHarmed(d, c); f != nil {
				fs = append(fs, f)
			}
		}
	}
	return append(fs, d.bareCounts()...)
}

// maxFigures bounds the work on a text that counts without end.
const maxFigures = 20000

// sentenceCount is a thing counted in a sentence.
type sentenceCount struct {
	sentence int
	counted  hearsay.Counted
}

// currentCounts tells in which sentences the version counts what for its own event.
func (d *doc) currentCounts() map[sentenceCount]bool {
	in := map[sentenceCount]bool{}
	for i := range d.Reading.Figures {
		if f := &d.Reading.Figures[i]; !f.Background && d.valid(f.Span) {
			in[sentenceCount{d.sentenceAt(f.Start), f.Counted}] = true
		}
	}
	return in
}

// fromFigure makes the proposition of one figure; c is the clause that carries it, if any.
func (b *builder) fromFigure(d *doc, f *hearsay.Figure, span hearsay.Span, sentence int, c *hearsay.Clause) *proposition {
	st := d.statements[f.Statement]
	p := b.start(d, span, sentence, st)
	if p == nil {
		return nil
	}
	p.kind = hearsay.FigureClaim
	p.figure = f
	p.head = f.Span
	p.background = f.Background
	lemmas := append([]string(nil), countWords[f.Counted]...)
	lemmas = append(lemmas, strings.Fields(wordsAlone(f.Who+" "+f.Unit+" "+f.Extent))...)
	p.terms = b.vocab.terms(lemmas)
	if e := d.events[f.Event]; e != nil {
		p.when, p.where = e.When, e.Where
		p.event = e
		p.background = p.background || e.Background && !d.lately(e.When)
	}
	if c != nil {
		p.clause = c
		if p.modality = c.Modality; p.modality == hearsay.Possible && d.estimates(st) {
			p.modality = hearsay.Happened // an estimate is its source's count
		}
		if e := d.events[f.Event]; e != nil && c.When.Known() && !c.Span.Overlaps(e.Span) {
			p.when = c.When
		}
		p.title = p.title || c.Title
		p.background = p.background || c.Background && !d.lately(c.When)
		if !p.when.Known() {
			p.when = c.When
		}
		if !p.where.Known() {
			p.where = c.Where
		}
	}
	p.takeStance(d.notBefore(f.Span) && f.Max > 0, st)
	p.kind = hearsay.FigureClaim
	p.ofAll = f.Max == 0 && c != nil && f.Start == c.Start && ofAll(strings.Fields(strings.ToLower(c.In(d.text))))
	return p
}

// estimates reports whether a source estimates what it says: "put the turnout at".
func (d *doc) estimates(st *hearsay.Statement) bool {
	return st != nil && len(st.Cue) > 0 && d.valid(st.Cue.Hull()) && lexicon.EstimatesCount(strings.ToLower(d.in(st.Cue.Hull())))
}

// latelyBefore is how long before a report an event lies at most for its counts to be of the
// report's own event, though it is told as one that went before: "when part of a mine caved in a
// day earlier".
const latelyBefore = 60 * time.Hour

// lately reports whether a time lies shortly before the version was published.
func (d *doc) lately(w hearsay.When) bool {
	told := d.Version.Published
	if told.IsZero() {
		told = d.observed()
	}
	return w.Known() && !w.Latest.Before(told.Add(-latelyBefore)) && !w.Earliest.After(told)
}

// notBefore reports whether a count is negated in so many words: "there are not 40 bodies".
func (d *doc) notBefore(s hearsay.Span) bool {
	before := strings.TrimRight(d.text[max(0, s.Start-12):s.Start], " ")
	last := strings.ToLower(before[strings.LastIndexAny(before, " \n")+1:])
	return last == "not" || strings.HasSuffix(last, "n't") || strings.HasSuffix(last, "n’t")
}

// smallestAround is the shortest clause that holds s wholly; nil where none does.
func smallestAround(clauses []*hearsay.Clause, s hearsay.Span) *hearsay.Clause {
	var best *hearsay.Clause
	for _, c := range clauses {
		if c.Span.Contains(s) && (best == nil || c.Len() < best.Len()) {
			best = c
		}
	}
	return best
}

// ofOne reports whether every one of some figures is one person who was arrested: others tell of that by no count.
func ofOne(figures []*hearsay.Figure) bool {
	return !slices.ContainsFunc(figures, func(f *hearsay.Figure) bool { return f.Min != 1 || f.Max != 1 || f.Counted != hearsay.Arrested })
}

// onlyCounts reports whether a clause says no more than the figures in it do: it tells
// of a toll, its main word is the act that is counted, or beside the figures' words and the counting verbs it has
// one term at most.
func (b *builder) onlyCounts(p *proposition, figures []*hearsay.Figure) bool {
	if slices.ContainsFunc(p.terms, func(t term) bool { return b.vocab.words[t.id] == "toll" }) {
		return true
	}
	if p.predicate >= 0 && relatedToCount(b.vocab.words[p.terms[p.predicate].id], figures) {
		return true
	}
	inside := map[string]bool{}
	for _, f := range figures {
		for _, w := range strings.Fields(wordsAlone(f.In(p.doc.text) + " " + f.Who)) {
			inside[w] = true
		}
		for _, w := range countWords[f.Counted] {
			inside[w] = true
		}
	}
	more := 0
	for _, t := range p.terms {
		w := b.vocab.words[t.id]
		if inside[w] || inside[w+"s"] || relatedToCount(w, figures) {
			continue
		}
		more++
	}
	return more <= 1
}

// relatedToCount reports whether a word names what one of the figures counts.
func relatedToCount(w string, figures []*hearsay.Figure) bool {
	for _, f := range figures {
		for _, c := range countWords[f.Counted] {
			if lexicon.Related(w, c) {
				return true
			}
		}
	}
	return false
}

// understood is whom a bare number that opens a sentence counts, where the sentence before it counts a
// party: "No soldier was killed. Two were hurt." Empty where that isn't so.
func (d *doc) understood(f *hearsay.Figure, sentence int, last *proposition) string {
	if f.Who != "" || last == nil || last.doc != d || last.sentence != sentence-1 || last.figure.Statement != f.Statement || last.background != f.Background ||
		!casualty(f.Counted) || party(last.figure) == "" || f.Start != d.Reading.Sentences[sentence].Start {
		return ""
	}
	next, _, _ := strings.Cut(strings.TrimLeft(d.text[f.End:d.Reading.Sentences[sentence].End], " "), " ")
	switch next {
	case "was", "were", "had", "have", "has", "are", "is":
		return last.figure.Who
	}
	return ""
}
