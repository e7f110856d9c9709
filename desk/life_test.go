package desk

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-news/hearsay"
)

// An office is a house whose stories lead to others, and in which an editor rules.
type office struct {
	*house
	ruled []hearsay.Correction
}

func newOffice() *office {
	o := &office{house: newHouse()}
	o.stories[0].Pinned = true
	o.stories[0].Kinds, o.stories[0].People = []hearsay.EventType{hearsay.Crash}, []string{"Ada " + hostile}
	o.stories[0].Places = []hearsay.Where{{Name: "Brannhamn", Country: "SE"}}
	return o
}

func (o *office) Of(_ context.Context, id string, _ time.Time) (hearsay.Life, error) {
	text := o.versions[wireID][0].Text()
	const words = "Fog was thick"
	at := strings.Index(text, words)
	s := o.stories[0]
	s.Growth = hearsay.Growth{LastHour: 2, HourBefore: 1}
	return hearsay.Life{
		Story:   s,
		Links:   []hearsay.StoryLink{{Kind: hearsay.BackgroundLink, Story: o.stories[1], Report: wireID, Version: 1, Span: hearsay.Span{Start: at, End: at + len(words)}, Quote: words, Why: "both: storm"}},
		Shifts:  []hearsay.Shift{{At: noon, Kind: hearsay.Merged, From: "s0ld", Into: "s1", Moved: 2, Why: "alike in " + hostile}, {At: noon, Kind: hearsay.Moved, From: "s1", Into: "s3", Moved: 1, Why: "by hand"}},
		Others:  map[string]string{"s3": "Storm takes roofs"},
		Joined:  []hearsay.Joining{{Report: wireID, At: noon, Into: "s1", Why: "alike in Brannhamn, " + hostile}, {Report: "late-1", At: noon, Into: "s0ld"}},
		Rulings: []hearsay.Correction{{Number: 4, At: noon, By: "ed", Why: hostile, Kind: hearsay.PinCorrection, Story: "s1"}, {Number: 5, At: noon, Kind: hearsay.MuteCorrection, Story: "s1", Undone: true}},
	}, o.fail
}

func (o *office) Make(_ context.Context, c hearsay.Correction) (hearsay.Correction, error) {
	if c.Other == "none" {
		return c, hearsay.ErrNotFound
	}
	if c.Kind == "praise" {
		return c, fmt.Errorf("praise: %w: there is no such ruling", hearsay.ErrInvalid)
	}
	o.ruled = append(o.ruled, c)
	return c, o.fail
}

func (o *office) handler(rules bool) http.Handler {
	c := Config{Stories: o, Accounts: o, Reports: o, Readings: o, Lives: o, Since: since, Editor: "night desk"}
	if rules {
		c.Rulings = o
	}
	return New(c)
}

