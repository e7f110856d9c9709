package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// newsReading is as large as the reading of a report of 1.6 kB: some 15 sentences.
func newsReading(report string, version int) *hearsay.Reading {
	r := &hearsay.Reading{Report: report, Version: version, Reader: "reader", Language: "en"}
	for i := range 15 {
		at := hearsay.Span{Start: i * 110, End: i*110 + 105}
		s, e := fmt.Sprint("s", i), fmt.Sprint("e", i)
		r.Sentences = append(r.Sentences, at)
		r.Entities = append(r.Entities, hearsay.Entity{ID: e, Key: "person:somebody " + e, Name: "Somebody " + report, Kind: hearsay.PersonEntity, Named: true})
		r.Statements = append(r.Statements, hearsay.Statement{ID: s, Source: hearsay.Spans{at}, Cue: hearsay.Spans{at}, Content: hearsay.Spans{at}, Speaker: e, Stance: hearsay.Asserts,
			Kind: hearsay.IndirectStatement, Chain: hearsay.Chain{{Name: "Harbour Post", Kind: hearsay.OutletLink}, {Name: "Somebody", Kind: hearsay.OfficialLink, Key: "person:somebody"}}})
		when := hearsay.When{Value: "2031-04-02", Earliest: time.Unix(int64(i)*86400, 0).UTC(), Latest: time.Unix(int64(i+1)*86400, 0).UTC(), Precision: hearsay.ToDay}
		where := hearsay.Where{Name: "Zürich", Lat: 47.36667, Lon: 8.55, Located: true, Country: "CH", GeoNames: 2657896}
		for j := range 3 {
			sub := hearsay.Span{Start: at.Start + j*30, End: at.Start + j*30 + 25}
			r.Mentions = append(r.Mentions, hearsay.Mention{Span: sub, Entity: e, Form: hearsay.NameMention})
			if j < 2 {
				r.Clauses = append(r.Clauses, hearsay.Clause{ID: fmt.Sprint("c", i, j), Span: sub, Sentence: i, Head: sub, Terms: strings.Fields("ferry sink harbour mayor say"),
					Subject: []string{e}, Kind: hearsay.EventClause, Modality: hearsay.Happened, When: when, Where: where, Statement: s})
			}
		}
		if i%3 == 0 {
			r.Events = append(r.Events, hearsay.Event{ID: fmt.Sprint("v", i), Span: at, Type: hearsay.Crash, Actors: []string{e}, When: when, Where: where, Modality: hearsay.Happened, Statement: s})
			r.Figures = append(r.Figures, hearsay.Figure{Span: at, Words: "three", Quantity: hearsay.Exactly(3), Counted: hearsay.Killed, Event: fmt.Sprint("v", i)})
			r.Times = append(r.Times, hearsay.Timex{Span: at, Type: hearsay.DateTimex, Value: "2031-04-02"})
			r.Places = append(r.Places, hearsay.Place{Span: at, Where: where, Kind: "city"})
		}
	}
	return r
}

// BenchmarkImport keeps reports of 1.6 kB with reading, sketch and story, 100 to a
// transaction; an operation is one report.
func BenchmarkImport(b *testing.B) {
	s, err := Open(ctx, filepath.Join(b.TempDir(), "b.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	body := strings.Repeat("A ferry ran aground near the harbour on Tuesday, the mayor said. ", 25)
	for n := 0; n < b.N; {
		err := s.InTx(ctx, func(tx *Tx) error {
			for i := 0; i < 100 && n < b.N; i++ {
				id, story := fmt.Sprint("https://harbour.example/", n), fmt.Sprint("story-", n/3)
				v := hearsay.Version{Report: hearsay.Report{ID: id, Outlet: "Harbour Post"}, Observed: time.Unix(int64(n), 0), Title: id, Body: fmt.Sprint(body, n)}
				kept, _, err := tx.AddVersion(ctx, v)
				if err != nil {
					return err
				}
				for _, err := range []error{
					tx.SaveReading(ctx, newsReading(id, kept.Number)), tx.SaveSketch(ctx, id, kept.Number, make([]byte, 512)),
					tx.SaveStory(ctx, hearsay.Story{ID: story, Title: id}), tx.Assign(ctx, id, story),
				} {
					if err != nil {
						return err
					}
				}
				n++
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReading unpacks stored readings.
func BenchmarkReading(b *testing.B) {
	p := &packs{}
	packed, err := p.pack(newsReading("r", 1))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := p.unpack(packed); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(packed)), "bytes/reading")
}

// BenchmarkPack compares the levels of compression.
func BenchmarkPack(b *testing.B) {
	plain, err := json.Marshal(newsReading("r", 1))
	if err != nil {
		b.Fatal(err)
	}
	for _, level := range []int{flate.NoCompression, flate.BestSpeed, flate.DefaultCompression} {
		b.Run(fmt.Sprint("level ", level), func(b *testing.B) {
			var out bytes.Buffer
			w, _ := flate.NewWriter(&out, level)
			for b.Loop() {
				out.Reset()
				w.Reset(&out)
				w.Write(plain)
				w.Close()
			}
			b.ReportMetric(float64(out.Len()), "bytes/reading")
		})
	}
}
