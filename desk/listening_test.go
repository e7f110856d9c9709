package desk

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A newsdesk is an office that listens, and takes in what is pasted.
type newsdesk struct {
	*office
	sources []hearsay.Source
	pasted  []hearsay.Version
	hurried []string
}

func newNewsdesk() *newsdesk {
	source := func(id, outlet string, state hearsay.SourceState) hearsay.Source {
		return hearsay.Source{ID: id, URL: "https://" + id + ".test/feed", Added: noon, Profile: hearsay.Profile{Outlet: outlet, Kind: hearsay.NewspaperOutlet, Home: "SE"}, State: state}
	}
	d := &newsdesk{office: newOffice(), sources: []hearsay.Source{
		source("herald", "The Harbour Herald", hearsay.SourceState{Tried: noon, Good: noon, Next: noon.Add(time.Hour), Reports: 12}),
		source("post", "The Post"+hostile, hearsay.SourceState{Tried: noon, Failures: 3, LastError: "post.test refuses connections " + hostile}),
		source("gone", "The Lost", hearsay.SourceState{Tried: noon, Stopped: "it is gone for good (410)", Moved: "https://moved.test/"}),
	}}
	d.sources[0].Credentials.Token = "HERALD_TOKEN"
	return d
}

func (d *newsdesk) Sources(context.Context) ([]hearsay.Source, error) {
	return slices.Clone(d.sources), d.fail
}

func (d *newsdesk) Add(_ context.Context, asked hearsay.Source) (hearsay.Source, error) {
	if strings.Contains(asked.URL, "nothing") {
		return asked, fmt.Errorf("https://nothing.test: %w: it is a page, and no feed stands at %s", hearsay.ErrNotFound, hostile)
	}
	asked.ID = "added"
	d.sources = append(d.sources, asked)
	return asked, d.fail
}

func (d *newsdesk) Change(_ context.Context, id string, change func(*hearsay.Source) error) (hearsay.Source, error) {
	i := slices.IndexFunc(d.sources, func(s hearsay.Source) bool { return s.ID == id })
	s := d.sources[i]
	if err := change(&s); err != nil {
		return s, err
	}
	d.sources[i] = s
	return s, d.fail
}

func (d *newsdesk) Hurry(_ context.Context, id string) (hearsay.Source, error) {
	d.hurried = append(d.hurried, id)
	return hearsay.Source{}, d.fail
}

func (d *newsdesk) Remove(_ context.Context, id string) (hearsay.Source, error) {
	d.sources = slices.DeleteFunc(d.sources, func(s hearsay.Source) bool { return s.ID == id })
	return hearsay.Source{}, d.fail
}

func (d *newsdesk) Paste(_ context.Context, v hearsay.Version) (hearsay.Version, error) {
	if strings.Contains(v.Body, "later") {
		return v, fmt.Errorf("%w: it lies in the future", hearsay.ErrInvalid)
	}
	v.Published = noon
	d.pasted = append(d.pasted, d.add(v))
	return v, d.fail
}

func (d *newsdesk) handler() http.Handler {
	return New(Config{Stories: d, Accounts: d, Reports: d, Readings: d, Lives: d, Since: since, Rulings: d, Listening: d, Pasting: d, Editor: "night desk"})
}

