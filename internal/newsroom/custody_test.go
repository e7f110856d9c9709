package newsroom_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/testnet"
	"github.com/hearsay-news/hearsay/reading"
)

// TestATakedownLeavesNoWords takes a report down that came by the watch, and looks for its
// words everywhere: in the account, in lists, in the file itself after it is packed anew.
func TestATakedownLeavesNoWords(t *testing.T) {
	w := watch(t)
	reader, err := reading.Standard()
	w.must(err)
	const name = "Xanthippe Quimby"
	text := "The surgeon " + name + " has left the hospital in Tarragona, " + name + " said on Tuesday. Three patients died there, she told reporters."
	quay := testnet.NewOutlet("Quay Radio", item("surgeon", name+" leaves hospital", "Short.", strings.Repeat(text+" ", 3), time.Hour))
	at := w.serve(quay)
	w.listen(at + "/feed.xml")
	takeIn := newsroom.NewTakeIn(newsroom.Over(w.store), reader, w.clock)
	w.follow = newsroom.NewFollow(newsroom.Beside(w.store), followed(w, takeIn))
	w.after(0)
	report := at + "/news/surgeon"
	id, err := w.store.StoryOf(t.Context(), report)
	w.must(err)
	other := version("b", "Post", 120, "Hospital in Tarragona", "Three patients died in the hospital in Tarragona, the county said on Tuesday.")
	_, err = takeIn.All(t.Context(), []hearsay.Version{other})
	w.must(err)

	custody := newsroom.NewCustody(newsroom.Around(w.store), w.clock)
	act, err := custody.TakeDown(t.Context(), report, "editor", "asked for")
	w.must(err)
	if !strings.Contains(act.What, "1 versions") {
		t.Errorf("%+v", act)
	}
	if _, err := custody.TakeDown(t.Context(), report, "", ""); !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), "it was taken down on") {
		t.Errorf("again: %v", err)
	}
	if _, err := custody.TakeDown(t.Context(), "none", "", ""); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("of nothing: %v", err)
	}
	account, err := newsroom.NewRestate(w.store, reader).Account(t.Context(), id, time.Time{})
	w.must(err)
	for _, c := range account.Claims {
		for _, a := range c.Assertions {
			if a.Report == report {
				t.Errorf("the account still rests on it: %+v", a)
			}
		}
	}
	stories, err := w.store.Stories(t.Context(), hearsay.StoryFilter{Person: "Quimby"})
	w.must(err)
	if len(stories) != 0 {
		t.Errorf("found by the name: %+v", stories)
	}
	quay.Publish(item("surgeon", name+" leaves hospital again", "Shorter.", strings.Repeat(text+" ", 4), time.Hour))
	w.after(48 * time.Hour)
	if texts := w.texts(report); len(texts) != 1 || texts[0] != "" {
		t.Errorf("taken in again: %q", texts)
	}
	copied := filepath.Join(t.TempDir(), "copy.db")
	if _, err := custody.Backup(t.Context(), copied, "editor"); err != nil {
		t.Fatal(err)
	}
	again := open(t, copied)
	w.must(again.EachVersion(t.Context(), func(v hearsay.Version) error {
		if strings.Contains(v.Text(), "Quimby") {
			t.Errorf("%+v", v)
		}
		return nil
	}))
	later := 0
	w.must(again.EachCapture(t.Context(), hearsay.CaptureFilter{Bodies: true}, func(c hearsay.Capture) error {
		if strings.Contains(string(c.Body), "Quimby") {
			t.Errorf("capture %d holds the name", c.Number)
		}
		if c.At.After(act.At.Add(time.Hour)) && c.Kind == hearsay.FeedLook && strings.Contains(c.Problem, "taken down") {
			later++
		}
		return nil
	}))
	if later != 1 {
		t.Errorf("%d feeds that brought it again say why they lack their bytes", later)
	}
	acts, err := w.store.Acts(t.Context())
	w.must(err)
	kinds := make([]hearsay.ActKind, len(acts))
	for i, a := range acts {
		kinds[i] = a.Kind
	}
	if !slices.Equal(kinds, []hearsay.ActKind{hearsay.Takedown, hearsay.Backup}) || acts[0].Why != "asked for" || acts[0].Report != report {
		t.Errorf("%+v", acts)
	}
}

func TestRetention(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour))
	w.listen(w.serve(quay) + "/feed.xml")
	w.after(0)
	custody := newsroom.NewCustody(newsroom.Around(w.store), w.clock)
	act, err := custody.Retain(t.Context(), noon, "", "")
	if err != nil || !strings.HasPrefix(act.What, "0 captures") {
		t.Errorf("%+v %v", act, err)
	}
	act, err = custody.Retain(t.Context(), noon.Add(time.Hour), "", "the law")
	if err != nil || !strings.HasPrefix(act.What, "1 captures") || act.Number != 2 {
		t.Errorf("%+v %v", act, err)
	}
	w.after(time.Hour) // the same bytes come again
	if n := w.captures(); n != 1 {
		t.Errorf("%d captures", n)
	}
	if texts, err := w.store.CountVersions(t.Context()); err != nil || texts != 1 {
		t.Errorf("%d versions, %v", texts, err)
	}
}

func TestABackupOverwritesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s := open(t, path)
	custody := newsroom.NewCustody(newsroom.Around[*sqlite.Tx](s), time.Now)
	if _, err := custody.Backup(t.Context(), path, ""); !errors.Is(err, hearsay.ErrInvalid) {
		t.Error(err)
	}
	if acts, err := s.Acts(t.Context()); err != nil || len(acts) != 0 {
		t.Errorf("%+v %v", acts, err)
	}
}
