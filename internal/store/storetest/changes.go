package storetest

import (
	"context"
	"fmt"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// changes asks what is new since a moment in the store's growth.
func changes(t *testing.T, s Store) {
	ctx := context.Background()
	version, shift, err := s.Grown(ctx)
	same(t, "nothing was kept", []any{version, shift, err}, []any{0, 0, nil})
	place := func(report string, number int, story string) {
		in(t, s, func(tx Tx) error {
			for _, err := range []error{
				tx.SaveSketch(ctx, report, number, fmt.Append(nil, report, number)),
				tx.SaveStory(ctx, hearsay.Story{ID: story}), tx.Assign(ctx, report, story),
			} {
				if err != nil {
					return err
				}
			}
			return nil
		})
	}
	since := func(version int) (lines []string) {
		same(t, "error", s.EachSketchSince(ctx, version, func(report, story string, sketch []byte) error {
			lines = append(lines, fmt.Sprintf("%s in %q: %s", report, story, sketch))
			return nil
		}), nil)
		return lines
	}
	moved := func(shift int) (lines []string) {
		same(t, "error", s.EachMovedSince(ctx, shift, func(report, story string) error {
			lines = append(lines, report+" in "+story)
			return nil
		}), nil)
		return lines
	}

	add(t, s, seen("a", "A", 1), seen("b", "B", 2), seen("bare", "C", 3), seen("waits", "D", 4))
	place("a", 1, "one")
	place("b", 1, "two")
	in(t, s, func(tx Tx) error { return tx.SaveSketch(ctx, "waits", 1, []byte("w")) })
	first, _, err := s.Grown(ctx)
	same(t, "error", err, nil)
	same(t, "all sketches", since(0), []string{`a in "one": a1`, `b in "two": b1`, `waits in "": w`})
	same(t, "none later", since(first), []string{})

	add(t, s, seen("c", "C", 5), seen("a", "A again", 6))
	place("c", 1, "two")
	place("a", 2, "one")
	if later, _, _ := s.Grown(ctx); later <= first {
		t.Errorf("grown from %d to %d", first, later)
	}
	same(t, "a new report and a new version", since(first), []string{`a in "one": a2`, `c in "two": c1`})

	same(t, "no shift yet", moved(0), []string{})
	in(t, s, func(tx Tx) error {
		if err := tx.Assign(ctx, "b", "one"); err != nil {
			return err
		}
		return tx.SaveShift(ctx, hearsay.Shift{Kind: hearsay.Moved, From: "two", Into: "one", Reports: []string{"b"}})
	})
	same(t, "who is in the stories of a shift", moved(0), []string{"a in one", "b in one", "c in two"})
	_, shift, err = s.Grown(ctx)
	same(t, "error", err, nil)
	same(t, "no shift since", moved(shift), []string{})
	in(t, s, func(tx Tx) error {
		if err := tx.SaveShift(ctx, hearsay.Shift{Kind: hearsay.Merged, From: "two", Into: "one", Reports: []string{"c"}}); err != nil {
			return err
		}
		if err := tx.MergeStories(ctx, "one", "two"); err != nil {
			return err
		}
		return tx.MergeStories(ctx, "one", "two")
	})
	same(t, "a merger", moved(shift), []string{"a in one", "b in one", "c in one"})

	stop := fmt.Errorf("enough")
	same(t, "stopped by its caller", s.EachSketchSince(ctx, 0, func(string, string, []byte) error { return stop }) == stop, true)
	same(t, "stopped by its caller", s.EachMovedSince(ctx, 0, func(string, string) error { return stop }) == stop, true)
	story, sketch, err := s.Sketch(ctx, "a")
	same(t, "one sketch", []any{story, string(sketch), err}, []any{"one", "a2", nil})
	story, _, err = s.Sketch(ctx, "waits")
	same(t, "of a report without a story", []any{story, err}, []any{"", nil})
	for _, report := range []string{"bare", "nobody's"} {
		_, _, err = s.Sketch(ctx, report)
		isKind(t, "the sketch of "+report, err, hearsay.ErrNotFound)
	}
}
