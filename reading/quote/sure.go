package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// told makes cues of verbs of saying with a clause with "that" and somebody as their
// subject, whatever the model of cues thinks of the verb: "The army | denied on Wednesday |
// that …"; of denials of anything that can be said; and of verbs that put a toll at a number.
func (r *reader) told(gs []group, subjects []phrase, s text.Sentence) {
	for k := range gs {
		g := &gs[k]
		if g.score <= 0 && r.toll(gs, subjects, k, s) > 0 {
			g.score = joinedScore
		}
		if g.score > 0 || g.noun || g.infinitive || g.participle || g.passive || !r.says(g) && r.sayingOf(g)&(lexicon.Finds|lexicon.Learns) == 0 {
			continue
		}
		p := subjects[k]
		if p.empty() || p.last > g.first || r.nothingSaid(g, p, s) {
			continue
		}
		somebody := r.somebody(p) || r.voiced(p)
		if r.toldReporters(g, s) {
			g.score = joinedScore // "…, the chief | told | reporters, shouting over the sirens"
			continue
		}
		if !r.says(g) {
			if g.frame == postFrame && r.sayingOf(g)&lexicon.Finds != 0 && r.document(r.headToken(p)) || somebody && r.cameBy(g, s) {
				g.score = joinedScore // "…, an audit | found"
			}
			continue
		}
		if r.nameless(p.last-1, s) == p && g.frame != postFrame {
			g.score = joinedScore // who withholds a name has something to tell
			continue
		}
		switch g.frame {
		case thatFrame:
			if somebody || r.d.Tokens[r.headToken(p)].Tag == text.NOUN && !r.bodiless(p) && !r.mute(p) {
				g.score = joinedScore
			}
		case clauseFrame, ingFrame, nounFrame:
			if somebody && r.denies(g) {
				g.score = joinedScore
			}
		}
	}
}

// toldReporters reports whether group g tells reporters or a newsroom something.
func (r *reader) toldReporters(g *group, s text.Sentence) bool {
	if !r.words.Addressed(r.d.Tokens[g.head].Lemma) || g.passive || g.last >= s.Last {
		return false
	}
	end := r.nounPhrase(g.last, s)
	if end == g.last {
		return false
	}
	p := phrase{g.last, end}
	return r.words.Reporter(r.d.Tokens[end-1].Lemma) || r.words.Reporter(r.d.Tokens[end-1].Lower) || r.isMedium(p)
}

// denies reports whether group g is a verb that denies whatever it takes: to deny, not to
// dismiss, which may be done to a minister.
func (r *reader) denies(g *group) bool {
	lemma := r.d.Tokens[g.head].Lemma
	return !g.noun && r.words.Stance(lemma) == string(hearsay.Denies) && !r.words.Removes(lemma)
}

// voiced reports whether a subject's words are those of a body that speaks: "the military".
func (r *reader) voiced(p phrase) bool {
	head := &r.d.Tokens[r.headToken(p)]
	if head.Tag == text.DET {
		head = &r.d.Tokens[p.last-1] // a noun taken for an adjective
	}
	return head.Tag != text.PRON && lexicon.VoiceDomain(head.Lower) != ""
}

// retorts makes cues of verbs that say something in turn only behind a quotation:
// "“Nonsense,” Soto | shot back".
func (r *reader) retorts(gs []group, subjects []phrase, s text.Sentence) {
	for k := range gs {
		g := &gs[k]
		if g.score > 0 || !g.quoted || g.passive || g.last == g.head+1 || r.sayingOf(g)&lexicon.Retorts == 0 || r.d.Tokens[g.last-1].Lower != "back" {
			continue
		}
		if p := subjects[k]; !p.empty() && (r.somebody(p) || r.d.Tokens[r.headToken(p)].Tag == text.PRON) {
			g.score = joinedScore
		}
	}
}

