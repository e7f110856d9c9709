package newsroom

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A Reader reads versions; package reading has it.
type Reader interface {
	// ReadAll gives each version's reading, or the error that stands in its place.
	ReadAll(ctx context.Context, versions []*hearsay.Version) (readings []*hearsay.Reading, errs []error)
	Fingerprint() string
}

// TakeInTx is what TakeIn does within one transaction.
type TakeInTx interface {
	AddVersion(ctx context.Context, v hearsay.Version) (kept hearsay.Version, added bool, err error)
	SaveReading(ctx context.Context, r *hearsay.Reading) error
	GroupingTx
}

// TakeInStore is what TakeIn asks of a store.
type TakeInStore interface {
	// Versions are all that are kept of a report; none of an unknown one.
	Versions(ctx context.Context, report string) ([]hearsay.Version, error)
	InTakeIn(ctx context.Context, fn func(TakeInTx) error) error
}

// Taken is what became of one version.
type Taken struct {
	Version hearsay.Version // with its number
	New     bool            // it was not known
	Story   string          // at arrival
	CopyOf  string          // the report whose text it is; empty where it is its own
	Unread  string          // why a new version is kept but not read; empty where it is read
}

// TakeIn keeps versions, reads them, and places their reports in stories.
type TakeIn struct {
	store    TakeInStore
	reader   Reader
	now      func() time.Time
	mu       sync.Mutex // over grouping
	grouping grouping
}

// NewTakeIn makes a TakeIn. now gives the time of import, for versions that don't say
// when they were seen.
func NewTakeIn(store TakeInStore, reader Reader, now func() time.Time) *TakeIn {
	return &TakeIn{store: store, reader: reader, now: now}
}

// All takes in versions in their order, as one transaction. A version that can't be read
// is kept all the same, and one that the store refuses (of kind hearsay.ErrInvalid or
// ErrTooLarge) is left out of the results and costs no other: each is in the error, a join
// of one per version, beside the results. Where there are no results (nil), the error
// means that nothing of the batch was kept. Many goroutines may call it at once.
func (t *TakeIn) All(ctx context.Context, versions []hearsay.Version) (taken []Taken, err error) {
	defer hearsay.Fault(&err, "take in %d reports", len(versions))
	versions, wordless, err := t.lendWords(ctx, versions)
	if err != nil {
		return nil, err
	}
	for i := range versions {
		if err := t.date(ctx, &versions[i]); err != nil {
			return nil, err
		}
	}
	readings, unread, err := t.read(ctx, versions)
	if err != nil {
		return nil, err
	}
	var refused []error
	t.mu.Lock() // the store lets one in at a time, but whether it was kept is known outside of it
	defer t.mu.Unlock()
	err = t.store.InTakeIn(ctx, func(tx TakeInTx) error {
		if err := t.grouping.catchUp(ctx, tx); err != nil {
			return err
		}
		taken, refused = make([]Taken, 0, len(versions)), wordless
		for i, v := range versions {
			kept, added, err := tx.AddVersion(ctx, v)
			if errors.Is(err, hearsay.ErrInvalid) || errors.Is(err, hearsay.ErrTooLarge) {
				refused = append(refused, err)
				continue
			}
			if err != nil {
				return err
			}
			done, err := t.place(ctx, tx, kept, added, readings[i])
			if err != nil {
				return err
			}
			taken = append(taken, done)
		}
		return t.grouping.save(ctx, tx)
	})
	if err != nil {
		return nil, err
	}
	t.grouping.done()
	return taken, errors.Join(append(unread, refused...)...)
}

// date fills in when a version was seen, where it doesn't say: at its publication, else
// now, and of a withdrawal now; but a text without any time that is kept already was seen when that was, for else
// importing the same file again would make new versions.
func (t *TakeIn) date(ctx context.Context, v *hearsay.Version) error {
	if !v.Observed.IsZero() {
		return nil
	}
	if v.Observed = v.Published; !v.Observed.IsZero() && !v.Withdrawn() { // what was published was not withdrawn by then
		return nil
	}
	v.Observed = t.now().UTC().Truncate(time.Second)
	kept, err := t.store.Versions(ctx, v.ID)
	for i := range kept {
		if kept[i].SameText(v) {
			v.Observed = kept[i].Observed
		}
	}
	return err
}

// place keeps a kept version's reading, where it was added now, and puts its report into a
// story.
func (t *TakeIn) place(ctx context.Context, tx TakeInTx, kept hearsay.Version, added bool, r *hearsay.Reading) (Taken, error) {
	done := Taken{Version: kept, New: added}
	if added {
		if r == nil { // known when this batch was read, another version since
			readings, _ := t.reader.ReadAll(ctx, []*hearsay.Version{&kept})
			if r = readings[0]; r == nil && ctx.Err() != nil {
				return Taken{}, ctx.Err()
			}
		}
		if r != nil {
			done.Unread = r.Unread
			numbered := *r
			numbered.Version = kept.Number
			if err := tx.SaveReading(ctx, &numbered); err != nil {
				return Taken{}, err
			}
		}
		if err := t.grouping.place(ctx, tx, &kept, r); err != nil {
			return Taken{}, err
		}
	}
	done.Story = t.grouping.grouper.StoryOf(kept.ID)
	c, ok, err := tx.CopyOf(ctx, kept.ID)
	if ok {
		done.CopyOf = c.Of
	}
	return done, err
}

// read reads the versions that are not known yet. unread holds the reason for each that
// could not be read; err is the context's or the store's.
func (t *TakeIn) read(ctx context.Context, versions []hearsay.Version) (readings []*hearsay.Reading, unread []error, err error) {
	var fresh []*hearsay.Version
	var at []int // where each of the fresh stands
	for i := range versions {
		known, err := t.known(ctx, &versions[i])
		if err != nil {
			return nil, nil, err
		}
		if !known {
			fresh, at = append(fresh, &versions[i]), append(at, i)
		}
	}
	read, failed := t.reader.ReadAll(ctx, fresh)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	readings = make([]*hearsay.Reading, len(versions))
	for k, i := range at {
		readings[i] = read[k]
		if failed[k] != nil {
			unread = append(unread, fmt.Errorf("report %s is kept but could not be read: %w", versions[i].ID, failed[k]))
		}
	}
	return readings, unread, nil
}

// known reports whether this text was kept as seen at this moment: it needs no reading.
func (t *TakeIn) known(ctx context.Context, v *hearsay.Version) (bool, error) {
	kept, err := t.store.Versions(ctx, v.ID)
	for i := range kept {
		if kept[i].SameText(v) && kept[i].Observed.Equal(v.Observed) {
			return true, err
		}
	}
	return false, err
}
