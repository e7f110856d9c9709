package page_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/page"
)

const paragraphs = `<p>The brigade said on Monday that nobody was hurt in the fire at the depot in the old port of the town.</p>
<p>Two men were held at noon, a spokeswoman of the police told reporters, and a third was still being looked for.</p>
<p>The depot, a listed building from the time of the first ferries, had been insured, its owner told the council.</p>`

// The day of a report is the one that its readers see, in their zone.
func TestTheDayIsThatOfItsReaders(t *testing.T) {
	const late = `<meta property="article:published_time" content="2025-02-11T23:30:00Z">`
	for name, c := range map[string]struct{ address, page, want string }{
		"the country's zone":          {"https://post.example.it/fire", late, "2025-02-12T00:30:00+01:00"},
		"the day shown":               {"https://post.example.com/fire", late + `<h1>Fire at the depot in the port</h1><p class=date>12 February 2025</p>`, "2025-02-12T00:30:00+01:00"},
		"the day shown is the same":   {"https://post.example.com/fire", late + `<h1>Fire at the depot in the port</h1><p class=date>11 February 2025</p>`, "2025-02-11T23:30:00Z"},
		"the clock shown":             {"https://post.example.com/fire", late + `<h1>Fire at the depot in the port</h1><p class=date>12 February 2025, 05:00</p>`, "2025-02-12T05:00:00+05:30"},
		"an English evening":          {"https://post.example.com/fire", `<html lang=en><meta property="article:published_time" content="2025-02-12T02:54:00Z"><h1>Fire at the depot in the port</h1><p class=date>February 11, 2025</p>`, "2025-02-11T21:54:00-05:00"},
		"the day in the address":      {"https://post.example.com/2025/02/12/fire", late, "2025-02-12T00:30:00+01:00"},
		"nothing known":               {"https://post.example.com/fire", late, "2025-02-11T23:30:00Z"},
		"another report's day":        {"https://post.example.com/fire", late + `<h1>Fire at the depot in the port</h1>` + paragraphs + `<aside><p class=date>12 February 2025</p></aside>`, "2025-02-11T23:30:00Z"},
		"a day that no zone can be":   {"https://post.example.com/fire", `<meta property="article:published_time" content="2025-02-11T06:00:00Z"><h1>Fire at the depot in the port</h1><p class=date>12 February 2025</p>`, "2025-02-11T06:00:00Z"},
		"day and month the other way": {"https://post.example.de/fire", `<html lang=de><meta name="date" content="11/02/2025 12:43:42"><h1>Fire at the depot in the port</h1><p>Erstellt am: 02.11.2025</p>`, "2025-11-02T12:43:42Z"},
		"of two the one that is seen": {"https://post.example.com/fire", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-12-14T15:00:00+01:00"}</script><meta name="dc.date.issued" content="2025-02-04T15:33:00+01:00"><h1>Fire at the depot in the port</h1><p class=date>4 February 2025</p>`, "2025-02-04T15:33:00+01:00"},
		"Greenwich's by mistake":      {"https://post.example.com.au/fire", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-07-12T07:25:06Z"}</script><meta property="article:published_time" content="2025-07-11T21:25:06+00:00">`, "2025-07-12T07:25:06+10:00"},
		"its own of several articles": {"https://www.post.example.com/fire/", `<script type="application/ld+json">[{"@type":"NewsArticle","url":"https://post.example.com/flood","datePublished":"2025-02-01T08:00:00+01:00"},{"@type":"NewsArticle","mainEntityOfPage":{"@id":"http://post.example.com/fire"},"datePublished":"2025-02-11T08:00:00+01:00"}]</script>`, "2025-02-11T08:00:00+01:00"},
		"under a label":               {"https://post.example.com/fire", `<h1>Fire at the depot in the port</h1>` + paragraphs + `<dl><dt>Published</dt><dd>11.02.2025</dd></dl>`, "2025-02-11T00:00:00Z"},
		"said after the change":       {"https://post.example.com/fire", `<h1>Fire at the depot in the port</h1><p>Updated 13 February 2025, first published 11 February 2025</p>`, "2025-02-11T00:00:00Z"},
		"today, over everything":      {"https://post.example.com/fire", `<p class=date>Friday, 14 February 2025</p>` + "<nav>" + strings.Repeat("<p>Menu</p>", 9) + `</nav><h1>Fire at the depot in the port</h1><p>Mara Quill 11 February 2025</p>`, "2025-02-11T00:00:00Z"},
		"a list of others":            {"https://post.example.com/fire", `<h1>Fire at the depot in the port</h1>` + paragraphs + `<p class=when>9 February 2025</p><p class=when>8 February 2025</p><p class=when>7 February 2025</p>`, "0001-01-01T00:00:00Z"},
		"somebody's post":             {"https://post.example.com/fire", `<h1>Fire at the depot in the port</h1>` + paragraphs + `<blockquote><p>A post (@mara) on May 2, 2019</p></blockquote>`, "0001-01-01T00:00:00Z"},
		"a dateline of the text":      {"https://post.example.com/fire", `<h1>Fire at the depot in the port</h1><p>A fire kept the town awake for most of the night and well into the morning, says the brigade.</p><p>11.2.2025 - The brigade said on Monday that nobody was hurt in the fire at the depot.</p>`, "2025-02-11T00:00:00Z"},
	} {
		v, err := page.Parse([]byte("<title>Fire at the depot in the port</title>"+c.page+paragraphs), page.Origin{URL: c.address})
		if got := v.Published.Format(time.RFC3339); err != nil || got != c.want {
			t.Errorf("%s: %s, want %s (%v)", name, got, c.want, err)
		}
	}
}

// What stands in a report's place is told of by what it asks for; its summary is better than
// nothing.
func TestPagesThatKeepTheirReport(t *testing.T) {
	const article = `<meta property="og:type" content="article"><meta property="og:description" content="Nine buses burned in the depot at the port on Monday night; two men are held, the police say.">`
	for name, c := range map[string]struct{ page, partial, complaint string }{
		"consent":            {`<title>Post</title><p>We value your privacy. We and our 812 partners store information on a device.</p>`, "", "asks for consent"},
		"scripts":            {article + `<p>Please enable JavaScript to read our articles.</p>`, `"scripts"`, ""},
		"scripts, no report": {`<p>Please enable JavaScript to read our articles.</p>`, "", "where scripts don't run"},
		"robots":             {`<title>Just a moment...</title><p>Checking your browser before you go on.</p>`, "", "whether a person reads it"},
		"no such page":       {article + `<title>404 - The Post</title><p>The page you are looking for has moved. Try the search.</p>`, "", "no such page"},
		"subscribers":        {article + `<p>Subscribe to continue reading. From one crown a month.</p>`, `"subscription"`, ""},
		"a post elsewhere":   {article + `<title>Telegram: Contact @brigade</title><p>If you have Telegram, you can view and join the brigade right away.</p>`, `"post"`, ""},
		"empty":              {article + `<div id=app></div>`, `"summary"`, ""},
		"a report of a wall": {`<title>Robots and the law</title><p>The court asked on Monday whether a click on “enable JavaScript” is a contract between a reader and an outlet.</p>` + paragraphs + `<p>The judges are to say so in spring, a clerk told the Post, or to send the case back to the lower court in Selm.</p>`, "", ""},
	} {
		v, err := page.Parse([]byte(c.page), page.Origin{URL: "https://post.test/fire"})
		if c.complaint != "" {
			if !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), c.complaint) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if got := string(v.Extra["partial"]); err != nil || got != c.partial || c.partial != "" && !strings.HasPrefix(v.Body, "Nine buses") {
			t.Errorf("%s: partial %s of %q, %v", name, got, v.Body, err)
		}
	}
}

func TestEncodingsAreFound(t *testing.T) {
	head := "<title>x</title><!--" + strings.Repeat("archive ", 300) + "-->"
	polish := "<p>Po g\xb3osowaniach w Sejmie wyzwaniem dla opozycji b\xeadzie monitorowanie wydawania pieni\xeadzy z funduszy.</p>"
	for name, c := range map[string]struct{ page, media, want string }{
		"far down":         {head + `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">` + polish, "", "Po głosowaniach"},
		"by the server":    {polish, "text/html; charset=iso-8859-2", "Po głosowaniach"},
		"UTF-8 after all":  {"<p>Po głosowaniach w Sejmie wyzwaniem dla opozycji będzie monitorowanie.</p>", "text/html; charset=iso-8859-1", "Po głosowaniach"},
		"said to be UTF-8": {`<html lang="pl"><meta charset="utf-8">` + strings.Repeat(polish, 4), "", "Po głosowaniach"},
	} {
		v, err := page.Parse([]byte(c.page), page.Origin{URL: "https://post.test/x", MediaType: c.media})
		if err != nil || !strings.HasPrefix(v.Body, c.want) {
			t.Errorf("%s: %.60q, %v", name, v.Body, err)
		}
	}
}
