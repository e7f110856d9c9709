package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// warningSize is how far a server's warning in HTML may go before a feed that is JSON.
const warningSize = 4 << 10

// isJSON reports whether a feed is JSON: no tag of a feed stands before its first member.
func isJSON(data []byte) bool {
	if bytes.HasPrefix(data, []byte("<")) {
		return looksJSON(mend.Decode(data[:min(len(data), warningSize)], ""))
	}
	return looksJSON(mend.Decode(data[:min(len(data), headSize)], ""))
}

// looksJSON reports whether the beginning of a text is that of a JSON Feed.
func looksJSON(start string) bool {
	i := strings.IndexByte(start, '{')
	start = strings.ToLower(start)
	if i < 0 || !strings.Contains(start, "items") && !isKin(start) {
		return false
	}
	if before := strings.ToLower(start[:i]); strings.Contains(before, "<html") || strings.Contains(before, "<head") {
		return strings.Contains(start, "jsonfeed.org/version") && !rooted(start[:i]) // a page's scripts have items and dates too
	}
	return !rooted(start[:i]) && (strings.Contains(start, "jsonfeed.org") ||
		strings.Contains(start, "content_text") || strings.Contains(start, "content_html") || strings.Contains(start, "date_published") || isKin(start))
}

// author is one of those whom a JSON Feed names.
type author struct{ Name, URL string }

func (a *author) UnmarshalJSON(raw []byte) error {
	if len(raw) > 0 && raw[0] == '"' { // its name alone
		return json.Unmarshal(raw, &a.Name)
	}
	type plain author
	return lenient(raw, (*plain)(a))
}

// parseJSON reads a JSON Feed (jsonfeed.org, versions 1 and 1.1) item by item.
func parseJSON(data []byte, address string, text func(string) string, emit func(hearsay.Version, error) bool) error {
	var f struct {
		Title    string
		FeedURL  string `json:"feed_url"`
		HomePage string `json:"home_page_url"`
		Language string
		Author   *author
		Authors  []author
		Items    several
	}
	source := unpage(mend.Decode(data, ""))
	mended := mend.JSON(source)
	if list := mended.JSON; len(list) > 0 && list[0] == '[' { // the feed in a list, or its items alone
		var feeds []json.RawMessage
		if bytes.Contains(list[:min(len(list), headSize)], []byte(`"items"`)) && json.Unmarshal(list, &feeds) == nil {
			mended.JSON = joined(feeds)
		} else {
			mended.JSON = fmt.Appendf(nil, `{"items":%s}`, list)
		}
	}
	if err := lenient(mended.JSON, &f); err != nil {
		return fmt.Errorf("%w: no JSON Feed: %w", hearsay.ErrInvalid, err)
	}
	if mended.Broken {
		if single := itemsAlone(source); len(single) > objects(f.Items) {
			f.Items = single
		}
	}
	r := jsonReader{address: first(address, f.FeedURL, f.HomePage), text: text}
	r.kin = isKin(strings.ToLower(source[:min(len(source), headSize)]))
	if len(f.Items) == 0 {
		f.Items, f.Title = kinItems(mended.JSON, 4)
	}
	for i, raw := range f.Items {
		var err error
		last := i == len(f.Items)-1
		if last && mended.Cut != "" {
			r.cut, err = mended.Cut, fmt.Errorf("%w: the feed ends inside of it", hearsay.ErrInvalid)
		}
		v, bad := r.report(raw)
		v.Outlet = clean(first(v.Outlet, f.Title))
		v.Language = first(v.Language, f.Language)
		v.Byline = first(v.Byline, bylineOf(f.Author, f.Authors))
		if !emit(v, errors.Join(bad, err)) {
			return nil
		}
	}
	return nil
}

// joined is the first of several feeds, with the items of all.
func joined(feeds []json.RawMessage) json.RawMessage {
	var first map[string]json.RawMessage
	var items []json.RawMessage
	for _, raw := range feeds {
		var f struct{ Items several }
		if lenient(raw, &f) == nil {
			items = append(items, f.Items...)
		}
	}
	if len(feeds) == 0 || json.Unmarshal(feeds[0], &first) != nil {
		return nil
	}
	var err error
	if first["items"], err = json.Marshal(items); err != nil {
		return feeds[0]
	}
	out, err := json.Marshal(first)
	if err != nil {
		return feeds[0]
	}
	return out
}

// objects counts those of a list's elements that can be items.
func objects(list []json.RawMessage) (n int) {
	for _, raw := range list {
		if raw[0] == '{' {
			n++
		}
	}
	return n
}

