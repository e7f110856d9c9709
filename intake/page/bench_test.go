package page_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay/intake/page"
)

// BenchmarkPages reads the fixtures, each amid as much furniture as news pages have around
// their reports, with this package and with the extraction library alone.
func BenchmarkPages(b *testing.B) {
	var pages [][]byte
	paths, err := filepath.Glob("testdata/cms/*.html")
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range paths {
		switch name := filepath.Base(path); {
		case strings.HasPrefix(name, "live"), name == "next.html", name == "noscript.html", name == "stub.html":
			continue // the library gives up on what isn't in the tree, and would look fast
		}
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, furnished(data))
	}
	b.Run("ours", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			for range page.Read(pages[i%len(pages)], page.Origin{URL: "https://page.test/"}) {
			}
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	})
	b.Run("library", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			r, err := charset.NewReader(bytes.NewReader(pages[i%len(pages)]), "")
			if err != nil {
				b.Fatal(err)
			}
			tree, err := html.Parse(r)
			if err != nil {
				b.Fatal(err)
			}
			// a page without text is an error to it: that too takes its time
			_, _ = trafilatura.ExtractDocument(tree, trafilatura.Options{ExcludeComments: true, HtmlDateMode: trafilatura.Disabled})
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	})
}

// furnished is a page with menus, lists of other reports and scripts around its own.
func furnished(data []byte) []byte {
	var above, below strings.Builder
	above.WriteString(`<div class="site-nav"><ul>`)
	for i := range 200 {
		fmt.Fprintf(&above, `<li class="nav-item"><a href="/section/%d"><span>Section %d</span></a></li>`, i, i)
	}
	above.WriteString("</ul></div>")
	below.WriteString(`<div class="latest"><h3>Latest</h3>`)
	for i := range 60 {
		fmt.Fprintf(&below, `<div class="card"><a href="/story/%d"><h4>Something that happened elsewhere, number %d</h4></a><p class="summary">A line or two that say what the other report is about, to make you look.</p></div>`, i, i)
	}
	below.WriteString("</div><script>var state=[" + strings.Repeat(`{"slot":"mpu","sizes":[[300,250],[300,600]]},`, 1500) + "0];</script>")
	s := string(data)
	if i := strings.Index(s, "<body"); i >= 0 {
		i += strings.Index(s[i:], ">") + 1
		s = s[:i] + above.String() + s[i:]
	}
	if i := strings.LastIndex(s, "</body>"); i >= 0 {
		s = s[:i] + below.String() + s[i:]
	}
	return []byte(s)
}
