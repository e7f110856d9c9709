package place

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxBetween is how many tokens may stand between a place and the one that it lies in.
const maxBetween = 8

// linked reports whether the words between a place and the next, which begins with token first,
// say that it lies in it: "Austin, Texas", "the Harbour district of Leeds", "Olm in Uganda",
// "Olm, a county in Yunnan". Where they are firm there is no other way to read them; a comma
// may stand in a list as well, and then holds only where the gazetteer agrees.
func (r *reader) linked(p *toponym, first int, s text.Sentence) (linked, firm bool) {
	tokens := r.doc.Tokens
	at := p.last
	if p.first < s.First || first-at > maxBetween {
		return false, false
	}
	if first == at {
		return tokens[first].Lower == "d.c.", true
	}
	if !r.capital(at) && lexicon.PlaceWord(tokens[at].Lower).Has(lexicon.SettlementWord) {
		at++ // "Olm district", "Olm village, Perry town"
	}
	if at+1 == first && (tokens[at].Lower == "," || at > p.last && tokens[at].Lower == "of") {
		return true, tokens[at].Lower == "of"
	}
	last := first - 1
	if tokens[last].Lower == "the" {
		last--
	}
	for last > at && lexicon.PlaceWord(tokens[last].Lower).Has(lexicon.BeforeWord) && tokens[last].Lower != "in" {
		last-- // "in north Perry"
	}
	if last < at || tokens[last].Lower != "in" && tokens[last].Lower != "of" {
		return false, false
	}
	if last == at {
		return tokens[last].Lower == "in", true
	}
	if tokens[at].Lower != "," { // an apposition follows
		return false, false
	}
	kind := false
	for i := at + 1; i < last; i++ {
		switch tokens[i].Tag {
		case text.DET, text.ADJ, text.NOUN, text.ADP, text.PART:
		default:
			return false, false
		}
		kind = kind || lexicon.PlaceWord(tokens[i].Lower).Has(lexicon.SettlementWord)
	}
	return kind, kind
}

// inverted reports whether the words between two places say that the second lies in the first: "the
// Leeds suburb of Harbour", "the Yunnan town of Olm".
func (r *reader) inverted(p *toponym, c []lexicon.Toponym) bool {
	word := r.doc.Tokens[p.last].Lower
	if word == "," || word == "in" || word == "of" || len(p.candidates) == 0 {
		return false
	}
	if len(c) > 0 && c[0].Kind != "city" {
		return false
	}
	return p.candidates[0].Kind != "city" || strings.HasPrefix(word, "suburb") || strings.HasPrefix(word, "neighb")
}

// near is how far, in kilometres, the towns of a region may lie from its point for the point to
// stand for a place in it whose own is not known.
const near = 150

// container gives the place that says where t lies, where t has no point of its own; nil where
// none does or where it is too large to.
func (r *reader) container(t *toponym) *lexicon.Toponym {
	for range maxBetween { // a village of a town of a region
		if t.within < 0 {
			return nil
		}
		if in := r.chosen[t.within]; in != nil {
			if in.Kind == "city" || in.Kind == "region" && in.Radius > 0 && in.Radius <= near {
				return in
			}
			return nil
		}
		t = &r.found[t.within]
	}
	return nil
}

// inside reports whether c can lie in a region, of which the data know a larger one around it and how far
// its towns lie apart.
func inside(c, in *lexicon.Toponym) bool {
	return c.Region == in.Region && (in.Radius == 0 || distance(c, in) <= 30+2.5*float64(in.Radius))
}

// elsewhere reports whether c can't be what lies in another place.
func elsewhere(c, in *lexicon.Toponym) bool {
	switch in.Kind {
	case "city":
		return c.Kind == "city" && distance(c, in) > suburban
	case "country":
		return c.Country != "" && c.Country != in.Country
	case "region":
		if c.Country != "" && in.Country != "" && c.Country != in.Country {
			return true
		}
		return in.Radius > 0 && c.Region != in.Region && distance(c, in) > float64(max(near, 2*in.Radius))
	}
	return false
}
