package account

import (
	"sort"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A report of the evening may tell how many there were in the morning: "two bodies lay beside the
// track when she arrived". Such a count takes its place in the history and says nothing of how many
// there are by now.

// momentAgo is how long before it is told a moment must lie for others to have counted since.
const momentAgo = 3 * time.Hour

// markEarlier marks the counts of one series that tell of an earlier moment than the one at which they
// are told, where others have told a count since that moment that leaves no room for them.
func markEarlier(props []*proposition) {
	for i, p := range props {
		p.earlier = false
		since, ok := p.momentTold()
		if !ok {
			continue
		}
		for _, q := range props[:i] { // in order of observation
			if q.doc.report() == p.doc.report() || q.root().voice.key == p.root().voice.key && q.figure.Min <= p.figure.Min {
				continue
			}
			if q.at().After(since) && q.at().Before(p.at()) && place(q) <= max(place(p), 3) && (q.figure.Min > p.figure.Min || !cumulative(p.figure.Counted) && excludes(p.figure.Quantity, q.figure.Quantity)) {
				p.earlier = true
				break
			}
		}
	}
}

// past is a moment of which a count may be.
type past struct {
	at time.Time
	ok bool // the words tell one
}

// momentTold is the moment of which a count is, where its words tell one that is well past: an hour or
// part of a day, the beginning of the event, what somebody remembers or believed then.
func (p *proposition) momentTold() (time.Time, bool) {
	r := p.remarks()
	if r.past == nil {
		at, ok := p.findMoment()
		r.past = &past{at, ok}
	}
	return r.past.at, r.past.ok
}

func (p *proposition) findMoment() (time.Time, bool) {
	d := p.doc
	s := d.Reading.Sentences[p.sentence]
	if !d.valid(s) {
		return time.Time{}, false
	}
	if p.recalled() || lexicon.AtFirst(strings.ToLower(d.in(s))) {
		return time.Time{}, true
	}
	times := d.Reading.Times
	for i := sort.Search(len(times), func(i int) bool { return times[i].Start >= s.Start }); i < len(times) && times[i].End <= s.End; i++ {
		t := &times[i]
		if t.Type != hearsay.TimeTimex {
			continue
		}
		if w, ok := hearsay.ParseWhen(t.Value); ok && p.at().Sub(w.Latest) >= momentAgo {
			return w.Latest, true
		}
	}
	return time.Time{}, false
}

// recalled reports whether p's source remembers it, or believed it then.
func (p *proposition) recalled() bool {
	if p.statement == nil {
		return false
	}
	for _, cue := range p.statement.Cue {
		if !p.doc.valid(cue) {
			continue
		}
		form := strings.ToLower(p.doc.in(cue))
		if lexicon.OnceBelieved(form) || lexicon.Recalls(lexicon.LemmaEndings().Lemma(form, form, "VERB")) {
			return true
		}
	}
	return false
}
