package event

import (
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
		r.sentenceFirst, r.sentenceLast = s.First, s.Last
		var w hearsay.When
		ok := false
		switch {
		case c.clause < 0:
			w, ok = r.nearestTime(c, d.Cover(d.AfterDateline(s), s.Last))
		case d.Clauses[c.clause].Head.Start == d.Tokens[c.token].Start && c.class == lexicon.VerbClass:
			w = d.Clauses[c.clause].When
			ok = w.Known()
		default:
			w, ok = r.nearestTime(c, d.Clauses[c.clause].Span)
			if !ok && !c.recalled {
				w = r.whenAround(c)
				ok = w.Known()
			}
		}
		c.event.When, c.dated = w, ok
		c.event.Where = r.placeNear(c)
		if c.mode == "visit" && !c.event.Where.Known() {
			c.event.Where = r.visited(c)
		}
	}
}

// visited is the place that c, a visit, is to, where it has one for its target.
func (r *reader) visited(c *candidate) hearsay.Where {
	d := r.doc
	for _, p := range d.PlacesIn(d.Cover(c.token, r.sentenceLast)) {
		for _, m := range d.MentionsIn(p.Span) {
			if p.Located && contains(c.event.Targets, m.Entity) {
				return p.Where
			}
		}
	}
	return hearsay.Where{}
}

// nearestTime is the time inside span that lies nearest to the words of c; of two, one
// inside the other, the finer.
func (r *reader) nearestTime(c *candidate, span hearsay.Span) (best hearsay.When, found bool) {
	distance := 0
	marker := -1 // what is told as earlier has no time from before the word that says so
	if c.recalled {
		marker = r.recallBefore(c.token)
	}
	for _, t := range r.doc.TimesIn(span) {
		if t.Type != hearsay.DateTimex && t.Type != hearsay.TimeTimex {
			continue
		}
		w, ok := hearsay.ParseWhen(t.Value)
		if !ok || marker >= 0 && t.Start < r.doc.Tokens[marker].Start || r.anothers(c, t.Span) {
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
		if precedes(tokens, i) || tokens[i].Lower == "despite" || tokens[i].Lower == "over" {
			marker = true
		} else if marker && (tokens[i].Tag == text.NOUN || tokens[i].Tag == text.PROPN || tokens[i].Tag == text.VERB) {
			return true
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
				if p.Located && (d.Locative(p) || r.goal(p, c.last)) {
					return p.Where
				}
			}
		}
	}
	if c.clause >= 0 {
		return d.Clauses[c.clause].Where
	}
	for k, last := d.ClausesOf(c.sentence); k < last; k++ {
		if w := d.Clauses[k].Where; w.Known() {
			return w
		}
	}
	return hearsay.Where{}
}

// whenAround is the time of the clause of c or, where that is but a relative clause that tells of
// it ("the raid that …"), of the one around it.
func (r *reader) whenAround(c *candidate) hearsay.When {
	d := r.doc
	own := &d.Clauses[c.clause]
	if own.When.Known() || c.class != lexicon.NounClass {
		return own.When
	}
	for k, last := d.ClausesOf(c.sentence); k < last; k++ {
		if outer := &d.Clauses[k]; outer.Len() > own.Len() && outer.Contains(own.Span) {
			return outer.When
		}
	}
	return hearsay.When{}
}

// goal reports whether a place stands behind a preposition that tells whereto or on what the
// noun before it goes, with the place itself as its object: "visit to Orlo", "raid on Orlo", not
// "raid on Orlo troops".
func (r *reader) goal(p hearsay.Place, first int) bool {
	tokens := r.doc.Tokens
	i, end := r.doc.TokensIn(p.Span)
	if i >= end || end < len(tokens) && tokens[end].Sentence == tokens[i].Sentence && (tokens[end].Tag == text.PART || tokens[end].Tag == text.ADJ || tokens[end].Lower == "-" || nounTag(tokens[end].Tag)) {
		return false
	}
	switch r.prepositionBefore(i, first) {
	case "to", "of", "on", "against":
		return true
	}
	return false
}
