package feed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"

	"github.com/hearsay-news/hearsay"
)

// maxItems bounds the items of one feed.
const maxItems = 50_000

// Parse yields a report per item of a feed. The address is where the feed was found, or
// empty; text turns the HTML of an item into its text. An item that says nothing is an
// error with its number, and the rest goes on.
func Parse(data []byte, address string, text func(html string) string) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		data := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), " \t\r\n")
		items := parseXML
		if bytes.HasPrefix(data, []byte("{")) {
			items = parseJSON
		}
		n := 0
		err := items(data, address, text, func(v hearsay.Version, err error) bool {
			if n++; n > maxItems {
				yield(hearsay.Version{}, fmt.Errorf("%w: a feed of over %d items", hearsay.ErrTooLarge, maxItems))
				return false
			}
			if err == nil && v.Title == "" && v.Body == "" {
				err = fmt.Errorf("%w: neither title nor text", hearsay.ErrInvalid)
			}
			if err != nil {
				v, err = hearsay.Version{}, fmt.Errorf("item %d: %w", n, err)
			}
			return yield(v, err)
		})
		if err == nil && n == 0 {
			err = fmt.Errorf("%w: a feed without items", hearsay.ErrInvalid)
		}
		if err != nil {
			yield(hearsay.Version{}, err)
		}
	}
}

// parseXML reads RSS and Atom. Its error is of the whole feed, before any item.
func parseXML(data []byte, address string, text func(string) string, item func(hearsay.Version, error) bool) error {
	data = cleanXML(data)
	if err := checkXML(data); err != nil {
		return err
	}
	f, err := parse(data)
	if err != nil {
		return fmt.Errorf("%w: no feed: %w", hearsay.ErrInvalid, err)
	}
	if address == "" {
		address = first(f.FeedLink, f.Link)
	}
	sources := outlets(f)
	for i, it := range f.Items {
		v := report(f, it, address, text)
		if i < len(sources) && sources[i] != "" {
			v.Outlet = sources[i]
		}
		if !item(v, nil) {
			return nil
		}
	}
	return nil
}

// parse calls the library. A feed that is odd enough to make it panic is no feed.
func parse(data []byte) (f *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	p := gofeed.NewParser()
	p.KeepOriginalFeed = true // for the outlets of items
	return p.Parse(bytes.NewReader(data))
}

// outlets are the outlets that items name as their source, by position; planets and
// aggregators do.
func outlets(f *gofeed.Feed) []string {
	var names []string
	switch o := f.OriginalFeed().(type) {
	case *rss.Feed:
		for _, item := range o.Items {
			name := ""
			if item.Source != nil {
				name = clean(item.Source.Title)
			}
			names = append(names, name)
		}
	case *atom.Feed:
		for _, entry := range o.Entries {
			name := ""
			if entry.Source != nil {
				name = clean(entry.Source.Title)
			}
			names = append(names, name)
		}
	}
	return names
}

// report makes a version of one item.
func report(f *gofeed.Feed, item *gofeed.Item, address string, text func(string) string) hearsay.Version {
	var v hearsay.Version
	v.Title = strings.Join(strings.Fields(text(item.Title)), " ")
	v.Body = text(first(item.Content, item.Description))
	if v.Body == v.Title {
		v.Body = ""
	}
	v.URL = item.Link
	v.ID = first(item.GUID, item.Link)
	if v.ID == "" {
		v.ID = made(address, item.Title, item.Published)
	}
	v.Outlet = clean(f.Title)
	v.Language = f.Language
	for _, a := range item.Authors {
		if name := first(a.Name, a.Email); name != "" {
			v.Byline = join(v.Byline, clean(name))
		}
	}
	published, updated := moment(item.PublishedParsed), moment(item.UpdatedParsed)
	if published.IsZero() {
		published = updated
	}
	v.Published = published
	v.Extra = map[string]json.RawMessage{}
	if !updated.IsZero() && !updated.Equal(published) {
		v.Observed = updated // this text is what stood there since then
		v.Extra["updated"] = raw3339(updated)
	}
	if item.Content != "" && item.Description != "" {
		if s := text(item.Description); s != v.Body {
			v.Extra["summary"] = asJSON(s)
		}
	}
	if len(item.Categories) > 0 {
		v.Extra["categories"] = asJSON(item.Categories)
	}
	if len(v.Extra) == 0 {
		v.Extra = nil
	}
	return v
}

// made is the id of an item that has none: the same for the same title and time.
func made(address, title, published string) string {
	sum := sha256.Sum256([]byte(title + "\x00" + published))
	return address + "#" + hex.EncodeToString(sum[:8])
}

// moment is a time in UTC; the zero time for none, or for a year that no feed has.
func moment(t *time.Time) time.Time {
	if t == nil || t.Year() < 1 || t.Year() > 9999 {
		return time.Time{}
	}
	return t.UTC()
}

func asJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil { // can't be: strings, and times within bounds
		return nil
	}
	return b
}

func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

func join(list, name string) string {
	if list == "" {
		return name
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
