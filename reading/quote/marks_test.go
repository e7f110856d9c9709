package quote

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// marked is a document of paragraphs parted by blank lines, with nothing read yet.
func marked(body string) *text.Doc {
	d := text.New(&hearsay.Version{Body: body})
	at := 0
	for p := range strings.SplitSeq(body, "\n\n") {
		d.Paragraphs = append(d.Paragraphs, hearsay.Span{Start: at, End: at + len(p)})
		at += len(p) + 2
	}
	return d
}

func TestQuotations(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string // pieces joined by " | "; "?" before an unclosed one, "~" before scare quotes
	}{
		{"straight", `"The dam holds," she said. "For now."`, []string{"The dam holds,", "For now."}},
		{"curly", `“The dam holds,” she said.`, []string{"The dam holds,"}},
		{"doubled apostrophes", "''The dam holds,'' she said.", []string{"The dam holds,"}},
		{"guillemets", `«The dam holds», she said of the work.`, []string{"~The dam holds"}},
		{"single", `‘The dam holds for now, and the town is safe,’ she said.`, []string{"The dam holds for now, and the town is safe,"}},
		{"apostrophes are none", "The town’s workers’ wages didn’t rise in the ’90s.", nil},
		{"plain apostrophes are none", "The town's workers' wages didn't rise in the '90s.", nil},
		{"nested", `“He told me ‘go’ and I went at once,” she said.`, []string{"He told me ‘go’ and I went at once,"}},
		{"scare quotes", `The so-called “reform” failed.`, []string{"~reform"}},
		{"a question is an utterance", `“Why?” she asked.`, []string{"Why?"}},
		{"over paragraphs", "“The dam holds.\n\n“The town is safe,” she said.", []string{"The dam holds. | The town is safe,"}},
		{"unclosed ends with its paragraph", "“The dam holds, she said.\n\nThe town is safe.", []string{"?The dam holds, she said."}},
		{"forgotten closing mark", "“The dam holds. “The town is safe too,” she said.", []string{"?The dam holds.", "The town is safe too,"}},
		{"stray closing mark", "The dam holds.” The town is safe, she said.", nil},
		{"mixed marks", "“The dam holds,\" she said. \"For now.”", []string{"The dam holds,", "For now."}},
		{"empty", "“” and nothing", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := marked(tt.body)
			var got []string
			for _, q := range quotations(d) {
				var pieces []string
				for _, p := range q.Pieces {
					pieces = append(pieces, p.In(d.Text))
				}
				s := strings.Join(pieces, " | ")
				switch {
				case !q.Closed:
					s = "?" + s
				case q.Scare:
					s = "~" + s
				}
				got = append(got, s)
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
