package story_test

import (
	"fmt"
	"strings"
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

// TestOtherNewsOfATownStaysOut adds what else papers of a town tell on the day of an event
// there, and what is told of the event in other words.
func TestOtherNewsOfATownStaysOut(t *testing.T) {
	add := func(g *story.Grouper, id string, minutes int, body string) {
		v := &hearsay.Version{Body: "HALVEN, Tostrup - " + body}
		v.ID, v.Outlet, v.Published = id, "Helmi Wire", noon.Add(time.Duration(minutes)*time.Minute)
		r := &hearsay.Reading{}
		for i, name := range []string{"Halven", "Tostrup"} {
			at := strings.Index(strings.ToLower(v.Body), strings.ToLower(name))
			r.Places = append(r.Places, hearsay.Place{Span: hearsay.Span{Start: at, End: at + len(name)}, Where: hearsay.Where{Name: name, Located: true}})
			r.Entities = append(r.Entities, hearsay.Entity{ID: fmt.Sprint("e", i), Name: name, Kind: hearsay.PlaceEntity, Named: true})
		}
		g.Add(story.NewSketch(v, r))
	}
	for name, c := range map[string]struct {
		body  string
		joins bool
	}{
		"the library":           {"The library opens on Sundays from September. The town council of Halven voted for it on Monday by 14 to 9, and hires two librarians who speak Helmian and Sundvic.", false},
		"a burglary":            {"A jeweller's shop in the market was broken into on Monday. Rings and watches were stolen, the jeweller said. Nobody has been arrested in Halven, and the shop stays closed until Friday.", false},
		"a driver's wife":       {"The wife of one of the drivers who were buried said that he had called her from under the grain. Divers brought him soup through a pipe.", true},
		"who looks after grain": {"An inspector had told of cracks in the silo. The mill went on filling it with grain, a miller said.", true},
	} {
		g := story.NewGrouper()
		for i, body := range silo {
			add(g, "wire"+string(rune('0'+i)), 60*i, body)
		}
		add(g, "other", 200, c.body)
		g.Settle()
		if g.StoryOf("wire0") != g.StoryOf("wire2") {
			t.Fatal("the wire's reports are no story")
		}
		if joins := g.StoryOf("other") == g.StoryOf("wire0"); joins != c.joins {
			t.Errorf("%s: it joins: %t", name, joins)
		}
	}
}
