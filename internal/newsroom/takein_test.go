package newsroom_test

import (
	"context"
	"encoding/json"
	"errors"
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

// reader reads nothing in particular, and fails on texts that hold "unreadable".
type reader struct{}

func (r *reader) Fingerprint() string { return "test" }
func (r *reader) ReadAll(_ context.Context, versions []*hearsay.Version) ([]*hearsay.Reading, []error) {
	readings, errs := make([]*hearsay.Reading, len(versions)), make([]error, len(versions))
	for i, v := range versions {
		if strings.Contains(v.Body, "unreadable") {
			errs[i] = errors.New("out of luck")
		} else {
			readings[i] = &hearsay.Reading{Report: v.ID, Version: v.Number, Reader: "test"}
		}
	}
	return readings, errs
}

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

var noon = time.Date(2025, 2, 11, 12, 0, 0, 0, time.UTC)

func takeIn(s *sqlite.Store) *newsroom.TakeIn {
	return newsroom.NewTakeIn(newsroom.Over(s), &reader{}, func() time.Time { return noon })
}

// version is a report of the given outlet seen so many minutes after noon.
func version(id, outlet string, minutes int, title, body string) hearsay.Version {
	v := hearsay.Version{Title: title, Body: body, Observed: noon.Add(time.Duration(minutes) * time.Minute)}
	v.ID, v.Outlet, v.Published = id, outlet, v.Observed
	return v
}

// stream is a small day: a blast told by a wire, its copy, its second take, a company, and
// something else.
func stream() []hearsay.Version {
	blast := "A large explosion tore through the Vexia chemical plant near Tarragona on Tuesday, injuring two people, the fire service said. Residents of the Bonavista district were told to stay indoors and to close their windows."
	return []hearsay.Version{
		version("w-1", "Northwire", 0, "Explosion at Vexia chemical plant near Tarragona", blast),
		version("p-1", "Costa Daily", 10, "Blast at Tarragona plant", blast),
		version("f-1", "Northwire", 20, "Carmaker lifts profit forecast on strong truck sales", "The carmaker Bavenia lifted its profit forecast on strong sales of trucks in Asia, its chief executive told analysts."),
		version("c-1", "Vexia", 30, "Statement on the incident at our Tarragona plant", "Vexia confirms an explosion at its chemical plant near Tarragona. Nobody is missing."),
		version("w-1", "Northwire", 40, "Two dead in explosion at Vexia chemical plant near Tarragona", blast+" Two people died."),
	}
}

func TestOneByOneOrAtOnceTheStoriesAreTheSame(t *testing.T) {
	dir := t.TempDir()
	whole := open(t, filepath.Join(dir, "whole.db"))
	if _, err := takeIn(whole).All(t.Context(), stream()); err != nil {
		t.Fatal(err)
	}
	single := filepath.Join(dir, "single.db")
	for _, v := range stream() { // each by a program of its own
		s := open(t, single)
		if _, err := takeIn(s).All(t.Context(), []hearsay.Version{v}); err != nil {
			t.Fatal(err)
		}
	}
	a, err := newsroom.NewList(whole).Stories(t.Context(), hearsay.StoryFilter{Members: true}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := newsroom.NewList(open(t, single)).Stories(t.Context(), hearsay.StoryFilter{Members: true}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(a, b); d != "" {
		t.Error(d)
	}
	if len(a) != 2 || a[0].Reports != 3 || a[0].Origins != 2 || a[0].Status != hearsay.Breaking {
		t.Errorf("stories: %+v", a)
	}
}

func TestTakingInTwiceChangesNothing(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	undated := hearsay.Version{Body: "A note without any date."}
	undated.ID = "n-1"
	in := append(stream(), undated)
	first, err := takeIn(s).All(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	later := newsroom.NewTakeIn(newsroom.Over(s), &reader{}, func() time.Time { return noon.Add(24 * time.Hour) })
	second, err := later.All(t.Context(), append(stream(), undated))
	if err != nil {
		t.Fatal(err)
	}
	for i := range first {
		if !first[i].New || second[i].New {
			t.Errorf("%s: new at first %v, again %v", first[i].Version.ID, first[i].New, second[i].New)
		}
		if d := cmp.Diff(first[i].Version, second[i].Version); d != "" {
			t.Error(d)
		}
	}
	if first[1].CopyOf != "w-1" || first[1].Story != first[0].Story {
		t.Errorf("the copy: %+v", first[1])
	}
}

// A kill may repeat the text or have none, come with the report or long after it, and say
// when it was made or not.
func TestAWithdrawalIsAVersion(t *testing.T) {
	killed := func(minutes int, body string) hearsay.Version {
		v := version("w-1", "Northwire", minutes, "", body)
		v.Extra = map[string]json.RawMessage{"pubstatus": json.RawMessage(`"canceled"`)}
		return v
	}
	undated := killed(0, "")
	undated.Observed, undated.Outlet = time.Time{}, ""
	for name, in := range map[string][]hearsay.Version{
		"the same text":   {version("w-1", "Northwire", -10, "", "A ferry sank."), killed(-5, "A ferry sank.")},
		"no text":         {version("w-1", "Northwire", -10, "", "A ferry sank."), killed(-5, "")},
		"no time":         {version("w-1", "Northwire", -10, "", "A ferry sank."), undated},
		"at one moment":   {version("w-1", "Northwire", -10, "", "A ferry sank."), killed(-10, "A ferry sank.")},
		"of nothing kept": {killed(0, "")},
	} {
		for _, batch := range []int{1, 2} { // one by one, and at once
			s := open(t, filepath.Join(t.TempDir(), "x.db"))
			var err error
			for range 2 { // and once more
				for rest := slices.Clone(in); len(rest) > 0; rest = rest[min(batch, len(rest)):] {
					_, problem := takeIn(s).All(t.Context(), slices.Clone(rest[:min(batch, len(rest))]))
					err = errors.Join(err, problem)
				}
			}
			kept, _ := s.Versions(t.Context(), "w-1")
			if name == "of nothing kept" {
				if len(kept) != 0 || !errors.Is(err, hearsay.ErrInvalid) {
					t.Errorf("%s: %+v %v", name, kept, err)
				}
				continue
			}
			if err != nil || len(kept) != 2 || kept[0].Withdrawn() || !kept[1].Withdrawn() || kept[1].Body != "A ferry sank." || kept[1].Outlet != "Northwire" {
				t.Errorf("%s, by %d: %+v %v", name, batch, kept, err)
			}
		}
	}
}

func TestWhatCantBeReadIsKept(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	bad := version("b-1", "Post", 0, "", "An unreadable text.")
	taken, err := takeIn(s).All(t.Context(), []hearsay.Version{bad, version("g-1", "Post", 1, "", "A good text about ferries.")})
	if err == nil || !strings.Contains(err.Error(), "b-1 is kept but could not be read") || len(taken) != 2 {
		t.Errorf("%v, %d taken", err, len(taken))
	}
	if v, err := s.Version(t.Context(), "b-1", 0); err != nil || v.Body != bad.Body {
		t.Errorf("%+v %v", v, err)
	}
	if id, err := s.StoryOf(t.Context(), "b-1"); err != nil || id == "" {
		t.Errorf("its story: %q %v", id, err)
	}
}

func TestWhatTheStoreRefusesCostsNoOther(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	far := version("y-1", "Post", 1, "", "Seen in a year that can't be kept.")
	far.Observed = time.Date(12025, 2, 11, 0, 0, 0, 0, time.UTC)
	in := []hearsay.Version{
		version("g-1", "Post", 0, "", "A good text about ferries."), far,
		version(strings.Repeat("x", hearsay.MaxID+1), "Post", 2, "", "One under a name without end."),
		version("g-2", "Post", 3, "", "A good text about bridges."),
	}
	taken, err := takeIn(s).All(t.Context(), in)
	if !errors.Is(err, hearsay.ErrInvalid) || !errors.Is(err, hearsay.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if len(taken) != 2 || taken[0].Version.ID != "g-1" || taken[1].Version.ID != "g-2" || taken[1].Story == "" {
		t.Errorf("taken in: %+v", taken)
	}
	if n, err := s.CountVersions(t.Context()); n != 2 || err != nil {
		t.Errorf("%d reports, %v", n, err)
	}
}

func TestAnInterruptedBatchLeavesNothing(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	in := takeIn(s)
	if _, err := in.All(ctx, stream()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if n, err := s.CountVersions(t.Context()); n != 0 || err != nil {
		t.Errorf("%d reports, %v", n, err)
	}
	if taken, err := in.All(t.Context(), stream()); err != nil || len(taken) != 5 {
		t.Errorf("afterwards: %d, %v", len(taken), err)
	}
}

func TestAnotherProgramsMergeIsSeen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s := open(t, path)
	a, b := takeIn(s), takeIn(open(t, path))
	blast, carmaker := stream()[0], stream()[2]
	must := func(in *newsroom.TakeIn, vs ...hearsay.Version) []newsroom.Taken {
		t.Helper()
		taken, err := in.All(t.Context(), vs)
		if err != nil {
			t.Fatal(err)
		}
		return taken
	}
	first := must(a, blast, carmaker)
	if first[0].Story == first[1].Story {
		t.Fatal("the two are one story from the beginning: nothing to merge")
	}
	rewritten := version(carmaker.ID, carmaker.Outlet, 50, blast.Title, blast.Body)
	if to := must(b, rewritten)[0].Story; to != first[0].Story {
		t.Fatalf("the rewritten report went to %s, not to %s", to, first[0].Story)
	}
	again := must(a, version("f-2", "Southwire", 55, carmaker.Title, carmaker.Body))
	if id, err := s.StoryOf(t.Context(), "f-2"); err != nil || id != again[0].Story {
		t.Errorf("it is in %q, not in %q as told; %v", id, again[0].Story, err)
	}
}

func TestThePastKnowsNoLaterHeadline(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	taken, err := takeIn(s).All(t.Context(), stream())
	if err != nil {
		t.Fatal(err)
	}
	restate := newsroom.NewRestate(s, &reader{})
	for minutes, want := range map[int]string{
		0:  "Explosion at Vexia chemical plant near Tarragona",
		60: "Two dead in explosion at Vexia chemical plant near Tarragona",
	} {
		a, err := restate.Account(t.Context(), taken[0].Story, noon.Add(time.Duration(minutes)*time.Minute))
		if err != nil || a.Story.Title != want {
			t.Errorf("after %d minutes: %q, want %q; %v", minutes, a.Story.Title, want, err)
		}
	}
}

func TestTwoProgramsTakeInAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	a, b := takeIn(open(t, path)), takeIn(open(t, path))
	for i, v := range stream() {
		in := a
		if i%2 == 1 {
			in = b
		}
		if _, err := in.All(t.Context(), []hearsay.Version{v}); err != nil {
			t.Fatal(err)
		}
	}
	stories, err := newsroom.NewList(open(t, path)).Stories(t.Context(), hearsay.StoryFilter{}, time.Time{})
	if err != nil || len(stories) != 2 {
		t.Errorf("%v %v", stories, err)
	}
}

// A database that an older program grouped is grouped on.
func TestSketchesOfAnotherProgramAreMadeAnew(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	if _, err := takeIn(s).All(t.Context(), stream()[:1]); err != nil {
		t.Fatal(err)
	}
	err := s.InTx(t.Context(), func(tx *sqlite.Tx) error {
		return tx.SaveSketch(t.Context(), "w-1", 1, []byte("\x00 another form"))
	})
	if err != nil {
		t.Fatal(err)
	}
	taken, err := takeIn(s).All(t.Context(), stream()[1:4])
	if err != nil {
		t.Fatal(err)
	}
	if w, _ := s.StoryOf(t.Context(), "w-1"); taken[0].CopyOf != "w-1" || taken[0].Story != w {
		t.Errorf("the copy: %+v, not in %s", taken[0], w)
	}
}
