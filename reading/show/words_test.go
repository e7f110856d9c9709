package show_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/show"
)

func TestOnWhoseWord(t *testing.T) {
	outlet := hearsay.Link{Name: "Harbour Post", Kind: hearsay.OutletLink}
	wire := hearsay.Link{Name: "Northwire", Kind: hearsay.WireLink}
	mayor := hearsay.Link{Name: "Ana Ruiz", Kind: hearsay.OfficialLink}
	reporter := hearsay.Link{Name: "reporter", Kind: hearsay.ReporterLink}
	witness := hearsay.Link{Name: "a worker", Kind: hearsay.WitnessLink}
	for _, c := range []struct {
		chain   hearsay.Chain
		speaker string
		want    string
	}{
		{hearsay.Chain{outlet, mayor}, "Ana Ruiz", "own word"},
		{hearsay.Chain{outlet, wire, mayor}, "Ana Ruiz", "own word, via Northwire"},
		{hearsay.Chain{outlet, wire, reporter}, "reporter", "own eyes, for Northwire"},
		{hearsay.Chain{outlet, reporter}, "reporter", "own eyes"},
		{hearsay.Chain{outlet, mayor, witness}, "Ana Ruiz", "Ana Ruiz › a worker"},
		{hearsay.Chain{outlet}, "", "the report alone"},
		{nil, "", "the report alone"},
	} {
		if got := show.OnWhoseWord(c.chain, c.speaker); got != c.want {
			t.Errorf("%v: got %q, want %q", c.chain, got, c.want)
		}
	}
}

func TestNest(t *testing.T) {
	at := func(id string, start, end int) hearsay.Statement {
		return hearsay.Statement{ID: id, Content: hearsay.Spans{{Start: start, End: end}}}
	}
	bare := hearsay.Statement{ID: "bare", Cue: hearsay.Spans{{Start: 32, End: 36}}}
	var got []string
	for _, n := range show.Nest([]hearsay.Statement{at("other", 60, 70), at("inner", 30, 40), at("outer", 10, 50), at("same", 60, 70), bare, at("middle", 20, 45)}) {
		got = append(got, strings.Repeat("-", n.Depth)+n.ID)
	}
	if want := "outer -middle --inner ---bare other same"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestLines(t *testing.T) {
	l := show.NewLines("a\r\nb\rc\n\nd")
	for pos, want := range map[int]int{0: 1, 1: 1, 3: 2, 5: 3, 7: 4, 8: 5, 9: 5} {
		if got := l.At(pos); got != want {
			t.Errorf("byte %d stands in line %d, want %d", pos, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for got, want := range map[string]string{
		show.Quantity(hearsay.Exactly(12500)):                                                                                         "12,500",
		show.Quantity(hearsay.AtLeast(1000)):                                                                                          "1,000 or more",
		show.Quantity(hearsay.Quantity{Min: -3, Max: 5}):                                                                              "-3 to 5",
		show.EventType(hearsay.Event{Type: hearsay.Assault, Mode: "aerial"}):                                                          "assault, aerial",
		show.How(hearsay.Statement{Stance: hearsay.Questions}):                                                                        "questions",
		show.When(hearsay.When{Value: "2025-02-11TMO", Precision: hearsay.ToHour}):                                                    "2025-02-11 morning",
		show.When(hearsay.When{Value: "2025-W07", Precision: hearsay.ToWeek, Earliest: time.Date(2025, 2, 10, 0, 0, 0, 0, time.UTC)}): "week of 2025-02-10",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
