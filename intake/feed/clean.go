package feed

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
)

// cleanXML gives a feed as UTF-8 that holds only characters of XML 1.0, without its XML
// declaration. What is checked before parsing is then what the parser sees.
func cleanXML(data []byte) []byte {
	label := ""
	if bytes.HasPrefix(data, []byte("<?xml")) {
		if end := bytes.Index(data, []byte("?>")); end > 0 {
			label = encodingLabel(string(data[:end]))
			data = data[end+2:]
		}
	}
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" && !(strings.HasPrefix(name, "utf-16") && utf8.Valid(data)) {
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			data = out
		}
	}
	return bytes.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r != 0xFFFE && r != 0xFFFF:
			return r
		}
		return -1
	}, data)
}

// encodingLabel is the encoding that an XML declaration names.
func encodingLabel(declaration string) string {
	_, rest, _ := strings.Cut(declaration, "encoding")
	rest = strings.TrimLeft(rest, " \t\r\n=")
	if rest == "" || rest[0] != '"' && rest[0] != '\'' {
		return ""
	}
	label, _, _ := strings.Cut(rest[1:], rest[:1])
	return label
}

// maxDepth bounds how deep elements are nested: the parser of feeds calls itself for each
// level. Feeds need about ten; XHTML inside an item some more.
const maxDepth = 400

// checkXML refuses a feed that is nested too deep, and constructs that no feed needs and
// that would hide how deep it is.
func checkXML(data []byte) error {
	depth := 0
	for {
		i := bytes.IndexByte(data, '<')
		if i < 0 {
			return nil
		}
		data = data[i:]
		var length int // of the tag with its brackets; 0 where it doesn't end
		switch {
		case bytes.HasPrefix(data, []byte("<![CDATA[")):
			length = through(data, "]]>")
		case bytes.HasPrefix(data, []byte("<!--")):
			length = through(data, "-->")
		case bytes.HasPrefix(data, []byte("<?")):
			if length = through(data, "?>"); length > 5 && string(data[:5]) == "<?xml" && strings.IndexByte(" \t\r\n?", data[5]) >= 0 {
				return fmt.Errorf("%w: a second XML declaration", hearsay.ErrInvalid)
			}
		case bytes.HasPrefix(data, []byte("<!")):
			length = through(data, ">")
			tag := data[:length]
			if bytes.IndexByte(tag, '[') >= 0 || bytes.Count(tag, []byte(`"`))%2 != 0 || bytes.Count(tag, []byte(`'`))%2 != 0 {
				return fmt.Errorf("%w: a document type with declarations of its own", hearsay.ErrUnsupported)
			}
		default:
			length = tagLength(data)
			switch {
			case length < 2:
			case data[1] == '/':
				depth = max(0, depth-1)
			case data[length-2] != '/':
				depth++
			}
		}
		if depth > maxDepth {
			return fmt.Errorf("%w: elements over %d deep", hearsay.ErrTooLarge, maxDepth)
		}
		if length == 0 {
			return nil
		}
		data = data[length:]
	}
}

func through(data []byte, end string) int {
	i := bytes.Index(data, []byte(end))
	if i < 0 {
		return 0
	}
	return i + len(end)
}

// tagLength is the length of a tag. A bracket inside a quoted value doesn't end it.
func tagLength(data []byte) int {
	var quote byte
	for i, c := range data {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return 0
}
