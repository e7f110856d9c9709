package desk

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

// text is what a reader finds at an address, in one line.
func text(t *testing.T, h http.Handler, target string) string {
	t.Helper()
	w := get(t, h, target)
	if w.Code != http.StatusOK {
		t.Fatalf("%s: status %d", target, w.Code)
	}
	var all []string
	for n := range parse(t, w.Body.String()).Descendants() {
		if n.Type == html.TextNode {
			all = append(all, strings.Fields(n.Data)...)
		}
	}
	return strings.Join(all, " ")
}

func wants(t *testing.T, got string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(got, w) {
			t.Errorf("%q isn't on the page:\n%s", w, got)
		}
	}
}

func TestStoriesPage(t *testing.T) {
	h := newHouse()
	wants(t, text(t, h.handler(), "/"), "Ferry runs aground off Brannhamn", "breaking", "3 reports", "2 origins", "4 May 2031, 14:00",
		"Story without a headline", "quiet")

	text(t, h.handler(), "/?words=+Ferry+&since=1h&page=1")
	asked := h.asked[len(h.asked)-1]
	if asked.Words != "Ferry" || !asked.Since.Equal(noon.Add(time.Hour)) || asked.Offset != 0 {
		t.Errorf("asked for %+v", asked)
	}
	wants(t, text(t, h.handler(), "/?words=volcano"), "No story is so. Leave one of these out: words volcano", "All stories")
	wants(t, text(t, h.handler(), "/?place=Brannhamn&person=Ada+Example&kind=crash&origins=2&status=breaking&sort=reports&until=2031-05-05&muted=1"), "place Brannhamn", "kind crash", "also muted ones")
	asked = h.asked[len(h.asked)-1]
	if asked.Place != "Brannhamn" || asked.Person != "Ada Example" || asked.Kind != hearsay.Crash || asked.Origins != 2 || asked.Status != hearsay.Breaking || asked.Sort != hearsay.ByReports || asked.Unmuted || asked.Until.IsZero() {
		t.Errorf("asked for %+v", asked)
	}
	for _, wrong := range []string{"kind=party", "status=asleep", "sort=luck", "origins=few", "until=soon"} {
		if w := get(t, h.handler(), "/?"+wrong); w.Code != http.StatusBadRequest {
			t.Errorf("%s: status %d", wrong, w.Code)
		}
	}
	h.stories = nil
	wants(t, text(t, h.handler(), "/"), "No stories yet", "hearsay import FILE", "hearsay demo")
}

func TestStoriesComeInPages(t *testing.T) {
	h := newHouse()
	for range perPage {
		h.stories = append(h.stories, h.stories[0])
	}
	first := get(t, h.handler(), "/?words=ferry").Body.String()
	if !strings.Contains(first, `href="/?page=2&amp;words=ferry"`) {
		t.Error("no way to the second page")
	}
	second := get(t, h.handler(), "/?words=ferry&page=2").Body.String()
	if !strings.Contains(second, `href="/?words=ferry" rel="prev"`) || strings.Contains(second, `rel="next"`) {
		t.Error("the second page leads nowhere back, or further on")
	}
}

func TestAccountPage(t *testing.T) {
	h := newHouse()
	got := text(t, h.handler(), "/stories/s1")
	wants(t, got,
		"Corroborated 1", "On one word 1", "Disputed 1", "Withdrawn and revised 2",
		"2 independent origins, 2 reports", "Coast Wire › harbour office", // the chip of an origin with its chain
		"1 origin for it, 1 against", "For it The engine failed says a sailor via City Radio", "Against it the engine had not failed denial by ferry line",
		"replaced by its own origin’s later word", "a better-placed origin has a later count", "taken back by all who said it",
		"Injured passengers 20 12–20", "12+ harbour office in Coast Wire",
		"Sunday 4 May 2031", "Edited City Radio", "2 versions: 1", "copy of Coast Wire : credits Coast Wire; 90 % of its words",
	)
	if i, j := strings.Index(got, "Corroborated 1"), strings.Index(got, "Disputed 1"); i > j {
		t.Error("the sections are out of order")
	}
}

func TestEveryLineLeadsToItsExactWords(t *testing.T) {
	h := newHouse()
	handler := h.handler()
	page := parse(t, get(t, handler, "/stories/s1").Body.String())
	followed := 0
	for n := range page.Descendants() {
		if n.Data != "blockquote" {
			continue
		}
		link := find(n, "a")
		if link == nil {
			t.Fatalf("no way to the words %q", words(n))
		}
		report := parse(t, get(t, handler, attr(link, "href")).Body.String())
		mark := find(report, "mark")
		if mark == nil || words(mark) != words(n) || attr(mark, "id") != "words" {
			t.Errorf("%s marks %q, not %q", attr(link, "href"), words(mark), words(n))
		}
		followed++
	}
	if followed < 8 {
		t.Errorf("only %d quotations", followed)
	}
}

