package hearsay

import "time"

// A Shift is one time that reports went from one story to another, and why.
type Shift struct {
	At         time.Time // the latest observation in both stories then
	Kind       ShiftKind
	From, Into string   // story ids, as they were then
	Reports    []string // the first of those that went; see Moved
	Moved      int      // how many went
	Why        string   // in words; empty where the program had none
	Ruling     int      // Correction.Number of the ruling behind it; 0 for the program's own doing
}

// ShiftKind says what a shift did to the stories.
type ShiftKind string

// The kinds of shift.
const (
	Merged ShiftKind = "merged" // From ended in Into
	Split  ShiftKind = "split"  // Into is new, a part of From
	Moved  ShiftKind = "moved"  // both lived before and after
)

// A Joining is how a report came to the story that it was put into first, and why.
type Joining struct {
	Report string
	At     time.Time // when the report was first observed
	Into   string    // the story's id then
	Why    string    // in words; empty where it opened the story, and where nothing can be named
}

// A StoryLink leads from a story to another that it tells more of: a report in one recalls
// what the other is news of.
type StoryLink struct {
	Kind    StoryLinkKind
	Story   Story // the other one, without its members
	Report  string
	Version int
	Span           // the words that make the link, in the text of that version
	Quote   string // exactly these words
	Why     string // what both have in common, in words
}

// A Life is what is known of a story beside its account.
type Life struct {
	Story   Story
	Links   []StoryLink  // the surest first
	Shifts  []Shift      // the latest first
	Joined  []Joining    // the latest first
	Rulings []Correction // in the order in which they were made

	Others map[string]string // titles of the other stories that the latest shifts name, by the id there; of those that live
}

// StoryLinkKind says where a link leads.
type StoryLinkKind string

// The kinds of link between stories.
const (
	BackgroundLink StoryLinkKind = "background" // to what happened before; the words stand in a report of the story itself
	FollowUpLink   StoryLinkKind = "follow-up"  // to what came of it; the words stand in a report of the other
)
