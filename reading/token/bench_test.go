package token_test

import (
	"context"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// BenchmarkRead cuts a report of some ten thousand words, among them the cases that cost
// most: names, contractions, abbreviations, numbers, addresses, curly quotes.
func BenchmarkRead(b *testing.B) {
	const paragraph = "The harbour master of Porto Velho, Gen. A. B. Hall, said on Tuesday that 1,200 people hadn't left the U.S. port by 5 p.m. " +
		"“It’s over,” he told www.example.com/port. \"Who knows?\" asked his deputy, Anna O'Brien's cousin. " +
		"Acme Inc. and the state-owned Dock-Works lost $3.5m, 12km from the quay. Nobody was hurt... The mayor isn't so sure.\n\n"
	version := &hearsay.Version{Body: strings.Repeat(paragraph, 150)}
	stage := token.New()
	b.ReportAllocs()
	b.SetBytes(int64(len(version.Body)))
	words := 0
	for b.Loop() {
		d := text.New(version)
		if err := stage.Read(context.Background(), d); err != nil {
			b.Fatal(err)
		}
		words += len(d.Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "tokens/s")
}
