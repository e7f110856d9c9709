package desk

import "html/template"

// The shapes of the status words: each is told from the others without its colour. They
// are drawn on a field of 12 by 12 in the colour of the text beside them.
var shapes = map[string]string{
	// stories
	"breaking":   `<path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor"/>`,
	"developing": `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor"/>`,
	"quiet":      `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
	// claims: how many legs a line stands on, and what pulls at it
	"corroborated": `<circle cx="3.2" cy="6" r="2.6" fill="currentColor"/><circle cx="8.8" cy="6" r="2.6" fill="currentColor"/>`,
	"reported":     `<circle cx="6" cy="6" r="2.6" fill="currentColor"/>`,
	"disputed":     `<path d="M4.2 2 1 6l3.2 4M7.8 2 11 6l-3.2 4" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"/>`,
	"denied":       `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M3 9 9 3" stroke="currentColor" stroke-width="1.6"/>`,
	"withdrawn":    `<path d="M4.6 1.6 1.6 4.6l3 3M2 4.6h5.2a3 3 0 0 1 0 6H4.4" fill="none" stroke="currentColor" stroke-width="1.6"/>`,
	"revised":      `<path d="M10.2 6A4.2 4.2 0 1 1 8.8 2.9M8.9.6v2.6H6.3" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
	// updates
	"new":    `<path d="M6 1.4v9.2M1.4 6h9.2" stroke="currentColor" stroke-width="1.8"/>`,
	"edited": `<path d="M1.6 10.4l.6-2.6 6-6 2 2-6 6z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>`,
	// sources; a new one has the sign of what is new
	"good":    `<path d="M1.6 6.4 4.6 9.4 10.4 2.8" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
	"failing": `<path d="M6 1 11.4 10.8H.6zM6 4.4v3.2M6 8.8v.9" fill="none" stroke="currentColor" stroke-width="1.3"/>`,
	"paused":  `<path d="M3.6 2v8M8.4 2v8" stroke="currentColor" stroke-width="2"/>`,
	"stopped": `<path d="M2.4 2.4h7.2v7.2H2.4z" fill="currentColor"/>`,
	// rulings
	"pinned": `<path d="M3.2 1.2h5.6M4.4 1.2v3.6L2.6 7h6.8L7.6 4.8V1.2M6 7v4" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
	"muted":  `<path d="M1.4 4.4h2L6 2v8L3.4 7.6h-2zM8 4.4l3 3.2M11 4.4 8 7.6" fill="none" stroke="currentColor" stroke-width="1.3"/>`,
	"copied": `<path d="M1.4 4.2h5.8v6.2H1.4zM4.4 4V1.6h6.2v6.2H7.4" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
}

// icon draws a shape; it says nothing to a reader who listens, for the word stands beside it.
func icon(name string) template.HTML {
	return template.HTML(`<svg class="icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">` +
		shapes[name] + `</svg>`)
}
