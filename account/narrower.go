package account

// A report may take back in silence by narrowing: "broke into the embassy", and then "broke into
// a reception area of the embassy". What it says now is another claim than what it said.

// narrower reports whether the later of two versions of one report tells of a part of a place and
// the earlier of the place.
func narrower(p, q *proposition) bool {
	if p.doc.order > q.doc.order {
		p, q = q, p
	}
	return p.part == "" && q.part != "" && p.figure == nil && q.figure == nil && p.doc.report() == q.doc.report() && p.doc != q.doc
}

// narrowedScore is how alike two clauses of one report must be for the later to be the earlier one,
// narrowed.
const narrowedScore = 0.3

// narrows reports whether q, of a newer version, tells p's act anew, of a part of the place.
func (b *builder) narrows(q, p *proposition) bool {
	return narrower(p, q) && p.affirming() && q.affirming() && !p.title && !q.title && q.at().After(p.at()) &&
		same(p.root().voice, q.root().voice) && p.predicate >= 0 && q.predicate >= 0 &&
		saysTerm(q, p.terms[p.predicate]) && saysTerm(p, q.terms[q.predicate]) && b.vocab.alike(p, q) >= narrowedScore
}
