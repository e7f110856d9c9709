package quote

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// nothingSaid reports whether group g only looks like a cue: nothing is said in saying
// goodbye, claiming a life or calling on a Friday, a storm claims nothing, and nobody's word
// is no word. What follows "that" or stands in quotation marks is always said.
func (r *reader) nothingSaid(g *group, subj phrase, s text.Sentence) bool {
	ways := r.sayingOf(g)
	if r.otherSense(g, ways, s) {
		return true
	}
	if !subj.empty() && !g.quoted && r.byNobody(g, subj, ways, s) {
		return true
	}
	switch {
	case g.quoted:
		return false
	case g.frame == postFrame:
		return !subj.empty() && r.speechless(subj) && !r.says(g) && ways&lexicon.Finds == 0 // "Dam bursts, villages | flooded"
	case g.frame == adpFrame:
		return ways&lexicon.Does != 0 || r.bodiless(subj) || r.circumstantial(g, s)
	case g.frame == nounFrame || g.frame == adjFrame:
		return ways&lexicon.Does != 0 || r.bodiless(subj) || r.wrongObject(g, s) || r.onlySees(g, subj, ways)
	case g.frame == otherFrame:
		return ways&lexicon.Does != 0 || r.wrongObject(g, s) // "told a joke | and left"
	case g.frame == endFrame:
		return ways&lexicon.Does != 0 || r.bodiless(subj)
	}
	return false
}

// otherSense reports whether the words beside the verb of group g tell that it says nothing:
// "called on Friday", "was called off", "the so-called", "known as", or that it only tells
// through whom somebody's word came: "a doctor | cited by Radio Kasane".
func (r *reader) otherSense(g *group, ways lexicon.Saying, s text.Sentence) bool {
	d := r.d
	last, next := d.Tokens[g.last-1].Lower, r.lower(g.last, s)
	switch {
	case last == "on" && g.last > g.head+1 && g.last < s.Last && r.momentAt(g.last),
		g.passive && (next == "off" || last == "off"):
		return true
	case g.first == g.head && g.head > s.First && g.last == g.head+1 && g.last < s.Last && d.Tokens[g.head-1].Tag == text.NUM && participle(d.Tokens[g.head].Lower) && d.Tokens[g.last].Tag == text.NOUN:
		return true // "eleven | confirmed | cases"
	case ways&lexicon.Naming != 0:
		if next == "itself" || next == "themselves" || next == "himself" || next == "herself" {
			return !g.passive // "a group | calling | itself Night Owl"
		}
		if last == "as" || next == "as" {
			return g.passive || g.first == g.head && participle(d.Tokens[g.head].Lower)
		}
		return g.first > s.First+1 && d.Tokens[g.first-1].End == d.Tokens[g.first].Start && d.Tokens[g.first-2].Lower == "so"
	case ways&lexicon.Cites != 0:
		return g.first == g.head && last != "as" && next == "by" && r.isMedium(r.inverted(g.last+1, s))
	}
	return false
}

// onlyThere reports whether group g only says that there is a thing, whatever that may be said of:
// "There has been no | fire on board".
func (r *reader) onlyThere(g *group, subj phrase) bool {
	if subj.empty() || subj.last != subj.first+1 || r.d.Tokens[subj.first].Lower != "there" || subj.last > g.first || r.d.Tokens[subj.last].Tag != text.AUX {
		return false
	}
	return g.frame != thatFrame && g.frame != clauseFrame && g.frame != infFrame && g.frame != quoteFrame && !g.quoted
}

// circumstantial reports whether the preposition after group g leads to where, when or how
// long something was done and not to what was said: "argued in the street", "talked for
// hours", "was reported to police".
func (r *reader) circumstantial(g *group, s text.Sentence) bool {
	d := r.d
	if g.passive {
		return d.Tokens[g.last].Lower == "to"
	}
	end := r.nounPhrase(g.last+1, s)
	if g.last > g.head+1 || end == g.last+1 {
		return false
	}
	if d.Tokens[g.last].Lower == "for" {
		return lexicon.SayingOf(d.Tokens[end-1].Lemma)&lexicon.Span != 0
	}
	return r.saying(g.last)&lexicon.Wherever != 0 && (end >= s.Last || d.Tokens[end].Lower == ".")
}

// wrongObject reports whether nothing is said in what the verb of group g does to its object:
// "claimed a life", "called him at noon", "was repeated a week later".
func (r *reader) wrongObject(g *group, s text.Sentence) bool {
	d := r.d
	end := r.nounPhrase(g.last, s)
	if end == g.last || g.last > g.head+1 && !g.passive {
		return false
	}
	lemma, object := d.Tokens[g.head].Lemma, d.Tokens[end-1].Lemma
	if d.Tokens[end-1].Tag == text.PROPN {
		object = "*name"
	}
	switch {
	case lexicon.NothingSaid(lemma, object), lexicon.NothingSaid(lemma, d.Tokens[r.headToken(phrase{g.last, end})].Lemma):
		return true
	case g.passive:
		return r.momentAt(end - 1)
	case lemma != "call" || end != g.last+1 || d.Tokens[g.last].Tag != text.PRON:
		return false
	}
	return end >= s.Last || d.Tokens[end].Tag == text.ADP || d.Tokens[end].Tag == text.PUNCT && r.edge[end] == 0
}

// onlySees reports whether a thing or place "sees" what happens in it: "the town saw a rise".
func (r *reader) onlySees(g *group, subj phrase, ways lexicon.Saying) bool {
	if ways&lexicon.Sees == 0 || g.passive || subj.empty() {
		return false
	}
	head := r.headToken(subj)
	return r.d.Tokens[head].Tag == text.NOUN && !r.isPerson(head) && !r.itself(subj)
}

// bodiless reports whether a subject is a thing that neither speaks nor holds words: a
// river, a storm, a first half.
func (r *reader) bodiless(p phrase) bool {
	if p.empty() {
		return false
	}
	t := &r.d.Tokens[r.headToken(p)]
	return t.Tag == text.NOUN && lexicon.SayingOf(t.Lemma)&lexicon.Bodiless != 0
}

// byNobody reports whether group g is what nobody does: "nobody answered the phone". That
// nobody said, confirmed or expected a thing is told, so that the thing is not taken for
// certain.
func (r *reader) byNobody(g *group, subj phrase, ways lexicon.Saying, s text.Sentence) bool {
	if rest, negative := r.withoutNegative(subj, s); !negative || !rest.empty() {
		return false
	}
	switch g.frame {
	case thatFrame, clauseFrame, whFrame, quoteFrame:
		return false
	case nounFrame:
		return ways&lexicon.KeptBack == 0 && r.words.Stance(r.d.Tokens[g.head].Lemma) == ""
	}
	return true
}
