package edge_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

func TestSourcesAreAsTheSchemaSays(t *testing.T) {
	now := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		s     hearsay.Source
		stand string
	}{
		{hearsay.Source{ID: "a", URL: "https://coast.test/", Added: now}, `"state":"new"`},
		{hearsay.Source{ID: "a", URL: "https://coast.test/?k=${KEY}", Added: now, Interval: time.Hour, Profile: hearsay.Profile{Kind: hearsay.WireOutlet, Grade: "A"},
			Headers: []hearsay.Header{{Name: "X", Value: "hidden"}}, State: hearsay.SourceState{Tried: now, Good: now, Next: now}}, `"state":"good"`},
		{hearsay.Source{ID: "a", URL: "https://coast.test/", Added: now, State: hearsay.SourceState{Tried: now, LastError: "x", Failures: 2}}, `"state":"failing"`},
		{hearsay.Source{ID: "a", URL: "https://coast.test/", Added: now, State: hearsay.SourceState{Tried: now, Stopped: "gone"}}, `"state":"stopped"`},
		{hearsay.Source{ID: "a", URL: "https://coast.test/", Added: now, Paused: true}, `"state":"paused"`},
	} {
		var b strings.Builder
		if err := edge.WriteLine(&b, edge.Source(&c.s)); err != nil {
			t.Fatal(err)
		}
		valid(t, "source.json", b.String())
		if !strings.Contains(b.String(), c.stand) || strings.Contains(b.String(), "hidden") {
			t.Errorf("%s; want %s", b.String(), c.stand)
		}
	}
	var b strings.Builder
	if err := edge.WriteLine(&b, edge.Act(hearsay.Act{Number: 1, At: now, Kind: hearsay.Takedown, Report: "r", What: "2 versions"})); err != nil {
		t.Fatal(err)
	}
	valid(t, "act.json", b.String())
}
