package post

import (
	"encoding/json"
	"html"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// x reads a post as X's archives and its older interface give it. An archive doesn't say
// in this file whose it is: the outlet then stays empty.
func (r *reader) x(raw json.RawMessage) (v hearsay.Version, known bool, err error) {
	var p struct {
		ID        string `json:"id_str"`
		FullText  string `json:"full_text"`
		CreatedAt string `json:"created_at"`
		Lang      string
		ReplyTo   string          `json:"in_reply_to_status_id_str"`
		Shared    json.RawMessage `json:"retweeted_status"`
		User      struct {
			ScreenName string `json:"screen_name"`
			Name       string
		}
		Entities struct {
			URLs []struct {
				URL      string
				Expanded string `json:"expanded_url"`
			}
		}
	}
	if err := decode(raw, &p); err != nil {
		return v, true, err
	}
	if p.FullText == "" {
		return v, false, nil
	}
	if len(p.Shared) > 0 || strings.HasPrefix(p.FullText, "RT @") {
		return v, true, errShare
	}
	v.ID = p.ID
	v.Outlet = handle(p.User.ScreenName)
	v.Byline = p.User.Name
	if p.ID != "" {
		who := first(p.User.ScreenName, "i")
		v.URL = "https://x.com/" + who + "/status/" + p.ID
	}
	v.Published = parseTime(p.CreatedAt)
	if p.Lang != "und" && !strings.HasPrefix(p.Lang, "q") { // "qme", "zxx" and the like are no languages
		v.Language = p.Lang
	}
	v.Body = html.UnescapeString(p.FullText)
	for i, u := range p.Entities.URLs {
		if i < 10 && u.URL != "" && u.Expanded != "" {
			v.Body = strings.ReplaceAll(v.Body, u.URL, u.Expanded)
		}
	}
	keep(&v, "in_reply_to", p.ReplyTo)
	return v, true, nil
}
