package eval

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Times reads the TimeML files of a folder and scores time expressions as
// TempEval-3 does (UzZaman and others 2013, task A): strict and relaxed F1 of the extents, and value F1, which is
// the share of right values among the relaxed matches times the relaxed F1. The text is the title, a
// blank line and the text element; the publication is the document creation time.
func Times(dir string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("TimeML files in %s: %w", dir, os.ErrNotExist)
	}
	var sc timeScore
	for _, file := range files {
		if strings.HasPrefix(filepath.Base(file), "._") {
			continue
		}
		v, want, err := timeML(file)
		if err != nil {
			return nil, err
		}
		d, err := read(v)
		if err != nil {
			return nil, err
		}
		labels := make([]timeLabel, len(want))
		for i, t := range want {
			labels[i].readings = []hearsay.Timex{t}
		}
		sc.add(labels, d.Times)
	}
	return sc.rows("TimeBank", "dev"), nil
}

// timeML reads one TimeML file into a version and its annotated times.
func timeML(file string) (*hearsay.Version, []hearsay.Timex, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	v := &hearsay.Version{}
	v.ID = strings.TrimSuffix(filepath.Base(file), ".tml")
	var buf strings.Builder // of the element at hand
	var times, titleTimes []hearsay.Timex
	var open []int // times that are open
	part := ""
	dec := xml.NewDecoder(bytes.NewReader(b))
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", file, err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			switch name := t.Name.Local; {
			case name == "TITLE" || name == "TEXT" || name == "DCT":
				part = name
				buf.Reset()
				times = nil
			case name == "TIMEX3" && part == "DCT":
				v.Published = creation(attribute(t, "value"))
			case name == "TIMEX3" && part != "":
				open = append(open, len(times))
				times = append(times, hearsay.Timex{
					Span: hearsay.Span{Start: buf.Len()}, Type: hearsay.TimexType(attribute(t, "type")), Value: attribute(t, "value"),
				})
			}
		case xml.CharData:
			if part != "" {
				buf.Write(t)
			}
		case xml.EndElement:
			switch name := t.Name.Local; {
			case name == "TIMEX3" && len(open) > 0:
				times[open[len(open)-1]].End = buf.Len()
				open = open[:len(open)-1]
			case name == "TITLE":
				raw := buf.String()
				v.Title = strings.TrimSpace(raw)
				lead := len(raw) - len(strings.TrimLeft(raw, " \t\r\n"))
				titleTimes = moved(times, -lead)
				part = ""
			case name == "TEXT":
				v.Body = buf.String()
				titleTimes = append(titleTimes, moved(times, len(v.Text())-len(v.Body))...)
				part = ""
			case name == "DCT":
				part = ""
			}
		}
	}
	kept := titleTimes[:0]
	for _, t := range titleTimes {
		if !t.Empty() {
			kept = append(kept, t)
		}
	}
	return v, kept, nil
}

// moved shifts times by n bytes.
func moved(times []hearsay.Timex, n int) []hearsay.Timex {
	out := make([]hearsay.Timex, len(times))
	for i, t := range times {
		t.Start += n
		t.End += n
		out[i] = t
	}
	return out
}

// creation reads a document creation time; zero where it names no day.
func creation(value string) time.Time {
	if len(value) < len(time.DateOnly) {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, value[:len(time.DateOnly)])
	if err != nil {
		return time.Time{}
	}
	return t
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
