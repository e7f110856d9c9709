package event

import (
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// settle gives the main event the day and the place that the document as a whole tells,
// where its own sentence doesn't: those of the same deed told elsewhere with a date ("Ferry
// sinks" in the headline, "sank late on Sunday" in the lead), else the report's common day,
// its lead's place. The dateline tells where the report was written, so that its town holds
// only inside the country that the words name, and its day not at all.
func (r *reader) settle(main int) {
	c := &r.found[main]
	if w := c.event.When; w.Known() && w.Latest.Sub(w.Earliest) > longest && c.event.Modality == hearsay.Happened {
		c.event.When, c.dated = hearsay.When{}, false // "who charmed the 1950s, has died"
	}
	if !c.event.When.Known() && c.event.Modality == hearsay.Happened {
		if twin := r.twin(main, r.datedLately); twin >= 0 {
			c.event.When = r.found[twin].event.When
		} else if r.inLead(c) {
			c.event.When = r.commonDay()
		}
	}
	if !c.event.Where.Located {
		if twin := r.twin(main, located); twin >= 0 {
			c.event.Where = r.found[twin].event.Where
			return
		}
	}
	w, town := r.leadPlace()
	switch {
	case !c.event.Where.Known() && w.Known():
		c.event.Where = w
	case town && w.Country == c.event.Where.Country && r.wide(c.event.Where):
		c.event.Where = w // "in northern Spain", and the dateline names the town
	}
}

// twin is the first other event of the report that is the same deed as event i and is fit;
// -1 where there is none.
func (r *reader) twin(i int, fit func(*candidate) bool) int {
	for j := range r.found {
		if o := &r.found[j]; j != i && o.event.Modality == hearsay.Happened && fit(o) && r.sameDeed(&r.found[i], o) {
			return j
		}
	}
	return -1
}

func located(c *candidate) bool { return c.event.Where.Located }

// datedLately reports whether an event's own words date it to one of the days before the report.
func (r *reader) datedLately(c *candidate) bool {
	published, w := r.doc.Published(), c.event.When
	return c.dated && w.Latest.Sub(w.Earliest) <= 3*24*time.Hour &&
		(published.IsZero() || published.Sub(w.Latest) <= recent && !w.Earliest.After(published))
}

// sameDeed reports whether two events are of one type and named by one word or by words that
// can stand for each other ("sinks", "sinking", "went down"), with no two parties apart.
func (r *reader) sameDeed(a, b *candidate) bool {
	if a.typ != b.typ {
		return false
	}
	la, lb := r.lemma(a), r.lemma(b)
	if la != lb && !lexicon.Related(la, lb) {
		return false
	}
	return len(a.event.Targets) == 0 || len(b.event.Targets) == 0 || r.shareTarget(a, b)
}

// lemma is the word that names an event: its own, or the plain verb for a phrasal one.
func (r *reader) lemma(c *candidate) string {
	tokens := r.doc.Tokens
	t := &tokens[c.token]
	if t.Tag == text.VERB && c.token+1 < len(tokens) {
		if senses := lexicon.Phrasal(t.Lemma, tokens[c.token+1].Lower); len(senses) > 0 {
			return senses[0].Plain
		}
	}
	return t.Lemma
}

// wide reports whether a place of the report is a country or wider, of which a town of that
// country is a part.
func (r *reader) wide(w hearsay.Where) bool {
	for _, p := range r.doc.Places {
		if p.Where == w {
			return p.Kind == "country" || p.Kind == "continent"
		}
	}
	return false
}

// longest is the longest stretch that dates a report's main event.
const longest = 2 * 366 * 24 * time.Hour

// recent is how long before its publication a report's main event lies at most, where
// only the report's other dates tell its day.
const recent = 7 * 24 * time.Hour

// abroad is how much further the day can be where a report is from than where it is published.
const abroad = 6 * time.Hour

// commonDay is the day (or the weekend) that the report's times name most often, the later of
// equals, among those of the days before its publication; unknown where there is none.
func (r *reader) commonDay() hearsay.When {
	d := r.doc
	published := d.Published()
	var best hearsay.When
	count := map[string]int{}
	for _, t := range d.Times {
		if r.inDateline(t.Span) {
			continue
		}
		w, ok := hearsay.ParseWhen(t.Value)
		if !ok || w.Latest.Sub(w.Earliest) > 3*24*time.Hour || r.timeRecalled(t.Span) {
			continue
		}
		if !published.IsZero() && (w.Earliest.After(published.Add(abroad)) || published.Sub(w.Latest) > recent) {
			continue
		}
		day := w.Value
		if w.Latest.Sub(w.Earliest) <= 24*time.Hour {
			day = w.Earliest.Format(time.DateOnly)
		}
		count[day]++
		if n := count[day]; !best.Known() || n > count[best.Value] || n == count[best.Value] && day > best.Value {
			best, _ = hearsay.ParseWhen(day)
		}
	}
	return best
}

// inDateline reports whether a stretch of text stands in the dateline of its sentence.
func (r *reader) inDateline(s hearsay.Span) bool {
	d := r.doc
	k := d.SentenceAt(s.Start)
	if k < 0 {
		return false
	}
	first, _ := d.TokensIn(s)
	return first < d.AfterDateline(d.Sentences[k])
}

// timeRecalled reports whether a time belongs to what is told as earlier: behind "after",
// "since" or the like with other words between.
func (r *reader) timeRecalled(t hearsay.Span) bool {
	d := r.doc
	i, _ := d.TokensIn(t)
	if i >= len(d.Tokens) {
		return false
	}
	r.sentenceFirst = d.Sentences[d.Tokens[i].Sentence].First
	return i > r.sentenceFirst && !recalls(&d.Tokens[i-1]) && r.behindRecall(i)
}

// lead is how many sentences of the body count as the lead.
const lead = 2

// inLead reports whether an event stands in the headline or the lead.
func (r *reader) inLead(c *candidate) bool {
	n := 0
	for s := 0; s < c.sentence && n < lead; s++ {
		if !r.doc.Sentences[s].Title {
			n++
		}
	}
	return n < lead
}

// leadPlace is the place of the report's lead: the first town that headline or lead tell
// something in, else the dateline's or another, else its one country. town says that it is a town, and of
// the lead's first sentence: those behind it can tell of somewhere else.
func (r *reader) leadPlace() (w hearsay.Where, town bool) {
	d := r.doc
	var other, country hearsay.Where
	n, several, first := 0, false, false
	for _, s := range d.Sentences {
		for _, p := range d.PlacesIn(s.Span) {
			if !p.Located {
				continue
			}
			if p.Kind != "city" {
				several = several || country.Known() && p.Country != country.Country // countries that act rather than places
				if !country.Known() {
					country = p.Where
				}
				continue
			}
			token, _ := d.TokensIn(p.Span)
			if n == 0 && d.Locative(p) && !r.inDateline(p.Span) && !r.source[token] {
				return p.Where, true
			}
			if !other.Known() {
				other, first = p.Where, n == 0
			}
		}
		if !s.Title {
			n++
		}
		if n == lead {
			break
		}
	}
	if other.Known() || several {
		return other, first
	}
	return country, false
}
