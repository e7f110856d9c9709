package post

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// postRecord is a record of the lexicon app.bsky.feed.post (AT Protocol).
type postRecord struct {
	Type      string `json:"$type"`
	Text      *string
	CreatedAt string
	Langs     []string
	Reply     *struct{ Parent struct{ URI string } }
	Facets    []facet
	Embed     json.RawMessage
}

// A facet says what a stretch of a post's text is.
type facet struct {
	Index    struct{ ByteStart, ByteEnd int }
	Features []struct {
		Type string `json:"$type"`
		URI  string
	}
}

// profile is who posts.
type profile struct {
	Handle, DID string
	DisplayName string
}

// repostReason says that a post stands in a feed because someone passed it on.
type repostReason struct {
	By        profile
	URI       string
	IndexedAt string
}

// bluesky reads a post: the bare record, the record with its address as a repository gives
// it, or the view with its author as a feed gives it.
func (r *reader) bluesky(raw json.RawMessage) (found []hearsay.Version, known bool, err error) {
	var p struct {
		postRecord
		URI    string
		Author profile
		Record *postRecord
		Value  *postRecord
		Embed  json.RawMessage // as a view: with the quoted post
		Embeds []json.RawMessage
	}
	if err := decode(raw, &p); err != nil {
		return nil, false, nil
	}
	said := p.postRecord
	switch {
	case p.Record != nil:
		said = *p.Record
	case p.Value != nil:
		said = *p.Value
	case p.Type != "app.bsky.feed.post":
		return nil, false, nil
	}
	if said.Text == nil {
		return nil, false, nil
	}
	v := said.version(p.URI, p.Author)
	embeds := p.Embeds
	if len(p.Embed) > 0 {
		embeds = append(embeds, p.Embed)
	}
	for _, e := range embeds {
		if of, ok := r.quoted(e); ok {
			quoting(&v, of)
			found = append(found, of)
		}
	}
	return append(found, v), true, nil
}

// version makes a version of a record.
func (p *postRecord) version(uri string, by profile) hearsay.Version {
	var v hearsay.Version
	v.ID = uri
	repository, key := splitURI(uri)
	who := first(by.Handle, repository)
	v.Outlet = handle(who)
	v.Byline = by.DisplayName
	if who != "" && key != "" {
		v.URL = "https://bsky.app/profile/" + who + "/post/" + key
	}
	v.Published = parseTime(p.CreatedAt)
	if len(p.Langs) == 1 {
		v.Language = p.Langs[0]
	}
	v.Body = spellOut(*p.Text, p.Facets)
	if p.Reply != nil {
		keep(&v, "in_reply_to", p.Reply.Parent.URI)
	}
	var e struct {
		Record struct {
			URI    string
			Record struct{ URI string }
		}
	}
	if len(p.Embed) > 0 && decode(p.Embed, &e) == nil {
		keep(&v, "quotes", first(e.Record.URI, e.Record.Record.URI))
	}
	return v
}

// quoted is the post that the view of an embed shows.
func (r *reader) quoted(embed json.RawMessage) (hearsay.Version, bool) {
	var e struct {
		Record json.RawMessage // the view, or with media a level deeper
	}
	for range 2 {
		if decode(embed, &e) != nil || len(e.Record) == 0 {
			return hearsay.Version{}, false
		}
		var view struct {
			URI    string
			Author profile
			Value  *postRecord
		}
		if decode(e.Record, &view) == nil && view.Value != nil && view.Value.Text != nil {
			return view.Value.version(view.URI, view.Author), true
		}
		embed = e.Record
	}
	return hearsay.Version{}, false
}

// repost reads a post of a feed that someone passed on.
func (r *reader) repost(post json.RawMessage, why *repostReason) {
	found, known, err := r.bluesky(post)
	if !known || err != nil || len(found) == 0 || why.By.Handle == "" && why.By.DID == "" {
		r.tell(found, err)
		return
	}
	of := found[len(found)-1]
	id := first(why.URI, of.ID+"#repost-"+first(why.By.DID, why.By.Handle))
	r.tell(append(found, share(of, id, handle(first(why.By.Handle, why.By.DID)), parseTime(why.IndexedAt))), nil)
}

// jetstream reads a message of Jetstream, which tells what happens on the network as it
// happens: posts that are made, changed and deleted. What isn't about posts is passed over.
func (r *reader) jetstream(raw json.RawMessage) (found []hearsay.Version, known bool, err error) {
	var m struct {
		DID    string
		TimeUS int64 `json:"time_us"`
		Kind   string
		Commit *struct {
			Operation, Collection, RKey string
			Record                      *postRecord
		}
	}
	if err := decode(raw, &m); err != nil {
		return nil, false, nil
	}
	if m.DID == "" || m.TimeUS == 0 {
		return nil, false, nil
	}
	if m.Commit == nil || m.Commit.Collection != "app.bsky.feed.post" {
		return nil, true, nil
	}
	uri := "at://" + m.DID + "/" + m.Commit.Collection + "/" + m.Commit.RKey
	seen := time.UnixMicro(m.TimeUS).UTC()
	if m.Commit.Operation == "delete" {
		v := deletion(uri, handle(m.DID), "")
		v.Observed = seen
		return []hearsay.Version{v}, true, nil
	}
	if m.Commit.Record == nil || m.Commit.Record.Text == nil {
		return nil, true, nil
	}
	v := m.Commit.Record.version(uri, profile{DID: m.DID})
	v.Observed = seen
	if m.Commit.Operation == "update" {
		keep(&v, "edited", seen.Format(time.RFC3339))
	}
	return []hearsay.Version{v}, true, nil
}

// spellOut writes out addresses that a post shows cut short.
func spellOut(text string, facets []facet) string {
	facets = slices.Clone(facets)
	slices.SortStableFunc(facets, func(a, b facet) int { return cmp.Compare(a.Index.ByteStart, b.Index.ByteStart) })
	var b strings.Builder
	end := 0
	for _, f := range facets {
		from, to := f.Index.ByteStart, f.Index.ByteEnd
		if from < end || to <= from || to > len(text) {
			continue
		}
		for _, feature := range f.Features {
			if shown := text[from:to]; strings.HasSuffix(feature.Type, "#link") && (strings.HasSuffix(shown, "...") || strings.HasSuffix(shown, "…")) && feature.URI != "" {
				b.WriteString(text[end:from])
				b.WriteString(feature.URI)
				end = to
				break
			}
		}
	}
	b.WriteString(text[end:])
	return b.String()
}

// splitURI takes repository and key from at://repository/collection/key.
func splitURI(uri string) (repository, key string) {
	parts := strings.Split(strings.TrimPrefix(uri, "at://"), "/")
	if !strings.HasPrefix(uri, "at://") || len(parts) != 3 {
		return "", ""
	}
	return parts[0], parts[2]
}
