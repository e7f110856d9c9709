package show_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/show"
)

// harbour is a report with a statement within another's and markup in its words.
func harbour() (*hearsay.Version, *hearsay.Reading) {
	v := &hearsay.Version{Title: "Ferry <b>aground</b>", Body: "The mayor said a worker saw “<script>smoke</script>” at noon.\n\nTwelve were hurt."}
	v.ID, v.Outlet = "hp-1", "Harbour & Post"
	text := v.Text()
	at := func(words string) hearsay.Span {
		i := strings.Index(text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	return v, &hearsay.Reading{
		Language: "en",
		Entities: []hearsay.Entity{{ID: "e1", Name: "mayor", Kind: hearsay.PersonEntity}, {ID: "e2", Name: "a worker", Kind: hearsay.PersonEntity}},
		Statements: []hearsay.Statement{
			{ID: "s1", Source: hearsay.Spans{at("The mayor")}, Cue: hearsay.Spans{at("said")}, Content: hearsay.Spans{at("a worker saw “<script>smoke</script>”")}, Speaker: "e1", Stance: hearsay.Asserts},
			{ID: "s2", Source: hearsay.Spans{at("a worker")}, Cue: hearsay.Spans{at("saw")}, Content: hearsay.Spans{at("“<script>smoke</script>”")}, Speaker: "e2", Stance: hearsay.Denies, Kind: hearsay.DirectStatement},
		},
		Times:     []hearsay.Timex{{Span: at("noon"), Type: hearsay.TimeTimex, Value: "T12:00"}},
		Figures:   []hearsay.Figure{{Span: at("Twelve"), Quantity: hearsay.Exactly(12), Counted: hearsay.Injured}},
		Events:    []hearsay.Event{{ID: "v1", Span: at("hurt"), Type: hearsay.OtherEvent, Modality: hearsay.Happened}},
		Conflicts: []hearsay.Conflict{{A: at("aground"), B: at("hurt"), About: "all"}},
	}
}

func TestThePageLeadsBackAndForth(t *testing.T) {
	var b strings.Builder
	page := show.NewHTML(&b)
	for range 3 {
		if err := page.Report(harbour()); err != nil {
			t.Fatal(err)
		}
	}
	if err := page.Close(); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(got, -1) {
		if ids[m[1]] {
			t.Errorf("id %q stands there twice", m[1])
		}
		ids[m[1]] = true
	}
	links := regexp.MustCompile(` href="#([^"]*)"`).FindAllStringSubmatch(got, -1)
	for _, m := range links {
		if !ids[m[1]] {
			t.Errorf("a link leads to %q, which is nowhere", m[1])
		}
	}
	if want := 3 * (1 + 2 + 2 + 1 + 1 + 1 + 1); len(links) != want {
		t.Errorf("%d links, want %d: the main event, each statement there and back, each figure, time, event and conflict", len(links), want)
	}
	for _, bad := range []string{"<script", "<b>", "ZgotmplZ"} {
		if strings.Contains(got, bad) {
			t.Errorf("%q stands in the page", bad)
		}
	}
	for _, want := range []string{"a worker denies", "within the statement above", "(end of statement 2)", "content nested", "Harbour &amp; Post"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if n := strings.Count(got, "<!doctype html>"); n != 1 {
		t.Errorf("%d pages in one", n)
	}
}

func TestWhatIsNotReadIsSaid(t *testing.T) {
	var b strings.Builder
	v := &hearsay.Version{Body: "Le traversier a touché le fond."}
	page := show.NewHTML(&b)
	if err := page.Report(v, &hearsay.Reading{Language: "fr", Unread: "it is written in French"}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="fr">`, "Kept, not read:</strong> it is written in French.", "Le traversier"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(b.String(), "Nothing was found") {
		t.Error("the page says that nothing was found where nothing was sought")
	}
}
