package account

// A rule that holds many propositions of a long story against each other asks of each pair what it asked in the account
// before. What hangs on nothing but what is settled of the two, and on the weights of their terms, is asked once.

// verdict is what was found of a pair.
type verdict struct {
	score float64
	turn  int // the account in which
}

// verdict is how much p and q say the same, for a cluster of both, as find finds it. It may hang on what is settled of
// them alone (their words, voices, times, terms and these terms' weights), not on what befell them since, nor on their
// claims.
func (b *builder) verdict(p, q *proposition, find func() float64) float64 {
	k := p.known
	if k == nil {
		return find()
	}
	if v, ok := k.verdicts[q]; ok && k.settled <= v.turn && q.known.settled <= v.turn {
		return v.score
	}
	if k.verdicts == nil {
		k.verdicts = map[*proposition]verdict{}
	}
	score := find()
	k.verdicts[q] = verdict{score, b.turn}
	return score
}