// post sends a form, as the desk's own page does.
func post(h http.Handler, target string, form url.Values, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, target, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAStorysLife(t *testing.T) {
	o := newOffice()
	h := o.handler(true)
	wants(t, text(t, h, "/stories/s1"), "crash Brannhamn Ada", "+2 in the last hour, 1 in the hour before", "Background Story without a headline",
		"Fog was thick Coast Wire · both: storm", "2 reports came in with story s0ld: alike in", "1 report went to story Storm takes roofs : by hand", wireID+" : alike in Brannhamn", "late-1 : the first of its story", "Pinned, by ed :", "Don’t keep at the top", "Leave out of lists", "(taken back)")
	page := get(t, h, "/stories/s1").Body.String()
	if strings.Contains(page, hostile) {
		t.Error("a name is taken for markup")
	}
	if n := strings.Count(page, `name="undoes"`); n != 1 {
		t.Errorf("%d rulings can be taken back", n)
	}
	link := find(parse(t, page[strings.Index(page, `<section id="links"`):]), "blockquote")
	report := parse(t, get(t, h, attr(find(link, "a"), "href")).Body.String())
	if mark := find(report, "mark"); words(mark) != "Fog was thick" {
		t.Errorf("the link's words are marked %q", words(mark))
	}
	if past := get(t, h, "/stories/s1?as_of=2031-05-04T13:00").Body.String(); strings.Contains(past, `id="links"`) || strings.Contains(past, `id="hand"`) {
		t.Error("an earlier moment shows today's links and rulings")
	}
	if shown := get(t, o.handler(false), "/stories/s1").Body.String(); strings.Contains(shown, "method=\"post\"") || !strings.Contains(shown, "Pinned") {
		t.Error("a desk that only shows has forms, or hides what was ruled")
	}
	wants(t, text(t, h, "/"), "pinned", "crash · Brannhamn · Ada")
}

func TestRulingsByForm(t *testing.T) {
	o := newOffice()
	h := o.handler(true)
	for _, c := range []struct {
		form url.Values
		want hearsay.Correction
	}{
		{url.Values{"kind": {"pin"}}, hearsay.Correction{Kind: hearsay.PinCorrection, By: "night desk"}},
		{url.Values{"kind": {"merge"}, "other": {"http://127.0.0.1:8080/stories/s2#claims"}, "why": {" one storm "}, "by": {"ed"}}, hearsay.Correction{Kind: hearsay.MergeCorrection, Other: "s2", By: "ed", Why: "one storm"}},
		{url.Values{"kind": {"split"}, "report": {wireID, paperID}}, hearsay.Correction{Kind: hearsay.SplitCorrection, Others: []string{wireID, paperID}, By: "night desk"}},
		{url.Values{"kind": {"undo"}, "undoes": {"4"}}, hearsay.Correction{Kind: hearsay.UndoCorrection, Undoes: 4, By: "night desk"}},
	} {
		w := post(h, "/stories/s1/rulings", c.form, "Sec-Fetch-Site", "same-origin")
		if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/stories/s1#hand" {
			t.Errorf("%v: %d %s", c.form, w.Code, w.Header().Get("Location"))
			continue
		}
		c.want.Story = "s1"
		if d := cmp.Diff(c.want, o.ruled[len(o.ruled)-1]); d != "" {
			t.Errorf("%v (-want +got):\n%s", c.form, d)
		}
	}
	before := len(o.ruled)
	for name, w := range map[string]*httptest.ResponseRecorder{
		"400 nothing to take in": post(h, "/stories/s1/rulings", url.Values{"kind": {"merge"}}),
		"404 an unknown story":   post(h, "/stories/s1/rulings", url.Values{"kind": {"merge"}, "other": {"none"}}),
		"400 no ruling":          post(h, "/stories/s1/rulings", url.Values{"kind": {"praise"}}),
		"400 a long reason":      post(h, "/stories/s1/rulings", url.Values{"kind": {"pin"}, "why": {strings.Repeat("x", maxWhy+1)}}),
		"400 a huge form":        post(h, "/stories/s1/rulings", url.Values{"kind": {"pin"}, "report": {strings.Repeat("x", maxForm)}}),
		"403 another site":       post(h, "/stories/s1/rulings", url.Values{"kind": {"pin"}}, "Sec-Fetch-Site", "cross-site"),
		"403 another origin":     post(h, "/stories/s1/rulings", url.Values{"kind": {"pin"}}, "Origin", "https://other.example"),
		"405 a desk that shows":  post(o.handler(false), "/stories/s1/rulings", url.Values{"kind": {"pin"}}),
	} {
		if got := fmt.Sprint(w.Code); !strings.HasPrefix(name, got) {
			t.Errorf("%s: %s", name, got)
		}
	}
	if len(o.ruled) != before {
		t.Errorf("something was ruled: %+v", o.ruled[before:])
	}
	o.fail = errors.New("disk on fire")
	if w := post(h, "/stories/s1/rulings", url.Values{"kind": {"pin"}}); w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "fire") {
		t.Errorf("a failure: %d %s", w.Code, w.Body)
	}
}

func TestALifeAsJSON(t *testing.T) {
	var got struct {
		Links []struct {
			Start, End int
			Quote      string
		}
		Rulings []struct{ Kind string }
	}
	o := newOffice()
	document(t, o.handler(true), "/api/stories/s1", &got)
	text := []rune(o.versions[wireID][0].Text())
	if len(got.Links) != 1 || string(text[got.Links[0].Start:got.Links[0].End]) != got.Links[0].Quote || len(got.Rulings) != 2 {
		t.Errorf("%+v", got)
	}
}
