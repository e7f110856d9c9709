package account

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How long somebody took to do a thing is told in two ways that share few words: the first leak was reported within an
// hour, or they had waited two days before they reported it.

// maxDelays is how many clauses of a story that tell a delay are held against each other: the first.
const maxDelays = 100

// delay is how long it took, by a clause, until something was done.
type delay struct {
	p      *proposition
	act    string        // of one that waited: the verb for what was done at last, a lemma
	what   []string      // and the words behind that verb, lemmas
	waited bool          // it took as long as that; else no longer
	long   time.Duration // how long
}

// tieDelays ties clauses by which one and the same was done within a time and only after a longer one.
func (b *builder) tieDelays() {
	var waits, limits []delay
	for _, p := range b.rolls[delayRoll] {
		if !p.affirming() {
			continue
		}
		switch d, ok := p.delay(); {
		case ok && d.waited && len(waits) < maxDelays:
			waits = append(waits, d)
		case ok && !d.waited && len(limits) < maxDelays:
			limits = append(limits, d)
		}
	}
	for _, w := range waits {
		for _, l := range limits {
			if w.long > l.long && w.p.at().Sub(l.p.at()).Abs() <= fateTime && b.sameDelayed(w, l) && opposes(w.p.root().voice, l.p.root().voice) {
				b.tieKnown(w.p, l.p)
			}
		}
	}
}

// sameDelayed reports whether a delay is of the act of another, done to the same: they share its verb and a word behind it.
func (b *builder) sameDelayed(w, l delay) bool {
	head := strings.ToLower(l.p.clause.Head.In(l.p.doc.text))
	if lexicon.LemmaEndings().Lemma(head, head, "VERB") != w.act {
		return false
	}
	return slices.ContainsFunc(b.vocab.terms(w.what), func(t term) bool {
		return hasTerm(l.p.terms, t.id) && lexicon.TimeUnit(b.vocab.words[t.id]) == 0
	})
}

// delay is the delay that p's words tell; ok is false where they tell none.
func (p *proposition) delay() (d delay, ok bool) {
	r := p.remarks()
	if r.delay == nil {
		found, _ := p.findDelay()
		r.delay = &found
	}
	return *r.delay, r.delay.p != nil
}

func (p *proposition) findDelay() (d delay, ok bool) {
	rest := hearsay.Span{Start: p.Start, End: p.doc.Reading.Sentences[p.sentence].End}
	if !p.doc.valid(rest) {
		return delay{}, false
	}
	words := strings.Fields(wordsAlone(rest.In(p.doc.text))) // "before they reported it" is a clause by itself
	for i := 2; i < len(words); i++ {
		unit := lexicon.TimeUnit(words[i])
		n, number := numberIn(words[i-1])
		if one := words[i-1]; one == "a" || one == "an" || one == "one" {
			n, number = 1, true
		}
		if unit == 0 || !number || n > maxUnits {
			continue
		}
		d = delay{p: p, long: time.Duration(n) * unit}
		switch before := words[i-2]; {
		case before == "within":
			return d, true
		case lexicon.Waits(before) && i+1 < len(words) && (words[i+1] == "before" || words[i+1] == "to"):
			for v, w := range words[i+2:] {
				act := lexicon.LemmaEndings().Lemma(w, w, "VERB")
				if words[i+1] == "to" || act != w && act != "have" && act != "be" {
					d.act, d.waited, d.what = act, true, lemmasOf(strings.Join(words[i+3+v:], " "))
					return d, true
				}
			}
		}
	}
	return delay{}, false
}

// maxUnits is how many units of time a delay has at most.
const maxUnits = 1000
