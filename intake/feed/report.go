package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// A reader makes reports of the items of one feed.
type reader struct {
	address string // where the feed was found, or empty
	feed    *item
	text    func(html string) string
}

// report makes a version of one item.
func (r *reader) report(it *item) hearsay.Version {
	var v hearsay.Version
	v.Title = mend.Visible(clean(read(it.title.text, r.text)))
	content, summary := mend.Visible(read(it.content.text, r.text)), mend.Visible(read(it.summary.text, r.text))
	v.Body = content
	if len(summary) > 2*len(content) { // a picture with its caption, in place of the text
		v.Body = summary
	}
	if v.Body == v.Title {
		v.Body = ""
	}
	it.id.text = strings.TrimSpace(mend.Visible(it.id.text))
	v.URL = it.link.text
	if (v.URL == "" || it.link.rank >= selfRank) && it.permalink && isAddress(it.id.text) {
		v.URL = it.id.text
	}
	if v.URL == "" && it.permalink && strings.HasPrefix(it.id.text, "/") {
		v.URL = it.id.text
	}
	for _, base := range []string{r.address, r.feed.self.text, r.feed.link.text} {
		if v.URL != "" {
			v.URL = resolve(base, v.URL)
		}
	}
	v.ID = first(it.id.text, v.URL)
	if it.id.rank > 1 { // a name that isn't the feed's own
		v.ID = first(v.URL, it.id.text)
	}
	if v.ID == "" {
		v.ID = made(first(r.address, r.feed.self.text, r.feed.link.text), it.title.text, it.published.text)
	}
	v.Outlet = first(clean(read(it.source.text, r.text)), clean(read(r.feed.title.text, r.text)))
	v.Language = first(it.language.text, r.feed.language.text)
	v.Byline = r.byline(it.authors)
	if v.Byline == "" {
		v.Byline = r.byline(r.feed.authors)
	}
	published, updated := readDate(it.published.text), readDate(it.updated.text)
	if published.IsZero() {
		published = updated
	}
	v.Published = published
	extra := map[string]json.RawMessage{}
	if !updated.IsZero() && !updated.Equal(published) {
		v.Observed = updated // this text is what stood there since then
		extra["updated"] = raw3339(updated)
	}
	if content != "" && summary != "" && summary != v.Body {
		extra["summary"] = asJSON(summary)
	}
	if len(it.categories) > 0 {
		extra["categories"] = asJSON(it.categories)
	}
	if len(extra) > 0 {
		v.Extra = extra
	}
	return v
}

// byline is the names of authors, each once.
func (r *reader) byline(authors []string) (names string) {
	told := map[string]bool{}
	for _, a := range authors {
		if name := person(clean(read(a, r.text))); !told[name] {
			told[name] = true
			names = join(names, name)
		}
	}
	return names
}

// person is the name of an author, without the address that RSS asks for before it, or
// after it; where there is no name, the address.
func person(s string) string {
	before, inside, ok := strings.Cut(strings.TrimSuffix(s, ")"), "(")
	if !ok || !strings.HasSuffix(s, ")") {
		if before, inside, ok = strings.Cut(strings.TrimSuffix(s, ">"), "<"); !ok || !strings.HasSuffix(s, ">") {
			return s
		}
	}
	before, inside = strings.TrimSpace(before), strings.TrimSpace(inside)
	switch {
	case strings.Contains(before, "@") && inside != "":
		return inside
	case strings.Contains(inside, "@") && before != "":
		return before
	}
	return s
}

// made is the id of an item that has none: the same for the same title and time.
func made(address, title, published string) string {
	sum := sha256.Sum256([]byte(title + "\x00" + published))
	return address + "#" + hex.EncodeToString(sum[:8])
}

func raw3339(t time.Time) json.RawMessage { return asJSON(t.Format(time.RFC3339)) }

func asJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil { // can't be: strings, and times within bounds
		return nil
	}
	return b
}

func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

func join(list, name string) string {
	if list == "" || name == "" {
		return list + name
	}
	return list + ", " + name
}

func first(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
