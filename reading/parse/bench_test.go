package parse_test

import (
	"context"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// prose is a report of our own, often enough to be measured.
var prose = strings.Repeat(`A fire at a chemical works near the port killed at least three workers on Tuesday night, the regional government said.
Crews from four towns fought the flames until dawn, and residents were told to keep their windows shut. "We do not yet know what caused it," fire chief Anna Roca told reporters.
The company, which employs 400 people, denied that safety rules had been broken; a union said it had warned managers twice this year.

`, 100)

func BenchmarkStages(b *testing.B) {
	stages := []text.Stage{token.New(), tag.New(), parse.New()}
	d := text.New(&hearsay.Version{Body: prose})
	for _, s := range stages {
		s.Read(context.Background(), d)
		b.Run(s.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if s.Name() == "token" {
					d.Tokens, d.Sentences = nil, nil
				}
				s.Read(context.Background(), d)
			}
			b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
