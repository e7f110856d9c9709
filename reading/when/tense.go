package when

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxTense is how many tokens away a verb may stand and still give an expression its tense.
const maxTense = 15

// says reports whether a word has a tense.
func (r *reader) says(word string, t lexicon.Tense) bool { return r.stage.tenses[word]&t != 0 }

// future reports whether the clause around an item tells of what is to come, as far as
// its nearest verb shows: one right behind it ("the engineers on Friday tried"), else the
// one before it, or where the clause begins with the expression the one after it.
func (r *reader) future(i int) bool {
	d := r.doc
	at := r.items[i].token
	s := d.Sentences[r.at]
	if r.happened(at, s) {
		return false
	}
	if r.items[i].is.meets(setOf(weekdayClass)) && r.awaited(at, s) {
		return true
	}
	next := r.afterDay(at+1, s)
	if next < s.Last && r.subjectBefore(at, s) {
		if tag := d.Tokens[next].Tag; tag == text.VERB || tag == text.AUX {
			return r.expected(at, s) || !r.ofParticiple(at, next, s) && r.futureVerb(next, at, s)
		}
	}
	if t := r.opensClause(at, next, s); t > 0 {
		return r.futureVerb(t, at, s)
	}
	before := ""
	if at > s.First {
		before = d.Tokens[at-1].Lower
	}
	switch {
	case before == "until" && next+1 < s.Last && d.Tokens[next].Lower == "to" && d.Tokens[next+1].Tag == text.VERB:
		return true // "they have until Friday to leave"
	case before == "of" && at-2 >= s.First && d.Tokens[at-2].Lower == "ahead":
		return true
	case before == "for" && r.items[i].is.meets(setOf(weekdayClass)):
		return next >= s.Last || d.Tokens[next].Tag != text.PART || d.Tokens[next].Lower == "to" || r.awaitedBehind(at, s) // "a strike for Monday"
	}
	pointed, due := false, false // "until Friday", "due Friday", "starting Friday"
back:
	for t := at - 1; t >= s.First && at-t <= maxTense; t-- {
		switch tok := &d.Tokens[t]; {
		case tok.Lower == "due" || tok.Lower == "until" || tok.Lower == "till" || tok.Lower == "through" || r.says(tok.Lower, lexicon.BeginTense) && at-t <= 2:
			pointed, due = true, tok.Lower == "due"
		case tok.Tag == text.VERB && r.attributive(t, s): // "before an investigating | judge on Friday"
		case tok.Tag == text.VERB && r.receiving(t, s): // "issued a warning to shipping on Tuesday"
		case tok.Tag == text.VERB && t > s.First && d.Text[tok.Start] >= 'A' && d.Text[tok.Start] <= 'Z' && !s.Title: // the name of a show
		case tok.Tag == text.VERB || tok.Tag == text.AUX:
			if pointed && r.stays(t, s) {
				return true // "schools stay closed until Monday"
			}
			if pointed {
				return !r.simplePast(t, s) && (t == s.First || d.Tokens[t-1].Lower != "had") || r.says(tok.Lemma, lexicon.DeferTense)
			}
			return r.futureVerb(t, at, s)
		case tok.Lower == ";" || tok.Lower == ":":
			break back
		}
	}
	for t := at + 1; t < s.Last && t-at <= maxTense; t++ {
		if tag := d.Tokens[t].Tag; tag == text.VERB || tag == text.AUX {
			return due || r.futureVerb(t, at, s) && !(t == at+2 && d.Tokens[at+1].Lower == "to" && !pointed) // "scored on Wednesday to seal the win"
		}
	}
	return pointed
}

// receiving reports whether the word on -ing at token t is what something went to: its "to"
// opens no plan.
func (r *reader) receiving(t int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	return t > s.First && tokens[t-1].Lower == "to" && strings.HasSuffix(tokens[t].Lower, "ing") && tokens[t].Lower != tokens[t].Lemma
}

// attributive reports whether the verb at token t is a participle before its noun.
func (r *reader) attributive(t int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	if t == s.First || t+1 >= s.Last || !strings.HasSuffix(tokens[t].Lower, "ing") {
		return false
	}
	before, after := tokens[t-1].Tag, tokens[t+1].Tag
	return (before == text.DET || before == text.ADJ) && (after == text.NOUN || after == text.PROPN)
}

