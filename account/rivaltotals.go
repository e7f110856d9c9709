package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Counts of one thing may stand in two series: "forty inmates were killed", "we have counted 68 dead"; "nobody was
// hurt", "two waiters are in hospital".

// tieCounts ties two counts of two origins that exclude each other.
func (b *builder) tieCounts(p, q *proposition) {
	if !looseWord(p.root().voice) && !looseWord(q.root().voice) && p.doc != q.doc && opposes(p.root().voice, q.root().voice) {
		b.tieKnown(p, q)
		return
	}
	b.tie(p, q)
}

// toldAsTotal reports whether a count is told as how many there are in all: somebody counted them, or puts their
// number at so many.
func (p *proposition) toldAsTotal() bool {
	return p.once(&p.remarks().total, func() bool {
		return p.hasWord(lexicon.TellsTotal) || slices.ContainsFunc(countWordsOf(p), lexicon.TellsTotal) ||
			p.clause != nil && slices.ContainsFunc(p.doc.learnt.clause(p.clause).numbered, func(x numbered) bool { return x.only })
	})
}

// rivalParties ties counts of a group to those of people at large that exclude them: none at all to some of a group, and
// one told as the total to that of a group whose report counts nobody else.
func (b *builder) rivalParties(keys []seriesKey) {
	for _, k := range keys {
		if k.party != "" || !casualty(k.counted) || k.background {
			continue
		}
		for _, other := range keys {
			if other.party == "" || other.counted != k.counted || other.extent != k.extent || other.background {
				continue
			}
			for _, p := range b.tellers(k).first {
				for _, q := range b.tellers(other).first {
					if p.doc != q.doc && q.figure.Min > 0 && b.excludesParty(p, q) && mayTie(p, q) && sameOccasion(p, q) && ofOneThing(p, q) && !toldApart(p, q) {
						b.tieCounts(p, q)
					}
				}
			}
		}
	}
}

// excludesParty reports whether p, a count of people at large, leaves no room for q, one of a group.
func (b *builder) excludesParty(p, q *proposition) bool {
	if p.figure.Max == 0 {
		return !looseWord(p.root().voice) && !looseWord(q.root().voice) && !overtakes(q, p)
	}
	return (p.toldAsTotal() || q.toldAsTotal()) && excludes(p.figure.Quantity, q.figure.Quantity) && !overtakes(q, p) && !overtakes(p, q) &&
		p.alone() && q.alone()
}

// alone reports whether p's report has no other count of its kind.
func (p *proposition) alone() bool {
	return !slices.ContainsFunc(p.doc.props, func(q *proposition) bool {
		return q != p && q.figure != nil && q.figure.Counted == p.figure.Counted && q.figure.Counted != hearsay.OtherCounted && !q.background && !q.title && q.figure.Min != p.figure.Min
	})
}

// counter reports whether a count is somebody's in particular: his word, or told as his count, "police put it at".
func (p *proposition) counter() bool { return p.statement != nil || p.toldAsTotal() }
