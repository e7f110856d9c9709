package desk

import (
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
