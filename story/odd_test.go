package story_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// undated is a sketch of a report of which nothing is known but its text.
func undated(id, outlet, body string) *story.Sketch {
	v := &hearsay.Version{Body: body}
	v.ID, v.Outlet = id, outlet
	return story.NewSketch(v, nil)
}

// TestBadInput adds what sources really send and expects so many stories, and in the first
// report's story so many reports.
func TestBadInput(t *testing.T) {
	others := make([]string, 12) // of other events, so that there is something to be told apart from
	for i := range others {
		others[i] = fmt.Sprintf("Farmers in valley%d sold %d00 goats at the market of village%d, herder name%d said. Prices rose after the rains.", i, i+2, i, i)
	}
	for name, c := range map[string]struct {
		reports        func(add func(*story.Sketch))
		stories, first int
	}{
		"no dates and no titles": {func(add func(*story.Sketch)) {
			for i, text := range fires {
				add(undated(fmt.Sprint("r", i), fmt.Sprint("Outlet ", i), text))
			}
		}, 2, 4},
		"one sentence each": {func(add func(*story.Sketch)) {
			for i, text := range []string{
				"The Halven sawmill in Tostrup burned down on Friday, owner Ida Marrable said.",
				"Owner Ida Marrable watched the Halven sawmill in Tostrup burn on Friday.",
				"The Halven sawmill of Ida Marrable in Tostrup is gone after Friday's fire.",
				"Parliament passed the budget by two votes after a night of debate.",
			} {
				add(undated(fmt.Sprint("r", i), fmt.Sprint("Outlet ", i), text))
			}
		}, 2, 3},
		"one report from 500 outlets": {func(add func(*story.Sketch)) {
			for i := range 500 {
				add(sketch(fmt.Sprint("r", i), fmt.Sprint("Outlet ", i), i, "Bridge over Arvo falls", bridge))
			}
		}, 1, 500},
		"a live page of 300 versions": {func(add func(*story.Sketch)) {
			page := bridge
			for i := range 300 {
				page = fmt.Sprintf("Update %d: divers went down to car %d. ", i, i) + page
				add(sketch("r0", "Post", i, "Live: Arvo bridge", page[:min(len(page), 4000)]))
			}
		}, 1, 1},
		"another language": {func(add func(*story.Sketch)) {
			add(sketch("r0", "Wire", 0, "Bridge over Arvo falls", bridge))
			add(sketch("r1", "Zeitung", 5, "", "Der Haushalt wurde nach langer Debatte im Parlament mit zwei Stimmen Mehrheit verabschiedet."))
			add(sketch("r2", "新闻", 6, "", "议会经过一夜辩论后以两票之差通过了预算。"))
		}, 3, 1},
		"the same report again and again": {func(add func(*story.Sketch)) {
			for range 50 {
				add(sketch("r0", "Wire", 0, "Bridge over Arvo falls", bridge))
			}
		}, 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			g, in := story.NewGrouper(), map[string]bool{}
			c.reports(func(s *story.Sketch) {
				g.Add(s)
				in[s.Report] = true
			})
			for i, text := range others {
				g.Add(undated(fmt.Sprint("other", i), "Gazette", text))
			}
			g.Settle()
			found := map[string]bool{}
			for r := range in {
				found[g.StoryOf(r)] = true
			}
			first := 0
			for _, m := range g.Members(g.StoryOf("r0")) {
				if in[m.Report] {
					first++
				}
			}
			if len(found) != c.stories || first != c.first {
				t.Errorf("%d stories, %d reports in the first, want %d and %d", len(found), first, c.stories, c.first)
			}
		})
	}
}

// TestTenThousandAtOnce takes a day's reports in one go: each is in a story that has it.
func TestTenThousandAtOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	s, g := newStream(3, 1000), story.NewGrouper()
	var ids []string
	for range 10_000 {
		v := s.next()
		v.Published, v.Observed = time.Time{}, noon
		g.Add(story.NewSketch(v, nil))
		ids = append(ids, v.ID)
	}
	g.Settle()
	members := map[string]int{}
	for _, id := range ids {
		members[g.StoryOf(id)]++
	}
	for id, n := range members {
		if id == "" || n != len(g.Members(id)) {
			t.Errorf("%d reports say that they are in %q, which has %d", n, id, len(g.Members(id)))
		}
	}
	if len(members) < 1000 {
		t.Errorf("%d stories", len(members))
	}
}
