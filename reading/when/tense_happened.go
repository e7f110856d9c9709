package when

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxHappening is how many tokens may stand between what happened and its day.
const maxHappening = 6

// happened reports whether the day at token at is that of something told of only after it
// happened, whatever the tense of the verb: "they will meet after Saturday's defeat", "he
// will miss it after the crash in Lyon on Sunday".
func (r *reader) happened(at int, s text.Sentence) bool {
	d := r.doc
	for t := at + 1; t < s.Last && t-at <= maxHappening; t++ {
		if r.happening(t, s) {
			return !r.before(at, s)
		}
		tok := &d.Tokens[t]
		if tok.Tag != text.PART && tok.Tag != text.ADJ && tok.Tag != text.NUM && tok.Tag != text.NOUN && tok.Tag != text.PUNCT && tok.Tag != text.SYM || tok.Lower == "," || tok.Lower == "." {
			break
		}
	}
	told := false
	next := r.afterDay(at+1, s)
	subject := next < s.Last && (d.Tokens[next].Tag == text.VERB || d.Tokens[next].Tag == text.AUX)
	for t := at - 1; t >= s.First && at-t <= 2*maxHappening; t-- {
		tok := &d.Tokens[t]
		switch {
		case !told && at-t <= maxHappening && r.happening(t, s):
			if subject { // "the win in Porto on Sunday will help"
				return true
			}
			told = true
			continue
		case told:
			switch tok.Lower {
			case "after", "since", "following", "despite", "during", "in", "from", "over":
				return true
			}
		}
		if tok.Tag == text.VERB || tok.Tag == text.AUX || tok.Tag == text.SCONJ && !told {
			return false
		}
	}
	return false
}

// before reports whether "before" or "ahead of" stands right before the day at token at.
func (r *reader) before(at int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	return at > s.First && tokens[at-1].Lower == "before" || at-1 > s.First && tokens[at-1].Lower == "of" && tokens[at-2].Lower == "ahead"
}

// happening reports whether token t is a noun for what is told of only after it happened;
// "win" behind a number is one, whatever the tagger took it for.
func (r *reader) happening(t int, s text.Sentence) bool {
	tok := &r.doc.Tokens[t]
	if !r.says(tok.Lower, lexicon.HappenedTense) {
		return false
	}
	if tok.Tag == text.NOUN || t == s.First {
		return tok.Tag == text.NOUN
	}
	switch r.doc.Tokens[t-1].Tag {
	case text.NUM, text.ADJ, text.DET:
		return true
	}
	return r.doc.Tokens[t-1].Lower == "'s" || r.doc.Tokens[t-1].Lower == "’s"
}

// maxOpening is how many tokens behind a day that opens a clause its verb is looked for.
const maxOpening = 8

// opensClause is the verb of the clause that a day at token at opens, with what follows it
// beginning at token next: "…, but on Monday she left". It is 0 where none is opened.
func (r *reader) opensClause(at, next int, s text.Sentence) int {
	d := r.doc
	t := at - 1
	if t < s.First || d.Tokens[t].Lower != "on" {
		return 0
	}
	if t--; t >= s.First && d.Tokens[t].Tag == text.CCONJ && next+1 < s.Last && d.Tokens[next].Lower == "," { // "and on Monday, he left"
		next++
	}
	if t < s.First || d.Tokens[t].Tag != text.CCONJ && d.Tokens[t].Lower != "," || next >= s.Last {
		return 0
	}
	if d.Tokens[t].Tag == text.CCONJ && d.Tokens[next].Tag != text.PRON && d.Tokens[next].Tag != text.DET && d.Tokens[next].Tag != text.PROPN {
		return 0
	}
	if d.Tokens[t].Lower == "," && (d.Tokens[next].Tag != text.VERB || !r.simplePast(next, s)) && d.Tokens[next].Tag != text.PRON {
		return 0
	}
	for k := next; k < s.Last && k-next <= maxOpening; k++ {
		switch d.Tokens[k].Tag {
		case text.VERB, text.AUX:
			return k
		case text.PUNCT, text.SCONJ, text.CCONJ:
			return 0
		}
	}
	return 0
}

// ofParticiple reports whether the day at token at goes with a participle before it, not
// with the auxiliary behind: "the text adopted by the council on Monday should help".
func (r *reader) ofParticiple(at, next int, s text.Sentence) bool {
	d := r.doc
	if d.Tokens[next].Tag != text.AUX {
		return false
	}
	for t := at - 1; t > s.First && at-t <= maxHappening; t-- {
		switch tok := &d.Tokens[t]; tok.Tag {
		case text.VERB:
			return past(tok) && t+1 < at && d.Tokens[t+1].Lower == "by" && d.Tokens[t-1].Tag != text.AUX && !r.says(tok.Lemma, lexicon.FutureTense)
		case text.PUNCT, text.AUX:
			return false
		}
	}
	return false
}

