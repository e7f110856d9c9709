package mend

import (
	"bytes"
	"strings"
)

// DeclaredEncoding is the encoding that an XML declaration names, or a server's header that
// was saved before the document; empty where neither does.
func DeclaredEncoding(data []byte) string {
	start := data[:min(len(data), 2048)]
	if i := bytes.Index(start, []byte("<?xml")); i >= 0 {
		declaration, _, _ := bytes.Cut(start[i:], []byte(">"))
		if label := after(string(declaration), "encoding"); label != "" {
			return label
		}
	}
	header, _, _ := bytes.Cut(start, []byte("<"))
	return after(strings.ToLower(string(header)), "charset")
}

// after is the word that stands after a name and an equals sign, with or without quotes.
func after(s, name string) string {
	_, rest, ok := strings.Cut(s, name)
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " \t\r\n=\"'")
	if end := strings.IndexAny(rest, " \t\r\n\"'?;"); end >= 0 {
		rest = rest[:end]
	}
	return rest
}
