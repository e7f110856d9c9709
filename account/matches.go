package account

import "slices"

// Some rules hold each of a few propositions, denials mostly, against all of a roll. Which of these match it hangs on
// what is settled of the two: those are kept, and only what has been settled otherwise since is held against it again.

// matches are those of a roll that match a proposition.
type matches struct {
	turn int // the account in which they were found
	all  []match
}

// match is one of them.
type match struct {
	p     *proposition
	score float64 // how well, where the rule has a score
	asked bool    // it is known
}

// matching brings the matches of a proposition up to date. What fits may hang on nothing but what is settled of the
// two: their words, voices and times, and the weights of their terms.
func (b *builder) matching(m *matches, of *proposition, r roll, fits func(q *proposition) bool) []match {
	if m.turn == b.turn {
		return m.all
	}
	if of.known.settled > m.turn {
		*m = matches{}
	}
	m.all = slices.DeleteFunc(m.all, func(x match) bool { return x.p.known.settled > m.turn || !b.has(x.p) })
	n := len(m.all)
	for _, q := range b.settledSince(m.turn, r) {
		if fits(q) {
			m.all = append(m.all, match{p: q})
		}
	}
	if n > 0 && len(m.all) > n {
		slices.SortFunc(m.all, func(x, y match) int { return byOrder(x.p, y.p) })
	}
	m.turn = b.turn
	return m.all
}

// settledSince are those of a roll that were settled otherwise than before since a turn.
func (b *builder) settledSince(turn int, r roll) []*proposition {
	since := func(roll []*proposition) (found []*proposition) {
		for _, q := range roll {
			if q.known.settled > turn {
				found = append(found, q)
			}
		}
		return found
	}
	switch {
	case turn == 0:
		return b.rolls[r]
	case turn < b.turn-1:
		return since(b.rolls[r])
	case b.newly[r] == nil:
		b.newly[r] = append([]*proposition{}, since(b.rolls[r])...)
	}
	return b.newly[r]
}
