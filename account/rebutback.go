package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Rebuttals of what was told before: by "they are false", by a number, by whose word or on what
// paper it rested.

// rebutBefore denies what r points back at: what its own sentence negates ("was not arrested, she
// said, scotching a rumour"), what the sentence or the one before it calls a claim or a rumour, or
// what somebody else said last.
func (b *builder) rebutBefore(d *doc, r *rebuttal) {
	negated := false
	for _, p := range d.props {
		if p.takesBack && r.sentence-p.sentence == 1 && p.Start < r.all.Start {
			return // "that statement was wrong": it was taken back the sentence before
		}
		if p.sentence == r.sentence && p.denying() && p.clause != nil && p.clause.Negated && p.Start < r.all.Start {
			p.rebuts, negated = true, true
		}
	}
	if negated {
		return
	}
	for i := r.sentence; i >= max(0, r.sentence-1); i-- {
		s := d.Reading.Sentences[i]
		if !d.valid(s) || d.inTitle(s) {
			break
		}
		if i == r.sentence {
			s.End = r.all.Start
		}
		lower := strings.ToLower(d.in(s))
		from, to, telling, ok := lexicon.ToldIn(lower, i == r.sentence)
		if !ok || len(lower) != s.Len() {
			continue
		}
		r.Telling, r.matter = telling, hearsay.Span{Start: s.Start + from, End: s.Start + to}
		if i == r.sentence { // what denies it says no more
			r.all.Start = s.Start + strings.LastIndex(lower[:from], telling)
			d.props = slices.DeleteFunc(d.props, func(p *proposition) bool {
				return p.sentence == i && p.figure == nil && p.statement != nil && p.statement == r.statement
			})
		}
		b.rebutMatter(d, r, i)
		d.rebutted[r.sentence] = true
		return
	}
	var speaker string
	if r.statement != nil {
		speaker = r.statement.Speaker
	}
	b.answer(d, r, b.pointedAt(d, &hearsay.Statement{Speaker: speaker}, r.all.Start, r.sentence))
}

// answer makes a denial of what another proposition says.
func (b *builder) answer(d *doc, r *rebuttal, target *proposition) {
	if target == nil {
		return
	}
	p := b.start(d, d.Reading.Sentences[r.sentence], r.sentence, r.statement)
	if p == nil {
		return
	}
	kept := d.props[:0]
	for _, q := range d.props {
		if q.sentence != r.sentence || q.figure != nil || q.clause == nil || q == target || !d.partOf(q.clause, r.all) {
			kept = append(kept, q)
		}
	}
	p.kind, p.terms, p.subjects = target.kind, target.terms, target.subjects
	p.when, p.where, p.background = target.when, target.where, target.background
	p.head, p.refersTo, p.rebuts = r.all, target, true
	d.onWordOf(p, r)
	p.polarity = opposite(target.polarity)
	d.props = append(kept, p)
}

// restsOn is the first thing, up to sentence i, that d tells on the word of a paper.
func (d *doc) restsOn(paper string, i int) *proposition {
	for _, p := range d.props {
		if p.sentence > i || p.statement == nil || p.figure != nil || p.title || !p.affirming() {
			continue
		}
		for _, s := range p.statement.Source {
			if d.valid(s) && slices.Contains(strings.Fields(strings.ToLower(d.in(s))), strings.ToLower(paper)) {
				return p
			}
		}
	}
	return nil
}

// tellsWhose reports whether a rebuttal's matter is not what was told but whose word it was: "the
// allegations of the union are baseless".
func (d *doc) tellsWhose(r *rebuttal) bool {
	matter := d.in(r.matter)
	before := strings.TrimRight(d.text[r.all.Start:r.matter.Start], " ")
	return strings.HasSuffix(before, " of") && lexicon.Alleged(r.Telling) && strings.HasPrefix(strings.ToLower(matter), "the ") && strings.Count(matter, " ") <= 3
}

// claimant is whom r's words name as the one who told its matter: "the claim of the Harbour Party that …"; empty
// where they name nobody.
func (d *doc) claimant(r *rebuttal) string {
	if r.matter.Empty() || r.matter.Start <= r.all.Start {
		return ""
	}
	before := strings.TrimSpace(d.text[r.all.Start:r.matter.Start])
	before, ok := strings.CutSuffix(before, " that")
	_, whose, of := strings.Cut(before, " of ")
	if !ok || !of || !mostlyCapital(strings.TrimPrefix(whose, "the ")) {
		return ""
	}
	return plainName(whose)
}

// claimedBy is what somebody of that name has told of r's matter: of his words those that share most with it.
func (b *builder) claimedBy(d *doc, r *rebuttal, whose string) *proposition {
	in := b.termsIn(d, r.matter, r.sentence)
	return b.recall(d, func(told []*proposition) *proposition {
		var best *proposition
		most := 0
		for _, p := range told {
			if p.figure != nil || p.title || !p.affirming() || p.doc == d {
				continue
			}
			if who := plainName(p.speaker.Name); who != whose && !within(who, whose) && !within(whose, who) {
				continue
			}
			n := 0
			for _, t := range p.terms {
				if hasTerm(in, t.id) {
					n++
				}
			}
			if n > most {
				best, most = p, n
			}
		}
		return best
	})
}

