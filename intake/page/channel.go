package page

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// postName is the name of a channel's post, with the channel's before it.
var postName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\w{3,64}/\d{1,12}$`) })

// posts are the entries of a channel's public page: elements that carry the name of a post
// (data-post, as Telegram writes it), each with the post's time in a link to it. Who writes
// them is the channel.
func (d *document) posts() []entry {
	if d.meta.article != nil {
		return nil
	}
	var all []entry
	var last *html.Node
	for n := range d.tree.Descendants() {
		name := attribute(n, "data-post")
		if len(all) == maxEntries || last != nil && within(n, last) || !postName().MatchString(name) {
			continue
		}
		last = n
		e, ok := d.entry(n)
		if !ok {
			continue
		}
		e.id = name[strings.LastIndexByte(name, '/')+1:]
		for c := range n.Descendants() {
			switch {
			case c.DataAtom == atom.Time && c.Parent != nil && c.Parent.DataAtom == atom.A:
				e.address = attribute(c.Parent, "href")
			case c.DataAtom == atom.Div && called(c, "text") && !called(c, "reply"): // without who wrote it and how many saw it
				e.text = nil
				for _, b := range cut(c) {
					e.text = append(e.text, b.text)
				}
			}
		}
		if channel := person(d.meta.first("og:title")); channel != "" {
			e.authors = []string{channel}
		}
		all = append(all, e)
	}
	return all
}
