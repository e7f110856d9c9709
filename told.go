package hearsay

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// A Telling is an update that was told: kept once and never rewritten. What is found out later adds
// tellings.
type Telling struct {
	Story  string  // under which it was told, also where that was absorbed since
	Update         // numbered over all stories, in the order of telling
	Weight float64 // of the claim then
	// Again: the same was told before, of this story or another: in other words, or before reports
	// moved between stories.
	Again bool
}

// MarkKind is what a reader marks.
type MarkKind string

// The kinds of mark.
const (
	ReadMark  MarkKind = "read"  // the reader has seen the account
	FiledMark MarkKind = "filed" // the reader's own copy went out
)

// A Mark is up to where a reader knows a story.
type Mark struct {
	Reader string
	Story  string
	Kind   MarkKind
	At     time.Time // when it was made
	Upto   int64     // Telling.Number of the last that the reader knows
}

// maxReader is how long a reader's name may be, in bytes.
const maxReader = 80

// Check reports whether a mark can be kept; the error is of kind [ErrInvalid].
func (m Mark) Check() error {
	if m.Kind != ReadMark && m.Kind != FiledMark {
		return fmt.Errorf("%w: there is no mark %q: it is %s or %s", ErrInvalid, m.Kind, ReadMark, FiledMark)
	}
	if name := strings.TrimSpace(m.Reader); name == "" || name != m.Reader || len(name) > maxReader || !utf8.ValidString(name) {
		return fmt.Errorf("%w: a reader's name has 1 to %d bytes, none of them blanks at its ends", ErrInvalid, maxReader)
	}
	return nil
}

// Untold is a story of which something changed that was not told yet.
type Untold struct {
	Story   string
	Changes int // how often it changed
}

// StoryNews is what of one story is new to a reader.
type StoryNews struct {
	Story  Story
	Marked bool      // the reader knows something of the story
	Told   []Telling // the weightiest first; each claim once, as it was told last
}
