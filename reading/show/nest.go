package show

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// A Nested is a statement and how many others it stands in.
type Nested struct {
	hearsay.Statement
	Depth int
}

// maxNested bounds how deep nesting is followed.
const maxNested = 8

// Nest puts a reading's statements in the order of the text, each behind the one in whose
// content it stands whole: "a ministry says that witnesses saw …".
func Nest(statements []hearsay.Statement) []Nested {
	type at struct {
		hearsay.Statement
		content hearsay.Span // its hull; of a statement without one, where its cue stands
	}
	all := make([]at, len(statements))
	for i, s := range statements {
		all[i] = at{s, s.Content.Hull()}
		if all[i].content.Empty() {
			all[i].content = slices.Concat(s.Source, s.Cue).Hull()
		}
	}
	slices.SortStableFunc(all, func(a, b at) int {
		return cmp.Or(cmp.Compare(a.content.Start, b.content.Start), cmp.Compare(b.content.Len(), a.content.Len()))
	})
	out := make([]Nested, len(all))
	var around []at // the statements that the current one may stand in, outermost first
	for i, s := range all {
		for len(around) > 0 && (!around[len(around)-1].Content.Contains(s.content) || around[len(around)-1].content == s.content) {
			around = around[:len(around)-1]
		}
		out[i] = Nested{s.Statement, len(around)}
		if len(around) < maxNested && !s.content.Empty() {
			around = append(around, s)
		}
	}
	return out
}
