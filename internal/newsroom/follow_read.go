package newsroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/pace"
)

const (
	readBatch = 32      // captures that are read together at most
	readBytes = 4 << 20 // that they hold, about
	takeBatch = 64      // versions that are taken in as one transaction
)

// errEnough ends a walk through captures.
var errEnough = errors.New("enough")

// A piece is a capture on its way through the reader.
type piece struct {
	capture  hearsay.Capture
	source   hearsay.Source // without id where it was removed
	versions []hearsay.Version
	problems []string
	title    string            // what the source calls itself
	called   map[string]string // what items call themselves that have their pages' addresses for ids, by those
	looks    []hearsay.Look    // that are planned because of it
	taken    []Taken
	barred   bool // a report in it was taken down: its bytes are not kept
}

// read reads captures as they are kept, until ctx ends.
func (f *Follow) read(ctx context.Context) {
	stuck := false
	for ctx.Err() == nil {
		n, err := f.readSome(ctx)
		if ctx.Err() != nil {
			return
		}
		wait := idle
		if err != nil {
			f.config.Log.Error("what was fetched can't be taken in; it is tried again", "error", err)
			f.tally.add(FollowEvent{Kind: StuckEvent, At: f.config.Now(), Words: err.Error()}, nil)
			wait = f.config.Retry
		} else if stuck {
			f.tally.add(FollowEvent{Kind: OnEvent, At: f.config.Now()}, nil)
		}
		if stuck = err != nil; n > 0 && !stuck {
			nudge(f.wake)
			continue
		}
		t := time.NewTimer(wait)
		select {
		case <-t.C:
		case <-f.unread:
		case <-ctx.Done():
		}
		t.Stop()
	}
}

// readSome reads the captures that have waited longest, and tells how many.
func (f *Follow) readSome(ctx context.Context) (int, error) {
	pieces, err := f.waiting(ctx)
	if err != nil || len(pieces) == 0 {
		return 0, err
	}
	f.parse(ctx, pieces)
	down, err := f.takedowns(ctx)
	if err != nil {
		return 0, err
	}
	planned := map[string]hearsay.Look{} // within this batch
	for _, p := range pieces {
		found := p.versions
		if err := f.choose(ctx, p, planned); err != nil {
			return 0, err
		}
		p.barred = p.holds(down, found)
		f.budget.spend(p)
	}
	if err := f.takeIn(ctx, pieces); err != nil {
		return 0, err
	}
	if err := f.finish(ctx, pieces); err != nil {
		return 0, err
	}
	for _, p := range pieces {
		f.tell(p)
	}
	return len(pieces), nil
}

// waiting are the captures that are read next.
func (f *Follow) waiting(ctx context.Context) (pieces []*piece, err error) {
	size := 0
	err = f.store.EachCapture(ctx, hearsay.CaptureFilter{Unread: true, Except: f.budget.spent(), Bodies: true, Limit: readBatch}, func(c hearsay.Capture) error {
		pieces = append(pieces, &piece{capture: c})
		if size += c.Size; size > readBytes {
			return errEnough
		}
		return nil
	})
	if err = ignore(err, errEnough); err != nil {
		return nil, err
	}
	sources := map[string]hearsay.Source{}
	for _, p := range pieces {
		id := p.capture.Source
		source, known := sources[id]
		if !known {
			source, err = f.store.Source(ctx, id)
			if err = ignore(err, hearsay.ErrNotFound); err != nil {
				return nil, err
			}
			sources[id] = source
		}
		p.source = source
	}
	return pieces, nil
}

// takeIn takes in what was chosen from the pieces.
func (f *Follow) takeIn(ctx context.Context, pieces []*piece) error {
	var batch []hearsay.Version
	of := map[string]*piece{} // the piece in which a report of the batch stands
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		if err := f.takeBatch(ctx, batch, of); err != nil {
			return err
		}
		batch = batch[:0]
		clear(of)
		return nil
	}
	for _, p := range pieces {
		for _, v := range p.versions {
			if len(batch) == takeBatch || of[v.ID] != nil {
				if err := flush(); err != nil {
					return err
				}
			}
			batch, of[v.ID] = append(batch, v), p
		}
	}
	return flush()
}

