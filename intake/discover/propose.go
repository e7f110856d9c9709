package discover

import (
	_ "embed"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"

	"github.com/hearsay-news/hearsay"
)

// site is what the page told, the surest first. A page that is itself a profile has the
// posts of that as its first feed; what other pages only link to comes after what is
// announced.
func (p *reader) site() Site {
	var s Site
	if own, ok := Posts(p.base.String()); ok && (p.fediverse || under(p.base.Hostname(), "bsky.app")) {
		s.Feeds = append(s.Feeds, own)
		s.proposeKind(hearsay.SocialOutlet, "it is a profile")
		s.propose("name", &s.Name, profileName(own.Title), "it is a profile")
	}
	s.Feeds = append(s.Feeds, byUse(p.announced)...)
	s.Feeds = unique(append(s.Feeds, byUse(p.links)...))
	s.Profiles = p.profiles
	known, ok := Outlet(p.base.String())
	if ok {
		return s.Or(known)
	}
	s.propose("name", &s.Name, p.short(p.values["og:site_name"]), "the page gives it as the site's name")
	s.propose("name", &s.Name, p.declared.name, "the page names its publisher so")
	s.propose("name", &s.Name, p.values["application-name"], "the page gives it as the site's name")
	s.propose("name", &s.Name, ofSite(p.title, p.base), "it stands in the page's title")
	s.proposeKind(p.declared.kind, "the page declares it")
	s.proposeKind(known.Kind, known.Why("kind"))
	kind, word := kindOf(s.Name)
	s.proposeKind(kind, "the name has “"+word+"” in it")
	s.propose("home", &s.Home, known.Home, known.Why("home"))
	s.propose("home", &s.Home, countryCode(p.declared.country), "the page gives its publisher's address")
	s.propose("home", &s.Home, regionOf(p.values["geo.region"]), "the page gives its place")
	s.propose("home", &s.Home, countryCode(p.values["geo.country"]), "the page gives its place")
	tag, region := languageOf(p.language)
	s.propose("language", &s.Language, tag, "the page is in it")
	s.propose("home", &s.Home, region, "the page's language is that of "+region)
	tag, _ = languageOf(strings.ReplaceAll(p.values["og:locale"], "_", "-"))
	s.propose("language", &s.Language, tag, "the page is in it")
	return s
}

// short is a site's name without what it says of itself behind a bar.
func (p *reader) short(name string) string {
	if part := ofSite(name, p.base); strings.Contains(name, "|") && part != "" {
		return part
	}
	return name
}

// Guesses are the addresses at which sites keep their feeds that announce none: below the
// address itself, then below the site's root. The most common come first.
func Guesses(address string) []Feed {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	var all []Feed
	if f, ok := Posts(address); ok {
		all = append(all, f)
	}
	bases := []string{"/"}
	if dir := strings.TrimSuffix(u.Path, "/"); dir != "" && !strings.Contains(dir[strings.LastIndexByte(dir, '/'):], ".") {
		bases = []string{dir + "/", "/"}
	}
	for _, base := range bases {
		for _, name := range []string{"feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "feeds/all.atom.xml"} {
			at := url.URL{Scheme: u.Scheme, Host: u.Host, Path: base + name}
			all = append(all, Feed{URL: at.String(), Why: "many sites keep their feed there"})
		}
	}
	return unique(all)
}

// byUse puts feeds of comments last: they are announced beside those of reports, and often
// before them.
func byUse(list []Feed) []Feed {
	var reports, comments []Feed
	for _, f := range list {
		if low := strings.ToLower(f.URL + " " + f.Title); strings.Contains(low, "comment") || strings.Contains(low, "kommentar") {
			comments = append(comments, f)
		} else {
			reports = append(reports, f)
		}
	}
	return append(reports, comments...)
}

func unique(list []Feed) []Feed {
	var kept []Feed
	seen := map[string]bool{}
	for _, f := range list {
		if !seen[f.URL] {
			seen[f.URL] = true
			kept = append(kept, f)
		}
	}
	return kept
}

// bar parts the name of a page from the name of its site.
var bar = regexp.MustCompile(`\s+[|–—·»:-]\s+|\s*\|\s*`)

