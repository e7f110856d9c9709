package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// conditionReach is how far before "until", in bytes, the verb stands that it goes with.
const conditionReach = 80

// onlyIf reports whether a clause is no more than a condition: "if it is needed", "would stay
// until the troops left". Nobody says of it that it is so.
func (d *doc) onlyIf(c *hearsay.Clause, sentence int) bool {
	from := max(d.Reading.Sentences[sentence].Start, c.Start-conditionReach, 0)
	if from > c.Start || !d.valid(c.Span) {
		return false
	}
	before := d.text[from:c.Start]
	first, _, _ := strings.Cut(c.In(d.text), " ")
	words := strings.Fields(strings.ToLower(before + " " + first))
	for i, w := range words {
		words[i] = strings.TrimLeft(w, "\"“'‘(")
	}
	if n := len(words); strings.HasSuffix(strings.Join(words[:max(0, n-1)], " "), " long as") {
		return true // "as long as it does not yield"
	}
	for i := len(words) - 1; i >= max(0, len(words)-2); i-- {
		switch words[i] {
		case "if", "unless", "lest":
			return true
		case "until", "till":
			for _, w := range words[:i] {
				switch w {
				case "will", "would", "won't", "won’t", "shall", "must", "should":
					return true
				}
			}
		}
	}
	return false
}
