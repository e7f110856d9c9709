package hearsay

import "time"

// A Story is the reports that tell of one developing event. Every report is in exactly one.
type Story struct {
	ID       string
	Title    string
	First    time.Time // earliest observation among its reports
	Last     time.Time // latest observation
	Reports  int       // how many; len(Members) where those are loaded
	Origins  int       // independent origins among its reports, copies counted once
	Status   StoryStatus
	Members  []string // Report.IDs, by first observation
	Formerly []string // ids of stories it absorbed

	Kinds  []EventType // of events that its reports are news of, the most frequent first
	People []string    // who is named most
	Places []Where     // what places are
	Growth Growth      // where a moment was given for it
	Pinned bool        // by an editor: it comes first
	Muted  bool        // by an editor: it is left out of lists
}

// Growth is how many reports of a story were first seen in the hour that ends at some
// moment, and in the hour before that.
type Growth struct {
	LastHour, HourBefore int
}

// StoryStatus is where a story stands in its life.
type StoryStatus string

// The states of a story.
const (
	Breaking   StoryStatus = "breaking"
	Developing StoryStatus = "developing"
	Quiet      StoryStatus = "quiet"
)

// A Copy says that one report's text was taken from another's.
type Copy struct {
	Report string  // the copy
	Of     string  // the report it was taken from
	Share  float64 // share of the copy's words that stand in the other, 0-1
	Why    string  // in words: "credits Northwire; 94 % of its words; seen 25 min later"
}

// A Profile is what is known of an outlet beyond its reports.
type Profile struct {
	Outlet string
	Kind   OutletKind
	Family string // publisher family; papers of one family are one origin
	Grade  string // Admiralty source reliability, A-F, only as the user sets it

	Interest string // whose side it has a stake in, in the user's words; empty for none known
	Home     string // the country it is at home in, ISO 3166-1 alpha-2
	Place    string // the town or region it is at home in
	Language string // BCP 47, of its reports that don't say
}