// ofSite is the part of a page's title that names the site: the one that is like its
// address; else on a home page the shorter end, and on others the last.
func ofSite(title string, u *url.URL) string {
	parts := bar.Split(title, -1)
	if len(parts) < 2 {
		return ""
	}
	labels := strings.Split(hostName(u), ".")
	for _, label := range labels[:max(1, len(labels)-1)] {
		for _, p := range parts {
			if len(label) > 3 && strings.Contains(letters(p), letters(label)) || len(p) > 3 && letters(p) == letters(label) {
				return strings.TrimSpace(p)
			}
		}
	}
	first, last := strings.TrimSpace(parts[0]), strings.TrimSpace(parts[len(parts)-1])
	if strings.Trim(u.Path, "/") == "" && len(first) < len(last) && first != "" && !strings.EqualFold(first, "home") {
		return first
	}
	return last
}

// letters are the letters and digits of s, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// hostName is a host without its "www".
func hostName(u *url.URL) string {
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// profileName is "@name@host" of "@name@host" or of a handle.
func profileName(title string) string {
	if strings.HasPrefix(title, "@") {
		return title
	}
	return "@" + title
}

// kinds.tsv holds words in names of outlets that tell their kind.
//
//go:embed kinds.tsv
var kindTable string

var kindWords = sync.OnceValue(func() [][]string { return rows(kindTable, 2) })

// kindOf is the kind that a name tells, by the first word or phrase of the table that
// stands in it.
func kindOf(name string) (hearsay.OutletKind, string) {
	low := " " + strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return strings.ContainsRune(" ,.-–/|()'’", r) }), " ") + " "
	for _, f := range kindWords() {
		for word := range strings.SplitSeq(f[1], "|") {
			if stem, open := strings.CutSuffix(word, "*"); open && strings.Contains(low, stem) || strings.Contains(low, " "+word+" ") {
				return hearsay.OutletKind(f[0]), strings.TrimSuffix(word, "*")
			}
		}
	}
	return "", ""
}

// languageOf is the tag of a language, and the country that it names where it names one.
func languageOf(s string) (tag, region string) {
	t, err := language.Parse(strings.TrimSpace(s))
	if err != nil || t == language.Und {
		return "", ""
	}
	base, _ := t.Base()
	if r, confidence := t.Region(); confidence == language.Exact {
		region = countryCode(r.String())
	}
	if base.String() == "und" {
		return "", region
	}
	return t.String(), region
}

// regionOf is the country of "GB-LND" (ISO 3166-2).
func regionOf(s string) string {
	cc, _, _ := strings.Cut(strings.TrimSpace(s), "-")
	if len(cc) != 2 {
		return ""
	}
	return countryCode(cc)
}

// Titled is what a feed's own title and its address tell of its outlet, for a feed that was
// found without a page.
func Titled(title, address string) Site {
	known, ok := Outlet(address)
	u, err := url.Parse(address)
	if ok || err != nil {
		return known
	}
	var s Site
	title = clean(title)
	s.propose("name", &s.Name, ofSite(withoutNoise(title), u), "it stands in the feed's title")
	s.propose("name", &s.Name, withoutNoise(title), "the feed calls itself so")
	s.propose("name", &s.Name, hostName(u), "it is the feed's address")
	s.proposeKind(known.Kind, known.Why("kind"))
	kind, word := kindOf(s.Name)
	s.proposeKind(kind, "the name has “"+word+"” in it")
	s.propose("home", &s.Home, known.Home, known.Why("home"))
	return s
}

// noise is what titles of feeds have beside a name.
var noise = regexp.MustCompile(`(?i)[\s:|–—-]*\b(rss(\s*2\.0)?(\s+feeds?)?|(atom|news|json)\s+feeds?|feeds?|all (news|articles|stories)|latest( news| stories| headlines| articles)?|top (news|stories)|headlines|homepage|home page)[\s|–—-]*$`)

func withoutNoise(title string) string {
	if s := strings.TrimSpace(noise.ReplaceAllString(title, "")); s != "" {
		return s
	}
	return title
}
