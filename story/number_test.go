package story

import (
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestNumbersThatTellEventsApart(t *testing.T) {
	for text, want := range map[string][]string{
		"A quake of magnitude 5.6 hit Kersu.":               {"5.6"},
		"It is worth $1,250,000, or 40 %.":                  {"1250000", "40"},
		"On 12 May 2014 at 10:45 three of 8 men left.":      nil, // days, years, times, digits
		"The A320 left gate 7b for the 42nd time.":          nil, // parts of names and ordinals
		"Numbers 101, 102, 103, 104, 105 and 106 were out.": {"101", "102", "103", "104"},
		"It fell by 33.":                   {"33"},
		"":                                 nil,
		"Überall stehen 450 Zelte.":        {"450"},
		"5.6.7 is a version, 77.":          {"5.6.7", "77"},
		"Between 60-65 people stood by it": {"60", "65"},
	} {
		var ids []uint32
		for _, n := range want {
			ids = append(ids, termID(n))
		}
		if got := numbers(&hearsay.Version{Body: text}); !slices.Equal(got, ids) {
			t.Errorf("%q: %x, want those of %q", text, got, want)
		}
	}
	split := &hearsay.Version{Title: "Quake of 6.1 kills 104", Body: "It was felt 210 km away."}
	if got := numbers(split); len(got) != 3 {
		t.Errorf("%d numbers in a title and a text, want 3", len(got))
	}
}
