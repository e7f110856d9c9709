package quote

import (
	"cmp"
	"slices"
	"sort"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// sentence finds the statements that have their cue in sentence n.
func (r *reader) sentence(n int) {
	s := r.undated(n)
	gs, subjects := r.cuesOf(s)
	from := len(r.said)
	for k := range gs {
		r.judge(&gs[k], subjects[k], s)
		if gs[k].score <= 0 && r.alsoSaid(gs, subjects, k, s) {
			gs[k].score = joinedScore
		}
	}
	r.told(gs, subjects, s)
	r.retorts(gs, subjects, s)
	r.nested(gs, subjects, s)
	r.keptBack(gs, subjects, s)
	r.accordingTo(gs, subjects, n)
	r.colon(gs, n)
	r.dashed(n)
	for k := range gs {
		if r.arrived(gs, k, n) {
			gs[k].joined = true
		}
	}
	for k := range gs {
		r.issued(gs, subjects, k)
	}
	for k := range gs {
		if r.quotedAs(gs, subjects, k, n) {
			gs[k].joined = true
		}
	}
	for k := range gs {
		if k > 0 && gs[k].infinitive && gs[k-1].score > 0 && gs[k-1].frame == infFrame && gs[k].first <= gs[k-1].last+1 {
			continue // "offered | to say": one act, told by its first verb
		}
		switch {
		case gs[k].joined, r.mayCite(gs, k):
		case r.putAt(gs, subjects, k, n):
		case r.words.Adverb(r.d.Tokens[gs[k].head].Lower):
			r.hearsayWord(gs[k].head, n)
		case gs[k].score > 0:
			r.statement(gs, subjects, k, n)
		}
	}
	for k := range gs {
		if r.mayCite(gs, k) && !gs[k].joined && !r.citing(gs, k, n) && gs[k].score > 0 {
			r.statement(gs, subjects, k, n)
		}
	}
	r.introducing(gs, subjects, n)
	r.bare(gs, from, n, s)
	r.settle(gs, from, n, s)
}

// cuesOf cuts a sentence into groups, works out what stands around them, and finds its cues.
func (r *reader) cuesOf(s text.Sentence) ([]group, []phrase) {
	gs := r.groups(s)
	subjects := r.places(gs, s)
	r.negate(gs, subjects, s)
	r.invert(gs, subjects, s)
	r.findCues(gs, subjects, s)
	return gs, subjects
}

// statement makes the statement of cue group k.
func (r *reader) statement(gs []group, subjects []phrase, k, n int) {
	d, g, s := r.d, &gs[k], r.undated(n)
	subj := subjects[k]
	if r.onlyThere(g, subj) {
		return
	}
	if !g.noun && !subj.empty() && subj.last <= g.first {
		subj = r.wholeSource(subj, s)
	}
	switch {
	case subj.empty():
	case d.Tokens[r.headToken(subj)].Tag == text.PUNCT:
		subj = phrase{} // marks alone
	case r.counts(subj):
		subj = r.actor(gs, subjects, k)
	}
	st := said{
		cue:      r.piece(d.Cover(r.cueBounds(g, s))),
		lemma:    d.Tokens[g.head].Lemma,
		head:     g.head,
		sentence: n,
		negated:  g.negated,
		passive:  g.passive,
	}
	if g.last > g.head+1 && !g.noun && !g.light {
		st.particle = d.Tokens[g.last-1].Lower
	}
	if r.byAgent(&st, g, subj, s) || r.acrossLabel(r.cueBounds(g, s)) {
		return
	}
	switch g.frame {
	case postFrame, inverseFrame:
		end := g.first
		if g.frame == postFrame {
			end = subj.first
		}
		from := k
		if !subj.empty() && r.isMedium(subj) {
			from = 0 // "…, the ministry said, Reuters reported": all of it is Reuters' word
		}
		st.content = r.contentBefore(gs, subjects, from, end, s)
		if more := r.contentGoesOn(gs, subjects, k, s); len(more) > 0 {
			st.content = append(st.content, more...)
		}
	default:
		i := r.pastAddressee(g, s)
		st.demand = r.demands(g.frame, i, s)
		st.content = r.contentAfter(gs, subjects, k, i, s)
	}
	if len(st.content) > 0 && (r.anonymous(st.content) || g.frame == endFrame && r.wordsOf(st.content[0], n)) {
		return
	}
	st.open = true
	switch {
	case subj.empty():
	case !g.noun && (g.passive || r.words.Impersonal(st.lemma)):
		// Its subject is what is said, not who says it: "he | is expected | to run".
		if g.frame == infFrame || g.frame == adpFrame || g.frame == adjFrame || g.frame == nounFrame && !g.passive {
			if t := &d.Tokens[r.headToken(subj)]; subj.last <= g.first && t.Lower != "it" && t.Lower != "there" {
				st.content = append(hearsay.Spans{d.Cover(subj.first, subj.last)}, st.content...)
			}
		}
	default:
		st.source = d.Cover(subj.first, subj.last)
	}
	r.said = append(r.said, st)
}

// actor is the subject of the nearest verb before group k that has one which is no count.
func (r *reader) actor(gs []group, subjects []phrase, k int) phrase {
	for i := k - 1; i >= 0 && i > k-maxCues; i-- {
		if g := &gs[i]; !g.noun && !g.passive && !subjects[i].empty() && subjects[i].last <= g.first && !r.counts(subjects[i]) {
			return subjects[i]
		}
	}
	return phrase{}
}

// cueEnd is the end of group g with what annotators count as part of a cue: a statement or
// letter in which a thing is said, and the colon before it.
func (r *reader) cueEnd(g *group, s text.Sentence) int {
	d := r.d
	end := g.last
	if end+2 < s.Last && d.Tokens[end].Lower == "in" && d.Tokens[end+1].Tag == text.DET && !r.inQuote(end+1) {
		for i := end + 2; i < s.Last && i < end+5; i++ {
			if tag := d.Tokens[i].Tag; tag == text.NOUN && r.words.Letter(d.Tokens[i].Lemma) {
				end = i + 1
				break
			} else if tag != text.ADJ && tag != text.NOUN {
				break
			}
		}
	}
	if end < s.Last && d.Tokens[end].Lower == ":" {
		end++
	}
	return end
}

// demands reports whether the content that starts at i is an infinitive, with or without
// its subject: "asked | them to leave".
func (r *reader) demands(f frame, i int, s text.Sentence) bool {
	if f == infFrame || r.notTo(i, s) {
		return true
	}
	end := r.nounPhrase(i, s)
	if f != nounFrame || end == i {
		return false
	}
	return r.frameAt(end, s) == infFrame || r.notTo(end, s) // "warned | boats not to sail"
}

// notTo reports whether an infinitive that is denied begins with token i.
func (r *reader) notTo(i int, s text.Sentence) bool {
	return r.lower(i, s) == "not" && r.lower(i+1, s) == "to"
}

// issued joins a participle to the verb that sends its words out: "issued a statement |
// saying". The whole is one cue, the subject of the verb its source.
func (r *reader) issued(gs []group, subjects []phrase, k int) {
	if k == 0 || !gs[k].participle || gs[k].score <= 0 {
		return
	}
	d, g, p := r.d, &gs[k], &gs[k-1]
	if p.noun && k > 1 {
		p = &gs[k-2]
	}
	if p.noun || p.passive || g.first-p.last > 8 || !r.words.Issues(d.Tokens[p.head].Lemma) {
		return
	}
	for i := p.last; i < g.first; i++ {
		if t := &d.Tokens[i]; r.words.Document(t.Lemma) || r.words.Occasion(t.Lemma) {
			for m := range gs {
				if gs[m].head == p.head {
					subjects[k], gs[m].joined = subjects[m], true
				} else if m < k && gs[m].first > p.first {
					gs[m].joined = true
				}
			}
			g.first, g.negated = p.first, p.negated
			return
		}
	}
}

// finish gives each quotation that has no cue of its own to the statement that it goes
// on from, and hands the statements over.
func (r *reader) finish() {
	d := r.d
	r.take()
	for q := range d.Quotations {
		if r.taken[q] || d.Quotations[q].Scare {
			continue
		}
		r.goOn(q)
	}
	for i := range r.said {
		st := &r.said[i]
		if len(st.content) > 1 {
			sort.Slice(st.content, func(a, b int) bool { return st.content[a].Start < st.content[b].Start })
		}
	}
	slices.SortStableFunc(r.said, func(a, b said) int {
		x, y := a.content[0], b.content[0]
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	r.deliver()
}
