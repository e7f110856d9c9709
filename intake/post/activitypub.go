package post

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// note reads a Note, Article or the like of ActivityStreams 2.0.
func (r *reader) note(raw json.RawMessage) (found []hearsay.Version, known bool, err error) {
	var n struct {
		Type, ID     string
		URL          json.RawMessage
		AttributedTo json.RawMessage
		Content      *string
		ContentMap   map[string]string
		Name         string
		Summary      string
		Published    string
		Updated      string
		InReplyTo    json.RawMessage
		QuoteURL     string
		Quote        json.RawMessage
		OneOf, AnyOf []struct{ Name string }
	}
	if err := decode(raw, &n); err != nil {
		return nil, false, nil
	}
	if n.Content == nil && len(n.ContentMap) == 0 || len(n.AttributedTo) == 0 {
		return nil, false, nil
	}
	var v hearsay.Version
	v.ID = n.ID
	v.URL = first(link(n.URL), n.ID)
	v.Outlet = actor(link(n.AttributedTo))
	v.Published, v.Observed = parseTime(n.Published), parseTime(n.Updated)
	content := ""
	if n.Content != nil {
		content = *n.Content
	}
	languages := []string{}
	for language := range n.ContentMap {
		languages = append(languages, language)
	}
	slices.Sort(languages)
	if len(languages) == 1 || content == "" && len(languages) > 0 {
		v.Language = languages[0]
		if _, english := n.ContentMap["en"]; english {
			v.Language = "en"
		}
		content = first(content, n.ContentMap[v.Language])
	}
	v.Title = n.Name
	v.Body = r.words(n.Summary, content)
	for _, o := range append(n.OneOf, n.AnyOf...) { // a question's answers
		v.Body += "\n\n– " + o.Name
	}
	keep(&v, "edited", n.Updated)
	keep(&v, "in_reply_to", link(n.InReplyTo))
	if quoted := first(link(n.Quote), n.QuoteURL); quoted != "" {
		keep(&v, "quotes", quoted)
	}
	return []hearsay.Version{v}, true, nil
}

// activity reads what one does with a post, where a wrapper is that. It is false for what
// only wraps.
func (w *wrapper) activity(r *reader) bool {
	switch w.Type {
	case "Announce": // a share
		var found []hearsay.Version
		if some(w.Object) && w.Object[0] == '{' {
			found, _, _ = r.shared(w.Object, func(of hearsay.Version) hearsay.Version {
				return share(of, w.ID, actor(link(w.Actor)), parseTime(w.Published))
			})
		}
		r.tell(found, nil)
	case "Delete":
		r.tell([]hearsay.Version{deletion(link(w.Object), actor(link(w.Actor)), first(deletedAt(w.Object), w.Published))}, nil)
	case "Tombstone":
		r.tell([]hearsay.Version{deletion(w.ID, "", w.Published)}, nil)
	case "Undo", "Like", "Follow", "Accept", "Reject", "Add", "Remove", "Block", "Flag", "Move", "EmojiReact":
		r.n++
	default:
		return false
	}
	return true
}

// deletion is the withdrawal of a post: a version without words.
func deletion(id, by, at string) hearsay.Version {
	var v hearsay.Version
	v.ID, v.Outlet, v.Observed = id, by, parseTime(at)
	keep(&v, "pubstatus", "deleted")
	return v
}

// deletedAt is when a Tombstone says that its post was deleted.
func deletedAt(object json.RawMessage) string {
	var t struct{ Deleted string }
	if decode(object, &t) != nil {
		return ""
	}
	return t.Deleted
}

// link is an address that stands alone, in an object, or first in a list of them.
func link(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var o struct{ Href, ID string }
	if json.Unmarshal(raw, &o) == nil {
		return first(o.Href, o.ID)
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 && len(list[0]) > 0 && list[0][0] != '[' {
		return link(list[0])
	}
	return ""
}

// actor makes "@name@host" of an actor's address, whose last part is the name on every
// server that is widely used.
func actor(address string) string {
	host := hostOf(address)
	if host == "" {
		return address
	}
	path := strings.TrimRight(address, "/")
	name := strings.TrimLeft(path[strings.LastIndexByte(path, '/')+1:], "@")
	if name == "" || name == host {
		return host
	}
	return "@" + name + "@" + host
}
