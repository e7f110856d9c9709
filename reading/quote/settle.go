package quote

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// bare makes the statements of cues that are no group: "is of two minds about".
func (r *reader) bare(gs []group, from, n int, s text.Sentence) {
	d := r.d
	for _, c := range r.found {
		if r.groupIn(gs, c) >= 0 || r.acrossLabel(c.first, c.last) || r.withheld(c.first, s) {
			continue
		}
		span := d.Cover(c.first, c.last)
		known := false
		for i := from; i < min(from+maxCues, len(r.said)); i++ {
			known = known || r.said[i].cue.Overlaps(span)
		}
		if known {
			continue
		}
		head := c.first
		for i := c.first; i < c.last; i++ {
			if t := d.Tokens[i].Tag; t == text.VERB || t == text.NOUN {
				head = i
				break
			}
		}
		r.said = append(r.said, said{cue: r.piece(span), lemma: d.Tokens[head].Lemma, head: head, sentence: n, open: true})
	}
}

// acrossLabel reports whether a cue that the model finds reaches over the label of a piece of
// writing: "Storm Ada | live: red warning for | the west".
func (r *reader) acrossLabel(first, last int) bool {
	for i := first; i+1 < last; i++ {
		if r.words.Label(r.d.Tokens[i].Lower) && r.d.Tokens[i+1].Lower == ":" {
			return true
		}
	}
	return false
}

// settle lets the model of roles say what is source and what is content of the statements
// of sentence n, which begin at number from.
func (r *reader) settle(gs []group, from, n int, s text.Sentence) {
	if from == len(r.said) {
		return
	}
	cues := r.sceneCues[:0]
	for i := from; i < len(r.said); i++ {
		cues = append(cues, r.cueOf(&r.said[i], gs))
	}
	r.sceneCues = cues
	r.setScene(gs, cues, s)
	for i := range cues {
		st := &r.said[from+i]
		switch {
		case i >= maxCues, st.fixed, !st.via.Empty(), st.lemma == ":":
		case r.fitting:
			r.fitRow(gs, cues, i)
		default:
			r.decide(st, gs, cues, i, s)
			st.content = r.withinClause(&cues[i], cues, st.content, s)
		}
	}
	for i := from; i < len(r.said); i++ { // whoever is cited says what the one who cites says
		for m := max(from, i-maxCues); m < min(i+maxCues, len(r.said)) && !r.said[i].via.Empty(); m++ {
			if r.said[m].cue[0] == r.said[i].via {
				r.said[i].content = slices.Clone(r.said[m].content)
				break
			}
		}
	}
	kept := r.said[:from]
	for _, st := range r.said[from:] {
		if r.negateSource(&st, s); !r.holdSource(&st, gs) {
			continue
		}
		st.content = r.withoutSource(&st)
		r.learntFrom(&st)
		if len(st.content) > 0 && !r.anonymous(st.content) && !r.onlyWhen(&st) {
			kept = append(kept, st)
		}
	}
	r.said = kept
}

// decide gives statement st, number n of its sentence, the source and content that the model
// of roles finds. Where it finds none the rules' stay; of a statement that rules made for a
// reason of its own only the end of the content is decided.
func (r *reader) decide(st *said, gs []group, cues []cue, n int, s text.Sentence) {
	c := &cues[n]
	source, content, at := r.findRoles(gs, cues, n)
	if r.addressee(st, content) || r.cutAtWho(st, source) {
		source, content, at = phrase{}, nil, 0
	}
	content = r.withinBounds(st, cues, n, content)
	if !st.open {
		if len(content) == 1 && len(st.content) == 1 && content[0].Start == st.content[0].Start {
			st.content = content
		}
		return
	}
	if len(content) > 0 && !r.nobodyBut(st, source, content) {
		st.content = content
		if at >= c.last && at < s.Last && c.group >= 0 {
			st.demand = r.demands(r.frameAt(at, s), at, s)
		}
	}
	if !source.empty() && (!r.counts(source) || st.source.Empty()) {
		source = r.withoutMoment(source, s)
		st.source = r.d.Cover(source.first, source.last)
	}
}

