package page

import (
	_ "embed"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/hearsay-news/hearsay"
)

//go:embed naming.tsv
var namingFile string

// A namingTable is naming.tsv.
type namingTable struct {
	kinds    map[string]hearsay.OutletKind // by the type of a publisher
	agencies map[string]string             // as credited, by the name in lower case
}

var naming = sync.OnceValue(func() *namingTable {
	t := &namingTable{map[string]hearsay.OutletKind{}, map[string]string{}}
	for line := range strings.Lines(namingFile) {
		switch col := strings.Split(strings.TrimSpace(line), "\t"); {
		case len(col) == 3 && col[0] == "type":
			t.kinds[col[1]] = hearsay.OutletKind(col[2])
		case len(col) == 2 && col[0] == "agency":
			t.agencies[strings.ToLower(col[1])] = col[1]
		}
	}
	return t
})

// outlet is the name of who publishes the page.
func (m *meta) outlet(base *url.URL) string {
	name := first(m.first("og:site_name"), strings.Join(m.article.names("publisher"), ", "), m.first("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher", "cre"))
	for _, t := range m.site {
		if name == "" && t.is(func(kind string) bool {
			return kind == "WebSite" || kind == "NewsMediaOrganization" || kind == "Organization"
		}) {
			name = t.text("name")
		}
	}
	if strings.Contains(name, "://") { // an address of a profile
		name = ""
	}
	if name == "" && base != nil {
		name = strings.TrimPrefix(base.Hostname(), "www.")
	}
	return fold(name)
}

// kind is what sort of outlet the publisher says that it is; empty where it doesn't.
func (m *meta) kind() hearsay.OutletKind {
	publishers := things(string(m.article["publisher"]))
	for _, t := range append(publishers, m.site...) {
		for _, k := range t.types() {
			if kind := naming().kinds[k]; kind != "" {
				return kind
			}
		}
	}
	return ""
}

// headline is the report's title: the heading over it where the page's marks say about the
// same, else what they say, without the name of the site that many put behind it.
func (m *meta) headline(outlet string) string {
	marks := []string{m.first("og:title", "twitter:title"), m.article.text("headline"), m.title}
	said := map[string]bool{}
	for _, mark := range marks {
		for _, w := range plainWords(mark) {
			said[w] = true
		}
	}
	best, most := "", 1
	for _, h := range m.headings {
		words, known := plainWords(h), 0
		for _, w := range words {
			if said[w] {
				known++
			}
		}
		if known > most && known*2 >= len(words) && key(h) != key(outlet) {
			best, most = h, known
		}
	}
	if best != "" {
		return visible(fold(best))
	}
	title := html.UnescapeString(fold(first(append(marks, m.headings...)...))) // some are escaped twice
	if title = bare(visible(title), outlet, m.headings); fileTitle().MatchString(title) {
		return ""
	}
	return title
}