// stays reports whether the participle at token t is how something stays or remains.
func (r *reader) stays(t int, s text.Sentence) bool {
	if t == s.First {
		return false
	}
	switch before := &r.doc.Tokens[t-1]; before.Lemma {
	case "stay", "remain", "keep":
		return !past(before)
	}
	return false
}

// afterDay is the first token from t on that is no part of a day and no adverb.
func (r *reader) afterDay(t int, s text.Sentence) int {
	for ; t < s.Last; t++ {
		switch tok := &r.doc.Tokens[t]; {
		case tok.Tag == text.ADV:
		case tok.Lower == "morning" || tok.Lower == "afternoon" || tok.Lower == "evening" || tok.Lower == "night":
		default:
			return t
		}
	}
	return t
}

// subjectBefore reports whether a noun stands before an expression or its "on", as it does
// where the verb comes behind ("the council on Monday voted").
func (r *reader) subjectBefore(at int, s text.Sentence) bool {
	d := r.doc
	t := at - 1
	for t >= s.First && (d.Tokens[t].Lower == "on" || d.Tokens[t].Lower == "late" || d.Tokens[t].Lower == "early") {
		t--
	}
	if t < s.First {
		return false
	}
	switch d.Tokens[t].Tag {
	case text.NOUN, text.PROPN, text.PRON:
		return true
	}
	return false
}

// past reports whether the verb before an item is a plain past one.
func (r *reader) past(i int) bool {
	d := r.doc
	at := r.items[i].token
	s := d.Sentences[r.at]
	for t := at - 1; t >= s.First && at-t <= maxTense/2; t-- {
		switch d.Tokens[t].Tag {
		case text.VERB:
			if r.simplePast(t, s) {
				return true
			}
			aux := ""
			if t > s.First {
				aux = d.Tokens[t-1].Lower
			}
			return past(&d.Tokens[t]) && !r.says(d.Tokens[t].Lemma, lexicon.FutureTense) && (aux == "was" || aux == "were" || aux == "had")
		case text.AUX:
			return false
		}
	}
	return false
}

// narrated reports whether the verb nearest to an item, seen back first, has a past form;
// participles of the present tell neither.
func (r *reader) narrated(i int) bool {
	d := r.doc
	at := r.items[i].token
	s := d.Sentences[r.at]
	for t := at - 1; t >= s.First && at-t <= maxTense; t-- {
		switch tok := &d.Tokens[t]; {
		case tok.Tag == text.VERB && strings.HasSuffix(tok.Lower, "ing"):
		case tok.Tag == text.VERB:
			return past(tok) || tok.Lower == "set"
		case tok.Tag == text.AUX && (tok.Lower == "is" || tok.Lower == "are"):
			return false
		}
	}
	for t := at + 1; t < s.Last && t-at <= maxTense; t++ {
		if d.Tokens[t].Tag == text.VERB {
			return past(&d.Tokens[t])
		}
	}
	return false
}

// present reports whether an item behind no word of the past has what looks ahead where
// a month could be either: an "is" before it ("she is up for re-election in November") or
// a noun for what is planned behind it ("the November election").
func (r *reader) present(i int) bool {
	d := r.doc
	at := r.items[i].token
	s := d.Sentences[r.at]
	if at > s.First && d.Tokens[at-1].Lower == "since" {
		return false
	}
	for t := at + 1; t < s.Last && t-at <= 3 && (d.Tokens[t].Tag == text.NOUN || d.Tokens[t].Tag == text.PROPN || d.Tokens[t].Tag == text.ADJ); t++ {
		if r.says(d.Tokens[t].Lower, lexicon.PlannedTense) {
			return true
		}
	}
	for t := at - 1; t >= s.First && at-t <= maxTense; t-- {
		switch tok := &d.Tokens[t]; tok.Tag {
		case text.AUX:
			return tok.Lower == "is" || tok.Lower == "are"
		case text.VERB:
			return false
		}
	}
	return false
}

