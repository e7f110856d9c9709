package feed

import (
	"encoding/json"
	"strings"
)

// Beside JSON Feed there is JSON that programs make of RSS and Atom, member by element, and
// that the interfaces of news services and of WordPress answer with: the same items under
// other names.

// kinNames are members that only items of such JSON have, each in quotes and in lower case.
var kinNames = []string{`"pubdate"`, `"publishedat"`, `"isodate"`, `"date_gmt"`, `"$t"`}

// kinLists are the members that hold its items.
var kinLists = []string{`"items"`, `"entries"`, `"entry"`, `"item"`, `"articles"`, `"rendered"`}

// isKin reports whether the beginning of a text, in lower case, is that of such JSON.
func isKin(start string) bool {
	has := func(names []string) bool {
		for _, n := range names {
			if strings.Contains(start, n) {
				return true
			}
		}
		return false
	}
	return has(kinLists) && has(kinNames)
}

// kin is what a JSON object that is no JSON Feed may hold items in.
type kin struct {
	Title                                 words
	Items, Entries, Articles, Entry, Item several
	Feed, RSS, Channel, Data              json.RawMessage
}

// kinItems finds the items of an object and its title, at most four objects deep.
func kinItems(raw json.RawMessage, depth int) (items []json.RawMessage, title string) {
	var k kin
	if depth == 0 || lenient(raw, &k) != nil {
		return nil, ""
	}
	title = string(k.Title)
	for _, list := range []several{k.Items, k.Entries, k.Articles, k.Entry, k.Item} {
		if len(items) == 0 {
			items = list
		}
	}
	for _, inner := range []json.RawMessage{k.Feed, k.RSS, k.Channel, k.Data} {
		if len(inner) == 0 {
			continue
		}
		more, name := kinItems(inner, depth-1)
		if len(items) == 0 {
			items = more
		}
		title = first(title, name)
	}
	return items, title
}

// several is a list, or a single element without its brackets.
type several []json.RawMessage

func (s *several) UnmarshalJSON(raw []byte) error {
	if len(raw) > 0 && raw[0] == '{' {
		*s = several{append(json.RawMessage(nil), raw...)}
		return nil
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil { // what is neither holds no items
		*s = list
	}
	return nil
}

// words are a string, or an object that holds one beside its type.
type words string

func (w *words) UnmarshalJSON(raw []byte) error {
	var s scalar
	if len(raw) > 0 && raw[0] == '{' {
		var in struct {
			Rendered, Value, Text scalar
			T                     scalar `json:"$t"`
			Hash                  scalar `json:"#text"`
			Underscore            scalar `json:"_"`
			CData                 scalar `json:"#cdata-section"`
			Name, Href            scalar
		}
		if err := lenient(raw, &in); err != nil {
			return err
		}
		*w = words(first(string(in.Rendered), string(in.T), string(in.Hash), string(in.CData), string(in.Underscore), string(in.Value), string(in.Text), string(in.Name), string(in.Href)))
		return nil
	}
	if err := s.UnmarshalJSON(raw); err != nil {
		return err
	}
	*w = words(s)
	return nil
}

// kinMembers are those of an item that JSON Feed has other names for.
type kinMembers struct {
	Link                          words
	GUID                          words
	Content, Description, Encoded words
	ContentEncoded                words `json:"content:encoded"`
	PubDate, ISODate, PublishedAt scalar
	DateGMT                       scalar `json:"date_gmt"`
	Published, Updated, Date      words
	Creator                       words
	Source                        words
}

// fill takes from them what the item lacks, and its outlet where each item has its own.
func (k *kinMembers) fill(it *jsonItem) (outlet string) {
	it.ID = scalar(first(string(k.GUID), string(it.ID))) // a number is its own site's
	it.URL = words(first(string(it.URL), string(k.Link)))
	if it.HTML == "" && it.Text == "" {
		it.HTML = first(string(k.ContentEncoded), string(k.Encoded), string(k.Content), string(k.Description))
		if description := string(k.Description); it.Summary == "" && description != it.HTML {
			it.Summary = description
		}
	}
	it.Published = scalar(first(string(it.Published), string(k.DateGMT), string(k.PubDate), string(k.ISODate), string(k.PublishedAt), string(k.Published), string(k.Date)))
	it.Modified = scalar(first(string(it.Modified), string(k.Updated)))
	if it.byline() == "" {
		it.Authors = []author{{Name: string(k.Creator)}}
	}
	return string(k.Source)
}
