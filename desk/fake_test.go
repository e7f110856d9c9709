package desk

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A house is a small made-up story behind the desk's interfaces: a ferry that ran aground.
// The harbour office gives a count and raises it; a paper carries the wire's text; the
// company denies a cause; a broadcaster silently edits its report.
type house struct {
	stories  []hearsay.Story
	versions map[string][]hearsay.Version
	copies   []hearsay.Copy
	account  hearsay.Account
	former   map[string]string
	asked    []hearsay.StoryFilter
	fail     error // what every call answers with
}

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

const (
	wireID  = "https://coastwire.example/ferry?a=1&b=2"
	paperID = "paper-1"
	cityID  = "city/1"
	hostile = `<script>alert("x")</script>`
)

func newHouse() *house {
	h := &house{versions: map[string][]hearsay.Version{}, former: map[string]string{"s0ld": "s1"}}
	wire := h.add(hearsay.Version{
		Report: hearsay.Report{ID: wireID, Outlet: "Coast Wire", Kind: hearsay.WireOutlet, URL: wireID, Published: noon, Byline: "Ada Example"},
		Title:  "Ferry runs aground off Brannhamn — “all safe”",
		Body:   "A ferry ran aground off Brannhamn on Sunday.\n\nAt least 12 passengers were hurt, the harbour office said. Fog was thick.",
	})
	paper := h.add(hearsay.Version{
		Report: hearsay.Report{ID: paperID, Outlet: "The Morning Post" + hostile, Kind: hearsay.NewspaperOutlet, URL: "javascript:alert(1)", Published: noon.Add(30 * time.Minute)},
		Title:  "Ferry aground " + hostile,
		Body:   "A ferry ran aground off Brannhamn on Sunday.\n\nAt least 12 passengers were hurt, the harbour office said.",
	})
	h.copies = []hearsay.Copy{{Report: paperID, Of: wireID, Share: .9, Why: "credits Coast Wire; 90 % of its words"}}
	city := h.add(hearsay.Version{
		Report: hearsay.Report{ID: cityID, Outlet: "City Radio", Kind: hearsay.BroadcasterOutlet},
		Title:  "Engine failed, ferry crew says", Body: "The engine failed, a sailor told City Radio.\n\nNobody was hurt.",
		Observed: noon.Add(time.Hour),
	})
	edited := h.add(hearsay.Version{
		Report: hearsay.Report{ID: cityID, Outlet: "City Radio", Kind: hearsay.BroadcasterOutlet},
		Title:  "Engine failed, ferry crew says", Body: "The engine failed, a sailor told City Radio.\n\nThe ferry line denied it: the engine had not failed. Twenty were hurt, the harbour office said.",
		Observed: noon.Add(2 * time.Hour),
	})
	h.stories = []hearsay.Story{
		{ID: "s1", Title: "Ferry runs aground off Brannhamn", First: noon, Last: noon.Add(2 * time.Hour), Reports: 3, Origins: 2, Status: hearsay.Breaking, Members: []string{wireID, paperID, cityID}, Formerly: []string{"s0ld"}},
		{ID: "s2", First: noon.Add(-48 * time.Hour), Last: noon.Add(-48 * time.Hour), Reports: 1, Origins: 1, Status: hearsay.Quiet},
	}
	office := hearsay.Chain{{Name: "Coast Wire", Kind: hearsay.OutletLink}, {Name: "harbour office", Kind: hearsay.OrganizationLink}}
	said := func(v hearsay.Version, quote, speaker string, c hearsay.Chain, p hearsay.Polarity) hearsay.Assertion {
		at := strings.Index(v.Text(), quote)
		if at < 0 {
			panic("no such words: " + quote)
		}
		return hearsay.Assertion{Report: v.ID, Version: v.Number, Outlet: v.Outlet, Observed: v.Observed, Span: hearsay.Span{Start: at, End: at + len(quote)},
			Quote: quote, Speaker: hearsay.Speaker{Name: speaker}, Chain: c, Polarity: p}
	}
	aground := "A ferry ran aground off Brannhamn on Sunday"
	sailor := hearsay.Chain{{Name: "City Radio", Kind: hearsay.OutletLink}, {Name: "a sailor", Kind: hearsay.WitnessLink}}
	line := hearsay.Chain{{Name: "City Radio", Kind: hearsay.OutletLink}, {Name: "ferry line", Kind: hearsay.OrganizationLink}}
	gone := said(city, "Nobody was hurt", "City Radio", sailor[:1], hearsay.Affirms)
	gone.Withdrawn = true
	day, _ := hearsay.ParseWhen("2031-05-04")
	h.account = hearsay.Account{
		Story: h.stories[0], AsOf: noon.Add(2 * time.Hour),
		Claims: []*hearsay.Claim{
			{ID: "c1", Kind: hearsay.EventClaim, Summary: aground, Weight: .9, Status: hearsay.Corroborated, First: noon, Last: noon.Add(time.Hour), When: day,
				Origins: []string{"Coast Wire", "harbour office"}, Assertions: []hearsay.Assertion{
					said(wire, aground, "Coast Wire", office[:1], hearsay.Affirms), said(paper, aground, "The Morning Post", office[:1], hearsay.Affirms)}},
			{ID: "c2", Kind: hearsay.CauseClaim, Summary: "The engine failed", Weight: .8, Status: hearsay.Disputed, First: noon.Add(time.Hour), Last: noon.Add(2 * time.Hour),
				Origins: []string{"a sailor"}, Against: []string{"ferry line"}, Assertions: []hearsay.Assertion{
					said(city, "The engine failed", "a sailor", sailor, hearsay.Affirms), said(edited, "the engine had not failed", "ferry line", line, hearsay.DeniesIt)}},
			{ID: "c3", Kind: hearsay.FigureClaim, Summary: "Twenty were hurt", Weight: .7, Status: hearsay.Reported, First: noon.Add(2 * time.Hour), Last: noon.Add(2 * time.Hour), Origins: []string{"harbour office"},
				Assertions: []hearsay.Assertion{said(edited, "Twenty were hurt", "harbour office", office, hearsay.Affirms)}},
			{ID: "c4", Formerly: []string{"c0ld"}, Kind: hearsay.FigureClaim, Summary: "At least 12 passengers were hurt", Weight: .6, Status: hearsay.Revised, First: noon, Last: noon, Origins: []string{"harbour office"}, Flags: []string{"overtaken"},
				Assertions: []hearsay.Assertion{said(wire, "At least 12 passengers were hurt", "harbour office", office, hearsay.Affirms)}},
			{ID: "c5", Kind: hearsay.StateClaim, Summary: "Nobody was hurt", Weight: .3, Status: hearsay.Withdrawn, First: noon.Add(time.Hour), Last: noon.Add(2 * time.Hour), Assertions: []hearsay.Assertion{gone}},
		},
		Figures: []hearsay.FigureSeries{{Counted: hearsay.Injured, Who: "passengers", Current: hearsay.Range{Low: 12, Best: 20, High: 20}, History: []hearsay.FigurePoint{
			{At: noon, Quantity: hearsay.AtLeast(12), Words: "At least 12", Origin: "harbour office", Report: wireID, Claim: "c4"},
			{At: noon.Add(2 * time.Hour), Quantity: hearsay.Exactly(20), Words: "Twenty", Origin: "harbour office", Report: cityID, Claim: "c3"},
		}}},
		Timeline: []hearsay.Moment{{When: day, Claim: "c1"}},
		Updates: []hearsay.Update{
			{At: noon, Kind: hearsay.NewUpdate, Claim: "c1", Report: wireID},
			{At: noon, Kind: hearsay.NewUpdate, Claim: "c4", Report: wireID},
			{At: noon.Add(30 * time.Minute), Kind: hearsay.CopiedUpdate, Report: paperID},
			{At: noon.Add(2 * time.Hour), Kind: hearsay.EditedUpdate, Report: cityID},
			{At: noon.Add(2 * time.Hour), Kind: hearsay.NewUpdate, Claim: "c3", Report: cityID},
		},
	}
	return h
}

