package desk

import (
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestVia(t *testing.T) {
	chain := func(names ...string) (c hearsay.Chain) {
		for _, n := range names {
			c = append(c, hearsay.Link{Name: n})
		}
		return c
	}
	for _, tt := range []struct {
		chain hearsay.Chain
		last  string
		want  []string
	}{
		{chain("Daily", "Coast Wire", "harbour office"), "harbour office", []string{"Daily", "Coast Wire"}},
		{chain("Daily", "spokesperson"), "Ada Example", []string{"Daily"}},     // the root under its name
		{chain("Coast Wire", "Coast Wire reporter"), "Coast Wire", nil},        // nobody stands before it
		{chain("The Harbour Office", "harbour office"), "harbour office", nil}, // one body
		{chain("Daily", "Daily", "a sailor"), "a sailor", []string{"Daily"}},   // each once
		{chain("Daily"), "DAILY", nil},                                         // its own voice
		{nil, "x", nil},
	} {
		if got := via(tt.chain, tt.last); !slices.Equal(got, tt.want) {
			t.Errorf("%v before %q: %q, want %q", tt.chain, tt.last, got, tt.want)
		}
	}
}

func TestWording(t *testing.T) {
	for got, want := range map[string]string{
		quantity(hearsay.AtLeast(1200)):                  "1,200+",
		quantity(hearsay.Quantity{Min: 3, Max: 1000000}): "3–1,000,000",
		number(-1234):             "-1,234",
		number(hearsay.Unbounded): "∞",
		count(1, "story"):         "1 story",
		count(2, "story"):         "2 stories",
		span(hearsay.Range{Low: 3, Best: 9, High: 12}):                "3–12",
		span(hearsay.Range{Low: 3, Best: 9, High: hearsay.Unbounded}): "low 3",
		span(hearsay.Range{Low: 9, Best: 9, High: 9}):                 "",
		best(hearsay.Range{Best: 9, High: hearsay.Unbounded}):         "9+",
		clip("one  two three", 8):                                     "one two…",
		clip("ééééé", 3):                                              "ééé…",
		capital("über"):                                               "Über",
		sentence("no such day"):                                       "No such day.",
		outsideAddress("https://a.example/ü?x=1"):                     "https://a.example/%C3%BC?x=1",
		outsideAddress("javascript:alert(1)"):                         "",
		outsideAddress("//a.example/x"):                               "",
		address("/report", "id", "a&b", "version", ""):                "/report?id=a%26b",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for value, want := range map[string]string{
		"2025-02-11T09:30": "11 February 2025, 09:30 UTC",
		"2025-02-11T09":    "11 February 2025, 09 h UTC",
		"2025-02-11TNI":    "11 February 2025, 18–06 h UTC",
		"2025-02-11":       "11 February 2025",
		"2025-W07":         "week of 10 February 2025",
		"2025-02":          "February 2025",
		"2025":             "2025",
	} {
		if w, ok := hearsay.ParseWhen(value); !ok || whenWords(w) != want {
			t.Errorf("%s: %q, want %q", value, whenWords(w), want)
		}
	}
	for id, want := range map[string]bool{"c1a2": true, "": false, "c1\"": false, "C1": false} {
		if isClaimID(id) != want {
			t.Errorf("a claim's id %q: %v", id, !want)
		}
	}
}
