package post

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// tweet is a post as X's archives and its older interface give it.
type tweet struct {
	ID        string `json:"id_str"`
	FullText  string `json:"full_text"`
	CreatedAt string `json:"created_at"`
	Lang      string
	ReplyTo   string          `json:"in_reply_to_status_id_str"`
	Shared    json.RawMessage `json:"retweeted_status"`
	Quoted    json.RawMessage `json:"quoted_status"`
	Extended  struct {
		FullText string `json:"full_text"`
	} `json:"extended_tweet"`
	User struct {
		ScreenName string `json:"screen_name"`
		Name       string
	}
	Entities struct {
		URLs []struct {
			URL      string
			Expanded string `json:"expanded_url"`
		}
	}
	Edits struct {
		Initial struct{ EditTweetIds []string }
		Edit    struct {
			InitialTweetID string
		}
	} `json:"edit_info"`
}

// xVariable tells by the name of an archive's variable whether its file holds posts; where
// it does not, it says so.
func (r *reader) xVariable(name string) bool {
	name = strings.TrimSpace(name)
	switch {
	case strings.HasPrefix(name, "tweet"), strings.HasPrefix(name, "community_tweet"): // tweet, tweets, with their part
		return true
	case strings.HasPrefix(name, "deleted_tweet") && !strings.Contains(name, "header"):
		r.deleted = true
		return true
	}
	r.fail(fmt.Errorf("%w: a part of an X archive without posts", hearsay.ErrUnsupported))
	return false
}

// x reads a post of an archive or of the older interface. An archive doesn't say in this
// file whose it is: the outlet then stays empty.
func (r *reader) x(raw json.RawMessage) (found []hearsay.Version, known bool, err error) {
	var p tweet
	if err := decode(raw, &p); err != nil {
		return nil, false, nil
	}
	if p.FullText == "" {
		return nil, false, nil
	}
	v := p.version()
	if some(p.Shared) {
		return r.shared(p.Shared, func(of hearsay.Version) hearsay.Version { return share(of, v.ID, v.Outlet, v.Published) })
	}
	if whose, said, ok := retweet(v.Body); ok {
		v.Body, v.Credit = said, whose
		return []hearsay.Version{v}, true, nil
	}
	if of, ok := r.quotedIn(p.Quoted); ok {
		quoting(&v, of)
		found = append(found, of)
	}
	return append(found, v), true, nil
}

// version makes a version of a post. An edited one is a version of what it was first.
func (p *tweet) version() hearsay.Version {
	var v hearsay.Version
	v.ID = p.ID
	if ids := p.Edits.Initial.EditTweetIds; len(ids) > 0 {
		v.ID = ids[0]
	}
	v.ID = first(p.Edits.Edit.InitialTweetID, v.ID)
	v.Outlet = handle(p.User.ScreenName)
	v.Byline = p.User.Name
	if p.ID != "" {
		v.URL = "https://x.com/" + first(p.User.ScreenName, "i") + "/status/" + p.ID
	}
	v.Published = parseTime(p.CreatedAt)
	if p.Lang != "und" && !strings.HasPrefix(p.Lang, "q") && p.Lang != "zxx" { // "qme" and the like are no languages
		v.Language = p.Lang
	}
	v.Body = html.UnescapeString(first(p.Extended.FullText, p.FullText))
	for i, u := range p.Entities.URLs {
		if i < 10 && u.URL != "" && u.Expanded != "" {
			v.Body = strings.ReplaceAll(v.Body, u.URL, u.Expanded)
		}
	}
	keep(&v, "in_reply_to", p.ReplyTo)
	return v
}

// retweet takes "RT @name: words" apart, as archives write what one passed on.
func retweet(s string) (whose, said string, ok bool) {
	rest, ok := strings.CutPrefix(s, "RT @")
	if !ok {
		return "", "", false
	}
	whose, said, ok = strings.Cut(rest, ": ")
	if !ok || strings.ContainsAny(whose, " \n") {
		return "", "", false
	}
	return "@" + whose, said, true
}

// xAnswer reads an answer of X's interface, version 2: posts in data, who wrote them in
// includes. It is false where data are no posts.
func (r *reader) xAnswer(data, includes json.RawMessage) bool {
	type answer struct {
		ID, Text  string
		AuthorID  string `json:"author_id"`
		CreatedAt string `json:"created_at"`
		Lang      string
		History   []string                    `json:"edit_history_tweet_ids"`
		Refers    []struct{ Type, ID string } `json:"referenced_tweets"`
	}
	var posts []answer
	if data[0] == '{' {
		posts = make([]answer, 1)
		if decode(data, &posts[0]) != nil {
			return false
		}
	} else if decode(data, &posts) != nil {
		return false
	}
	var with struct {
		Users  []struct{ ID, Name, Username string }
		Tweets []answer
	}
	if some(includes) && decode(includes, &with) != nil {
		return false
	}
	posts = append(with.Tweets, posts...)
	if len(posts) == 0 || posts[0].Text == "" || posts[0].ID == "" {
		return false
	}
	version := func(p answer) hearsay.Version {
		t := tweet{ID: p.ID, FullText: p.Text, CreatedAt: p.CreatedAt, Lang: p.Lang}
		for _, u := range with.Users {
			if u.ID == p.AuthorID {
				t.User.ScreenName, t.User.Name = u.Username, u.Name
			}
		}
		v := t.version()
		v.ID = first(append(p.History, v.ID)...)
		return v
	}
	for _, p := range posts {
		v := version(p)
		for _, ref := range p.Refers {
			for _, of := range with.Tweets {
				switch {
				case ref.ID != of.ID:
				case ref.Type == "retweeted":
					v = share(version(of), v.ID, v.Outlet, v.Published)
				case ref.Type == "quoted":
					quoting(&v, version(of))
				}
			}
			if ref.Type == "replied_to" {
				keep(&v, "in_reply_to", ref.ID)
			}
		}
		r.tell([]hearsay.Version{v}, nil)
	}
	return true
}