// takeBatch takes in a batch of versions, each of another report. Where it can't, though the
// store is well, it takes in halves of it: one version that nobody foresaw mustn't stop the
// watch, now and after each new beginning.
func (f *Follow) takeBatch(ctx context.Context, batch []hearsay.Version, of map[string]*piece) error {
	taken, err := f.guarded(ctx, batch)
	switch {
	case taken != nil:
		if err != nil && !errors.Is(err, hearsay.ErrTakenDown) {
			f.config.Log.Warn("not all could be taken in", "error", err)
		}
		for _, t := range taken {
			p := of[t.Version.ID]
			p.taken = append(p.taken, t)
		}
		return nil
	case err == nil:
		return nil
	case ctx.Err() != nil || errors.Is(err, hearsay.ErrStore):
		return err
	case len(batch) == 1:
		f.config.Log.Error("a report can't be taken in", "report", batch[0].ID, "error", err)
		p := of[batch[0].ID]
		p.problems = append(p.problems, fmt.Sprintf("the report %s can't be taken in: %v", batch[0].ID, err))
		return nil
	}
	half := len(batch) / 2
	if err := f.takeBatch(ctx, batch[:half], of); err != nil {
		return err
	}
	return f.takeBatch(ctx, batch[half:], of)
}

// guarded is TakeIn.All, with a panic as an error.
func (f *Follow) guarded(ctx context.Context, batch []hearsay.Version) (taken []Taken, err error) {
	defer func() {
		if r := recover(); r != nil {
			taken, err = nil, fmt.Errorf("panic: %v", r)
		}
	}()
	return f.config.TakeIn.All(ctx, slices.Clone(batch))
}

// finish notes that the pieces were read, where their reports were found, and what is
// planned because of them.
func (f *Follow) finish(ctx context.Context, pieces []*piece) error {
	now := f.config.Now()
	return f.store.InFollow(ctx, func(tx FollowTx) error {
		for _, p := range pieces {
			problems := p.problems
			if p.barred {
				problems = append(problems, "its bytes are not kept, for a report in it was taken down")
				if err := tx.DropBody(ctx, p.capture.Number); err != nil {
					return err
				}
			}
			if err := tx.MarkRead(ctx, p.capture.Number, now, strings.Join(problems, "; ")); err != nil {
				return err
			}
			for _, t := range p.taken {
				if err := tx.SaveFound(ctx, t.Version.ID, t.Version.Number, p.capture.Number); err != nil {
					return err
				}
			}
			for _, l := range p.looks {
				if err := plan(ctx, tx, l); err != nil {
					return err
				}
			}
			if err := finishSource(ctx, tx, p); err != nil {
				return err
			}
			if p.capture.Kind == hearsay.PageLook {
				if err := finishPage(ctx, tx, p, now); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// plan keeps a look that was planned before this transaction began. Whether a report has
// its page's text may have been settled since.
func plan(ctx context.Context, tx FollowTx, l hearsay.Look) error {
	kept, ok, err := tx.LookAt(ctx, l.Report)
	if err != nil {
		return err
	}
	l.Paged = l.Paged || ok && kept.Paged
	return tx.SaveLook(ctx, l)
}

// finishSource brings a source's state up to date with what was read from it.
func finishSource(ctx context.Context, tx FollowTx, p *piece) error {
	source, err := tx.Source(ctx, p.capture.Source)
	if err != nil {
		return ignore(err, hearsay.ErrNotFound)
	}
	for _, t := range p.taken {
		if t.New && t.Version.Number == 1 {
			source.State.Reports++
		}
	}
	if p.capture.Kind == hearsay.FeedLook {
		var posts []time.Time
		for _, v := range p.versions {
			if !v.Published.After(p.capture.At) {
				posts = append(posts, v.Published)
			}
		}
		for _, l := range p.looks {
			if !l.Published.After(p.capture.At) {
				posts = append(posts, l.Published)
			}
		}
		posts = append(posts, source.State.Posted)
		if gap := pace.Gap(posts); gap > 0 {
			source.State.Gap = gap
		}
		for _, at := range posts {
			if at.After(source.State.Posted) {
				source.State.Posted = at
			}
		}
		if p.title != "" {
			source.State.Title = p.title
		}
		if len(p.versions)+len(p.looks) > 0 && !isPage(p.capture.Body) {
			source.State.Feed = true
		}
		if len(p.problems) > 0 && source.State.LastError == "" {
			source.State.LastError = "part of it can't be read: " + p.problems[0]
		}
	}
	return tx.SaveSourceState(ctx, source.ID, source.State)
}

// tell tells what became of a piece.
func (f *Follow) tell(p *piece) {
	e := FollowEvent{
		Kind: ReadEvent, At: f.config.Now(), Source: p.capture.Source, Look: p.capture.Kind, URL: p.capture.URL,
		Status: p.capture.Status, Words: strings.Join(p.problems, "; "), Taken: p.taken,
	}
	f.tally.add(e, func(t *FollowTally) {
		t.Read++
		t.Reports += len(p.taken)
		for _, x := range p.taken {
			if x.New && x.Version.Number == 1 {
				t.New++
			}
		}
	})
}

// ignore makes an error of this kind none.
func ignore(err, kind error) error {
	if errors.Is(err, kind) {
		return nil
	}
	return err
}
