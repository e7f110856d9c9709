package mend

import (
	"bytes"
	"cmp"
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Bounds of a guess: how much text is looked at, and how many bytes outside of ASCII it must
// hold.
const (
	sampleSize = 16 << 10
	sampleHigh = 8
)

// A sample is the text of a document without its tags.
type sample struct {
	text        []byte
	high, ascii int  // how many bytes are outside of ASCII, how many are its letters
	c1          bool // it has bytes that are controls in ISO 8859 and letters or quotes in the pages of Windows
}

// sampleOf takes the pieces of text between tags and line breaks that are wanted.
func sampleOf(data []byte, wanted func(piece []byte) bool) (s sample) {
	for piece := range pieces(data) {
		if len(s.text) >= sampleSize {
			break
		}
		if (piece[0] != '<' || bytes.HasPrefix(piece, []byte("<![CDATA["))) && wanted(piece) {
			s.text = append(append(s.text, piece[:min(len(piece), sampleSize)]...), ' ')
		}
	}
	for _, c := range s.text {
		switch {
		case c >= 0x80:
			s.high++
			s.c1 = s.c1 || c < 0xA0
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			s.ascii++
		}
	}
	return s
}

// pieces cuts bytes into tags, which start with a bracket, and what stands between them, a
// line at a time.
func pieces(data []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(data) > 0 {
			end := 0
			if data[0] == '<' && !bytes.HasPrefix(data, []byte("<![CDATA[")) {
				end = bytes.IndexByte(data, '>') + 1
			} else {
				end = bytes.IndexAny(data[1:], "<\n") + 1
			}
			if end == 0 {
				end = len(data)
			}
			if !yield(data[:end]) {
				return
			}
			data = data[end:]
		}
	}
}

// share is how much of the sample's letters is outside of ASCII: next to nothing in English,
// under a fifth in other languages of Latin script, nearly all in others.
func (s *sample) share() float64 { return float64(s.high) / float64(max(1, s.high+s.ascii)) }

// foreign is all bytes outside of ASCII.
func foreign(piece []byte) bool { return !isASCII(piece) }

// undeclared decodes what is in no encoding that it names: in one, or in UTF-8 with parts of
// one. good and bad are what tallyUTF8 counts in it.
func undeclared(data []byte, good, bad int) string {
	if utf8.Valid(data) {
		return string(data)
	}
	inUTF8 := good*4 >= bad
	broken := foreign
	if inUTF8 {
		broken = func(piece []byte) bool { return !utf8.Valid(piece) }
	}
	likely := guess(sampleOf(data, broken), languageOf(data), "")
	switch {
	case likely == nil:
		return mixed(data, inUTF8)
	case !inUTF8:
		if out, err := likely.NewDecoder().Bytes(data); err == nil {
			return string(out)
		}
		return mixed(data, inUTF8)
	}
	var b strings.Builder
	decoder := likely.NewDecoder()
	for piece := range pieces(data) {
		if good, bad := tallyUTF8(piece); bad > good {
			if out, err := decoder.Bytes(piece); err == nil {
				b.Write(out)
				continue
			}
		}
		b.WriteString(mixed(piece, inUTF8))
	}
	return b.String()
}

// guess is the encoding that a sample's bytes are in, told by the frequencies of the
// languages that are written in it (as ICU does), and by the language that the document says
// it is in; nil where windows-1252 is as likely. declared is what it is said to be, or empty:
// it is given up only where something else is far more likely. "windows-1252" counts for
// nothing said, for that is said of everything.
func guess(s sample, language, declared string) encoding.Encoding {
	expected := expectedEncodings[language]
	if expected == "" && (s.high < sampleHigh || s.share() < 0.04) {
		return nil
	}
	if declared == "windows-1252" {
		declared = ""
	}
	found, western, stated := s.detect(declared)
	if declared != "" {
		if len(found) == 0 || stated < 0 || found[0].Confidence < 30 || stated*4 > found[0].Confidence {
			return nil
		}
		if western == found[0].Confidence && s.share() < 0.3 {
			return charmap.Windows1252
		}
	}
	likely := s.label(named[expected])
	for _, f := range found {
		label := s.label(f.Charset)
		switch {
		case label == "" || label == "windows-1252":
			continue
		case expected != "" && likely == "": // a language that the detector doesn't know
			continue
		case latin[label] && label != likely && (f.Confidence < 40 || f.Confidence < western+20):
			continue
		case latin[label] && expected != "" && !latin[expected]:
			continue
		case !latin[label] && (s.share() < 0.35 || f.Confidence < 30):
			continue
		}
		if e := fits(label, s.text); e != nil {
			return e
		}
	}
	if declared != "" || !latin[expected] && s.share() < 0.2 {
		return nil
	}
	return fits(cmp.Or(likely, expected), s.text)
}

