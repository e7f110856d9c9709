package desk

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestPagesAreAccessible checks by hand what an accessibility checker asks first: one main
// heading, headings without gaps, ids once, links that lead somewhere, names for all
// controls, landmarks, a language.
func TestPagesAreAccessible(t *testing.T) {
	handler := newNewsdesk().handler()
	for _, target := range []string{"/", "/?words=none", "/?place=Brannhamn&kind=crash&sort=reports", "/stories/s1", "/stories/s1?since=2031-05-04T13:00&as_of=2031-05-05", "/report?id=city%2F1&start=3&end=60", "/sources", "/sources?state=new", "/sources/herald", "/paste", "/nowhere"} {
		page := parse(t, get(t, handler, target).Body.String())
		ids, labels := map[string]bool{}, map[string]bool{}
		h1, level := 0, 0
		var anchors []string
		landmarks := map[string]int{}
		for n := range page.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if id := attr(n, "id"); id != "" {
				if ids[id] {
					t.Errorf("%s: id %q stands twice", target, id)
				}
				ids[id] = true
			}
			landmarks[n.Data]++
			switch n.Data {
			case "h1", "h2", "h3":
				l := int(n.Data[1] - '0')
				if l > level+1 {
					t.Errorf("%s: %s %q follows a heading of level %d", target, n.Data, words(n), level)
				}
				level = l
				if l == 1 {
					h1++
				}
			case "label":
				labels[attr(n, "for")] = true
			case "input", "select", "textarea":
				if attr(n, "type") != "hidden" && !labels[attr(n, "id")] && !within(n, "label") {
					t.Errorf("%s: a field without a name: %q", target, attr(n, "name"))
				}
			case "a", "button", "summary":
				if strings.TrimSpace(words(n)) == "" {
					t.Errorf("%s: <%s href=%q> has no name", target, n.Data, attr(n, "href"))
				}
				if strings.HasPrefix(attr(n, "href"), "#") {
					anchors = append(anchors, attr(n, "href")[1:])
				}
			case "img":
				if _, ok := has(n, "alt"); !ok {
					t.Errorf("%s: a picture without alt", target)
				}
			}
		}
		if h1 != 1 {
			t.Errorf("%s: %d main headings", target, h1)
		}
		for _, a := range anchors {
			if !ids[a] {
				t.Errorf("%s: #%s leads nowhere", target, a)
			}
		}
		for _, l := range []string{"main", "header", "footer"} {
			if landmarks[l] == 0 {
				t.Errorf("%s: no %s", target, l)
			}
		}
		if lang := attr(find(page, "html"), "lang"); lang != "en" {
			t.Errorf("%s: language %q", target, lang)
		}
	}
}

func parse(t *testing.T, page string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func find(n *html.Node, element string) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == element {
			return c
		}
	}
	return nil
}

func words(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

func within(n *html.Node, element string) bool {
	for a := range n.Ancestors() {
		if a.Data == element {
			return true
		}
	}
	return false
}

func attr(n *html.Node, name string) string {
	v, _ := has(n, name)
	return v
}

func has(n *html.Node, name string) (string, bool) {
	if n != nil {
		for _, a := range n.Attr {
			if a.Key == name {
				return a.Val, true
			}
		}
	}
	return "", false
}
