package place

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxList bounds the tokens of a list of places with one head.
const maxList = 120

// share marks the names of lists that have one head, "Perry, Olm and St. Ann counties": each is
// the name of a county, whatever else it may name.
func (r *reader) share(s text.Sentence) {
	tokens := r.doc.Tokens
	for k := s.First + 1; k < s.Last; k++ {
		head := ""
		if n := tokens[k].Len(); n >= 8 && n <= 14 {
			head = lexicon.PlaceWordOfMany(tokens[k].Lower)
		}
		if head == "" || !r.capital(k-1) {
			continue
		}
		for i := k - 1; i >= s.First && i >= k-maxList; i-- {
			if r.capital(i) && tokens[i].Lower != "the" {
				r.heads[i] = head
				continue
			}
			switch w := tokens[i].Lower; {
			case w == "and" || w == "or" || w == "&":
				continue
			case w == "," && i > s.First && r.capital(i-1):
				continue
			}
			break
		}
	}
}

// listed takes a name of such a list.
func (r *reader) listed(t int, s text.Sentence) int {
	d := r.doc
	end := t + 1
	for end < s.Last && r.heads[end] != "" && end-t < maxWords {
		end++
	}
	if w := d.Tokens[t].Lower; t > s.First && r.capital(t-1) || end-t == 1 && (lexicon.Stop(w) || lexicon.SeldomPlace(w)) {
		return end // "Other counties"
	}
	span := d.Cover(t, end)
	words := span.In(d.Text) + " " + r.heads[t]
	c := r.look(words).candidates
	if c == nil {
		c = r.lookUp(span)
		words = span.In(d.Text)
	}
	r.addAs(words, t, end, c, true, s)
	return end
}

// inList reports whether the name from token t to last follows another place of one list: "Perry and Olm",
// "Perry, Olm and Ann".
func (r *reader) inList(t, last int, s text.Sentence) bool {
	if len(r.found) == 0 {
		return false
	}
	before := &r.found[len(r.found)-1]
	if !before.said {
		return false
	}
	words := r.doc.Tokens
	switch t - before.last {
	case 1:
		switch words[before.last].Lower {
		case "and", "or", "&":
			return true
		case ",":
			return last < s.Last && (words[last].Lower == "," || words[last].Lower == "and")
		}
	case 2:
		return words[before.last].Lower == "," && words[t-1].Lower == "and"
	}
	return false
}
