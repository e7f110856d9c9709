package story_test

import (
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

func TestWhoTakesBackHisWordGoesWhereHeGaveIt(t *testing.T) {
	const first = "The drivers of the lorries that the grain buried in Halven are dead. I saw them carried out of the silo of Tostrup Mills."
	for _, test := range []struct {
		name   string
		outlet string
		kind   hearsay.OutletKind
		after  time.Duration
		body   string
		joins  bool
	}{
		{"the one who gave it", "@harbourcat", hearsay.SocialOutlet, 20 * time.Hour, "Clarification: my post of last night was wrong and I take it back. A cousin told me so.", true},
		{"the same, of something else", "@harbourcat", hearsay.SocialOutlet, 20 * time.Hour, "Pancakes tonight. My cousin brought plums.", false},
		{"another one", "@plumtree", hearsay.SocialOutlet, 20 * time.Hour, "Clarification: my post of last night was wrong and I take it back. A cousin told me so.", false},
		{"weeks later", "@harbourcat", hearsay.SocialOutlet, 21 * 24 * time.Hour, "Clarification: my post of last night was wrong and I take it back. A cousin told me so.", false},
	} {
		post := func(id, outlet string, kind hearsay.OutletKind, after time.Duration, body string) *story.Sketch {
			v := &hearsay.Version{Body: body}
			v.ID, v.Outlet, v.Kind, v.Published = id, outlet, kind, noon.Add(after)
			r := &hearsay.Reading{}
			start := 0
			for i := range len(body) {
				if body[i] == '.' {
					r.Sentences = append(r.Sentences, hearsay.Span{Start: start, End: i + 1})
					start = i + 1
				}
			}
			return story.NewSketch(v, r)
		}
		g := story.NewGrouper()
		for i, body := range silo {
			g.Add(sketch("wire"+string(rune('0'+i)), "Helmi Wire", 60*i, "", body))
		}
		g.Add(post("given", "@harbourcat", hearsay.SocialOutlet, 3*time.Hour, first))
		g.Add(post("taken", test.outlet, test.kind, test.after, test.body))
		g.Settle()
		if g.StoryOf("given") != g.StoryOf("wire0") {
			t.Fatalf("%s: what is taken back stands apart", test.name)
		}
		if joins := g.StoryOf("taken") == g.StoryOf("given"); joins != test.joins {
			t.Errorf("%s: it joins: %t", test.name, joins)
		}
	}
}
