package hearsay

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// datelineReach is how far a dateline's day may lie from the day of publication.
const datelineReach = 3 * 24 * time.Hour

// Written is the moment against which "today" and "on Friday" are meant: when the report
// was published. Where only the day of that is known, and a dateline that came as a field
// of its own ("dateline") names another day close by, it is that day: an agency's file may
// be a day behind its writer's.
func (r *Report) Written() time.Time {
	p := r.Published
	if p.IsZero() || !p.Equal(p.Truncate(24*time.Hour)) {
		return p
	}
	var line string
	if json.Unmarshal(r.Extra["dateline"], &line) != nil {
		return p
	}
	if d, ok := dayIn(line, p); ok && d.Sub(p).Abs() <= datelineReach {
		return d
	}
	return p
}

// dayIn finds a month and a day in a dateline, in the year that brings it closest to near.
func dayIn(line string, near time.Time) (time.Time, bool) {
	words := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		m := month(w)
		if m == 0 {
			continue
		}
		for _, j := range []int{i + 1, i - 1} { // "April 1", "1 April"
			if j < 0 || j >= len(words) {
				continue
			}
			day, err := strconv.Atoi(words[j])
			if err != nil || day < 1 || day > 31 {
				continue
			}
			var best time.Time
			for year := near.Year() - 1; year <= near.Year()+1; year++ {
				d := time.Date(year, m, day, 0, 0, 0, 0, time.UTC)
				if best.IsZero() || d.Sub(near).Abs() < best.Sub(near).Abs() {
					best = d
				}
			}
			return best, true
		}
	}
	return time.Time{}, false
}

// month is the month that a word names, in full or by its first three letters and more;
// 0 for none.
func month(word string) time.Month {
	w := strings.ToLower(word)
	if len(w) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); w == name || strings.HasPrefix(name, w) && len(w) <= 4 {
			return m
		}
	}
	return 0
}
