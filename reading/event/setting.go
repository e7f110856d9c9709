package event

import (
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// settings fills When and Where of every event from its own clause and sentence.
func (r *reader) settings() {
	d := r.doc
	for i := range r.found {
		c := &r.found[i]
		s := d.Sentences[c.sentence]
		span := s.Span
		if c.clause >= 0 {
			span = d.Clauses[c.clause].Span
		}
		w, ok := r.nearestTime(c, span)
		if !ok && c.clause >= 0 && !c.recalled {
			w = d.Clauses[c.clause].When
			ok = w.Known()
		} else if !ok {
			w, ok = r.nearestTime(c, s.Span)
		}
		c.event.When, c.dated = w, ok
		c.event.Where = r.placeNear(c)
	}
}

// nearestTime is the time inside span that lies nearest to the words of c; of two, one
// inside the other, the finer.
func (r *reader) nearestTime(c *candidate, span hearsay.Span) (best hearsay.When, found bool) {
	distance := 0
	for _, t := range r.doc.TimesIn(span) {
		if t.Type != hearsay.DateTimex && t.Type != hearsay.TimeTimex {
			continue
		}
		w, ok := hearsay.ParseWhen(t.Value)
		if !ok || r.anothers(c, t.Span) {
			continue
		}
		gap := max(t.Start-c.event.End, c.event.Start-t.End)
		switch {
		case !found:
			best, distance, found = w, gap, true
		case within(w, best):
			best = w
		case gap < distance && !within(best, w):
			best, distance = w, gap
		}
	}
	return best, found
}

// anothers reports whether a time belongs to something else than c: it stands behind "after",
// "since" or the like with a noun or verb between, and c stands before that word; or it
// tells which one is meant of another noun ("last week's killing").
func (r *reader) anothers(c *candidate, t hearsay.Span) bool {
	tokens := r.doc.Tokens
	marker := false
	for i := c.last; i < len(tokens) && tokens[i].Start < t.Start; i++ {
		if w := tokens[i].Lower; (w == "since" || w == "until") && (i+1 == len(tokens) || tokens[i+1].Start >= t.Start) {
			return true // "the worst since 2004" is no matter of 2004
		}
		switch tokens[i].Lower {
		case "after", "following", "since", "before", "until", "despite", "response", "anger", "over":
			marker = true
		default:
			if marker && (tokens[i].Tag == text.NOUN || tokens[i].Tag == text.PROPN || tokens[i].Tag == text.VERB) {
				return true
			}
		}
	}
	// "victims of Friday's crash", "the 2001 tragedy": the time is the noun's after it,
	// which is c's own or another's.
	first, last := r.doc.TokensIn(t)
	if first >= last || last >= len(tokens) || tokens[last].Tag != text.NOUN && tokens[last].Tag != text.PART && tokens[last-1].Tag != text.PART {
		return false
	}
	if t.Start > c.event.Start {
		return true
	}
	for i := last; i < c.token; i++ {
		if tokens[i].Tag == text.VERB || tokens[i].Tag == text.ADP {
			return c.class == lexicon.NounClass
		}
	}
	return false
}

// within reports whether a falls inside b and says more.
func within(a, b hearsay.When) bool {
	return !a.Earliest.Before(b.Earliest) && !a.Latest.After(b.Latest) && a.Latest.Sub(a.Earliest) < b.Latest.Sub(b.Earliest)
}

// placeNear is where c happened by its own words: the place that follows a noun in its
// phrase ("talks in Geneva"), else that of its clause, else of a clause beside it.
func (r *reader) placeNear(c *candidate) hearsay.Where {
	d := r.doc
	if c.class == lexicon.NounClass {
		end := min(c.last+near, d.Sentences[c.sentence].Last)
		for i := c.last; i < end; i++ {
			if t := &d.Tokens[i]; t.Tag == text.VERB || t.Tag == text.AUX || t.Tag == text.SCONJ {
				end = i
			}
		}
		if c.last < end {
			for _, p := range d.PlacesIn(d.Cover(c.last, end)) {
				if p.Located {
					return p.Where
				}
			}
		}
	}
	if c.clause >= 0 {
		return d.Clauses[c.clause].Where
	}
	for k, last := r.clausesOf(c.sentence); k < last; k++ {
		if w := d.Clauses[k].Where; w.Known() {
			return w
		}
	}
	return hearsay.Where{}
}

// settle gives the main event the day and the place that the document as a whole tells,
// where its own sentence doesn't.
func (r *reader) settle(c *candidate) {
	if !c.event.When.Known() && c.event.Modality == hearsay.Happened {
		c.event.When = r.commonDay()
	}
	w, town := r.leadPlace()
	switch {
	case !c.event.Where.Located && w.Known():
		c.event.Where = w
	case town && w.Country == c.event.Where.Country && r.wide(c.event.Where):
		c.event.Where = w // "in northern Spain", and the dateline names the town
	}
}

// wide reports whether a place of the report is a country or wider.
func (r *reader) wide(w hearsay.Where) bool {
	for _, p := range r.doc.Places {
		if p.Where == w {
			return p.Kind == "country" || p.Kind == "region" || p.Kind == "continent"
		}
	}
	return false
}

// recent is how long before its publication a report's main event lies at most, where
// only the report's other dates tell its day.
const recent = 7 * 24 * time.Hour

// commonDay is the day (or the weekend) that the report's times name most often, the later of
// equals, among those of the days before its publication; unknown where there is none.
func (r *reader) commonDay() hearsay.When {
	d := r.doc
	published := d.Published()
	var best hearsay.When
	count := map[string]int{}
	for _, t := range d.Times {
		w, ok := hearsay.ParseWhen(t.Value)
		if !ok || w.Latest.Sub(w.Earliest) > 3*24*time.Hour || r.timeRecalled(t.Span) {
			continue
		}
		if !published.IsZero() && (w.Earliest.After(published.Add(24*time.Hour)) || published.Sub(w.Latest) > recent) {
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

// leadPlace is the place of the report's dateline or lead: its first town, else its one
// country. town says which.
func (r *reader) leadPlace() (w hearsay.Where, town bool) {
	d := r.doc
	n, several := 0, false
	for _, s := range d.Sentences {
		for _, p := range d.PlacesIn(s.Span) {
			if p.Located && p.Kind == "city" {
				return p.Where, true
			}
			switch {
			case p.Located && !w.Known():
				w = p.Where
			case p.Located && p.Country != w.Country:
				several = true // countries that act rather than places
			}
		}
		if !s.Title {
			n++
		}
		if n == lead {
			break
		}
	}
	if several {
		return hearsay.Where{}, false
	}
	return w, false
}
