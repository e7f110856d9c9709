package event

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// takenForNoun reports whether the word at token i, taken for a noun or an adjective, is the verb
// of what stands before it: what a crowd does in any sentence, and what anybody does in a headline.
func (r *reader) takenForNoun(i int) bool {
	tokens := r.doc.Tokens
	if i <= r.sentenceFirst || i+1 >= r.sentenceLast {
		return false
	}
	if !r.crowdDoes(i) && !r.headlined(i) && !r.slipped(i) {
		return false
	}
	_, ok := r.match(i, lexicon.VerbClass)
	return ok || lexicon.EventFrame(tokens[i].Lemma, lexicon.VerbClass) != ""
}

// crowdDoes reports whether the word at token i is what the crowd named right before it does:
// "militia fighters | storm the gates", "Protesters | Break into Embassy". A plural has a verb in
// the plain form, and what is done to a thing has an article before the thing, which no compound
// of nouns has; headlines leave the article out.
func (r *reader) crowdDoes(i int) bool {
	tokens := r.doc.Tokens
	t := &tokens[i]
	if !lexicon.Crowd(tokens[i-1].Lower) || tokens[i-1].Tag == text.ADJ {
		return false
	}
	if t.Lemma != t.Lower && t.Tag != text.PROPN {
		return false // "rebels attacks"
	}
	switch next := &tokens[i+1]; next.Tag {
	case text.DET:
		return next.Lower != "that"
	case text.PRON:
		return next.Lower == "their" || next.Lower == "its" || next.Lower == "his" || next.Lower == "her"
	case text.ADP:
		return r.doc.Sentences[t.Sentence].Title && next.Lower == "into"
	case text.NOUN, text.PROPN, text.ADJ, text.NUM:
		return r.doc.Sentences[t.Sentence].Title && !r.otherVerb(i)
	}
	return false
}

// headlined reports whether token i is the verb of a headline without any other: the form in -s
// between somebody or something and what it does that to, "Court | jails ex-minister", "Fire | guts
// mill". Headlines are full of such verbs, which a tagger takes for plurals.
func (r *reader) headlined(i int) bool {
	tokens := r.doc.Tokens
	t := &tokens[i]
	if !r.doc.Sentences[t.Sentence].Title || !nounTag(t.Tag) || len(t.Lower) < 4 || t.Lower[len(t.Lower)-1] != 's' {
		return false
	}
	switch p := &tokens[i-1]; p.Tag {
	case text.NOUN, text.PROPN:
		if n := len(p.Lower); p.Lower[n-1] == 's' && p.Lemma != p.Lower {
			return false // a plural has its verb without -s
		}
	case text.NUM, text.ADJ:
		if i-1 > r.sentenceFirst || tokens[i+1].Tag == text.ADP {
			return false // "two shells", "heavy losses": only "Sniper" can begin as an adjective
		}
	default:
		return false
	}
	switch next := &tokens[i+1]; next.Tag {
	case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.DET, text.PRON:
		return !r.otherVerb(i)
	}
	return false
}

// slipped reports whether token i, a past form in small letters, was taken for a name or a noun between
// those who did something and what they did it to: "Ana Soto | met Juan Vell".
func (r *reader) slipped(i int) bool {
	d := r.doc
	t, p, next := &d.Tokens[i], &d.Tokens[i-1], &d.Tokens[i+1]
	if c := d.Text[t.Start]; c < 'a' || c > 'z' || t.Tag != text.PROPN && !strings.HasSuffix(t.Lower, "ed") || !pastForm(t) && t.Lower != "met" {
		return false
	}
	switch next.Tag {
	case text.DET, text.PROPN, text.CCONJ, text.PRON, text.NUM, text.ADP:
	default:
		return false
	}
	if !nounTag(p.Tag) {
		return false
	}
	if partyNoun(p) != lexicon.NoParty {
		return true
	}
	for _, m := range d.MentionsIn(d.Cover(max(r.sentenceFirst, i-maxDescribe), i)) {
		if m.End == p.End && acts(r.kindOf(m.Entity)) {
			return true
		}
	}
	return false
}

// otherVerb reports whether the sentence at hand has a verb besides token i, up to where another
// clause begins: then i is no verb of a headline.
func (r *reader) otherVerb(i int) bool {
	for j := max(r.sentenceFirst, i-reach); j < min(r.sentenceLast, i+reach); j++ {
		switch t := &r.doc.Tokens[j]; {
		case j > i && (t.Tag == text.SCONJ || t.Tag == text.PUNCT || recalls(t)):
			return false // "Court jails man who killed two", "Fire guts mill, killing two"
		case j != i && (t.Tag == text.VERB || t.Tag == text.AUX):
			return true
		}
	}
	return false
}
