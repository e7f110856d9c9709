package desk

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// The size of the picture of a series, in CSS pixels.
const (
	sparkWidth  = 120
	sparkHeight = 22
	sparkEdge   = 3
)

// spark draws a series as one mark for each value that was told: a dot, a bar from its low
// to its high where it has bounds, a dot with a stem upwards where it is open. Time runs
// to the right, values upwards from the smallest. No line joins the marks: between two
// values nobody counted. It is for the eye only; the table beside it says all of it. A
// series of fewer than three values, or of values that never moved, has none.
func spark(points []hearsay.FigurePoint) template.HTML {
	if len(points) < 3 {
		return ""
	}
	first, last := points[0].At, points[0].At
	low, high := points[0].Min, points[0].Min
	for _, p := range points {
		if p.At.Before(first) {
			first = p.At
		}
		if p.At.After(last) {
			last = p.At
		}
		low, high = min(low, p.Min), max(high, p.Min)
		if !p.Open() {
			high = max(high, p.Max)
		}
	}
	if low == high || !last.After(first) {
		return ""
	}
	x := func(p hearsay.FigurePoint) float64 {
		return sparkEdge + (sparkWidth-2*sparkEdge)*p.At.Sub(first).Seconds()/last.Sub(first).Seconds()
	}
	y := func(n int) float64 {
		return sparkHeight - sparkEdge - (sparkHeight-2*sparkEdge)*(float64(n)-float64(low))/(float64(high)-float64(low))
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="spark" viewBox="0 0 %d %d" width="%d" height="%d" aria-hidden="true" focusable="false">`,
		sparkWidth, sparkHeight, sparkWidth, sparkHeight)
	for _, p := range points {
		top := y(p.Min) - 5
		if !p.Open() {
			top = y(p.Max)
		}
		if top = max(0, top); top < y(p.Min) {
			fmt.Fprintf(&b, `<path d="M%.1f %.1fV%.1f" stroke="currentColor"/>`, x(p), y(p.Min), top)
		}
		fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="2" fill="currentColor"/>`, x(p), y(p.Min))
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String()) // numbers only
}
