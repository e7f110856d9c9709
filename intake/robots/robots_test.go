package robots

import (
	"strings"
	"testing"
	"time"
)

func TestAllow(t *testing.T) {
	for _, c := range []struct {
		name, file string
		yes, no    string // paths, with spaces between them
	}{
		{"nothing said", "", "/ /a /robots.txt", ""},
		{"all closed", "User-agent: *\nDisallow: /", "/robots.txt", "/ /a /a?b"},
		{"a folder", "User-agent: *\nDisallow: /private/", "/ /private /privates/", "/private/ /private/a"},
		{"the longest rule counts", "User-agent: *\nAllow: /news/open\nDisallow: /news\nDisallow: /news/open/secret", "/news/open /news/open/a /new", "/news /news/a /news/open/secret"},
		{"of equals the one that allows", "User-agent: *\nDisallow: /page\nAllow: /page", "/page", ""},
		{"its own group before that for all", "User-agent: *\nDisallow: /\n\nUser-agent: hearsay/2.0\nDisallow: /x", "/ /a", "/x /xy"},
		{"an own group that allows all", "User-agent: *\nDisallow: /\nUser-agent: HEARSAY\nDisallow:", "/ /a", ""},
		{"an own group without a rule", "User-agent: Hearsay\n\nUser-agent: other\nDisallow: /a", "/", "/a"},
		{"another's name that begins alike", "User-agent: hear\nDisallow: /\nUser-agent: hearsayer\nDisallow: /", "/a", ""},
		{"several names over one group", "User-agent: a\nUser-agent: hearsay\nUser-agent: b\nDisallow: /x", "/a", "/x"},
		{"groups of one name are one", "User-agent: hearsay\nDisallow: /x\nUser-agent: b\nDisallow: /a\nUser-agent: Hearsay\nDisallow: /y", "/a", "/x /y"},
		{"a sitemap ends no group", "User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /x", "/a", "/x"},
		{"stars", "User-agent: *\nDisallow: /*/print\nDisallow: *.gif", "/print /a/prin", "/a/print /a/b/print/c /a.gif /b/a.gif?x"},
		{"the end", "User-agent: *\nDisallow: /*.pdf$\nDisallow: /only$", "/a.pdf?x /only/ /onlya", "/a.pdf /b/a.pdf /a.pdf.pdf /only"},
		{"a query", "User-agent: *\nDisallow: /*?share=", "/a?x=share", "/a?share=1"},
		{"not in the middle", "User-agent: *\nDisallow: /a*b", "/x/a1b", "/a1b /ab"},
		{"a star before the end", "User-agent: *\nDisallow: /x*$", "/y", "/x /xyz"},
		{"percent signs", "User-agent: *\nDisallow: /caf%c3%A9\nDisallow: /%7Eann\nDisallow: /a%2Fb", "/cafe /a/b", "/café /caf%C3%A9 /~ann /%7eann /a%2fb"},
		{"odd lines are passed over", "\uFEFFuser-AGENT : * # all\r\nnonsense\rDisallow: /x # why\r\n: \nAllow", "/a", "/x"},
		{"a rule before any name", "Disallow: /\nUser-agent: *\nDisallow: /x", "/a", "/x"},
		{"HTML in its place", "<html><body>Not found: nothing here</body></html>", "/ /a", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Parse([]byte(c.file), "Hearsay")
			for _, p := range strings.Fields(c.yes) {
				if !r.Allow(p) {
					t.Errorf("%s is refused", p)
				}
			}
			for _, p := range strings.Fields(c.no) {
				if r.Allow(p) {
					t.Errorf("%s is allowed", p)
				}
			}
		})
	}
}

func TestDelay(t *testing.T) {
	for file, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 2.5":                                        2500 * time.Millisecond,
		"User-agent: *\nCrawl-delay: 1e99":                                       time.Minute,
		"User-agent: *\nCrawl-delay: -4":                                         0,
		"User-agent: *\nCrawl-delay: NaN":                                        0,
		"User-agent: *\nCrawl-delay: 9\nUser-agent: Hearsay\nDisallow: /nothing": 0,
	} {
		if got := Parse([]byte(file), "Hearsay").Delay; got != want {
			t.Errorf("%q: %v, want %v", file, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b*c$\nAllow: /%", "/abc")
	f.Add("\uFEFFUser-agent: Hearsay\rCrawl-delay: 3", "/%2")
	f.Fuzz(func(t *testing.T, file, path string) {
		Parse([]byte(file), "Hearsay").Allow(path)
	})
}

func BenchmarkHostileFile(b *testing.B) {
	file := []byte("User-agent: *\n" + strings.Repeat("Disallow: /*a*a*a*b\n", 20_000))
	path := "/" + strings.Repeat("a", 4000)
	for b.Loop() {
		Parse(file, "Hearsay").Allow(path)
	}
}
