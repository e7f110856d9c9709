package story_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

func TestWhyAReportJoins(t *testing.T) {
	version := func(id, outlet, title, body string) *hearsay.Version {
		v := &hearsay.Version{Title: title, Body: body}
		v.ID, v.Outlet, v.Published, v.Observed = id, outlet, noon, noon
		return v
	}
	g := story.NewGrouper()
	first := version("a", "Wire", "Bridge over the Arvo falls", bridge)
	p := g.Add(story.NewSketch(first, nil))
	if why := p.Why(first, nil); why != "" || !p.New {
		t.Errorf("the first report opens a story: %q", why)
	}
	copied := version("b", "Post", "Arvo bridge down", bridge)
	p = g.Add(story.NewSketch(copied, nil))
	if why := p.Why(copied, nil); !strings.HasPrefix(why, "copy of a: ") {
		t.Errorf("a copy: %q", why)
	}
	joins := version("c", "Courier", "Bridge over the Arvo: divers search the river for people", other)
	r := &hearsay.Reading{Entities: []hearsay.Entity{{ID: "e1", Name: "Arvo", Kind: hearsay.PlaceEntity, Named: true}}}
	p = g.Add(story.NewSketch(joins, r))
	if p.New {
		t.Fatal("the report opens a story of its own")
	}
	why := p.Why(joins, r)
	if !strings.HasPrefix(why, "alike in Arvo, ") || !strings.Contains(why, "bridge") {
		t.Errorf("a report that joins: %q", why)
	}
	if why != p.Why(joins, r) {
		t.Error("the reason differs from time to time")
	}
}
