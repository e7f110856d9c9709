package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// judge gives groups that are cues, or none, whatever the model of cues says a score that
// tells so: "played down" is a cue for all that it is rare, a headline's "captain
// questioned" tells what was done to him, a ship says nothing.
func (r *reader) judge(g *group, subj phrase, s text.Sentence) {
	d := r.d
	lemma := d.Tokens[g.head].Lemma
	switch {
	case g.noun:
		if g.score <= 0 && g.frame == thatFrame && r.thereIs(g.first, s) {
			g.score = joinedScore
		}
	case g.score > 0 && r.nothingSaid(g, subj, s):
		g.score = -1
	case g.last > g.head+1 && !g.passive && !subj.empty() && r.words.SurelyGoverns(lemma, d.Tokens[g.last-1].Lower):
		g.score = max(g.score, 1)
	case g.score <= 0 && r.ownSight(g, subj):
		g.score = joinedScore
	case g.score <= 0 && (g.passive && g.frame == infFrame && lexicon.SayingOf(lemma)&lexicon.Held != 0 || r.takesBack(g, subj, s)):
		g.score = joinedScore // "are believed | to hold", "retracted | its claim that …"
	case g.score <= 0:
	case !subj.empty() && g.frame == nounFrame && r.isFigure(subj):
		g.score = -1 // "the 64 stated this morning"
	case r.done(g, subj, s), r.words.Act(lemma) && !r.takesBack(g, subj, s) && g.frame != thatFrame && g.frame != quoteFrame:
		g.score = -1
	case !r.words.Says(lemma) && g.frame != thatFrame && g.frame != quoteFrame && r.mute(subj):
		g.score = -1
	}
}

// thereIs reports whether the noun at token i, which may tell of words, only is there: "there
// were | reports that …".
func (r *reader) thereIs(i int, s text.Sentence) bool {
	d := r.d
	for i--; i > s.First && (d.Tokens[i].Tag == text.ADJ || d.Tokens[i].Tag == text.DET || d.Tokens[i].Tag == text.ADV); i-- {
	}
	return i > s.First && d.Tokens[i].Lemma == "be" && (d.Tokens[i-1].Lower == "there" || i > s.First+1 && d.Tokens[i-2].Lower == "there")
}

// ownSight reports whether group g tells what a newsroom's own people saw, or what a picture
// shows: "a Northwire reporter | counted nine cars", "the footage | shows soldiers leaving".
func (r *reader) ownSight(g *group, subj phrase) bool {
	if subj.empty() || subj.last > g.first || g.passive || g.infinitive || g.participle {
		return false
	}
	switch g.frame {
	case nounFrame, thatFrame, clauseFrame:
	default:
		return false
	}
	d := r.d
	head := r.headToken(subj)
	switch lemma := d.Tokens[g.head].Lemma; {
	case lemma == "show" || lemma == "depict":
		return r.document(head) || lexicon.SayingOf(d.Tokens[head].Lemma)&(lexicon.Recording|lexicon.Shows) != 0
	case lexicon.SayingOf(lemma)&lexicon.Sees != 0:
		return r.words.Reporter(d.Tokens[subj.last-1].Lower) && r.isMedium(subj)
	}
	return false
}

// takesBack reports whether group g takes back words: somebody's, not the publisher's own
// notice of a withdrawal.
func (r *reader) takesBack(g *group, subj phrase, s text.Sentence) bool {
	d := r.d
	switch d.Tokens[g.head].Lemma {
	case "retract", "withdraw", "recant":
	default:
		return false
	}
	if subj.empty() || g.passive || g.frame != nounFrame || r.outlet.is(withoutArticle(d.Cover(subj.first, subj.last).In(d.Text))) {
		return false
	}
	end := r.nounPhrase(g.last, s)
	return end > g.last && end < s.Last && r.words.Noun(d.Tokens[end-1].Lemma) && d.Tokens[end].Lower == "that"
}

// isFigure reports whether a subject is a bare number in digits.
func (r *reader) isFigure(p phrase) bool {
	t := &r.d.Tokens[r.headToken(p)]
	return t.Tag == text.NUM && t.Lower[0] >= '0' && t.Lower[0] <= '9'
}

// done reports whether group g tells what is done to people rather than what is said: a
// headline's participle ("captain questioned over sinking"), or an interrogation ("police
// questioned the captain", "the captain is being questioned by police").
func (r *reader) done(g *group, subj phrase, s text.Sentence) bool {
	d := r.d
	t := &d.Tokens[g.head]
	if !r.words.DoneToPeople(t.Lemma) || g.quoted {
		return false
	}
	if w := d.Tokens[g.last-1].Lower; g.last > g.head+1 && (w == "of" || w == "with") && g.first == g.head && participle(t.Lower) {
		return true // "members accused of | theft"
	}
	switch g.frame {
	case thatFrame, whFrame, quoteFrame, clauseFrame, infFrame:
		return false
	case nounFrame:
		end := r.nounPhrase(g.last, s)
		if r.lower(end, s) == "of" && t.Lemma == "accuse" {
			return false // "accused the governor | of hiding it"
		}
		return !g.passive && end > g.last && d.Tokens[end-1].Tag != text.PROPN && r.canSpeak(phrase{g.last, end})
	}
	if g.passive && t.Lemma == "accuse" && r.lower(g.last, s) == "by" {
		return false
	}
	return g.passive || s.Title && g.first == g.head && participle(t.Lower) && !subj.empty()
}

// anonymous reports whether content is only somebody's wish not to be named, which tells
// nothing of what happened: "asked | not to be identified".
func (r *reader) anonymous(content hearsay.Spans) bool {
	first, last := r.d.TokensIn(content[0])
	for i := first; i+1 < last && i < first+4; i++ {
		if r.d.Tokens[i].Lower == "be" {
			return r.words.Naming(r.d.Tokens[i+1].Lemma)
		}
	}
	return first < last && r.d.Tokens[first].Lower == "anonymity"
}
