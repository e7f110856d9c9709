package story_test

import (
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// What a wire tells of a burst silo, in three reports of a few sentences each.
var silo = []string{
	"A grain silo of Tostrup Mills burst in the harbour of Halven on Monday and buried two lorries, the county rescue service said. Divers and dogs are looking for the drivers.",
	"One of the drivers who were buried by grain when a silo of Tostrup Mills burst in Halven was found alive on Monday, the county rescue service said. He called for help by telephone.",
	"Tostrup Mills had been told of cracks in the silo that burst in the harbour of Halven, an inspector of the county said on Monday.",
}

func TestStatementsOfThoseConcernedJoin(t *testing.T) {
	const denial = "No inspector has told us of cracks. Our staff help the rescue service as best they can, and our thoughts are with the drivers and their families."
	for _, test := range []struct {
		name   string
		outlet string
		kind   hearsay.OutletKind
		after  time.Duration
		body   string
		joins  bool
	}{
		{"who speaks is what is told of", "Tostrup Mills", hearsay.OfficialOutlet, 5 * time.Hour, denial, true},
		{"a paper of that name is none of its matter", "Tostrup Mills", hearsay.NewspaperOutlet, 5 * time.Hour, "The choir of the school sings on Friday. Tickets are sold at the library.", false},
		{"another's statement is its own matter", "Board of Helmi Schools", hearsay.OfficialOutlet, 5 * time.Hour, "No teacher has told us of fees. Our thoughts are with the pupils and their families.", false},
		{"a year later that is another matter", "Tostrup Mills", hearsay.OfficialOutlet, 365 * 24 * time.Hour, denial, false},
	} {
		g := story.NewGrouper()
		for i, body := range silo {
			g.Add(sketch("wire"+string(rune('0'+i)), "Helmi Wire", 60*i, "", body))
		}
		v := &hearsay.Version{Body: test.body}
		v.ID, v.Outlet, v.Kind = "own", test.outlet, test.kind
		v.Published = noon.Add(test.after)
		g.Add(story.NewSketch(v, nil))
		g.Settle()
		if g.StoryOf("wire0") != g.StoryOf("wire2") {
			t.Fatalf("%s: the wire's reports are no story", test.name)
		}
		if joins := g.StoryOf("own") == g.StoryOf("wire0"); joins != test.joins {
			t.Errorf("%s: it joins: %t", test.name, joins)
		}
	}
}
