package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// maxReferring bounds the work on a text that denies line after line.
const maxReferring = 300

// referReach is how many sentences back a word like "that" is taken to point.
const referReach = 3

// referringBack makes propositions of the statements that only point back at what was said
// before them: "The company denied that." They speak to the claim of the nearest thing
// that somebody else said.
func (b *builder) referringBack(d *doc) []*proposition {
	var made []*proposition
	for i := range d.Reading.Statements {
		if len(made) == maxReferring {
			break
		}
		st := &d.Reading.Statements[i]
		whole := append(append(append(hearsay.Spans(nil), st.Source...), st.Cue...), st.Content...).Hull()
		if !d.valid(whole) || !d.pointsBack(st) {
			continue
		}
		s := d.sentenceAt(whole.Start)
		if s < 0 || d.carried(s) || d.rebutted[s] {
			continue
		}
		target := b.pointedAt(d, st, whole.Start, s)
		if target == nil || d.turnsDown(st, target) || lexicon.PointsAtBlame(d.in(st.Content.Hull())) && !target.blames() {
			continue
		}
		p := b.start(d, d.Reading.Sentences[s], s, st)
		if p == nil || p.title {
			continue
		}
		p.kind, p.terms, p.subjects = target.kind, target.terms, target.subjects
		p.when, p.where, p.background = target.when, target.where, target.background
		p.head = whole
		p.refersTo = target
		p.polarity = target.polarity
		if st.Stance == hearsay.Denies {
			p.polarity = opposite(target.polarity)
		}
		made = append(made, p)
	}
	d.props = slices.DeleteFunc(d.props, func(p *proposition) bool { // "rejected the charge as absurd" says no more
		return p.figure == nil && slices.ContainsFunc(made, func(m *proposition) bool { return m.statement == p.statement && m.sentence == p.sentence })
	})
	return made
}

// pointedAt is what a statement in sentence s, at pos, points back at: what somebody else said last, or
// the statement that the reading says it takes up, where nothing stands between. What that says of
// "the figure" was said of an earlier word.
func (b *builder) pointedAt(d *doc, st *hearsay.Statement, pos, s int) *proposition {
	target := d.saidBefore(pos, s, st)
	if about := d.statements[st.About]; about != nil && (target == nil || target.Start <= about.Content.Hull().End) {
		if p := b.takenUp(d, about); p != nil {
			target = d.chargeOf(p)
		}
	}
	if target != nil && target.sentence == s-1 && st.Stance == hearsay.Denies {
		if charge := d.chargeBefore(target, st); charge != nil {
			return charge
		}
	}
	if target != nil {
		words := strings.Fields(strings.ToLower(target.quote()))
		if len(words) > 1 && lexicon.PointsBack(words[0]+" "+words[1]) {
			if before := d.saidBefore(target.Start, target.sentence, st); before != nil {
				return before
			}
		}
	}
	return target
}

// blames reports whether what is told may be an accusation: it says who did it, or it is the word of
// somebody else than the one who reports it.
func (p *proposition) blames() bool {
	if p.kind == hearsay.ResponsibilityClaim || p.kind == hearsay.CauseClaim {
		return true
	}
	if p.statement == nil {
		return false
	}
	switch p.chain.Root().Kind {
	case hearsay.OutletLink, hearsay.WireLink, hearsay.ReporterLink:
		return false
	}
	return true
}

// takenUp is what a statement says first. Where no more than a count was made of it,
// it is made one: who rejects a charge doesn't deny the dead.
func (b *builder) takenUp(d *doc, about *hearsay.Statement) *proposition {
	for _, p := range d.props {
		if p.statement == about && p.figure == nil && !p.title {
			return p
		}
	}
	for i := range d.Reading.Clauses {
		c := &d.Reading.Clauses[i]
		if c.Statement != about.ID || c.Title || !d.valid(c.Span) || c.Sentence < 0 || c.Sentence >= len(d.Reading.Sentences) || d.carried(c.Sentence) {
			continue
		}
		if p := b.fromClause(d, c, c.Sentence, []*hearsay.Clause{c}, 0); p != nil {
			d.props = append(d.props, p)
			return p
		}
		return nil
	}
	return nil
}

