package quote

import (
	"context"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A Row is what a sequence model labels at once: units of text in order, each with its
// features.
type Row struct {
	Units    []hearsay.Span
	Features [][]uint32
	Cue      hearsay.Span // the cue whose roles are labelled; empty in a row for cues
}

func (row *Row) add(u hearsay.Span, features []uint32) {
	row.Units = append(row.Units, u)
	row.Features = append(row.Features, append([]uint32(nil), features...))
}

// CueRows is what the model of cues is fitted on: a row for each sentence. The document
// needs what the stage needs.
func CueRows(d *text.Doc) []Row {
	r := newReader(d)
	r.fitting = true
	var rows []Row
	for n := range d.Sentences {
		s := r.undated(n)
		gs, _ := r.cuesOf(s)
		for lo := 0; lo < len(r.us); {
			var row Row
			lo = r.cueRow(gs, lo, s, func(features []uint32) {
				u := &r.us[lo+len(row.Units)]
				row.add(d.Cover(u.first, u.last), features)
			})
			rows = append(rows, row)
		}
	}
	return rows
}

// RoleRows is what the model of roles is fitted on: a row for each statement that is found
// where the given cues are those that the model of cues finds.
func RoleRows(d *text.Doc, cues []hearsay.Span) []Row {
	r := newReader(d)
	var rows []Row
	r.fitting, r.given, r.rows = true, cues, func(row Row) { rows = append(rows, row) }
	_ = r.read(context.Background())
	return rows
}

// fitRow hands over the row of cue number n.
func (r *reader) fitRow(gs []group, cues []cue, n int) {
	row := Row{Cue: r.d.Cover(cues[n].first, cues[n].last)}
	lo, _, _, _ := r.around(&cues[n])
	r.roleRow(gs, cues, n, func(features []uint32) {
		u := &r.scene.us[lo+len(row.Units)]
		row.add(r.d.Cover(u.first, u.last), features)
	})
	r.rows(row)
}

// Cues is what the model m takes for cues in a document.
func Cues(d *text.Doc, m *lexicon.Linear) []hearsay.Span {
	r := newReader(d)
	r.cues = newSequence(m)
	var out []hearsay.Span
	for n := range d.Sentences {
		r.cuesOf(r.undated(n))
		for _, c := range r.found {
			out = append(out, d.Cover(c.first, c.last))
		}
	}
	return out
}
