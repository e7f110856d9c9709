package account_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// drawReading draws a reading that no reader should make: spans that overlap or lie
// outside, ids of nothing, sentences out of order.
func drawReading(t *rapid.T, v *hearsay.Version) *hearsay.Reading {
	text := v.Text()
	span := func(s string) hearsay.Span {
		a := rapid.IntRange(-2, len(text)+2).Draw(t, s)
		return hearsay.Span{Start: a, End: a + rapid.IntRange(-1, 30).Draw(t, s+" length")}
	}
	id := func() string { return rapid.SampledFrom([]string{"", "a", "b", "zz"}).Draw(t, "id") }
	r := &hearsay.Reading{Report: v.ID, Version: v.Number}
	for range rapid.IntRange(0, 4).Draw(t, "n") {
		r.Sentences = append(r.Sentences, span("sentence"))
		r.Entities = append(r.Entities, hearsay.Entity{ID: id(), Key: id(), Name: id(), Named: rapid.Bool().Draw(t, "named")})
		r.Mentions = append(r.Mentions, hearsay.Mention{Span: span("mention"), Entity: id(), Form: hearsay.PronounMention})
		r.Statements = append(r.Statements, hearsay.Statement{
			ID: id(), Source: hearsay.Spans{span("source")}, Cue: hearsay.Spans{span("cue")}, Content: hearsay.Spans{span("content")}, Speaker: id(),
			Stance: rapid.SampledFrom([]hearsay.Stance{hearsay.Asserts, hearsay.Denies, ""}).Draw(t, "stance"),
		})
		r.Clauses = append(r.Clauses, hearsay.Clause{
			ID: id(), Span: span("clause"), Head: span("head"), Sentence: rapid.IntRange(-1, 5).Draw(t, "in"), Statement: id(),
			Terms: strings.Fields(rapid.SampledFrom([]string{"", "the", "bridge fall", "close ramp lorry"}).Draw(t, "terms")), Negated: rapid.Bool().Draw(t, "negated"), Subject: []string{id()},
		})
		r.Events = append(r.Events, hearsay.Event{ID: id(), Span: span("event"), Type: hearsay.Collapse})
		r.Figures = append(r.Figures, hearsay.Figure{Span: span("figure"), Quantity: hearsay.Exactly(rapid.IntRange(-1, 3).Draw(t, "count")), Counted: hearsay.Killed, Event: id(), Statement: id()})
		r.Conflicts = append(r.Conflicts, hearsay.Conflict{A: span("a"), B: span("b")})
	}
	return r
}

func TestOddReadingsDoNoHarm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var reads []account.Read
		for i := range rapid.IntRange(1, 3).Draw(t, "versions") {
			v := hearsay.Version{
				Report: hearsay.Report{ID: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "report"), Outlet: rapid.SampledFrom([]string{"", "W"}).Draw(t, "outlet")},
				Number: i + 1, Observed: at(i), Title: rapid.SampledFrom([]string{"", "Brücke stürzt ein"}).Draw(t, "title"),
				Body: rapid.SampledFrom([]string{"", "x", "The company withdraws its earlier statement that the bridge fell. Ä.", "We denied that. “No,” ramp\xff closed"}).Draw(t, "body"),
			}
			reads = append(reads, account.Read{Version: v, Reading: drawReading(t, &v)})
		}
		a := build(reads...)
		for _, c := range a.Claims {
			for _, x := range c.Assertions {
				if x.Quote == "" {
					t.Fatalf("an assertion without words: %+v", x)
				}
			}
		}
		account.Check(reads[0].Reading, &reads[0].Version, reads)
	})
}
