package newsroom_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/reading"
)

// standard is the program's own reader.
func standard(t *testing.T) *reading.Reader {
	t.Helper()
	r, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tellOf(t *testing.T, s *sqlite.Store) *newsroom.Tell {
	t.Helper()
	return newsroom.NewTell(newsroom.ToTell(s), standard(t), func() time.Time { return noon })
}

// readIn is a store with the small day read in.
func readIn(t *testing.T) *sqlite.Store {
	t.Helper()
	s := open(t, filepath.Join(t.TempDir(), "day.db"))
	if _, err := newsroom.NewTakeIn(newsroom.Over(s), standard(t), func() time.Time { return noon }).All(t.Context(), stream()); err != nil {
		t.Fatal(err)
	}
	return s
}

// toldIn is all that is told, story by story.
func toldIn(t *testing.T, s *sqlite.Store) (all []hearsay.Telling) {
	t.Helper()
	stories, err := s.Stories(t.Context(), hearsay.StoryFilter{})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(stories, func(a, b hearsay.Story) int { return a.First.Compare(b.First) })
	for _, st := range stories {
		told, err := s.Told(t.Context(), st.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range told {
			x.Number = 0
			all = append(all, x)
		}
	}
	return all
}

// What is ended early goes on where it was; what was told is told once.
func TestTellingGoesOn(t *testing.T) {
	whole, ended := readIn(t), readIn(t)
	if err := tellOf(t, whole).All(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := tellOf(t, ended).All(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Fatalf("ended early: %v", err)
	}
	if n := len(toldIn(t, ended)); n > 0 {
		t.Fatalf("%d told by what was ended before it began", n)
	}
	for range 2 { // the second time nothing waits
		if err := tellOf(t, ended).All(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
	}
	want := toldIn(t, whole)
	if d := cmp.Diff(want, toldIn(t, ended)); d != "" || len(want) == 0 {
		t.Errorf("%d told (-whole +ended):\n%s", len(want), d)
	}
	if waiting, err := ended.Untold(t.Context(), 0); err != nil || len(waiting) > 0 {
		t.Errorf("still waiting: %v %v", waiting, err)
	}
}

// Where an editor splits reports off, what they told is told of the new story, and no news.
func TestWhatMovesIsNoNews(t *testing.T) {
	s := readIn(t)
	tell, news := tellOf(t, s), newsroom.NewNews(newsroom.ToMark(s), func() time.Time { return noon })
	if err := tell.All(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	all, err := news.To(t.Context(), "ada", hearsay.ReadMark)
	if err != nil || len(all) == 0 {
		t.Fatalf("%d stories with news, %v", len(all), err)
	}
	for _, x := range all {
		if err := news.Mark(t.Context(), x.Story.ID, "ada", hearsay.ReadMark, 0); err != nil {
			t.Fatal(err)
		}
	}
	plant, profit := storyOf(t, s, "w-1"), storyOf(t, s, "f-1")
	rule(t, s, hearsay.Correction{Kind: hearsay.MergeCorrection, Story: plant, Other: profit})
	if err := tell.All(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	rule(t, s, hearsay.Correction{Kind: hearsay.UndoCorrection})
	if err := tell.Of(t.Context(), profit); err != nil {
		t.Fatal(err)
	}
	if err := tell.All(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	all, err = news.To(t.Context(), "ada", hearsay.ReadMark)
	for _, x := range all {
		for _, told := range x.Told {
			if told.Kind == hearsay.NewUpdate {
				t.Errorf("news to who has read it all: %+v", told)
			}
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := news.Mark(t.Context(), "nothing", "ada", hearsay.ReadMark, 0); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("marking nothing: %v", err)
	}
	if _, _, err := news.Of(t.Context(), plant, " ", hearsay.ReadMark); !errors.Is(err, hearsay.ErrInvalid) {
		t.Errorf("a reader without a name: %v", err)
	}
}
