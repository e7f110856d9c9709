package story_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// ruled is a grouper whose stories the store gave back as an editor ruled them: each line
// the reports of one.
func ruled(sketches map[string]*story.Sketch, corrections []hearsay.Correction, stories ...[]string) *story.Grouper {
	g := story.NewGrouper()
	var ids []string
	in := map[string]string{}
	for i, reports := range stories {
		for _, r := range reports {
			ids = append(ids, r)
			in[r] = fmt.Sprint("s", i)
		}
	}
	slices.Sort(ids)
	for _, r := range ids {
		g.Restore(sketches[r], in[r])
	}
	g.Rule(corrections)
	return g
}

// together reports whether two reports are in one story.
func together(g *story.Grouper, a, b string) bool { return g.StoryOf(a) == g.StoryOf(b) }

// stir adds further reports of the bridge and the budget, in other words' order, so that all
// is grouped anew.
func stir(g *story.Grouper) {
	order := rand.New(rand.NewPCG(7, 7))
	for i := range 16 {
		words := strings.Fields(bridge + " " + other)
		if i%4 == 3 {
			words = strings.Fields(budget)
		}
		order.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		g.Add(sketch(fmt.Sprint("z", i), fmt.Sprint("Outlet ", i), 60+i, "", strings.Join(words, " ")))
	}
	g.Settle()
}

func TestRulings(t *testing.T) {
	sketches := map[string]*story.Sketch{
		"a": sketch("a", "Wire", 0, "Bridge over Arvo falls", bridge),
		"b": sketch("b", "Post", 30, "Arvo bridge had cracks", other),
		"c": sketch("c", "Post", 40, "Budget passes by two votes", budget),
		"d": sketch("d", "Star", 45, "Budget of the year passes", "The budget passed by two votes in parliament, the finance minister said."),
	}
	merge := hearsay.Correction{Number: 1, Kind: hearsay.MergeCorrection, Reports: []string{"a", "b"}, Others: []string{"c", "gone"}}
	split := hearsay.Correction{Number: 2, Kind: hearsay.SplitCorrection, Reports: []string{"a"}, Others: []string{"b"}}
	all := hearsay.Correction{Number: 3, Kind: hearsay.MergeCorrection, Reports: []string{"a"}, Others: []string{"b"}}
	undone := split
	undone.Undone = true
	for _, c := range []struct {
		about   string
		rulings []hearsay.Correction
		stories [][]string
		holds   func(g *story.Grouper) bool
	}{
		{"merged stays merged", []hearsay.Correction{merge}, [][]string{{"a", "b", "c"}, {"d"}}, func(g *story.Grouper) bool { return together(g, "a", "c") && together(g, "a", "b") }},
		{"split stays split", []hearsay.Correction{split}, [][]string{{"a"}, {"b"}, {"c", "d"}}, func(g *story.Grouper) bool { return !together(g, "a", "b") }},
		{"the later ruling holds: split", []hearsay.Correction{merge, split}, [][]string{{"a", "c"}, {"b"}, {"d"}}, func(g *story.Grouper) bool { return !together(g, "a", "b") && together(g, "a", "c") }},
		{"the later ruling holds: merged", []hearsay.Correction{split, all}, [][]string{{"a", "b"}, {"c", "d"}}, func(g *story.Grouper) bool { return together(g, "a", "b") }},
		{"what was undone doesn't count", []hearsay.Correction{undone}, [][]string{{"a"}, {"b"}, {"c", "d"}}, func(g *story.Grouper) bool { return together(g, "a", "b") }},
	} {
		g := ruled(sketches, c.rulings, c.stories...)
		stir(g)
		if !c.holds(g) {
			t.Errorf("%s: a %s, b %s, c %s, d %s", c.about, g.StoryOf("a"), g.StoryOf("b"), g.StoryOf("c"), g.StoryOf("d"))
		}
		g.Add(sketch("a", "Wire", 90, "Bridge over Arvo falls", bridge+" The mayor came to see."))
		g.Settle()
		if !c.holds(g) {
			t.Errorf("%s, after a new version: a %s, b %s, c %s, d %s", c.about, g.StoryOf("a"), g.StoryOf("b"), g.StoryOf("c"), g.StoryOf("d"))
		}
	}
}
