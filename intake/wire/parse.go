package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Parse yields the reports of one file of an agency. An item that can't be read is an
// error with its number, and the rest goes on; text turns HTML into its text.
func Parse(data []byte, text func(html string) string) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		data := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), " \t\r\n\x16")
		switch {
		case bytes.HasPrefix(data, []byte("<")):
			parseXML(data, yield)
		case bytes.HasPrefix(data, []byte("\x01")):
			yield(parse7901(data))
		default:
			yield(parseNinjs(data, text))
		}
	}
}

func parseXML(data []byte, yield func(hearsay.Version, error) bool) {
	root, err := parseTree(data)
	if err != nil {
		yield(hearsay.Version{}, err)
		return
	}
	if root.name == "nitf" {
		yield(finish(readNITF(root)))
		return
	}
	n := 0
	for item := range root.all("newsItem") {
		n++
		v, err := finish(readG2(item))
		if err != nil {
			err = fmt.Errorf("item %d: %w", n, err)
		}
		if !yield(v, err) {
			return
		}
	}
	if n == 0 {
		yield(hearsay.Version{}, fmt.Errorf("%w: no news item in it", hearsay.ErrInvalid))
	}
}

// A draft is a report while its parts are collected.
type draft struct {
	hearsay.Version
	dateline   string
	paragraphs []string
	extra      map[string]string
}

// keep notes something of the agency's own marks.
func (d *draft) keep(name, value string) {
	if value = fold(value); value != "" {
		if d.extra == nil {
			d.extra = map[string]string{}
		}
		d.extra[name] = value
	}
}

// finish makes the version. A dateline that stands apart is put where print has it,
// before the first paragraph.
func finish(d draft) (hearsay.Version, error) {
	v := d.Version
	v.Kind = hearsay.WireOutlet
	v.Title = fold(v.Title)
	if len(d.paragraphs) > 0 && d.dateline != "" && !strings.HasPrefix(d.paragraphs[0], d.dateline) {
		d.paragraphs[0] = d.dateline + " - " + d.paragraphs[0]
	}
	if len(d.paragraphs) > 0 {
		v.Body = strings.Join(d.paragraphs, "\n\n")
	}
	if v.Title == "" && v.Body == "" {
		return hearsay.Version{}, fmt.Errorf("%w: neither headline nor text", hearsay.ErrInvalid)
	}
	for name, value := range d.extra {
		if v.Extra == nil {
			v.Extra = map[string]json.RawMessage{}
		}
		raw, err := json.Marshal(value)
		if err != nil {
			return hearsay.Version{}, err // can't be: a string
		}
		v.Extra[name] = raw
	}
	return v, nil
}

// Layouts of moments: those of ISO 8601 that the formats use, in their extended and
// their basic form. One without a zone is taken as UTC.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05",
	"20060102T150405Z0700", "20060102T150405Z07:00", "20060102T150405", "20060102T1504Z0700", time.DateOnly, "20060102",
}

// parseTime reads a moment; the zero time for none.
func parseTime(s string) time.Time {
	s = strings.TrimSpace(s)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1 {
			return t.UTC()
		}
	}
	return time.Time{}
}

// byline is a name without the word before it that print needs.
func byline(s string) string {
	s = fold(s)
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		return s[3:]
	}
	return s
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

func first(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
