package show

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/hearsay-news/hearsay"
)

//go:embed report.html
var page string

var report = template.Must(template.New("report").Funcs(template.FuncMap{
	"chain": Chain, "quantity": Quantity,
	"in": func(text string, ss hearsay.Spans) string {
		parts := ""
		for i, s := range ss {
			if i > 0 {
				parts += " … "
			}
			parts += s.In(text)
		}
		return parts
	},
	"cut":  func(text string, s hearsay.Span) string { return s.In(text) },
	"name": func(r *hearsay.Reading, id string) string { e, _ := r.EntityByID(id); return e.Name },
}).Parse(page))

// HTML writes the page of one report, with everything found in it marked.
func HTML(w io.Writer, v *hearsay.Version, r *hearsay.Reading) error {
	text := v.Text()
	return report.Execute(w, struct {
		V        *hearsay.Version
		R        *hearsay.Reading
		Text     string
		Segments []segment
	}{v, r, text, segments(text, marks(v, r))})
}
