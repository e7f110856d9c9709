package feed_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/hearsay-news/hearsay/intake/feed"
	"github.com/hearsay-news/hearsay/intake/page"
)

// sample is an undamaged feed of n items with some paragraphs each, in RSS or Atom.
func sample(atom bool, n int) []byte {
	var b bytes.Buffer
	open, item, end := `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title><link>https://post.example/</link>`,
		"<item><title>Quay %[1]d &amp; harbour</title><link>https://post.example/%[1]d</link><guid isPermaLink=\"false\">post-%[1]d</guid><pubDate>%[2]s</pubDate><description>Word of the quay</description><content:encoded><![CDATA[%[3]s]]></content:encoded></item>\n",
		`</channel></rss>`
	layout := time.RFC1123Z
	if atom {
		open, item, end = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>tag:post.example,2025:feed</id><link href="https://post.example/"/>`,
			"<entry><title>Quay %[1]d &amp; harbour</title><link href=\"https://post.example/%[1]d\"/><id>post-%[1]d</id><published>%[2]s</published><updated>%[2]s</updated><content type=\"html\"><![CDATA[%[3]s]]></content></entry>\n",
			`</feed>`
		layout = time.RFC3339
	}
	b.WriteString(open)
	for i := range n {
		at := time.Date(2025, 2, 1, 8, 40, 0, 0, time.UTC).Add(time.Duration(i) * time.Hour)
		paragraph := fmt.Sprintf(`<p>The <b>harbour</b> office said on Tuesday that berth %d is <a href="https://post.example/berth?n=%d">closed</a> until further notice, and that ships wait in the roads.</p>`, i, i)
		fmt.Fprintf(&b, item, i, at.Format(layout), strings.Repeat(paragraph, 6))
	}
	b.WriteString(end)
	return b.Bytes()
}

// Feeds a second, beside a strict parser on the same feeds in the same run: ×gofeed is how
// many times as fast it is. That parser leaves HTML as it is; "as text" makes text of it too.
func BenchmarkFeeds(b *testing.B) {
	for _, family := range []string{"RSS", "Atom"} {
		data := sample(family == "Atom", 50)
		for name, text := range map[string]func(string) string{"as it is": func(html string) string { return html }, "as text": page.Text} {
			b.Run(family+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				var strict time.Duration
				for b.Loop() {
					n := 0
					for range feed.Parse(data, "", text) {
						n++
					}
					if n != 50 {
						b.Fatalf("%d reports", n)
					}
					b.StopTimer()
					start := time.Now()
					if f, err := gofeed.NewParser().Parse(bytes.NewReader(data)); err != nil || len(f.Items) != 50 {
						b.Fatal(err)
					}
					strict += time.Since(start)
					b.StartTimer()
				}
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "feeds/s")
				b.ReportMetric(strict.Seconds()/b.Elapsed().Seconds(), "×gofeed")
			})
		}
	}
}

// What an undamaged feed says is what a strict parser finds in it.
func TestUndamagedFeedsAreReadAsAStrictParserReadsThem(t *testing.T) {
	feeds := map[string][]byte{"RSS": sample(false, 5), "Atom": sample(true, 5)}
	for _, name := range []string{"rss2.xml", "rdf.xml", "atom.xml"} {
		feeds[name] = load(t, name)
	}
	for name, data := range feeds {
		want, err := gofeed.NewParser().Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		found, problems := parse(data, "")
		if len(found)+len(problems) != len(want.Items) {
			t.Errorf("%s: %d reports and %v, want %d", name, len(found), problems, len(want.Items))
			continue
		}
		next := 0
		for _, it := range want.Items {
			if it.Title == "" && it.Content == "" && it.Description == "" {
				continue // a problem
			}
			v := found[next]
			next++
			if v.Title != strings.Join(strings.Fields(page.Text(it.Title)), " ") || v.URL != it.Link || it.GUID != "" && v.ID != it.GUID {
				t.Errorf("%s: %+v, want %+v", name, v, it)
			}
			if at := it.PublishedParsed; at != nil && !v.Published.Equal(*at) || at == nil && !v.Published.IsZero() {
				t.Errorf("%s: published %v, want %v", name, v.Published, at)
			}
			if it.Content != "" && v.Body != page.Text(it.Content) {
				t.Errorf("%s: body %q", name, v.Body)
			}
		}
	}
}
