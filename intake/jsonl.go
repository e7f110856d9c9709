package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// sniffJSONLines takes what opens with a JSON object that names a field of a report, or
// whose name ends as JSON Lines do.
func sniffJSONLines(h head) bool {
	start := bytes.TrimLeft(h.bytes, " \t\r\n")
	if h.namedJSONLines() {
		return len(start) == 0 || start[0] == '{' || !binary(start)
	}
	if len(start) == 0 || start[0] != '{' {
		return false
	}
	line, _, _ := bytes.Cut(start, []byte("\n"))
	for _, field := range []string{`"text"`, `"html"`, `"title"`, `"outlet"`} {
		if bytes.Contains(line, []byte(field)) {
			return true
		}
	}
	return false
}

// readJSONLines yields a version for each line that is a report.
func readJSONLines(src Source, yield func(hearsay.Version, error) bool) {
	name := src.Name
	lines := bufio.NewReaderSize(src.Reader, 1<<16)
	seen := 0
	for n := 1; ; n++ {
		line, err := readLine(lines, MaxLine)
		atEnd := errors.Is(err, io.EOF)
		if err != nil && !atEnd && !errors.Is(err, hearsay.ErrTooLarge) {
			yield(hearsay.Version{}, &Problem{name, n, err})
			return
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		var v hearsay.Version
		switch {
		case errors.Is(err, hearsay.ErrTooLarge):
			// passed over: said below
		case len(bytes.TrimSpace(line)) == 0:
			if atEnd {
				if seen == 0 {
					yield(hearsay.Version{}, &Problem{name, 0, fmt.Errorf("%w: no report in it", hearsay.ErrInvalid)})
				}
				return
			}
			continue
		default:
			v, err = parseRecord(line)
		}
		seen++
		if err != nil && !errors.Is(err, io.EOF) {
			if !yield(hearsay.Version{}, &Problem{name, n, err}) {
				return
			}
		} else if !yield(v, nil) {
			return
		}
		if atEnd {
			return
		}
	}
}

// readLine reads up to and without the next line feed. Of a line over max it reads on to
// its end, keeps nothing, and says so.
func readLine(in *bufio.Reader, max int) ([]byte, error) {
	var line []byte
	tooLong := false
	for {
		part, err := in.ReadSlice('\n')
		if !tooLong {
			if len(line)+len(part) > max {
				line, tooLong = nil, true
			} else {
				line = append(line, part...)
			}
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if tooLong {
			return nil, fmt.Errorf("%w: a line over %d MiB", hearsay.ErrTooLarge, max>>20)
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}

// parseRecord reads one report in the import format.
func parseRecord(line []byte) (hearsay.Version, error) {
	var v hearsay.Version
	if !utf8.Valid(line) {
		line = bytes.ToValidUTF8(line, []byte("\uFFFD"))
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return v, fmt.Errorf("%w: %s", hearsay.ErrInvalid, jsonReason(err, line))
	}
	if fields == nil {
		return v, fmt.Errorf("%w: a report is a JSON object", hearsay.ErrInvalid)
	}
	r := record{fields: fields}
	v.ID = r.id("id")
	v.Outlet = r.string("outlet")
	v.Kind = r.outletKind("outlet_kind")
	v.URL = r.string("url")
	r.rename("content_text", "text") // items of a JSON Feed, a line each
	r.rename("content_html", "html")
	r.rename("date_published", "published")
	v.Published = r.time("published")
	v.Observed = r.time("observed")
	v.Title = strings.TrimSpace(r.string("title"))
	v.Byline = r.string("byline")
	v.Language = r.string("language")
	v.Credit = r.string("credit")
	v.Body = r.string("text")
	html := r.string("html")
	if r.err != nil {
		return hearsay.Version{}, r.err
	}
	if v.ID == "" {
		v.ID = v.URL
	}
	if v.ID == "" {
		return v, fmt.Errorf("%w: neither id nor url", hearsay.ErrInvalid)
	}
	if v.Body == "" && html != "" {
		v.Title, v.Body = fromHTML(v.Title, html)
	}
	if len(fields) > 0 {
		v.Extra = fields
	}
	if v.Body == "" && v.Title == "" && !v.Withdrawn() {
		return v, fmt.Errorf("%w: neither text nor html", hearsay.ErrInvalid)
	}
	if err := hearsay.CheckID(v.ID); err != nil {
		return v, err
	}
	if len(v.Body)+len(v.Title) > MaxText {
		return v, fmt.Errorf("%w: a text over %d MiB", hearsay.ErrTooLarge, MaxText>>20)
	}
	return v, nil
}

// A record takes fields out of a JSON object one by one and keeps the first error. What
// is left is kept as it came.
type record struct {
	fields map[string]json.RawMessage
	err    error
}

func (r *record) take(name string) (json.RawMessage, bool) {
	raw, ok := r.fields[name]
	delete(r.fields, name)
	return raw, ok && !bytes.Equal(raw, []byte("null"))
}

// rename takes a field for another that lacks.
func (r *record) rename(from, to string) {
	if raw, ok := r.fields[from]; ok && r.fields[to] == nil {
		r.fields[to] = raw
		delete(r.fields, from)
	}
}

func (r *record) fail(name, format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s: %s", hearsay.ErrInvalid, name, fmt.Sprintf(format, args...))
	}
}

func (r *record) string(name string) string {
	raw, ok := r.take(name)
	if !ok {
		return ""
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		r.fail(name, "not a string")
	}
	return s
}

// id takes a string or a whole number: some publishers number their reports.
func (r *record) id(name string) string {
	raw, ok := r.take(name)
	if !ok {
		return ""
	}
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) != nil {
		r.fail(name, "neither a string nor a number")
	}
	return n.String()
}

func (r *record) outletKind(name string) hearsay.OutletKind {
	k := hearsay.OutletKind(r.string(name))
	if k != "" && !slices.Contains(hearsay.OutletKinds, k) {
		r.fail(name, "%q is none of %v", k, hearsay.OutletKinds)
	}
	return k
}

func (r *record) time(name string) time.Time {
	s := strings.TrimSpace(r.string(name))
	if s == "" {
		return time.Time{}
	}
	t, err := ParseTime(s)
	if err != nil {
		r.fail(name, "%v", err)
	}
	return t
}

// ParseTime reads a moment in RFC 3339, or a bare date, which means its first instant in
// UTC. Years outside 1 to 9999 are refused.
func ParseTime(s string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1 {
			return t.UTC(), nil
		}
	}
	if len(s) > 40 {
		s = s[:40] + "…"
	}
	return time.Time{}, fmt.Errorf("%q is no RFC 3339 time or date, like 2025-02-11T08:40:00Z or 2025-02-11", s)
}

// jsonReason says what is wrong with a line, and where.
func jsonReason(err error, line []byte) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax) && int(syntax.Offset) >= len(line):
		return "the JSON ends too early"
	case errors.As(err, &syntax):
		return fmt.Sprintf("no JSON: %v at byte %d", syntax, syntax.Offset)
	case errors.As(err, &kind):
		return "a report is a JSON object, but this is a JSON " + kind.Value
	default:
		return err.Error()
	}
}
