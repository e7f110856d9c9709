package page

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
)

// ownArticle is the article of JSON-LD that is the page's own: pages also describe those
// that they lead to. It is the one with the page's address or title, or else the first; nil
// where there is none. Found is where the page was found.
func (m *meta) ownArticle(found string) thing {
	var best thing
	most := -1
	marks := keys([]string{m.title, m.first("og:title", "twitter:title")})
	var places []string
	for _, address := range []string{m.canonical, m.first("og:url"), found} {
		if p := placeOf(address); p != "" {
			places = append(places, p)
		}
	}
	for _, t := range m.articles {
		points := 0
		if t.standsAt(places) {
			points += 2
		}
		headline := key(t.text("headline"))
		for _, mark := range marks {
			if len(headline) > 10 && strings.Contains(mark, headline) {
				points++
				break
			}
		}
		if points > most {
			best, most = t, points
		}
	}
	return best
}

// standsAt reports whether one of some places is the thing's own.
func (t thing) standsAt(places []string) bool {
	for _, name := range []string{"url", "@id", "mainEntityOfPage"} {
		address := t.text(name)
		if whole := (thing{}); address == "" && json.Unmarshal(t[name], &whole) == nil {
			address = whole.text("@id")
		}
		if p := placeOf(address); p != "" && slices.Contains(places, p) {
			return true
		}
	}
	return false
}

// placeOf is an address without what the same page may have now and not then: its scheme,
// "www", a fragment, a stroke at the end. A front page is no report's place.
func placeOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	path := strings.TrimSuffix(u.Path, "/")
	if path == "" && u.RawQuery == "" {
		return ""
	}
	place := strings.TrimPrefix(strings.ToLower(u.Host), "www.") + path
	if u.RawQuery != "" {
		place += "?" + u.RawQuery
	}
	return place
}
