package post

import (
	"encoding/json"
	"net/url"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// mastodon reads a Status of Mastodon's API.
func (r *reader) mastodon(raw json.RawMessage) (v hearsay.Version, known bool, err error) {
	var s struct {
		ID, URI, URL string
		Content      *string
		CreatedAt    string `json:"created_at"`
		EditedAt     string `json:"edited_at"`
		Spoiler      string `json:"spoiler_text"`
		Language     string
		ReplyTo      string `json:"in_reply_to_id"`
		Reblog       json.RawMessage
		Account      *struct {
			Acct, Username string
			DisplayName    string `json:"display_name"`
			URL            string
		}
	}
	if err := decode(raw, &s); err != nil {
		return v, true, err
	}
	if s.Account == nil || s.Content == nil {
		return v, false, nil
	}
	if len(s.Reblog) > 0 && string(s.Reblog) != "null" {
		return v, true, errShare
	}
	v.ID = first(s.URI, s.URL, s.ID)
	v.URL = first(s.URL, s.URI)
	v.Outlet = handle(first(s.Account.Acct, s.Account.Username))
	if host := hostOf(first(s.Account.URL, v.URL)); host != "" && v.Outlet != "" && strings.Count(v.Outlet, "@") == 1 {
		v.Outlet += "@" + host // the server leaves its own name out
	}
	v.Byline = s.Account.DisplayName
	v.Published, v.Observed = parseTime(s.CreatedAt), parseTime(s.EditedAt)
	v.Language = s.Language
	v.Body = r.words(s.Spoiler, *s.Content)
	keep(&v, "edited", s.EditedAt)
	keep(&v, "in_reply_to", s.ReplyTo)
	return v, true, nil
}

// note reads a Note or Article of ActivityStreams 2.0.
func (r *reader) note(raw json.RawMessage) (v hearsay.Version, known bool, err error) {
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
	}
	if err := decode(raw, &n); err != nil {
		return v, true, err
	}
	if n.Content == nil || len(n.AttributedTo) == 0 {
		return v, false, nil
	}
	v.ID = n.ID
	v.URL = first(link(n.URL), n.ID)
	v.Outlet = actor(link(n.AttributedTo))
	v.Published, v.Observed = parseTime(n.Published), parseTime(n.Updated)
	if len(n.ContentMap) == 1 {
		for language := range n.ContentMap {
			v.Language = language
		}
	}
	v.Title = n.Name
	v.Body = r.words(n.Summary, *n.Content)
	keep(&v, "edited", n.Updated)
	keep(&v, "in_reply_to", link(n.InReplyTo))
	return v, true, nil
}

// words is the text of a post with the warning before it, if any.
func (r *reader) words(warning, html string) string {
	body := r.text(html)
	if warning = strings.TrimSpace(warning); warning != "" {
		return warning + "\n\n" + body
	}
	return body
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

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

func first(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
