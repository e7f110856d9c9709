package show

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// A mark is a stretch of the text and what it is.
type mark struct {
	hearsay.Span
	class  string // of legend, and what sets it apart
	title  string // in words
	anchor string // id by which a table leads here; empty for none
	ref    *ref   // the statement that begins here
	ends   int    // the number of the statement that ends here; 0 for none
}

// A ref leads from a statement's first words to its row.
type ref struct {
	Number int
	Row    string // id
	Says   string // "Ana Ruiz denies"
}

// A segment is a run of text over which the same marks lie.
type segment struct {
	Text    string
	Class   string // class names; empty for plain text
	Title   string
	Anchors []string
	Refs    []*ref // statements that begin with it
	Ends    []int  // numbers of the statements that end with it
}

// maxMarks is how many marks over one segment are told in words.
const maxMarks = 12

// segments cuts text wherever a mark begins or ends.
func segments(text string, marks []mark) []segment {
	cuts := []int{0, len(text)}
	for _, m := range marks {
		cuts = append(cuts, m.Start, m.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	out := make([]segment, 0, len(cuts))
	var open []mark // marks that lie over the current segment
	next := 0
	for i := 0; i+1 < len(cuts); i++ {
		at, end := cuts[i], cuts[i+1]
		s := segment{Text: text[at:end]}
		open = slices.DeleteFunc(open, func(m mark) bool { return m.End <= at })
		for ; next < len(marks) && marks[next].Start <= at; next++ {
			m := marks[next]
			if m.End <= at {
				continue
			}
			open = append(open, m)
			if m.anchor != "" {
				s.Anchors = append(s.Anchors, m.anchor)
			}
			if m.ref != nil {
				s.Refs = append(s.Refs, m.ref)
			}
		}
		var classes, titles []string
		for _, m := range open {
			if !slices.Contains(classes, m.class) {
				classes = append(classes, m.class)
			}
			if m.title != "" && len(titles) < maxMarks && !slices.Contains(titles, m.title) {
				titles = append(titles, m.title)
			}
			if m.ends != 0 && m.End == end {
				s.Ends = append(s.Ends, m.ends)
			}
		}
		s.Class, s.Title = strings.Join(classes, " "), strings.Join(titles, "; ")
		out = append(out, s)
	}
	return out
}
