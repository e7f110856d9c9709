package post

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Bounds of one file.
const (
	maxPosts = 200_000
	maxDepth = 6 // lists inside wrappers inside lists
)

// Parse yields a report per post; text turns HTML into its text. A post that can't be
// read is an error with its number, and the rest goes on. Shares of another's post
// without a word are passed over: they say nothing.
func Parse(data []byte, text func(html string) string) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		r := &reader{text: text, yield: yield}
		data := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), " \t\r\n")
		if bytes.HasPrefix(data, []byte("window.YTD.")) { // X archives are scripts
			variable, value, _ := bytes.Cut(data, []byte("="))
			if name := string(variable); !strings.HasPrefix(name, "window.YTD.tweet") { // tweet, tweets
				r.fail(fmt.Errorf("%w: a part of an X archive without posts", hearsay.ErrUnsupported))
				return
			}
			data = value
		}
		d := json.NewDecoder(bytes.NewReader(data))
		for !r.done {
			var raw json.RawMessage
			err := d.Decode(&raw)
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				r.fail(fmt.Errorf("after post %d: %w: %w", r.n, hearsay.ErrInvalid, err))
				return
			}
			r.value(raw, 0)
		}
		if r.n == 0 && !r.done {
			r.fail(fmt.Errorf("%w: no post in it", hearsay.ErrInvalid))
		}
	}
}

// A reader hands on the posts of a file.
type reader struct {
	text  func(string) string
	yield func(hearsay.Version, error) bool
	n     int
	done  bool // the receiver wants no more
}

func (r *reader) fail(err error) {
	if !r.yield(hearsay.Version{}, err) {
		r.done = true
	}
}

// A wrapper is what lists and envelopes of posts are called on the networks.
type wrapper struct {
	Type         string          `json:"type"`
	OrderedItems json.RawMessage `json:"orderedItems"` // ActivityPub
	Object       json.RawMessage `json:"object"`
	Feed         json.RawMessage `json:"feed"` // Bluesky
	Posts        json.RawMessage `json:"posts"`
	Post         json.RawMessage `json:"post"`
	Records      json.RawMessage `json:"records"`
	Tweet        json.RawMessage `json:"tweet"`    // X
	Statuses     json.RawMessage `json:"statuses"` // Mastodon's and X's search
}

// value reads one JSON value: a post, a list, or what wraps them.
func (r *reader) value(raw json.RawMessage, depth int) {
	if r.done || depth > maxDepth {
		return
	}
	raw = bytes.TrimLeft(raw, " \t\r\n")
	if len(raw) > 0 && raw[0] == '[' {
		var list []json.RawMessage
		if err := json.Unmarshal(raw, &list); err != nil {
			r.fail(fmt.Errorf("%w: %w", hearsay.ErrInvalid, err))
			return
		}
		for _, e := range list {
			r.value(e, depth+1)
		}
		return
	}
	var w wrapper
	if err := decode(raw, &w); err != nil {
		r.n++
		r.fail(fmt.Errorf("post %d: %w", r.n, err))
		return
	}
	if w.Type == "Announce" { // a share
		r.n++
		return
	}
	for _, inner := range []json.RawMessage{w.OrderedItems, w.Feed, w.Posts, w.Post, w.Records, w.Tweet, w.Statuses, w.Object} {
		if len(inner) > 0 && (inner[0] == '[' || inner[0] == '{') {
			r.value(inner, depth+1)
			return
		}
	}
	r.post(raw)
}

// post reads one post and hands it on.
func (r *reader) post(raw json.RawMessage) {
	r.n++
	if r.n > maxPosts {
		r.fail(fmt.Errorf("%w: over %d posts", hearsay.ErrTooLarge, maxPosts))
		r.done = true
		return
	}
	v, err := r.one(raw)
	switch {
	case errors.Is(err, errShare):
	case err != nil:
		r.fail(fmt.Errorf("post %d: %w", r.n, err))
	case !r.yield(v, nil):
		r.done = true
	}
}

// errShare marks a post that only passes another's on.
var errShare = errors.New("a share of another's post")

// one reads a post by the first network whose fields it has.
func (r *reader) one(raw json.RawMessage) (hearsay.Version, error) {
	for _, read := range []func(json.RawMessage) (hearsay.Version, bool, error){r.mastodon, r.note, r.bluesky, r.x} {
		v, known, err := read(raw)
		if !known {
			continue
		}
		v.Kind = hearsay.SocialOutlet
		if err == nil && strings.TrimSpace(v.Body) == "" {
			err = fmt.Errorf("%w: a post without text", hearsay.ErrInvalid)
		}
		return v, err
	}
	return hearsay.Version{}, fmt.Errorf("%w: no post of a network that is known", hearsay.ErrUnsupported)
}

// decode reads an object; a member of another type than expected is left out.
func decode(raw json.RawMessage, into any) error {
	err := json.Unmarshal(raw, into)
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	return nil
}

// parseTime reads a moment; the zero time for none.
func parseTime(s string) time.Time {
	for _, layout := range []string{time.RFC3339Nano, time.RubyDate, "2006-01-02T15:04:05.999"} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil && t.Year() >= 1 {
			return t.UTC()
		}
	}
	return time.Time{}
}

// handle is a name with one @ before it.
func handle(s string) string {
	if s = strings.TrimLeft(strings.TrimSpace(s), "@"); s == "" {
		return ""
	}
	return "@" + s
}

// keep adds a string to a report's extra fields.
func keep(v *hearsay.Version, name, value string) {
	if value == "" {
		return
	}
	raw, err := json.Marshal(value)
	if err != nil {
		return // can't be: a string
	}
	if v.Extra == nil {
		v.Extra = map[string]json.RawMessage{}
	}
	v.Extra[name] = raw
}
