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

// Parse yields the reports of one file of an agency, in any state of repair. An item that
// can't be read is an error with its number, and the rest goes on; so is one that the file
// ends inside of, beside what can be read of it. Items that are pictures are passed over.
// text turns HTML into its text.
func Parse(data []byte, text func(html string) string) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		data := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), " \t\r\n\x16\x00")
		read := parseXML
		if i := bytes.IndexAny(data, "<{[\x01"); i >= 0 && data[i] == 1 {
			read = parse7901
		} else if i >= 0 && data[i] != '<' {
			read = func(data []byte, item func(draft, error) bool) error { return parseNinjs(data, text, item) }
		}
		n := 0
		err := read(data, func(d draft, err error) bool {
			n++
			var v hearsay.Version
			if err == nil {
				v, err = finish(d)
			}
			if err == nil && !yield(v, nil) {
				return false
			}
			if err == nil && d.cut {
				err = fmt.Errorf("%w: the file ends inside of it", hearsay.ErrInvalid)
			}
			return err == nil || yield(hearsay.Version{}, fmt.Errorf("item %d: %w", n, err))
		})
		if err == nil && n == 0 {
			err = fmt.Errorf("%w: no news item in it", hearsay.ErrInvalid)
		}
		if err != nil {
			yield(hearsay.Version{}, err)
		}
	}
}

// parseXML reads NITF and both families of NewsML.
func parseXML(data []byte, item func(draft, error) bool) error {
	root, err := parseTree(data)
	if err != nil {
		return err
	}
	for _, family := range []struct {
		name string
		read func(*node) draft
	}{{"NewsItem", readNewsML1}, {"newsItem", readG2}, {"nitf", readNITF}} {
		found := false
		for n := range root.all(family.name) {
			found = true
			d := family.read(n)
			d.cut = n.cut
			if !d.picture && !item(d, nil) {
				return nil
			}
		}
		if found {
			break
		}
	}
	return nil
}

// A draft is a report while its parts are collected.
type draft struct {
	hearsay.Version
	dateline   string
	paragraphs []string
	extra      map[string]string
	picture    bool // it is one, and has no text
	cut        bool // the file ends inside of it
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
	d.signal()
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
	if v.Title == "" && v.Body == "" && (v.ID == "" || !v.Withdrawn()) {
		return hearsay.Version{}, fmt.Errorf("%w: neither headline nor text", hearsay.ErrInvalid)
	}
	return v, nil
}

// signal notes what a note to editors says the item is, where no mark of the format says it:
// a kill, or a correction.
func (d *draft) signal() {
	note := strings.ToLower(first(d.extra["ednote"], d.Title))
	for _, opening := range []string{"editors:", "attention editors", "attention", "eds:"} {
		note = strings.TrimLeft(strings.TrimPrefix(note, opening), " -–—:,*")
	}
	if opens(note, killNotes) && d.extra["pubstatus"] != "canceled" {
		d.keep("signal", "kill")
	} else if opens(note, correctionNotes) && d.extra["signal"] == "" {
		d.keep("signal", "correction")
	}
}

// How notes open that kill an item as a whole (a paragraph may be killed too), and those that
// come with a corrected one.
var (
	killNotes = []string{"mandatory kill", "bulletin kill", "story kill", "kill notice", "kill advisory", "kill this", "kill the story", "kill the item", "kill story",
		"kill item", "kill:", "please kill", "item withdrawn", "story withdrawn", "report withdrawn", "withdrawn:", "withdrawal:", "this item is withdrawn", "this story is withdrawn"}
	correctionNotes = []string{"corrects", "correction", "corrected", "correcting", "refiles to correct", "refile to correct"}
)

func opens(s string, with []string) bool {
	for _, w := range with {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
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
