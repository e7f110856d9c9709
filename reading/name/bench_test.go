package name_test

import (
	"context"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/text"
)

// BenchmarkRead times the stage alone on the labelled texts, put together into a report.
func BenchmarkRead(b *testing.B) {
	var body string
	for _, l := range readLabelled(b) {
		body += l.body + "\n\n"
	}
	d := read(b, &hearsay.Version{Body: body})
	stage := name.New()
	words := 0
	b.ReportAllocs()
	for b.Loop() {
		fresh := text.Doc{Version: d.Version, Text: d.Text, Paragraphs: d.Paragraphs, Sentences: d.Sentences, Tokens: d.Tokens}
		if err := stage.Read(context.Background(), &fresh); err != nil {
			b.Fatal(err)
		}
		words += len(d.Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "tokens/s")
}