// pointsBack reports whether a statement denies or confirms without saying what.
func (d *doc) pointsBack(st *hearsay.Statement) bool {
	var content strings.Builder
	for _, c := range st.Content {
		if !d.valid(c) || c.Len() > 60 {
			return false
		}
		content.WriteString(d.in(c))
		content.WriteByte(' ')
	}
	said := content.String()
	if head, as, ok := strings.Cut(said, " as "); ok && st.Stance == hearsay.Denies && as != "" {
		said = head // "rejected the charge as absurd"
	}
	if !lexicon.PointsBack(said) {
		return false
	}
	if st.Stance == hearsay.Denies {
		return true
	}
	for _, c := range st.Cue {
		if d.valid(c) && strings.Contains(strings.ToLower(d.in(c)), "confirm") {
			return true
		}
	}
	return false
}

// saidBefore is what a word like "that" points at: in the nearest sentence back in which
// somebody other than st's speaker said something, the first thing that they said there.
func (d *doc) saidBefore(pos, sentence int, st *hearsay.Statement) *proposition {
	var nearest *proposition
	for _, p := range d.props {
		if p.End > pos || p.title || p.figure != nil || p.sentence < sentence-referReach || p.sentence == sentence && p.statement == nil {
			continue
		}
		if p.statement != nil && (p.statement == st || p.statement.Speaker != "" && p.statement.Speaker == st.Speaker) {
			continue
		}
		if nearest == nil || p.Start >= nearest.Start {
			nearest = p
		}
	}
	if nearest == nil {
		return nil
	}
	nearest = d.chargeOf(nearest)
	first := nearest
	for _, p := range d.props {
		if p.sentence == nearest.sentence && p.statement == nearest.statement && p.figure == nil && p.Start < first.Start {
			first = p
		}
	}
	return first
}

// chargeReach is how many sentences of one speaker's a quotation may follow what he is told to have said.
const chargeReach = 3

// chargeOf is what p, words that are quoted, bears out: the nearest thing before it that its speaker is told, in the
// report's own words, to have said. Who denies "that" denies the charge and not what it rests on. Else it is p.
func (d *doc) chargeOf(p *proposition) *proposition {
	if p.statement == nil || p.statement.Kind != hearsay.DirectStatement || p.statement.Speaker == "" {
		return p
	}
	var lead *proposition
	for _, q := range d.props {
		if q.title || q.figure != nil || q.statement == nil || q.statement.Speaker != p.statement.Speaker || q.sentence >= p.sentence || q.sentence < p.sentence-chargeReach || q.statement.Kind == hearsay.DirectStatement {
			continue
		}
		if lead == nil || q.sentence > lead.sentence || q.sentence == lead.sentence && q.Start < lead.Start {
			lead = q
		}
	}
	if lead == nil {
		return p
	}
	return lead
}

// chargeBefore is the accusation that stands in the paragraph of p, which accuses nobody, not long before it: who
// denies "that" denies the accusation and not what is told beside it. Nil where there is none, or it is the denier's own.
func (d *doc) chargeBefore(p *proposition, denial *hearsay.Statement) *proposition {
	if p.kind == hearsay.ResponsibilityClaim || p.kind == hearsay.CauseClaim {
		return nil
	}
	var charge *proposition
	for _, q := range d.props {
		if q.kind != hearsay.ResponsibilityClaim || q.figure != nil || q.title || !q.affirming() || q.sentence >= p.sentence || q.sentence < p.sentence-chargeReach {
			continue
		}
		if q.statement != nil && q.statement.Speaker != "" && q.statement.Speaker == denial.Speaker || strings.Contains(d.text[q.Start:p.Start], "\n") {
			continue
		}
		charge = q
	}
	return charge
}

func opposite(p hearsay.Polarity) hearsay.Polarity {
	switch p {
	case hearsay.Affirms:
		return hearsay.DeniesIt
	case hearsay.DeniesIt:
		return hearsay.Affirms
	}
	return p
}
