package newsroom_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// rule makes a ruling that must succeed.
func rule(t *testing.T, s *sqlite.Store, c hearsay.Correction) hearsay.Correction {
	t.Helper()
	made, err := newsroom.NewCorrect(newsroom.Under(s), func() time.Time { return noon }).Make(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// storyOf is the story that a report is in.
func storyOf(t *testing.T, s *sqlite.Store, report string) string {
	t.Helper()
	id, err := s.StoryOf(t.Context(), report)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// more are further reports of both fires, which make the grouper look at them again.
func more() []hearsay.Version {
	return []hearsay.Version{
		version("m1", "Outlet 40", 60, "", "Fire destroyed the Halven sawmill in Tostrup on Friday night, and owner Ida Marrable said stacks of oak had caught fire."),
		version("m2", "Outlet 41", 61, "", "Fire damaged the Orsted school in Tostrup on Friday night, and headmaster Paul Quell said the gymnasium roof had fallen in."),
		version("m3", "Outlet 42", 62, "", "Firefighters in Tostrup saved the library of the Orsted school, where the gymnasium burned on Friday, headmaster Paul Quell said."),
		version("m4", "Outlet 43", 63, "", "Owner Ida Marrable said the Halven sawmill would be built again after the fire that destroyed it on Friday."),
	}
}

func TestAMergerHoldsOverLaterGrouping(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	s := open(t, path)
	if _, err := takeIn(s).All(t.Context(), stream()); err != nil {
		t.Fatal(err)
	}
	plant, profit := storyOf(t, s, "w-1"), storyOf(t, s, "f-1")
	if plant == profit {
		t.Fatal("the stories are one from the beginning")
	}
	made := rule(t, s, hearsay.Correction{Kind: hearsay.MergeCorrection, Story: plant, Other: profit, By: "ed", Why: "one group of companies"})
	if made.Number != 1 || storyOf(t, s, "f-1") != plant {
		t.Fatalf("made %+v; f-1 is in %s", made, storyOf(t, s, "f-1"))
	}
	later := []hearsay.Version{
		version("w-2", "Northwire", 50, "Three dead in explosion at Vexia chemical plant near Tarragona", stream()[0].Body+" Three people died, the fire service said later."),
		version("f-2", "Evening Star", 55, "Carmaker Bavenia lifts profit forecast", "Bavenia lifted its profit forecast on strong sales of trucks in Asia, the carmaker's chief executive said."),
		version("f-3", "Morning Star", 56, "Bavenia's profit forecast lifted", "The carmaker Bavenia said strong sales of trucks in Asia had lifted its profit forecast."),
	}
	for _, v := range slices.Concat(later, stream()) { // each by a program of its own
		if _, err := takeIn(open(t, path)).All(t.Context(), []hearsay.Version{v}); err != nil {
			t.Fatal(err)
		}
	}
	if a, b := storyOf(t, s, "w-1"), storyOf(t, s, "f-1"); a != b {
		t.Errorf("what was put together by hand came apart: %s, %s", a, b)
	}
	rule(t, s, hearsay.Correction{Kind: hearsay.UndoCorrection})
	if storyOf(t, s, "f-1") != profit || storyOf(t, s, "w-1") != plant {
		t.Errorf("after the undo: f-1 in %s, w-1 in %s; want %s, %s", storyOf(t, s, "f-1"), storyOf(t, s, "w-1"), profit, plant)
	}
	shifts, err := s.Shifts(t.Context(), plant)
	if err != nil || len(shifts) < 2 {
		t.Fatalf("%d shifts, %v", len(shifts), err)
	}
	first := shifts[len(shifts)-1]
	want := hearsay.Shift{At: first.At, Kind: hearsay.Merged, From: profit, Into: plant, Reports: []string{"f-1"}, Moved: 1, Why: "by hand: one group of companies", Ruling: 1}
	if d := cmp.Diff(want, first); d != "" {
		t.Errorf("the shift (-want +got):\n%s", d)
	}
}

func TestASplitHoldsOverLaterGrouping(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.db")
	s := open(t, path)
	mill := []hearsay.Version{fires(1)[0]}
	for _, v := range slices.Concat(fires(1), more()) {
		if strings.Contains(v.Body, "Halven") {
			mill = append(mill, v)
		}
	}
	mill = slices.CompactFunc(mill[1:], func(a, b hearsay.Version) bool { return a.ID == b.ID })
	if _, err := takeIn(s).All(t.Context(), mill[:3]); err != nil {
		t.Fatal(err)
	}
	whole := storyOf(t, s, mill[0].ID)
	if got := storyOf(t, s, mill[1].ID); got != whole {
		t.Skipf("the reports are no story: %s, %s", whole, got)
	}
	made := rule(t, s, hearsay.Correction{Kind: hearsay.SplitCorrection, Story: whole, Others: []string{mill[1].ID}})
	if storyOf(t, s, mill[1].ID) != made.Other || made.Other == whole {
		t.Fatalf("not split off: %+v", made)
	}
	for round := range 3 {
		var again []hearsay.Version
		for i, v := range slices.Concat(mill, fires(uint64(round)), more()) {
			v.ID = fmt.Sprint(v.ID, "-", round)
			v.Body += fmt.Sprintf(" Round %d of %d.", round, i)
			v.Observed = v.Observed.Add(time.Duration(round+1) * time.Hour)
			again = append(again, v)
		}
		if _, err := takeIn(open(t, path)).All(t.Context(), slices.Concat(again, mill)); err != nil {
			t.Fatal(err)
		}
		a, b, c := storyOf(t, s, mill[0].ID), storyOf(t, s, mill[1].ID), storyOf(t, s, mill[2].ID)
		if a == b || b == c {
			t.Errorf("round %d: what was parted by hand is together again: %s %s %s", round, a, b, c)
		}
	}
	rule(t, s, hearsay.Correction{Kind: hearsay.UndoCorrection, Undoes: made.Number, By: "ed"})
	for _, id := range []string{whole, made.Other} {
		if st, err := s.Story(t.Context(), id); err != nil || st.ID != storyOf(t, s, mill[1].ID) {
			t.Errorf("the split was undone, but %s leads to %s, %v", id, st.ID, err)
		}
	}
}

func TestACopyGoesWithItsOriginal(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "c.db"))
	if _, err := takeIn(s).All(t.Context(), stream()); err != nil {
		t.Fatal(err)
	}
	made := rule(t, s, hearsay.Correction{Kind: hearsay.SplitCorrection, Story: storyOf(t, s, "w-1"), Others: []string{"p-1"}})
	if d := cmp.Diff([]string{"w-1", "p-1"}, made.Others); d != "" {
		t.Errorf("split off (-want +got):\n%s", d)
	}
}

func TestUndoLeavesAloneWhatHasGoneOn(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "u.db"))
	if _, err := takeIn(s).All(t.Context(), stream()); err != nil {
		t.Fatal(err)
	}
	plant, profit := storyOf(t, s, "w-1"), storyOf(t, s, "f-1")
	split := rule(t, s, hearsay.Correction{Kind: hearsay.SplitCorrection, Story: plant, Others: []string{"c-1"}})
	again := rule(t, s, hearsay.Correction{Kind: hearsay.MergeCorrection, Story: profit, Other: split.Other})
	_, err := newsroom.NewCorrect(newsroom.Under(s), time.Now).Make(t.Context(), hearsay.Correction{Kind: hearsay.UndoCorrection, Undoes: split.Number})
	if !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), "ruling 2 came later") || storyOf(t, s, "c-1") != profit {
		t.Errorf("an undo below a later ruling: %v", err)
	}
	rule(t, s, hearsay.Correction{Kind: hearsay.UndoCorrection, Undoes: again.Number})
	err = s.InTx(t.Context(), func(tx *sqlite.Tx) error { return tx.MergeStories(t.Context(), profit, split.Other) }) // as grouping may
	if err != nil {
		t.Fatal(err)
	}
	rule(t, s, hearsay.Correction{Kind: hearsay.UndoCorrection, Undoes: split.Number})
	if storyOf(t, s, "c-1") != plant || storyOf(t, s, "f-1") != profit {
		t.Errorf("c-1 is in %s, f-1 in %s; want %s, %s", storyOf(t, s, "c-1"), storyOf(t, s, "f-1"), plant, profit)
	}
}

