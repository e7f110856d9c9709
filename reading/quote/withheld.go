package quote

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// keptBack joins verbs by which words are kept back to the verb of saying behind them, so
// that both are one negated cue: "refused to rule out", "has yet to confirm", "stopped short
// of saying", "would neither confirm nor deny". A source that only declines to comment says
// nothing.
func (r *reader) keptBack(gs []group, subjects []phrase, s text.Sentence) {
	for k := range gs {
		if gs[k].noun || r.sayingOf(&gs[k])&lexicon.KeptBack == 0 {
			continue
		}
		switch {
		case r.refused(gs, k):
			if r.d.Tokens[gs[k].head].Lemma == "comment" {
				gs[k].score, gs[k-1].score = -1, -1
				continue
			}
			r.join(gs, subjects, k)
		case gs[k].infinitive && r.yet(&gs[k], s):
			gs[k].infinitive = false
			subjects[k] = r.withoutOccasion(r.place(gs, k, s), gs[k].first)
		case r.alternative(gs, k):
			head := gs[k-1].head
			r.join(gs, subjects, k)
			gs[k].head = head
		default:
			continue
		}
		gs[k].negated, gs[k].infinitive, gs[k].participle = true, false, false
		gs[k].score = max(gs[k].score, joinedScore)
	}
}

// negate takes "never" and "neither" into the groups that they negate: "would neither |
// confirm", "never | said".
func (r *reader) negate(gs []group, subjects []phrase, s text.Sentence) {
	d := r.d
	for k := range gs {
		g := &gs[k]
		if g.noun || g.infinitive || g.participle || g.first <= s.First+1 || !r.says(g) && r.sayingOf(g)&lexicon.KeptBack == 0 {
			continue
		}
		if w := d.Tokens[g.first-1].Lower; w != "never" && w != "neither" {
			continue
		}
		g.first--
		for g.first > s.First+1 && d.Tokens[g.first-1].Tag == text.AUX {
			g.first--
		}
		g.negated = true
		subjects[k] = r.withoutOccasion(r.place(gs, k, s), g.first)
	}
}

// nested gives cues within the content of another cue their due: the model of cues knows few
// of them, because annotators pass over most. Such a cue says something, by somebody, and its
// content is a clause.
func (r *reader) nested(gs []group, subjects []phrase, s text.Sentence) {
	d := r.d
	for k := 1; k < len(gs); k++ {
		g := &gs[k]
		if g.noun || g.score > 0 || g.score < minNested || g.infinitive || g.participle || g.passive || subjects[k].empty() || !r.says(g) || subjects[k].last > g.first {
			continue
		}
		if g.frame != thatFrame && (g.frame != clauseFrame || d.Tokens[g.head].Lemma != "say") {
			continue
		}
		if t := &d.Tokens[r.headToken(subjects[k])]; t.Tag != text.PRON && !r.somebody(subjects[k]) || t.Lower == "i" || t.Lower == "you" {
			continue
		}
		for m := k - 1; m >= 0 && m >= k-maxInherited; m-- {
			if o := &gs[m]; o.score > 0 && !o.noun && (o.frame == thatFrame || o.frame == clauseFrame) && r.says(o) {
				g.score = joinedScore
				break
			}
		}
	}
}

// minNested is the score below which the model is believed that a nested verb is no cue.
const minNested = -4

// sayingOf gives the ways in which a group's verb has to do with telling.
func (r *reader) sayingOf(g *group) lexicon.Saying {
	return lexicon.SayingOf(r.d.Tokens[g.head].Lemma)
}

// join makes groups k-1 and k one cue with the subject of the first.
func (r *reader) join(gs []group, subjects []phrase, k int) {
	gs[k].first, gs[k-1].joined = gs[k-1].first, true
	subjects[k] = subjects[k-1]
}

// refused reports whether the group before k keeps back what k would say.
func (r *reader) refused(gs []group, k int) bool {
	if k == 0 || gs[k-1].noun || gs[k-1].joined {
		return false
	}
	d, p, g := r.d, &gs[k-1], &gs[k]
	if g.infinitive {
		return r.sayingOf(p)&lexicon.Withholds != 0 && g.first <= p.last+2
	}
	if lemma := d.Tokens[p.head].Lemma; lemma != "stop" && lemma != "fall" {
		return false
	}
	return g.participle && g.first == p.head+3 && d.Tokens[p.head+1].Lower == "short" && d.Tokens[p.head+2].Lower == "of"
}

// yet extends an infinitive to what says that it hasn't been done: "has yet to | confirm".
func (r *reader) yet(g *group, s text.Sentence) bool {
	d := r.d
	i := g.first - 2 // before "to"
	if i <= s.First || d.Tokens[i].Lower != "yet" {
		return false
	}
	switch d.Tokens[i-1].Lemma {
	case "have", "be":
		g.first = i - 1
		return true
	}
	return false
}

// alternative reports whether group k is the other thing that is not said: "would neither
// confirm | nor deny".
func (r *reader) alternative(gs []group, k int) bool {
	if k == 0 || gs[k-1].noun || gs[k-1].joined || !gs[k-1].negated || r.sayingOf(&gs[k-1])&lexicon.KeptBack == 0 {
		return false
	}
	i := gs[k-1].last
	if i+1 < gs[k].first-1 || i >= gs[k].first {
		return false
	}
	w := r.d.Tokens[i].Lower
	return w == "nor" || w == "or"
}
