package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decode turns a page into UTF-8 by what its server and its own head say of the encoding,
// as browsers do; where they say nothing, what is valid UTF-8 is UTF-8.
func decode(data []byte, mediaType string) string {
	encoding, name, certain := charset.DetermineEncoding(data, mediaType)
	if name != "utf-8" && (certain || !utf8.Valid(data)) {
		if out, err := encoding.NewDecoder().Bytes(data); err == nil {
			data = out
		}
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(data), "\uFEFF"), "\uFFFD")
}
