package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
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

// mainHarm is the harm that the main event's type lets expect; deadly where no event is
// known. Where the main event follows from one that headline and lead tell of ("sends forces after
// protesters attacked the embassy"), people may have been hurt in that one.
func mainHarm(d *text.Doc) lexicon.Harm {
	main := -1
	for i, e := range d.Events {
		if !e.Background {
			main = i
			break
		}
	}
	if main < 0 {
		return lexicon.Deadly
	}
	most, body := lexicon.HarmOf(string(d.Events[main].Type)), bodyStart(d)
	for _, e := range d.Events {
		if h := lexicon.HarmOf(string(e.Type)); most == lexicon.Harmless && !e.Background && h > lexicon.Harmless && e.Modality == hearsay.Happened && d.SentenceAt(e.Start) <= body {
			most = lexicon.Unruly
		}
	}
	return most
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
