package quote

import (
	"github.com/hearsay-news/hearsay/reading/text"
)

// places works out the frames and subjects of the groups of one sentence.
func (r *reader) places(gs []group, s text.Sentence) []phrase {
	r.subjects = r.subjects[:0]
	for k := range gs {
		p := r.place(gs, k, s)
		r.subjects = append(r.subjects, r.withoutOccasion(p, gs[k].first))
	}
	return r.subjects
}

// place works out the frame of group k and its subject.
func (r *reader) place(gs []group, k int, s text.Sentence) phrase {
	d, g := r.d, &gs[k]
	h := &d.Tokens[g.head]
	if g.noun {
		g.frame = r.frameAt(g.last, s)
		return r.owner(g, s)
	}
	subj := r.subject(gs, k, s)
	if !subj.empty() && subj.last <= g.first {
		subj = r.wholeSource(subj, s)
	}
	i := r.pastAddressee(g, s)
	g.frame = r.frameAt(i, s)
	left := g.first - 1
	if !subj.empty() && subj.last >= g.first-3 && subj.first < g.first {
		left = subj.first - 1
	}
	if g.infinitive || g.participle || left < s.First && !r.quoteEndsAt(left, s) {
		return subj
	}
	g.quoted = r.quotedBefore(left, s)
	if g.quoted && g.frame == thatFrame {
		return subj
	}
	if !g.quoted {
		switch g.frame {
		case thatFrame, infFrame, whFrame, quoteFrame:
			return subj
		}
		// Content may stand before a comma: a clause, or words that the rest goes on from.
		if r.lower(left, s) != "," || !r.verbBefore(left, s) && r.lower(g.last, s) != "," || r.onlySubordinate(left, s) && r.lower(g.last, s) != "," {
			return subj
		}
	}
	if left == g.first-1 { // no subject between: "…, said she"
		if p := r.inverted(g.last, s); !p.empty() && g.first == g.head && !r.clauseFrom(g.last, s) {
			g.frame = inverseFrame
			return p
		}
		return subj
	}
	switch {
	case g.quoted:
		g.frame = postFrame
	case g.negated || g.last > g.head+1:
		// What somebody did not say, or "pointed to", stands after the verb.
	case g.frame == endFrame, g.frame == otherFrame, g.frame == adpFrame, g.frame == adjFrame,
		g.frame == nounFrame && (r.words.Addressed(h.Lemma) || r.momentAt(g.last)):
		g.frame = postFrame
	}
	return subj
}

// onlySubordinate reports whether all that stands before the comma at token i is one
// subordinate clause: "As the crisis grew, | the union agreed …".
func (r *reader) onlySubordinate(i int, s text.Sentence) bool {
	switch r.lower(s.First, s) {
	case "as", "while", "when", "after", "before", "although", "though", "if", "since", "because", "once", "until", "during", "despite", "amid":
	default:
		return false
	}
	for j := s.First + 1; j < i && j < s.First+60; j++ {
		if r.d.Tokens[j].Lower == "," && !r.inQuote(j) {
			return false
		}
	}
	return true
}

// momentAt reports whether token i begins a moment: "Tuesday", "last week".
func (r *reader) momentAt(i int) bool {
	if i+1 < len(r.d.Tokens) {
		switch r.d.Tokens[i].Lower {
		case "last", "this", "next", "late", "early", "earlier":
			return r.words.Occasion(r.d.Tokens[i+1].Lower)
		}
	}
	return r.words.Occasion(r.d.Tokens[i].Lower)
}

// quotedBefore reports whether an utterance ends with token left, before a cue and its
// subject. One that ends the sentence before must not be finished by a full stop: "Is it?"
// goes on with "she asked", "It is." does not.
func (r *reader) quotedBefore(left int, s text.Sentence) bool {
	if left < s.First {
		if !r.quoteEndsAt(left, s) {
			return false
		}
		q := r.d.Quotations[r.quotation(left)]
		last := q.Pieces[len(q.Pieces)-1]
		return r.d.Text[last.End-1] != '.'
	}
	return r.closesQuote(left) || r.lower(left, s) == "," && left > s.First && r.closesQuote(left-1)
}

// quoteEndsAt reports whether token i is the closing mark of an utterance in the
// paragraph of s, be it in the sentence before ("Is it?" | she asked).
func (r *reader) quoteEndsAt(i int, s text.Sentence) bool {
	return i >= 0 && r.closesQuote(i) && r.d.Sentences[r.d.Tokens[i].Sentence].Paragraph == s.Paragraph
}

// verbBefore reports whether a verb stands before token i, back to the last strong mark.
func (r *reader) verbBefore(i int, s text.Sentence) bool {
	for j := i - 1; j >= s.First && j > i-60; j-- {
		t := &r.d.Tokens[j]
		if t.Tag == text.VERB || t.Tag == text.AUX {
			return true
		}
		if t.Lower == ";" {
			return false
		}
	}
	return s.Title
}

// pastAddressee is the token after whoever is told: "told | reporters | that".
func (r *reader) pastAddressee(g *group, s text.Sentence) int {
	d, i := r.d, g.last
	lemma := d.Tokens[g.head].Lemma
	if r.words.Addressed(lemma) && !g.passive && i < s.Last && !r.inQuote(i) {
		end := r.nounPhrase(i, s)
		if end > i {
			for n := 0; n < 3 && end < s.Last && r.d.Tokens[end].Tag == text.ADP; n++ {
				next := r.nounPhrase(end+1, s)
				if next == end+1 {
					break
				}
				end = next
			}
			i = end
		}
	}
	if r.words.Warned(lemma) && i == g.last {
		if end := r.nounPhrase(i, s); end > i && end < s.Last && d.Tokens[end].Lower == "that" && d.Tokens[end].Tag == text.SCONJ {
			return end
		}
	}
	if r.denies(g) {
		if j := r.pastMoment(i, s); j > i {
			return j
		}
	}
	return r.pastOccasion(i, s)
}

// pastMoment steps over the moment between a denial and what is denied, be that a clause, a
// noun or what was done: "denied | on Wednesday | any part in it". It stays where nothing of
// the kind follows.
func (r *reader) pastMoment(i int, s text.Sentence) int {
	d, j := r.d, i
	if j < s.Last && d.Tokens[j].Tag == text.ADP {
		j++
	}
	first := j
	for j < s.Last && j < first+maxMoment && r.words.Occasion(d.Tokens[j].Lower) {
		j++
	}
	if j == first {
		return i
	}
	switch r.frameAt(j, s) {
	case thatFrame, clauseFrame, ingFrame, nounFrame:
		return j
	}
	return i
}

// maxMoment is the most words of a moment: "Tuesday evening".
const maxMoment = 3

// pastOccasion steps over the occasion between a cue and its content: "said | in a
// statement on Monday | that". It stays where no content follows.
func (r *reader) pastOccasion(i int, s text.Sentence) int {
	d := r.d
	j := i
	for n := 0; n < 4 && j < s.Last; n++ {
		t := &d.Tokens[j]
		var next int
		switch {
		case r.inQuote(j):
			next = j
		case t.Tag == text.ADP:
			next = r.nounPhrase(j+1, s)
			if next == j+1 {
				next = j
			}
		case t.Tag == text.ADV:
			next = j + 1
		case r.words.Occasion(t.Lower):
			next = r.nounPhrase(j, s)
		default:
			next = j
		}
		if next == j {
			break
		}
		j = next
	}
	if j == i || j >= s.Last {
		return i
	}
	if f := r.frameAt(j, s); f == quoteFrame || f == thatFrame {
		return j
	}
	return i
}
