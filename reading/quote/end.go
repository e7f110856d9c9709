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

// endFeatures describes the place before token j where the content of group k, begun at
// token i, may end: what stands there, what comes after, and how long the content is.
// Next is the first group not before j.
func (r *reader) endFeatures(gs []group, subjects []phrase, k, next, i, j int, s text.Sentence, fs []Feature) []Feature {
	d := r.d
	f := string(gs[k].frame)
	if gs[k].noun {
		f = "n " + f
	}
	w, w1 := r.form(j, s), r.form(j+1, s)
	t1, t2 := string(r.tag(j+1, s)), string(r.tag(j+2, s))
	lemma := d.Tokens[gs[k].head].Lemma
	kind := w // marks and function words as they are, others by tag
	if tag := d.Tokens[j].Tag; tag == text.VERB || tag == text.PROPN || tag == text.NOUN || tag == text.ADV {
		kind = string(tag)
	}
	cue := r.cueAhead(gs, subjects, next, j)
	verb := "no verb"
	for n := j - 1; n >= i && n > j-40; n-- {
		if tag := d.Tokens[n].Tag; tag == text.VERB || tag == text.AUX {
			verb = "verb"
			break
		}
	}
	length := "1"
	switch n := j - i; {
	case n > 24:
		length = "25"
	case n > 14:
		length = "15"
	case n > 8:
		length = "9"
	case n > 4:
		length = "5"
	case n > 2:
		length = "3"
	}
	rest := "long"
	if s.Last-j < 6 {
		rest = "short"
	}
	clause := "phrase"
	if r.clauseFrom(j+1, s) {
		clause = "clause"
	}
	fs = append(fs,
		Feature{"bias", f, ""},
		Feature{"at", kind, ""},
		Feature{"at", kind, f},
		Feature{"at+next", w, w1},
		Feature{"at+tag", kind, t1},
		Feature{kind, t1, t2},
		Feature{"at+cue", kind, cue},
		Feature{"frame+cue", f, cue},
		Feature{"at+length", kind, length},
		Feature{"frame+length", f, length},
		Feature{"at+clause", kind, clause},
		Feature{"frame+clause", f, clause},
		Feature{"at+verb", kind, verb},
		Feature{"frame+verb", f, verb},
		Feature{"at+rest", kind, rest},
		Feature{"lemma+at", lemma, kind},
		Feature{"before", string(r.tag(j-1, s)), kind},
		Feature{"next", w1, ""},
	)
	top := gs[k].head
	here, after := r.hangs(j, top), r.hangs(j+1, top)
	fs = append(fs,
		Feature{"hangs", here, kind},
		Feature{"hangs after", after, kind},
		Feature{"hangs+frame", here, f},
		Feature{"hangs both", here, after},
		Feature{"hangs before", r.hangs(j-1, top), here},
	)
	if h := d.Tokens[j].Head; h >= 0 {
		side := "left"
		if h > j {
			side = "right"
		}
		fs = append(fs, Feature{"by", d.Tokens[j].Relation, side}, Feature{"by+frame", d.Tokens[j].Relation, f}, Feature{"by+head", d.Tokens[j].Relation, string(d.Tokens[h].Tag)})
	}
	if d.Tokens[j].Tag == text.VERB || d.Tokens[j].Tag == text.ADV || d.Tokens[j].Tag == text.PROPN {
		fs = append(fs, Feature{"word", w, ""})
	}
	return fs
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
