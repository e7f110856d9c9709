package account

import (
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
)

// Each clause that numbers something is held against all that numbered the same before it, in every account. Whether the
// two number one lot hangs on what is settled of them: that is found once, and kept beside the clause in the order in
// which it is asked again.

// maxOfNoun is how many clauses of a story that number one noun are held against each other: the first.
const maxOfNoun = 64

// tallied is what is kept of a clause that numbers something.
type tallied struct {
	nouns []int32 // what its numbers count, each by a number of its own; nil where they weren't asked for
	held  []heldTally
}

// heldTally is whether another clause numbers the same lot otherwise, as it was found at a turn.
type heldTally struct {
	with  *proposition
	turn  int
	other bool
}

// eachRenumbered calls found with each two clauses of a story, in the order in which they were told, that number one lot
// otherwise.
func (b *builder) eachRenumbered(found func(p, q *proposition)) {
	if b.renumbered == nil {
		b.renumbered = b.findRenumbered()
	}
	for _, pq := range b.renumbered {
		found(pq[0], pq[1])
	}
}

func (b *builder) findRenumbered() [][2]*proposition {
	all := [][2]*proposition{}
	by := make([][]*proposition, len(b.nouns))
	var beside []*proposition
	for _, q := range b.rolls[numberRoll] {
		if !q.affirming() {
			continue
		}
		beside = beside[:0]
		for _, noun := range b.nounsNumbered(q) {
			for int(noun) >= len(by) {
				by = append(by, nil)
			}
			for _, p := range by[noun] {
				switch n := len(beside); {
				case p == q || n > 0 && beside[n-1] == p:
				case len(q.numbered) == 1 || !slices.Contains(beside, p):
					beside = append(beside, p)
				}
			}
			if len(by[noun]) < maxOfNoun {
				by[noun] = append(by[noun], q)
			}
		}
		for i, p := range beside {
			if b.heldTally(p, q, i) {
				all = append(all, [2]*proposition{p, q})
			}
		}
		q.known.tallied.held = q.known.tallied.held[:len(beside)]
	}
	return all
}

// nounsNumbered are the nouns that q numbers, by number.
func (b *builder) nounsNumbered(q *proposition) []int32 {
	t := &q.known.tallied
	if t.nouns == nil {
		for _, x := range q.numbered {
			noun := x.noun
			if b.culprits(q, x) {
				noun = lexicon.Culprits
			}
			t.nouns = append(t.nouns, b.nouns.number(noun))
		}
	}
	return t.nouns
}

// heldTally reports whether p, the i-th that q is held against, numbers one lot with it otherwise.
func (b *builder) heldTally(p, q *proposition, i int) bool {
	t := &q.known.tallied
	if i >= len(t.held) || t.held[i].with != p {
		at := slices.IndexFunc(t.held[min(i, len(t.held)):], func(h heldTally) bool { return h.with == p })
		if at < 0 {
			t.held = slices.Insert(t.held, i, heldTally{with: p, turn: -1})
		} else {
			t.held[i], t.held[i+at] = t.held[i+at], t.held[i]
		}
	}
	h := &t.held[i]
	if h.turn < p.known.settled || h.turn < q.known.settled {
		h.turn, h.other = b.turn, b.otherTally(p, q)
	}
	return h.other
}
