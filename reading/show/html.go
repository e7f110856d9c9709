package show

import (
	_ "embed"
	"html/template"
	"io"
	"strconv"

	"github.com/hearsay-news/hearsay"
)

//go:embed report.html
var pageHTML string

var page = template.Must(template.New("page").Parse(pageHTML))

// HTML writes one page of any number of reports, each with everything found in it marked.
type HTML struct {
	w       io.Writer
	reports int
}

// NewHTML starts a page that is written to w. Nothing is written before the first report.
func NewHTML(w io.Writer) *HTML { return &HTML{w: w} }

// Report writes one report with its reading. The error is w's.
func (h *HTML) Report(v *hearsay.Version, r *hearsay.Reading) error {
	h.reports++
	text := v.Text()
	p := report{
		Version: v, Reading: r, Title: v.Title, Language: Language(r.Language), Legend: legend,
		Blank: r.Unread == "" && len(r.Statements)+len(r.Events)+len(r.Figures) == 0,
	}
	if p.Title == "" {
		p.Title = v.ID
	}
	prefix := ""
	if h.reports > 1 {
		prefix = "r" + strconv.Itoa(h.reports) + "-" // ids are a page's, statements' numbers a report's
	} else if err := page.ExecuteTemplate(h.w, "head", p); err != nil {
		return err
	}
	f := findings{v: v, r: r, text: text, lines: NewLines(text), prefix: prefix, Index: NewIndex(r)}
	p.Segments = segments(text, f.marks())
	p.Sections, p.Sheet = f.sections(), f.sheet()
	return page.ExecuteTemplate(h.w, "report", p)
}

// Close ends the page; one without reports stays empty.
func (h *HTML) Close() error {
	if h.reports == 0 {
		return nil
	}
	return page.ExecuteTemplate(h.w, "foot", nil)
}

// report is what the template sees of one report.
type report struct {
	Version  *hearsay.Version
	Reading  *hearsay.Reading
	Title    string
	Language string // for the lang attribute; empty where it isn't known
	Legend   []kind
	Segments []segment
	Sections []section
	Sheet    []sheetLine
	Blank    bool // it was read, and nothing found
}

// Language is a language tag as pages may carry it; "und" says nothing to a browser.
func Language(tag string) string {
	if tag == "und" {
		return ""
	}
	return tag
}

// A kind is one sort of mark, in the order of the legend.
type kind struct{ Class, Name string }

var legend = []kind{
	{"source", "source"}, {"cue", "cue"}, {"content", "what is said"}, {"name", "name"}, {"time", "time"},
	{"place", "place"}, {"figure", "figure"}, {"event", "event"}, {"conflict", "contradiction"},
}
