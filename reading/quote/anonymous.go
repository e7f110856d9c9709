package quote

import "github.com/hearsay-news/hearsay/reading/text"

// maxWithheld is how many tokens a clause may have by which a source withholds its name.
const maxWithheld = 12

// withholds is where a clause ends that opens with the relative word at token i and by which a
// source withholds its name: "an official | who asked not to be identified | said". It is the
// clause's last token; -1 where token i opens none. Nothing is told in such a clause.
func (r *reader) withholds(i int, s text.Sentence) int {
	if !relative(r.d.Tokens[i].Lower) && r.d.Tokens[i].Lower != "that" {
		return -1
	}
	if n := r.beforeRelative(i); n < s.First || !isNominal(r.d.Tokens[n].Tag) && r.d.Tokens[n].Tag != text.ADJ { // "an official": taggers err
		return -1
	}
	asks := false
	for k := i + 1; k < s.Last && k <= i+maxWithheld; k++ {
		t := &r.d.Tokens[k]
		switch {
		case t.Tag == text.PUNCT:
			return -1
		case asks && r.words.Nameless(t.Lower):
			return k
		case r.words.Withholds(t.Lower):
			asks = true
		case !asks && t.Tag == text.VERB:
			return -1
		}
	}
	return -1
}

// beforeRelative is the token before a relative word, but for a comma.
func (r *reader) beforeRelative(i int) int {
	if i > 0 && r.d.Tokens[i-1].Lower == "," {
		i--
	}
	return i - 1
}

// nameless is the noun phrase, with the clause by which it withholds its name, that ends with
// token j or with a comma at token j; it is empty where none does.
func (r *reader) nameless(j int, s text.Sentence) phrase {
	if j > s.First && r.d.Tokens[j].Lower == "," {
		j--
	}
	if j < s.First || !r.words.Nameless(r.d.Tokens[j].Lower) {
		return phrase{}
	}
	for i := j - 1; i > s.First && i >= j-maxWithheld; i-- {
		if r.withholds(i, s) == j {
			return phrase{r.phraseStart(r.beforeRelative(i), s), j + 1}
		}
	}
	return phrase{}
}

// withheld reports whether token i stands in a clause by which a source withholds its name.
func (r *reader) withheld(i int, s text.Sentence) bool {
	for k := i; k >= s.First && k > i-maxWithheld; k-- {
		if end := r.withholds(k, s); end >= 0 {
			return i <= end
		}
	}
	return false
}
