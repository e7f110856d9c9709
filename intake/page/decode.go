package page

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// decode turns a page into UTF-8 by what its server and its own head say of the encoding,
// as browsers do. What is valid UTF-8 with letters outside of ASCII is UTF-8 whatever they
// say: no other encoding looks so by chance. Where they say nothing, or what isn't so, a mark
// further down than browsers look counts, or else what its letters and its language make
// likely.
func decode(data []byte, mediaType string) string {
	encoding, name, certain := charset.DetermineEncoding(data, mediaType)
	switch {
	case utf8.Valid(data) && (name == "utf-8" || !certain || !plainASCII(data)):
	case certain && name != "utf-8":
		if out, err := encoding.NewDecoder().Bytes(data); err == nil {
			data = out
		}
	default:
		label := ""
		if g := lateCharset().FindSubmatch(data[:min(len(data), maxHead)]); g != nil {
			label = string(g[1])
		}
		return mend.Decode(data, label)
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(data), "\uFEFF"), "\uFFFD")
}

// maxHead is how far from its beginning a page is searched for its encoding, in bytes.
// Browsers stop after the first 1024; archives and templates write more before it.
const maxHead = 64 << 10

var lateCharset = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]{3,20})`)
})

func plainASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
