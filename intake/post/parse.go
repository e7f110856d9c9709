package post

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// Bounds of one file.
const (
	maxPosts   = 200_000
	maxDepth   = 24        // lists inside wrappers inside lists; replies to replies
	maxStrange = 10        // values that are no posts, each with a message of its own
	maxWork    = 256 << 20 // bytes of all values, each counted as often as it is looked into
)

// Parse yields a report per post; text turns HTML into its text. A post that can't be read
// is an error with its number, and the rest goes on. Whoever shares another's post without a
// word of their own gives a report with its words and that author as its credit, beside the
// post itself where it comes along; a share that is but an address is passed over, and so is
// a picture without words. A deleted post is a withdrawn version, mostly without words.
func Parse(data []byte, text func(html string) string) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		r := &reader{text: text, yield: yield, told: map[string]bool{}}
		s := strings.TrimLeft(mend.Decode(data, ""), " \t\r\n")
		switch {
		case strings.HasPrefix(s, "window.YTD."): // X archives are scripts
			variable, value, _ := strings.Cut(s, "=")
			if !r.xVariable(strings.TrimPrefix(variable, "window.YTD.")) {
				return
			}
			r.values(value)
		case strings.HasPrefix(s, "<"):
			r.telegramPage(s)
		case strings.HasPrefix(s, "event:"), strings.HasPrefix(s, "data:"), strings.HasPrefix(s, ":"):
			r.events(s)
		default:
			r.values(s)
		}
		if more := r.strange - maxStrange; more > 0 {
			r.fail(fmt.Errorf("%w: %d more that are no post of a network that is known", hearsay.ErrUnsupported, more))
		}
		if r.n == 0 && !r.done {
			r.fail(fmt.Errorf("%w: no post in it", hearsay.ErrInvalid))
		}
	}
}

// A reader hands on the posts of a file.
type reader struct {
	text    func(string) string
	yield   func(hearsay.Version, error) bool
	n       int             // posts, and what was passed over
	told    map[string]bool // what was handed on: threads and shares hold posts twice
	work    int             // bytes that were looked into
	deleted bool            // the file is one of deleted posts
	strange int             // values that are no posts
	nested  bool            // a post that another quotes is being read: those that it quotes are not
	mending bool            // the value was broken: what is odd in it is told already
	done    bool            // the receiver wants no more
}

func (r *reader) fail(err error) {
	if !r.done && !r.yield(hearsay.Version{}, err) {
		r.done = true
	}
}

// values reads one JSON value after another. After one that is broken it goes on at the
// next line that starts one; where there is none, it reads what the broken one holds.
func (r *reader) values(s string) {
	for !r.done {
		d := json.NewDecoder(strings.NewReader(s))
		for !r.done {
			before := d.InputOffset()
			var raw json.RawMessage
			err := d.Decode(&raw)
			if errors.Is(err, io.EOF) {
				return
			}
			if err == nil {
				r.value(raw, 0)
				continue
			}
			s = s[before:]
			err = fmt.Errorf("after post %d: %w: %w", r.n, hearsay.ErrInvalid, err)
			if next := nextLine(s); next > 0 {
				r.fail(err)
				s = s[next:]
				break
			}
			r.mending = true
			if mended := mend.JSON(s); len(mended.JSON) > 2 && json.Valid(mended.JSON) {
				r.value(mended.JSON, 0)
			}
			r.n++
			r.fail(err)
			return
		}
	}
}

// nextLine is where the next line starts that is an object by itself; 0 for none.
func nextLine(s string) int {
	for pos := 0; ; {
		i := strings.Index(s[pos:], "\n{")
		if i < 0 {
			return 0
		}
		pos += i + 1
		line, _, _ := strings.Cut(s[pos:], "\n")
		if json.Valid([]byte(line)) {
			return pos
		}
	}
}

// events reads a stream of server-sent events, as Mastodon's interface gives it: lines with
// the name of an event and its data.
func (r *reader) events(s string) {
	name := ""
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		if value, ok := strings.CutPrefix(line, "event:"); ok {
			name = strings.TrimSpace(value)
		} else if value, ok := strings.CutPrefix(line, "data:"); ok && !r.done {
			r.event(name, []byte(value))
		}
	}
}

// event reads what came with an event. Deletions there give a number that holds on that
// server only, so that they can't be told whose they are.
func (r *reader) event(name string, data json.RawMessage) {
	switch name {
	case "", "update", "status.update":
		r.value(data, 1)
	default:
		r.n++
	}
}

