package newsroom

import (
	"context"
	"errors"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// CatchUpTx is what keeps a grouper in step with the store.
type CatchUpTx interface {
	Grown(ctx context.Context) (version, shift int, err error)
	CountReports(ctx context.Context) (int, error)
	CountCorrections(ctx context.Context) (int, error)
	CountTakedowns(ctx context.Context) (int, error)
	Corrections(ctx context.Context) ([]hearsay.Correction, error)
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	EachSketch(ctx context.Context, fn func(report, story string, sketch []byte) error) error
	EachSketchSince(ctx context.Context, version int, fn func(report, story string, sketch []byte) error) error
	EachMovedSince(ctx context.Context, shift int, fn func(report, story string) error) error
	Sketch(ctx context.Context, report string) (story string, sketch []byte, err error)
}

// standing is how much the store holds of what grouping rests on.
type standing struct {
	version, shift         int // the last of each
	corrections, takedowns int // how many
}

// stands is how the store stands now.
func stands(ctx context.Context, tx CatchUpTx) (s standing, err error) {
	if s.version, s.shift, err = tx.Grown(ctx); err != nil {
		return s, err
	}
	if s.corrections, err = tx.CountCorrections(ctx); err != nil {
		return s, err
	}
	s.takedowns, err = tx.CountTakedowns(ctx)
	return s, err
}

// mostDropped is how many reports the grouper may have forgotten, whose room it doesn't get
// back, before it is loaded anew.
const mostDropped = 20_000

// catchUp brings the grouper in step with the store; each transaction begins with it. Another
// program may have taken in reports or ruled meanwhile: what is new since is added. What a
// transaction did that was not kept is taken back. Only where words were taken down, or the
// store holds less than it did, everything is loaded anew.
func (g *grouping) catchUp(ctx context.Context, tx CatchUpTx) error {
	g.touched = map[string]bool{}
	now, err := stands(ctx, tx)
	if err != nil {
		return err
	}
	at := g.at
	if g.grouper == nil || now.version < at.version || now.shift < at.shift || now.takedowns != at.takedowns || g.dropped > mostDropped {
		g.unsure, g.dropped, at = nil, 0, standing{}
		err = g.load(ctx, tx)
	} else {
		err = g.replay(ctx, tx, now)
	}
	if err == nil && now.corrections != at.corrections {
		err = g.rule(ctx, tx)
	}
	if g.at = now; err != nil {
		*g = grouping{} // it is neither here nor there
	}
	return err
}

// done tells that the transaction was kept.
func (g *grouping) done() { g.at, g.unsure = g.next, nil }

// doubt notes which reports were moved.
func (g *grouping) doubt(shifts []story.Shift) {
	for _, x := range shifts {
		g.unsure = append(g.unsure, x.Reports...)
	}
}

// replay takes back what was not kept and adds what is new in the store.
func (g *grouping) replay(ctx context.Context, tx CatchUpTx, now standing) error {
	unsure := g.unsure
	g.unsure = nil
	for _, report := range unsure {
		in, data, err := tx.Sketch(ctx, report)
		switch {
		case errors.Is(err, hearsay.ErrNotFound):
			g.grouper.Drop(report)
			g.dropped++
			continue
		case err != nil:
			return err
		}
		if err := g.restore(ctx, tx, report, in, data); err != nil {
			return err
		}
	}
	if now.version > g.at.version {
		if err := g.restoring(ctx, tx, func(fn func(report, in string, data []byte) error) error {
			return tx.EachSketchSince(ctx, g.at.version, fn)
		}); err != nil {
			return err
		}
	}
	if now.shift > g.at.shift {
		return tx.EachMovedSince(ctx, g.at.shift, func(report, in string) error {
			g.grouper.Move(report, in)
			return nil
		})
	}
	return nil
}

// load fills a new grouper from the store's sketches.
func (g *grouping) load(ctx context.Context, tx CatchUpTx) error {
	g.grouper = story.NewGrouper()
	n, err := tx.CountReports(ctx)
	if err != nil {
		return err
	}
	g.grouper.Expect(n)
	return g.restoring(ctx, tx, func(fn func(report, in string, data []byte) error) error { return tx.EachSketch(ctx, fn) })
}

// A row is a report's sketch as the store gives it.
type row struct {
	report, in string
	data       []byte
}

// rowsAtOnce is how many rows are handed over together.
const rowsAtOnce = 256

// restoring puts the reports into the grouper that each gives, while the store reads on.
func (g *grouping) restoring(ctx context.Context, tx CatchUpTx, each func(fn func(report, in string, data []byte) error) error) error {
	full, empty := make(chan []row, 3), make(chan []row, 4)
	others := make(chan []row)
	go func() {
		var foreign []row
		var s story.Sketch
		for rows := range full {
			for _, r := range rows {
				if r.in == "" { // it was never placed
					continue
				}
				if s.UnmarshalBinary(r.data) == nil {
					g.grouper.Restore(&s, r.in)
				} else {
					g.grouper.Restore(&story.Sketch{Report: r.report}, r.in) // in its place
					foreign = append(foreign, row{report: r.report, in: r.in})
				}
			}
			empty <- rows
		}
		others <- foreign
	}()
	for range cap(empty) {
		empty <- make([]row, 0, rowsAtOnce)
	}
	rows := <-empty
	err := each(func(report, in string, data []byte) error {
		if len(rows) == rowsAtOnce {
			full <- rows
			rows = (<-empty)[:0]
		}
		rows = rows[:len(rows)+1]
		r := &rows[len(rows)-1]
		r.report, r.in, r.data = report, in, append(r.data[:0], data...)
		return nil
	})
	full <- rows
	close(full)
	for _, r := range <-others { // the query above is at its end
		if err == nil {
			err = g.restore(ctx, tx, r.report, r.in, nil)
		}
	}
	return err
}

// restore puts one report into the grouper. A sketch that another program wrote in a form of
// its own is made anew, without what a reading knows.
func (g *grouping) restore(ctx context.Context, tx CatchUpTx, report, in string, data []byte) error {
	s := &story.Sketch{}
	if s.UnmarshalBinary(data) != nil {
		v, err := tx.Version(ctx, report, 0)
		if err != nil {
			return err
		}
		s = story.NewSketch(&v, nil)
	}
	if in == "" {
		g.grouper.Drop(report)
	} else {
		g.grouper.Restore(s, in)
	}
	return nil
}
