package reading_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/examples/embassy"
	"github.com/hearsay-news/hearsay/reading"
)

// sample is the sample story's versions.
func sample(b *testing.B) (versions []hearsay.Version, words int) {
	for line := range bytes.Lines(embassy.Reports) {
		var r struct{ ID, Outlet, Title, Text string }
		if err := json.Unmarshal(line, &r); err != nil {
			b.Fatal(err)
		}
		v := hearsay.Version{Title: r.Title, Body: r.Text}
		v.ID, v.Outlet = r.ID, r.Outlet
		versions = append(versions, v)
		words += len(strings.Fields(v.Text()))
	}
	return versions, words
}

// BenchmarkRead measures the whole reader on one core, in words a second.
func BenchmarkRead(b *testing.B) {
	r, err := reading.Standard()
	if err != nil {
		b.Fatal(err)
	}
	versions, words := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		for i := range versions {
			if _, err := r.Read(b.Context(), &versions[i]); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
