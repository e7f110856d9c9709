package story_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// tremors are what reports of an earthquake on an island tell, whichever it was.
var tremors = []string{
	"Houses fell in the only port of the island of Kersu when an earthquake struck, the seismic institute said.",
	"The earthquake had a magnitude of 5.6, the seismic institute said, and its centre lay off Kersu.",
	"Boats brought tents, water and blankets to the island from the coast.",
	"A field hospital was put up beside the harbour of Kersu.",
	"The governor of the island told people by radio to sleep in the open.",
	"Schools on Kersu stay closed until engineers have looked at the walls.",
	"The ferry from the coast sails twice as often, the governor said.",
	"People ran into the street as the earthquake brought down walls in the port.",
	"The island lies on a fault, and its people are used to tremors.",
	"The institute warned that tremors may bring down houses that have cracks.",
	"The coast guard flew over Kersu and saw fallen houses in three villages.",
	"Fishermen said the sea drew back from the harbour before the earthquake.",
	"Electricity and water on the island were cut off for hours.",
	"Rescue teams with dogs looked for people under the houses of the port.",
}

// An occasion is what reports of one earthquake say of it alone.
type occasion struct {
	day      int // of the week
	month    int
	governor string
}

// quakes are six reports of one earthquake.
func quakes(from int, o occasion) []*story.Sketch {
	var all []*story.Sketch
	for n := from; n < from+6; n++ {
		body := ""
		for i := range 9 {
			body += tremors[from/3+(n*3+i*(1+n%5))%12] + " "
		}
		v := &hearsay.Version{Title: "Earthquake shakes island of Kersu", Body: body}
		v.ID, v.Outlet = fmt.Sprint("q", n), "Kersu Wire" // of one outlet: none is a copy
		r := &hearsay.Reading{
			Times: []hearsay.Timex{
				{Type: hearsay.DateTimex, Value: fmt.Sprint("XXXX-WXX-", o.day)},
				{Type: hearsay.DateTimex, Value: fmt.Sprintf("XXXX-%02d", o.month)},
			},
			Entities: []hearsay.Entity{{ID: "e1", Name: o.governor, Kind: hearsay.PersonEntity, Named: true}},
		}
		all = append(all, story.NewSketch(v, r))
	}
	return all
}

func TestConflictKeepsLikeEventsApart(t *testing.T) {
	spring, autumn := occasion{7, 3, "Arman Tellis"}, occasion{4, 11, "Siro Vantaro"}
	stories := func(second occasion) int {
		g, ids := story.NewGrouper(), map[string]bool{}
		a, b := quakes(0, spring), quakes(6, second)
		for i := range a {
			g.Add(a[i])
			g.Add(b[i])
		}
		g.Settle()
		for i := range a {
			ids[g.StoryOf(a[i].Report)], ids[g.StoryOf(b[i].Report)] = true, true
		}
		return len(ids)
	}
	if n := stories(spring); n != 1 {
		t.Errorf("one earthquake makes %d stories", n)
	}
	if n := stories(autumn); n != 2 {
		t.Errorf("two earthquakes make %d stories", n)
	}
}

func TestWhenReportsCameInDatesNothing(t *testing.T) {
	spring, autumn := occasion{7, 3, "Arman Tellis"}, occasion{4, 11, "Siro Vantaro"}
	g, in := story.NewGrouper(), map[string]bool{}
	pile := append(quakes(0, spring), quakes(6, autumn)...)
	for i, s := range pile { // old reports without a date, taken in within a minute
		s.Observed = noon.Add(time.Duration(i) * time.Second)
		g.Add(s)
	}
	g.Settle()
	for _, s := range pile {
		in[g.StoryOf(s.Report)] = true
	}
	if len(in) != 2 {
		t.Errorf("two earthquakes without dates are %d stories", len(in))
	}
}

func TestHeadlineGivenTwiceIsOne(t *testing.T) {
	const title = "Bridge over the river Arvo falls, four cars in the water"
	once, twice := sketch("a", "Helmi Post", 0, title, ""), sketch("a", "Helmi Post", 0, title, title)
	if once.Words != twice.Words || !slices.Equal(once.Terms, twice.Terms) {
		t.Errorf("a feed that gives the headline as text too: %d words, once %d", twice.Words, once.Words)
	}
}
