package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// opening is how much of a text is looked at, in bytes; where that doesn't decide,
// further is looked at in all.
const (
	opening = 4 << 10
	further = 16 << 10
)

// Bounds of the decision. They were set on English headlines, newswire and posts, of
// which none may be called foreign, and on sentences of the languages in the table.
const (
	fewLetters   = 4    // of a script not Latin, below which nothing is said
	wideLetters  = 2    // how many Latin letters one of a script that writes syllables or words weighs
	muchFunction = .08  // share of function words from which a text is prose of a language
	littleKnown  = .45  // share of known words below which lower-case words aren't English
	proseWords   = 40   // words from which a text without known words is foreign, whatever its language
	fewSigns     = .03  // share of signs in the text above which it may be code or a table
	clearly      = 1.05 // how much heavier the best language must be than the second to be named
)

// Undetermined is the tag of a language that isn't English and can't be named (BCP 47).
const Undetermined = "und"

// Recognise says what language a text is written in, by its first few kilobytes: a BCP 47
// tag, or nothing where that isn't sure. Short text, tables and code are seldom sure.
// English with quotations in another language is English.
//
// Scripts that one language writes stand for it. In the others, function words decide:
// they make up a fifth to a half of prose and are nearly disjoint between languages
// (N. C. Ingle, "A Language Identification Table", 1976), together with the vocabulary
// of English news and with letters that are a language's own.
func Recognise(text string) string {
	for _, size := range []int{opening, further} {
		for _, quotations := range []bool{false, true} {
			if tag := recognise(text[:cutAt(text, size)], quotations); tag != "" {
				return tag
			}
		}
		if len(text) <= size {
			break
		}
	}
	return ""
}

// recognise decides by the whole of a text: by the words around its quotations, or by all.
func recognise(text string, quotations bool) string {
	s := sample{quotations: quotations}
	s.take(text, shouted(text))
	total, most := 0, latin
	for c := latin; c < scripts; c++ {
		if c >= han && c <= hangul {
			s.letters[c] *= wideLetters
		}
		total += s.letters[c]
		if s.letters[c] > s.letters[most] {
			most = c
		}
	}
	if s.letters[most] == 0 || s.letters[most]*2 < total {
		return ""
	}
	switch {
	case most == latin:
		return s.latin(len(text))
	case s.letters[most] < fewLetters:
		return ""
	case most == han && s.letters[kana]*20 > s.letters[han]:
		return sole[kana]
	case sole[most] != "":
		return sole[most]
	default:
		return s.heaviest(most)
	}
}

// latin decides for a text of size bytes in Latin letters.
func (s *sample) latin(size int) string {
	best, theirs := 0, 0 // the language with most function words that aren't English's, and how many
	for n, l := range lexicon.Languages() {
		if own := s.hits[n] - s.shared[n]; n != english && l.Script == "latin" && own > theirs {
			best, theirs = n, own
		}
	}
	ours := s.hits[english] // those that aren't that language's
	if theirs > 0 {
		ours -= s.shared[best]
	}
	foreign := theirs + s.marked // words that can't be English
	known := float64(s.known) / float64(max(1, s.plain))
	much := func(n int) bool { return float64(n) > muchFunction*float64(max(1, s.words)) }
	prose := float64(s.signs) < fewSigns*float64(size)
	switch {
	case s.hits[english] >= 3 && ours >= 2*theirs && much(s.hits[english]) && known > .5:
		return "en" // English prose, with foreign words in it perhaps
	case s.hits[english] >= 1 && theirs == 0 && s.plain >= 4 && known > .85 && prose:
		return "en" // a short sentence of English words
	case foreign == 0 && s.plain < proseWords:
		return ""
	case theirs >= 3*ours && s.kinds[best] >= 3 && much(theirs) && known < .65:
		return s.heaviest(latin) // foreign prose
	case theirs > 3*ours && foreign >= 3 && s.kinds[best] >= 2 && much(foreign) && s.plain >= 4 && known < littleKnown:
		return s.heaviest(latin) // a foreign sentence
	case foreign >= 2 && s.plain >= 7 && known < littleKnown/2 && ours <= s.plain/12 && prose:
		return s.heaviest(latin) // one in a language that puts little into function words
	case s.plain >= proseWords && known < littleKnown/2 && !much(s.hits[english]) && prose:
		return Undetermined // prose in a language that isn't in the table
	}
	return ""
}

// heaviest is the language of a script for which most evidence speaks, or Undetermined
// where two are about as likely.
func (s *sample) heaviest(in script) string {
	best, second := -1, -1
	for n, l := range lexicon.Languages() {
		switch {
		case l.Script != names[in]:
		case best < 0 || s.weight[n] > s.weight[best]:
			best, second = n, best
		case second < 0 || s.weight[n] > s.weight[second]:
			second = n
		}
	}
	if best < 0 || s.weight[best] == 0 || second >= 0 && s.weight[best] < clearly*s.weight[second] {
		return Undetermined
	}
	return lexicon.Languages()[best].Tag
}

// shouted reports whether a text is written in capitals: hardly a small letter in its
// first few hundred bytes.
func shouted(text string) bool {
	upper, lower := 0, 0
	for _, r := range text[:cutAt(text, 400)] {
		switch {
		case unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			upper++
		}
	}
	return upper > 3*lower
}

// cutAt is the last place at or before n at which a character begins.
func cutAt(text string, n int) int {
	if n >= len(text) {
		return len(text)
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return n
}

// Base is the language of a BCP 47 tag without script and region, in lower case: "pt" of
// "pt-BR" and "pt_BR". It is empty where the tag names no language: "und", "mul", "zxx",
// private use, or what is no tag at all. Three-letter codes and the English name of English,
// which sources use for two-letter ones, are understood.
func Base(tag string) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(tag)), "_", "-"), "-")
	if to, ok := spelled[base]; ok {
		return to
	}
	if len(base) != 2 && len(base) != 3 || strings.Trim(base, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	if len(base) == 3 && base >= "qaa" && base <= "qtz" {
		return ""
	}
	return base
}

// spelled are other ways in which sources write a language, and tags that name none.
var spelled = map[string]string{
	"english": "en", "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "deu": "de", "ger": "de", "por": "pt",
	"ita": "it", "nld": "nl", "dut": "nl", "cat": "ca", "tur": "tr", "ind": "id", "in": "id", "iw": "he", "heb": "he",
	"swa": "sw", "pol": "pl", "rus": "ru", "ukr": "uk", "ell": "el", "gre": "el", "ara": "ar", "fas": "fa", "per": "fa",
	"hin": "hi", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "vie": "vi", "nb": "no", "nn": "no", "nob": "no",
	"und": "", "mul": "", "zxx": "", "mis": "", "art": "", "xx": "",
}
