package quote

import "github.com/hearsay-news/hearsay/reading/text"

// mayEnd reports whether content may end before token j: at a mark, a conjunction, a
// preposition, an adverb or a word that says when.
func (r *reader) mayEnd(j int) bool {
	t := &r.d.Tokens[j]
	switch t.Tag {
	case text.PUNCT:
		return t.Lower != "-" && t.Lower != "/" && t.Lower != "'" && t.Lower != "’" || r.d.Tokens[j-1].End < t.Start
	case text.CCONJ, text.SCONJ, text.ADP, text.ADV:
		return true
	case text.PART:
		return t.Lower == "to"
	case text.PRON:
		return relative(t.Lower)
	case text.VERB:
		return participle(t.Lower)
	case text.PROPN, text.NOUN:
		return r.words.Occasion(t.Lower)
	}
	return false
}

// cueAhead tells what cue, if any, begins right after the place at token j.
func (r *reader) cueAhead(gs []group, subjects []phrase, next, j int) string {
	if j+1 < len(r.d.Tokens) && r.d.Tokens[j+1].Lower == "according" {
		return "according"
	}
	for m := next; m < len(gs) && m < next+3; m++ {
		g := &gs[m]
		if g.score <= 0 {
			continue
		}
		switch {
		case g.first <= j+2 && g.participle:
			return "participle"
		case g.first <= j+2 && g.frame == inverseFrame:
			return "inverse"
		case g.first <= j+2:
			return "bare"
		case !subjects[m].empty() && subjects[m].first <= j+2 && subjects[m].first > j && g.frame == postFrame:
			return "post"
		case !subjects[m].empty() && subjects[m].first <= j+2 && subjects[m].first > j:
			return "subject"
		case g.first <= j+6:
			return "near"
		}
	}
	return "none"
}
