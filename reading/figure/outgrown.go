package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// outgrown marks counts as background that differ from those of headline and lead and
// stand far down at many times their size, in a relative clause that recalls an event, or
// beside a word that takes in many events: such a count sums up a war or a year, or tells of
// an older disaster. A toll that is said to have risen is none of these.
func outgrown(d *text.Doc, all []finding) {
	var top tolls
	body := bodyStart(d)
	for _, upTo := range [...]int{body, body + lead - 1} { // the lead's further sentences where its first gives none
		first := top
		for i := range all {
			if f := &all[i]; f.sentence <= upTo && !f.Background && !f.subset && casualty(f.Counted) && *first.of(f.Counted) == 0 && (f.sentence <= body || !cumulative(d, f)) {
				n := top.of(f.Counted)
				*n = max(*n, f.Min)
			}
		}
	}
	for i := range all {
		f := &all[i]
		n := *top.of(f.Counted)
		if n == 0 && f.sentence > body && casualty(f.Counted) && (top.killed > 0 || top.injured > 0) && cumulative(d, f) {
			f.Background, f.Event = true, ""
		}
		if n == 0 || f.toll || f.sentence <= body || f.Min == n {
			continue
		}
		if f.Min > n && (f.verb == "homicides" || f.verb == "murders" || f.verb == "killings" || f.verb == "slayings") {
			f.Background, f.Event = true, "" // a town's count of a year
		}
		if f.sentence >= body+lead && f.Min >= 3*n && f.Min-n >= 5 || recalled(d, f) || f.Min > n && cumulative(d, f) {
			f.Background, f.Event = true, ""
		}
	}
}

// tolls holds a number for each kind of casualty; for what is none it stays 0.
type tolls struct{ killed, injured, missing, none int }

func (t *tolls) of(c hearsay.Counted) *int {
	switch c {
	case hearsay.Killed:
		return &t.killed
	case hearsay.Injured:
		return &t.injured
	case hearsay.Missing:
		return &t.missing
	}
	return &t.none
}

// recalled reports whether a count stands in a relative clause that recalls an event:
// "in the wake of the bombing that killed five". It is asked of counts that differ from
// the lead's.
func recalled(d *text.Doc, f *finding) bool {
	s := d.Sentences[f.sentence]
	if f.at <= s.First+2 {
		return false
	}
	k := f.at - 1
	for k > s.First && isHave(d.Tokens[k].Lower) {
		k--
	}
	if w := d.Tokens[k].Lower; w != "that" && w != "which" {
		return false
	}
	for ; k >= s.First && k > f.at-14; k-- {
		if cued(d.Tokens[k].Lower, lexicon.CueWake) {
			return true
		}
	}
	return false
}

// cumulative reports whether the sentence counts over more than one event.
func cumulative(d *text.Doc, f *finding) bool {
	s := d.Sentences[f.sentence]
	for k := s.First; k < s.Last && k < s.First+60; k++ {
		w := d.Tokens[k].Lower
		if cued(w, lexicon.CueMany) || w == "weekend" && k > s.First+1 && d.Tokens[k-1].Lower == "the" && d.Tokens[k-2].Lower == "over" {
			return true
		}
	}
	return false
}
