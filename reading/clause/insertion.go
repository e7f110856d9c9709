package clause

import "github.com/hearsay-news/hearsay/reading/text"

// insertion is where a relative clause begins whose verb group k is the first of its
// stretch, with a noun before it; 0 where there is none. "That" opens one only where
// another verb is left for the noun: "a boat that sank off Orlo was raised".
func (r *reader) insertion(first, k int) int {
	tokens := r.doc.Tokens
	for i := r.groups[k].first - 1; i > first; i-- {
		if relativePronoun(&tokens[i]) && (tokens[i].Lower != "that" || r.subjectOnly(i, k)) {
			for j := i - 1; j >= first; j-- {
				if nominal(tokens[j].Tag) {
					return i
				}
			}
			return 0
		}
		if tokens[i].Tag == text.PUNCT {
			return 0
		}
	}
	return 0
}

// subjectOnly reports whether the "that" at token i is the subject of group k, behind a noun,
// and the next group has none but that noun.
func (r *reader) subjectOnly(i, k int) bool {
	tokens := r.doc.Tokens
	if i == 0 || !nominal(tokens[i-1].Tag) || tokens[i-1].Tag == text.PRON {
		return false
	}
	for j := i + 1; j < r.groups[k].first; j++ {
		if tokens[j].Tag != text.ADV {
			return false
		}
	}
	for n := k + 1; n < len(r.groups); n++ {
		if r.groups[n].form == finite {
			return !r.opens(r.groups[k].last, r.groups[n].first)
		}
	}
	return false
}

// phrased reports whether the word at token first, which could open a clause up to the
// verb, only governs a phrase before the subject: "After the row, police left".
func phrased(tokens []text.Token, first, verb int) bool {
	for i := first + 1; i+1 < verb; i++ {
		if tokens[i].Lower == "," {
			return true
		}
	}
	return false
}

// lapse is the word that opens a clause behind a stretch of time with which its sentence
// begins ("two days after a raid killed six"); 0 where there is none.
func (r *reader) lapse(first, verb int) int {
	tokens := r.doc.Tokens
	for i := first + 1; i < first+4 && i+1 < verb; i++ {
		t := &tokens[i]
		if (t.Lower == "after" || t.Lower == "before") && !phrased(tokens, i, verb) {
			return i
		}
		if t.Tag == text.PUNCT || t.Tag == text.ADP {
			break
		}
	}
	return 0
}

// beforeLapse is where the words end that stand before a clause which "after" or "before"
// opens at token i, when a stretch of time between is left out: "[, two hours] after".
func (r *reader) beforeLapse(i int) int {
	tokens := r.doc.Tokens
	if w := tokens[i].Lower; w != "after" && w != "before" || i == 0 || !unit(tokens[i-1].Lemma) {
		return i
	}
	at := i - 1
	for at > 0 && at > i-4 && (tokens[at-1].Tag == text.NUM || tokens[at-1].Tag == text.DET || tokens[at-1].Tag == text.ADJ || tokens[at-1].Tag == text.ADV) {
		at--
	}
	return at
}

// unit reports whether a noun is a unit of time.
func unit(lemma string) bool {
	switch lemma {
	case "second", "minute", "moment", "hour", "day", "night", "week", "month", "year", "decade":
		return true
	}
	return false
}

// openAround opens a part for group k around the relative clause that is part i, where the clause
// that this hangs on has its own verb and another one opens behind that: "he quit after the
// party, which had left, [won]". It reports whether there is such a one.
func (r *reader) openAround(i, k, last int) bool {
	inner := &r.parts[i]
	if inner.link != relative || inner.over < 0 || inner.resumed > 0 {
		return false
	}
	outer := &r.parts[inner.over]
	end := inner.first
	for end > 0 && r.doc.Tokens[end-1].Tag == text.PUNCT {
		end--
	}
	if outer.group < 0 || outer.resumed > 0 || r.groups[outer.group].last >= end {
		return false
	}
	b, how := r.border(r.groups[outer.group].last, end)
	if b < 0 || how != subordinate || b < outer.first {
		return false
	}
	start := b
	for start < end && (opener(&r.doc.Tokens[start]) || r.doc.Tokens[start].Tag == text.ADP && start == b) {
		start++
	}
	g := &r.groups[k]
	outer.last = min(outer.last, r.beforeLapse(b))
	inner.last = min(inner.last, g.first)
	inner.over = len(r.parts)
	r.parts = append(r.parts, part{first: start, last: inner.first, head: g.main, group: k, over: -1, link: subordinate, resumed: g.first, resumedEnd: last})
	return true
}

// awaited reports whether part i is a relative clause whose noun still lacks its verb.
func (r *reader) awaited(i int) bool {
	p := &r.parts[i]
	if p.link != relative || p.over < 0 {
		return false
	}
	outer := &r.parts[p.over]
	return outer.group < 0 && outer.resumed == 0
}

// pastModifiers is where the words before group k begin when the groups are passed over
// that only describe a noun: participles directly behind it.
func (r *reader) pastModifiers(k, current int) int {
	j := k - 1
	for j >= 0 {
		g := &r.groups[j]
		if g.form != participle && g.form != reduced || g.first == 0 || !nominal(r.doc.Tokens[g.first-1].Tag) || r.carriesPart(j) {
			break
		}
		j--
	}
	from := r.parts[current].first
	if j >= 0 {
		from = max(from, r.groups[j].last)
	}
	if outer := r.parts[current].group; outer >= 0 {
		from = max(from, r.groups[outer].last)
	}
	return from
}

// needed reports whether a clause that opens before group k has no other verb: only participles
// that describe its subject stand between ("after a boat carrying sixty men [sank]").
func (r *reader) needed(k int) bool {
	tokens := r.doc.Tokens
	j := k - 1
	for j >= 0 && j >= k-3 && (r.groups[j].form == participle || r.groups[j].form == reduced) {
		j--
	}
	if j < 0 || j == k-1 {
		return false
	}
	for i := r.groups[j].last; i < r.groups[j+1].first; i++ {
		if t := &tokens[i]; t.Tag != text.PUNCT && opener(t) && i+1 < r.groups[j+1].first {
			return true
		}
	}
	return false
}

// carriesPart reports whether group k is the predicate of one of the last parts.
func (r *reader) carriesPart(k int) bool {
	for i := len(r.parts) - 1; i >= 0 && i >= len(r.parts)-4; i-- {
		if r.parts[i].group == k {
			return true
		}
	}
	return false
}

// resume lets an outer part go on with group k after an insertion: "The bridge, which
// had been closed, fell". The inserted part is the current one; the outer one gets the
// new predicate where its own was none but the insertion's.
func (r *reader) resume(current, k, last int) int {
	g := &r.groups[k]
	root := r.root(current)
	if root != current && r.parts[root].resumed == 0 {
		end := g.first // the words before the verb are the outer clause's from the last comma on
		for end > r.parts[current].first+1 && r.doc.Tokens[end-1].Tag == text.ADV {
			end--
		}
		r.parts[current].last = min(r.parts[current].last, end)
		r.parts[root].resumed, r.parts[root].resumedEnd = g.first, last
		r.parts[root].head, r.parts[root].group, r.parts[root].verbless = g.main, k, false
		return root
	}
	p := &r.parts[current]
	p.head, p.group, p.verbless = g.main, k, false
	return current
}
