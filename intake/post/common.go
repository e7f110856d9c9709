package post

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// share is the report that someone gives who passes another's post on: its words, with the
// author as its credit.
func share(of hearsay.Version, id, by string, at time.Time) hearsay.Version {
	var v hearsay.Version
	v.ID, v.Outlet, v.Published = id, by, at
	v.URL = of.URL
	v.Title, v.Body = of.Title, of.Body
	v.Language = of.Language
	v.Credit = of.Outlet
	keep(&v, "shares", first(of.ID, of.URL))
	return v
}

// quoting notes whose post a post quotes.
func quoting(v *hearsay.Version, of hearsay.Version) {
	v.Credit = of.Outlet
	keep(v, "quotes", first(of.ID, of.URL))
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

// some reports whether a member is there and not null.
func some(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

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
