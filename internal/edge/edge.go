// Package edge is where Hearsay's own types become the JSON that other programs rely on.
//
// Inside, positions are byte offsets; outside they are Unicode code points, as the W3C
// Web Annotation model counts them (TextPositionSelector). The change happens here and
// nowhere else, through [CodePoints]. Each function takes values of the root package and
// gives a struct that encoding/json writes exactly as docs/schema says: every field
// present and in order, an empty list as [], what isn't known as null where a number, a
// time or an object stands, and as "" where a string does.
package edge

import (
	"encoding/json"
	"io"
)

// WriteLine writes v as one line of JSON, for JSON Lines.
func WriteLine(w io.Writer, v any) error { return encoder(w).Encode(v) }

// WriteDocument writes v as indented JSON, for one document that people may read.
func WriteDocument(w io.Writer, v any) error {
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// encoder leaves <, > and & as they are: the output is JSON, not HTML.
func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
