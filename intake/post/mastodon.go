package post

import (
	"encoding/json"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// status is what is taken of a Status of Mastodon's API.
type status struct {
	ID, URI, URL string
	Content      *string
	CreatedAt    string `json:"created_at"`
	EditedAt     string `json:"edited_at"`
	Spoiler      string `json:"spoiler_text"`
	Language     string
	ReplyTo      string          `json:"in_reply_to_id"`
	Reblog       json.RawMessage // the status that this one only passes on
	Quote        struct {
		Status json.RawMessage `json:"quoted_status"`
	}
	Poll struct {
		Options []struct{ Title string }
	}
	Account *struct {
		Acct, Username string
		DisplayName    string `json:"display_name"`
		URL            string
	}
}

// mastodon reads a Status, or one of the versions that its history lists.
func (r *reader) mastodon(raw json.RawMessage) (found []hearsay.Version, known bool, err error) {
	var s status
	if err := decode(raw, &s); err != nil {
		return nil, false, nil
	}
	if s.Account == nil || s.Content == nil {
		return nil, false, nil
	}
	var v hearsay.Version
	v.ID = first(s.URI, s.URL, s.ID)
	v.URL = first(s.URL, s.URI)
	v.Outlet = handle(first(s.Account.Acct, s.Account.Username))
	if host := hostOf(first(s.Account.URL, v.URL)); host != "" && v.Outlet != "" && strings.Count(v.Outlet, "@") == 1 {
		v.Outlet += "@" + host // the server leaves its own name out
	}
	v.Published, v.Observed = parseTime(s.CreatedAt), parseTime(s.EditedAt)
	if some(s.Reblog) {
		return r.shared(s.Reblog, func(of hearsay.Version) hearsay.Version { return share(of, v.ID, v.Outlet, v.Published) })
	}
	v.Byline = s.Account.DisplayName
	v.Language = s.Language
	v.Body = r.words(s.Spoiler, *s.Content)
	for _, o := range s.Poll.Options {
		v.Body += "\n\n– " + o.Title
	}
	keep(&v, "edited", s.EditedAt)
	keep(&v, "in_reply_to", s.ReplyTo)
	if of, ok := r.quotedIn(s.Quote.Status); ok {
		quoting(&v, of)
		found = append(found, of)
	}
	return append(found, v), true, nil
}

// shared reads a post that another passes on, and gives both: as itself, and as the share that
// is made of it. It gives neither where the post isn't there, or itself a share.
func (r *reader) shared(raw json.RawMessage, as func(hearsay.Version) hearsay.Version) (found []hearsay.Version, known bool, err error) {
	var nested status
	if decode(raw, &nested) == nil && some(nested.Reblog) {
		return nil, true, nil
	}
	if of, ok := r.quotedIn(raw); ok {
		return []hearsay.Version{of, as(of)}, true, nil
	}
	return nil, true, nil
}

// quotedIn reads a post inside of another. What that one holds in turn is left out.
func (r *reader) quotedIn(raw json.RawMessage) (of hearsay.Version, ok bool) {
	if r.nested || !some(raw) {
		return of, false
	}
	r.nested = true
	found, _, err := r.read(raw)
	r.nested = false
	if err != nil || len(found) == 0 {
		return of, false
	}
	return found[len(found)-1], true
}

// words is the text of a post with the warning before it, if any.
func (r *reader) words(warning, html string) string {
	if before, rest, ok := strings.Cut(html, `<p class="quote-inline">`); ok { // the address of what is quoted, for older programs
		_, after, _ := strings.Cut(rest, "</p>")
		html = before + after
	}
	body := r.text(html)
	if warning = strings.TrimSpace(warning); warning != "" {
		return warning + "\n\n" + body
	}
	return body
}
