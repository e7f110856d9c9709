package page_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/page"
)

func load(t testing.TB, name string) []byte {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAPageIsOneReport(t *testing.T) {
	v, err := page.Parse(load(t, "article.html"), page.Origin{URL: "https://post.example/x?utm=1"})
	if err != nil {
		t.Fatal(err)
	}
	want := hearsay.Report{ID: "https://post.example/news/depot-fire", URL: "https://post.example/news/depot-fire", Outlet: "The Harbour Post",
		Byline: "Mara Quill", Language: "en", Published: time.Date(2025, 2, 11, 8, 40, 0, 0, time.UTC)}
	if v.ID != want.ID || v.URL != want.URL || v.Outlet != want.Outlet || v.Byline != want.Byline || v.Language != want.Language || !v.Published.Equal(want.Published) {
		t.Errorf("got %+v", v.Report)
	}
	if v.Title != "Two held after fire at depot" {
		t.Errorf("title %q", v.Title)
	}
	if !strings.HasPrefix(v.Body, "Police in the port") || !strings.HasSuffix(v.Body, "had been insured.") || strings.Contains(v.Body, "ferry") {
		t.Errorf("body %q", v.Body)
	}
}

func TestAnOlderEncodingAndBareDates(t *testing.T) {
	v, err := page.Parse(load(t, "latin1.html"), page.Origin{URL: "https://mairie.example/a"})
	if err != nil {
		t.Fatal(err)
	}
	if v.Title != "Le dépôt brûlé" || !strings.Contains(v.Body, "jusqu'à midi") || v.Language != "fr-FR" || v.ID != "https://mairie.example/a" {
		t.Errorf("got %+v", v)
	}
	if !v.Published.Equal(time.Date(2025, 2, 11, 0, 0, 0, 0, time.UTC)) || string(v.Extra["modified"]) != `"2025-02-11T12:00:00Z"` {
		t.Errorf("published %v, extra %s", v.Published, v.Extra)
	}
}

func TestTheSiteIsNoPartOfAHeadline(t *testing.T) {
	const text = "<p>The brigade said on Monday that nobody was hurt in the fire at the depot in the old port.</p>"
	for in, want := range map[string]string{
		`<title>Fire out - The Post</title><meta property="og:site_name" content="The Post">` + text: "Fire out",
		`<title>Fire out | News | The Post</title><h1>Fire <b>out</b></h1>` + text:                   "Fire out",
		`<title>Fire-out</title><meta property="og:site_name" content="out">` + text:                 "Fire-out",
		`<title>Talks on - and off</title><h1>Talks on - and off</h1>` + text:                        "Talks on - and off",
		`<title>- The Post</title><meta property="og:site_name" content="The Post">` + text:          "- The Post",
	} {
		if v, err := page.Parse([]byte(in), page.Origin{}); err != nil || v.Title != want {
			t.Errorf("%s: %q, want %q (%v)", in, v.Title, want, err)
		}
	}
}

// The surest date wins: one with its zone before one without, then JSON-LD, then meta,
// then <time>.
func TestWhichDateIsTaken(t *testing.T) {
	for name, c := range map[string]struct{ head, body, want string }{
		"linked before meta":    {`<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"datePublished":"2025-02-11T08:00:00+01:00"}]}</script><meta property="article:published_time" content="2025-02-12T08:00:00Z">`, "", "2025-02-11T08:00:00+01:00"},
		"zoned before bare":     {`<script type="application/ld+json">{"@type":"Report","datePublished":"2025-02-11"}</script><meta property="article:published_time" content="2025-02-11T08:30:00Z">`, "", "2025-02-11T08:30:00Z"},
		"time element":          {"", `<time datetime="2025-02-11T08:00Z">today</time>`, "2025-02-11T08:00:00Z"},
		"its own before others": {"", `<time datetime="2024-01-01T08:00Z">last year</time><time itemprop="datePublished" datetime="2025-02-11T08:00+01:00">today</time>`, "2025-02-11T08:00:00+01:00"},
		"on an element":         {"", `<span itemprop="datePublished" content="Tue, 4 Feb 2025 08:00:00 +0100">4 February</span>`, "2025-02-04T08:00:00+01:00"},
		"in the address":        {`<link rel="canonical" href="https://post.example/2025/02/11/fire.html">`, "", "2025-02-11T00:00:00Z"},
		"no day in the address": {`<link rel="canonical" href="https://post.example/2025/02/99/fire.html">`, "", "0001-01-01T00:00:00Z"},
		"broken script":         {`<script type="application/ld+json">{"@type":</script>`, `<time datetime="soon">soon</time>`, "0001-01-01T00:00:00Z"},
		"none":                  {"", "", "0001-01-01T00:00:00Z"},
	} {
		in := "<html><head><title>T</title>" + c.head + "</head><body><article>" + c.body + strings.Repeat("<p>The brigade said on Monday that nobody was hurt in the fire at the depot.</p>", 5) + "</article></body></html>"
		v, err := page.Parse([]byte(in), page.Origin{})
		if got := v.Published.Format(time.RFC3339); err != nil || got != c.want {
			t.Errorf("%s: %s, want %s (%v)", name, got, c.want, err)
		}
	}
}

func TestTextOfAFragment(t *testing.T) {
	for in, want := range map[string]string{
		"plain words":                     "plain words",
		"<p>One</p><p>Two</p>":            "One\n\nTwo",
		"a<br>b":                          "a\nb",
		"<script>x()</script>seen":        "seen",
		"1 &lt; 2 &amp; 3":                "1 < 2 & 3",
		"<ul><li>a<li>b</ul>":             "a\n\nb",
		"<b>un</b>broken":                 "unbroken",
		strings.Repeat("<i>", 9999) + "x": "x",
	} {
		if got := page.Text(in); got != want {
			t.Errorf("%.40q: %q, want %q", in, got, want)
		}
	}
}
