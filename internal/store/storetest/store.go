// Package storetest is what every store has to pass. A store's own test calls [Run] with a
// way to open an empty store, and [Crash] with a way to open one at a place that outlives
// the process. Both hold the store against the promises that the interfaces below make in
// words; a property test holds long random histories against a model in memory.
package storetest

import (
	"context"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A Store is everything that is asked of a store. Programs ask for less: each declares
// the few methods that it uses.
type Store interface {
	// InTx runs fn in one write transaction. When it returns nil the writes outlive a
	// crash; else none of them happened.
	InTx(ctx context.Context, fn func(Tx) error) error
	Reader
	Close() error
}

// A Tx is a write transaction. Its reads see its own writes.
type Tx interface {
	VersionWriter
	StoryWriter
	CopyWriter
	SourceWriter
	TellingWriter
	Reader
}

// A Reader has every read. Through a store it sees what is committed.
type Reader interface {
	VersionReader
	StoryReader
	CopyReader
	SourceReader
	TellingReader
	WordFinder
}

// A TellingWriter keeps what was told, and up to where readers know it.
type TellingWriter interface {
	Tell(ctx context.Context, story string, changes int, tellings []hearsay.Telling) error
	SaveMark(ctx context.Context, m hearsay.Mark) error
}

// A TellingReader gives it back, and says what waits to be told.
type TellingReader interface {
	Untold(ctx context.Context, n int) ([]hearsay.Untold, error)
	Told(ctx context.Context, story string) ([]hearsay.Telling, error)
	ToldElsewhere(ctx context.Context, claim string) ([]hearsay.Telling, error)
	NewTo(ctx context.Context, reader string, kind hearsay.MarkKind, n int) ([]hearsay.Telling, error)
	Marks(ctx context.Context, reader, story string) ([]hearsay.Mark, error)
}

// A WordFinder finds reports by their words.
type WordFinder interface {
	Speaking(ctx context.Context, words []string, n int) (reports []string, err error)
	Reports(ctx context.Context) (ids []string, err error)
}

// A SourceWriter keeps what is listened to, what was fetched, and what was done to that.
type SourceWriter interface {
	SaveSource(ctx context.Context, s hearsay.Source) error
	SaveSourceState(ctx context.Context, id string, state hearsay.SourceState) error
	RemoveSource(ctx context.Context, id string) error
	SaveLook(ctx context.Context, l hearsay.Look) error
	Hasten(ctx context.Context, sources []string, at time.Time) error
	SaveHost(ctx context.Context, h hearsay.Host) error
	AddCapture(ctx context.Context, c hearsay.Capture) (number int64, err error)
	MarkRead(ctx context.Context, capture int64, at time.Time, problem string) error
	SaveFound(ctx context.Context, report string, version int, capture int64) error
	DropBodies(ctx context.Context, before time.Time) (captures int, size int64, err error)
	SaveAct(ctx context.Context, a hearsay.Act) (number int, err error)
	TakeDown(ctx context.Context, report string, act int) (versions, captures int, err error)
}

// A SourceReader gives them back.
type SourceReader interface {
	Sources(ctx context.Context) ([]hearsay.Source, error)
	Source(ctx context.Context, name string) (hearsay.Source, error)
	LookAt(ctx context.Context, report string) (hearsay.Look, bool, error)
	LookOf(ctx context.Context, source string) (hearsay.Look, bool, error)
	WantingLooks(ctx context.Context, capture int64) ([]hearsay.Look, error)
	DueLooks(ctx context.Context, at time.Time, busy, sources []string, limit int) ([]hearsay.Look, error)
	NextDue(ctx context.Context) (time.Time, error)
	Host(ctx context.Context, name string) (hearsay.Host, error)
	Capture(ctx context.Context, number int64) (hearsay.Capture, error)
	CountUnread(ctx context.Context) (int, error)
	EachCapture(ctx context.Context, f hearsay.CaptureFilter, fn func(hearsay.Capture) error) error
	Acts(ctx context.Context) ([]hearsay.Act, error)
	CountTakedowns(ctx context.Context) (int, error)
	TakenDown(ctx context.Context, report string) (hearsay.Act, bool, error)
}

// A VersionWriter keeps texts and what was read in them.
type VersionWriter interface {
	AddVersion(ctx context.Context, v hearsay.Version) (kept hearsay.Version, added bool, err error)
	SaveReading(ctx context.Context, r *hearsay.Reading) error
	SaveSketch(ctx context.Context, report string, version int, sketch []byte) error
}

// A VersionReader gives them back.
type VersionReader interface {
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	Versions(ctx context.Context, report string) ([]hearsay.Version, error)
	VersionsIn(ctx context.Context, story string) ([]hearsay.Version, error)
	EachVersion(ctx context.Context, fn func(hearsay.Version) error) error
	CountVersions(ctx context.Context) (int, error)
	CountReports(ctx context.Context) (int, error)
	Reading(ctx context.Context, report string, version int, reader string) (*hearsay.Reading, error)
	EachSketch(ctx context.Context, fn func(report, story string, sketch []byte) error) error
	EachSketchSince(ctx context.Context, version int, fn func(report, story string, sketch []byte) error) error
	EachMovedSince(ctx context.Context, shift int, fn func(report, story string) error) error
	Sketch(ctx context.Context, report string) (story string, sketch []byte, err error)
	Grown(ctx context.Context) (version, shift int, err error)
}

// A StoryWriter groups reports into stories.
type StoryWriter interface {
	SaveStory(ctx context.Context, s hearsay.Story) error
	Assign(ctx context.Context, report, story string) error
	MergeStories(ctx context.Context, into, from string) error
	Revive(ctx context.Context, id string) error
	Mark(ctx context.Context, story string, pinned, muted bool) error
	Stir(ctx context.Context, story string) error
	SaveShift(ctx context.Context, s hearsay.Shift) error
	SaveJoining(ctx context.Context, j hearsay.Joining) error
	SaveCorrection(ctx context.Context, c hearsay.Correction) (number int, err error)
}

// A StoryReader finds stories.
type StoryReader interface {
	Stories(ctx context.Context, f hearsay.StoryFilter) ([]hearsay.Story, error)
	Story(ctx context.Context, id string) (hearsay.Story, error)
	StoryOf(ctx context.Context, report string) (string, error)
	LifeReader
}

// A LifeReader tells how stories came to be what they are.
type LifeReader interface {
	Gist(ctx context.Context, story string) (hearsay.Gist, error)
	EachGist(ctx context.Context, story string, fn func(report string, version int, first time.Time, g hearsay.Gist) error) error
	Growth(ctx context.Context, story string, at time.Time) (hearsay.Growth, error)
	Shifts(ctx context.Context, story string) ([]hearsay.Shift, error)
	Joinings(ctx context.Context, story string) ([]hearsay.Joining, error)
	Corrections(ctx context.Context) ([]hearsay.Correction, error)
	CorrectionsOf(ctx context.Context, story string) ([]hearsay.Correction, error)
	CountCorrections(ctx context.Context) (int, error)
}

// A CopyWriter keeps who copied whom and what is known of outlets.
type CopyWriter interface {
	SaveCopy(ctx context.Context, c hearsay.Copy) error
	SaveProfile(ctx context.Context, p hearsay.Profile) error
}

// A CopyReader gives them back.
type CopyReader interface {
	Copies(ctx context.Context, story string) ([]hearsay.Copy, error)
	CopyOf(ctx context.Context, report string) (hearsay.Copy, bool, error)
	Profiles(ctx context.Context) (map[string]hearsay.Profile, error)
	Outlet(ctx context.Context, name string) (string, error)
	StoriesBy(ctx context.Context, outlet string) ([]string, error)
}
