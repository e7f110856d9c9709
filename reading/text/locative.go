package text

import (
	"sort"

	"github.com/hearsay-news/hearsay"
)

// maxPhrase is how far before a place, in tokens, the preposition of its phrase may stand.
const maxPhrase = 8

// Locative reports whether a place stands behind a word of place, words of its own noun
// phrase and a list of places between: "in the Spanish city of", "near Tarragona, Spain".
func (d *Doc) Locative(p hearsay.Place) bool {
	tokens := d.Tokens
	i, end := d.TokensIn(p.Span)
	if i >= end || p.Kind == "country" && end < len(tokens) && (tokens[end].Tag == NOUN || tokens[end].Tag == PART || tokens[end].Lower == "-" || tokens[end].Tag == ADJ && i > 0 && tokens[i-1].Lower != "in") {
		return false // "the Spain-based firm", "Spain's answer"
	}
	if p.Kind == "country" && d.inLongerName(p.Span) {
		return false // "at the Spain Weather Service"
	}
	for j := i - 1; j >= 0 && j >= i-maxPhrase && tokens[j].Sentence == tokens[i].Sentence; j-- {
		switch t := &tokens[j]; t.Tag {
		case DET, ADJ, NOUN, PROPN, NUM, CCONJ:
		case PUNCT:
			if t.Lower != "," {
				return false
			}
		case ADP:
			switch t.Lower {
			case "in", "at", "near", "inside", "within", "across", "outside", "around", "throughout", "off", "through", "into", "along":
				return true
			case "on": // "on the island", but "pressure on Spain"
				return p.Kind != "country"
			case "of":
				continue
			}
			return false
		default:
			return false
		}
	}
	return false
}

// maxLonger bounds the names that are looked at for a longer one.
const maxLonger = 4

// inLongerName reports whether a name goes on behind s: the country of "the Spain Weather Service".
func (d *Doc) inLongerName(s hearsay.Span) bool {
	k := sort.Search(len(d.Mentions), func(k int) bool { return d.Mentions[k].Start > s.Start })
	for n := 0; k > 0 && n < maxLonger; n++ {
		k--
		if m := &d.Mentions[k]; m.Form == hearsay.NameMention && m.End > s.End && m.Contains(s) {
			return true
		}
	}
	return false
}
