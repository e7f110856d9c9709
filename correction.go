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
