package account

// A rule that holds many propositions of a long story against each other asks of each pair what it asked in the account
// before. What hangs on nothing but what is settled of the two, and on the weights of their terms, is asked once.

// pairRule is a rule that asks it.
type pairRule int

const (
	answersRule pairRule = iota // how well a denial answers a deed
	sameRule                    // how much two say the same, for a cluster of both
	tallyRule                   // whether two clauses number one lot otherwise: 1 or 0
)

// pairAsked is what is asked of a proposition: by which rule, together with which other.
type pairAsked struct {
	rule pairRule
	with *proposition
}

// verdict is what was found.
type verdict struct {
	score float64
	turn  int // the account in which
}

// verdict is what a rule finds of p and q. It may hang on what is settled of them alone (their words, voices, times,
// terms and these terms' weights), not on what befell them since, nor on their claims.
func (b *builder) verdict(rule pairRule, p, q *proposition, find func() float64) float64 {
	k := p.known
	if k == nil {
		return find()
	}
	asked := pairAsked{rule, q}
	if v, ok := k.verdicts[asked]; ok && p.doc.settled <= v.turn && q.doc.settled <= v.turn {
		return v.score
	}
	if k.verdicts == nil {
		k.verdicts = map[pairAsked]verdict{}
	}
	score := find()
	k.verdicts[asked] = verdict{score, b.turn}
	return score
}
