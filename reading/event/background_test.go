package event_test

import (
	"context"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
)

// TestWhatIsBackground reads whole reports: what they are news of, and which of the events that
// they tell are earlier or other ones.
func TestWhatIsBackground(t *testing.T) {
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		title, body string
		main        hearsay.EventType
		background  []string // the words of the events that are, in text order
	}{
		{
			"Former guard jailed for killing two inmates",
			"A court in Lisbon on Tuesday sentenced a former prison guard to 18 years for shooting dead two inmates, judges said.\n\nA blaze swept through a wing of the prison in 2019.",
			hearsay.Sanction, []string{"shooting dead", "blaze"},
		},
		{
			"Thousands march on anniversary of ferry disaster",
			"Thousands of people marched through Seoul on Sunday to mark the tenth anniversary of a ferry sinking that killed 304 people.",
			hearsay.Protest, []string{"ferry disaster", "sinking"},
		},
		{
			"Second blast in a week shakes Karachi",
			"A bomb exploded outside a bank in Karachi on Monday, wounding five people. It came days after gunmen attacked a police post in the port.",
			hearsay.Assault, []string{"attacked"},
		},
	} {
		v := &hearsay.Version{Title: c.title, Body: c.body}
		v.Published = time.Date(2025, 3, 4, 15, 0, 0, 0, time.UTC) // a Tuesday
		d, err := reader.Doc(context.Background(), v)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Events) == 0 || d.Events[0].Type != c.main || d.Events[0].Background {
			t.Errorf("%s: the main event is %+v", c.title, d.Events)
			continue
		}
		got := map[string]bool{}
		for _, e := range d.Events {
			got[e.In(d.Text)] = e.Background
		}
		for _, words := range c.background {
			if background, told := got[words]; !told || !background {
				t.Errorf("%s: %q is no background: %v", c.title, words, got)
			}
		}
	}
}