// afterwards reports whether the verb at token t tells what came before something else:
// "will rest after campaigning on Sunday", or what another one let happen: "helped them
// win Monday's match".
func (r *reader) afterwards(t int, s text.Sentence) bool {
	d := r.doc
	verb := &d.Tokens[t]
	if t == s.First || verb.Tag != text.VERB {
		return false
	}
	if strings.HasSuffix(verb.Lower, "ing") {
		return d.Tokens[t-1].Lower == "after" || d.Tokens[t-1].Lower == "since"
	}
	if verb.Lower != verb.Lemma {
		return false
	}
	for k := t - 1; k >= s.First && t-k <= 3; k-- {
		switch tok := &d.Tokens[k]; tok.Tag {
		case text.VERB:
			return past(tok) && r.says(tok.Lemma, lexicon.LettingTense)
		case text.AUX, text.PART, text.PUNCT, text.SCONJ, text.CCONJ:
			return false
		}
	}
	return false
}

// resulted reports whether the infinitive behind the "to" at token t tells how something
// past came out: "lost five points to close at 669 on Wednesday".
func (r *reader) resulted(t int, s text.Sentence) bool {
	d := r.doc
	if t-2 >= s.First && (d.Tokens[t-2].Lower == "was" || d.Tokens[t-2].Lower == "were") && r.says(d.Tokens[t-1].Lower, lexicon.DoneTense) {
		return true // "were surprised to see it on Friday"
	}
	if t+1 >= s.Last || t == s.First || !r.says(d.Tokens[t+1].Lemma, lexicon.ResultTense) {
		return false
	}
	if tag := d.Tokens[t-1].Tag; tag == text.VERB || tag == text.AUX {
		return false // "agreed to close", "is to end"
	}
	for k := t - 2; k >= s.First && t-k <= maxTense; k-- {
		switch d.Tokens[k].Tag {
		case text.VERB:
			return r.simplePast(k, s)
		case text.AUX:
			return false
		}
	}
	return false
}

// expected reports whether the verb before the day at token at, close by, says that it is
// to come: "was expected in Lisbon early Thursday with his wife".
func (r *reader) expected(at int, s text.Sentence) bool {
	d := r.doc
	for t := at - 1; t >= s.First && at-t <= maxHappening; t-- {
		switch tok := &d.Tokens[t]; tok.Tag {
		case text.VERB:
			return past(tok) && r.says(tok.Lemma, lexicon.FutureTense)
		case text.AUX, text.PUNCT, text.SCONJ:
			return false
		}
	}
	return false
}

// awaited reports whether the day at token at is that of something told of mostly before it
// happens, and nothing says that it has: "before Sunday's match", "face a vote on Friday".
func (r *reader) awaited(at int, s text.Sentence) bool {
	d := r.doc
	noun := at
	if !r.awaitedBehind(at, s) {
		for noun--; noun >= s.First && at-noun <= maxHappening && !r.says(d.Tokens[noun].Lower, lexicon.AwaitedTense); noun-- {
			if tag := d.Tokens[noun].Tag; tag == text.VERB || tag == text.AUX || tag == text.PUNCT {
				return false
			}
		}
		if noun < s.First || at-noun > maxHappening || d.Tokens[noun].Tag != text.NOUN {
			return false
		}
	}
	for t := noun - 1; t >= s.First && noun-t <= maxTense; t-- {
		switch tok := &d.Tokens[t]; {
		case tok.Lower == "before" || tok.Lower == "ahead":
			return true
		case tok.Lower == "after" || tok.Lower == "since" || tok.Lower == "following" || tok.Lower == "during" || tok.Tag == text.AUX:
			return false
		case tok.Tag == text.VERB:
			return !r.afterwards(t, s) && tok.Lower == tok.Lemma && d.Tokens[max(t-1, s.First)].Tag != text.AUX && !r.says(tok.Lemma, lexicon.UnmarkedTense|lexicon.ReportTense) && d.Tokens[max(t-1, s.First)].Tag != text.PART
		case tok.Tag == text.PUNCT:
			return false
		}
	}
	return false
}

// awaitedBehind reports whether the day at token at is that of the noun behind it, for what
// is told of mostly before it happens: "Sunday's election".
func (r *reader) awaitedBehind(at int, s text.Sentence) bool {
	d := r.doc
	for t := at + 1; t < s.Last && t-at <= maxHappening; t++ {
		switch tok := &d.Tokens[t]; tok.Tag {
		case text.NOUN, text.PROPN:
			if r.says(tok.Lower, lexicon.AwaitedTense) {
				return true
			}
		case text.PART, text.ADJ, text.NUM:
		default:
			return false
		}
	}
	return false
}
