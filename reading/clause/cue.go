package clause

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// near is how far, in tokens, the further words of a phrase may stand from its first.
const near = 6

// reach is how far from its predicate, in tokens, a word can stand that bears on it. It
// bounds the work on sentences of any length.
const reach = 40

// cueOf is what the cue of statement v tells about its content: "blamed" makes it a matter
// of responsibility.
func (r *reader) cueOf(v int) (cues lexicon.ClauseCue) {
	d := r.doc
	for _, piece := range d.Statements[v].Cue {
		first, last := d.TokensIn(piece)
		for i := first; i < last && i < first+8; i++ {
			for _, phrase := range lexicon.ClausePhrases(d.Tokens[i].Lemma) {
				if len(phrase.Rest) == 0 {
					cues |= phrase.Cue
				}
			}
		}
	}
	return cues
}

// aboutBlame reports whether a statement's content begins with what is claimed or denied
// as such: "[claimed] responsibility for the raid".
func (r *reader) aboutBlame(p *part) bool {
	for i := p.first; i < p.last && i < p.first+3; i++ {
		switch r.doc.Tokens[i].Lemma {
		case "responsibility", "involvement", "blame", "guilt":
			return true
		}
	}
	return false
}

// reportingOnly reports whether a part is a reporting clause that no statement was made
// of, with nothing reported in it ("witnesses said"). That nobody said a thing is something
// told ("nobody warned us").
func (r *reader) reportingOnly(p *part) bool {
	if p.group < 0 || p.last > r.groups[p.group].last+1 {
		return false
	}
	for _, phrase := range lexicon.ClausePhrases(r.doc.Tokens[p.head].Lemma) {
		if phrase.Cue == lexicon.ReportingCue {
			_, negated := r.cues(p)
			return !negated
		}
	}
	return false
}

// cues gathers the cues of a part's own words and decides on its negation: a negating
// word counts where it stands by the predicate, in the subject ("no employee was hurt") or as
// the object's determiner ("found no leak"), and two cancel each other.
func (r *reader) cues(p *part) (cues lexicon.ClauseCue, negated bool) {
	tokens := r.doc.Tokens
	predicateEnd := p.head
	if p.group >= 0 {
		predicateEnd = max(predicateEnd, r.groups[p.group].last)
	}
	r.each(p, func(i int) {
		t := &tokens[i]
		for _, phrase := range lexicon.ClausePhrases(t.Lemma) {
			if !r.follows(p, i, phrase.Rest) {
				continue
			}
			switch phrase.Cue {
			case lexicon.NegationCue:
				if r.bears(p, i, predicateEnd) {
					negated = !negated
				}
			case lexicon.FailureCue:
				negated = !negated
			case lexicon.VoidCue, lexicon.ReportingCue:
			case lexicon.StateCue:
				if i == p.head && t.Tag != text.AUX {
					cues |= phrase.Cue
				}
			case lexicon.DemandCue, lexicon.PlanCue, lexicon.ThreatCue:
				// Of the predicate, not of something further on; and no noun ("the order was").
				if i <= predicateEnd && t.Tag != text.NOUN && t.Tag != text.PROPN && !(r.before(p, i) && strings.HasSuffix(t.Lower, "ing")) {
					cues |= phrase.Cue
				}
			case lexicon.CauseCue, lexicon.ResponsibilityCue:
				if len(phrase.Rest) > 0 || i <= predicateEnd && (verbal(t.Tag) && !r.describes(p, i) || p.group >= 0 && r.groups[p.group].copula) {
					cues |= phrase.Cue
				}
			case lexicon.DoubtCue: // "a suspected smuggler fled": he did
				if r.ofSomebody(i) || r.ofObject(p, i, predicateEnd) {
					continue
				}
				if p.group < 0 || t.Tag == text.ADV || i >= r.groups[p.group].first-2 {
					cues |= phrase.Cue
				}
			default:
				cues |= phrase.Cue
			}
		}
	})
	return cues, negated
}

// describes reports whether the verb at token i only describes the subject of part p: "a man
// accused of arson was held" blames nobody.
func (r *reader) describes(p *part, i int) bool {
	return p.group >= 0 && i < r.groups[p.group].first && pastForm(&r.doc.Tokens[i])
}

