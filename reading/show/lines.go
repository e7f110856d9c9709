package show

import "sort"

// Lines finds the line of a text in which a byte stands.
type Lines struct{ ends []int }

// NewLines counts the lines of text: each ends at a line feed, or at a carriage return
// that none follows.
func NewLines(text string) *Lines {
	l := &Lines{}
	for i := range len(text) {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			l.ends = append(l.ends, i)
		}
	}
	return l
}

// At is the number of the line in which byte pos stands, the first line being 1.
func (l *Lines) At(pos int) int {
	return 1 + sort.SearchInts(l.ends, pos)
}
