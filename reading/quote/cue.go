package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A Feature is one thing that is true of a possible cue and speaks for or against it:
// what is looked at, and the values found there. The training counts on features, the
// reading adds up their weights.
type Feature = lexicon.CueFeature

// features describes group k to the model of cues. Every feature is a fact that an editor
// could check: the verb, the frame it stands in, who is its subject.
func (r *reader) features(gs []group, k int, subj phrase, s text.Sentence, fs []Feature) []Feature {
	d, g := r.d, &gs[k]
	h := &d.Tokens[g.head]
	kind := "v"
	switch {
	case g.noun:
		kind = "n"
	case g.participle:
		kind = "ing"
	case g.infinitive:
		kind = "inf"
	case g.passive:
		kind = "pass"
	}
	frame := string(g.frame)
	next, prev := r.lower(g.last, s), r.lower(g.first-1, s)
	who := r.subjectClass(subj)
	fs = append(fs,
		Feature{"bias", kind, ""},
		Feature{"lemma", h.Lemma, ""},
		Feature{"lemma", h.Lemma, kind},
		Feature{"frame", kind, frame},
		Feature{"lemma+frame", h.Lemma, frame},
		Feature{"next", kind, next},
		Feature{"lemma+next", h.Lemma, next},
		Feature{"prev", kind, prev},
		Feature{"who", kind, who},
		Feature{"who+frame", who, frame},
		Feature{"lemma+who", h.Lemma, who},
		Feature{"form", kind, suffix(h.Lower)},
	)
	if !subj.empty() {
		fs = append(fs, Feature{"subject", r.headWord(subj), ""}, Feature{"subject+frame", r.headWord(subj), frame})
	}
	if g.first < g.head {
		fs = append(fs, Feature{"aux", d.Tokens[g.first].Lower, kind}, Feature{"aux+lemma", d.Tokens[g.first].Lower, h.Lemma})
	}
	if g.negated {
		fs = append(fs, Feature{"negated", kind, frame})
	}
	if g.quoted {
		fs = append(fs, Feature{"quoted", kind, frame}, Feature{"quoted", who, ""})
	}
	if s.Title {
		fs = append(fs, Feature{"title", kind, frame})
	}
	if k > 0 && gs[k-1].last+1 >= g.first && !gs[k-1].noun {
		fs = append(fs, Feature{"after verb", d.Tokens[gs[k-1].head].Lemma, kind})
	}
	if k+1 < len(gs) && g.last+1 >= gs[k+1].first {
		fs = append(fs, Feature{"before verb", d.Tokens[gs[k+1].head].Lemma, ""})
	}
	return r.treeFeatures(g, fs)
}

// subjectClass says what sort of words a subject is made of.
func (r *reader) subjectClass(p phrase) string {
	if p.empty() {
		return "none"
	}
	t := &r.d.Tokens[r.headToken(p)]
	switch t.Tag {
	case text.PRON:
		switch t.Lower {
		case "he", "she", "they", "who":
			return "he"
		case "i", "we":
			return "i"
		case "you":
			return "you"
		}
		return "it"
	case text.PROPN:
		return "name"
	case text.NOUN:
		if r.words.Speaks(t.Lemma) {
			return "speaker"
		}
		return "noun"
	}
	return "other"
}

// headToken is the head of a noun phrase by position: its last nominal before the first
// preposition, comma, dash or relative word.
func (r *reader) headToken(p phrase) int {
	head := p.first
	seen := false
	for i := p.first; i < p.last; i++ {
		t := &r.d.Tokens[i]
		switch {
		case seen && (relative(t.Lower) || t.Lower == "that"):
			return head
		case isNominal(t.Tag) && !possessive(t.Lower):
			head, seen = i, true
		case seen && (t.Tag == text.ADP || t.Tag == text.VERB || t.Tag == text.AUX || t.Tag == text.CCONJ || t.Tag == text.PUNCT && t.Lower != "-" && t.Lower != "/"):
			return head
		case seen && t.Tag == text.ADJ && i+1 == p.last && i == head+1:
			return i // a noun taken for an adjective: "the United States military"
		}
	}
	return head
}

func (r *reader) headWord(p phrase) string { return r.d.Tokens[r.headToken(p)].Lemma }

func suffix(w string) string {
	switch {
	case strings.HasSuffix(w, "ing"):
		return "ing"
	case strings.HasSuffix(w, "ed"):
		return "ed"
	case strings.HasSuffix(w, "s"):
		return "s"
	}
	return ""
}

