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
	case r.nothingSaid(g, subj, s):
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

// nothingSaid reports whether group g only looks like a cue: nothing is said in saying
// goodbye, claiming a life or calling on a Friday, a storm claims nothing, and nobody's word
// is no word.
func (r *reader) nothingSaid(g *group, subj phrase, s text.Sentence) bool {
	d := r.d
	lemma := d.Tokens[g.head].Lemma
	ways := lexicon.SayingOf(lemma)
	last := &d.Tokens[g.last-1]
	switch {
	case g.last > g.head+1 && last.Lower == "on" && g.last < s.Last && r.momentAt(g.last), // "called on | Friday"
		g.passive && (r.lower(g.last, s) == "off" || last.Lower == "off"),
		lemma == "call" && g.first > s.First+1 && d.Tokens[g.first-1].End == d.Tokens[g.first].Start && d.Tokens[g.first-2].Lower == "so", // "so-called"
		ways&lexicon.Naming != 0 && (last.Lower == "as" || r.lower(g.last, s) == "as") && r.named(g):
		return true
	case ways&lexicon.Cites != 0 && g.first == g.head && last.Lower != "as" && r.lower(g.last, s) == "by" && r.isMedium(r.inverted(g.last+1, s)):
		return true // "a doctor | cited by Radio Kasane" tells through whom the doctor's word came
	case !subj.empty() && !g.quoted && g.frame != quoteFrame && lexicon.SayingOf(d.Tokens[r.headToken(subj)].Lower)&lexicon.NoBody != 0:
		return true
	}
	switch g.frame {
	case nounFrame, adpFrame, otherFrame, endFrame, adjFrame:
	default:
		return false
	}
	if ways&lexicon.Does != 0 && !g.quoted {
		return true
	}
	if g.passive && g.frame == adpFrame && d.Tokens[g.last].Lower == "to" && !g.quoted {
		return true // "was reported | to police"
	}
	if g.last > g.head+1 && !g.passive {
		return g.frame == nounFrame && r.bodiless(subj)
	}
	if g.frame == adpFrame && !g.quoted && lexicon.SayingOf(d.Tokens[g.last].Lower)&lexicon.Wherever != 0 {
		if end := r.nounPhrase(g.last+1, s); end > g.last+1 && (end >= s.Last || d.Tokens[end].Lower == ".") {
			return true // "argued | in the street"
		}
	}
	end := r.nounPhrase(g.last, s)
	if end == g.last {
		if f := r.nounPhrase(g.last+1, s); g.frame == adpFrame && d.Tokens[g.last].Lower == "for" && f > g.last+1 && lexicon.SayingOf(d.Tokens[f-1].Lemma)&lexicon.Span != 0 {
			return true // "talked | for hours"
		}
		return g.frame != otherFrame && r.bodiless(subj)
	}
	object := d.Tokens[end-1].Lemma
	if d.Tokens[end-1].Tag == text.PROPN {
		object = "*name"
	}
	switch {
	case lexicon.NothingSaid(lemma, object), lexicon.NothingSaid(lemma, d.Tokens[r.headToken(phrase{g.last, end})].Lemma),
		g.passive && r.momentAt(end-1), // "was repeated | a week later"
		lemma == "call" && end == g.last+1 && d.Tokens[g.last].Tag == text.PRON && (end >= s.Last || d.Tokens[end].Tag == text.ADP || d.Tokens[end].Tag == text.PUNCT && r.edge[end] == 0):
		return true
	}
	if g.frame != nounFrame && g.frame != adjFrame || g.passive || subj.empty() {
		return false
	}
	return r.bodiless(subj) || ways&lexicon.Sees != 0 && d.Tokens[r.headToken(subj)].Tag == text.NOUN && !r.isPerson(r.headToken(subj)) && !r.itself(subj)
}

// named reports whether group g tells what a thing is called: a passive, or a participle
// after its noun ("the law known as").
func (r *reader) named(g *group) bool {
	return g.passive || g.first == g.head && participle(r.d.Tokens[g.head].Lower)
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
