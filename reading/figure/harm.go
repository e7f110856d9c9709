package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// casualtiesInLead reports whether headline or lead give anyone killed or hurt.
func casualtiesInLead(d *text.Doc, all []finding) bool {
	body := bodyStart(d)
	for _, f := range all {
		if f.sentence < body+lead && (f.Counted == hearsay.Killed || f.Counted == hearsay.Injured) && !f.Background {
			return true
		}
	}
	return false
}

// harm is what the main event may be expected to do to people.
type harm int

const (
	harmless harm = iota
	unruly        // a crowd may be hurt, but one victim far down is rather another event's
	deadly        // its toll may stand anywhere in the report
)

// mainHarm is the harm that the main event's type lets expect; deadly where no event is
// known. Where the main event follows from one that headline and lead tell of ("sends forces after
// protesters attacked the embassy"), people may have been hurt in that one.
func mainHarm(d *text.Doc) harm {
	main := -1
	for i, e := range d.Events {
		if !e.Background {
			main = i
			break
		}
	}
	if main < 0 {
		return deadly
	}
	most, body := harmOf(d.Events[main].Type), bodyStart(d)
	for _, e := range d.Events {
		if h := harmOf(e.Type); most == harmless && !e.Background && h > harmless && e.Modality == hearsay.Happened && d.SentenceAt(e.Start) <= body {
			most = unruly
		}
	}
	return most
}

// harmOf is the harm that a type of event lets expect.
func harmOf(t hearsay.EventType) harm {
	switch t {
	case hearsay.Assault, hearsay.Explosion, hearsay.Fire, hearsay.Crash, hearsay.Collapse, hearsay.Quake, hearsay.Flood,
		hearsay.Storm, hearsay.Outbreak, hearsay.Death:
		return deadly
	case hearsay.Protest, hearsay.Coerce:
		return unruly
	}
	return harmless
}

// outbreak reports whether the main event is one of an illness, so that those in hospital
// are ill rather than hurt.
func outbreak(d *text.Doc) bool {
	for _, e := range d.Events {
		if !e.Background {
			return e.Type == hearsay.Outbreak
		}
	}
	return false
}

// lead is how many sentences below the headline give the report's own event.
const lead = 3
