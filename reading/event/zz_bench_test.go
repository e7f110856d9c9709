package event

import (
	"context"
	"os"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/clause"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

func BenchmarkClause(b *testing.B) { bench(b, clause.New()) }
func BenchmarkEvent(b *testing.B)  { bench(b, clause.New(), New()) }

func bench(b *testing.B, stages ...text.Stage) {
	body, _ := os.ReadFile("/tmp/evdev/big.txt")
	d := text.New(&hearsay.Version{Body: string(body)})
	for _, s := range []text.Stage{token.New(), tag.New()} {
		s.Read(context.Background(), d)
	}
	b.ResetTimer()
	for range b.N {
		d.Clauses, d.Events = nil, nil
		for _, s := range stages {
			s.Read(context.Background(), d)
		}
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