// ofObject reports whether the word at token i only describes what the predicate of part p,
// which ends at predicateEnd, is about: "jets attacked a suspected depot" is no doubt about
// the attack.
func (r *reader) ofObject(p *part, i, predicateEnd int) bool {
	tokens := r.doc.Tokens
	if p.group < 0 || r.groups[p.group].copula || i <= predicateEnd || i+1 >= p.last {
		return false
	}
	if t := &tokens[i]; t.Tag != text.ADJ && t.Relation != "amod" && !(pastForm(t) && tokens[i-1].Tag == text.DET) {
		return false
	}
	next := tokens[i+1].Tag
	return next == text.NOUN || next == text.PROPN || next == text.ADJ
}

// ofSomebody reports whether the word at token i names or describes somebody: "the suspect",
// "suspected ivory smugglers".
func (r *reader) ofSomebody(i int) bool {
	tokens := r.doc.Tokens
	if t := &tokens[i]; t.Tag == text.NOUN {
		return lexicon.Party(t.Lemma) != lexicon.NoParty
	} else if t.Tag != text.ADJ && t.Relation != "amod" {
		return false
	}
	for j := i + 1; j < len(tokens) && j < i+4; j++ {
		switch t := &tokens[j]; t.Tag {
		case text.NOUN:
			if lexicon.Party(t.Lemma) != lexicon.NoParty {
				return true
			}
		case text.ADJ, text.PROPN:
		default:
			return false
		}
	}
	return false
}

// before reports whether token i stands before the verbs of part p: in its subject.
func (r *reader) before(p *part, i int) bool { return p.group >= 0 && i < r.groups[p.group].first }

// bears reports whether the negating word at i bears on the predicate of p, which ends at
// predicateEnd. "Not" does inside the group of verbs or beside it ("in the not too
// distant future we shall" is no denial), a negating determiner or pronoun in the subject,
// or as the determiner of what directly follows.
func (r *reader) bears(p *part, i, predicateEnd int) bool {
	tokens := r.doc.Tokens
	if p.group < 0 {
		return true
	}
	if tokens[i].Lower == "no" && i+1 < len(tokens) && tokens[i+1].Tag == text.PUNCT {
		return false // a cry
	}
	g := &r.groups[p.group]
	switch tokens[i].Lemma {
	case "without": // "was without power", not "ended without a fight"
		return g.copula && i <= g.last+1
	case "not", "n't", "n’t", "never", "hardly", "scarcely", "barely", "rarely":
		return i >= g.first-1 && i <= max(predicateEnd, g.last+1) || i == p.first
	}
	if i < g.first {
		return i == p.first || !governed(tokens, max(p.first, i-reach), i+1) // "no employee was hurt", not "in no time we left"
	}
	if i > predicateEnd+reach {
		return false
	}
	for j := predicateEnd; j < i; j++ {
		switch tokens[j].Tag {
		case text.NOUN, text.PROPN, text.VERB, text.PUNCT:
			return j == predicateEnd && (tokens[j].Tag == text.VERB || r.groups[p.group].copula)
		}
	}
	return true
}

// follows reports whether the further words of a phrase stand after token i in part p.
func (r *reader) follows(p *part, i int, rest []lexicon.TriggerWord) bool {
	tokens := r.doc.Tokens
	limit := p.last
	if i >= p.last {
		limit = p.resumedEnd
	}
	at := i + 1
	for _, w := range rest {
		reach := at + 1
		if w.Near {
			reach = at + near
		}
		found := -1
		for j := at; j < reach && j < limit; j++ {
			if w.Lemma != "" && (tokens[j].Lemma == w.Lemma || tokens[j].Lower == w.Lemma) || w.Class != "" && lexicon.InEventNouns(tokens[j].Lemma, w.Class) {
				found = j
				break
			}
		}
		if found < 0 {
			return false
		}
		at = found + 1
	}
	return true
}

// each calls f for every token of a part's own, in order.
func (r *reader) each(p *part, f func(i int)) {
	for i := p.first; i < p.last; i++ {
		f(i)
	}
	for i := p.resumed; i < p.resumedEnd; i++ {
		f(i)
	}
}