// A wrapper is what lists and envelopes of posts are called on the networks.
type wrapper struct {
	Type string `json:"type"`

	OrderedItems json.RawMessage `json:"orderedItems"` // ActivityPub
	Items        json.RawMessage `json:"items"`
	First        json.RawMessage `json:"first"`
	Object       json.RawMessage `json:"object"`
	Actor        json.RawMessage `json:"actor"`
	ID           string          `json:"id"`
	Published    string          `json:"published"`

	Ancestors   json.RawMessage `json:"ancestors"` // Mastodon
	Descendants json.RawMessage `json:"descendants"`
	Statuses    json.RawMessage `json:"statuses"` // and X
	Event       string          `json:"event"`
	Payload     json.RawMessage `json:"payload"`

	Feed    json.RawMessage `json:"feed"` // Bluesky
	Posts   json.RawMessage `json:"posts"`
	Records json.RawMessage `json:"records"`
	Thread  json.RawMessage `json:"thread"`
	Parent  json.RawMessage `json:"parent"`
	Post    json.RawMessage `json:"post"`
	Replies json.RawMessage `json:"replies"`
	Reason  *repostReason   `json:"reason"`
	Commit  json.RawMessage `json:"commit"`
	DID     string          `json:"did"`

	Tweet    json.RawMessage `json:"tweet"` // X
	Data     json.RawMessage `json:"data"`
	Includes json.RawMessage `json:"includes"`

	Messages json.RawMessage `json:"messages"` // Telegram
	Chats    json.RawMessage `json:"chats"`
	List     json.RawMessage `json:"list"`
}

// value reads one JSON value: a post, a list, or what wraps them.
func (r *reader) value(raw json.RawMessage, depth int) {
	if r.done || depth > maxDepth {
		return
	}
	if r.work += len(raw); r.work > maxWork {
		r.fail(fmt.Errorf("%w: values inside values", hearsay.ErrTooLarge))
		r.done = true
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
	if r.post(raw) {
		return
	}
	var w wrapper
	if err := decode(raw, &w); err != nil {
		r.n++
		r.fail(fmt.Errorf("post %d: %w", r.n, err))
		return
	}
	switch {
	case w.activity(r):
	case w.Event != "" && len(w.Payload) > 0:
		var payload string
		if json.Unmarshal(w.Payload, &payload) == nil {
			r.event(w.Event, []byte(payload))
		} else {
			r.event(w.Event, w.Payload)
		}
	case len(w.Messages) > 0:
		r.telegram(raw)
	case len(w.Data) > 0 && r.xAnswer(w.Data, w.Includes):
	case w.Reason != nil && len(w.Post) > 0:
		r.repost(w.Post, w.Reason)
	default:
		found := false
		for _, inner := range []json.RawMessage{w.OrderedItems, w.Items, w.First, w.Feed, w.Posts, w.Records, w.Ancestors, w.Thread, w.Parent, w.Post,
			w.Replies, w.Descendants, w.Tweet, w.Statuses, w.Chats, w.List, w.Object} {
			if len(inner) > 0 && (inner[0] == '[' || inner[0] == '{') {
				found = true
				r.value(inner, depth+1)
			}
		}
		if !found && !r.done && !r.mending {
			r.n++
			if r.strange++; r.strange <= maxStrange {
				r.fail(fmt.Errorf("post %d: %w: no post of a network that is known", r.n, hearsay.ErrUnsupported))
			}
		}
	}
}

// post reads a post by the first network whose fields it has; it is false where none has.
func (r *reader) post(raw json.RawMessage) bool {
	found, known, err := r.read(raw)
	if known {
		r.tell(found, err)
	}
	return known
}

// read reads a post by the first network whose fields it has. A field that none of its posts
// is without tells quickly what is no post of a network.
func (r *reader) read(raw json.RawMessage) (found []hearsay.Version, known bool, err error) {
	for _, network := range []struct {
		field string
		read  func(json.RawMessage) ([]hearsay.Version, bool, error)
	}{
		{`"account"`, r.mastodon}, {`"attributedTo"`, r.note}, {`"time_us"`, r.jetstream}, {`"text"`, r.bluesky}, {`"full_text"`, r.x},
	} {
		if !bytes.Contains(raw, []byte(network.field)) {
			continue
		}
		if found, known, err = network.read(raw); known {
			return found, true, err
		}
	}
	return nil, false, nil
}

// tell hands on the reports that one post gives: of others that it holds first, then its own.
func (r *reader) tell(found []hearsay.Version, err error) {
	if r.n++; r.n > maxPosts {
		r.fail(fmt.Errorf("%w: over %d posts", hearsay.ErrTooLarge, maxPosts))
		r.done = true
		return
	}
	if err != nil {
		r.fail(fmt.Errorf("post %d: %w", r.n, err))
		return
	}
	for _, v := range found {
		if r.done {
			return
		}
		v.Kind = hearsay.SocialOutlet
		if r.deleted {
			keep(&v, "pubstatus", "deleted")
		}
		if strings.TrimSpace(v.Body) == "" && !v.Withdrawn() {
			continue // a picture
		}
		key := v.ID + "\x00" + v.Outlet + "\x00" + v.Body + "\x00" + v.Observed.String()
		if v.ID != "" && r.told[key] {
			continue
		}
		r.told[key] = true
		if !r.yield(v, nil) {
			r.done = true
		}
	}
}
