package page_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/page"
)

func TestHostilePagesAreBounded(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		kind error
	}{
		"deep":     {strings.Repeat("<div>", 200_000) + "x", hearsay.ErrTooLarge},
		"large":    {strings.Repeat("<p>x</p>", 2<<20), hearsay.ErrTooLarge},
		"wide":     {"<body>" + strings.Repeat("<p>x</p>", 100_000), hearsay.ErrTooLarge},
		"empty":    {"<html></html>", hearsay.ErrInvalid},
		"comments": {"<html>" + strings.Repeat("<!-- x -->", 1000), hearsay.ErrInvalid},
		"scripts":  {strings.Repeat("<script>document.write('<p>Nobody wrote this.')</script>", 1000), hearsay.ErrInvalid},
	} {
		if _, err := page.Parse([]byte(c.in), page.Origin{}); !errors.Is(err, c.kind) {
			t.Errorf("%s: %v, want %v", name, err, c.kind)
		}
	}
	long := "<title>Minute by minute</title><main>" + strings.Repeat("<p>More smoke.</p>", 50_000) + "</main>"
	if v, err := page.Parse([]byte(long), page.Origin{}); err != nil || v.Title != "Minute by minute" || strings.Count(v.Body, "More") != 50_000 {
		t.Errorf("a long live blog: %q, %d bytes, %v", v.Title, len(v.Body), err)
	}
}

// What is slow on a page has to be bounded, not only its size: each of these pages made
// some search over the page take minutes, or would have.
func TestNoPageTakesForEver(t *testing.T) {
	const paragraph = "<p>The brigade said on Monday that nobody was hurt in the fire at the depot in the old port.</p>"
	text := strings.Repeat("word and ", 200_000)
	for name, in := range map[string]string{
		"text within many authors":   strings.Repeat("<div itemprop=author>", 500) + text,
		"entries within entries":     strings.Repeat("<div itemprop=liveBlogUpdate id=x><time datetime='2025-01-01T00:00:00Z'>a</time>", 250) + text,
		"paragraphs under a tower":   strings.Repeat("<div>", 480) + strings.Repeat(paragraph, 5000),
		"nothing but commas":         "<article>" + strings.Repeat("<p>"+strings.Repeat("a, ", 40)+"</p>", 9000),
		"links and lines":            "<article>" + strings.Repeat("<a href=x>some link text in a list of it</a><p>"+strings.Repeat("a teaser. ", 12)+"</p>", 7000),
		"dates everywhere":           "<main>" + strings.Repeat("<p class=date>1 January 2020, 2 February 2021 and 3.3.2022</p>", 20_000),
		"long class names":           strings.Repeat("<div class='"+strings.Repeat("ad-x ", 200)+"'>a</div>", 2000) + paragraph,
		"brackets without end":       "<script type='application/ld+json'>" + strings.Repeat("[", 500_000) + "</script>" + paragraph,
		"graphs within graphs":       "<script type='application/ld+json'>" + strings.Repeat(`{"@graph":[`, 5000) + "1" + strings.Repeat("]}", 5000) + "</script>" + paragraph,
		"many things":                "<script type='application/ld+json'>{\"@graph\":[" + strings.Repeat(`{"@type":"WebPage","a":"b"},`, 30_000) + "{}]}</script>" + paragraph,
		"comments around everything": strings.Repeat("<div class=comments>", 400) + strings.Repeat(paragraph, 5000),
		"entities":                   paragraph + strings.Repeat("&nbsp;&lt;&amp;&shy;", 100_000),
	} {
		for v, err := range page.Read([]byte(in), page.Origin{URL: "https://page.test/live"}) {
			if err == nil && (v.Body == "" || v.ID == "") {
				t.Errorf("%s: a report without text or id", name)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	more, err := filepath.Glob("testdata/cms/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range append(seeds, more...) {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "")
	}
	f.Fuzz(func(t *testing.T, data []byte, media string) {
		ids := map[string]bool{}
		for v, err := range page.Read(data, page.Origin{URL: "https://page.test/", MediaType: media}) {
			if err != nil {
				if !errors.Is(err, hearsay.ErrInvalid) && !errors.Is(err, hearsay.ErrTooLarge) {
					t.Errorf("an error of no kind: %v", err)
				}
				continue
			}
			if v.Body == "" || v.ID == "" || ids[v.ID] {
				t.Errorf("a report without text, or without an id of its own: %+v", v)
			}
			ids[v.ID] = true
			if !utf8.ValidString(v.Text()) || strings.ContainsAny(v.Text(), "\u202e\u00ad\u200b") {
				t.Errorf("text that isn't what it looks like: %q", v.Text())
			}
		}
	})
}

func TestSeedsAreInPlace(t *testing.T) {
	seeds, err := filepath.Glob("testdata/fuzz/FuzzRead/*")
	if err != nil || len(seeds) < 3 {
		t.Errorf("%d seeds: %v", len(seeds), err)
	}
}
