package page

import (
	_ "embed"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"
)

//go:embed published.tsv
var publishedFile string

// dateNames are the names of published.tsv by their kind, in its order.
var dateNames = sync.OnceValue(func() map[string][]string {
	table := map[string][]string{}
	for line := range strings.Lines(publishedFile) {
		if kind, name, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(kind, "#") {
			table[kind] = append(table[kind], name)
		}
	}
	return table
})

// american reports whether a page writes the month before the day.
func (m *meta) american(base *url.URL) bool {
	language := strings.ToLower(strings.ReplaceAll(first(m.language, m.first("og:locale")), "_", "-"))
	if strings.HasPrefix(language, "en-") {
		return language == "en-us"
	}
	return strings.HasPrefix(language, "en") && (base == nil || strings.HasSuffix(base.Hostname(), ".com") || strings.HasSuffix(base.Hostname(), ".org"))
}

// published is when the page says that its report was published; zero where it doesn't.
// What is meant for machines comes before what is meant for readers, and both before the
// address. A moment of the same day that has its time and zone is taken for one that lacks
// them.
func (m *meta) published(at dated) moment {
	var all []moment
	add := func(s string) {
		if t, ok := readMoment(s, at.american); ok {
			all = append(all, t.whole())
		}
	}
	add(m.article.text("datePublished"))
	for _, name := range dateNames()["published"] {
		add(m.values[name])
	}
	for _, t := range m.site {
		if t.is(func(kind string) bool {
			return strings.HasSuffix(kind, "Page") || strings.HasSuffix(kind, "Work") || kind == "Recipe" || kind == "VideoObject"
		}) {
			add(t.text("datePublished"))
		}
	}
	add(m.article.text("dateCreated"))
	for _, script := range m.broken {
		add(member(script, "datePublished"))
	}
	if len(all) > 0 {
		return fullest(all)
	}
	shown := at.shown()
	if day := addressDate(at.address); !day.IsZero() { // what is shown may be another report's
		return fullest([]moment{{Time: day}, shown})
	}
	if !shown.IsZero() {
		return shown
	}
	for _, script := range m.scripts {
		for _, name := range dateNames()["member"] {
			add(member(script, name))
		}
		if len(all) > 0 {
			return fullest(all)
		}
	}
	return m.modified(at.american)
}

// modified is when the page says that its report was last changed.
func (m *meta) modified(american bool) moment {
	var all []moment
	add := func(s string) {
		if t, ok := readMoment(s, american); ok {
			all = append(all, t.whole())
		}
	}
	add(m.article.text("dateModified"))
	for _, name := range dateNames()["modified"] {
		add(m.values[name])
	}
	return fullest(all)
}

// fullest is the first moment, or one of about the same time that says more.
func fullest(all []moment) moment {
	if len(all) == 0 {
		return moment{}
	}
	best := all[0]
	for _, m := range all[1:] {
		if m.IsZero() || m.Sub(best.Time).Abs() > 30*time.Hour {
			continue
		}
		if m.zoned && !best.zoned || m.clock && !best.clock {
			best = m
		}
	}
	return best
}

// addressDate is the day that many sites write into a page's address, /2025/02/11/,
// /2025-02-11/ or /20250211-; the zero time for none.
func addressDate(address string) time.Time {
	for _, p := range dayInPath() {
		if g := p.FindStringSubmatch(address); g != nil {
			if t, err := time.Parse("2006-1-2", g[1]+"-"+strings.TrimLeft(g[2], "0")+"-"+strings.TrimLeft(g[3], "0")); err == nil && t.Year() >= firstYear {
				return t
			}
		}
	}
	return time.Time{}
}

var dayInPath = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`[/=]((?:19|20)\d\d)[-/_](\d\d?)[-/_](\d\d?)(?:[-/_.?]|$)`),
		regexp.MustCompile(`[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|$)`),
		regexp.MustCompile(`[-/]((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)(?:\D|$)`),
	}
})
