package post

import (
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/hearsay-news/hearsay"
)

// telegramPage reads a page of an export in HTML (messages.html).
func (r *reader) telegramPage(page string) {
	p := telegramPage{reader: r}
	z := html.NewTokenizer(strings.NewReader(page))
	for !r.done {
		switch z.Next() {
		case html.ErrorToken:
			p.finish()
			return
		case html.TextToken:
			p.words(string(z.Raw()))
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			t := z.Token()
			p.open(raw, &t)
		case html.EndTagToken:
			raw := string(z.Raw())
			t := z.Token()
			p.close(raw, &t)
		}
	}
}

// A telegramPage is a page of an export while it is read.
type telegramPage struct {
	*reader
	chat                         string
	from                         string // of the message before: one that follows at once doesn't say again
	message                      hearsay.Version
	field                        *strings.Builder // what is being read
	depth                        int              // of elements inside of it
	title, name, text, forwarded strings.Builder
	inForward, seen              bool
}

// open takes a start tag.
func (p *telegramPage) open(raw string, t *html.Token) {
	if p.field != nil {
		p.field.WriteString(raw)
		if t.DataAtom == atom.Div {
			p.depth++
		}
		return
	}
	if t.DataAtom != atom.Div {
		return
	}
	class, id, title := "", "", ""
	for _, a := range t.Attr {
		switch a.Key {
		case "class":
			class = " " + a.Val + " "
		case "id":
			id = a.Val
		case "title":
			title = a.Val
		}
	}
	has := func(name string) bool { return strings.Contains(class, " "+name+" ") }
	switch {
	case has("message"):
		p.finish()
		if has("default") {
			p.seen = true
			p.message.ID = id
		}
	case has("date") && has("details") && title != "" && p.message.Published.IsZero():
		p.message.Published = exportTime(title)
	case has("forwarded"):
		p.inForward = true
	case has("from_name"):
		p.field = &p.name
		if p.inForward {
			p.field = &p.forwarded
		}
	case has("text") && has("bold") && !p.seen && p.title.Len() == 0:
		p.field = &p.title
	case has("text") && p.seen:
		p.field = &p.text
	}
}

func (p *telegramPage) words(raw string) {
	if p.field != nil {
		p.field.WriteString(raw)
	}
}

func (p *telegramPage) close(raw string, t *html.Token) {
	if p.field == nil {
		return
	}
	if t.DataAtom == atom.Div {
		if p.depth == 0 {
			p.field = nil
			return
		}
		p.depth--
	}
	p.field.WriteString(raw)
}

// finish hands on the message that was read.
func (p *telegramPage) finish() {
	read := func(b *strings.Builder) string {
		inside, _, _ := strings.Cut(b.String(), "<span") // beside a name, when it spoke
		s := strings.TrimSpace(p.reader.text(inside))
		b.Reset()
		return s
	}
	p.field, p.depth = nil, 0
	if p.title.Len() > 0 {
		p.chat = read(&p.title)
	}
	if !p.seen {
		return
	}
	if name := read(&p.name); name != "" {
		p.from = name
	}
	v := p.message
	v.ID = "telegram:" + p.chat + "/" + strings.TrimPrefix(v.ID, "message")
	v.Outlet = first(p.from, p.chat)
	v.Credit = read(&p.forwarded)
	v.Body = strings.TrimSpace(p.reader.text(p.text.String()))
	p.text.Reset()
	p.message, p.seen, p.inForward = hearsay.Version{}, false, false
	if v.Body == "" { // a picture
		p.n++
		return
	}
	p.tell([]hearsay.Version{v}, nil)
}

// exportTime reads "11.02.2025 08:40:00 UTC+01:00".
func exportTime(s string) time.Time {
	for _, layout := range []string{"02.01.2006 15:04:05 UTC-07:00", "02.01.2006 15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