// detect is what a sample may be in, the likeliest first; how likely windows-1252 is, and
// what it is said to be: -1 where the detector doesn't know that.
func (s *sample) detect(declared string) (found []chardet.Result, western, stated int) {
	found, err := chardet.NewTextDetector().DetectAll(s.text)
	if err != nil { // nothing is likely
		return nil, 0, 0
	}
	slices.SortStableFunc(found, func(a, b chardet.Result) int { // the detector's own order of equals is left to chance
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Charset, b.Charset))
	})
	if declared != "" && s.label(named[declared]) == "" {
		stated = -1
	}
	for _, f := range found {
		if label := s.label(f.Charset); label == "windows-1252" {
			western = max(western, f.Confidence)
		} else if stated >= 0 && label != "" && label == s.label(named[declared]) {
			stated = max(stated, f.Confidence)
		}
	}
	return found, western, stated
}

// named is what the detector calls encodings that documents say they are in.
var named = map[string]string{
	"windows-1250": "ISO-8859-2", "iso-8859-2": "ISO-8859-2", "windows-1251": "windows-1251", "koi8-r": "KOI8-R", "koi8-u": "KOI8-R",
	"iso-8859-5": "ISO-8859-5", "iso-8859-6": "ISO-8859-6", "windows-1253": "ISO-8859-7", "iso-8859-7": "ISO-8859-7", "windows-1254": "ISO-8859-9",
	"windows-1255": "ISO-8859-8", "iso-8859-8": "ISO-8859-8", "iso-8859-8-i": "ISO-8859-8", "windows-1256": "windows-1256",
	"shift_jis": "Shift_JIS", "euc-jp": "EUC-JP", "euc-kr": "EUC-KR", "gbk": "GB18030", "gb18030": "GB18030", "big5": "Big5",
}

// label is the encoding that is tried for one that the detector names; empty for none.
func (s *sample) label(found string) string {
	switch found {
	case "ISO-8859-1", "windows-1252":
		return "windows-1252"
	case "ISO-8859-2", "windows-1250":
		if s.c1 {
			return "windows-1250"
		}
		return "iso-8859-2"
	case "ISO-8859-7", "windows-1253":
		if s.c1 {
			return "windows-1253"
		}
		return "iso-8859-7"
	case "ISO-8859-8", "ISO-8859-8-I", "windows-1255":
		return "windows-1255"
	case "ISO-8859-9", "windows-1254":
		return "windows-1254"
	case "KOI8-R":
		return "koi8-u" // the same, with the letters of Ukrainian in place of four lines
	case "windows-1251", "windows-1256", "ISO-8859-5", "ISO-8859-6", "Shift_JIS", "EUC-JP", "EUC-KR", "GB18030", "Big5":
		return strings.ToLower(found)
	}
	return ""
}

// latin are the encodings of Latin scripts.
var latin = map[string]bool{"windows-1252": true, "windows-1250": true, "iso-8859-2": true, "windows-1254": true, "windows-1257": true, "windows-1258": true}

// fits is the encoding of a name, where nearly all bytes of a text are characters in it.
func fits(label string, text []byte) encoding.Encoding {
	e, _ := charset.Lookup(label)
	if e == nil {
		return nil
	}
	out, err := e.NewDecoder().Bytes(text)
	if err != nil {
		return nil
	}
	if wrong := bytes.Count(out, []byte("\uFFFD")); wrong > 1+len(out)/200 {
		return nil
	}
	return e
}

// languageMark is where a feed, a page or JSON says its language.
var languageMark = regexp.MustCompile(`(?i)(?:<(?:\w+:)?language[^>]*>|\blang\s*=|"language"\s*:)\s*["']?\s*([a-z]{2,3})(?:[-_]([a-z]{2,4}))?\b`)

// languageOf is the language that a document says it is in, in lower case, with the region
// only where the encoding hangs on it ("zh-tw").
func languageOf(data []byte) string {
	m := languageMark.FindSubmatch(data[:min(len(data), 8<<10)])
	if m == nil {
		return ""
	}
	language := strings.ToLower(string(m[1]))
	if language == "zh" {
		if region := strings.ToLower(string(m[2])); region == "tw" || region == "hk" || region == "hant" || region == "mo" {
			return "zh-tw"
		}
	}
	return language
}

// expectedEncodings are those in which languages were written before Unicode, as browsers
// expect them of pages that say nothing (HTML Standard, section 13.2.3.2). All others:
// windows-1252.
var expectedEncodings = map[string]string{
	"ar": "windows-1256", "fa": "windows-1256", "ur": "windows-1256",
	"be": "windows-1251", "bg": "windows-1251", "kk": "windows-1251", "ky": "windows-1251", "mk": "windows-1251", "ru": "windows-1251",
	"sr": "windows-1251", "tg": "windows-1251", "tt": "windows-1251", "uk": "windows-1251",
	"cs": "windows-1250", "hr": "windows-1250", "sk": "windows-1250", "bs": "windows-1250", "ro": "windows-1250",
	"hu": "iso-8859-2", "pl": "iso-8859-2", "sl": "iso-8859-2", "el": "iso-8859-7", "et": "windows-1257", "lt": "windows-1257", "lv": "windows-1257",
	"he": "windows-1255", "iw": "windows-1255", "tr": "windows-1254", "az": "windows-1254", "ku": "windows-1254",
	"ja": "shift_jis", "ko": "euc-kr", "th": "windows-874", "vi": "windows-1258", "zh": "gbk", "zh-tw": "big5",
}
