package feed

import (
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// maxItems bounds the items of one feed.
const maxItems = 50_000

// ErrEmpty is the error of a feed in which nothing stands, as in those of sites that have just
// begun. It is of kind hearsay.ErrInvalid.
var ErrEmpty = fmt.Errorf("%w: a feed without items", hearsay.ErrInvalid)

// Parse yields a report per item of a feed, in any state of repair. The address is where
// the feed was found, or empty; text turns the HTML of an item into its text. An item that
// says nothing is an error with its number, and the rest goes on; so is one that the feed
// ends inside of, beside what can be read of it. An item that is there twice, word for
// word, is read once.
func Parse(data []byte, address string, text func(html string) string) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		items := parseXML
		if isJSON(data) {
			items = parseJSON
		}
		var all []found
		err := items(data, address, text, func(v hearsay.Version, err error) bool {
			all = append(all, found{v, err})
			return len(all) <= maxItems
		})
		tellApart(all, address)
		told := map[string]bool{}
		for i, f := range all {
			v, err := f.version, f.err
			if i == maxItems {
				yield(hearsay.Version{}, fmt.Errorf("%w: a feed of over %d items", hearsay.ErrTooLarge, maxItems))
				return
			}
			if v.Title != "" || v.Body != "" {
				key := v.ID + "\x00" + v.Title + "\x00" + v.Body
				if told[key] {
					continue
				}
				told[key] = true
				if !yield(v, nil) {
					return
				}
			} else if err == nil {
				err = fmt.Errorf("%w: neither title nor text", hearsay.ErrInvalid)
			}
			if err != nil && !yield(hearsay.Version{}, fmt.Errorf("item %d: %w", i+1, err)) {
				return
			}
		}
		if err == nil && len(all) == 0 {
			err = ErrEmpty
		}
		if err != nil {
			yield(hearsay.Version{}, err)
		}
	}
}

// parseXML reads RSS and Atom.
func parseXML(data []byte, address string, text func(string) string, emit func(hearsay.Version, error) bool) error {
	var items []*item // the feed may say its name after them
	keep := func(it *item) bool {
		items = append(items, it)
		return len(items) <= maxItems
	}
	source := decode(data)
	feed, sitemap := walk(source, keep)
	if len(items) == 0 && (strings.Contains(source, "&lt;item") || strings.Contains(source, "&lt;entry")) { // escaped in a feed that isn't
		feed, sitemap = walk(mend.References(source, nil), keep)
	}
	if sitemap {
		items = slices.DeleteFunc(items, func(it *item) bool { return !it.title.set })
		if len(items) == 0 {
			return fmt.Errorf("%w: a sitemap without headlines: only those for news have them", hearsay.ErrInvalid)
		}
	}
	r := reader{address: address, feed: feed, text: text}
	for _, it := range items {
		var err error
		v := r.report(it)
		if it.cut {
			err = fmt.Errorf("%w: the feed ends inside of it", hearsay.ErrInvalid)
			if v.URL == "" && !it.id.set && v.Body == "" { // half a headline, of nobody knows what
				v = hearsay.Version{}
			}
		}
		if !emit(v, err) {
			break
		}
	}
	return nil
}

// decode makes text of a feed. One that was made a page of, every tag escaped, is what it
// was again.
func decode(data []byte) string {
	data = unwrap(data)
	s := mend.Decode(data, mend.DeclaredEncoding(data))
	if strings.Contains(s, "\r") { // XML 1.0, section 2.11
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	}
	s = unquote(s)
	start := s[:min(len(s), 2048)]
	if escapedRoot.MatchString(start) && !rooted(start) {
		return mend.References(s, nil)
	}
	return s
}

// escapedRoot is where a feed starts in a page that shows its source and nothing else.
var escapedRoot = regexp.MustCompile(`(?i)&lt;(?:\w+:)?(?:rss|feed|rdf)\b|<pre[^>]*>\s*&lt;\?xml`)