func (h *house) add(v hearsay.Version) hearsay.Version {
	if v.Observed.IsZero() {
		v.Observed = v.Published
	}
	v.Number = len(h.versions[v.ID]) + 1
	h.versions[v.ID] = append(h.versions[v.ID], v)
	return v
}

func (h *house) Stories(_ context.Context, f hearsay.StoryFilter, _ time.Time) ([]hearsay.Story, error) {
	h.asked = append(h.asked, f)
	var list []hearsay.Story
	for _, s := range h.stories {
		if !s.Last.Before(f.Since) && (f.Words == "" || strings.Contains(strings.ToLower(s.Title), strings.ToLower(f.Words))) {
			list = append(list, s)
		}
	}
	list = list[min(f.Offset, len(list)):]
	if f.Limit > 0 {
		list = list[:min(f.Limit, len(list))]
	}
	return list, h.fail
}

func (h *house) Account(_ context.Context, story string, asOf time.Time) (hearsay.Account, error) {
	if heir := h.former[story]; heir != "" {
		story = heir
	}
	if h.fail != nil {
		return hearsay.Account{}, h.fail
	}
	if story != "s1" || !asOf.IsZero() && asOf.Before(noon) {
		return hearsay.Account{}, fmt.Errorf("secret detail: %w", hearsay.ErrNotFound)
	}
	a := h.account
	if !asOf.IsZero() {
		a.AsOf = asOf
	}
	return a, nil
}

