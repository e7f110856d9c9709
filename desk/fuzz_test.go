package desk

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

// FuzzLayOut holds that no letter of a report is lost or told twice on its page, whatever
// is marked, and that what is marked is what was asked for.
func FuzzLayOut(f *testing.F) {
	f.Add("Title — “x”", "One.\n\nTwo\nlines.\r\n \r\nThree.", 3, 17)
	f.Add("", "\xff\xfe\n\n\n", 0, 2)
	f.Add("a", "", 0, 9)
	f.Fuzz(func(t *testing.T, title, body string, start, end int) {
		v := hearsay.Version{Title: title, Body: body}
		text := v.Text()
		mark := bytesOf(text, edge.Span{Start: max(0, start), End: end})
		head, paragraphs := layOut(&v, mark, []hearsay.Span{{Start: len(text) / 3, End: len(text) / 2}})
		var shown, marked strings.Builder
		firsts := 0
		for _, p := range append([]paragraph{{Pieces: head}}, paragraphs...) {
			for _, piece := range p.Pieces {
				shown.WriteString(piece.Text)
				if piece.Mark {
					marked.WriteString(piece.Text)
				}
				if piece.First {
					firsts++
				}
			}
		}
		plain := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if plain(shown.String()) != plain(text) {
			t.Errorf("shown %q of %q", shown.String(), text)
		}
		if plain(marked.String()) != plain(mark.In(text)) {
			t.Errorf("marked %q, want %q", marked.String(), mark.In(text))
		}
		if firsts > 1 || firsts == 0 && plain(mark.In(text)) != "" {
			t.Errorf("%d beginnings of the mark", firsts)
		}
	})
}

// FuzzForms holds that whatever is typed into the forms of the sources and the paste box is
// taken or refused, and stands on a page as text.
func FuzzForms(f *testing.F) {
	f.Add("example.org", "The Post", "wire", "2031-05-04T10:30", "The bridge is closed.", "set")
	f.Add("https://x.test/?a=${B}", "\"><script>", "rumour", "noon", "\x00\xff\r\n", "remove")
	f.Add("javascript:alert(1)", " ", "", "9999-12-31T23:59", strings.Repeat("a\n", 100), "")
	f.Fuzz(func(t *testing.T, address, outlet, kind, when, text, do string) {
		d := newNewsdesk()
		h := d.handler()
		for _, target := range []string{"/sources", "/sources/herald", "/paste"} {
			w := post(h, target, url.Values{"url": {address}, "outlet": {outlet}, "kind": {kind}, "when": {when}, "text": {text}, "do": {do}, "interval": {when}, "family": {text}})
			switch w.Code {
			case http.StatusSeeOther:
				if to := w.Header().Get("Location"); !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") {
					t.Errorf("%s leads to %q", target, to)
				}
			case http.StatusBadRequest, http.StatusNotFound:
				if strings.Contains(outlet, "<script>") && strings.Contains(w.Body.String(), outlet) {
					t.Errorf("%s: what was typed is code", target)
				}
			default:
				t.Errorf("%s: %d", target, w.Code)
			}
		}
	})
}
