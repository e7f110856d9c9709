package account

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// "There is no connection between the repairs and the leak" stands against whoever says that the repairs caused
// the leak, or calls somebody to account for it.

// connectionTime is how far apart the two may be told.
const connectionTime = 72 * time.Hour

// maxConnections bounds the work on a text that denies one connection after another.
const maxConnections = 100

// tieConnections ties denials of a connection to the claims of cause and blame that make it.
func (b *builder) tieConnections() {
	n := 0
	for _, d := range b.rolls[connectionRoll] {
		if d.background || d.takesBack {
			continue
		}
		if n++; n > maxConnections {
			return
		}
		for _, m := range b.connecting(d) {
			if m.p.affirming() {
				if d.affirming() {
					d.polarity = hearsay.DeniesIt
				}
				b.tie(d, m.p)
			}
		}
	}
}

// connecting is what makes the connection that d denies.
func (b *builder) connecting(d *proposition) []match {
	var x, y []term
	return b.matching(&d.known.linking, d, blameRoll, func(p *proposition) bool {
		if x == nil {
			says := b.factsOf(d)
			x, y = b.termsOf(says.one), b.termsOf(says.other)
		}
		return b.connects(p, x, y, d)
	})
}

// connects reports whether p would make the connection of two things that d denies: it tells of a cause or of blame and
// has words of both; where d answers it in the next sentence of one report, words of one are enough.
func (b *builder) connects(p *proposition, x, y []term, d *proposition) bool {
	if p.kind != hearsay.CauseClaim && p.kind != hearsay.ResponsibilityClaim && !b.laysAt(p, x) || p.background || d.at().Sub(p.at()).Abs() > connectionTime {
		return false
	}
	saysX := slices.ContainsFunc(x, func(t term) bool { return saysTerm(p, t) })
	saysY := slices.ContainsFunc(y, func(t term) bool { return saysTerm(p, t) })
	if p.doc == d.doc && p.statement != d.statement && d.sentence-p.sentence == 1 {
		return saysX || saysY
	}
	return saysX && saysY
}

// laysAt reports whether p says by whom something was done, and it is those whom terms are of: "the attack ordered
// by the guild".
func (b *builder) laysAt(p *proposition, doers []term) bool {
	named := b.factsOf(p).by
	return len(named) > 0 && slices.ContainsFunc(doers, func(t term) bool { return hasTerm(named, t.id) || hasRelated(named, t.groups) })
}

// namedBy are the terms of what stands behind a "by" in p.
func (b *builder) namedBy(p *proposition) []term {
	_, by, ok := strings.Cut(strings.ToLower(p.quote()), " by ")
	if !ok {
		return nil
	}
	return b.termsOf(by)
}

// termsOf are the terms of plain words.
func (b *builder) termsOf(words string) []term { return b.vocab.terms(lemmasOf(wordsAlone(words))) }
