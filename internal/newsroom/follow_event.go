package newsroom

import (
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A FollowEvent is something that a watch tells of.
type FollowEvent struct {
	Kind   FollowEventKind
	At     time.Time
	Source string // Source.ID; empty where it is none's
	Look   hearsay.LookKind
	URL    string // without secrets
	Status int    // of HTTP; 0 where no answer came
	Bytes  int
	Words  string        // why it failed, in plain words
	Taken  []Taken       // what was taken in, of a ReadEvent
	Next   time.Time     // when it is looked at again; zero for never
	Took   time.Duration // from the question to the answer
}

// FollowEventKind says what happened.
type FollowEventKind string

// The kinds of event.
const (
	LookedEvent  FollowEventKind = "looked"  // a visit went well
	FailedEvent  FollowEventKind = "failed"  // a visit failed
	StoppedEvent FollowEventKind = "stopped" // a source is asked no more
	ReadEvent    FollowEventKind = "read"    // what was fetched was read and taken in
	GoneEvent    FollowEventKind = "gone"    // a report's page is there no more
	StuckEvent   FollowEventKind = "stuck"   // the store can't be written; it is tried again
	OnEvent      FollowEventKind = "on"      // it can be written again
)

// FollowTally is how much a watch has done since it began.
type FollowTally struct {
	Looks, Failures int   // visits that went well, and that failed
	Unchanged       int   // visits that found what was there before
	Captures        int   // answers that were kept
	Bytes           int64 // that they hold
	Read            int   // answers that were read
	Reports, New    int   // versions in them that were taken in, and reports that were new
}

// A tally counts events and tells of them.
type tally struct {
	mu   sync.Mutex
	sum  FollowTally
	tell func(FollowEvent)
}

// Tally is how much the watch has done so far.
func (f *Follow) Tally() FollowTally {
	f.tally.mu.Lock()
	defer f.tally.mu.Unlock()
	return f.tally.sum
}

// add counts, and tells of an event where it has a kind.
func (t *tally) add(e FollowEvent, count func(*FollowTally)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if count != nil {
		count(&t.sum)
	}
	if t.tell != nil && e.Kind != "" {
		t.tell(e)
	}
}
