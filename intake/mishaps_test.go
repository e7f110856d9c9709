package intake

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// sounds are the items of feeds that are damaged here in one place, by chance, in ways that
// take nothing away that a person would miss.
var sounds = []struct{ id, link, title, date, moment, text string }{
	{"q-101", "https://desk.example.org/n/1", "Ferry late in Brannhamn", "Mon, 02 Jun 2025 07:00:00 GMT", "2025-06-02T07:00:00Z", "It came at ten, the office said."},
	{"q-102", "https://desk.example.org/n/2?a=1&b=2", "Café “Lux” shut – again", "Tue, 03 Jun 2025 08:30:00 GMT", "2025-06-03T08:30:00Z", "The owner’s aide said no; R&D goes on."},
	{"q-103", "https://desk.example.org/n/3", "Bridge opens", "Wed, 04 Jun 2025 09:15:00 GMT", "2025-06-04T09:15:00Z", "Cars crossed. Buses follow."},
	{"q-104", "https://desk.example.org/n/4", "Mayor Núñez quits", "Thu, 05 Jun 2025 10:45:00 GMT", "2025-06-05T10:45:00Z", "She left on Friday, the office said."},
}

func escaped(s string) string { return strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(s) }

// soundFeeds are the same items as four programs write them.
func soundFeeds() map[string]string {
	const channel = `<channel>
<title>Desk</title>
<link>https://desk.example.org/</link>
<description>News</description>
`
	const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
` + channel
	feeds := map[string]string{"escaped": rss, "sections": rss, "other order": rss, "Atom": `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Desk</title>
<id>urn:desk</id>
<link rel="self" href="https://desk.example.org/atom"/>
`}
	for _, i := range sounds {
		link, title, text := escaped(i.link), escaped(i.title), escaped(i.text)
		feeds["escaped"] += fmt.Sprintf("<item>\n<title>%s</title>\n<link>%s</link>\n<guid isPermaLink=\"false\">%s</guid>\n<pubDate>%s</pubDate>\n<description>&lt;p>%s&lt;/p></description>\n</item>\n",
			title, link, i.id, i.date, escaped(text))
		feeds["sections"] += fmt.Sprintf("<item>\n<title><![CDATA[%s]]></title>\n<link>%s</link>\n<pubDate>%s</pubDate>\n<dc:creator><![CDATA[Bo]]></dc:creator>\n<guid isPermaLink=\"false\">%s</guid>\n<description><![CDATA[Short.]]></description>\n<content:encoded><![CDATA[<p>%s</p>]]></content:encoded>\n</item>\n",
			i.title, link, i.date, i.id, text)
		feeds["other order"] += fmt.Sprintf("<item><description>%s</description><guid isPermaLink=\"false\">%s</guid><link>%s</link><title>%s</title><author>a@b.example (Bo)</author><pubDate>%s</pubDate></item>\n",
			text, i.id, link, title, i.date)
		feeds["Atom"] += fmt.Sprintf("<entry>\n<title type=\"html\">%s</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"%s\"/>\n<id>%s</id>\n<published>%s</published>\n<author><name>Bo</name></author>\n<content type=\"html\"><![CDATA[<p>%s</p>]]></content>\n</entry>\n",
			escaped(title), link, i.id, i.moment, text)
	}
	for name := range feeds {
		end := "</channel>\n</rss>\n"
		if name == "Atom" {
			end = "</feed>\n"
		}
		feeds[name] += end
	}
	return feeds
}

const (
	aField = `(?:title|guid|pubDate|description|id|published)`
	anItem = `(?:item|entry)`
	notice = "<br />\n<b>Warning</b>:  Undefined index: x in <b>/srv/a.php</b> on line <b>3</b><br />\n"
)

// at is where a pattern is found, one time of all by chance.
func at(r *rand.Rand, s, pattern string) (start, end int) {
	all := regexp.MustCompile(pattern).FindAllStringIndex(s, -1)
	if len(all) == 0 {
		return 0, 0
	}
	one := all[r.IntN(len(all))]
	return one[0], one[1]
}

// change writes something else in the place of what a pattern finds, by chance; $0 in it is
// what was found.
func change(pattern, to string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, s string) string {
		start, end := at(r, s, pattern)
		return s[:start] + strings.ReplaceAll(to, "$0", s[start:end]) + s[end:]
	}
}

// mishaps damage a feed in one place, by chance.
var mishaps = map[string]func(*rand.Rand, string) string{
	"a lost end of a field":   change(`</`+aField+`>`, ""),
	"a lost start of a field": change(`<`+aField+`>`, ""),
	"a lost end of an item":   change(`</`+anItem+`>`, ""),
	"a lost start of an item": change(`<`+anItem+`>`, ""),
	"an end twice":            change(`</(?:`+aField+`|`+anItem+`)>`, "$0$0"),
	"a start twice":           change(`<(?:`+aField+`|`+anItem+`)>`, "$0$0"),
	"a lost bracket before": func(r *rand.Rand, s string) string {
		start, _ := at(r, s, `<`+aField+`>`)
		return s[:start] + s[start+1:]
	},
	"a lost end of a section":  change(`\]\]>`, ""),
	"half an end of a section": change(`\]\]>`, "]>"),
	"an open picture":          change(`<`+anItem+`>`, `$0<media:content url="https://i.example/x.jpg" medium="image">`),
	"an open enclosure":        change(`</`+anItem+`>`, `<enclosure url="https://i.example/x.mp3" type="audio/mpeg">$0`),
	"a notice between":         change(`</`+anItem+`>`, "$0\n"+notice),
	"a notice in an item":      change(`</`+aField+`>`, "$0\n"+notice),
	"control characters":       change(`[a-z] [a-z]`, "$0\x0b\x1e"),
	"bytes of nothing":         change(`said`, "\xff\xfe$0"),
	"undeclared entities":      change(` the `, "&nbsp;the&nbsp;"),
	"a comment":                change(`<`+anItem+`>`, "$0<!-- a -- b <title>No</title> -->"),
	"an open comment":          change(`</`+anItem+`>`, "$0<!-- open\n"),
}

// inLines is what was read, a line for each item.
func inLines(feed string) string {
	found, _ := read(from("https://desk.example.org/feed", feed))
	var b strings.Builder
	for _, v := range found {
		fmt.Fprintf(&b, "%s | %s | %s | %s | %s\n", v.ID, v.URL, v.Title, v.Published.Format("2006-01-02T15:04"), strings.Join(strings.Fields(v.Body), " "))
	}
	return b.String()
}

// Damage of any one kind, wherever it falls, costs nothing.
func TestAMishapAnywhere(t *testing.T) {
	for name, feed := range soundFeeds() {
		want := inLines(feed)
		if strings.Count(want, "\n") != len(sounds) {
			t.Fatalf("%s is read as\n%s", name, want)
		}
		for kind, mishap := range mishaps {
			for seed := range uint64(12) {
				damaged := mishap(rand.New(rand.NewPCG(seed, 7)), feed)
				if got := inLines(damaged); got != want {
					t.Errorf("%s, %s, %d: %s\nis read as\n%sand should be\n%s", name, kind, seed, damaged, got, want)
				}
			}
		}
	}
}

// Wherever a feed is cut, the items before are whole, and nothing wrong is said of the one
// that was cut.
func TestACutAnywhere(t *testing.T) {
	for name, feed := range soundFeeds() {
		whole, _ := read(from("https://desk.example.org/feed", feed))
		for cut := strings.Index(feed, "</"+anItemOf(feed)+">"); cut < len(feed); cut++ {
			done := strings.Count(feed[:cut], "</"+anItemOf(feed)+">")
			found, _ := read(from("https://desk.example.org/feed", feed[:cut]))
			if len(found) < done || len(found) > done+1 {
				t.Errorf("%s, cut at %d: %d items for %d", name, cut, len(found), done)
				continue
			}
			for i, v := range found {
				w := whole[i]
				sure := v.ID == w.ID && v.URL == w.URL && v.Published.Equal(w.Published) && v.Title == w.Title && v.Body == w.Body
				cutOff := strings.HasPrefix(w.Title, v.Title) && (v.URL == "" || v.URL == w.URL) && (v.Published.IsZero() || v.Published.Equal(w.Published))
				if i < done && !sure || !cutOff {
					t.Errorf("%s, cut at %d (…%q): item %d is %+v", name, cut, feed[max(0, cut-30):cut], i+1, v)
				}
			}
		}
	}
}

func anItemOf(feed string) string {
	if strings.Contains(feed, "<entry>") {
		return "entry"
	}
	return "item"
}

// A sign of JSON that is lost or stands twice costs nothing, but where the end of the last
// string of all goes with it.
func TestASignOfJSON(t *testing.T) {
	type item struct {
		ID    string `json:"id"`
		URL   string `json:"url"`
		Title string `json:"title"`
		HTML  string `json:"content_html"`
		Date  string `json:"date_published"`
	}
	var items []item
	for _, s := range sounds {
		items = append(items, item{s.id, s.link, s.title, "<p>" + escaped(s.text) + "</p>", s.moment})
	}
	raw, err := json.MarshalIndent(map[string]any{"version": "https://jsonfeed.org/version/1.1", "title": "Desk", "items": items}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	feed := string(raw)
	want, lost := inLines(feed), 0
	for _, sign := range regexp.MustCompile(`"\w+": ?|"[,\n]|[{}\[\]]`).FindAllStringIndex(feed, -1) {
		for i := sign[0]; i < sign[1]; i++ {
			if strings.IndexByte(`",:{}[]`, feed[i]) < 0 {
				continue
			}
			for _, damaged := range []string{feed[:i] + feed[i+1:], feed[:i+1] + feed[i:]} {
				if inLines(damaged) != want {
					lost++
					t.Logf("%q", damaged[max(0, i-20):min(len(damaged), i+20)])
				}
			}
		}
	}
	if lost > 1 {
		t.Errorf("%d signs cost something", lost)
	}
}
