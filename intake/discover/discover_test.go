package discover

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/examples/starter"
	"github.com/hearsay-news/hearsay/intake/opml"
)

func urls(feeds []Feed) []string {
	var all []string
	for _, f := range feeds {
		all = append(all, f.URL)
	}
	return all
}

func page(t *testing.T, html, address string) Site {
	t.Helper()
	s, err := Page([]byte(html), "text/html; charset=utf-8", address)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestFeedsThatAPageAnnounces(t *testing.T) {
	for _, c := range []struct {
		name, html, address string
		want                []string
	}{
		{"announced, comments last", `<link rel="alternate" type="application/rss+xml" title="Comments on Harbour Post" href="/comments/feed/">
			<LINK REL=ALTERNATE TYPE="application/atom+xml; charset=utf-8" HREF="news.atom">`, "https://harbour.test/world/",
			[]string{"https://harbour.test/world/news.atom", "https://harbour.test/comments/feed/"}},
		{"each once, the announced first", `<a href="/rss.xml">RSS</a> <link rel="feed" href="https://harbour.test/feed.json#top"><link rel="alternate" type="application/feed+json" href="/feed.json">`, "https://harbour.test/",
			[]string{"https://harbour.test/feed.json", "https://harbour.test/rss.xml"}},
		{"only linked to", `<p><a href="https://feeds.harbour.test/all.rss" title="All news">x</a> <a href="feed://harbour.test/feed">y</a> <a href="/feeds-of-fish">z</a></p>`, "https://harbour.test/",
			[]string{"https://feeds.harbour.test/all.rss", "https://harbour.test/feed"}},
		{"what is no feed", `<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="alternate" type="application/json+oembed" href="/oembed/feed">
			<link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="stylesheet" href="/feed">`, "https://harbour.test/", nil},
		{"no variable of ours", `<link rel="feed" href="/feed?x=${DESK_TOKEN}"><a href="/${DESK_TOKEN}/rss">x</a>`, "https://harbour.test/", []string{"https://harbour.test/$%7BDESK_TOKEN%7D/rss"}},
		{"below a base", `<base href="https://other.test/x/"><link rel="alternate" type="text/xml" href="rss.xml">`, "https://harbour.test/", []string{"https://other.test/x/rss.xml"}},
		{"in a body that is broken", `<div><<p a='<link rel="alternate" type="application/rss+xml" href="/no">'><link rel='alternate' type='application/rss+xml' href='/yes'><title>`, "https://harbour.test/", []string{"https://harbour.test/yes"}},
		{"a profile in the fediverse", `<link rel="alternate" type="application/activity+json" href="https://social.test/users/ada">`, "https://social.test/@ada", []string{"https://social.test/@ada.rss"}},
		{"a profile on Bluesky", `<title>Ada</title>`, "https://bsky.app/profile/ada.desk.test", []string{"https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=ada.desk.test&filter=posts_and_author_threads"}},
	} {
		if got := urls(page(t, c.html, c.address).Feeds); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	s := page(t, `<a rel="me" href="https://social.test/@post">1</a><a href="https://bsky.app/profile/post.test">2</a><a href="https://www.youtube.com/@post">3</a>`, "https://harbour.test/")
	if got := urls(s.Profiles); len(got) != 2 || got[0] != "https://social.test/@post.rss" {
		t.Errorf("profiles: %q", got)
	}
}

func TestWhatIsProposedOfAnOutlet(t *testing.T) {
	for _, c := range []struct {
		name, html, address        string
		outlet                     string
		kind                       hearsay.OutletKind
		family, home, language, by string // by: why the kind
	}{
		{"by its marks", `<html lang="sv-SE"><title>Fartyg på grund | Hamnposten</title><meta property="og:site_name" content="Hamnposten  AB">`, "https://hamnposten.test/a",
			"Hamnposten AB", "", "", "SE", "sv-SE", ""},
		{"by its name", `<html lang=en><title>Ferry aground - The Harbour Herald</title>`, "https://harbour.com/a", "The Harbour Herald", hearsay.NewspaperOutlet, "", "", "en", "herald"},
		{"a name with a motto", `<meta property="og:site_name" content="Radio Arvo | The best of the coast">`, "https://radioarvo.test/a/b", "Radio Arvo", hearsay.BroadcasterOutlet, "", "", "", "radio"},
		{"a radio's home page", `<title>Radio Brannhamn | Nyheter från hela kusten</title>`, "https://www.brannhamn.se/", "Radio Brannhamn", hearsay.BroadcasterOutlet, "", "SE", "", "radio"},
		{"a ministry", `<html lang="es"><title>Comunicados</title>`, "https://www.interior.gob.cl/", "", hearsay.AgencyOutlet, "", "CL", "es", "a government's"},
		{"a town hall", `<title>News</title>`, "https://brannhamn.gov.uk/news", "", hearsay.AgencyOutlet, "", "GB", "", "a government's"},
		{"declared", `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","publisher":{"@type":["Organization","Newspaper"],"name":"Kustbladet","address":{"@type":"PostalAddress","addressCountry":{"@type":"Country","name":"Sweden"}}}}]}</script>`,
			"https://kust.test/", "Kustbladet", hearsay.NewspaperOutlet, "", "SE", "", "declares"},
		{"known by its domain", `<title>x</title><meta property="og:site_name" content="BBC News">`, "https://www.bbc.co.uk/news/world", "BBC", hearsay.BroadcasterOutlet, "BBC", "GB", "en", "known"},
		{"nothing at all", ``, "https://www.coast.test/", "", "", "", "", "", ""},
		{"a domain sold to everybody", `<title>x</title>`, "https://coast.io/", "", "", "", "", "", ""},
		{"by its place", `<meta name="geo.region" content="NO-46"><meta property="og:locale" content="nb_NO">`, "https://coast.com/", "", "", "", "NO", "nb-NO", ""},
	} {
		s := page(t, c.html, c.address)
		if s.Name != c.outlet || s.Kind != c.kind || s.Family != c.family || s.Home != c.home || s.Language != c.language || !strings.Contains(s.Why("kind"), c.by) {
			t.Errorf("%s: %+v", c.name, s)
		}
		for _, r := range s.Reasons {
			if r.Why == "" {
				t.Errorf("%s: no reason for its %s", c.name, r.Field)
			}
		}
	}
}

func TestWhatAFeedCallsItself(t *testing.T) {
	for _, c := range []struct{ title, address, name string }{
		{"Harbour Herald - RSS Feed", "https://feeds.example.org/1", "Harbour Herald"},
		{"Latest news | Harbour Herald", "https://harbourherald.test/feed", "Harbour Herald"},
		{"Brannhamn Kommun: Latest headlines", "https://brannhamn.test/feed", "Brannhamn Kommun"},
		{"RSS", "https://www.brannhamn.test/feed", "RSS"},
		{"", "https://www.brannhamn.test/feed", "brannhamn.test"},
		{"World news", "https://feeds.bbci.co.uk/news/world/rss.xml", "BBC"},
	} {
		if s := Titled(c.title, c.address); s.Name != c.name {
			t.Errorf("%q at %s: %q, want %q", c.title, c.address, s.Name, c.name)
		}
	}
}

func TestGuesses(t *testing.T) {
	got := urls(Guesses("https://harbour.test/world/news"))
	if got[0] != "https://harbour.test/world/news/feed" || !slices.Contains(got, "https://harbour.test/rss.xml") {
		t.Errorf("%q", got)
	}
	if got := urls(Guesses("https://harbour.test/world/index.html?x=1")); got[0] != "https://harbour.test/feed" {
		t.Errorf("%q", got)
	}
	if got := Guesses("not an address"); got != nil {
		t.Errorf("%q", got)
	}
}

func TestTablesAreWhole(t *testing.T) {
	for _, f := range rows(outletTable, 6) {
		if len(f) != 6 || f[1] == "" || !slices.Contains(hearsay.OutletKinds, hearsay.OutletKind(f[2])) || f[4] != "" && countryCode(f[4]) != f[4] {
			t.Errorf("%q", f)
		}
		for _, d := range strings.Fields(f[0]) {
			if s, ok := Outlet("https://" + d + "/"); !ok || s.Name != f[1] {
				t.Errorf("%s stands twice, for %s and %s", d, s.Name, f[1])
			}
		}
	}
	for _, f := range rows(domainTable, 4) {
		if len(f) != 4 || f[3] == "" || f[1] != "" && !slices.Contains(hearsay.OutletKinds, hearsay.OutletKind(f[1])) {
			t.Errorf("%q", f)
		}
	}
	for _, f := range rows(kindTable, 2) {
		if !slices.Contains(hearsay.OutletKinds, hearsay.OutletKind(f[0])) {
			t.Errorf("%q", f)
		}
	}
}

func TestHostilePagesAreBounded(t *testing.T) {
	began := time.Now()
	for name, html := range map[string]string{
		"deep":      strings.Repeat("<div>", 200_000) + `<link rel=feed href=/x>`,
		"many":      strings.Repeat(`<link rel=feed href="/`+"x"+`?`+`"><a href=/rss>`, 100_000),
		"long tag":  "<link rel=feed href='" + strings.Repeat("a", 8<<20),
		"deep JSON": `<script type="application/ld+json">` + strings.Repeat(`{"publisher":`, 20_000),
		"wide JSON": `<script type="application/ld+json">[` + strings.Repeat(`{"@type":"Organization"},`, 9_000) + `{}]</script>`,
		"names":     `<meta property="og:site_name" content="` + strings.Repeat("x", 100_000) + `">`,
	} {
		s := page(t, html, "https://harbour.test/")
		if len(s.Feeds) > maxFeeds+maxFeeds || len([]rune(s.Name)) > maxField {
			t.Errorf("%s: %d feeds, a name of %d", name, len(s.Feeds), len(s.Name))
		}
	}
	if spent := time.Since(began); spent > time.Minute { // a hang, not a slow machine
		t.Errorf("it took %v", spent)
	}
	if _, err := Page(nil, "", "/relative"); !errors.Is(err, hearsay.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(`<html lang=en-GB><title>A | B</title><link rel=alternate type=application/rss+xml href=/x><a href=//h/feed>`), "https://a.test/@b")
	f.Add([]byte(`<script type="application/ld+json">{"@type":"Newspaper","name":["a"],"address":{"addressCountry":"SE"}}</script><base href="%zz">`), "http://x.gov.uk/")
	f.Add([]byte("\xff\xfe<\x00a"), "https://bsky.app/profile/x.y")
	f.Fuzz(func(t *testing.T, data []byte, address string) {
		s, err := Page(data, "", address)
		if err != nil {
			return
		}
		for _, feed := range append(s.Feeds, s.Profiles...) {
			if !strings.HasPrefix(feed.URL, "http") || strings.Contains(feed.URL, "${") {
				t.Errorf("%q", feed.URL)
			}
		}
		Guesses(address)
	})
}

// TestTheStarterListAndTheTableAgree holds the list of feeds to begin with against what is
// known of their domains.
func TestTheStarterListAndTheTableAgree(t *testing.T) {
	n := 0
	for s, err := range opml.Read(starter.OPML, false) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		if s.Family == "" || s.Language == "" || s.Kind == "" {
			t.Errorf("%s: %+v", s.URL, s.Profile)
		}
		if known, ok := Outlet(s.URL); !ok || known.Name != s.Outlet || known.Kind != s.Kind || known.Family != s.Family || known.Home != s.Home {
			t.Errorf("%s: the list says %+v, the table %+v", s.URL, s.Profile, known)
		}
	}
	if n < 60 {
		t.Errorf("only %d feeds", n)
	}
}

func TestFamily(t *testing.T) {
	for outlet, want := range map[string]string{
		"The Times": "News Corp", "the sun": "News Corp", "thesun.co.uk": "News Corp", "AP": "Associated Press",
		"Harbour Herald": "", "harbour.test": "", "": "", "The Times of nowhere": "",
	} {
		if got := Family(outlet); got != want {
			t.Errorf("%q is of %q, want %q", outlet, got, want)
		}
	}
}
