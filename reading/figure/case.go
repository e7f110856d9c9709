package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// caseLead is how many sentences below the headline tell what a case is about.
const caseLead = 2

// aboutCase reports whether the report is news of a case or of a mourning: a charge, an
// arrest, a trial, a funeral over a killing that is told with it. The killing is then no
// other event, however long ago it was.
func aboutCase(d *text.Doc) bool {
	body := bodyStart(d)
	for i := range d.Events {
		e := &d.Events[i]
		switch e.Type {
		case hearsay.Accuse, hearsay.Verdict, hearsay.Sanction:
		default:
			continue
		}
		if s := d.SentenceAt(e.Start); s >= 0 && s <= body && !e.Background {
			return true
		}
	}
	if len(d.Events) > 0 && d.Events[0].Type == hearsay.Election {
		return false // who lost will "go to court"
	}
	for s := range d.Sentences[:min(len(d.Sentences), body+1)] {
		for k := d.Sentences[s].First; k < d.Sentences[s].Last; k++ {
			if _, ok := reading(d.Tokens[k].Lower, lexicon.FrameCase); ok {
				return true
			}
		}
	}
	return false
}

// deathInLead reports whether headline or first sentence say by a word that somebody died:
// "arrested in fatal hit and run", "charged with murder".
func deathInLead(d *text.Doc) bool {
	for s := range d.Sentences[:min(len(d.Sentences), bodyStart(d)+1)] {
		for k := d.Sentences[s].First; k < d.Sentences[s].Last; k++ {
			switch l := d.Tokens[k].Lower; l {
			case "fatal", "deadly", "slain", "manslaughter":
				return true
			case "attempted":
				return false
			default:
				if w, ok := reading(l, lexicon.FrameOf, lexicon.FrameCount); ok && w.Counted == string(hearsay.Killed) && l != "loss" {
					return true
				}
			}
		}
	}
	return false
}

// record reports whether the sentence tells of what somebody did before the case: "he had
// served time for a robbery in which a guard was hurt".
func record(d *text.Doc, sentence int) bool {
	s := d.Sentences[sentence]
	for k := s.First; k < s.Last && k < s.First+60; k++ {
		if cued(d.Tokens[k].Lower, lexicon.CueRecord) {
			return true
		}
	}
	return false
}

// ofCase takes figures of the case for the report's own: those of headline and lead, and
// where these give none, the first one below them that tells of a death.
func (l *linker) ofCase(all []finding) {
	if !l.ofDeed {
		return
	}
	told, deadly := false, deathInLead(l.d)
	hurt := false // headline and lead count victims of their own, more than the one of whom the case may be
	for i := range all {
		f := &all[i]
		hurt = hurt || f.Counted == hearsay.Injured && !f.Background && f.Min > 1 && f.sentence <= l.first
		told = told || f.Counted == hearsay.Killed && !f.Background && f.Min > 0 && f.sentence < l.first+caseLead
	}
	for i := range all {
		f := &all[i]
		if f.earlier || f.Min == 0 || f.Counted != hearsay.Killed && f.Counted != hearsay.Injured {
			continue
		}
		if !f.Background {
			if deadly && !told && f.Counted == hearsay.Killed {
				f.ofCase, told = true, true
			}
			continue
		}
		if told && (f.sentence > l.first || f.Counted == hearsay.Killed) {
			continue // the killing is told of already
		}
		if hurt && f.sentence > l.first {
			continue // who died long ago died in something else
		}
		if f.sentence >= l.first+caseLead && f.Counted != hearsay.Killed ||
			l.since(f) || l.apart[f.sentence] || f.sentence > l.first && record(l.d, f.sentence) {
			continue
		}
		told = told || f.Counted == hearsay.Killed
		f.Background, f.ofCase = false, true
		if l.main >= 0 {
			f.Event = l.d.Events[l.main].ID
		}
	}
}

// mourned marks as background the dead whom people come together for, where headline and
// first sentence tell of persons hurt and of nobody killed: "three hurt at a vigil" is about
// the three, and who is remembered there died before.
func (l *linker) mourned(all []finding) {
	hurt := false
	for i := range all {
		f := &all[i]
		if f.sentence > l.first || f.Background || f.Min == 0 {
			continue
		}
		if f.Counted == hearsay.Killed {
			return
		}
		hurt = hurt || f.Counted == hearsay.Injured
	}
	if !hurt {
		return
	}
	for i := range all {
		if f := &all[i]; f.Counted == hearsay.Killed && f.Min > 0 && l.remembered(f) {
			f.Background, f.Event, f.ofCase = true, "", false
		}
	}
}

// remembered reports whether a word for mourning stands before the figure's words.
func (l *linker) remembered(f *finding) bool {
	s := l.d.Sentences[f.sentence]
	first := firstToken(l.d, f.Span)
	for k := first - 1; k >= s.First && k > first-8; k-- {
		w := l.d.Tokens[k].Lower
		if w == "," || w == ";" {
			return false
		}
		if cued(w, lexicon.CueMourning) {
			return true
		}
	}
	return false
}