// addressee reports whether content is no more than who was told: "a nurse told | Radio Kasane".
func (r *reader) addressee(st *said, content hearsay.Spans) bool {
	if len(content) != 1 || len(st.content) == 0 || !r.words.Addressed(st.lemma) || content[0].Start < st.cue.Hull().End {
		return false
	}
	first, last := r.d.TokensIn(content[0])
	return first < last && r.capital(first) && st.content.Hull().End <= st.cue[0].Start && r.nounPhrase(first, r.d.Sentences[st.sentence]) >= last
}

// cutAtWho reports whether a source is the end of the clause with "who" that the rules have in
// theirs: "a nurse who was not allowed to speak to | the press".
func (r *reader) cutAtWho(st *said, source phrase) bool {
	if source.empty() || st.source.Empty() {
		return false
	}
	first, last := r.d.TokensIn(st.source)
	if source.last != last || source.first <= first {
		return false
	}
	for i := first + 1; i < source.first; i++ {
		if r.d.Tokens[i].Lower == "who" {
			return true
		}
	}
	return false
}

// counts reports whether a source is a number and what it counts: "down to eight | the number
// of people".
func (r *reader) counts(p phrase) bool {
	t := r.d.Tokens[p.first:p.last]
	return len(t) > 1 && t[0].Tag == text.NUM && t[1].Tag == text.DET
}

// nobodyBut reports whether content is no more than who gives it, by the model or by the rules.
func (r *reader) nobodyBut(st *said, source phrase, content hearsay.Spans) bool {
	who := st.source
	if !source.empty() {
		who = r.d.Cover(source.first, source.last)
	}
	return len(st.content) > 0 && !who.Empty() && who.Contains(content.Hull())
}

// withinBounds holds the content that the model gives statement st, number n of its
// sentence, to what the rules know of its bounds.
func (r *reader) withinBounds(st *said, cues []cue, n int, content hearsay.Spans) hearsay.Spans {
	content = r.beforeNext(cues, n, content)
	content = r.withoutCircumstance(&cues[n], content)
	content = r.withoutMarker(content, r.undated(st.sentence).First)
	content = r.withoutFront(&cues[n], content)
	if len(content) == 0 || len(st.content) == 0 {
		return content
	}
	r.widenStart(st, content)
	// A broken exclamation goes on in the next sentence (see pastEllipsis), a wire's word
	// over "while".
	last := &content[len(content)-1]
	if last.End >= r.d.Sentences[st.sentence].End-2 || r.stopsAtWhile(*last) && !cues[n].source.empty() && r.isMedium(cues[n].source) {
		last.End = max(last.End, st.content.Hull().End)
	}
	return content
}

// widenStart lets content that begins within a phrase begin where the rules have it begin:
// behind a preposition or an article ("[A blast near] Lima killed two, the mayor said"), or
// behind whom a demand is made to ("warned [boats] not to sail").
func (r *reader) widenStart(st *said, content hearsay.Spans) {
	for _, piece := range st.content {
		if piece.Start >= content[0].Start || piece.End <= content[0].Start {
			continue
		}
		s := r.d.Sentences[st.sentence]
		first, _ := r.d.TokensIn(content[0])
		if first <= s.First || first >= s.Last {
			continue
		}
		before := r.d.Tokens[first-1].Tag
		if content[0].End <= st.cue[0].Start && (before == text.ADP || before == text.DET) || st.demand && r.notTo(first, s) {
			content[0].Start = piece.Start
		}
	}
}

// stopsAtWhile reports whether content stops before a clause with "while" that joins on.
func (r *reader) stopsAtWhile(content hearsay.Span) bool {
	d := r.d
	_, i := d.TokensIn(content)
	return i+1 < len(d.Tokens) && d.Tokens[i].Lower == "," && (d.Tokens[i+1].Lower == "while" || d.Tokens[i+1].Lower == "whereas")
}

// beforeNext ends the content of cue n before a further cue of the same source: "said … |
// and denied …".
func (r *reader) beforeNext(cues []cue, n int, content hearsay.Spans) hearsay.Spans {
	d := r.d
	for m := n + 1; m < len(cues); m++ {
		if cues[m].source.empty() || cues[m].source != cues[n].source || cues[m].source.first >= cues[n].last {
			continue
		}
		for i, piece := range content {
			if !piece.Contains(d.Tokens[cues[m].first].Span) {
				continue
			}
			first, _ := d.TokensIn(piece)
			last := cues[m].first
			for last > first && (d.Tokens[last-1].Tag == text.CCONJ || d.Tokens[last-1].Tag == text.ADV) {
				last--
			}
			content = append(content[:i], r.trimmed(first, last)...)
			break
		}
	}
	return content
}

