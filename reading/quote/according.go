package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A wordOf is a phrase that says on whose word a whole sentence or clause is: "according to
// the ministry", "as per the ministry", "by the fishermen's account", "in the words of Soto".
// Numbers are token numbers.
type wordOf struct {
	first, last int // the whole phrase
	cue         hearsay.Spans
	head        int
	source      phrase
}

// accordingTo makes the statements of phrases like "according to the ministry". Cue and
// source are told by their words, the content by its place.
func (r *reader) accordingTo(gs []group, subjects []phrase, n int) {
	d, s := r.d, r.undated(n)
	for i := s.First; i+1 < s.Last; i++ {
		if d.Tokens[i].Tag != text.ADP && d.Tokens[i].Tag != text.VERB && d.Tokens[i].Tag != text.SCONJ || r.inQuote(i) {
			continue
		}
		w, ok := r.wordOfAt(i, s)
		if !ok {
			continue
		}
		for k := range gs {
			if gs[k].first >= w.first && gs[k].first < w.last {
				gs[k].score = -1 // no cue of its own
			}
		}
		if r.accordingToWhich(gs, subjects, w, n) {
			i = w.last - 1
			continue
		}
		st := said{
			cue:      w.cue,
			source:   d.Cover(w.source.first, w.source.last),
			lemma:    "according",
			head:     w.head,
			sentence: n,
		}
		at := i
		for at > s.First && d.Tokens[at-1].Tag == text.ADV {
			at--
		}
		if at == s.First || at == s.First+1 && d.Tokens[s.First].Tag == text.CCONJ || at > s.First+1 && d.Tokens[at-1].Lower == "," && d.Tokens[at-2].Tag == text.SCONJ {
			from := w.last
			for from < s.Last && d.Tokens[from].Tag == text.PUNCT && !r.opensQuote(from) {
				from++
			}
			st.content = r.trimmed(from, s.Last)
			r.takeQuotes(from, s.Last)
		} else {
			st.content = r.contentBefore(gs, subjects, 0, at, s)
			if w.last+1 < s.Last && d.Tokens[w.last].Lower == "," && !r.verbBefore(at, s) {
				// "The owner, according to the clerk, | had sold it twice"
				st.content = append(st.content, r.trimmed(w.last+1, s.Last)...)
			}
		}
		if len(st.content) > 0 {
			r.said = append(r.said, st)
		}
		i = w.last - 1
	}
}

// wordsOf reports whether content only runs into the phrase that says on whose word its
// sentence is: "was warned twice, | according to …".
func (r *reader) wordsOf(content hearsay.Span, n int) bool {
	for i := len(r.said) - 1; i >= 0 && i >= len(r.said)-maxBefore && r.said[i].sentence == n; i-- {
		if st := &r.said[i]; st.lemma == "according" && content.Contains(st.cue[0]) {
			return true
		}
	}
	return false
}

// wordOfAt is the phrase that says on whose word its sentence is and opens at token i.
func (r *reader) wordOfAt(i int, s text.Sentence) (w wordOf, ok bool) {
	d := r.d
	switch next := r.lower(i+1, s); d.Tokens[i].Lower {
	case "according":
		if next != "to" || i+2 >= s.Last {
			return w, false
		}
		w = wordOf{first: i, cue: hearsay.Spans{d.Cover(i, i+2)}, head: i, source: r.inverted(i+2, s)}
	case "as":
		if next != "per" || i+2 >= s.Last || d.Tokens[i+2].Lower == "usual" {
			return w, false
		}
		w = wordOf{first: i, cue: hearsay.Spans{d.Cover(i, i+2)}, head: i, source: r.inverted(i+2, s)}
	case "per":
		w = wordOf{first: i, cue: hearsay.Spans{d.Cover(i, i+1)}, head: i, source: r.inverted(i+1, s)}
		if !r.opensStretch(i, s) || w.source.empty() || !r.somebody(w.source) && !r.document(r.headToken(w.source)) {
			return w, false
		}
	case "by", "in", "on", "from":
		return r.account(i, s)
	default:
		return w, false
	}
	w.last = w.source.last
	return w, !w.source.empty()
}

// opensStretch reports whether token i opens the sentence, or follows a comma or a quotation.
func (r *reader) opensStretch(i int, s text.Sentence) bool {
	return i == s.First || r.d.Tokens[i-1].Lower == "," || r.closesQuote(i-1)
}

