package hearsay

import "time"

// A StoryFilter says which stories are asked for. The zero filter asks for all of them,
// newest change first.
type StoryFilter struct {
	Limit  int // at most so many; 0 for no limit
	Offset int // after so many, in the order of Sort

	Since      time.Time // only stories that changed at or after this moment
	Until      time.Time // only those that had begun by this moment; zero for any
	BegunSince time.Time // only those that began at or after this moment
	StillSince time.Time // only those that didn't change after this moment; zero for any

	Words   string    // only stories with a version in which each of these words stands, whatever its case
	Person  string    // only those of which a report names this person; the words of the name, one after another
	Place   string    // the same for a place
	Country string    // ISO 3166-1 alpha-2: with Place, one of the two is enough
	Kind    EventType // only those of which a report is news of such an event
	Origins int       // only those with at least so many origins

	Recall   EventType // only those of which a report tells of an earlier event of this kind
	RecallAt []string  // in one of these places; without one Recall asks for nothing

	Status StoryStatus // at some moment; a store knows no status and refuses it: package story has it in the moments above

	Unmuted     bool      // leave out what an editor muted
	PinnedFirst bool      // what an editor pinned comes first, where Sort is by change
	Sort        StorySort // by change where empty
	At          time.Time // the moment for Story.Growth; zero to leave it out
	Members     bool      // fill Story.Members too
}

// StorySort is an order of stories. Of equals the one that changed last comes first, then
// the smaller id.
type StorySort string

// The orders.
const (
	ByChange  StorySort = "last"    // newest change first
	ByBegin   StorySort = "first"   // begun last first
	ByReports StorySort = "reports" // most reports first
	ByOrigins StorySort = "origins" // most origins first
	ByGrowth  StorySort = "growth"  // most new reports in the hour before At first
)

// StorySorts lists every order, the usual one first.
var StorySorts = []StorySort{ByChange, ByBegin, ByReports, ByOrigins, ByGrowth}