// withoutCircumstance leaves out of content a last piece behind the cue that tells when or
// why it was said: "The bridge was closed, Soto said, | after two lorries had hit a pillar".
func (r *reader) withoutCircumstance(c *cue, content hearsay.Spans) hearsay.Spans {
	if len(content) < 2 {
		return content
	}
	d := r.d
	first, _ := d.TokensIn(content[len(content)-1])
	if first <= c.last || d.Tokens[first-1].Lower != "," {
		return content
	}
	switch d.Tokens[first].Lower {
	case "as", "while", "when", "after": // the report goes on in its own voice
		return content[:len(content)-1]
	}
	if next := r.lower(first+1, r.d.Sentences[d.Tokens[first].Sentence]); d.Tokens[first].Tag == text.ADP && (next == "which" || next == "whom") {
		return content[:len(content)-1] // "…, said a doctor in Kasane, | to which the hurt were taken"
	}
	_, end := d.TokensIn(content[0])
	if t := &d.Tokens[first]; t.Tag == text.VERB && strings.HasSuffix(t.Lower, "ing") && end > 0 && d.Tokens[end-1].Tag != text.AUX && !r.inQuote(first) {
		return content[:len(content)-1] // "…, he said, | rejecting reports of a second one"
	}
	return content
}

// withoutMarker leaves out of content what only ties the sentence that begins at token first
// to the one before it: "That said, | the road was open, the mayor said".
func (r *reader) withoutMarker(content hearsay.Spans, first int) hearsay.Spans {
	if len(content) == 0 || content[0].Start != r.d.Tokens[first].Start {
		return content
	}
	_, last := r.d.TokensIn(content[0])
	if start := r.pastMarker(first, last); start > first && start < last {
		content[0].Start = r.d.Tokens[start].Start
	}
	return content
}

// withoutFront leaves out of content a first piece that only says when it was told: "[Last
// night] the mayor insisted that …".
func (r *reader) withoutFront(c *cue, content hearsay.Spans) hearsay.Spans {
	if len(content) < 2 {
		return content
	}
	first, last := r.d.TokensIn(content[0])
	if first >= last || last > c.first || last > first+maxFront {
		return content
	}
	for i := first; i < last; i++ {
		switch t := &r.d.Tokens[i]; {
		case r.words.Occasion(t.Lower), t.Tag == text.NUM, t.Tag == text.DET, t.Tag == text.PUNCT:
		case t.Lower == "last", t.Lower == "late", t.Lower == "early", t.Lower == "earlier", t.Lower == "on":
		default:
			return content
		}
	}
	return content[1:]
}

// onlyWhen reports whether all that a statement says is when it was written, as in the line that
// a mail sets above the one it answers: "On Mon, 5 May 2025 at 22:10, the desk wrote:".
func (r *reader) onlyWhen(st *said) bool {
	if len(st.content) != 1 || st.content[0].End > st.cue[0].Start {
		return false
	}
	first, last := r.d.TokensIn(st.content[0])
	if last > first+maxDate || last-first < 2 {
		return false
	}
	digit := false
	for i := first; i < last; i++ {
		switch t := &r.d.Tokens[i]; {
		case t.Lower[0] >= '0' && t.Lower[0] <= '9':
			digit = true
		case t.Tag == text.PUNCT, r.words.Occasion(t.Lower), t.Tag == text.PROPN && len(t.Lower) <= 4, t.Lower == "on", t.Lower == "at", t.Lower == "am", t.Lower == "pm":
		default:
			return false
		}
	}
	return digit
}

// maxDate is how many tokens the day and hour of a mail may have.
const maxDate = 14

// maxFront is how many tokens at the head of a sentence may say when.
const maxFront = 6

// take notes which quotations stand in statements.
func (r *reader) take() {
	clear(r.taken)
	qs := r.d.Quotations
	for i := range r.said {
		for _, piece := range r.said[i].content {
			q := sort.Search(len(qs), func(q int) bool { return qs[q].Pieces.Hull().End > piece.Start })
			for ; q < len(qs) && qs[q].Pieces[0].Start < piece.End; q++ {
				r.taken[q] = true
			}
		}
	}
}
