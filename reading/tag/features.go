package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A Word is what the tagger sees of one token: hashes of its form and of parts of it.
type Word struct {
	Form                 lexicon.Value // lower case, digits as zeros
	Suffix1, Suffix2     lexicon.Value
	Suffix3, Suffix4     lexicon.Value
	Prefix1, Prefix3     lexicon.Value
	Fine, Coarse         lexicon.Value // classes of the form; see lexicon.Clusters
	Shape                lexicon.Value // capitals, digits and marks; see [look]
	short                bool          // three letters or fewer
	capital, upper, word bool
}

// A Sentence is a sentence as the tagger sees it.
type Sentence struct {
	Words    []Word
	Clusters *lexicon.Clusters // must be set
	style    uint32
}

// How capitals are used in a sentence. In headlines they tell little of names, so each
// style has shapes of its own.
const (
	plain   uint32 = iota
	titled         // Most Words Begin With a Capital
	shouted        // ALL IS IN CAPITALS
)

// Reset fills s with the tokens of a sentence, whose forms stand in full.
func (s *Sentence) Reset(full string, tokens []text.Token) {
	s.Words = s.Words[:0]
	for i := range tokens {
		w, form := look(tokens[i].In(full), tokens[i].Lower)
		fine, coarse := s.Clusters.Of(form)
		w.Fine, w.Coarse = lexicon.Spread(fine), lexicon.Spread(coarse)
		s.Words = append(s.Words, w)
	}
	s.style = styleOf(s.Words)
	if s.style != plain {
		for i := range s.Words {
			if w := &s.Words[i]; w.capital || w.upper {
				w.Shape = lexicon.Spread(32 + s.style)
			}
		}
	}
}

// Plain reports whether capitals are used as in running text.
func (s *Sentence) Plain() bool { return s.style == plain }

// styleOf tells how capitals are used. A sentence of fewer than three words is plain.
func styleOf(words []Word) uint32 {
	n, capital, upper, long, longCapital := 0, 0, 0, 0, 0
	for i := range words {
		w := &words[i]
		if !w.word {
			continue
		}
		n++
		if w.upper {
			upper++
		}
		if w.capital || w.upper {
			capital++
		}
		if !w.short {
			long++
			if w.capital || w.upper {
				longCapital++
			}
		}
	}
	switch {
	case n < 3:
		return plain
	case upper*10 >= n*8:
		return shouted
	case long >= 3 && longCapital*10 >= long*9 && capital*10 >= n*6:
		return titled
	}
	return plain
}

// inCapitals reports whether strings.ToUpper would leave form as it is. Most forms are
// ASCII, and need not be made anew for that.
func inCapitals(form string) bool {
	for i := range len(form) {
		switch c := form[i]; {
		case c >= utf8.RuneSelf:
			return form == strings.ToUpper(form)
		case 'a' <= c && c <= 'z':
			return false
		}
	}
	return true
}

