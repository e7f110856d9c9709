package account_test

import (
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// Counts of a group move with the whole where the group is the whole, and for themselves where it is a part.
func TestCountsOfAGroupThatIsAll(t *testing.T) {
	wire := func(minute int, id, text string) told {
		return told{id: id, outlet: "Northern Wire", kind: hearsay.WireOutlet, minute: minute, text: text}
	}
	coast := func(minute int, id, text string) told {
		return told{id: id, outlet: "Aldbury Coast Guard", kind: hearsay.AgencyOutlet, minute: minute, text: text}
	}
	post := func(minute int, id, text string) told {
		return told{id: id, outlet: "@quay_watch", kind: hearsay.SocialOutlet, minute: minute, text: text}
	}
	for name, c := range map[string]struct {
		counted hearsay.Counted
		reports []told
		values  []int // of the main series
		best    int
	}{
		"crew and people": {hearsay.Missing, []told{
			coast(0, "a", "Five crew members are missing after the trawler Mave sank off Aldbury."),
			wire(60, "b", "Five people are missing after a trawler sank off Aldbury, the coast guard said."),
			coast(200, "c", "Seven crew members of the trawler Mave are now missing.")}, []int{5, 5, 7}, 7},
		"seamen, crew and a post": {hearsay.Missing, []told{
			post(0, "a", "Twelve are missing from the trawler Mave off Aldbury, I hear"),
			coast(30, "b", "Five seamen are missing after the trawler Mave sank off Aldbury."),
			wire(60, "c", "Five crew members are missing after a trawler sank off Aldbury, the coast guard said.")}, []int{12, 5, 5}, 5},
		"soldiers under arrest": {hearsay.Arrested, []told{
			wire(0, "a", "Nine soldiers were arrested in Aldbury after a mutiny at the fort, the army said."),
			wire(60, "b", "Nine people were arrested in Aldbury after the mutiny at the fort, the army said."),
			wire(300, "c", "Fourteen soldiers have been arrested in Aldbury after the mutiny at the fort, the army said.")}, []int{9, 9, 14}, 14},
		"one woman, then more": {hearsay.Killed, []told{
			wire(0, "a", "A woman was killed when a stand collapsed at the racecourse in Aldbury, police said."),
			wire(200, "b", "Three people were killed when a stand collapsed at the racecourse in Aldbury, police said.")}, []int{1, 3}, 3},
		"one girl and a post": {hearsay.Killed, []told{
			post(0, "a", "30 people were killed at the racecourse in Aldbury when the stand collapsed"),
			wire(60, "b", "A girl was killed when a stand collapsed at the racecourse in Aldbury, police said.")}, []int{30, 1}, 1},
		"a group among people": {hearsay.Killed, []told{
			wire(0, "a", "Nine people were killed in a blast in Aldbury, police said. Four soldiers were killed, the army said."),
			wire(60, "b", "Four soldiers were killed in the blast in Aldbury, the army said.")}, []int{9}, 9},
		"two groups": {hearsay.Killed, []told{
			wire(0, "a", "Four soldiers were killed in a clash near Aldbury, the army said."),
			wire(30, "b", "Four people were killed in a clash near Aldbury, a doctor said."),
			wire(60, "c", "Six rebels were killed in the clash near Aldbury, the army said.")}, []int{4}, 4},
		"part of what was told before": {hearsay.Killed, []told{
			wire(0, "a", "Eleven people were killed in a clash near Aldbury, the interior ministry said."),
			wire(60, "b", "Four soldiers were killed in a clash near Aldbury, the army said.")}, []int{11}, 11},
		"a girl where children are counted": {hearsay.Killed, []told{
			wire(0, "a", "Seven people were killed when a stand collapsed at the racecourse in Aldbury, police said. Two children were killed, a doctor said."),
			wire(60, "b", "A girl was killed when the stand collapsed at the racecourse in Aldbury, a nurse said.")}, []int{7}, 7},
		"a list of who they were": {hearsay.Killed, []told{
			wire(0, "a", "Two people were killed in a break-out at the prison in Aldbury, police said."),
			wire(200, "b", "Three people, two guards and an inmate, were killed in the break-out at the prison in Aldbury, police said.")}, []int{2, 3}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			s := mainSeries(tellAll(t, nil, c.reports...), c.counted)
			var values []int
			for _, p := range s.History {
				values = append(values, p.Min)
			}
			if !slices.Equal(values, c.values) || s.Current.Best != c.best {
				t.Errorf("%v, best %d", values, s.Current.Best)
			}
		})
	}
}