func TestRulingsThatCantBeMade(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "e.db"))
	if _, err := takeIn(s).All(t.Context(), stream()); err != nil {
		t.Fatal(err)
	}
	plant := storyOf(t, s, "w-1")
	correct := newsroom.NewCorrect(newsroom.Under(s), time.Now)
	for name, c := range map[string]struct {
		ruling hearsay.Correction
		kind   error
	}{
		"with itself":         {hearsay.Correction{Kind: hearsay.MergeCorrection, Story: plant, Other: plant}, hearsay.ErrInvalid},
		"with nothing":        {hearsay.Correction{Kind: hearsay.MergeCorrection, Story: plant, Other: "none"}, hearsay.ErrNotFound},
		"of nothing":          {hearsay.Correction{Kind: hearsay.SplitCorrection, Story: plant}, hearsay.ErrInvalid},
		"of all":              {hearsay.Correction{Kind: hearsay.SplitCorrection, Story: plant, Others: []string{"w-1", "c-1"}}, hearsay.ErrInvalid},
		"of another's":        {hearsay.Correction{Kind: hearsay.SplitCorrection, Story: plant, Others: []string{"f-1"}}, hearsay.ErrNotFound},
		"undo without any":    {hearsay.Correction{Kind: hearsay.UndoCorrection}, hearsay.ErrInvalid},
		"undo of a wrong one": {hearsay.Correction{Kind: hearsay.UndoCorrection, Undoes: 7}, hearsay.ErrNotFound},
		"unmute what speaks":  {hearsay.Correction{Kind: hearsay.UnmuteCorrection, Story: plant}, hearsay.ErrInvalid},
		"no ruling":           {hearsay.Correction{Kind: "praise", Story: plant}, hearsay.ErrInvalid},
	} {
		if _, err := correct.Make(t.Context(), c.ruling); !errors.Is(err, c.kind) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if all, err := s.Corrections(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("something was kept: %v, %v", all, err)
	}
}

func TestMuteAndPin(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "p.db"))
	if _, err := takeIn(s).All(t.Context(), stream()); err != nil {
		t.Fatal(err)
	}
	plant, profit := storyOf(t, s, "w-1"), storyOf(t, s, "f-1")
	titles := func() (ids []string) {
		list, err := newsroom.NewList(s).Stories(t.Context(), hearsay.StoryFilter{Unmuted: true, PinnedFirst: true}, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range list {
			ids = append(ids, st.ID)
		}
		return ids
	}
	for _, step := range []struct {
		c    hearsay.Correction
		want []string
	}{
		{hearsay.Correction{Kind: hearsay.PinCorrection, Story: profit}, []string{profit, plant}},
		{hearsay.Correction{Kind: hearsay.MuteCorrection, Story: plant}, []string{profit}},
		{hearsay.Correction{Kind: hearsay.UndoCorrection}, []string{profit, plant}},
		{hearsay.Correction{Kind: hearsay.UndoCorrection}, []string{plant, profit}},
	} {
		rule(t, s, step.c)
		if d := cmp.Diff(step.want, titles()); d != "" {
			t.Errorf("after %s (-want +got):\n%s", step.c.Kind, d)
		}
	}
}
