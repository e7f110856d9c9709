package hearsay

import (
	"errors"
	"time"
)

// An Act is something that was done to what is kept, other than adding to it: who did what,
// when and why. Acts are kept for good.
type Act struct {
	Number int // 1 for the first
	At     time.Time
	Kind   ActKind
	By     string // may be empty
	Why    string // in the doer's words; may be empty
	Report string // of a takedown: the report's id
	What   string // in plain words: how much it was
}

// ActKind is what was done.
type ActKind string

// The kinds of act.
const (
	Retention ActKind = "retention" // bytes of old captures were dropped
	Takedown  ActKind = "takedown"  // a report's words were taken away
	Backup    ActKind = "backup"    // a copy of everything was made
)

// ErrTakenDown marks a version of a report that was taken down: it is not kept.
var ErrTakenDown = errors.New("taken down")
