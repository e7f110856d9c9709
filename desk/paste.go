package desk

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// Bounds on what is pasted, in code points.
const (
	maxPaste = 200_000
	maxTitle = 500
)

// pasteForm is what was typed into the box, and why it was not taken.
type pasteForm struct {
	Text, Outlet, Kind, When, URL, Title string
	Wrong                                string
	Kinds                                []option
}

// pasteBox is the page on which an editor pastes what somebody says.
func (d *desk) pasteBox(*http.Request) (view, error) { return newPasteView(pasteForm{}), nil }

func newPasteView(form pasteForm) view {
	form.Kinds = kindOptions(form.Kind)
	v := view{page: "paste", Title: "Paste", Body: form}
	if form.Wrong != "" {
		v.status = http.StatusBadRequest
	}
	return v
}

// paste takes in what was pasted and opens it as it was read.
func (d *desk) paste(r *http.Request) (view, error) {
	q, err := posted(r)
	if err != nil {
		return view{}, err
	}
	form := pasteForm{Text: q.text("text"), Outlet: q.text("outlet"), Kind: q.text("kind"), When: q.text("when"), URL: q.text("url"), Title: q.text("title")}
	v, err := form.version(q)
	if err == nil {
		v.Extra = map[string]json.RawMessage{"pasted_by": quoted(d.Editor)}
		v, err = d.Pasting.Paste(r.Context(), v)
	}
	switch {
	case err == nil:
		return view{moved: reportAddress(v.ID, 0), after: true}, nil
	case errors.Is(err, hearsay.ErrInvalid), errors.Is(err, hearsay.ErrTooLarge), errors.Is(err, hearsay.ErrTakenDown):
		form.Wrong = sentence(reason(err))
		return newPasteView(form), nil
	}
	return view{}, err
}

// version is the report that was typed. Its id is its address, or made of its words: the
// same text pasted twice is one report.
func (form *pasteForm) version(q *query) (hearsay.Version, error) {
	line := func(s string) string { return strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ") }
	v := hearsay.Version{Title: line(form.Title), Body: strings.TrimSpace(strings.ReplaceAll(strings.ToValidUTF8(form.Text, "\uFFFD"), "\r\n", "\n"))}
	v.Outlet, v.Published = line(form.Outlet), q.moment("when")
	if form.Kind != "" {
		var s hearsay.Source
		if err := s.Set("kind", form.Kind); err != nil {
			return v, err
		}
		v.Kind = s.Kind
	}
	if form.URL != "" {
		if v.URL = outsideAddress(form.URL); v.URL == "" || len(v.URL) > maxID {
			q.fail("the address must begin with https:// or http://")
		}
	}
	switch {
	case v.Body == "":
		q.fail("there is no text to take in")
	case utf8.RuneCountInString(v.Body) > maxPaste:
		q.fail("the text has over %s characters", number(maxPaste))
	case utf8.RuneCountInString(v.Title) > maxTitle || utf8.RuneCountInString(v.Outlet) > maxWords:
		q.fail("who says it and the headline are a line each")
	}
	v.ID = v.URL
	if v.ID == "" {
		sum := sha256.Sum256([]byte(v.Outlet + "\x00" + v.Title + "\x00" + v.Body))
		v.ID = "pasted-" + hex.EncodeToString(sum[:6])
	}
	return v, q.err
}

// quoted is s as JSON.
func quoted(s string) json.RawMessage {
	b, err := json.Marshal(s)
	if err != nil { // can't be: any string has a form
		return json.RawMessage(fmt.Sprintf("%q", ""))
	}
	return b
}
