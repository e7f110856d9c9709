package hearsay

import "time"

// A Correction is an editor's ruling on stories: who ruled what, when and why. It holds
// over everything that the program thinks, now and later, until it is undone; the record
// of it stays.
type Correction struct {
	Number  int // 1 for the first; rulings count in their order
	At      time.Time
	By      string // who ruled; may be empty
	Why     string // in the editor's words; may be empty
	Kind    CorrectionKind
	Story   string   // the story ruled on; of a merger the one that goes on
	Other   string   // of a merger the story taken in, of a split the one that came of it
	Reports []string // of a merger and a split: reports of Story, which belong together
	Others  []string // reports of Other, which belong together: with Reports after a merger, apart from them after a split
	Undoes  int      // Number of the ruling that an undo takes back; else 0
	Undone  bool     // it was taken back
}

// CorrectionKind is what an editor ruled.
type CorrectionKind string

// The kinds of ruling.
const (
	MergeCorrection  CorrectionKind = "merge"
	SplitCorrection  CorrectionKind = "split"
	MuteCorrection   CorrectionKind = "mute"
	UnmuteCorrection CorrectionKind = "unmute"
	PinCorrection    CorrectionKind = "pin"
	UnpinCorrection  CorrectionKind = "unpin"
	UndoCorrection   CorrectionKind = "undo"
)

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

// StoryLinkKind says where a link leads.
type StoryLinkKind string

// The kinds of link between stories.
const (
	BackgroundLink StoryLinkKind = "background" // to what happened before; the words stand in a report of the story itself
	FollowUpLink   StoryLinkKind = "follow-up"  // to what came of it; the words stand in a report of the other
)
