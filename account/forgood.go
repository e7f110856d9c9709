package account

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// forGoodShare is how much of what the briefer of two says beside its state the other must say too.
const forGoodShare = 0.75

// excludesForGood reports whether two clauses say of the same one states of which the one
// excludes the other whenever each is told: the captain is among the dead, the captain survived.
func (b *builder) excludesForGood(p, q *proposition) bool {
	if len(p.carried)+len(q.carried) > 0 || !definiteSubject(p) || !definiteSubject(q) || circumstance(p) || circumstance(q) {
		return false
	}
	for i, s := range p.terms {
		for j, t := range q.terms {
			if lexicon.ExcludesForGood(b.vocab.words[s.id], b.vocab.words[t.id]) {
				return max(b.restWithin(p, i, q), b.restWithin(q, j, p)) >= forGoodShare
			}
		}
	}
	return false
}

// restWithin is how much of p's content, its term i left out, q has.
func (b *builder) restWithin(p *proposition, i int, q *proposition) float64 {
	all, in := 0.0, 0.0
	for n, t := range p.terms {
		if n == i {
			continue
		}
		all += b.vocab.weight[t.id]
		if saysTerm(q, t) {
			in += b.vocab.weight[t.id]
		}
	}
	if all == 0 {
		return 0
	}
	return in / all
}

// definiteSubject reports whether a clause opens with somebody in particular: a name, "the
// captain", "his wife".
func definiteSubject(p *proposition) bool {
	return len(p.subjects) > 0 || p.once(&p.remarks().definite, func() bool {
		w, _, _ := strings.Cut(strings.TrimLeft(p.quote(), "“\"‘"), " ")
		switch strings.ToLower(w) {
		case "the", "his", "her", "its", "their":
			return true
		}
		return false
	})
}
