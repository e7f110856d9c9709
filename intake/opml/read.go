package opml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
)

// Bounds of one file.
const (
	MaxFile    = 16 << 20 // bytes
	MaxSources = 20_000
	maxTag     = 64 << 10 // bytes of one outline with its attributes
	maxFolders = 64       // folders in folders; deeper ones count as this one
	maxField   = 300      // code points of one attribute
)

// An Error is one thing in a file that could not be read.
type Error struct {
	Line int // 1-based; 0 where the whole file is meant
	Err  error
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Err.Error()
	}
	return fmt.Sprintf("line %d: %v", e.Line, e.Err)
}

// Unwrap gives the reason, so that errors.Is finds its kind.
func (e *Error) Unwrap() error { return e.Err }

// ErrVariables marks a source that names variables of the environment in a file that may
// not: whoever wrote it could have them sent to a server of theirs.
var ErrVariables = errors.New("it wants variables of your environment")

// Read yields the sources of a file in their order, each address once. own says that the
// file is the user's own and may name variables of the environment. Each error that it
// yields is an *Error, of kind hearsay.ErrInvalid, ErrTooLarge or ErrUnsupported, or
// ErrVariables; reading goes on after it.
func Read(data []byte, own bool) iter.Seq2[hearsay.Source, error] {
	return func(yield func(hearsay.Source, error) bool) {
		if len(data) > MaxFile {
			yield(hearsay.Source{}, &Error{0, fmt.Errorf("%w: over %d MiB", hearsay.ErrTooLarge, MaxFile>>20)})
			return
		}
		r := &reader{known: map[string]bool{}, yield: yield, line: 1, own: own}
		r.read(decode(data))
	}
}

// A reader goes through the tags of one file. It takes the tags for HTML's, whose rules say
// what any sequence of bytes means: what would be a syntax error of XML loses nothing.
type reader struct {
	yield   func(hearsay.Source, error) bool
	folders []hearsay.Source // what the folders around say, the innermost last
	deeper  int              // folders that are beyond the bound
	known   map[string]bool  // by URL
	line    int
	opml    bool // its root was seen
	body    bool // an outline was seen
	own     bool
	stop    bool
}

func (r *reader) read(data []byte) {
	z := html.NewTokenizer(bytes.NewReader(data))
	z.SetMaxBuf(maxTag)
	for !r.stop {
		kind := z.Next()
		z.NextIsNotRawText() // a <title> is a tag as others are
		raw := z.Raw()
		at := r.line
		r.line += bytes.Count(raw, []byte("\n"))
		switch kind {
		case html.ErrorToken:
			r.end(at, raw, z.Err())
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			switch t.Data {
			case "opml":
				r.opml = true
			case "outline":
				r.body = true
				r.outline(t, at, kind == html.SelfClosingTagToken)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "outline" {
				r.leave()
			}
		}
	}
}

// end tells what is wrong with the file as a whole, or with its end.
func (r *reader) end(line int, rest []byte, err error) {
	switch {
	case err == html.ErrBufferExceeded:
		r.fail(line, fmt.Errorf("%w: a tag over %d KiB; what follows is not read", hearsay.ErrTooLarge, maxTag>>10))
	case err != io.EOF:
		r.fail(line, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err))
	case !r.opml && !r.body:
		r.fail(0, fmt.Errorf("%w: it is no OPML: there is neither <opml> nor an <outline> in it", hearsay.ErrInvalid))
	case bytes.HasPrefix(bytes.TrimSpace(rest), []byte("<")):
		r.fail(line, fmt.Errorf("%w: the file ends within a tag", hearsay.ErrInvalid))
	}
}

func (r *reader) fail(line int, err error) {
	if !r.yield(hearsay.Source{}, &Error{line, err}) {
		r.stop = true
	}
}