func TestWhatChangedSince(t *testing.T) {
	handler := newHouse().handler()
	got := text(t, handler, "/stories/s1?since=2031-05-04T13:00")
	wants(t, got, "Only what changed after 4 May 2031, 13:00", "Twenty were hurt", "Injured passengers 20")
	if strings.Contains(got, "Corroborated 1") {
		t.Error("a claim that didn't change is shown")
	}
	// The timeline is whole: what isn't on this page is reached on the one that has all.
	if page := get(t, handler, "/stories/s1?since=2031-05-04T13:00").Body.String(); !strings.Contains(page, `href="/stories/s1?show=all#c1"`) {
		t.Error("the timeline leads nowhere")
	}
	wants(t, text(t, handler, "/stories/s1?since=2031-06-01"), "Nothing changed after")
}

func TestAnEarlierMoment(t *testing.T) {
	handler := newHouse().handler()
	got := text(t, handler, "/stories/s1?as_of=2031-05-04T12:45:00%2B00:00&since=")
	wants(t, got, "As it stood at 4 May 2031, 12:45", "The latest account", "Reports 2")
	if strings.Contains(got, "2 versions") {
		t.Error("a version is listed that had not been seen")
	}
	w := get(t, handler, "/stories/s1?as_of=2030-01-01")
	if w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "nothing of this story had been seen") {
		t.Errorf("before the first report: %d %s", w.Code, w.Body)
	}
}

func TestAFormerIdLeadsToTheStoryThatLives(t *testing.T) {
	w := get(t, newHouse().handler(), "/stories/s0ld?since=2031-05-04")
	if w.Code != http.StatusFound || w.Header().Get("Location") != "/stories/s1?since=2031-05-04T00%3A00%3A00Z" {
		t.Errorf("%d to %q", w.Code, w.Header().Get("Location"))
	}
}

func TestReportPage(t *testing.T) {
	handler := newHouse().handler()
	got := text(t, handler, "/report?id="+url.QueryEscape(wireID))
	wants(t, got, "Coast Wire", "wire", "By Ada Example", "At the publisher’s", "Who says what harbour office says At least 12 passengers were hurt", "Figures At least 12")
	page := get(t, handler, "/report?id="+url.QueryEscape(wireID)).Body.String()
	wants(t, page, `rel="noopener noreferrer nofollow"`, `href="/stories/s1"`)

	got = text(t, handler, "/report?id=paper-1")
	wants(t, got, "Carries the text of Coast Wire", "It is no origin of its own", hostile) // as text
	page = get(t, handler, "/report?id=paper-1").Body.String()
	for _, bad := range []string{"<script>alert", "javascript:"} {
		if strings.Contains(page, bad) {
			t.Errorf("%q stands in the page", bad)
		}
	}

	got = text(t, handler, "/report?id=city%2F1")
	wants(t, got, "Version 1", "Version 2", "Nobody was hurt.", "2 new sentences, underlined", "1 sentence gone")
	wants(t, text(t, handler, "/report?id=city%2F1&version=1"), "Nobody was hurt.")
}

func TestAReportInALanguageNotReadSaysSo(t *testing.T) {
	h := newHouse()
	v := hearsay.Version{Body: "Le traversier a touché le fond."}
	v.ID, v.Language = "fr-1", "fr"
	h.add(v)
	h.account.Unread = []string{"fr-1"}
	wants(t, text(t, h.handler(), "/stories/s1"), "1 kept but not read")
	wants(t, text(t, h.handler(), "/report?id=fr-1"), "Kept, not read: it is written in French.", "Le traversier a touché le fond.")
}

func TestAReportThatWasTakenBackSaysSo(t *testing.T) {
	h := newHouse()
	gone := hearsay.Version{Report: hearsay.Report{ID: "gone-1", Outlet: "Coast Wire", Published: noon, Extra: map[string]json.RawMessage{"pubstatus": []byte(`"canceled"`)}}, Title: "Mayor resigns", Body: "The mayor resigned."}
	h.add(gone)
	wants(t, text(t, h.handler(), "/report?id=gone-1"), "Withdrawn: Coast Wire took this report back, seen")
}

func TestASummarySaysThatItIsOne(t *testing.T) {
	h := newHouse()
	h.add(hearsay.Version{Report: hearsay.Report{ID: "wall-1", Outlet: "Coast Post", Published: noon, Extra: map[string]json.RawMessage{"partial": []byte(`"subscription"`)}}, Title: "Mayor resigns", Body: "The mayor resigned."})
	wants(t, text(t, h.handler(), "/report?id=wall-1"), "A summary only: the page at the publisher’s showed no more to us.")
}

