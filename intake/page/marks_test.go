package page

import (
	"strings"
	"testing"
	"time"
)

func TestAsidesAreToldFromNews(t *testing.T) {
	for _, line := range []string{
		"Read more: Why the depot burned", "RELATED: The port in pictures", "Advertisement", "- Advertisement -", "Share", "12 comments", "3 thoughts on “Fire at depot”",
		"Sign up for our newsletter and get the day’s news in your inbox.", "Follow us on Facebook", "Join our WhatsApp community for breaking news alerts", "Got a tip? Write to us.",
		"© 2025 Harbour Post. All rights reserved.", "FILE PHOTO: The depot in the old port, seen from the ferry in June", "Photo by Ansel Roe", "Lesen Sie auch: Der Hafen im Wandel",
		"Contact reporter Mara Quill at mquill@post.test or 555-0100", "Do you have a story tip? Tell us.", "Story continues below", "Click here for more",
		"Get the latest from the port in your inbox every morning",
	} {
		if !aside(line) {
			t.Errorf("taken for news: %q", line)
		}
	}
	for _, line := range []string{
		"Related companies of the firm were searched too, the prosecutor said.", "Sharing a house with six others is common in the port, the council found.",
		"Follow the money, said the judge, and you will find the owner of the depot.", "Join the queue early, the brigade said: the road is closed.",
		"Advertisements for the sale had been printed before the fire.", "Comments by the mayor on Monday had angered the crews.", "Get out, the driver shouted, and they did.",
		"Photographs show smoke over the depot.", "Two held after fire at depot", "The depot, a listed building, had been insured.", "Team,",
	} {
		if aside(line) {
			t.Errorf("taken for an aside: %q", line)
		}
	}
}

func TestLabelsStandOverTheText(t *testing.T) {
	for line, want := range map[string]bool{
		"By Mara Quill": true, "Updated 11:40, 11 Feb 2025": true, "11 February 2025": true, "5 min read": true, "13:02": true, "7:40 PM": true, "3 hours ago": true,
		"The fire of 2019 was worse.": false, "Two held after fire at depot": false, "By noon the fire was out, and the crews, who had been at it since four in the morning, were sent home to sleep.": false,
	} {
		if got := label(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestNamesOfWriters(t *testing.T) {
	for in, want := range map[string]string{
		"By Mara Quill": "Mara Quill", "Von Frauke Melzer": "Frauke Melzer", "Mara Quill mquill@post.test": "Mara Quill", "https://social.test/mara": "", "admin": "",
		"Posted by Wat Ferris": "Wat Ferris", " , ": "", "View all posts by Mara Quill": "", "Zoë d’Arc": "Zoë d’Arc", "Byron Vale": "Byron Vale",
	} {
		if got := person(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWhoseCopyItIs(t *testing.T) {
	for _, c := range []struct{ byline, first, last, want string }{
		{"Mara Quill, Associated Press", "", "", "Associated Press"},
		{"", "PORTO VELA (Reuters) - Nine buses burned.", "", "Reuters"},
		{"", "PORTO VELA, Feb 11 (AFP) — Nine buses burned.", "", "AFP"},
		{"", "Nine buses burned.", "Nobody was hurt. — AFP", "AFP"},
		{"", "Nine buses burned.", "The depot had been insured. (dpa)", "dpa"},
		{"", "Nine buses (pa) - burned.", "Nobody was hurt (at all).", ""},
		{"Mara Quill", "Nine buses burned (of forty).", "The depot had been insured.", ""},
	} {
		if got := credit(c.byline, []string{c.first, "The brigade came at once.", c.last}); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

func TestNotesOfCorrection(t *testing.T) {
	for line, want := range map[string]bool{
		"Correction: The fire was on Monday, not on Tuesday.":                       true,
		"This article was amended on 12 February 2025 to give the right day.":       true,
		"An earlier version of this article misstated the number of buses.":         true,
		"Editor's note: A paragraph on the owner was taken out.":                    true,
		"CLARIFICATION (Feb. 12): The depot belongs to the city, not to the port.":  true,
		"Korrektur: In einer früheren Fassung stand ein falscher Name.":             true,
		"The correction of the market was overdue, said a dealer.":                  false,
		"The report was updated by the ministry after the second inquiry, it said.": false,
	} {
		if got := len(corrections([]block{{text: line}})) == 1; got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestTheZoneIsFoundWhereThePageShowsIt(t *testing.T) {
	at := time.Date(2025, 2, 12, 3, 5, 37, 0, time.UTC)
	for source, want := range map[string]string{
		`"display":"2025-02-11T22:05:37-05:00"`:        "2025-02-11T22:05:37-05:00",
		`"display":"2025-02-11T22:05:37.000-05:00"`:    "2025-02-11T22:05:37-05:00",
		`var d = "2025-02-11 22:05:37";`:               "2025-02-11T22:05:37-05:00",
		`"display":"2025-02-12T03:05:37Z"`:             "2025-02-12T03:05:37Z",
		`"other":"2025-02-11T21:05:37-05:00"`:          "2025-02-12T03:05:37Z",
		`"counter 22:05:37 and 2025-02-11T22:05:3705"`: "2025-02-12T03:05:37Z",
	} {
		d := &document{source: source}
		got := d.located(moment{Time: at, clock: true, zoned: true}, dated{})
		if got.Format(time.RFC3339) != want {
			t.Errorf("%s: %v", source, got)
		}
	}
}

func TestDaysInAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"https://post.test/2025/02/11/fire": "2025-02-11", "https://post.test/2025-02-11-fire": "2025-02-11", "https://post.test/news/20250211-fire": "2025-02-11",
		"https://post.test/2025/2/1/fire": "2025-02-01", "https://post.test/a/12025021199": "", "https://post.test/2025/13/11/fire": "", "https://post.test/?d=2025-02-11": "2025-02-11",
	} {
		got := ""
		if d := addressDate(in); !d.IsZero() {
			got = d.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestBrokenLinkedDataIsMended(t *testing.T) {
	for _, script := range []string{
		`{"@type":"NewsArticle","headline":"Fire"}`,
		"<!--\n{\"@type\":\"NewsArticle\",\"headline\":\"Fire\"}\n-->",
		"//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Fire\"}\n//]]>",
		"{\"@type\":\"NewsArticle\",\"headline\":\"Fire\",\"description\":\"one\ntwo\"}",
		`{"@type":"NewsArticle","headline":"Fire",}`,
		`{"@type":"NewsArticle","headline":"Fire"};`,
		`{"@type":"NewsArticle","headline":"Fire"}{"@type":"WebPage"}`,
		`{"@type":"NewsArticle","headline":"Fire","path":"C:\depot"}`,
		`[{"@graph":[{"@type":["https://schema.org/NewsArticle"],"headline":["Fire"]}]}]`,
	} {
		found := ""
		for _, th := range things(script) {
			if th.is(articleType) {
				found = th.text("headline")
			}
		}
		if found != "Fire" {
			t.Errorf("%s: %q", strings.ReplaceAll(script, "\n", "⏎"), found)
		}
	}
}
