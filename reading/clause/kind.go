package clause

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// assess says what sort of thing part p asserts, whether it is negated, and how surely
// it is asserted. stance and cue are of the statement around it; empty in the report's own
// voice.
func (r *reader) assess(p *part, stance hearsay.Stance, cue lexicon.ClauseCue, s int) (hearsay.ClauseKind, bool, hearsay.Modality) {
	if r.presupposed(p, stance) {
		stance = hearsay.Asserts
	}
	cues, negated := r.cues(p)
	if cue&lexicon.ResponsibilityCue != 0 || cue != 0 && r.aboutBlame(p) {
		cues |= lexicon.ResponsibilityCue
	}
	future, conditional := r.mood(p, stance != "")
	kind := hearsay.EventClause
	switch {
	case cues&lexicon.ResponsibilityCue != 0:
		kind = hearsay.ResponsibilityClause
	case cues&lexicon.DemandCue != 0 || stance == hearsay.Demands || r.imperative(p):
		kind = hearsay.DemandClause
	case cues&lexicon.CauseCue != 0 && (!future || r.causal(p)):
		kind = hearsay.CauseClause
	case cues&lexicon.PlanCue != 0 || future || stance == hearsay.Intends || stance == hearsay.Promises:
		kind = hearsay.PlanClause
	case r.stative(p, cues, s):
		kind = hearsay.StateClause
	}
	modality := hearsay.Happened
	switch {
	case stance == hearsay.Denies || negated:
		modality = hearsay.DeniedMod
	case stance == hearsay.Threatens || cues&lexicon.ThreatCue != 0:
		modality = hearsay.Threatened
	case future || kind == hearsay.PlanClause || kind == hearsay.DemandClause:
		modality = hearsay.Planned
	case conditional || cues&lexicon.DoubtCue != 0 || stance == hearsay.Believes || stance == hearsay.Questions || r.question(s):
		modality = hearsay.Possible
	}
	return kind, negated, modality
}

// presupposed reports whether part p tells, inside words that someone intends or hopes for,
// of what is done already: "they vowed to find [the men who robbed the bank]", but not "they
// want [the men released]".
func (r *reader) presupposed(p *part, stance hearsay.Stance) bool {
	switch stance {
	case hearsay.Intends, hearsay.Promises, hearsay.Threatens, hearsay.Demands, hearsay.Believes:
	default:
		return false
	}
	if p.group < 0 || r.groups[p.group].form != finite {
		return false
	}
	tokens, g := r.doc.Tokens, &r.groups[p.group]
	switch tokens[g.first].Lower {
	case "was", "were", "had", "did":
	default:
		if !g.bare || !pastForm(&tokens[g.main]) {
			return false
		}
	}
	opens := func(i int) bool {
		return tokens[i].Lower != "that" && relativePronoun(&tokens[i]) // "demanded that he left"
	}
	return p.link == relative && opens(p.first) || g.first > p.first && opens(g.first-1)
}

// pursued reports whether the cue of statement v says that somebody is wanted, which is
// nobody's wish that something be done: "a man wanted in a shooting was caught".
func (r *reader) pursued(v int) bool {
	d := r.doc
	if d.Statements[v].Stance != hearsay.Intends {
		return false
	}
	for _, piece := range d.Statements[v].Cue {
		for i, last := d.TokensIn(piece); i < last; i++ {
			t := &d.Tokens[i]
			if t.Lower != "wanted" && t.Lower != "sought" {
				continue
			}
			if i > 0 && d.Tokens[i-1].Lemma == "be" {
				return true
			}
			if i+1 < len(d.Tokens) {
				switch d.Tokens[i+1].Lower {
				case "in", "for", "by", "on", "over":
					return true
				}
			}
		}
	}
	return false
}

// causal reports whether the predicate of part p is itself a word of cause ("will trigger"),
// not one that has a reason beside it ("will reopen because of").
func (r *reader) causal(p *part) bool {
	for _, phrase := range lexicon.ClausePhrases(r.doc.Tokens[p.head].Lemma) {
		if phrase.Cue == lexicon.CauseCue && r.follows(p, p.head, phrase.Rest) {
			return true
		}
	}
	return false
}

// mood reads the auxiliaries of a part's predicate: "will" and "is to" are still to come,
// "may" and "could" perhaps. reported says that the words are somebody's.
func (r *reader) mood(p *part, reported bool) (future, conditional bool) {
	if p.group < 0 {
		return false, false
	}
	tokens := r.doc.Tokens
	g := &r.groups[p.group]
	if p.link == coordinate && g.bare && tokens[g.main].Lower == tokens[g.main].Lemma && p.over >= 0 {
		return r.mood(&r.parts[p.over], reported) // "could weaken … and lower": the auxiliary serves both
	}
	for i := g.first; i < g.last; i++ {
		switch tokens[i].Lower {
		case "will", "'ll", "shall", "wo":
			future = true
		case "would": // in what somebody said it is the future of the past
			future = future || reported
			conditional = conditional || !reported
		case "may", "might":
			conditional = true
		case "could": // "could be seen" was
			conditional = !perceived(tokens[g.main].Lemma)
		case "to":
			// "is to be inspected"; "EU to impose sanctions" in a headline
			future = future || i > g.first || r.doc.Sentences[tokens[i].Sentence].Title
		}
	}
	if g.copula && g.last < p.last && tokens[g.last].Lower == "to" {
		future = true
	}
	return future, conditional
}

// perceived reports whether "could" with this verb tells what was there.
func perceived(lemma string) bool {
	switch lemma {
	case "see", "hear", "feel", "smell", "sense":
		return true
	}
	return false
}

// stative reports whether a part tells how things are rather than what happened: "be"
// with an adjective or a noun, a verb of being, or no verb at all outside a headline.
func (r *reader) stative(p *part, cues lexicon.ClauseCue, s int) bool {
	if cues&lexicon.StateCue != 0 {
		return true
	}
	if p.group < 0 {
		return !r.doc.Sentences[s].Title
	}
	return r.groups[p.group].copula
}

// imperative reports whether a part begins with a bare verb in base form and has no
// subject ("Stay inside").
func (r *reader) imperative(p *part) bool {
	if p.group < 0 || p.over >= 0 || p.link != alone {
		return false
	}
	g := &r.groups[p.group]
	t := &r.doc.Tokens[g.main]
	return g.first == p.first && g.bare && g.form == finite && t.Lower == t.Lemma &&
		!r.doc.Sentences[t.Sentence].Title && r.doc.Sentences[t.Sentence].First == p.first
}

// question reports whether sentence s ends with a question mark.
func (r *reader) question(s int) bool {
	sentence := r.doc.Sentences[s]
	for i := sentence.Last - 1; i >= sentence.First && r.doc.Tokens[i].Tag == text.PUNCT; i-- {
		if r.doc.Tokens[i].Lower == "?" {
			return true
		}
	}
	return false
}
