package eval

import (
	_ "embed"
	"strings"
)

//go:embed published.tsv
var publishedFile string

// published is the best published figure beside a row's, and whose it is: "" where none is
// known.
func published(r Row) string {
	for line := range strings.Lines(publishedFile) {
		col := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(col) == 5 && col[0] == r.Task && (col[1] == r.Corpus || col[1] == "*") && col[2] == r.Metric {
			return col[3] + " (" + col[4] + ")"
		}
	}
	return ""
}
