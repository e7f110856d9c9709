package newsroom_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// origins are how many the story of report r0 has: by the list, and by its account.
func origins(t *testing.T, s *sqlite.Store) (listed, told int) {
	t.Helper()
	id := storyOf(t, s, "r0")
	all, err := newsroom.NewList(s).Stories(t.Context(), hearsay.StoryFilter{}, noon)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.ID == id {
			listed = x.Origins
		}
	}
	a, err := newsroom.NewRestate(s, &reader{}).Account(t.Context(), id, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return listed, a.Story.Origins
}

// burnt are three reports of one fire, each in other words.
func burnt(outlets ...string) []hearsay.Version {
	return []hearsay.Version{
		version("r0", outlets[0], 0, "Halven sawmill in Tostrup burns", "Fire destroyed the Halven sawmill in Tostrup on Friday night. Owner Ida Marrable said stacks of oak had caught first. Firefighters from three towns came."),
		version("r1", outlets[1], 5, "Halven sawmill in Tostrup burns down", "The Halven sawmill in Tostrup burned down on Friday night, owner Ida Marrable said. The oak in the yard burned until morning."),
		version("r2", outlets[2], 9, "Sawmill in Tostrup is gone", "Ida Marrable, who owns the Halven sawmill, watched it burn on Friday. Stacks of oak caught fire and firefighters in Tostrup could not save the mill."),
	}
}

func TestKnownFamiliesCountForImportedReports(t *testing.T) {
	for _, c := range []struct {
		outlets [3]string
		want    int
	}{
		{[3]string{"The Sun", "The Times", "Harbour Herald"}, 2},
		{[3]string{"The Sun", "thetimes.co.uk", "Harbour Herald"}, 2},
		{[3]string{"The Sun", "The Observer", "Harbour Herald"}, 3},
	} {
		s := open(t, filepath.Join(t.TempDir(), "f.db"))
		if _, err := takeIn(s).All(t.Context(), burnt(c.outlets[:]...)); err != nil {
			t.Fatal(err)
		}
		if listed, told := origins(t, s); listed != c.want || told != c.want {
			t.Errorf("%q: %d origins by the list, %d by the account, want %d", c.outlets, listed, told, c.want)
		}
	}
}

func TestAFamilySaidLaterCountsForStoriesThatAreKept(t *testing.T) {
	e, s := enlist(t)
	ctx := t.Context()
	if _, err := takeIn(s).All(ctx, burnt("Coast Echo", "Harbour Post", "Hill Gazette")); err != nil {
		t.Fatal(err)
	}
	tell(t, s)
	family := func(outlet, name string) error {
		_, err := e.Change(ctx, outlet, func(s *hearsay.Source) error { return s.Set("family", name) })
		return err
	}
	for _, c := range []struct {
		outlet, family string
		want           int
	}{{"coast echo", "Echo Group", 3}, {"Harbour Post", "Echo Group", 2}, {"Harbour Post", "", 3}} {
		if err := family(c.outlet, c.family); err != nil {
			t.Fatal(err)
		}
		if listed, told := origins(t, s); listed != c.want || told != c.want {
			t.Errorf("%s of %q: %d origins by the list, %d by the account, want %d", c.outlet, c.family, listed, told, c.want)
		}
		if waiting, _ := s.Untold(ctx, 0); len(waiting) != 1 {
			t.Errorf("%s of %q: %d stories wait to be told of", c.outlet, c.family, len(waiting))
		}
		tell(t, s)
	}
	if err := family("Nobody", "Echo Group"); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("an outlet that nobody knows: %v", err)
	}
	for _, field := range []string{"interval=5m", "paused=yes", "outlet=Other"} {
		_, err := e.Change(ctx, "Harbour Post", func(s *hearsay.Source) error {
			name, value, _ := strings.Cut(field, "=")
			return s.Set(name, value)
		})
		if !errors.Is(err, hearsay.ErrInvalid) {
			t.Errorf("%s of an outlet that isn't listened to: %v", field, err)
		}
	}
}

// tell tells of all that waits for it.
func tell(t *testing.T, s *sqlite.Store) {
	t.Helper()
	if err := newsroom.NewTell(newsroom.ToTell(s), &reader{}, func() time.Time { return noon }).All(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
}