// outline reads one outline: a folder, a source, or a remark.
func (r *reader) outline(t html.Token, line int, alone bool) {
	s := hearsay.Source{}
	if n := len(r.folders); n > 0 {
		s = r.folders[n-1]
	}
	var text, title, kind, address, other string
	for _, a := range t.Attr {
		v := clean(a.Val)
		switch name := strings.ToLower(a.Key); name {
		case "text":
			text = v
		case "title":
			title = v
		case "type":
			kind = strings.ToLower(v)
		case "xmlurl", "xml_url", "rssurl", "feedurl":
			address = strings.TrimSpace(a.Val)
		case "url", "href":
			other = strings.TrimSpace(a.Val)
		case "language":
			_ = s.Set("language", v) // other programs write all sorts of words there
		default:
			if field, ours := strings.CutPrefix(name, "hearsay:"); ours {
				if err := s.Set(field, a.Val); err != nil {
					r.fail(line, err)
				}
			}
		}
		if r.stop {
			return
		}
	}
	if address == "" && other != "" && (kind == "rss" || kind == "atom" || kind == "feed") {
		address = other
	}
	switch {
	case address != "":
		s.URL = feedURL(address)
		if name := first(text, title); s.Outlet == "" && name != s.URL { // a nameless one is called by its address
			s.Outlet = name
		}
		r.source(s, line)
	case kind == "include":
		r.fail(line, fmt.Errorf("%w: it names another file, which is not read: %s", hearsay.ErrUnsupported, clean(other)))
	}
	if !alone {
		r.enter(s, address != "")
	}
}

// source yields a source, unless it stood there before.
func (r *reader) source(s hearsay.Source, line int) {
	if r.known[s.URL] {
		return
	}
	if len(r.known) >= MaxSources {
		r.fail(line, fmt.Errorf("%w: over %d sources; what follows is not read", hearsay.ErrTooLarge, MaxSources))
		r.stop = true
		return
	}
	if err := s.Check(); err != nil {
		r.fail(line, err)
		return
	}
	if names := s.Variables(); len(names) > 0 && !r.own {
		r.fail(line, fmt.Errorf("%w: %s", ErrVariables, strings.Join(names, ", ")))
		return
	}
	r.known[s.URL] = true
	s.ID = hearsay.SourceID(s.URL)
	if !r.yield(s, nil) {
		r.stop = true
	}
}

// enter begins a folder. A source that is written as one holds nothing that is its own.
func (r *reader) enter(s hearsay.Source, source bool) {
	if len(r.folders) >= maxFolders {
		r.deeper++
		return
	}
	if source {
		s = hearsay.Source{}
		if n := len(r.folders); n > 0 {
			s = r.folders[n-1]
		}
	}
	r.folders = append(r.folders, s)
}

func (r *reader) leave() {
	switch {
	case r.deeper > 0:
		r.deeper--
	case len(r.folders) > 0:
		r.folders = r.folders[:len(r.folders)-1]
	}
}

// feedURL undoes an old way of writing the addresses of feeds.
func feedURL(s string) string {
	if rest, ok := strings.CutPrefix(s, "feed:"); ok {
		if after, ok := strings.CutPrefix(rest, "//"); ok {
			return "https://" + after
		}
		return rest
	}
	return s
}

// declaredEncoding is the encoding in an XML declaration.
var declaredEncoding = regexp.MustCompile(`^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']`)

// decode is the file as UTF-8: by its byte order mark; as it is where that is UTF-8, whatever
// it declares; else as it declares, and windows-1252 where it doesn't.
func decode(data []byte) []byte {
	if _, name, sure := charset.DetermineEncoding(data, ""); sure && name != "utf-8" && !utf8.Valid(data) {
		return through(data, name)
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if utf8.Valid(data) {
		return data
	}
	name := "windows-1252"
	if m := declaredEncoding.FindSubmatch(data); m != nil && !strings.EqualFold(string(m[1]), "utf-8") {
		name = string(m[1])
	}
	return through(data, name)
}

func through(data []byte, encoding string) []byte {
	in, err := charset.NewReaderLabel(encoding, bytes.NewReader(data))
	if err == nil {
		if decoded, err := io.ReadAll(io.LimitReader(in, 3*MaxFile)); err == nil {
			return decoded
		}
	}
	return bytes.ToValidUTF8(data, []byte("\uFFFD"))
}

// clean is an attribute's text in one line. Some programs escape it twice.
func clean(s string) string {
	s = strings.Join(strings.Fields(html.UnescapeString(strings.ToValidUTF8(s, ""))), " ")
	if utf8.RuneCountInString(s) > maxField {
		s = strings.TrimSpace(string([]rune(s)[:maxField]))
	}
	return s
}

func first(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}
