package eval

import (
	_ "embed"
	"fmt"
	"os"
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// placesGold holds the names of places in the first 250 words or so of reports of the
// shared corpora: ids, offsets and coordinates labelled by hand, no text. docs/data.md has
// the protocol.
//
//go:embed testdata/places.jsonl
var placesGold []byte

// A placedReport is one labelled report.
type placedReport struct {
	Corpus string    `json:"corpus"`
	ID     string    `json:"id"`
	Split  string    `json:"split"`
	Length int       `json:"length"` // code points of the text that were labelled, from its start
	Places []toponym `json:"places"` // in code points of the text of the report as it is imported
}

// placesCorpora are the labelled corpora, as the table names them together.
const placesCorpora = "wires, ECB+, PolNeAR"

// LabelledPlaces reads the reports labelled with their places below the shared folder and
// scores them as [Places] does, as far into each report as it was labelled. "Washington
// said" is a toponym; the second F1 is that of the other reading, in which it is none.
func LabelledPlaces(shared string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	gold, err := placeLabels()
	if err != nil {
		return nil, err
	}
	reports, err := placedReports(shared, gold)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, split := range []string{"dev", "held"} {
		var all, literal placeScore
		for _, g := range gold {
			if g.Split != split {
				continue
			}
			v := reports[g.Corpus+"/"+g.ID]
			if v == nil {
				return nil, fmt.Errorf("places.jsonl: %s/%s: %w", g.Corpus, g.ID, os.ErrNotExist)
			}
			d, err := read(v)
			if err != nil {
				return nil, err
			}
			labels, end := g.labels(v.Text())
			found := slices.DeleteFunc(slices.Clone(d.Places), func(p hearsay.Place) bool { return p.Start >= end })
			all.add(labels, found)
			literal.add(slices.DeleteFunc(labels, func(t toponym) bool { return t.Kind == metonym }), found)
		}
		rows = append(rows, all.rows(placesCorpora, split)...)
		rows = append(rows, Row{"places", placesCorpora, split, "toponym F1, no metonyms", literal.f1(), literal.gold})
	}
	return rows, nil
}

// labels are the report's labels in bytes of its text, and where the labelled part ends.
func (g *placedReport) labels(in string) (labels []toponym, end int) {
	at := byteOffsets(in)
	return inBytes(g.Places, in), at[min(g.Length, len(at)-1)]
}

func placeLabels() ([]placedReport, error) { return labels[placedReport]("places.jsonl", placesGold) }

// placedReports are the labelled reports' texts, keyed by corpus and id. They come from
// the same corpora as those labelled with times.
func placedReports(shared string, gold []placedReport) (map[string]*hearsay.Version, error) {
	keys := make([]timedReport, len(gold))
	for i, g := range gold {
		keys[i] = timedReport{Corpus: g.Corpus, ID: g.ID}
	}
	return timedReports(shared, keys)
}
