package page

import "strings"

// ofPublishing is where in a line words say that a date behind them is that of publication;
// -1 where none do.
func ofPublishing(line string) int { return said(line, "said") }

// ofChange reports whether words in front of a date say that it is of the last change.
func ofChange(line string) bool { return said(line, "changed") >= 0 }

// said is where the first of the phrases of a kind of published.tsv stands in a line.
func said(line, kind string) int {
	line = strings.ToLower(line)
	at := -1
	for _, w := range dateNames()[kind] {
		if i := strings.Index(line, w); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	return at
}
