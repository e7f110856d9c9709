package mend

import "strings"

// A Finder finds a mark in one text, each time further on. It remembers where the next one
// is, so that asking again and again costs no more than one pass.
type Finder struct {
	Mark  string
	at    int
	asked bool
}

// From is the position of the first mark in s at or after pos, or -1. pos must not become
// less from call to call.
func (f *Finder) From(s string, pos int) int {
	if !f.asked || f.at < pos {
		f.asked, f.at = true, len(s)
		if i := strings.Index(s[min(pos, len(s)):], f.Mark); i >= 0 {
			f.at = pos + i
		}
	}
	if f.at >= len(s) {
		return -1
	}
	return f.at
}