// toll is where the number ends at which somebody, the subject of group k, puts a toll:
// "Doctors | put | the toll at nine". It is 0 where group k puts nothing.
func (r *reader) toll(gs []group, subjects []phrase, k int, s text.Sentence) int {
	d, g, p := r.d, &gs[k], subjects[k]
	ways := r.sayingOf(g)
	if ways&(lexicon.Puts|lexicon.TellsOf|lexicon.Counts) == 0 || g.passive || g.noun || g.infinitive || p.empty() || p.last > g.first {
		return 0
	}
	if head := r.headToken(p); d.Tokens[head].Tag != text.PRON && !r.somebody(p) && !r.document(head) {
		return 0
	}
	if ways&lexicon.TellsOf != 0 {
		return r.spokenOf(g, s)
	}
	if ways&lexicon.Counts != 0 {
		if end := r.pastNumber(g.last, s); end > g.last && r.harm(end-1) {
			return end // "The hospital | lists | 23 injured"
		}
		return 0
	}
	end := r.nounPhrase(g.last, s)
	if end == g.last {
		return 0
	}
	if head := &d.Tokens[end-1]; head.Tag != text.PRON && lexicon.SayingOf(head.Lemma)&lexicon.Stated == 0 {
		return 0
	}
	if w := r.lower(end, s); w == "of" || w == "from" {
		end = r.nounPhrase(end+1, s) // "the number | of dead"
	}
	if w := r.lower(end, s); w != "at" && w != "as" {
		return 0
	}
	return r.pastNumber(end+1, s)
}

// harm reports whether token i says what had befallen those who are counted: "dead", "injured".
func (r *reader) harm(i int) bool {
	if len(lexicon.CountWords(r.d.Tokens[i].Lower)) == 0 {
		return false
	}
	switch r.d.Tokens[i].Tag {
	case text.ADJ, text.NOUN, text.VERB:
		return true
	}
	return false
}

// spokenOf is where the number ends of which group g speaks: "The union | spoke | of at least
// nine dead". It is 0 where it speaks of no number.
func (r *reader) spokenOf(g *group, s text.Sentence) int {
	i := g.last
	if d := r.d; i > 0 && d.Tokens[i-1].Lower == "of" {
		i-- // the verb's own, to the groups
	}
	if r.lower(i, s) != "of" {
		return 0
	}
	return r.pastNumber(i+1, s)
}

// pastNumber is where the number ends, with what it counts, that opens at token i but for words
// that bound it: "more than | nine dead". It is 0 where there is none.
func (r *reader) pastNumber(from int, s text.Sentence) int {
	d := r.d
	for i := from; i < s.Last && i < from+maxBeforeNumber; i++ {
		switch t := &d.Tokens[i]; t.Tag {
		case text.NUM:
			end := max(i+1, r.nounPhrase(i, s))
			if end+1 < s.Last && d.Tokens[end].Tag == text.ADV && r.harm(end+1) {
				end++ // "20 | still | missing"
			}
			if end < s.Last && r.harm(end) {
				end++ // "at 11 | killed"
			}
			if w := r.lower(end+1, s); r.lower(end, s) == "," && w == "with" && end+2 < s.Last && d.Tokens[end+2].Tag == text.NUM {
				if next := r.pastNumber(end+2, s); next > 0 {
					return next // "at 14, | with 20 still missing"
				}
			}
			if end < s.Last && r.edge[end] == closing {
				end++
			}
			return end
		case text.ADV, text.ADJ, text.ADP, text.DET, text.SYM: // "at more than | nine"
		default:
			if r.quotation(i) < 0 {
				return 0
			}
		}
	}
	return 0
}

// maxBeforeNumber is the most tokens from "at" to the number at which a toll is put.
const maxBeforeNumber = 5

// putAt makes the statement of group k where it puts a toll at a number.
func (r *reader) putAt(gs []group, subjects []phrase, k, n int) bool {
	d, g, p := r.d, &gs[k], subjects[k]
	end := r.toll(gs, subjects, k, r.undated(n))
	if end == 0 {
		return false
	}
	last := g.last
	if d.Tokens[last].Lower == "of" {
		last++ // "speaks of"
	}
	r.said = append(r.said, said{
		cue:      hearsay.Spans{d.Cover(g.first, last)},
		source:   d.Cover(p.first, p.last),
		content:  r.trimmed(last, end),
		lemma:    d.Tokens[g.head].Lemma,
		head:     g.head,
		sentence: n,
		negated:  g.negated,
		fixed:    true,
	})
	return true
}
