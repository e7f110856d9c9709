package post

import (
	"encoding/json"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// bluesky reads a post of the AT Protocol (lexicon app.bsky.feed.post): the bare record,
// the record with its address as a repository gives it, or the view with its author as a
// feed gives it.
func (r *reader) bluesky(raw json.RawMessage) (v hearsay.Version, known bool, err error) {
	type record struct {
		Type      string `json:"$type"`
		Text      *string
		CreatedAt string
		Langs     []string
		Reply     *struct{ Parent struct{ URI string } }
	}
	var p struct {
		record
		URI    string
		Author struct {
			Handle, DID string
			DisplayName string
		}
		Record *record
		Value  *record
	}
	if err := decode(raw, &p); err != nil {
		return v, true, err
	}
	said := p.record
	switch {
	case p.Record != nil:
		said = *p.Record
	case p.Value != nil:
		said = *p.Value
	case p.Type != "app.bsky.feed.post":
		return v, false, nil
	}
	if said.Text == nil {
		return v, false, nil
	}
	v.ID = p.URI
	repository, key := splitURI(p.URI)
	who := first(p.Author.Handle, repository)
	v.Outlet = handle(who)
	v.Byline = p.Author.DisplayName
	if who != "" && key != "" {
		v.URL = "https://bsky.app/profile/" + who + "/post/" + key
	}
	v.Published = parseTime(said.CreatedAt)
	if len(said.Langs) == 1 {
		v.Language = said.Langs[0]
	}
	v.Body = *said.Text
	if said.Reply != nil {
		keep(&v, "in_reply_to", said.Reply.Parent.URI)
	}
	return v, true, nil
}

// splitURI takes repository and key from at://repository/collection/key.
func splitURI(uri string) (repository, key string) {
	parts := strings.Split(strings.TrimPrefix(uri, "at://"), "/")
	if !strings.HasPrefix(uri, "at://") || len(parts) != 3 {
		return "", ""
	}
	return parts[0], parts[2]
}