// itemsAlone takes the items of a feed whose brackets don't match one by one: each starts as
// the first one does, with the same member, or with its id.
func itemsAlone(s string) (items []json.RawMessage) {
	member := "id"
	if start := firstItem.FindStringSubmatchIndex(s); start != nil {
		member = s[start[2]:start[3]]
		s = s[start[0]:]
	}
	next, err := regexp.Compile(`\{\s*"` + member + `"\s*:`)
	if err != nil { // can't be: a word
		return nil
	}
	ends := append(next.FindAllStringIndex(s, maxItems), []int{len(s)})
	for i := range len(ends) - 1 {
		if m := mend.JSON(s[ends[i][0]:ends[i+1][0]]); len(m.JSON) > 0 {
			items = append(items, m.JSON)
		}
	}
	return items
}

// firstItem is where the items of a feed start, with the name of the first one's first member.
var firstItem = regexp.MustCompile(`"?items"?[\s:\[]*\{?\s*"(\w+)"\s*:`)

// A jsonReader makes reports of the items of one feed.
type jsonReader struct {
	address string
	cut     string // the member that the feed ends inside of, in the item that is read
	kin     bool   // it is no JSON Feed, but has the same in it
	text    func(string) string
}

// A scalar is a string, a number where a string should be, or the first of a list of
// such.
type scalar string

func (s *scalar) UnmarshalJSON(raw []byte) error {
	raw = bytes.TrimSpace(raw)
	var list []json.RawMessage
	var text string
	switch {
	case len(raw) == 0 || string(raw) == "null" || raw[0] == '{':
	case raw[0] == '"':
		if err := json.Unmarshal(raw, &text); err != nil {
			return err
		}
		*s = scalar(text)
	case raw[0] == '[':
		if json.Unmarshal(raw, &list) == nil && len(list) > 0 && len(list[0]) > 0 && list[0][0] != '[' {
			return s.UnmarshalJSON(list[0])
		}
	default:
		*s = scalar(raw)
	}
	return nil
}

// A jsonItem is an item as JSON Feed has it.
type jsonItem struct {
	ID          scalar // a string, says the standard; some write a number
	URL         words
	ExternalURL string `json:"external_url"`
	Title       words
	HTML        string `json:"content_html"`
	Text        string `json:"content_text"`
	Summary     string
	Published   scalar `json:"date_published"`
	Modified    scalar `json:"date_modified"`
	Language    string
	Author      *author
	Authors     []author
	Tags        []string
}

func (it *jsonItem) byline() string { return bylineOf(it.Author, it.Authors) }

func (r *jsonReader) report(raw json.RawMessage) (hearsay.Version, error) {
	var v hearsay.Version
	var it jsonItem
	if err := lenient(raw, &it); err != nil {
		return v, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	if r.kin {
		var other kinMembers
		if lenient(raw, &other) == nil {
			v.Outlet = other.fill(&it)
		}
	}
	switch r.cut { // half of these says nothing
	case "id":
		it.ID = ""
	case "url":
		it.URL = ""
	case "external_url":
		it.ExternalURL = ""
	case "date_published":
		it.Published = ""
	case "date_modified":
		it.Modified = ""
	}
	v.Title = clean(string(it.Title))
	if r.kin || twiceEscaped(v.Title) {
		v.Title = clean(read(v.Title, r.text))
	}
	switch {
	case it.HTML != "":
		v.Body = read(it.HTML, r.text)
	default:
		v.Body = first(it.Text, it.Summary)
	}
	v.URL = oneLine(first(string(it.URL), it.ExternalURL))
	if v.URL == "" && isAddress(string(it.ID)) {
		v.URL = string(it.ID)
	}
	if v.URL != "" {
		v.URL = resolve(r.address, v.URL)
	}
	v.ID = first(string(it.ID), v.URL)
	if v.ID == "" {
		v.ID = made(r.address, string(it.Title), string(it.Published))
	}
	v.Language = it.Language
	v.Byline = it.byline()
	published, modified := readDate(string(it.Published)), readDate(string(it.Modified))
	if published.IsZero() {
		published = modified
	}
	v.Published = published
	extra := map[string]json.RawMessage{}
	if !modified.IsZero() && !modified.Equal(published) {
		v.Observed = modified
		extra["updated"] = raw3339(modified)
	}
	if it.Summary != "" && it.Summary != v.Body {
		extra["summary"] = asJSON(it.Summary)
	}
	if len(it.Tags) > 0 {
		extra["categories"] = asJSON(it.Tags)
	}
	if len(extra) > 0 {
		v.Extra = extra
	}
	return v, nil
}

// lenient reads an object; a member of another type than expected is left out.
func lenient(raw json.RawMessage, into any) error {
	err := json.Unmarshal(raw, into)
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return nil
	}
	return err
}

func bylineOf(one *author, all []author) (names string) {
	if len(all) == 0 && one != nil {
		all = []author{*one}
	}
	for _, a := range all {
		names = join(names, clean(a.Name))
	}
	return names
}
