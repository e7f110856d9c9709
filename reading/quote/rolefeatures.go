package quote

// roleFeatures describes unit i of the scene, seen from v's cue, to the model of roles.
func (r *reader) roleFeatures(v *view, i int, l *featureList) {
	us := r.scene.us
	u, b, a := &us[i], at(us, i-1), at(us, i+1)
	bb, aa := at(us, i-2), at(us, i+2)
	side, dist := uint32(0), 0
	switch {
	case i < v.first:
		side, dist = 1, v.first-i
	case i >= v.last:
		side, dist = 2, i-v.last+1
	}
	near := side*16 + step(dist)
	fk := v.frame*7 + v.kind
	h, hb, ha := r.hangAt(v, i), r.hangAt(v, i-1), r.hangAt(v, i+1)
	hh := h.hash()
	m, ma, maa := r.mark(v, i), r.mark(v, i+1), r.mark(v, i+2)
	mb := r.mark(v, i-1)
	so := v.source.place(i)
	co := phrase{v.from, v.to}.place(i)
	clauseHere, clauseNext := uint32(0), uint32(0)
	if r.scene.clause[i] {
		clauseHere = 1
	}
	if i+1 < len(us) && r.scene.clause[i+1] {
		clauseNext = 1
	}
	same := uint32(0) // whether the neighbours hang on the same branch
	if hb.by == h.by {
		same |= 1
	}
	if ha.by == h.by {
		same |= 2
	}
	if h.by == u.first {
		same |= 4
	}
	between := side<<10 | r.between(v, i)
	word := u.form // marks and small words as they are, others by tag
	if u.tag == verbHash || u.tag == nounHash || u.tag == advHash || u.tag == adjHash {
		word = u.tag
	}

	l.begin(200)
	l.add(side, so, co)
	l.add(near, u.tag, 0)
	l.add(near, fk, 0)
	l.add(near, v.lemma, 0)
	l.add(u.form, side, 0)
	l.add(u.lemma, side, 0)
	l.add(b.form, side, u.tag)
	l.add(a.form, side, u.tag)
	l.add(b.form, u.form, 0)
	l.add(u.form, a.form, 0)
	l.add(b.tag, u.tag, side)
	l.add(u.tag, a.tag, side)
	l.add(b.tag, u.tag, a.tag)
	l.add(bb.tag, b.tag, u.tag)
	l.add(u.tag, a.tag, aa.tag)
	l.add(word, a.form, side)
	l.add(u.fine, side, 0)
	l.add(b.fine, side, u.tag)
	l.add(u.coarse, b.tag, side)
	// 219: the rules' word
	l.add(so, fk, 0)
	l.add(so, u.tag, b.tag)
	l.add(so, v.lemma, 0)
	l.add(so, word, 0)
	l.add(so, a.tag, u.tag)
	l.add(co, fk, 0)
	l.add(co, word, 0)
	l.add(co, v.lemma, 0)
	l.add(co, u.tag, b.tag)
	l.add(co, fk, word)
	l.add(co, between, 0)
	l.add(co, m<<4|ma, side)
	// the tree
	l.add(hh, side, 0)
	l.add(hh, fk, 0)
	l.add(hh, v.lemma, 0)
	l.add(hh, u.tag, same)
	l.add(hh, word, 0)
	l.add(hh, hb.hash(), side)
	l.add(hh, ha.hash(), side)
	l.add(hh, hb.hash(), ha.hash())
	l.add(hh, same, fk)
	l.add(hh, u.relation, side)
	l.add(hh, so, co)
	l.add(h.level, same, near)
	l.add(h.level, fk, side)
	l.add(h.level, hb.level, ha.level)
	l.add(u.relation, u.tag, side)
	l.add(u.relation, b.relation, side)
	l.add(u.relation, fk, side)
	// what stands between, and other statements
	l.add(between, u.tag, 0)
	l.add(between, fk, 0)
	l.add(between, word, 0)
	l.add(m<<8|ma<<4|maa, side, word)
	l.add(m<<8|ma<<4|mb, side, co)
	l.add(m<<4|ma, so, side)
	l.add(m, v.lemma, side)
	l.add(clauseHere<<1|clauseNext, word, side)
	l.add(clauseHere<<1|clauseNext, fk, co)
	l.add(clauseHere<<1|clauseNext, b.form, side)
	// utterances
	left, right := r.nearestQuote(us, i)
	l.add(left, right, side<<5|uint32(min(dist, 6)))
	l.add(left, u.tag, side)
	l.add(right, u.tag, side)
	if u.quotation >= 0 {
		l.add(near, u.suffix, fk)
		l.add(b.form, a.tag, side)
		l.add(between, u.suffix, 0)
		l.add(a.form, b.tag, u.suffix)
		l.add(v.lemma, side, 0)
		l.add(hh, side, 1)
	}
	l.template = 270
	length, verb := uint32(0), uint32(0)
	if v.from >= 0 && i > v.from && i < v.to {
		length, verb = step(i-v.from), 1
		if v.verbAt >= 0 && v.verbAt < i {
			verb = 2
		}
	}
	l.add(length, word, 0)
	l.add(length, fk, word)
	l.add(verb, word, a.tag)
	l.add(verb, fk, clauseNext)
	l.template = 280
	l.addIf(i < 2, uint32(i), u.tag)
	l.addIf(i > len(us)-4, uint32(len(us)-i), word)
	l.addIf(v.source.first < 0, fk, near)
}
