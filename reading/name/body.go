package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// canonicalBody writes the folded name of a body in the one way in which bodies are
// compared and keyed: one spelling ("defense"), the field before the head ("interior
// ministry" for "ministry of the interior"), no "affairs" ("foreign ministry"). A name
// that needs none of it is given back as it is.
func canonicalBody(folded string) string {
	if !strings.Contains(folded, " ") {
		return folded
	}
	var room [12]string
	words := appendWords(room[:0], folded)
	changed := false
	for i, w := range words {
		v := w
		if i+1 < len(words) && (w == "internal" || w == "external") && words[i+1] != "affairs" {
			// "internal revenue service" is no interior ministry
		} else {
			v = lexicon.BodyVariant(w)
		}
		changed = changed || v != w
		words[i] = v
	}
	if h := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" }); h == 1 && len(words) > 2 && fieldHead(words[0]) {
		rest := words[2:]
		if rest[0] == "the" && len(rest) > 1 {
			rest = rest[1:]
		}
		if !slices.Contains(rest, "of") && !slices.Contains(rest, "for") && !namesCountry(rest) {
			words = append(slices.Clone(rest), words[0])
			changed = true
		}
	}
	if n := len(words); n > 2 && words[n-2] == "affairs" && fieldHead(words[n-1]) {
		words = append(words[:n-2], words[n-1])
		changed = true
	}
	if !changed {
		return folded
	}
	return strings.Join(words, " ")
}

// appendWords appends the words of a folded name, which spaces part, to dst.
func appendWords(dst []string, folded string) []string {
	for w := range strings.SplitSeq(folded, " ") {
		if w != "" {
			dst = append(dst, w)
		}
	}
	return dst
}

// inCapitals reports whether strings.ToUpper would leave name as it is.
func inCapitals(name string) bool {
	for i := range len(name) {
		switch c := name[i]; {
		case c >= utf8.RuneSelf:
			return name == strings.ToUpper(name)
		case 'a' <= c && c <= 'z':
			return false
		}
	}
	return true
}

// namesCountry reports whether the words are a country's name: the "ministry of Sudan" is
// no "sudan ministry" of something.
func namesCountry(words []string) bool { return countryNamed(strings.Join(words, " ")) != "" }

// fieldHead reports whether the word heads a body that is named by its field.
func fieldHead(word string) bool {
	switch word {
	case "ministry", "department", "directorate", "secretariat":
		return true
	}
	return false
}
