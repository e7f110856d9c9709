package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxInherited is how many finite groups back a group without a subject looks for one.
const maxInherited = 6

// inherited is the subject of a group that has none of its own: that of the nearest finite
// group before it, or, where the group says something and that one stands in the content
// of an earlier saying, the one who says that: "The mayor said the bridge was closed and
// | denied …".
func (r *reader) inherited(gs []group, k int, s text.Sentence) phrase {
	near := -1
	for n, m := 0, k-1; m >= 0 && n < maxInherited; m-- {
		g := &gs[m]
		if g.noun || g.infinitive || g.participle || r.subjects[m].empty() {
			continue
		}
		n++
		if near < 0 {
			near = m
			if !r.says(&gs[k]) || r.says(g) {
				break
			}
		} else if r.says(g) && (g.frame == clauseFrame || g.frame == thatFrame) && r.goesOn(gs, m, near, k) {
			return r.subjects[m]
		}
	}
	if near < 0 {
		return phrase{}
	}
	return r.subjects[near]
}

func (r *reader) says(g *group) bool { return !g.noun && r.words.Says(r.d.Tokens[g.head].Lemma) }

// goesOn reports whether group k goes on from the saying of group m rather than from group
// near, which stands in what m says: the tree hangs it there, what near tells of can't
// speak, or near has an auxiliary that k has not ("said it had sunk and | added").
func (r *reader) goesOn(gs []group, m, near, k int) bool {
	t := &r.d.Tokens[gs[k].head]
	if t.Relation == "conj" && t.Head == gs[m].head || !r.canSpeak(r.subjects[near]) {
		return true
	}
	if gs[near].first == gs[near].head {
		return false
	}
	return gs[k].first == gs[k].head || r.d.Tokens[gs[k].first].Lemma != r.d.Tokens[gs[near].first].Lemma
}

// canSpeak reports whether a subject may be somebody or a body that speaks, by its words
// alone.
func (r *reader) canSpeak(p phrase) bool {
	const people = lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun | lexicon.GroupNoun
	t := &r.d.Tokens[r.headToken(p)]
	switch t.Tag {
	case text.NUM:
		return false
	case text.NOUN:
		return r.words.Speaks(t.Lemma) || (lexicon.NameClasses(t.Lower)|lexicon.NameClasses(t.Lemma))&people != 0
	}
	return true
}

// secondCue reports whether token j joins to the content of group k a cue of the same
// source, whose own statement then begins: "said … | and denied …". Next is the first
// group not before j.
func (r *reader) secondCue(gs []group, subjects []phrase, k, next, j int) bool {
	d := r.d
	c := j
	if d.Tokens[c].Lower == "," && c+1 < len(d.Tokens) {
		c++
	}
	if d.Tokens[c].Tag != text.CCONJ {
		return false
	}
	for next < len(gs) && gs[next].first <= c {
		next++
	}
	if next >= len(gs) || gs[next].first > c+2 || subjects[next].empty() {
		return false
	}
	g := &gs[next]
	return g.score > 0 && r.says(g) && !g.infinitive && !g.participle && subjects[next] == subjects[k]
}

// joinedScore is the score of a cue that the model would not take but for the one before it.
const joinedScore = 0.5

// alsoSaid reports whether group k is a second saying of a source that has said something
// in the sentence already: "said … | and denied …".
func (r *reader) alsoSaid(gs []group, subjects []phrase, k int, s text.Sentence) bool {
	g := &gs[k]
	if !r.says(g) || g.passive || g.infinitive || g.participle || subjects[k].empty() || r.tag(g.first-1, s) != text.CCONJ {
		return false
	}
	switch g.frame {
	case thatFrame, quoteFrame, clauseFrame, whFrame:
	case nounFrame:
		if r.words.Stance(r.d.Tokens[g.head].Lemma) == "" {
			return false
		}
	default:
		return false
	}
	m := r.sayingBefore(gs, k)
	return m >= 0 && gs[m].score > 0 && subjects[m] == subjects[k]
}

// mute reports whether a subject is a named thing that can't speak: a ship, a storm, a
// building, unless its name tells of a body that speaks from it ("the White House").
func (r *reader) mute(p phrase) bool {
	if p.empty() {
		return false
	}
	head := r.d.Tokens[r.headToken(p)].Span
	for _, m := range r.d.MentionsIn(r.d.Cover(p.first, p.last)) {
		if !m.Contains(head) {
			continue
		}
		e := r.d.Entity(m.Entity)
		if e == nil || !e.Named {
			continue
		}
		switch e.Kind {
		case hearsay.ProductEntity, hearsay.EventEntity, hearsay.FacilityEntity:
			return lexicon.VoiceDomain(e.Name) == "" && !r.words.Media(r.d.Tokens[r.headToken(p)].Lower)
		}
		return false
	}
	return false
}
