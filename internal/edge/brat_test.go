package edge_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

func TestBratCountsCodePointsAndCutsAtLineEnds(t *testing.T) {
	v := &hearsay.Version{Body: "“Größer,\nja,” she said."}
	at := func(s string) hearsay.Span {
		i := strings.Index(v.Body, s)
		return hearsay.Span{Start: i, End: i + len(s)}
	}
	r := &hearsay.Reading{Statements: []hearsay.Statement{{
		ID: "s1", Source: hearsay.Spans{at("she")}, Cue: hearsay.Spans{at("said")},
		Content: hearsay.Spans{at("Größer,\nja")}, Stance: hearsay.Asserts,
	}}}
	var b strings.Builder
	if err := edge.Brat(&b, v, r); err != nil {
		t.Fatal(err)
	}
	want := "T1\tSource 14 17\tshe\n" +
		"T2\tCue 18 22\tsaid\n" +
		"T3\tContent 1 8;9 11\tGrößer, ja\n" +
		"E1\tCue:T2 Source:T1 Content:T3\n" +
		"A1\tStance E1 asserts\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}
