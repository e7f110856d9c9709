package feed_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/feed"
	"github.com/hearsay-news/hearsay/intake/page"
)

func parse(data []byte, address string) (found []hearsay.Version, problems []error) {
	for v, err := range feed.Parse(data, address, page.Text) {
		if err != nil {
			problems = append(problems, err)
			continue
		}
		found = append(found, v)
	}
	return found, problems
}

func load(t testing.TB, name string) []byte {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestFamiliesOfFeeds(t *testing.T) {
	type report struct{ id, outlet, url, published, byline, language, text string }
	for name, want := range map[string][]report{
		"rss2.xml": {
			{"post-1", "Harbour Post", "https://post.example/1", "2025-02-11T08:40:00Z", "Mara Quill", "en-gb",
				"Café closed after gas leak & alarm\n\nTwo people were treated on Monday, the fire service said.\n\nThe street was closed until noon.\nIt is open again."},
			{"https://post.example/2", "Coast Wire", "https://post.example/2", "", "", "en-gb", "Ferry late again"},
			{"https://post.example/feed.xml#", "Harbour Post", "", "", "", "en-gb", "No link and no id"},
		},
		"atom.xml": {{"tag:ports.example,2025:7", "Ministry of Ports", "https://ports.example/7", "2025-02-11T08:00:00Z", "Press office", "en",
			"Statement on the Selm depot\n\nThe ministry regrets the loss.\n\nWork goes on."}},
		"rdf.xml": {{"https://radio.example/a", "Radio Selm", "https://radio.example/a", "2025-02-11T05:00:00Z", "", "", "Depot fire out\n\nThe fire is out."}},
		"feed.json": {
			{"w1", "Selm Watch", "https://watch.example/1", "2025-02-11T05:10:00Z", "Ilse Thorn", "en", "Fire\n\nSmoke over the depot."},
			{"w2", "Selm Watch", "", "2025-02-11T05:20:00Z", "", "en", "Second engine arrives."},
		},
	} {
		found, problems := parse(load(t, name), "")
		if len(found) != len(want) {
			t.Errorf("%s: %d reports, want %d (%v)", name, len(found), len(want), problems)
			continue
		}
		for i, v := range found {
			w := want[i]
			published := ""
			if !v.Published.IsZero() {
				published = v.Published.Format(time.RFC3339)
			}
			got := report{v.ID, v.Outlet, v.URL, published, v.Byline, v.Language, strings.TrimSpace(v.Text())}
			if strings.HasSuffix(w.id, "#") && strings.HasPrefix(got.id, w.id) {
				got.id = w.id // a hash follows
			}
			if got != w {
				t.Errorf("%s item %d:\n got %+v\nwant %+v", name, i+1, got, w)
			}
		}
	}
}

func TestAnEmptyItemLosesNoOther(t *testing.T) {
	_, problems := parse(load(t, "rss2.xml"), "")
	if len(problems) != 1 || !errors.Is(problems[0], hearsay.ErrInvalid) || !strings.Contains(problems[0].Error(), "item 3") {
		t.Errorf("problems: %v", problems)
	}
}

func TestAnUpdatedItemWasSeenWhenItWasUpdated(t *testing.T) {
	found, _ := parse(load(t, "atom.xml"), "")
	if v := found[0]; !v.Observed.Equal(time.Date(2025, 2, 11, 9, 0, 0, 0, time.UTC)) || string(v.Extra["updated"]) != `"2025-02-11T09:00:00Z"` {
		t.Errorf("observed %v, extra %s", v.Observed, v.Extra)
	}
}

func TestParagraphsOfPlainText(t *testing.T) {
	for in, want := range map[string]string{
		"<rss><channel><item><title>x</title><description>One\nline &amp;amp; more.\n\n\nTwo.</description></item>":                                                    "One line & more.\n\nTwo.",
		"<rss><channel><item><title>x</title><description><![CDATA[<p>One\n\nline.</p><p>Two.</p>]]></description></item>":                                             "One line.\n\nTwo.",
		"<feed><entry><title>x</title><media:group><media:description>One.\n\nTwo.</media:description></media:group></entry></feed>":                                   "One.\n\nTwo.",
		"<rss><channel><item><title>x</title><description>&amp;lt;p&amp;gt;One\n\nline.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;</description></item>": "One line.\n\nTwo.",
	} {
		if found, problems := parse([]byte(in), ""); len(found) != 1 || found[0].Body != want {
			t.Errorf("%s: %+v %v", in, found, problems)
		}
	}
}

func TestWhoWroteAnItem(t *testing.T) {
	for in, want := range map[string]string{
		`<rss><channel><item><title>x</title><author>desk@post.example (Mara Quill)</author><dc:creator>Mara Quill</dc:creator></item>`:                   "Mara Quill",
		`<rss><channel><item><title>x</title><dc:creator>Mara Quill</dc:creator><dc:creator>Ilse Thorn</dc:creator></item>`:                               "Mara Quill, Ilse Thorn",
		`<rss><channel><itunes:author>Harbour Radio</itunes:author><item><title>x</title></item>`:                                                         "",
		`<feed><author><name>Press office</name></author><entry><title>x</title></entry></feed>`:                                                          "Press office",
		`<feed><author><name>Press office</name></author><entry><title>x</title><author><email>a@b.example</email><name>Ola Berg</name></author></entry>`: "Ola Berg",
		`<rss><channel><item><title>x</title><author>desk@post.example</author></item>`:                                                                   "desk@post.example",
	} {
		if found, problems := parse([]byte(in), ""); len(found) != 1 || found[0].Byline != want {
			t.Errorf("%s: %+v %v", in, found, problems)
		}
	}
}

func TestABrokenJSONItemLosesNoOther(t *testing.T) {
	found, problems := parse([]byte(`{"version":"https://jsonfeed.org/version/1","title":"W","items":[null,7,{"id":7,"title":3,"content_text":"a < b\n\nc"},{"id":"x"}]}`), "")
	if len(found) != 1 || found[0].ID != "7" || found[0].Body != "a < b\n\nc" || len(problems) != 3 || !strings.HasPrefix(problems[1].Error(), "item 2: ") {
		t.Errorf("%+v %v", found, problems)
	}
}

// Each of these would cost a parser that calls itself a stack as deep as the feed.
func TestDepthCostsNothing(t *testing.T) {
	const head = `<rss version="2.0"><channel><item><title>x</title>`
	deep := strings.Repeat(`<a:b>`, 300_000)
	for name, in := range map[string]string{
		"plain":              head + deep,
		"quoted end":         head + strings.Repeat(`<a:b x="/>">`, 10_000),
		"control character":  head + strings.Repeat("<a:b><\x01!-- </a:b> -->", 10_000),
		"ends in a comment":  head + strings.Repeat(`<a:b><!-- </a:b> -->`, 10_000),
		"ends in a target":   head + strings.Repeat(`<a:b><?x </a:b> ?>`, 10_000),
		"ends that fit none": head + strings.Repeat(`</x>`, 10) + deep,
		"document type":      `<!DOCTYPE rss [ ">" "<!--" ]>` + head + deep + `-->`,
		"second encoding":    head + `<?xml version="1.0" encoding="iso-2022-jp"?>` + deep,
	} {
		found, problems := parse([]byte(in), "")
		if len(found) > 1 || len(found)+len(problems) == 0 {
			t.Errorf("%s: %d reports, %v", name, len(found), problems)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"rss2.xml", "atom.xml", "rdf.xml", "feed.json"} {
		f.Add(load(f, name))
	}
	broken, err := filepath.Glob(filepath.Join("testdata", "damaged", "*.*"))
	if err != nil || len(broken) < 40 {
		f.Fatalf("%d damaged feeds (%v)", len(broken), err)
	}
	for _, name := range broken {
		f.Add(load(f, filepath.Join("damaged", filepath.Base(name))))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		found, problems := parse(data, "https://feed.example/")
		if len(found)+len(problems) == 0 {
			t.Error("neither a report nor a problem")
		}
		for _, v := range found {
			if v.ID == "" || v.Text() == "" {
				t.Errorf("a report without id or text: %+v", v)
			}
		}
	})
}
