package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// ninjs is what is taken of a news item in JSON (IPTC ninjs 1.x and 2.x; 3.0 writes the
// same names in camel case, which encoding/json takes for equal where no underscore
// stands between).
type ninjs struct {
	URI            string
	Type           string
	Embargoed      string
	Signal         string
	Version        any
	VersionCreated string
	FirstCreated   string
	PubStatus      string
	Urgency        any
	Language       string
	Headline       string
	Headlines      []roled
	Slugline       string
	Title          string
	Byline         string
	Located        string
	EdNote         string
	BodyText       string `json:"body_text"`
	BodyXHTML      string `json:"body_xhtml"`
	BodyHTML       string `json:"body_html"` // as some newsroom systems write it
	By             string
	Bodies         []roled
	Provider       any
	Source         any
	InfoSources    []struct{ Name string }
	Copyright      string `json:"copyrightholder"`
	CreditLine     string `json:"creditline"`
}

// A roled text is one of several of its kind.
type roled struct {
	Role        string
	ContentType string
	Value       string
}

// parseNinjs reads one item, a list of them, or what an interface wraps a list in.
func parseNinjs(data []byte, text func(html string) string, item func(draft, error) bool) error {
	mended := mend.JSON(mend.Decode(data, ""))
	var list []json.RawMessage
	var wrapped struct{ Items, Hits []json.RawMessage }
	var inner struct {
		Items []json.RawMessage `json:"_items"`
	}
	switch {
	case len(mended.JSON) == 0:
		return fmt.Errorf("%w: no ninjs: no object in it", hearsay.ErrInvalid)
	case json.Unmarshal(mended.JSON, &list) == nil:
	case json.Unmarshal(mended.JSON, &inner) == nil && len(inner.Items) > 0:
		list = inner.Items
	case json.Unmarshal(mended.JSON, &wrapped) == nil && len(wrapped.Items) > 0:
		list = wrapped.Items
	default:
		list = []json.RawMessage{mended.JSON}
	}
	for i, raw := range list {
		d, err := readNinjs(raw, text)
		d.cut = mended.Cut != "" && i == len(list)-1
		if !d.picture && !item(d, err) {
			return nil
		}
	}
	return nil
}

// readNinjs reads one item.
func readNinjs(data []byte, text func(html string) string) (d draft, err error) {
	var item ninjs
	if err := json.Unmarshal(data, &item); err != nil {
		var kind *json.UnmarshalTypeError
		if !errors.As(err, &kind) || kind.Field == "" { // a member of another type is left out
			return d, fmt.Errorf("%w: no ninjs: %w", hearsay.ErrInvalid, err)
		}
	}
	d.ID = item.URI
	d.Observed = parseTime(item.VersionCreated)
	d.Published = parseTime(first(item.FirstCreated, item.VersionCreated))
	d.Title = first(item.Headline, pick(item.Headlines).Value, item.Title)
	d.Byline = byline(first(item.Byline, item.By))
	d.Language = item.Language
	d.Outlet = first(name(item.Provider), name(item.Source), item.Copyright)
	if len(item.InfoSources) > 0 {
		d.Outlet = first(d.Outlet, item.InfoSources[0].Name)
	}
	if item.CreditLine != d.Outlet {
		d.Credit = item.CreditLine
	}
	d.keep("version", scalar(item.Version))
	d.keep("urgency", scalar(item.Urgency))
	d.keep("pubstatus", item.PubStatus)
	d.keep("ednote", item.EdNote)
	d.keep("slugline", item.Slugline)
	d.keep("located", item.Located)
	d.keep("embargoed", item.Embargoed)
	d.keep("signal", item.Signal)
	body := pick(item.Bodies)
	switch {
	case strings.TrimSpace(item.BodyXHTML+item.BodyHTML) != "":
		d.html(text(first(item.BodyXHTML, item.BodyHTML)))
	case strings.TrimSpace(item.BodyText) != "":
		d.paragraphs = splitPlain(item.BodyText)
	case strings.Contains(body.ContentType, "html"), strings.HasPrefix(strings.TrimSpace(body.Value), "<"):
		d.html(text(body.Value))
	default:
		d.paragraphs = splitPlain(body.Value)
	}
	switch item.Type {
	case "picture", "graphic", "video", "audio":
		d.picture = len(d.paragraphs) == 0
	}
	return d, nil
}

// html takes text that was HTML: its paragraphs are apart already.
func (d *draft) html(text string) {
	if text != "" {
		d.paragraphs = strings.Split(text, "\n\n")
	}
}

// pick is the main text of several.
func pick(all []roled) roled {
	for _, r := range all {
		if r.Role == "main" {
			return r
		}
	}
	if len(all) > 0 {
		return all[0]
	}
	return roled{}
}

// name is that of an organisation, which stands alone or in an object.
func name(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		s, _ := v["name"].(string)
		return first(s, scalar(v["literal"]))
	}
	return ""
}

// scalar is a string or a number as it would be printed.
func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return string(bytes.TrimSpace(fmt.Appendf(nil, "%v", v)))
	}
	return ""
}
