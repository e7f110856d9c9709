package page

import (
	"encoding/json"
	"strings"
)

// ownArticle is the article of JSON-LD that is the page's own: pages also describe those
// that they lead to. It is the one with the page's address or title, or else the first; nil
// where there is none.
func (m *meta) ownArticle() thing {
	var best thing
	most := -1
	marks := keys([]string{m.title, m.first("og:title", "twitter:title")})
	for _, t := range m.articles {
		points := 0
		if m.canonical != "" && t.standsAt(m.canonical) {
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

// standsAt reports whether an address is the thing's own.
func (t thing) standsAt(address string) bool {
	for _, name := range []string{"url", "@id", "mainEntityOfPage"} {
		var at thing
		if t.text(name) == address || json.Unmarshal(t[name], &at) == nil && at.text("@id") == address {
			return true
		}
	}
	return false
}
