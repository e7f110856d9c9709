package feed

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// author is one of those whom a JSON Feed names.
type author struct{ Name string }

// parseJSON reads a JSON Feed (jsonfeed.org, versions 1 and 1.1) item by item.
func parseJSON(data []byte, address string, text func(string) string, item func(hearsay.Version, error) bool) error {
	var f struct {
		Title    string
		FeedURL  string `json:"feed_url"`
		HomePage string `json:"home_page_url"`
		Language string
		Author   *author
		Authors  []author
		Items    []json.RawMessage
	}
	if err := lenient(data, &f); err != nil {
		return fmt.Errorf("%w: no JSON Feed: %w", hearsay.ErrInvalid, err)
	}
	address = first(address, f.FeedURL, f.HomePage)
	for _, raw := range f.Items {
		v, err := jsonItem(raw, address, text)
		v.Outlet = clean(f.Title)
		v.Language = first(v.Language, f.Language)
		v.Byline = first(v.Byline, bylineOf(f.Author, f.Authors))
		if !item(v, err) {
			return nil
		}
	}
	return nil
}

func jsonItem(raw json.RawMessage, address string, text func(string) string) (hearsay.Version, error) {
	var v hearsay.Version
	var it struct {
		ID          any // a string, says the standard; some write a number
		URL         string
		ExternalURL string `json:"external_url"`
		Title       string
		HTML        string `json:"content_html"`
		Text        string `json:"content_text"`
		Summary     string
		Published   string `json:"date_published"`
		Modified    string `json:"date_modified"`
		Language    string
		Author      *author
		Authors     []author
		Tags        []string
	}
	if err := lenient(raw, &it); err != nil {
		return v, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	v.Title = clean(it.Title)
	switch {
	case it.HTML != "":
		v.Body = text(it.HTML)
	default:
		v.Body = first(it.Text, it.Summary)
	}
	v.URL = first(it.URL, it.ExternalURL)
	v.ID = v.URL
	switch id := it.ID.(type) {
	case string:
		v.ID = first(id, v.URL)
	case float64:
		v.ID = fmt.Sprint(id)
	}
	if v.ID == "" {
		v.ID = made(address, it.Title, it.Published)
	}
	v.Language = it.Language
	v.Byline = bylineOf(it.Author, it.Authors)
	published, modified := rfc3339(it.Published), rfc3339(it.Modified)
	if published.IsZero() {
		published = modified
	}
	v.Published = published
	extra := map[string]json.RawMessage{}
	if !modified.IsZero() && !modified.Equal(published) {
		v.Observed = modified
		extra["updated"] = raw3339(modified)
	}
	if it.Summary != "" && it.Summary != v.Body {
		extra["summary"] = asJSON(it.Summary)
	}
	if len(it.Tags) > 0 {
		extra["categories"] = asJSON(it.Tags)
	}
	if len(extra) > 0 {
		v.Extra = extra
	}
	return v, nil
}

// lenient reads an object; a member of another type than expected is left out.
func lenient(raw json.RawMessage, into any) error {
	err := json.Unmarshal(raw, into)
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return nil
	}
	return err
}

func bylineOf(one *author, all []author) (names string) {
	if len(all) == 0 && one != nil {
		all = []author{*one}
	}
	for _, a := range all {
		if name := clean(a.Name); name != "" {
			names = join(names, name)
		}
	}
	return names
}

func rfc3339(s string) time.Time {
	t, err := time.Parse(time.RFC3339, strings.TrimSpace(s))
	if err != nil || t.Year() < 1 {
		return time.Time{}
	}
	return t.UTC()
}

func raw3339(t time.Time) json.RawMessage { return asJSON(t.Format(time.RFC3339)) }
