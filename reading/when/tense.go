package when

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// futureWords turn a clause to what is to come.
var futureWords = map[string]bool{
	"will": true, "'ll": true, "’ll": true, "wo": true, "shall": true, "may": true, "might": true,
	"plan": true, "expect": true, "schedule": true, "due": true, "slate": true, "set": true, "intend": true, "vow": true, "poise": true,
	"upcoming": true, "deadline": true, "until": true, "till": true, "expire": true, "ahead": true,
}

// maxTense is how many tokens away a verb may stand and still give an expression its tense.
const maxTense = 15

// future reports whether the clause around an item tells of what is to come, as far as
// its nearest verb shows: the one before the expression, or where the clause begins with the
// expression the one after it.
func (r *reader) future(i int) bool {
	d := r.doc
	at := r.items[i].token
	s := d.Sentences[r.at]
	for t := at - 1; t >= s.First && at-t <= maxTense; t-- {
		switch d.Tokens[t].Tag {
		case text.VERB, text.AUX:
			return r.futureVerb(t, s)
		case text.ADJ, text.ADP, text.SCONJ, text.NOUN:
			if w := d.Tokens[t].Lemma; w == "due" || w == "until" || w == "till" || w == "upcoming" {
				return true
			}
		case text.PUNCT:
			if w := d.Tokens[t].Lower; w == ";" || w == ":" {
				t = -1
			}
		}
	}
	for t := at + 1; t < s.Last && t-at <= maxTense; t++ {
		if tag := d.Tokens[t].Tag; tag == text.VERB || tag == text.AUX {
			return r.futureVerb(t, s)
		}
	}
	return false
}

// futureVerb reports whether the group of verbs around token t tells of what is to come.
func (r *reader) futureVerb(t int, s text.Sentence) bool {
	d := r.doc
	if past(&d.Tokens[t]) && d.Tokens[t].Tag == text.VERB && (t == s.First || d.Tokens[t-1].Tag != text.AUX) && !futureWords[d.Tokens[t].Lemma] {
		return false
	}
	for k := t; k >= s.First && t-k <= 4; k-- {
		tok := &d.Tokens[k]
		if futureWords[tok.Lower] || k == t && futureWords[tok.Lemma] {
			return true
		}
		switch tok.Lower {
		case "to":
			if k < t && !past(&d.Tokens[t]) { // "to meet on Friday", unless the plan is past: "had agreed to"
				return true
			}
		case "have", "has", "had", "was", "were", "did", "been":
			return false
		}
		if tok.Tag != text.VERB && tok.Tag != text.AUX && tok.Tag != text.ADV && tok.Tag != text.PART {
			break
		}
	}
	// The plain present of a verb that is no report: "talks open Friday".
	tok := &d.Tokens[t]
	if tok.Tag == text.AUX && (tok.Lower == "is" || tok.Lower == "are") {
		return false
	}
	return tok.Tag == text.VERB && !past(tok) && !strings.HasSuffix(tok.Lower, "ing") && tok.Lemma != "say"
}

// past reports whether a verb's form is a past one.
func past(tok *text.Token) bool {
	return tok.Lower != tok.Lemma && !strings.HasSuffix(tok.Lower, "ing") && tok.Lower != tok.Lemma+"s" && !strings.HasSuffix(tok.Lower, "s")
}
