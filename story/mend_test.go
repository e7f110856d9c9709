package story_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay/story"
)

// Two fires of one night in one town, told by several outlets each.
var fires = []string{
	"Fire destroyed the Halven sawmill in Tostrup on Friday night. Owner Ida Marrable said stacks of oak had caught first. Firefighters from three towns came.",
	"The Halven sawmill in Tostrup burned down on Friday night, owner Ida Marrable said. The oak in the yard burned until morning.",
	"Ida Marrable, who owns the Halven sawmill, watched it burn on Friday. Stacks of oak caught fire and firefighters in Tostrup could not save the mill.",
	"Nothing is left of the Halven sawmill after a fire on Friday night, said Ida Marrable. The oak stacked in Tostrup burned for hours.",
	"Fire damaged the Orsted school in Tostrup on Friday night. Headmaster Paul Quell said the gymnasium roof had fallen in. Firefighters saved the library.",
	"The Orsted school gymnasium in Tostrup burned on Friday night and its roof fell in, headmaster Paul Quell said. The library was saved.",
	"Headmaster Paul Quell said lessons at the Orsted school would stop after Friday's fire in the gymnasium. Firefighters in Tostrup kept it from the library.",
	"Pupils of the Orsted school will be taught elsewhere after the gymnasium roof fell in a fire on Friday, said Paul Quell. The library in Tostrup is whole.",
}

// stories are the reports of each story in short, the stories in order.
func stories(g *story.Grouper, reports []string) []string {
	var all []string
	in := map[string][]string{}
	for _, r := range reports {
		in[g.StoryOf(r)] = append(in[g.StoryOf(r)], r)
	}
	for _, members := range in {
		slices.Sort(members)
		all = append(all, strings.Join(members, " "))
	}
	slices.Sort(all)
	return all
}

// TestOrderDoesNotDecide adds the reports of two like events in many orders.
func TestOrderDoesNotDecide(t *testing.T) {
	want := []string{"r0 r1 r2 r3", "r4 r5 r6 r7"}
	for seed := range uint64(40) {
		g := story.NewGrouper()
		var ids []string
		for _, i := range rand.New(rand.NewPCG(seed, 1)).Perm(len(fires)) {
			id := fmt.Sprint("r", i)
			g.Add(sketch(id, fmt.Sprint("Outlet ", i), 0, "", fires[i]))
			ids = append(ids, id)
		}
		g.Settle()
		if got := stories(g, ids); !slices.Equal(got, want) {
			t.Errorf("order %d: %q", seed, got)
		}
	}
}

// TestShiftsTellAll follows the shifts and finds every report where the grouper has it.
func TestShiftsTellAll(t *testing.T) {
	texts := append(slices.Clone(fires), bridge, brief, other, budget)
	merges := 0
	for seed := range uint64(60) {
		draw := rand.New(rand.NewPCG(seed, 2))
		g, in, closed := story.NewGrouper(), map[string]string{}, map[string]bool{}
		follow := func(shifts []story.Shift) {
			for _, x := range shifts {
				if closed[x.Into] || closed[x.From] {
					t.Fatalf("order %d: %+v touches a story that has ended", seed, x)
				}
				for _, r := range x.Reports {
					if in[r] != x.From {
						t.Fatalf("order %d: %s is in %s, not in %s", seed, r, in[r], x.From)
					}
					in[r] = x.Into
				}
				if x.Ends {
					merges++
					closed[x.From] = true
					for r, s := range in {
						if s == x.From {
							t.Fatalf("order %d: %s was left in %s, which ended", seed, r, s)
						}
					}
				}
			}
		}
		for i := range 30 {
			id := fmt.Sprint("r", draw.IntN(20)) // some again, as new versions
			words := strings.Fields(texts[draw.IntN(len(texts))])
			from := draw.IntN(len(words) / 2)
			p := g.Add(sketch(id, fmt.Sprint("Outlet ", i), i, "", strings.Join(words[from:], " ")))
			if _, known := in[id]; !known {
				in[id] = p.Entered
			}
			follow(p.Shifts)
			if in[id] != p.Story {
				t.Fatalf("order %d: %s is in %s, not in %s", seed, id, p.Story, in[id])
			}
		}
		follow(g.Settle())
		for r, s := range in {
			if g.StoryOf(r) != s {
				t.Fatalf("order %d: %s is in %s, by the shifts in %s", seed, r, g.StoryOf(r), s)
			}
		}
	}
	if merges == 0 {
		t.Error("nothing ever merged: the test shows nothing")
	}
}

// TestCopiesPullNothing adds one text from many outlets between two like events.
func TestCopiesPullNothing(t *testing.T) {
	g := story.NewGrouper()
	var ids []string
	add := func(id, outlet, text string) {
		g.Add(sketch(id, outlet, len(ids), "", text))
		ids = append(ids, id)
	}
	for i, text := range fires {
		add(fmt.Sprint("r", i), fmt.Sprint("Outlet ", i), text)
	}
	for i := range 100 {
		add(fmt.Sprint("c", i), fmt.Sprint("Paper ", i), fires[0])
	}
	g.Settle()
	if got := stories(g, ids); len(got) != 2 {
		t.Errorf("%d stories", len(got))
	}
	if a, b := len(g.Members(g.StoryOf("r0"))), len(g.Members(g.StoryOf("r4"))); a != 104 || b != 4 {
		t.Errorf("%d and %d reports", a, b)
	}
}

// TestNothingSaid adds texts without a word.
func TestNothingSaid(t *testing.T) {
	g := story.NewGrouper()
	for i, text := range []string{"", " ", "!!!", "\xff\xfe", ""} {
		if p := g.Add(sketch(fmt.Sprint("r", i), "Wire", i, "", text)); !p.New {
			t.Errorf("%q went into a story", text)
		}
	}
	g.Settle()
	if p := g.Add(sketch("r0", "Wire", 9, "", bridge)); p.New || len(p.Shifts) != 0 {
		t.Errorf("%+v", p)
	}
}

// TestHeadlinesThatAreAllAlike would not end where grouping cost the cube of a story's size.
func TestHeadlinesThatAreAllAlike(t *testing.T) {
	g := story.NewGrouper()
	for i := range 2000 {
		g.Add(sketch(fmt.Sprint("r", i), "Wire", i, "Bridge over Arvo falls in storm", ""))
	}
	g.Settle()
	if n := len(g.Members(g.StoryOf("r0"))); n != 2000 {
		t.Errorf("%d reports", n)
	}
}
