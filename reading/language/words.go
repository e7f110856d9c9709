package language

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// maxLanguages is how many languages the lexicon's table may have.
const maxLanguages = 64

// english is the place of English in the lexicon's table.
const english = 0

// A sample is what the opening of a text shows of its language.
type sample struct {
	quotations bool // what stands in quotation marks counts too

	letters [scripts]int // letters of each script
	words   int          // words in scripts that many languages write
	plain   int          // of these, in Latin letters and not written with a capital
	known   int          // of the plain ones, in the vocabulary of English news and no other language's function word
	marked  int          // of the plain ones, with a letter that English doesn't have
	signs   int          // bytes of what is neither letter nor white space nor a sentence's mark: digits, braces, operators

	hits   [maxLanguages]int     // words that are function words of the language
	shared [maxLanguages]int     // of these, function words of English too
	kinds  [maxLanguages]int     // different ones that are not English's
	weight [maxLanguages]float64 // of the words and letters, each divided among the languages that have it
	seen   [1024]bool            // by a hash of the word: which function words were met
}

// take adds the words of text to the sample. Where capitals is set, words with capitals
// count as others do: the whole text is written so. Otherwise they are most likely names,
// which keep the words of their own language ("Rio de la Plata").
func (s *sample) take(text string, capitals bool) {
	var word [64]byte
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		in := scriptOf(r)
		if in == other {
			if end := quotation(text[i:], r); end > 0 && !s.quotations {
				size = end
			} else {
				s.sign(r, size)
			}
			i += size
			continue
		}
		first, start := r, i
		n, whole := 0, true
		var own lexicon.LanguageSet
		for i < len(text) {
			r, size = utf8.DecodeRuneInString(text[i:])
			w := scriptOf(r)
			if w == other && !unicode.Is(unicode.M, r) && r != '\u200c' || w != other && w != in {
				break
			}
			if w != other {
				s.letters[in]++
			}
			low := r
			if r >= 'A' {
				low = unicode.ToLower(r)
			}
			whole = whole && (low == r || i == start || capitals) // "aB9x" is no word
			if r >= 0x80 || in != latin {
				own |= lexicon.OwnLetter(low)
			}
			if n+utf8.UTFMax <= len(word) {
				n += utf8.EncodeRune(word[n:], low)
			} else {
				whole = false
			}
			i += size
		}
		switch {
		case names[in] == "" || address(text, i) || n <= 2 && clipped(text[:start]):
		case !whole || numbered(text, start, i):
			s.words++ // of no language
		default:
			s.word(word[:n], in, own, capitals || !unicode.IsUpper(first))
		}
	}
}

// longQuotation is the longest that is passed over, in bytes; a mark without another
// within it opens none.
const longQuotation = 4000

// quotation is the length of the quotation that opens text with mark r; 0 where none does.
func quotation(text string, r rune) int {
	closing := ""
	switch r {
	case '"':
		closing = "\""
	case '“', '„':
		closing = "”"
	case '«':
		closing = "»"
	default:
		return 0
	}
	open := utf8.RuneLen(r)
	end := strings.Index(text[open:min(len(text), longQuotation)], closing)
	if end < 0 {
		return 0
	}
	return open + end + len(closing)
}

// sign counts what stands between words.
func (s *sample) sign(r rune, size int) {
	switch {
	case unicode.IsSpace(r), r == '.' || r == ',' || r == '\'' || r == '"' || r == '-' || r == '?' || r == '!' || r > 0x7F:
	default:
		s.signs += size
	}
}

// address reports whether the word that ends at i goes on as an address or an identifier
// does: part of the name of a site, a user or a tag, and no word of the language.
func address(text string, i int) bool {
	if i+1 >= len(text) {
		return false
	}
	switch text[i] {
	case '_', '@', '/', '=':
		return true
	case '.', ':':
		return text[i+1] >= 'a' && text[i+1] <= 'z' || text[i+1] == '/'
	}
	return false
}

// numbered reports whether a digit touches the word between start and end: part of a
// code, a score or a size.
func numbered(text string, start, end int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	return digit(start-1) || digit(end)
}

// clipped reports whether what follows is the rest of an English contraction: "'s", "'ll".
func clipped(before string) bool {
	return strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’")
}

// word counts one lower-case word; plain is false for what may be a name.
func (s *sample) word(w []byte, in script, own lexicon.LanguageSet, plain bool) {
	set := lexicon.FunctionWord(w)
	if set == 0 && utf8.RuneCount(w) < 2 {
		return // a letter: an initial, a bullet, a variable
	}
	s.words++
	if !plain {
		return
	}
	if in == latin {
		s.plain++
		if own != 0 {
			s.marked++
		}
		if set.Has(english) || set == 0 && own == 0 && lexicon.InNews(w) {
			s.known++
		}
	}
	s.weigh(own, .5)
	if set == 0 {
		return
	}
	s.weigh(set, 1)
	fresh := false
	if h := lexicon.Hash(string(w)) % uint32(len(s.seen)); !s.seen[h] {
		s.seen[h], fresh = true, true
	}
	for rest := uint64(set); rest != 0; rest &= rest - 1 {
		n := bits.TrailingZeros64(rest)
		s.hits[n]++
		if set.Has(english) {
			s.shared[n]++
		} else if fresh {
			s.kinds[n]++
		}
	}
}

// weigh divides a piece of evidence among the languages that it speaks for: a word of
// one language alone says more than one of ten.
func (s *sample) weigh(set lexicon.LanguageSet, evidence float64) {
	each := evidence / float64(max(1, bits.OnesCount64(uint64(set))))
	for rest := uint64(set); rest != 0; rest &= rest - 1 {
		s.weight[bits.TrailingZeros64(rest)] += each
	}
}