func TestMarksSpanTitleAndParagraphs(t *testing.T) {
	v := hearsay.Version{Title: "Über “x”", Body: "One — two.\n\nThree\xff four."}
	whole := v.Text()
	for _, tt := range []struct {
		start, end int
		want       string
	}{
		{0, 4, "Über"},
		{5, 13, "“x”|One"},
		{16, 28, "two.|Three\xff"},
		{0, 1 << 20, "Über “x”|One — two.|Three\xff four."},
		{9, 9, ""}, {9, 3, ""}, {500, 600, ""},
	} {
		head, body := layOut(&v, bytesOf(whole, edge.Span{Start: tt.start, End: tt.end}), nil)
		var got []string
		for _, p := range append([]paragraph{{Pieces: head}}, body...) {
			for _, piece := range p.Pieces {
				if piece.Mark {
					got = append(got, strings.TrimSpace(piece.Text))
				}
			}
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%d to %d marks %q, want %q", tt.start, tt.end, got, tt.want)
		}
	}
}

func TestLongStoriesFoldAndLoseNothing(t *testing.T) {
	h := newHouse()
	for i := range 200 {
		c := h.account.Claims[2]
		c.ID = "x" + number(i)
		c.Weight = .1
		h.account.Claims = append(h.account.Claims, c)
	}
	page := get(t, h.handler(), "/stories/s1").Body.String()
	wants(t, page, "142 lighter lines", "51 further lines not on this page", `href="/stories/s1?show=all#reported"`)
	all := get(t, h.handler(), "/stories/s1?show=all").Body.String()
	if n := strings.Count(all, `<details class="claim`); n != 205 {
		t.Errorf("%d claims on the page that has all, want 205", n)
	}
}

func TestFaults(t *testing.T) {
	for target, want := range map[string]int{
		"/nowhere":                            http.StatusNotFound,
		"/stories/none":                       http.StatusNotFound,
		"/stories/s1?as_of=yesterday":         http.StatusBadRequest,
		"/?page=-1":                           http.StatusBadRequest,
		"/?since=1y":                          http.StatusBadRequest,
		"/?words=" + strings.Repeat("x", 300): http.StatusBadRequest,
		"/report":                             http.StatusBadRequest,
		"/report?id=none":                     http.StatusNotFound,
		"/report?id=paper-1&version=9":        http.StatusNotFound,
		"/report?id=paper-1&start=x":          http.StatusBadRequest,
		"/assets/none.css":                    http.StatusNotFound,
		"/api/stories/none/account":           http.StatusNotFound,
		"/api/none":                           http.StatusNotFound,
		"/api/stories?limit=-1":               http.StatusBadRequest,
	} {
		w := get(t, newHouse().handler(), target)
		if w.Code != want {
			t.Errorf("%s: %d, want %d", target, w.Code, want)
		}
		if strings.Contains(w.Body.String(), "secret detail") {
			t.Errorf("%s tells of the inside: %s", target, w.Body)
		}
	}
	h := newHouse()
	h.fail = errors.New("secret detail")
	for _, target := range []string{"/", "/stories/s1", "/report?id=paper-1", "/api/stories", "/api/reports/paper-1"} {
		if w := get(t, h.handler(), target); w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "secret") {
			t.Errorf("%s with a broken store: %d %s", target, w.Code, w.Body)
		}
	}
	if w := get(t, h.handler(), "/healthz"); w.Code != http.StatusServiceUnavailable {
		t.Errorf("/healthz with a broken store: %d", w.Code)
	}
}

func TestHeaders(t *testing.T) {
	handler := newHouse().handler()
	for _, target := range []string{"/", "/stories/s1", "/nowhere", "/api/stories"} {
		h := get(t, handler, target).Header()
		if h.Get("Content-Security-Policy") != policy || h.Get("Cache-Control") != "no-store" || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %v", target, h)
		}
	}
	page := parse(t, get(t, handler, "/").Body.String())
	for n := range page.Descendants() {
		for _, name := range []string{"href", "src"} {
			a := attr(n, name)
			if !strings.HasPrefix(a, "/assets/") {
				continue
			}
			w := get(t, handler, a)
			if w.Code != http.StatusOK || !strings.Contains(w.Header().Get("Cache-Control"), "immutable") || w.Header().Get("Content-Type") == "" {
				t.Errorf("%s: %d %v", a, w.Code, w.Header())
			}
		}
		if n.Data == "style" || n.Data == "script" && attr(n, "src") == "" || attr(n, "style") != "" || attr(n, "onclick") != "" {
			t.Errorf("script or style in the page: %v", n)
		}
	}
	w := get(t, handler, "/healthz")
	if w.Code != http.StatusOK || w.Body.String() != "ok\n" {
		t.Errorf("/healthz: %d %q", w.Code, w.Body)
	}
}
