package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// stance is what the source of st does with its content: by the table of cues, the form
// of the content ("told them to go" demands, "told them that" asserts) and negation.
func (r *reader) stance(st *said) hearsay.Stance {
	key := st.lemma
	if key == "plead" {
		if s := r.plea(st); s != "" {
			return s
		}
	}
	if st.demand {
		if s := r.words.Stance(key + "-inf"); s != "" {
			return hearsay.Stance(s)
		}
	}
	s := hearsay.Stance(r.words.Stance(key))
	if s == hearsay.Questions && key == "ask" && st.particle == "" && r.opensWithThat(st.content) {
		s = hearsay.Demands // "asked that the embargo be lifted"
	}
	if of := hearsay.Stance(r.words.Stance(key + "-" + st.particle)); st.particle != "" && (of != "" || s == hearsay.Denies) {
		s = of // "call | for", "agree | with"; to be "opposed | to" a thing denies nothing
	}
	if s == "" && r.onlyAsks(st) {
		return hearsay.Questions
	}
	if s == "" || s == hearsay.Denies && r.words.Removes(key) && !r.aboutWords(st.content) {
		s = hearsay.Asserts // "dismissed the minister" denies nothing
	}
	switch {
	case st.unsaid:
		return hearsay.Questions // "no official has confirmed", "neither company denied"
	case !st.negated:
		return s
	}
	switch s {
	case hearsay.Denies:
		if st.particle != "" {
			return hearsay.Questions // "would not rule out"
		}
		return hearsay.Asserts // "did not deny"
	case hearsay.Believes, hearsay.Intends, hearsay.Promises:
		return hearsay.Denies // "does not believe", "will not promise"
	case hearsay.Asserts:
		return hearsay.Questions // "would not say", "did not confirm"
	}
	return s
}

// plea is the stance of one who pleads before a court; empty of one who only begs: "pleaded |
// guilty to theft" asserts, "pleaded | not guilty" denies.
func (r *reader) plea(st *said) hearsay.Stance {
	s := r.d.Sentences[st.sentence]
	for i := st.head + 1; i < s.Last && i < st.head+3; i++ {
		switch r.d.Tokens[i].Lower {
		case "not", "innocent":
			return hearsay.Denies
		case "guilty":
			return hearsay.Asserts
		}
	}
	return ""
}

// opensWithThat reports whether content is a clause with "that".
func (r *reader) opensWithThat(content hearsay.Spans) bool {
	first, last := r.d.TokensIn(content[0])
	return first < last && r.d.Tokens[first].Lower == "that" && r.d.Tokens[first].Tag == text.SCONJ
}

// onlyAsks reports whether the content of st is spoken and nothing but a question, or, in a
// turn, ends in one: "“Is it safe?” he said".
func (r *reader) onlyAsks(st *said) bool {
	if st.negated || st.lemma != turnCue && !r.quoting(st) {
		return false
	}
	first, last := r.d.TokensIn(st.content[len(st.content)-1])
	for last > first && (r.edge[last-1] == closing || r.d.Tokens[last-1].Lower == ",") {
		last--
	}
	if last <= first || r.d.Tokens[last-1].Lower != "?" {
		return false
	}
	return st.lemma == turnCue || len(st.content) == 1 && r.d.Tokens[first].Sentence == r.d.Tokens[last-1].Sentence
}

// statementKind tells how much of the content stands between quotation marks.
func (r *reader) statementKind(content hearsay.Spans) hearsay.StatementKind {
	words, quoted := 0, 0
	for _, piece := range content {
		first, last := r.d.TokensIn(piece)
		for i := first; i < last; i++ {
			if r.edge[i] != 0 || !isWord(r.d.Tokens[i].Lower) {
				continue
			}
			words++
			if r.quotation(i) >= 0 {
				quoted++
			}
		}
	}
	switch {
	case quoted == 0:
		return hearsay.IndirectStatement
	case quoted*10 >= words*9:
		return hearsay.DirectStatement
	}
	return hearsay.MixedStatement
}

func isWord(w string) bool {
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= '0' && w[0] <= '9' || w[0] >= 0x80 && len(w) > 3)
}

// maxUntruth is how far behind "as" it stands what a claim is called: "as a plain, shameless lie".
const maxUntruth = 4

// aboutWords reports whether content is a clause, a quotation or a noun for somebody's
// words ("the claim"), so that to reject it is to deny.
func (r *reader) aboutWords(content hearsay.Spans) bool {
	first, last := r.d.TokensIn(content[0])
	if first >= last {
		return false
	}
	s := r.d.Sentences[r.d.Tokens[first].Sentence]
	switch r.frameAt(first, s) {
	case thatFrame, clauseFrame, quoteFrame, whFrame:
		return true
	}
	for i := first; i+1 < last && i < first+40; i++ { // "dismissed the video | as fake"
		if r.d.Tokens[i].Lower != "as" {
			continue
		}
		for j := i + 1; j < last && j <= i+maxUntruth; j++ {
			if r.words.Untruth(r.d.Tokens[j].Lower) {
				return true
			}
		}
	}
	end := r.nounPhrase(first, s)
	if end == first+1 && r.d.Tokens[first].Tag == text.PRON {
		return true
	}
	if end == first {
		return false
	}
	if end+1 < last && isGenitive(r.d.Tokens[end].Lower) {
		end = max(end, r.nounPhrase(end+1, s)) // "the villagers' | version", the mark taken for a quotation's
	}
	t := &r.d.Tokens[end-1]
	return r.words.Noun(t.Lemma) || r.words.Noun(t.Lower) || lexicon.SayingOf(t.Lemma)&lexicon.Stated != 0
}
