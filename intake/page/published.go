package page

import (
	_ "embed"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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

// dated is a page as its readers see it, where dates are looked for.
type dated struct {
	blocks   []block // of the whole page
	title    string  // a key
	body     string  // the key of the report's first paragraph
	address  string
	american bool
}

// enough are the points, for how a date stands on a page, that make it the report's.
const enough = 4

// maxJudged bounds how many blocks with numbers are looked at.
const maxJudged = 2000

// shown finds the date that stands over the report, or else under it; zero where none does.
func (d dated) shown() (found moment) {
	title, body := d.place()
	best := 0
	var others []moment
	judged := 0
	for i := range d.blocks {
		b := &d.blocks[i]
		if !strings.ContainsAny(b.text[:min(len(b.text), 400)], "0123456789") && stamped(b.node) == "" {
			continue
		}
		if judged++; judged > maxJudged {
			break
		}
		m, points := d.judge(b, i == body)
		if m.IsZero() {
			continue
		}
		if m.clock {
			points++
		}
		switch {
		case title >= 0 && i >= title && i <= title+8 && (body < 0 || i <= body):
			points += 5
		case body >= 0 && i < body && i >= body-8, title >= 0 && i < title && i >= title-4:
			points += 4
		case body >= 0 && i > body+60 || body < 0 && title < 0:
			points--
		}
		if points > best {
			best, found = points, m
		}
		if points >= enough-1 {
			others = append(others, m)
		}
	}
	if best < enough {
		return moment{}
	}
	for _, o := range others { // the day may stand over the report and the time under it
		if o.clock && !found.clock && o.YearDay() == found.YearDay() && o.Year() == found.Year() {
			found = o
		}
	}
	return found
}

// place is where the title and the first paragraph stand among the blocks, -1 for nowhere.
func (d dated) place() (title, body int) {
	title, body = -1, -1
	for i := range d.blocks {
		b := &d.blocks[i]
		if body < 0 && d.body != "" && strings.HasPrefix(b.key, d.body[:min(len(d.body), 60)]) {
			body = i
		}
		if (title < 0 || !d.blocks[title].head && body < 0) && d.title != "" && b.key != "" &&
			(b.key == d.title || b.head && len(b.key) > 10 && strings.Contains(d.title, b.key)) {
			title = i
		}
	}
	if title < 0 {
		title = slices.IndexFunc(d.blocks, func(b block) bool { return b.kind == atom.H1 })
	}
	return title, body
}

// judge finds the date of a block and how much the block itself speaks for its being the
// report's. Opening says that it is the report's first paragraph.
func (d dated) judge(b *block, opening bool) (moment, int) {
	reach := 100 // bytes of a block in which the date has to stand
	if opening { // a dateline
		reach = 45
	}
	points := 0
	var m moment
	var ok bool
	if at := stamped(b.node); at != "" && len(b.text) < 400 {
		m, ok = readMoment(at, d.american)
		points = 3
	}
	if !ok {
		if m, ok = readMoment(b.text[:min(len(b.text), reach)], d.american); !ok {
			return moment{}, 0
		}
	} else if s, also := readMoment(b.text[:min(len(b.text), reach)], d.american); also && s.Sub(m.Time).Abs() > 36*time.Hour && published().MatchString(b.text[:min(len(b.text), reach)]) {
		m = s // the mark is of another time, as of the last change
	}
	lower := strings.ToLower(b.text[:min(len(b.text), reach)])
	if published().MatchString(lower) {
		points += 3
	}
	for _, w := range []string{"updated", "modified", "aktualisiert", "änderung", "mis à jour", "actualizado", "aggiornat", "copyright", "©", "since ", "seit "} {
		if strings.Contains(lower, w) && points < 3 {
			points -= 2
			break
		}
	}
	if opening {
		points += 2
	} else if len(b.text) < 60 {
		points += 2
	} else if len(b.text) > 200 {
		points -= 2
	}
	if b.linkShare() > 0.8 {
		points -= 3
	}
	node := b.node
	for up := 0; up < 8 && node != nil && node.Type == html.ElementNode; up, node = up+1, node.Parent {
		switch node.DataAtom {
		case atom.Footer, atom.Aside, atom.Nav:
			points -= 4
		case atom.Li:
			points--
		}
		dateish, other := datish(node)
		if dateish && up < 3 {
			points += 3 - up
		}
		if other {
			points -= 5
		}
	}
	return m.whole(), points
}

// published is how a line says that its date is the one of publication.
var published = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)published|posted|publié|veröffentlicht|erstellt|erschienen|publicado|pubblicato|opublikowano|created|gepubliceerd|written|datum|gespeichert|press release|pressemitteilung|mise en ligne|опубликовано`)
})

// stamped is the moment that an element, or one inside of it, gives for machines.
func stamped(n *html.Node) string {
	n2 := 0
	for d := range n.Descendants() {
		if n2++; n2 > 40 {
			return ""
		}
		if d.Type != html.ElementNode {
			continue
		}
		if at := attribute(d, "datetime"); at != "" {
			return at
		}
		if d.DataAtom == atom.Abbr || d.DataAtom == atom.Time {
			if at := attribute(d, "title"); strings.ContainsAny(at, "0123456789") {
				return at
			}
		}
	}
	return first(attribute(n, "datetime"))
}

// datish reports whether an element's names say that it holds a date, and whether they say
// that it holds something else than the report.
func datish(n *html.Node) (dateish, other bool) {
	check := func(e *html.Node) {
		for _, a := range e.Attr {
			if a.Key != "class" && a.Key != "id" && a.Key != "itemprop" {
				continue
			}
			words := nameWords(a.Val)
			for i, w := range words {
				if w == "footer" && i > 0 && slices.Contains([]string{"post", "entry", "article", "asset", "node"}, words[i-1]) {
					continue // a report's own foot
				}
				if strings.Contains(w, "date") && !strings.Contains(w, "update") || strings.HasSuffix(w, "datum") || strings.HasPrefix(w, "time") {
					dateish = true
				}
				switch w {
				case "date", "datum", "fecha", "time", "timestamp", "datetime", "published", "publish", "pubdate", "posted", "post", "publication", "created", "meta", "metadata", "byline", "info", "dateline", "data", "topline", "subline", "author", "submitted":
					dateish = true
				case "comment", "comments", "related", "sidebar", "footer", "widget", "recent", "teaser", "teasers", "popular", "latest", "archive", "calendar", "recommended", "trending", "event", "events", "ticker", "newsletter":
					other = true
				}
			}
		}
	}
	check(n)
	if n.Type == html.ElementNode && !dateish {
		left := 12
		for d := range n.Descendants() {
			if left--; left < 0 {
				break
			}
			if d.Type == html.ElementNode && d.DataAtom != atom.A {
				o := other
				check(d)
				other = o
			}
		}
	}
	return dateish, other
}