func TestSourcesAreListedWithWhatIsWrong(t *testing.T) {
	d := newNewsdesk()
	h := d.handler()
	page := get(t, h, "/sources").Body.String()
	text := strings.Join(strings.Fields(words(parse(t, page))), " ")
	for _, want := range []string{"Post.test refuses connections", "It is asked no more: it is gone for good (410).", "The Harbour Herald", "12 reports", "1 failing", "newspaper", "SE"} {
		if !strings.Contains(text, want) {
			t.Errorf("the list doesn't say %q", want)
		}
	}
	if strings.Contains(page, "<script>alert") {
		t.Error("what a source says is code")
	}
	if strings.Index(text, "The Post") > strings.Index(text, "The Harbour Herald") {
		t.Error("what fails isn't first")
	}
	if text := words(parse(t, get(t, h, "/sources?state=stopped").Body.String())); !strings.Contains(text, "The Lost") || strings.Contains(text, "Harbour") {
		t.Errorf("only the stopped: %s", text)
	}
	for target, status := range map[string]int{"/sources?state=odd": 400, "/sources?page=x": 400, "/sources/herald": 200, "/sources/none": 404, "/sources?state=paused": 200, "/sources?page=9": 200} {
		if w := get(t, h, target); w.Code != status {
			t.Errorf("%s: %d", target, w.Code)
		}
	}
	one := get(t, h, "/sources/herald").Body.String()
	for _, want := range []string{"HERALD_TOKEN", `href="https://herald.test/feed"`, `value="The Harbour Herald"`} {
		if !strings.Contains(one, want) {
			t.Errorf("the page of one doesn't say %q", want)
		}
	}
	d.stories = nil
	if text := get(t, h, "/").Body.String(); !strings.Contains(text, `<a href="/sources">Add sources</a>`) || !strings.Contains(text, `<a href="/paste">paste</a>`) {
		t.Error("the empty list of stories doesn't say what to do")
	}
	d.sources = nil
	if text := get(t, h, "/sources").Body.String(); !strings.Contains(text, "hearsay sources add --starter") {
		t.Error("the empty list doesn't say what to do")
	}
	d.fail = errors.New("disk on fire")
	if w := get(t, h, "/sources"); w.Code != 500 || strings.Contains(w.Body.String(), "fire") {
		t.Errorf("%d", w.Code)
	}
}

func TestSourcesAreAddedChangedAndRemoved(t *testing.T) {
	d := newNewsdesk()
	h := d.handler()
	if w := post(h, "/sources", url.Values{"url": {" example.org "}, "kind": {"wire"}}); w.Code != 303 || w.Header().Get("Location") != "/sources/added" || d.sources[3].Kind != hearsay.WireOutlet || d.sources[3].URL != "example.org" {
		t.Errorf("%d, %+v", w.Code, d.sources[3])
	}
	for _, c := range []struct {
		form url.Values
		says string
	}{
		{url.Values{"url": {""}}, "An address is missing"},
		{url.Values{"url": {"nothing.test"}, "family": {"Quay Media"}}, "no feed stands at"},
		{url.Values{"url": {"https://x.test/?k=${HOME}"}}, "hearsay sources add"},
		{url.Values{"url": {"x.test"}, "home": {"Sweden"}}, "two letters"},
		{url.Values{"url": {"x.test/" + strings.Repeat("x", 3000)}}, "too long"},
	} {
		w := post(h, "/sources", c.form)
		page := parse(t, w.Body.String())
		if w.Code != 400 || !strings.Contains(words(page), c.says) || !strings.Contains(w.Body.String(), "herald") {
			t.Errorf("%v: %d", c.form, w.Code)
		}
		if f := c.form.Get("family"); f != "" && !strings.Contains(w.Body.String(), `value="`+f+`"`) {
			t.Error("what was typed is lost")
		}
	}
	if w := post(h, "/sources/herald", url.Values{"do": {"set"}, "family": {"Quay Media"}, "interval": {"10m"}, "grade": {"b"}, "token": {"HOME"}, "consent": {"yes"}}); w.Code != 303 {
		t.Errorf("%d", w.Code)
	}
	if s := d.sources[0]; s.Family != "Quay Media" || s.Interval != 10*time.Minute || s.Grade != "B" || s.Credentials.Token != "HERALD_TOKEN" || s.Consent {
		t.Errorf("%+v", s)
	}
	w := post(h, "/sources/herald", url.Values{"do": {"set"}, "family": {"Other"}, "interval": {"soon"}})
	if w.Code != 400 || !strings.Contains(w.Body.String(), `value="soon"`) || !strings.Contains(w.Body.String(), "role=\"alert\"") || d.sources[0].Family != "Quay Media" {
		t.Errorf("%d, %+v", w.Code, d.sources[0])
	}
	if w := post(h, "/sources/gone", url.Values{"do": {"look"}}); w.Code != 303 || len(d.hurried) != 1 || d.hurried[0] != "gone" {
		t.Errorf("%d, %v", w.Code, d.hurried)
	}
	if w := post(h, "/sources/herald", url.Values{"do": {"pause"}}); w.Code != 303 || !d.sources[0].Paused {
		t.Errorf("%d", w.Code)
	}
	if w := post(h, "/sources/herald", url.Values{"do": {"resume"}}); w.Code != 303 || d.sources[0].Paused {
		t.Errorf("%d", w.Code)
	}
	if w := post(h, "/sources/herald", url.Values{"do": {"praise"}}); w.Code != 400 {
		t.Errorf("%d", w.Code)
	}
	if w := post(h, "/sources/herald", url.Values{"do": {"remove"}}); w.Code != 303 || len(d.sources) != 3 {
		t.Errorf("%d, %d sources", w.Code, len(d.sources))
	}
	if w := post(h, "/sources/herald", url.Values{"do": {"remove"}}); w.Code != 404 {
		t.Errorf("removed twice: %d", w.Code)
	}
}