// futureVerb reports whether the group of verbs around token t tells of what is to come,
// seen from an expression that begins at token at.
func (r *reader) futureVerb(t, at int, s text.Sentence) bool {
	d := r.doc
	if r.simplePast(t, s) || t < at && r.afterwards(t, s) {
		return false
	}
	verb := &d.Tokens[t]
	if verb.Lower == "set" && t < at && d.Tokens[t+1].Lower == "by" {
		return false
	}
	if verb.Lower == "set" && t < at-2 && d.Tokens[t+1].Tag == text.DET && d.Tokens[at-1].Lower != "for" && (t == s.First || d.Tokens[t-1].Tag != text.AUX && d.Tokens[t-1].Tag != text.PART) {
		return false // "set the tone on Friday", but "set a hearing for Friday"
	}
	coming := false
	for k := t; k >= s.First && t-k <= 5; k-- {
		tok := &d.Tokens[k]
		switch tok.Lower {
		case "had":
			return false
		case "to": // "to meet on Friday", "to be published Sunday", but not "failed to meet"
			if k < t && (!past(verb) || d.Tokens[k+1].Lower == "be") {
				if r.wasDone(k, s) || r.resulted(k, s) || k > s.First && d.Tokens[k-1].Lower == "about" {
					return false
				}
				coming = true
			}
		case "have", "has", "was", "were", "did":
			return coming
		case "been": // "had been due on Tuesday"
			return coming && (k == s.First || d.Tokens[k-1].Lower != "had")
		}
		if tok.Lower == "could" && k < t && (d.Tokens[k+1].Lower == "not" || d.Tokens[k+1].Lower == "n't" || d.Tokens[k+1].Lower == "n’t") {
			return false
		}
		if r.says(tok.Lower, lexicon.FutureTense) || r.says(tok.Lemma, lexicon.FutureTense) && tok.Tag != text.NOUN {
			coming = true
		}
		if tok.Tag != text.VERB && tok.Tag != text.AUX && tok.Tag != text.ADV && tok.Tag != text.PART && tok.Lower != "due" && tok.Lower != "set" {
			break
		}
	}
	if coming {
		return true
	}
	if s.Title { // a headline's present tells of what is past
		return false
	}
	switch form := verb.Lower; {
	case t > at:
		return false
	case verb.Tag == text.AUX: // "the deadline is midnight Friday"
		return (form == "is" || form == "are") && at-t <= 3
	case verb.Tag == text.VERB && strings.HasSuffix(form, "ing") && t > s.First && (d.Tokens[t-1].Lower == "is" || d.Tokens[t-1].Lower == "are"):
		return at-t <= 7 && !r.says(d.Tokens[at-1].Lower, lexicon.BehindTense) // "is travelling to Lisbon on Friday"
	case verb.Tag != text.VERB || past(verb) || strings.HasSuffix(form, "ing") || r.says(verb.Lemma, lexicon.ReportTense):
		return false
	case strings.HasSuffix(form, "s") && form != verb.Lemma: // "takes effect in March"
		return at-t <= 9
	}
	return at-t <= 7 && !r.says(verb.Lemma, lexicon.UnmarkedTense) // "talks open Friday"
}

// wasDone reports whether the verb that governs the "to" at token t tells of what was done:
// "managed to land", "forced the minister to resign".
func (r *reader) wasDone(t int, s text.Sentence) bool {
	d := r.doc
	for k := t - 1; k >= s.First && t-k <= 5; k-- {
		if d.Tokens[k].Tag == text.VERB {
			return r.says(d.Tokens[k].Lemma, lexicon.DoneTense) && past(&d.Tokens[k])
		}
	}
	return false
}

// simplePast tells "met" from "will have met", "scheduled to meet".
func (r *reader) simplePast(t int, s text.Sentence) bool {
	d := r.doc
	tok := &d.Tokens[t]
	if tok.Tag != text.VERB || t > s.First && d.Tokens[t-1].Tag == text.AUX {
		return false
	}
	if tok.Lower == "set" { // "set up a panel", but "set for Friday"
		if t+1 < s.Last && (t == s.First || d.Tokens[t-1].Lower != "to" && d.Tokens[t-1].Tag != text.ADV) {
			switch d.Tokens[t+1].Lower {
			case "up", "off", "out", "aside", "down", "back", "fire", "ablaze", "alight":
				return true
			}
		}
		return false
	}
	return past(tok) && !r.says(tok.Lemma, lexicon.FutureTense)
}

// past reports whether a verb's form is a past one.
func past(tok *text.Token) bool {
	return tok.Lower != tok.Lemma && !strings.HasSuffix(tok.Lower, "ing") && !strings.HasSuffix(tok.Lower, "s")
}
