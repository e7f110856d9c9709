package quote

import (
	"sort"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxRow is the most units that are labelled in one row; a longer sentence is no prose, and
// is cut.
const maxRow = 600

// hashGroups describes the groups of a sentence, once for all their words.
func (r *reader) hashGroups(gs []group, subjects []phrase, s text.Sentence) {
	r.known, r.knownAt = r.known[:0], append(r.knownAt[:0], 0)
	for k := range gs {
		r.feats = r.features(gs, k, subjects[k], s, r.feats[:0])
		for i := range r.feats {
			r.known = append(r.known, r.feats[i].hash())
		}
		r.knownAt = append(r.knownAt, len(r.known))
	}
}

// cueRow calls f with the features of each unit of sentence s from number lo on, up to the
// end of a row, and gives the number of the next.
func (r *reader) cueRow(gs []group, lo int, s text.Sentence, f func(features []uint32)) int {
	hi := min(lo+maxRow, len(r.us))
	for i := lo; i < hi; i++ {
		r.cueFeatures(r.us, gs, i, s, &r.list)
		f(r.list.fs)
	}
	return hi
}

// findCues finds the cues of sentence s with the model of cues: it fills r.found and gives
// each group its score.
func (r *reader) findCues(gs []group, subjects []phrase, s text.Sentence) {
	r.hashGroups(gs, subjects, s)
	r.us = r.units(r.us[:0], gs, s.First, s.Last)
	r.found = r.found[:0]
	for k := range gs {
		gs[k].own = phrase{gs[k].first, gs[k].last}
		gs[k].score = -1
	}
	if r.fitting {
		r.givenCues(s)
	} else {
		for lo := 0; lo < len(r.us); {
			r.cues.begin()
			hi := r.cueRow(gs, lo, s, r.cues.add)
			r.scoreGroups(gs, lo, hi)
			r.labelledCues(r.cues.best(), lo, s)
			lo = hi
		}
	}
	for _, c := range r.found {
		if k := r.groupIn(gs, c); k >= 0 {
			gs[k].score = max(gs[k].score, leastScore)
		}
	}
}

// scoreGroups gives the groups of which the main word is among units [lo, hi) their log odds
// of being a cue, whatever stands beside them. No group is a cue so far.
func (r *reader) scoreGroups(gs []group, lo, hi int) {
	for i := lo; i < hi; i++ {
		u := &r.us[i]
		if u.group >= 0 && gs[u.group].head == u.first {
			v := r.cues.unit(i - lo)
			gs[u.group].score = min(-leastScore, float32(max(v[CueFirst], v[CueInside], v[CueWhole])-v[Outside])/r.cues.model.Scale)
		}
	}
}

// leastScore is the score of a cue of which the model is not sure.
const leastScore = 0.1

// labelledCues turns the labels of the units from number lo on into cues. What only ties the
// sentence to the one before it ("That said,") is none.
func (r *reader) labelledCues(labels []int8, lo int, s text.Sentence) {
	us := r.us[lo:]
	marker := r.pastMarker(s.First, s.Last)
	for i := 0; i < len(labels); i++ {
		if labels[i] == Outside || us[i].quotation >= 0 || us[i].first < marker {
			continue
		}
		j := i + 1
		for j < len(labels) && labels[i] == CueFirst && labels[j] == CueInside && us[j].quotation < 0 {
			j++
		}
		r.found = append(r.found, phrase{us[i].first, us[j-1].last})
		i = j - 1
	}
}

// givenCues takes the cues of sentence s from those that are known beforehand.
func (r *reader) givenCues(s text.Sentence) {
	for _, c := range r.given {
		if first, last := r.d.TokensIn(c); first >= s.First && last <= s.Last && first < last && !r.inQuote(first) {
			r.found = append(r.found, phrase{first, last})
		}
	}
}

// groupIn is the group whose head stands in p, verbs before nouns; -1 for none.
func (r *reader) groupIn(gs []group, p phrase) int {
	best := -1
	for k := sort.Search(len(gs), func(k int) bool { return gs[k].head >= p.first }); k < len(gs) && gs[k].head < p.last; k++ {
		if best < 0 || !gs[k].noun && !gs[best].light {
			best = k
		}
	}
	return best
}

// cueBounds is the words of the cue of group g: by the model where it knows the cue, and
// with what rules have joined to it.
func (r *reader) cueBounds(g *group, s text.Sentence) (first, last int) {
	first, last = g.first, r.cueEnd(g, s)
	for _, c := range r.found {
		if g.head < c.first || g.head >= c.last {
			continue
		}
		if g.first < g.own.first {
			return min(first, c.first), max(last, c.last)
		}
		return c.first, c.last
	}
	return first, last
}

// The labels' numbers. A cue of one unit and a piece of content of one unit are whole; the last
// unit of a longer piece has a label of its own, so that its end is learned as its beginning is.
// What belongs to neither role behind the first content is past it: the labels remember so that
// there was some.
const (
	Outside   = 0
	CueFirst  = 1
	CueInside = 2
	CueWhole  = 3

	SourceFirst   = 1
	SourceInside  = 2
	ContentFirst  = 3
	ContentInside = 4
	ContentLast   = 5
	ContentWhole  = 6
	ContentPast   = 7
)

// CueLabels and RoleLabels are the classes of the two models.
var (
	CueLabels  = []string{"O", "Bcue", "Icue", "Scue"}
	RoleLabels = []string{"O", "Bsource", "Isource", "Bcontent", "Icontent", "Econtent", "Scontent", "Pcontent"}
)

// Models are the sequence models that find statements.
type Models struct {
	Cues, Roles *lexicon.Linear
}