func TestWhatIsPastedIsTakenInAndOpened(t *testing.T) {
	d := newNewsdesk()
	h := d.handler()
	w := post(h, "/paste", url.Values{"text": {"  The bridge is closed.\r\n\r\nNobody was hurt. \n"}, "outlet": {"County  Police"}, "kind": {"agency"}, "when": {"2031-05-04T10:30"}})
	if w.Code != 303 || len(d.pasted) != 1 {
		t.Fatalf("%d: %s", w.Code, w.Body)
	}
	v := d.pasted[0]
	if v.Body != "The bridge is closed.\n\nNobody was hurt." || v.Outlet != "County Police" || v.Kind != hearsay.AgencyOutlet || string(v.Extra["pasted_by"]) != `"night desk"` || !strings.HasPrefix(v.ID, "pasted-") {
		t.Errorf("%+v", v)
	}
	if w := get(t, h, w.Header().Get("Location")); w.Code != 200 || !strings.Contains(w.Body.String(), "The bridge is closed.") {
		t.Errorf("what was pasted opens with %d", w.Code)
	}
	again := post(h, "/paste", url.Values{"text": {"The bridge is closed.\n\nNobody was hurt."}, "outlet": {"County Police"}})
	if again.Header().Get("Location") != w.Header().Get("Location") {
		t.Error("the same text is another report")
	}
	if w := post(h, "/paste", url.Values{"text": {"x"}, "url": {"https://county.test/1"}}); w.Code != 303 || d.pasted[2].ID != "https://county.test/1" {
		t.Errorf("%d", w.Code)
	}
	for _, c := range []struct {
		form url.Values
		says string
	}{
		{url.Values{"text": {" "}, "outlet": {"Kept"}}, "There is no text"},
		{url.Values{"text": {"x"}, "url": {"javascript:alert(1)"}}, "must begin with https://"},
		{url.Values{"text": {"x"}, "kind": {"rumour"}}, "sort of outlet"},
		{url.Values{"text": {"x"}, "when": {"noon"}}, "must be a time"},
		{url.Values{"text": {"x later"}}, "future"},
		{url.Values{"text": {strings.Repeat("x", maxPaste+1)}}, "200,000"},
		{url.Values{"text": {"x"}, "title": {strings.Repeat("x", 600)}}, "a line each"},
	} {
		w := post(h, "/paste", c.form)
		if w.Code != 400 || !strings.Contains(words(parse(t, w.Body.String())), c.says) {
			t.Errorf("%.40v: %d", c.form, w.Code)
		}
		if o := c.form.Get("outlet"); o != "" && !strings.Contains(w.Body.String(), `value="`+o+`"`) {
			t.Error("what was typed is lost")
		}
	}
	if w := post(h, "/paste", url.Values{"text": {strings.Repeat("x", 2<<20)}}); w.Code != 400 {
		t.Errorf("a form too long: %d", w.Code)
	}
}

func TestOnlyTheDesksOwnPagesMayListenAndPaste(t *testing.T) {
	d := newNewsdesk()
	h := d.handler()
	for _, target := range []string{"/sources", "/sources/herald", "/paste"} {
		w := post(h, target, url.Values{"url": {"x.test"}, "text": {"x"}, "do": {"remove"}}, "Sec-Fetch-Site", "cross-site")
		if w.Code != http.StatusForbidden || len(d.sources) != 3 || len(d.pasted) != 0 {
			t.Errorf("%s from another site: %d", target, w.Code)
		}
	}
	closed := newHouse().handler()
	for _, target := range []string{"/sources", "/sources/herald", "/paste"} {
		if w := get(t, closed, target); w.Code != 404 || strings.Contains(w.Body.String(), `href="/sources"`) {
			t.Errorf("%s without leave: %d", target, w.Code)
		}
		if w := post(closed, target, url.Values{"text": {"x"}}); w.Code != 404 && w.Code != 405 {
			t.Errorf("posted to %s without leave: %d", target, w.Code)
		}
	}
}