// fileTitle is a title that a program gave a file, and nobody a report.
var fileTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:microsoft (?:word|powerpoint|excel) - .*|\S+\.(?:docx?|pdf|pptx?|xlsx?|indd|odt|rtf))$`)
})

// plainWords are the words of a line in lower case.
func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !letter(r) })
}

// bare is a title up to what a main heading of the page says, or to the outlet's name.
func bare(title, outlet string, headings []string) string {
	for _, h := range headings {
		if rest, ok := strings.CutPrefix(title, h); ok && h != "" && separated(rest) {
			return h
		}
	}
	if len(title) > len(outlet) && outlet != "" {
		i := len(title) - len(outlet)
		before := strings.TrimRight(title[:i], " -–—|·»:")
		if strings.EqualFold(title[i:], outlet) && before != "" && separated(title[len(before):i]) {
			return before
		}
	}
	if after, ok := strings.CutPrefix(title, outlet); ok && outlet != "" { // some put it first
		if text := strings.TrimLeft(after, " -–—|·»:"); len(plainWords(text)) >= 3 && (separated(after) || strings.HasPrefix(after, ": ")) {
			return text
		}
	}
	if before, _, ok := strings.Cut(title, " | "); ok && len(plainWords(before)) >= 3 {
		return before
	}
	return title
}

// separated reports whether s opens with what stands between a headline and a site's name.
func separated(s string) bool {
	s, spaced := strings.CutPrefix(s, " ")
	for _, mark := range []string{"- ", "– ", "— ", "| ", "· ", "» "} {
		if spaced && strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// byline names who wrote the report.
func (m *meta) byline(outlet string) string {
	for _, source := range [][]string{
		m.article.names("author"),
		{m.first("author", "byl", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.name", "citation_author", "cxenseparse:author")},
		{m.first("article:author")},
		m.authors,
		m.article.names("creator"),
	} {
		var names []string
		for _, s := range source {
			if s = person(s); s != "" && !slices.Contains(names, s) && len(names) < maxAuthors {
				names = append(names, s)
			}
		}
		if len(names) > 1 { // an outlet among persons is no author
			names = slices.DeleteFunc(names, func(s string) bool { return strings.EqualFold(s, outlet) })
		}
		if len(names) > 0 {
			return strings.Join(names, ", ")
		}
	}
	return ""
}

var (
	byWord = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^(?:written |posted |story |words |text |reported )?(?:by|von|par|por|di|door|av|af|autor|author|text)[:\s]+`)
	})
	mailbox = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[\s(<|,]*\S+@\S+`) })
)

// person is a name as it stands on a page, without "By" and address; empty where it is no
// name.
func person(s string) string {
	s = fold(visible(s))
	s = byWord().ReplaceAllString(s, "")
	s = strings.Trim(mailbox().ReplaceAllString(s, ""), " ,;|-–()")
	switch strings.ToLower(s) {
	case "no author", "admin", "administrator", "editor", "redaktion", "author", "user", "null", "undefined", "none", "n/a", "anonymous":
		return ""
	}
	if l := strings.ToLower(s); strings.Contains(l, "all posts") || strings.Contains(l, "alle beiträge") || strings.Contains(s, "→") {
		return ""
	}
	if len(s) > 200 || strings.Contains(s, "://") || strings.Contains(s, "www.") || !strings.ContainsFunc(s, letter) {
		return ""
	}
	return s
}

// credit is the agency that the page's marks credit, where it isn't the publisher itself.
func (m *meta) credit(outlet string) string {
	for _, s := range m.article.names("sourceOrganization") {
		if s = fold(s); len(s) < 80 && !same(s, outlet) && !slices.ContainsFunc(m.article.names("publisher"), func(p string) bool { return same(s, p) }) {
			return s
		}
	}
	for _, s := range append(m.article.names("provider"), m.article.text("creditText"), m.first("news_source", "source", "article:source", "dc.source", "syndication-source", "originalsource"), m.first("author")) {
		if a := agency(s); a != "" && !strings.EqualFold(a, outlet) {
			return a
		}
	}
	return ""
}

// same reports whether two names may be of one house: one is part of the other.
func same(a, b string) bool {
	a, b = strings.ToLower(key(a)), strings.ToLower(key(b))
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// agency is a name as it stands, if it is an agency's.
func agency(s string) string {
	s = strings.Trim(fold(s), " .,;:()[]/|-–—©")
	if naming().agencies[strings.ToLower(s)] == "" {
		return ""
	}
	if len(s) < 4 && s != strings.ToUpper(s) && s != naming().agencies[strings.ToLower(s)] { // "tt", "pa" are words
		return ""
	}
	return s
}

var (
	bylineParts = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`,| and | with |/|;|\|`) })

	credited = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^.{0,80}?\(([\pL][\pL .&/-]{1,40})\)\s*[-–—:.]`) })
	signed   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^|[\s.(/—–-])[(/—–-]\s?([\pL][\pL .&-]{1,30})\)?\.?$`)
	})
)

// credit is the agency that a report's byline names, or its dateline, or the signature at
// its end.
func credit(byline string, text []string) string {
	for _, part := range bylineParts().Split(byline, 10) {
		if a := agency(part); a != "" {
			return a
		}
	}
	for _, t := range text[:min(2, len(text))] {
		if g := credited().FindStringSubmatch(t[:min(len(t), 160)]); g != nil {
			if a := agency(g[1]); a != "" {
				return a
			}
		}
	}
	for i := len(text) - 1; i >= 0 && i >= len(text)-2; i-- {
		t := strings.TrimSpace(text[i])
		if a := agency(t); a != "" {
			return a
		}
		if g := signed().FindStringSubmatch(t[max(0, len(t)-50):]); g != nil {
			if a := agency(g[1]); a != "" {
				return a
			}
		}
	}
	return ""
}
