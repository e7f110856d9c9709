package place

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// called is the kind that the words around a name give to its place: "Perry state", "the city of Perry".
func (r *reader) called(first, last int, s text.Sentence) string {
	tokens := r.doc.Tokens
	class := lexicon.PlaceWordClass(0)
	if last < s.Last {
		class = lexicon.PlaceWord(tokens[last].Lower)
		if tokens[last].Lower == "attorney" && last+1 < s.Last && tokens[last+1].Lower == "general" {
			return "region"
		}
	}
	if !class.Has(lexicon.DivisionWord|lexicon.TownWord) && first-2 >= s.First && tokens[first-1].Lower == "of" {
		class |= lexicon.PlaceWord(tokens[first-2].Lower)
	}
	switch {
	case class.Has(lexicon.DivisionWord|lexicon.OfficeWord) || first > s.First && tokens[first-1].Lower == "upstate":
		return "region"
	case class.Has(lexicon.TownWord):
		return "city"
	}
	return ""
}

// ofFeature widens a name to the feature that it belongs to, "the sea of Oman": the words from it on,
// and the places that they can mean.
func (r *reader) ofFeature(first, last int, c []lexicon.Toponym, s text.Sentence) (int, []lexicon.Toponym) {
	tokens := r.doc.Tokens
	head := first - 2
	if head < s.First || tokens[first-1].Lower != "of" || !lexicon.PlaceWord(tokens[head].Lower).Has(lexicon.FeatureWord) || r.kinds[head] != "" {
		return first, c
	}
	if whole := r.lookUp(r.doc.Cover(head, last)); whole != nil {
		return head, whole
	}
	if lexicon.PlaceWord(tokens[head].Lower).Has(lexicon.WaterWord) {
		return head, nil
	}
	return first, c
}

// postal takes the short form of a state or province, "TX" or "Ont.", behind a town and a comma or, of
// two letters, a party and a hyphen; next is the token behind it.
func (r *reader) postal(t int, s text.Sentence) (next int, ok bool) {
	d := r.doc
	w := d.Word(t)
	n := len(r.found)
	behind := n > 0 && r.found[n-1].last+1 == t && r.found[n-1].first >= s.First && d.Tokens[t-1].Lower == ","
	if !behind && !r.ofParty(t, s) {
		return t, false
	}
	if c, ok := lexicon.BestToponym(w); ok && c.Kind != "city" && len(w) > 2 && w[len(w)-1] != '.' {
		return t, false // "Texas"
	}
	next = t + 1
	var words string
	switch {
	case len(w) == 2 && w[0] >= 'A' && w[0] <= 'Z' && w[1] >= 'A' && w[1] <= 'Z':
		words = "US-" + w
	case len(w) > maxShort:
		return t, false
	case w[len(w)-1] == '.':
		words = w
	default:
		words = w + "."
		if next < s.Last-1 && d.Tokens[next].Lower == "." && d.Tokens[t].End == d.Tokens[next].Start {
			next++
		}
	}
	c := r.look(words).candidates
	if len(c) == 0 || c[0].Kind != "region" && words != "US-DC" {
		return t, false
	}
	r.addAs(words, t, next, c, true, s)
	return next, true
}

// maxShort is the longest short form of a state, in bytes.
const maxShort = 6
