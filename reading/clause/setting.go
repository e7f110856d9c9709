package clause

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// farthest is how far from its predicate, in tokens, a time of the sentence may stand.
const farthest = 80

// when is the time nearest to the predicate among the clause's own; else the nearest of
// the sentence that isn't another clause's alone (whose.go), nor of its dateline. A time that
// belongs to what went before ("the attack came after raids on Sunday") is not the predicate's.
func (r *reader) when(p *part, s int) hearsay.When {
	if w, ok := r.nearestTime(p, p.first, p.last); ok {
		return w
	}
	if w, ok := r.nearestTime(p, p.resumed, p.resumedEnd); ok {
		return w
	}
	sentence := r.doc.Sentences[s]
	w, _ := r.nearestTime(p, max(r.doc.AfterDateline(sentence), p.head-farthest), min(sentence.Last, p.head+farthest))
	return w
}

// nearestTime is the time in the tokens [first, last) that lies nearest to the head of
// part p; of two, one inside the other, the finer.
func (r *reader) nearestTime(p *part, first, last int) (best hearsay.When, found bool) {
	if first >= last {
		return best, false
	}
	d := r.doc
	at, distance := d.Tokens[p.head].Start, 0
	for _, t := range d.TimesIn(d.Cover(first, last)) {
		if t.Type != hearsay.DateTimex && t.Type != hearsay.TimeTimex {
			continue
		}
		w, ok := hearsay.ParseWhen(t.Value)
		if !ok || r.qualifies(p, t.Span, w) || r.earlierPart(p.head, t.Start) || r.anothers(p, t.Start, w) {
			continue
		}
		gap := max(t.Start-at, at-t.End)
		switch {
		case !found:
			best, distance, found = w, gap, true
		case finer(w, best): // "shortly before 9 a.m. … on Tuesday"
			best = w
		case gap < distance && !finer(best, w):
			best, distance = w, gap
		}
	}
	return best, found
}

// qualifies reports whether a time only tells which one is meant of the noun after it:
// "the 1980 winner", "victims of Friday's crash". Where that noun is the subject the time
// is the predicate's all the same ("Friday's crash killed two"), unless it is but a year.
func (r *reader) qualifies(p *part, t hearsay.Span, w hearsay.When) bool {
	tokens := r.doc.Tokens
	first, last := r.doc.TokensIn(t)
	if first >= last || last >= len(tokens) || tokens[last].Sentence != tokens[first].Sentence {
		return false
	}
	possessive := tokens[last].Tag == text.PART && tokens[last].Lower != "to" || len(t.In(r.doc.Text)) > 2 && tokens[last-1].Tag == text.PART
	if tokens[last].Tag != text.NOUN && !possessive {
		return false
	}
	return w.Precision == hearsay.ToYear || t.Start > tokens[p.head].Start
}

// finer reports whether a falls inside b and says more.
func finer(a, b hearsay.When) bool {
	return !a.Earliest.Before(b.Earliest) && !a.Latest.After(b.Latest) && a.Latest.Sub(a.Earliest) < b.Latest.Sub(b.Earliest)
}

// where is the most exact place of the clause's own, the first of equals; else the
// sentence's. A country or a continent is a place only behind a word of place: in "Spain
// called for calm" it acts.
func (r *reader) where(p *part, s int) hearsay.Where {
	best, rank := r.exactest(p.first, p.last, hearsay.Where{}, 0)
	best, rank = r.exactest(p.resumed, p.resumedEnd, best, rank)
	if rank <= officeRank {
		sentence := r.doc.Sentences[s]
		best, _ = r.exactest(max(sentence.First, p.head-farthest), min(sentence.Last, p.head+farthest), best, rank)
	}
	return best
}

// officeRank is what a place comes to that only tells of what somebody is the governor or mayor.
const officeRank = 1

// ofOffice reports whether a place tells of what somebody holds an office: "fired at the governor
// of Olm". It gives way to any other, that of the dateline too.
func (r *reader) ofOffice(p hearsay.Place) bool {
	tokens := r.doc.Tokens
	i, _ := r.doc.TokensIn(p.Span)
	return i > 1 && i < len(tokens) && tokens[i-1].Lower == "of" && lexicon.NameClasses(tokens[i-2].Lower).Has(lexicon.RoleNoun)
}

// exactest is the most exact place among the tokens [first, last) that beats best.
func (r *reader) exactest(first, last int, best hearsay.Where, rank int) (hearsay.Where, int) {
	if first >= last {
		return best, rank
	}
	for _, place := range r.doc.PlacesIn(r.doc.Cover(first, last)) {
		if r.ofOffice(place) {
			if rank < officeRank {
				best, rank = place.Where, officeRank
			}
			continue
		}
		in := r.doc.Locative(place)
		n := exactness(place)
		if !in && n <= exactnessOfCountry {
			continue
		}
		if in {
			n += 4
		}
		if place.Located {
			n += 16
		}
		if n > rank {
			best, rank = place.Where, n
		}
	}
	return best, rank
}

// exactnessOfCountry is what countries, and what is wider still, come to.
const exactnessOfCountry = 2

// exactness ranks the kinds of place by how closely they tell where.
func exactness(p hearsay.Place) int {
	switch p.Kind {
	case "facility":
		return 6
	case "city":
		return 5
	case "region":
		return 4
	case "water", "other":
		return 3
	case "country":
		return exactnessOfCountry
	}
	return 1
}
