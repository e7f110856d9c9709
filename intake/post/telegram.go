package post

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// chat is one chat of a Telegram export (result.json).
type chat struct {
	Name     string
	Type     string // public_channel, private_group, …
	ID       json.Number
	Messages []json.RawMessage
}

// telegram reads the messages of a chat. A channel speaks with one voice, whoever writes; in
// a group each speaks for himself. What only says that someone joined is passed over, and so
// are pictures without words.
func (r *reader) telegram(raw json.RawMessage) {
	var c chat
	if err := decode(raw, &c); err != nil {
		r.n++
		r.fail(err)
		return
	}
	for _, m := range c.Messages {
		if r.done {
			return
		}
		v, ok, err := c.message(m)
		if !ok {
			r.n++
			continue
		}
		r.tell([]hearsay.Version{v}, err)
	}
}

// message reads one message; it is false where that has no words.
func (c *chat) message(raw json.RawMessage) (v hearsay.Version, ok bool, err error) {
	var m struct {
		ID        json.Number
		Type      string
		Date      string
		Unix      string `json:"date_unixtime"`
		Edited    string
		EditedAt  string `json:"edited_unixtime"`
		From      string
		Author    string
		Forwarded string      `json:"forwarded_from"`
		ReplyTo   json.Number `json:"reply_to_message_id"`
		Text      json.RawMessage
	}
	if err := decode(raw, &m); err != nil {
		return v, true, err
	}
	v.Body = strings.TrimSpace(entities(m.Text))
	if m.Type == "service" || v.Body == "" {
		return v, false, nil
	}
	if m.ID == "" {
		return v, true, fmt.Errorf("%w: a message without a number", hearsay.ErrInvalid)
	}
	v.ID = "telegram:" + first(c.ID.String(), c.Name) + "/" + m.ID.String()
	v.Outlet = first(m.From, c.Name)
	if strings.HasSuffix(c.Type, "channel") {
		v.Outlet = first(c.Name, m.From)
	}
	v.Byline = m.Author
	v.Credit = m.Forwarded
	v.Published = unix(m.Unix, m.Date)
	v.Observed = unix(m.EditedAt, m.Edited)
	if !v.Observed.IsZero() {
		keep(&v, "edited", v.Observed.Format(time.RFC3339))
	}
	keep(&v, "in_reply_to", m.ReplyTo.String())
	return v, true, nil
}

// entities is the text of a message: a string, or a list of strings and of marked stretches.
// Of a link with words the words are taken.
func entities(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		return ""
	}
	var b strings.Builder
	for _, e := range list {
		var marked struct{ Text string }
		if json.Unmarshal(e, &s) == nil {
			b.WriteString(s)
		} else if json.Unmarshal(e, &marked) == nil {
			b.WriteString(marked.Text)
		}
	}
	return b.String()
}

// unix reads seconds since 1970, or else a date without a zone, which older exports have
// alone.
func unix(seconds, date string) time.Time {
	if n, err := strconv.ParseInt(seconds, 10, 64); err == nil && n > 0 && n < 1<<37 {
		return time.Unix(n, 0).UTC()
	}
	return parseTime(date)
}
