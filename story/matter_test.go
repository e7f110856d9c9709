package story

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What a report is about shows in other words than its story's, and for which desk it was written in its own.
func TestMatter(t *testing.T) {
	g := NewGrouper()
	n := int32(0)
	add := func(texts ...string) *matter {
		var all []int32
		for _, text := range texts {
			v := hearsay.Version{Report: hearsay.Report{ID: text}, Body: text}
			g.Add(NewSketch(&v, nil))
			all = append(all, n)
			n++
		}
		return g.matter(all)
	}
	fire := add("Flames gutted the warehouse and firefighters evacuated the street.", "Smoke rose from the burning depot as rescuers searched for the injured.")
	for _, c := range []struct {
		name string
		one  *matter
		akin bool
		desk bool
	}{
		{"told in other words", add("A huge blaze, ambulances everywhere, people trapped"), true, false},
		{"a match", add("The striker scored twice as the champions won the cup final and the league."), false, true},
		{"a play", add("The theatre troupe opens its new comedy with a choir and an orchestra."), false, true},
		{"no word at all", add("..."), false, false},
	} {
		if got := c.one.akin(fire) > akinBase; got != c.akin {
			t.Errorf("%s: akin %.2f", c.name, c.one.akin(fire))
		}
		if got := c.one.offDesk(fire) > 0.2; got != c.desk {
			t.Errorf("%s: written for another desk by %.2f", c.name, c.one.offDesk(fire))
		}
	}
	match := add("The striker scored in the final.", "The goalkeeper saved the cup for the champions.")
	if got := match.offDesk(match); got != 0 {
		t.Errorf("sport among sport is written for another desk by %.2f", got)
	}
	if one, other := fire.plus(match), match.plus(fire); *one != *other {
		t.Error("the sum of two matters shows their order")
	}
}
