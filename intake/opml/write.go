package opml

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// namespace is what the prefix hearsay stands for.
const namespace = "https://github.com/hearsay-news/hearsay/blob/main/docs/following.md#opml"

// Write writes a list of sources, in their order.
func Write(w io.Writer, title string, sources []hearsay.Source) error {
	var b strings.Builder
	b.WriteString(xml.Header)
	fmt.Fprintf(&b, "<opml version=\"2.0\" xmlns:hearsay=\"%s\">\n<head><title>%s</title></head>\n<body>\n", namespace, escaped(title))
	for i := range sources {
		outline(&b, &sources[i])
	}
	b.WriteString("</body>\n</opml>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func outline(b *strings.Builder, s *hearsay.Source) {
	b.WriteString("<outline type=\"rss\"")
	put := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, " %s=\"%s\"", name, escaped(value))
		}
	}
	name := s.Outlet
	if name == "" {
		name = s.URL // OPML demands a text
	}
	put("text", name)
	put("xmlUrl", s.URL)
	put("language", s.Language)
	for _, f := range hearsay.SourceFields() {
		if f.Name != "language" && f.Name != "outlet" { // they have attributes of OPML's own
			put("hearsay:"+f.Name, f.Of(s))
		}
	}
	b.WriteString("/>\n")
}

// escaped is text for an attribute, line breaks and all.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}