// allegedBy is what somebody of whom r speaks has told of the matter around it: of what was told in
// sentences that name him, what shares most words with r's sentence.
func (b *builder) allegedBy(d *doc, r *rebuttal) *proposition {
	fields := strings.Fields(wordsAlone(d.in(r.matter)))
	whose := fields[len(fields)-1]
	in := b.termsIn(d, d.Reading.Sentences[r.sentence], r.sentence)
	return b.recall(d, func(told []*proposition) *proposition {
		var best *proposition
		most := 1
		for _, p := range told {
			if p.figure != nil || p.title || !p.affirming() || !strings.Contains(p.doc.same[p.sentence], whose) || !slices.Contains(strings.Fields(p.doc.same[p.sentence]), whose) {
				continue
			}
			n := 0
			for _, t := range p.terms {
				if hasTerm(in, t.id) && b.vocab.words[t.id] != whose {
					n++
				}
			}
			if n > most {
				best, most = p, n
			}
		}
		return best
	})
}

// maxDeniedNumbers is how many numbers one sentence denies.
const maxDeniedNumbers = 4

// denyCounts denies the counts that earlier reports gave with the numbers of r's matter: "there is no
// truth in the figures of seven or fifteen". What is counted their own words tell.
func (b *builder) denyCounts(d *doc, r *rebuttal, inside []*proposition) {
	words := strings.Fields(wordsAlone(d.in(r.matter)))
	numbers := 0
	for i, w := range words {
		n, ok := numberIn(w)
		if !ok || numbers == maxDeniedNumbers || slices.ContainsFunc(inside, func(p *proposition) bool { return p.figure != nil && p.figure.Min == n }) {
			continue
		}
		next := ""
		if i+1 < len(words) && !lexicon.Stop(words[i+1]) {
			next = words[i+1]
		}
		if next == "" && !lexicon.Numbers(r.Telling) {
			continue
		}
		numbers++
		b.denyCount(d, r, func(p *proposition) bool {
			return p.figure.Min == n && (next == "" || countsOf(p.figure, next))
		})
	}
	if lexicon.Posted(r.Telling) {
		b.denyCount(d, r, func(p *proposition) bool {
			return p.doc.Version.Kind == hearsay.SocialOutlet && p.figure.Min > 0 && slices.ContainsFunc(words, func(w string) bool {
				return slices.Contains(countWords[p.figure.Counted], lemmasOf(w)[0])
			})
		})
	}
}

// countsOf reports whether a figure counts what a noun names.
func countsOf(f *hearsay.Figure, noun string) bool {
	l := lemmasOf(noun)[0]
	return slices.Contains(lemmasOf(wordsAlone(f.Who+" "+f.Unit)), l) || slices.Contains(countWords[f.Counted], l)
}

// countTold is the latest of the counts told before d that fit; nil where those are of two things.
func (b *builder) countTold(d *doc, fits func(*proposition) bool) *proposition {
	return b.recall(d, func(told []*proposition) *proposition {
		var old *proposition
		for _, p := range told {
			if p.figure == nil || !p.affirming() || p.title || p.background || !fits(p) {
				continue
			}
			if old != nil && old.figure.Counted != p.figure.Counted {
				return nil
			}
			old = p
		}
		return old
	})
}

// countsAsTold makes a denied count one of those whom the count told before was of: "15 Nigeriens" of
// its "15 of them".
func (b *builder) countsAsTold(p *proposition) {
	denied := p.figure
	old := b.countTold(p.doc, func(q *proposition) bool {
		return q.figure.Counted == denied.Counted && q.figure.Min == denied.Min
	})
	if old == nil || party(old.figure) == party(p.figure) && old.figure.Extent == p.figure.Extent {
		return
	}
	f := *p.figure
	f.Who, f.Extent, f.Additional = old.figure.Who, old.figure.Extent, old.figure.Additional
	p.figure = &f
}

// denyCount denies the latest of the counts told before d that fit.
func (b *builder) denyCount(d *doc, r *rebuttal, fits func(*proposition) bool) {
	old := b.countTold(d, fits)
	if old == nil {
		return
	}
	p := b.start(d, d.Reading.Sentences[r.sentence], r.sentence, r.statement)
	if p == nil {
		return
	}
	f := *old.figure
	f.Span, f.Words = r.matter, d.in(r.matter)
	f.Statement, f.Event, f.AsOf, f.Background = "", "", "", false
	p.kind, p.figure, p.head = hearsay.FigureClaim, &f, r.matter
	p.terms, p.where = old.terms, old.where
	d.onWordOf(p, r)
	p.polarity, p.rebuts = hearsay.DeniesIt, true
	d.props = append(d.props, p)
}

// rebutsOf reports whether a rebuttal is of what q told before it, of people called by another noun:
// "reports that employees are trapped are wrong" answers "30 miners were trapped".
func (b *builder) rebutsOf(denial, q *proposition) bool {
	if !denial.rebuts || denial.predicate < 0 || q.predicate < 0 || q.at().After(denial.at()) || !saysTerm(q, denial.terms[denial.predicate]) || !saysTerm(denial, q.terms[q.predicate]) {
		return false
	}
	people := func(t term) bool { return lexicon.NameClasses(b.vocab.words[t.id]).Has(lexicon.PersonNoun) }
	for i, t := range denial.terms {
		if i != denial.predicate && !people(t) && !saysTerm(q, t) {
			return false
		}
	}
	return slices.ContainsFunc(denial.terms, people) && slices.ContainsFunc(q.terms, people)
}
