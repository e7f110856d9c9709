package when

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// futureWords turn a clause to what is to come.
var futureWords = map[string]bool{
	"will": true, "'ll": true, "’ll": true, "wo": true, "shall": true, "may": true, "might": true, "would": true, "should": true, "could": true,
	"plan": true, "expect": true, "schedule": true, "due": true, "slate": true, "set": true, "intend": true, "vow": true, "poise": true,
	"expire": true,
}

// reports are verbs whose plain present tells of what was said.
var reports = map[string]bool{"say": true, "tell": true, "report": true, "add": true, "show": true, "write": true, "follow": true, "come": true}

// unmarked are verbs whose past is like their present.
var unmarked = map[string]bool{
	"put": true, "cut": true, "hit": true, "let": true, "shut": true, "spread": true, "cost": true, "hurt": true, "quit": true,
	"read": true, "beat": true, "cast": true, "burst": true, "split": true, "upset": true, "shed": true, "bid": true, "thrust": true,
}

// maxTense is how many tokens away a verb may stand and still give an expression its tense.
const maxTense = 15

// future reports whether the clause around an item tells of what is to come, as far as
// its nearest verb shows: the one before the expression, or where the clause begins with
// the expression the one after it.
func (r *reader) future(i int) bool {
	d := r.doc
	at := r.items[i].token
	s := d.Sentences[r.at]
	pointed := false // "until Friday", "due Friday"
	if end := r.items[i].token + 1; end+1 < s.Last && at > s.First && d.Tokens[at-1].Lower == "until" && d.Tokens[end].Lower == "to" && d.Tokens[end+1].Tag == text.VERB {
		return true // "they have until Friday to leave"
	}
back:
	for t := at - 1; t >= s.First && at-t <= maxTense; t-- {
		switch tok := &d.Tokens[t]; tok.Tag {
		case text.VERB, text.AUX:
			if pointed {
				return !simplePast(d, t, s) && (t == s.First || d.Tokens[t-1].Lower != "had")
			}
			return r.futureVerb(t, at, s)
		case text.PUNCT:
			if tok.Lower == ";" || tok.Lower == ":" {
				break back
			}
		default:
			switch tok.Lower {
			case "due", "until", "till", "upcoming", "through":
				pointed = true
			}
		}
	}
	for t := at + 1; t < s.Last && t-at <= maxTense; t++ {
		if tag := d.Tokens[t].Tag; tag == text.VERB || tag == text.AUX {
			return r.futureVerb(t, at, s)
		}
	}
	return pointed
}

// past reports whether the verb before an item is a plain past one.
func (r *reader) past(i int) bool {
	d := r.doc
	at := r.items[i].token
	s := d.Sentences[r.at]
	for t := at - 1; t >= s.First && at-t <= maxTense/2; t-- {
		switch d.Tokens[t].Tag {
		case text.VERB:
			if simplePast(d, t, s) {
				return true
			}
			aux := ""
			if t > s.First {
				aux = d.Tokens[t-1].Lower
			}
			return past(&d.Tokens[t]) && !futureWords[d.Tokens[t].Lemma] && (aux == "was" || aux == "were" || aux == "had")
		case text.AUX:
			return false
		}
	}
	return false
}

// futureVerb reports whether the group of verbs around token t tells of what is to come,
// seen from an expression that begins at token at.
func (r *reader) futureVerb(t, at int, s text.Sentence) bool {
	d := r.doc
	if simplePast(d, t, s) {
		return false
	}
	verb := &d.Tokens[t]
	coming := false
	for k := t; k >= s.First && t-k <= 5; k-- {
		tok := &d.Tokens[k]
		switch tok.Lower {
		case "had":
			return false
		case "to": // "to meet on Friday"
			coming = coming || k < t && !past(verb)
		case "have", "has", "was", "were", "did", "been":
			return coming
		}
		if futureWords[tok.Lower] || futureWords[tok.Lemma] && tok.Tag != text.NOUN {
			coming = true
		}
		if tok.Tag != text.VERB && tok.Tag != text.AUX && tok.Tag != text.ADV && tok.Tag != text.PART && tok.Lower != "due" && tok.Lower != "set" {
			break
		}
	}
	if coming {
		return true
	}
	// The plain present beside its day, of a verb that is no report: "talks open Friday".
	if verb.Tag == text.AUX && (verb.Lower == "is" || verb.Lower == "are") && t < at && at-t <= 3 && !s.Title {
		return true // "the deadline is midnight Friday"
	}
	beside := t == at-1 || t == at-2 && d.Tokens[at-1].Tag == text.ADP
	if t < at && !s.Title { // "takes effect in March"; a headline's present tells of what is past
		switch {
		case verb.Lower == verb.Lemma+"s" || verb.Lower == verb.Lemma+"es":
			beside = beside || at-t <= 9
		case verb.Lower == verb.Lemma && !unmarked[verb.Lemma]:
			beside = beside || at-t <= 7
		}
	}
	return beside && verb.Tag == text.VERB && !past(verb) && !strings.HasSuffix(verb.Lower, "ing") && !reports[verb.Lemma]
}

// simplePast tells "met" from "will have met", "scheduled to meet".
func simplePast(d *text.Doc, t int, s text.Sentence) bool {
	tok := &d.Tokens[t]
	return tok.Tag == text.VERB && past(tok) && (t == s.First || d.Tokens[t-1].Tag != text.AUX) && !futureWords[tok.Lemma]
}

// past reports whether a verb's form is a past one.
func past(tok *text.Token) bool {
	return tok.Lower != tok.Lemma && !strings.HasSuffix(tok.Lower, "ing") && !strings.HasSuffix(tok.Lower, "s")
}
