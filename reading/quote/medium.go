package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// medium takes a source apart that is a news agency or outlet, or somebody who is its
// eyes: "Reuters", "an AP reporter", "a Northwire witness". Rest is what follows the name.
func (v *voice) medium(name string) (hearsay.Link, string) {
	whole := spaced(name)
	lowered := v.small(whole)
	var room [mediumWords + 1]string
	words := firstWords(room[:0], whole)
	end := -1 // of the words looked at, with a space between
	for _, w := range words[:min(len(words), mediumWords)] {
		end += 1 + len(w)
	}
	for n := min(len(words), mediumWords); n > 0; n-- {
		form := strings.TrimSuffix(strings.TrimSuffix(whole[:end], "’s"), "'s")
		rest := strings.TrimPrefix(whole[end:], " ")
		end = max(0, end-len(words[n-1])-1)
		lower := lowerStart(lowered, form)
		full, known := lexicon.Agency(lower)
		known = known && startsUpper(form) // not "the guardian of the child"
		if known && len(form) <= 4 && form != strings.ToUpper(form) && form != full {
			known = false // "ap", "pa" as words
		}
		if !known && !v.outlet.is(form) && !v.outlet.credits(form) {
			continue
		}
		if !known {
			full = v.outlet.full(form)
		}
		if rest = v.small(rest); rest == "" || rest == "news agency" || rest == "agency" {
			return hearsay.Link{Name: full, Kind: hearsay.WireLink, Key: "organization:" + v.small(full)}, ""
		}
		for _, w := range strings.Fields(rest) {
			if v.words.Reporter(strings.Trim(w, ",")) {
				return hearsay.Link{Name: full, Kind: hearsay.WireLink, Key: "organization:" + strings.ToLower(full)}, name
			}
		}
	}
	return v.mediumByWords(name, words)
}

// mediumWords is the most words of a newsroom's name.
const mediumWords = 6

// firstWords appends to words those of s, which single spaces part, as long as there is room.
func firstWords(words []string, s string) []string {
	for w := range strings.SplitSeq(s, " ") {
		if len(words) == cap(words) || w == "" {
			break
		}
		words = append(words, w)
	}
	return words
}

// lowerStart is form in lower case, where lowered is that of a text which it begins.
func lowerStart(lowered, form string) string {
	for i := range len(form) {
		if form[i] >= utf8.RuneSelf {
			return strings.ToLower(form) // may be longer or shorter in small letters
		}
	}
	return lowered[:len(form)]
}

// mediumByWords is medium for a name that no table knows: capitalised words of which one at
// an end says that it is a newsroom's ("Savanna Wire", "Radio Kafue"), alone or before a
// noun for its eyes.
func (v *voice) mediumByWords(name string, words []string) (hearsay.Link, string) {
	n := 0
	for n < len(words) && n < 5 && startsUpper(words[n]) && !strings.HasSuffix(words[n], ",") {
		n++
	}
	if n == 1 && lexicon.NamesNewsroom(words[0]) {
		// "Northwire" says what it is in one word
	} else if n < 2 || !v.words.Newsroom(v.small(words[n-1])) && !v.words.Newsroom(v.small(words[0])) {
		return hearsay.Link{}, ""
	}
	full := strings.Join(words[:n], " ")
	l := hearsay.Link{Name: full, Kind: hearsay.WireLink, Key: "organization:" + strings.ToLower(full)}
	switch rest := v.small(strings.Join(words[n:], " ")); {
	case n == len(words), rest == "agency", rest == "news agency":
		return l, ""
	case n == len(words)-1 && v.words.Reporter(strings.ToLower(words[n])):
		return l, name
	}
	return hearsay.Link{}, ""
}

func startsUpper(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c)
}

// toldTo is the newsroom to which st's source spoke, through which its word came: "a
// resident told | Radio Kafue". It is the zero Link where the source told somebody else.
func (v *voice) toldTo(st *said) hearsay.Link {
	d := v.d
	if !v.words.Addressed(st.lemma) || st.passive {
		return hearsay.Link{}
	}
	s := d.Sentences[st.sentence]
	first := st.head + 1
	if first < s.Last && d.Tokens[first].Tag == text.DET {
		first++
	}
	last := first
	for last < s.Last && last < first+5 && v.capital(last) && !v.inQuote(last) && !v.words.Occasion(d.Tokens[last].Lower) {
		last++
	}
	for ; last > first; last-- {
		if l, rest := v.medium(d.Cover(first, last).In(d.Text)); l.Name != "" && rest == "" {
			return l
		}
	}
	return hearsay.Link{}
}

// isMedium reports whether a noun phrase is a news agency's or outlet's name, or one of
// its reporters.
func (r *reader) isMedium(p phrase) bool {
	v := voice{reader: r}
	wire, _ := v.medium(withoutArticle(r.d.Cover(p.first, p.last).In(r.d.Text)))
	return wire.Name != ""
}