// places works out the frames and subjects of the groups of one sentence.
func (r *reader) places(gs []group, s text.Sentence) []phrase {
	r.subjects = r.subjects[:0]
	for k := range gs {
		p := r.place(gs, k, s)
		r.subjects = append(r.subjects, r.withoutOccasion(p, gs[k].first))
	}
	return r.subjects
}

// withoutOccasion leaves out of a subject what says when at its end: "Soto | on Friday".
func (r *reader) withoutOccasion(p phrase, verb int) phrase {
	d := r.d
	if p.empty() || p.first > verb {
		return p
	}
	if w := d.Tokens[p.first].Lower; p.last == p.first+2 && (w == "last" || w == "next") && r.words.Occasion(d.Tokens[p.first+1].Lower) {
		return phrase{} // "last week" says nothing
	}
	for n := 0; n < 3; n++ {
		i := p.last - 1
		for i > p.first && i > p.last-5 && (r.words.Occasion(d.Tokens[i].Lower) || d.Tokens[i].Tag == text.NUM || d.Tokens[i].Lower == "earlier" || d.Tokens[i].Lower == "late" || d.Tokens[i].Lower == "last" || d.Tokens[i].Lower == "this" || d.Tokens[i].Tag == text.DET) {
			i--
		}
		if i == p.last-1 || i <= p.first && d.Tokens[i].Tag != text.PROPN && d.Tokens[i].Tag != text.PRON {
			return p
		}
		if d.Tokens[i].Tag == text.ADP && i > p.first {
			i--
		} else if w := d.Tokens[i+1].Lower; w == "last" || w == "this" || w == "earlier" || w == "late" {
			// "Soto | last month"
		} else if d.Tokens[i+1].Tag == text.DET || d.Tokens[i+1].Tag == text.NUM || !weekday(d.Tokens[p.last-1].Lower) {
			return p // a thing of that name: "the statement", "the meeting in June"
		}
		p.last = i + 1
	}
	return p
}

func weekday(w string) bool {
	return strings.HasSuffix(w, "day") || w == "tonight" || w == "tomorrow"
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
	i := r.pastAddressee(g, s)
	g.frame = r.frameAt(i, s)
	left := g.first - 1
	if !subj.empty() && subj.last >= g.first-3 && subj.first < g.first {
		left = subj.first - 1
	}
	if g.infinitive || g.participle || left < s.First && !r.quoteEndsAt(left, s) {
		return subj
	}
	switch g.frame {
	case thatFrame, infFrame, whFrame:
		return subj
	case quoteFrame:
		if !r.closesQuote(left) && !(r.lower(left, s) == "," && r.closesQuote(left-1)) {
			return subj
		}
	}
	quoted := r.closesQuote(left) || r.lower(left, s) == "," && left > s.First && r.closesQuote(left-1)
	g.quoted = quoted
	told := quoted || r.lower(left, s) == "," && (r.verbBefore(left, s) || r.lower(g.last, s) == ",")
	if !told {
		return subj
	}
	if left == g.first-1 { // no subject between: "…, said she"
		if p := r.inverted(g.last, s); !p.empty() && g.first == g.head && !r.clauseFrom(g.last, s) {
			g.frame = inverseFrame
			return p
		}
		return subj
	}
	if quoted || g.negated {
		if quoted {
			g.frame = postFrame
		}
		return subj // what somebody did not say doesn't stand before the verb
	}
	if g.frame == endFrame || g.frame == otherFrame || g.frame == adpFrame || g.frame == adjFrame ||
		g.frame == nounFrame && (r.words.Addressed(h.Lemma) || r.circumstance(g.last, r.nounPhrase(g.last, s))) {
		g.frame = postFrame
	}
	return subj
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

// owner is whose a reporting noun is: "the minister's claim", "their view".
func (r *reader) owner(g *group, s text.Sentence) phrase {
	d := r.d
	j := g.first - 1
	for j >= s.First && j > g.first-4 && (d.Tokens[j].Tag == text.ADJ || d.Tokens[j].Tag == text.NOUN) {
		j--
	}
	if j < s.First {
		return phrase{}
	}
	t := &d.Tokens[j]
	switch {
	case t.Tag == text.PRON && possessive(t.Lower):
		return phrase{j, j + 1}
	case t.Tag == text.PART && isGenitive(t.Lower) && j > s.First:
		return phrase{r.phraseStart(j-1, s), j + 1}
	}
	return phrase{}
}

// pastAddressee is the token after whoever is told: "told | reporters | that".
func (r *reader) pastAddressee(g *group, s text.Sentence) int {
	i := g.last
	lemma := r.d.Tokens[g.head].Lemma
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
	return r.pastOccasion(i, s)
}

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
