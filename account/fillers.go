package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Two clauses may share most of their words and yet tell of two things: the school that burned is not the warehouse,
// who was met is not whom one meets. What a clause is about is told by the main nouns around its main word.

// fillers are the main nouns of what a clause tells of, by what they are to its main word, and its numbers.
type fillers struct {
	doers   []term
	objects []term
	phrases []term // behind prepositions
	owners  []term // of which another noun is said to be
	numbers []float64
}

// fillersOf sorts a clause's terms by their roles; nil where the reading tells of none.
func (b *builder) fillersOf(c *hearsay.Clause) *fillers {
	if len(c.Roles) != len(c.Terms) {
		return nil
	}
	f := &fillers{}
	for i, w := range c.Terms {
		if n, ok := numberTold(w); ok && c.Roles[i] != hearsay.TimeRole {
			f.numbers = append(f.numbers, n)
			continue
		}
		list := (*[]term)(nil)
		switch c.Roles[i] {
		case hearsay.DoerRole:
			list = &f.doers
		case hearsay.ObjectRole:
			list = &f.objects
		case hearsay.PhraseRole:
			list = &f.phrases
		case hearsay.OwnerRole:
			list = &f.owners
		default:
			continue
		}
		if id := b.vocab.number(w); id >= 0 {
			*list = append(*list, term{id: id, groups: b.vocab.groups[id]})
		}
	}
	return f
}

// without leaves out a noun that makes one act with the verb: "left the rails".
func (f *fillers) without(noun term) *fillers {
	if f == nil {
		return nil
	}
	g := *f
	for _, list := range []*[]term{&g.objects, &g.phrases} {
		*list = slices.DeleteFunc(slices.Clone(*list), func(t term) bool { return t.id == noun.id })
	}
	return &g
}

// theme is what befell or was done to something, or who did it where it was done to nobody.
func (f *fillers) theme() []term {
	if len(f.objects) > 0 {
		return f.objects
	}
	return f.doers
}

// otherThings reports whether two clauses tell of two things: what the one is about is nothing that the other names, and
// the other way round; or what is done to one in one clause he does in the other.
func (b *builder) otherThings(p, q *proposition) bool {
	x, y := p.fillers, q.fillers
	if x == nil || y == nil {
		return false
	}
	return b.rivalNouns(x.theme(), y.theme(), p, q) || b.rivalNouns(x.objects, y.objects, p, q) ||
		share(x.theme(), y.theme()) && b.rivalNouns(x.owners, y.owners, p, q) ||
		saysAct(p, q) && saysAct(q, p) && swapped(x, y)
}

// otherSetting reports whether both clauses tell where, with what or against whom by common nouns, and by none alike.
func (b *builder) otherSetting(p, q *proposition) bool {
	if p.fillers == nil || q.fillers == nil {
		return false
	}
	return b.rivalNouns(b.common(p.fillers.phrases), b.common(q.fillers.phrases), p, q)
}

// common are those of some nouns that are of no name.
func (b *builder) common(ts []term) []term {
	return slices.DeleteFunc(slices.Clone(ts), func(t term) bool {
		_, name := b.vocab.names[b.vocab.words[t.id]]
		return name
	})
}

// rivalNouns reports whether no noun of xs can be called by what q has, and none of ys by what p has.
func (b *builder) rivalNouns(xs, ys []term, p, q *proposition) bool {
	if len(xs) == 0 || len(ys) == 0 {
		return false
	}
	for _, x := range xs {
		if b.mayBeCalled(x, ys) || saysTerm(q, x) {
			return false
		}
	}
	for _, y := range ys {
		if saysTerm(p, y) {
			return false
		}
	}
	return true
}

// usedAlike is how alike the uses of two nouns must be (the cosine of their vectors) for them to name one thing, where
// nothing else is known of one of them.
const usedAlike = 0.4

// mayBeCalled reports whether a noun may be called by one of some others. Anybody who is told of by what he did or
// suffered may be of any post, and have any name.
func (b *builder) mayBeCalled(x term, ys []term) bool {
	w := b.vocab.words[x.id]
	_, name := b.vocab.names[w]
	return slices.ContainsFunc(ys, func(y term) bool {
		v := b.vocab.words[y.id]
		_, other := b.vocab.names[v]
		switch {
		case name != other:
			return true
		case name:
			return v == w
		case relatedTerms(x, y), lexicon.Anybody(w), lexicon.Anybody(v), lexicon.OneKind(w, v):
			return true
		}
		return !(lexicon.KnownNoun(w) && lexicon.KnownNoun(v)) && alikeUse(w, v) >= usedAlike
	})
}

// swapped reports whether those who do it in one clause are those to whom it is done in the other.
func swapped(x, y *fillers) bool {
	return (share(x.doers, y.objects) || share(x.doers, y.phrases)) && (share(y.doers, x.objects) || share(y.doers, x.phrases)) &&
		!share(x.doers, y.doers) && !share(x.objects, y.objects)
}

// share reports whether two lots of terms, in any order, have one in common.
func share(xs, ys []term) bool {
	return slices.ContainsFunc(xs, func(t term) bool { return has(ys, t) })
}

// has reports whether a term is among some, in any order.
func has(ts []term, x term) bool {
	return slices.ContainsFunc(ts, func(t term) bool { return t.id == x.id })
}
