package event

import (
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// onward is how many sentences behind the one that gives a day and a place go on on that day and in
// that place where they name none of their own.
const onward = 2

// share hands the day and the place of the main event on, once it is settled: to the same deed told
// elsewhere without them (the headline's of the lead's), and to what the sentences right behind the
// lead tell of the same scene: "Police fired tear gas at the crowd."
//
// A headline has no dates of its own, so that of its events those of a type that the first sentence of
// the body tells too are held to be the same.
func (r *reader) share(main int) {
	m := &r.found[main]
	if m.event.Modality != hearsay.Happened || !r.inLead(m) {
		return
	}
	for i := range r.found {
		c := &r.found[i]
		if i != main && !c.background && r.again(m, c) {
			take(c, m.event.When, m.event.Where)
		}
	}
	r.goOn(main)
}

// take gives c a time and a place where it has none.
func take(c *candidate, when hearsay.When, where hearsay.Where) {
	if !c.event.When.Known() {
		c.event.When = when
	}
	if !c.event.Where.Known() {
		c.event.Where = where
	}
}

// again reports whether c is the main event m told once more: the same deed, or one of its type of
// which one stands in the headline and the other in the lead.
func (r *reader) again(m, c *candidate) bool {
	if c.typ != m.typ || c.event.Modality != hearsay.Happened || c.dated || c.recalled {
		return false
	}
	if t := &r.doc.Tokens[c.token]; c.class == lexicon.NounClass && partyNoun(t) == lexicon.PersonParty {
		return false // "a second gunman" is of no day
	}
	if a, b := r.doc.Sentences[m.sentence].Title, r.doc.Sentences[c.sentence].Title; a != b {
		return r.inLead(c) && (a || r.firstOf(m)) && (b || r.firstOf(c))
	}
	return r.sameDeed(m, c)
}

// firstOf reports whether c stands in the first sentence of the body.
func (r *reader) firstOf(c *candidate) bool {
	s := c.sentence
	return !r.doc.Sentences[s].Title && (s == 0 || r.doc.Sentences[s-1].Title)
}

// goOn carries the day and the place of the news through the sentences behind the lead. An event
// that is dated there carries its own on; one that is background ends it.
func (r *reader) goOn(main int) {
	m := &r.found[main]
	when, where, from := m.event.When, m.event.Where, m.sentence
	for from+1 < len(r.doc.Sentences) && r.doc.Sentences[from].Title {
		from++ // a headline's news is the lead's
	}
	for i := range r.found {
		c := &r.found[i]
		if c.sentence <= m.sentence || i == main || r.doc.Sentences[c.sentence].Title {
			continue
		}
		if c.sentence > from+onward {
			return
		}
		if c.background || c.recalled || c.event.Modality != hearsay.Happened {
			continue
		}
		if c.dated {
			if !r.datedLately(c) {
				return
			}
			when, from = c.event.When, c.sentence
			if !c.event.Where.Known() && len(r.doc.PlacesIn(r.doc.Sentences[c.sentence].Span)) == 0 {
				c.event.Where = where
			}
			if c.event.Where.Located {
				where = c.event.Where
			}
			continue
		}
		if !daily(when) || !r.told(c) {
			continue
		}
		if !c.event.When.Known() && len(r.doc.TimesIn(r.doc.Sentences[c.sentence].Span)) == 0 {
			c.event.When = when
		}
		if !c.event.Where.Known() && len(r.doc.PlacesIn(r.doc.Sentences[c.sentence].Span)) == 0 {
			c.event.Where = where
		}
	}
}

// daily reports whether a time is a day or finer.
func daily(w hearsay.When) bool {
	return w.Known() && w.Latest.Sub(w.Earliest) <= 24*time.Hour
}

// told reports whether c is told as one step of what happened: a deed that is done to somebody or a
// hazard, in the simple past, in the report's own voice or another's. What somebody said, asked and
// judged of it may be of another day.
func (r *reader) told(c *candidate) bool {
	switch c.typ {
	case "ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "VERDICT", "ELECTION", "TRADE", "OTHER", "MOBILIZE", "COOPERATE", "SHORTAGE", "OUTBREAK", "SANCTION", "CONCEDE":
		return false
	}
	if c.class != lexicon.VerbClass {
		return c.place == mainNoun
	}
	return !r.perfect(c.token) && c.place != subordinate && !present(&r.doc.Tokens[c.token])
}

// present reports whether a verb stands in the present.
func present(t *text.Token) bool { return t.Lower == t.Lemma && !pastForm(t) || t.Lower == t.Lemma+"s" }

// perfect reports whether the verb at token i has "have" before it.
func (r *reader) perfect(i int) bool {
	tokens := r.doc.Tokens
	for j := i - 1; j >= 0 && j > i-5 && tokens[j].Sentence == tokens[i].Sentence; j-- {
		switch t := &tokens[j]; {
		case t.Lemma == "have" && t.Tag == text.AUX:
			return true
		case t.Tag != text.AUX && t.Tag != text.ADV && t.Tag != text.PART:
			return false
		}
	}
	return false
}