func (h *house) Version(_ context.Context, report string, n int) (hearsay.Version, error) {
	vs := h.versions[report]
	if n == 0 {
		n = len(vs)
	}
	if n < 1 || n > len(vs) {
		return hearsay.Version{}, hearsay.ErrNotFound
	}
	return vs[n-1], h.fail
}

func (h *house) Versions(_ context.Context, report string) ([]hearsay.Version, error) {
	return slices.Clone(h.versions[report]), h.fail
}

func (h *house) StoryOf(_ context.Context, report string) (string, error) {
	if h.versions[report] == nil {
		return "", hearsay.ErrNotFound
	}
	return "s1", h.fail
}

func (h *house) Copies(context.Context, string) ([]hearsay.Copy, error) { return h.copies, h.fail }

// Reading splits sentences at full stops and finds one statement in the wire's report.
func (h *house) Reading(_ context.Context, v hearsay.Version) (*hearsay.Reading, error) {
	r := &hearsay.Reading{Report: v.ID, Version: v.Number}
	if v.Language == "fr" {
		r.Unread = "it is written in French"
	}
	text, start := v.Text(), 0
	for i, c := range text {
		if c == '.' || c == '\n' {
			if strings.TrimSpace(text[start:i]) != "" {
				r.Sentences = append(r.Sentences, hearsay.Span{Start: start, End: i + 1})
			}
			start = i + 1
		}
	}
	const content = "At least 12 passengers were hurt"
	if at := strings.Index(text, content); at >= 0 {
		s := hearsay.Span{Start: at, End: at + len(content)}
		r.Entities = []hearsay.Entity{{ID: "e1", Name: "harbour office"}}
		r.Statements = []hearsay.Statement{{ID: "st1", Speaker: "e1", Stance: hearsay.Asserts, Content: hearsay.Spans{s}}}
		r.Figures = []hearsay.Figure{{Span: s, Words: "At least 12", Quantity: hearsay.AtLeast(12), Counted: hearsay.Injured}}
	}
	return r, h.fail
}

func (h *house) handler() http.Handler {
	return New(Config{Stories: h, Accounts: h, Reports: h, Readings: h, Since: since, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
}

// since keeps the claims that a later update touches, as package account does.
func since(a hearsay.Account, t time.Time) hearsay.Account {
	touched := map[string]bool{}
	a.Updates = slices.DeleteFunc(slices.Clone(a.Updates), func(u hearsay.Update) bool { return !u.At.After(t) })
	for _, u := range a.Updates {
		touched[u.Claim] = true
	}
	a.Claims = slices.DeleteFunc(slices.Clone(a.Claims), func(c *hearsay.Claim) bool { return !touched[c.ID] })
	return a
}

// get asks the desk for a page.
func get(t *testing.T, h http.Handler, target string) *httptest.ResponseRecorder {
	t.Helper()
	target, _, _ = strings.Cut(target, "#") // a browser keeps the fragment to itself
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, target, nil))
	return w
}
