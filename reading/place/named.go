package place

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// named takes a name that the name stage holds for a place: the longest part from its
// head on that the gazetteer knows, else the longest to its end ("Southwest China").
func (r *reader) named(t int, s text.Sentence) int {
	d := r.doc
	last := min(int(r.ends[t]), s.Last)
	t = r.afterArticle(r.afterParty(t, last), last)
	if r.saints(t, last, s) && (last+1 >= s.Last || !r.capital(last+1)) { // "St. John's, Newfoundland"
		if c := r.lookUp(d.Cover(t, last+1)); c != nil && (c[0].Population >= smallTown || r.stated(t, last+1, s)) {
			r.add(t, last+1, c, true, s)
			return last + 1
		}
	}
	stated := last-t == 1 && r.stated(t, last, s)
	if last-t == 1 && !stated && lexicon.SeldomPlace(d.Tokens[t].Lower) || r.street(t, last, s) || r.saints(t, last, s) {
		return last
	}
	last = r.cut(t, last)
	said := stated || r.preceded(t, s) || r.dateline(t, last, s) || r.bears(last, s)
	if end := last + 1; last < s.Last && r.headed(last) { // "the Olm volcano"
		if c := r.lookUp(d.Cover(t, end)); c != nil && !r.partOf(t, s) {
			r.add(t, end, c, true, s)
			return end
		}
		said = true
	}
	for end := last; end > t; end-- {
		if end-t > 1 && r.headed(end-1) && r.partOf(t, s) {
			continue
		}
		c := r.lookUp(d.Cover(t, end))
		if c == nil || end-t == 1 && end < last && (lexicon.SeldomPlace(d.Tokens[t].Lower) || d.Tokens[t].Len() < 3 && c[0].Kind == "city") {
			continue
		}
		if end < last && c[0].Kind == "city" && lexicon.PlaceWord(d.Tokens[end].Lower).Has(lexicon.FeatureWord) {
			break // "Fraser Valley" is not Fraser
		}
		if last-t > 1 || !r.otherwise(t, c, s, said) {
			r.add(t, end, c, true, s)
		}
		return last
	}
	for first := t + 1; first < last; first++ {
		if w := d.Tokens[first].Lower; last-first == 1 && (lexicon.SeldomPlace(w) || lexicon.PlaceWord(w).Has(lexicon.FeatureWord|lexicon.SettlementWord)) {
			break
		}
		if c := r.lookUp(d.Cover(first, last)); c != nil {
			if lexicon.PlaceWord(d.Tokens[first-1].Lower).Has(lexicon.NamesakeWord) {
				break // "New Olm" is not Olm
			}
			r.add(first, last, c, true, s)
			return last
		}
	}
	if last-t > 1 || said || r.placed(t, s) || r.inList(t, last, s) {
		r.add(t, last, nil, true, s)
	}
	return last
}

// partOf reports whether a direction stands before token t, so that a word in small letters behind
// the name there is no part of it: "a northern Olmland city" is not Olmland City.
func (r *reader) partOf(t int, s text.Sentence) bool {
	return t > s.First && lexicon.NameClasses(r.doc.Tokens[t-1].Lower).Has(lexicon.Direction)
}

// street reports whether a name is a street's: "Perry Road", in which Perry is not meant.
func (r *reader) street(t, last int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	for i := t + 1; i < last; i++ {
		if lexicon.PlaceWord(tokens[i].Lower).Has(lexicon.StreetWord) && tokens[i].Lower != "st." {
			return true
		}
	}
	return last < s.Last && r.capital(last) && tokens[last-1].End+1 == tokens[last].Start && lexicon.PlaceWord(tokens[last].Lower).Has(lexicon.StreetWord)
}

// saints reports whether a name is a saint's, who has something: "St. Ann's Day", "St. Ann's pupils".
func (r *reader) saints(t, last int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	if w := tokens[t].Lower; w != "st." && w != "st" && w != "saint" || last >= s.Last {
		return false
	}
	return tokens[last].Lower == "'s" || tokens[last].Lower == "’s"
}

// afterParty steps over the letter of a party before a state: "R-Texas".
func (r *reader) afterParty(t, last int) int {
	if last-t > 2 && r.doc.Tokens[t].Len() == 1 && r.doc.Tokens[t+1].Lower == "-" {
		return t + 2
	}
	for t+1 < last && !r.capital(t) {
		t++
	}
	return t
}

// headed reports whether token t is a word in small letters for what lies in nature or has borders.
func (r *reader) headed(t int) bool {
	return !r.capital(t) && lexicon.PlaceWord(r.doc.Tokens[t].Lower).Has(lexicon.FeatureWord|lexicon.SettlementWord)
}

// cut ends a name before the "of" of "Olm City of Perry Province", which are two.
func (r *reader) cut(t, last int) int {
	tokens := r.doc.Tokens
	for i := t + 2; i+1 < last; i++ {
		if tokens[i].Lower == "of" && lexicon.PlaceWord(tokens[i-1].Lower).Has(lexicon.SettlementWord) && r.lookUp(r.doc.Cover(t, last)) == nil {
			return i
		}
	}
	return last
}

// afterArticle steps over a "The" that is no part of the name: that of "The Paris-based
// agency", not that of "The Hague".
func (r *reader) afterArticle(t, last int) int {
	if last-t < 2 || r.doc.Tokens[t].Lower != "the" {
		return t
	}
	if c := r.lookUp(r.doc.Cover(t, last)); c != nil && strings.HasPrefix(c[0].Name, "The ") {
		return t
	}
	return t + 1
}