// look takes in the form of a token; it also gives the hash of the form.
func look(form, low string) (w Word, hash uint32) {
	n := len(low)
	// h goes over the bytes from the front; the suffixes are hashed from the back.
	h := uint32(2166136261) // as lexicon.FormHash
	digits := 0
	for i := range n {
		c := low[i]
		if '0' <= c && c <= '9' {
			c = '0'
			digits++
		}
		h = (h ^ uint32(c)) * 16777619
		switch i {
		case 0:
			w.Prefix1 = lexicon.Spread(h)
		case 2:
			w.Prefix3 = lexicon.Spread(h)
		}
	}
	hash, w.Form = h, lexicon.Spread(h)
	h = 2166136261
	for i := 1; i <= 4 && i <= n; i++ {
		c := low[n-i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
		switch i {
		case 1:
			w.Suffix1 = lexicon.Spread(h)
		case 2:
			w.Suffix2 = lexicon.Spread(h)
		case 3:
			w.Suffix3 = lexicon.Spread(h)
		case 4:
			w.Suffix4 = lexicon.Spread(h)
		}
	}
	w.short = n <= 3
	r, size := utf8.DecodeRuneInString(form)
	w.word = unicode.IsLetter(r)
	w.capital = unicode.IsUpper(r)
	w.upper = w.capital && len(form) > size && inCapitals(form)
	shape := uint32(0)
	switch {
	case w.upper:
		shape = 1
	case w.capital && len(form) == size:
		shape = 2
	case w.capital:
		shape = 3
		if strings.ToLower(form[size:]) != form[size:] {
			shape = 4
		}
	case w.word:
		shape = 5
		if low != form {
			shape = 6
		}
	case digits == n:
		shape = 7
		if n == 4 {
			shape = 8
		}
	case digits > 0:
		shape = 9
	}
	if w.word && digits > 0 {
		shape += 8
	}
	if w.word && strings.ContainsAny(form, ".-/@") {
		shape += 16
	}
	w.Shape = lexicon.Spread(shape)
	return w, hash
}

var (
	before = Word{Form: lexicon.Spread(1), Suffix3: lexicon.Spread(1), Shape: lexicon.Spread(60)}
	after  = Word{Form: lexicon.Spread(2), Suffix3: lexicon.Spread(2), Shape: lexicon.Spread(61)}
)

var tagValue = func() (v [NoTag + 1]lexicon.Value) {
	for i := range v {
		v[i] = lexicon.Spread(uint32(i))
	}
	return v
}()

func (s *Sentence) at(i int) *Word {
	switch {
	case i < 0:
		return &before
	case i >= len(s.Words):
		return &after
	}
	return &s.Words[i]
}

// Features appends to dst the features of word i, when last is the number of the tag of
// the word before it and beforeLast that of the one before that.
func (s *Sentence) Features(dst []uint32, i int, last, beforeLast int) []uint32 {
	w, p, pp, n, nn := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	t1, t2 := tagValue[last], tagValue[beforeLast]
	first, style := lexicon.Value(0), tagValue[s.style]
	if i == 0 {
		first = tagValue[1]
	}
	f := lexicon.Join
	return append(dst,
		f(0, w.Form, 0, 0),
		f(1, p.Form, 0, 0),
		f(2, n.Form, 0, 0),
		f(3, pp.Form, 0, 0),
		f(4, nn.Form, 0, 0),
		f(5, t1, 0, 0),
		f(6, t1, t2, 0),
		f(7, t1, w.Form, 0),
		f(8, p.Form, w.Form, 0),
		f(9, w.Form, n.Form, 0),
		f(10, w.Suffix1, w.Shape, 0),
		f(11, w.Suffix2, 0, 0),
		f(12, w.Suffix3, 0, 0),
		f(13, w.Suffix4, 0, 0),
		f(14, w.Prefix1, 0, 0),
		f(15, w.Prefix3, 0, 0),
		f(16, w.Shape, first, style),
		f(17, w.Shape, w.Suffix3, 0),
		f(18, w.Form, w.Shape, first),
		f(19, p.Suffix3, t1, 0),
		f(20, n.Suffix3, 0, 0),
		f(21, nn.Suffix3, 0, 0),
		f(22, p.Shape, w.Shape, n.Shape),
		f(23, t1, n.Form, 0),
		f(24, t1, w.Suffix3, 0),
		f(25, w.Suffix3, n.Suffix3, 0),
		f(26, t1, t2, w.Form),
		f(27, p.Form, n.Form, 0),
		f(28, t1, w.Suffix2, n.Suffix2),
		f(29, w.Form, n.Form, nn.Form),
		f(30, w.Fine, 0, 0),
		f(31, p.Fine, n.Fine, 0),
		f(32, w.Fine, t1, 0),
		f(33, n.Fine, t1, 0),
		f(34, w.Coarse, t1, t2),
		f(35, p.Coarse, w.Coarse, n.Coarse),
		f(36, w.Fine, n.Coarse, 0),
		f(37, w.Coarse, n.Coarse, nn.Coarse),
		f(38, w.Fine, w.Suffix2, w.Shape),
		f(39, w.Form, n.Coarse, t1),
		f(40, t1, w.Shape, n.Shape),
		f(41, t1, t2, w.Shape),
		f(42, p.Form, w.Shape, first),
		f(43, n.Form, w.Shape, first),
		f(44, w.Shape, n.Shape, nn.Shape),
		f(45, w.Fine, w.Shape, t1),
		f(46, pp.Shape, p.Shape, w.Shape),
		f(47, w.Fine, n.Fine, 0),
		f(48, p.Fine, w.Fine, 0),
	)
}
