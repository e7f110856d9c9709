package page

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

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
	if points < 3 && (ofChange(lower) || slices.ContainsFunc([]string{"copyright", "©", "since ", "seit "}, func(w string) bool { return strings.Contains(lower, w) })) {
		points -= 2
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

// stamped is the moment that an element, or one inside of it, gives for machines: the first
// one that isn't said to be of the last change, or else the first.
func stamped(n *html.Node) string {
	changed, said := "", "" // the words since the last moment
	n2 := 0
	for d := range n.Descendants() {
		if n2++; n2 > 40 {
			break
		}
		if d.Type == html.TextNode {
			said += d.Data[:min(len(d.Data), 100)]
			continue
		}
		at := attribute(d, "datetime")
		if title := attribute(d, "title"); at == "" && (d.DataAtom == atom.Abbr || d.DataAtom == atom.Time) && strings.ContainsAny(title, "0123456789") {
			at = title
		}
		if at == "" {
			continue
		}
		names := attribute(d, "class") + " " + attribute(d, "itemprop")
		if !ofChange(said+" "+names) || published().MatchString(said+" "+names) {
			return at
		}
		changed, said = first(changed, at), ""
	}
	return first(changed, attribute(n, "datetime"))
}

// ofChange reports whether words in front of a date say that it is of the last change.
func ofChange(said string) bool {
	said = strings.ToLower(said)
	for _, w := range dateNames()["changed"] {
		if strings.Contains(said, w) {
			return true
		}
	}
	return false
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
