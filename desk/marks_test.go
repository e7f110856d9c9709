package desk

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A reader's marks behind the desk's interface.
type reader struct {
	*house
	marked map[hearsay.MarkKind]time.Time
	fresh  []hearsay.Telling
	made   []hearsay.Mark
	broken error
}

func (r *reader) Of(_ context.Context, story, name string, kind hearsay.MarkKind) ([]hearsay.Telling, time.Time, error) {
	if story != "s1" || name != "night" {
		return nil, time.Time{}, errors.New("another story or reader: " + story + " " + name)
	}
	return r.fresh, r.marked[kind], r.broken
}

func (r *reader) Mark(_ context.Context, story, name string, kind hearsay.MarkKind, upto int64) error {
	if story != "s1" {
		return hearsay.ErrNotFound
	}
	r.made = append(r.made, hearsay.Mark{Reader: name, Story: story, Kind: kind, Upto: upto})
	return r.broken
}

func (r *reader) handler() http.Handler {
	return New(Config{Stories: r, Accounts: r, Reports: r, Readings: r, Since: since, Marks: r, Reader: "night"})
}

func TestWhatIsNewToAReader(t *testing.T) {
	r := &reader{house: newHouse(), marked: map[hearsay.MarkKind]time.Time{}}
	for i := range r.account.Updates {
		r.account.Updates[i].Number = int64(i + 1)
	}
	last := r.account.Updates[len(r.account.Updates)-1]
	if last.Claim == "" {
		t.Fatal("the house's last update is of no claim")
	}
	h := r.handler()
	page := get(t, h, "/stories/s1").Body.String()
	if !strings.Contains(page, "Mark as read") || strings.Contains(page, "since read") {
		t.Error("without a mark there is a way to make one and none to see what came after")
	}
	r.marked[hearsay.ReadMark], r.fresh = noon.Add(time.Hour), []hearsay.Telling{{Story: "s1", Update: last}}
	wants(t, text(t, h, "/stories/s1"), "since read 1", "Since you marked it as read, latest first.")
	shown := text(t, h, "/stories/s1?since=read")
	wants(t, shown, "Only what changed since you marked it as read")
	if n := strings.Count(get(t, h, "/stories/s1?since=read").Body.String(), `data-item`); n != 1 {
		t.Errorf("%d lines are shown where one is new", n)
	}
	wants(t, text(t, h, "/stories/s1?since=filed"), "none was marked")
	r.fresh = nil
	for i := range r.account.Updates { // as far as it was told
		r.account.Updates[i].Number = 1
	}
	wants(t, text(t, h, "/stories/s1?since=read"), "Nothing has changed since.")
	if past := get(t, h, "/stories/s1?as_of=2031-05-04T13:00").Body.String(); strings.Contains(past, "Mark as read") {
		t.Error("an earlier moment can be marked")
	}
	if bare := get(t, r.house.handler(), "/stories/s1?since=read"); bare.Code != http.StatusBadRequest {
		t.Errorf("a desk without marks: %d", bare.Code)
	}
}

func TestMarksByForm(t *testing.T) {
	r := &reader{house: newHouse()}
	h := r.handler()
	own := []string{"Sec-Fetch-Site", "same-origin"}
	w := post(h, "/stories/s1/marks", url.Values{"kind": {"filed"}, "upto": {"7"}}, own...)
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/stories/s1" {
		t.Errorf("%d %s", w.Code, w.Header().Get("Location"))
	}
	want := hearsay.Mark{Reader: "night", Story: "s1", Kind: hearsay.FiledMark, Upto: 7}
	if len(r.made) != 1 || r.made[0] != want {
		t.Errorf("%+v", r.made)
	}
	for name, c := range map[string]struct {
		path string
		form url.Values
		with []string
		want int
	}{
		"no such mark":  {"/stories/s1/marks", url.Values{"kind": {"seen"}}, own, http.StatusBadRequest},
		"a bad number":  {"/stories/s1/marks", url.Values{"kind": {"read"}, "upto": {"-1"}}, own, http.StatusBadRequest},
		"no such story": {"/stories/none/marks", url.Values{"kind": {"read"}}, own, http.StatusNotFound},
		"another site":  {"/stories/s1/marks", url.Values{"kind": {"read"}}, []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden},
	} {
		if w := post(h, c.path, c.form, c.with...); w.Code != c.want {
			t.Errorf("%s: %d", name, w.Code)
		}
	}
	if len(r.made) != 1 {
		t.Errorf("something was marked: %+v", r.made)
	}
}