// account is the phrase at token i that names somebody's way of telling: "by their own
// account", "in the minister's view", "in the words of Ana Soto". It stands at the edge of
// its sentence or between commas.
func (r *reader) account(i int, s text.Sentence) (w wordOf, ok bool) {
	d := r.d
	if !r.opensStretch(i, s) {
		return w, false
	}
	end := r.nounPhrase(i+1, s)
	if end == i+1 && i+2 < s.Last && possessive(r.lower(i+1, s)) || end == i+2 && end < s.Last && possessive(d.Tokens[i+1].Lower) {
		end = i + 3 // "in her telling": no noun to the tagger
	}
	if end == i+1 || lexicon.SayingOf(d.Tokens[end-1].Lower)&lexicon.OwnAccount == 0 {
		return w, false
	}
	noun := end - 1
	if r.lower(end, s) == "of" {
		if source := r.inverted(end+1, s); !source.empty() && r.lower(i+1, s) == "the" {
			return wordOf{first: i, last: source.last, cue: hearsay.Spans{d.Cover(noun, noun+1)}, head: noun, source: source}, true
		}
		return w, false
	}
	w = wordOf{first: i, last: end, cue: hearsay.Spans{d.Cover(noun, end)}, head: noun}
	switch first := &d.Tokens[i+1]; {
	case possessive(first.Lower) && first.Lower != "my" && first.Lower != "your":
		w.source = phrase{i + 1, i + 2}
		return w, true
	default:
		for j := i + 2; j < noun; j++ {
			if isGenitive(d.Tokens[j].Lower) {
				w.source = phrase{i + 1, j + 1}
				return w, true
			}
		}
	}
	return w, false
}

// hearsayWord makes the statement of an adverb that says that a clause is somebody's word
// but not whose: "The captain | reportedly | left first".
func (r *reader) hearsayWord(i, n int) {
	d, s := r.d, r.undated(n)
	if i > s.First && (d.Tokens[i-1].Tag == text.DET || d.Tokens[i-1].Tag == text.ADP || d.Tokens[i-1].Tag == text.ADJ) {
		return // "a reportedly lost plane": only that word is hearsay
	}
	first, last := i, i+1
	for first > s.First && !r.clauseEdge(first-1) && i-first < 40 {
		first--
	}
	for last < s.Last && !r.clauseEdge(last) && last-i < 60 {
		last++
	}
	content := append(r.trimmed(first, i), r.trimmed(i+1, last)...)
	if len(content) == 0 || last == i+1 && first == i {
		return
	}
	r.said = append(r.said, said{
		cue:      hearsay.Spans{d.Tokens[i].Span},
		content:  content,
		lemma:    d.Tokens[i].Lower,
		head:     i,
		sentence: n,
	})
}

// clauseEdge reports whether a clause may end at token i: a comma or stronger mark, a dash,
// a quotation's mark, or a subordinator.
func (r *reader) clauseEdge(i int) bool {
	t := &r.d.Tokens[i]
	switch t.Lower {
	case ",", ";", ":", ".", "!", "?", "(", ")":
		return true
	}
	return isDash(t.Lower) || r.edge[i] != 0 || r.words.Subordinates(t.Lower) || relative(t.Lower)
}

// arrived makes the statement of a word that came without a bringer: "Word came late that
// the bridge had fallen".
func (r *reader) arrived(gs []group, k, n int) bool {
	d, g, s := r.d, &gs[k], r.undated(n)
	if g.noun || g.passive || g.first == s.First || lexicon.SayingOf(d.Tokens[g.head].Lemma)&lexicon.Arrives == 0 {
		return false
	}
	noun := g.first - 1
	if t := &d.Tokens[noun]; t.Tag != text.NOUN && t.Tag != text.PROPN || lexicon.SayingOf(t.Lower)&lexicon.Arrival == 0 {
		return false
	}
	for i := g.last; i < s.Last && i < g.last+maxArrival; i++ {
		if d.Tokens[i].Lower != "that" || r.inQuote(i) || !r.clauseFrom(i+1, s) {
			continue
		}
		content := r.trimmed(i, s.Last)
		if len(content) == 0 {
			return false
		}
		r.takeQuotes(i, s.Last)
		for m := range gs {
			if gs[m].head == noun {
				gs[m].score = -1
			}
		}
		r.said = append(r.said, said{
			cue:      hearsay.Spans{d.Cover(noun, g.last)},
			content:  content,
			lemma:    "come",
			head:     g.head,
			sentence: n,
		})
		return true
	}
	return false
}

// maxArrival is how far behind its verb the clause of a word that came may open.
const maxArrival = 10
