package page

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

var (
	clockPattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:\b|T|\d{8}T?)(\d{1,2})(?:[:.]|\s?h\s?|\s?[时時點点시]\s?)(\d\d)(?:[:.](\d\d?)(?:[.,:]\d+)?)?\s?([ap]\.?m\b\.?)?`)
	})
	compactPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^T(\d\d)(\d\d)(\d\d)?`) })
	hourPattern    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b(\d{1,2})\s?([ap]\.?m\b\.?)`) })
)

// Words for the half of the day, before the time or behind it.
var (
	forenoon  = []string{"上午", "午前", "오전", "صباح", "AM"}
	afternoon = []string{"下午", "午後", "晚上", "오후", "مساء", "PM"}
)

// at adds the time of day that s gives, and its zone.
func (m *moment) at(s string, day time.Time) bool {
	hour, minute, second := 0, 0, 0
	half, before, rest := "", "", ""
	group := func(g []int, i int) string {
		if g[2*i] < 0 {
			return ""
		}
		return s[g[2*i]:g[2*i+1]]
	}
	number := func(g []int, i int) int { n, _ := strconv.Atoi(group(g, i)); return n }
	if g := compactPattern().FindStringSubmatchIndex(s); g != nil {
		hour, minute, second = number(g, 1), number(g, 2), number(g, 3)
		rest = s[g[1]:]
	} else if g := clockPattern().FindStringSubmatchIndex(s); g != nil {
		hour, minute, second = number(g, 1), number(g, 2), number(g, 3)
		half, before, rest = group(g, 4), s[:g[0]], s[g[1]:]
	} else if g := hourPattern().FindStringSubmatchIndex(s); g != nil {
		hour, half, rest = number(g, 1), group(g, 2), s[g[1]:]
	} else {
		return false
	}
	if half == "" && hour <= 12 {
		half = halfOf(before, rest)
	}
	switch {
	case half == "":
	case half[0] == 'p' || half[0] == 'P':
		if hour < 12 {
			hour += 12
		}
	case hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 || second > 59 {
		return false
	}
	m.clock = true
	m.Time = day.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second)
	if offset, ok := zone(rest, m.Time); ok {
		m.zoned = true
		m.Time = time.Date(m.Year(), m.Month(), m.Day(), hour, minute, second, 0, fixed(offset))
	}
	return true
}

// halfOf is the half of the day that words right before or behind a time say: "am" or "pm",
// or empty. Arabic also writes their first letters.
func halfOf(before, after string) string {
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	for _, w := range forenoon {
		if strings.HasSuffix(before, w) || strings.HasPrefix(after, w) {
			return "am"
		}
	}
	for _, w := range afternoon {
		if strings.HasSuffix(before, w) || strings.HasPrefix(after, w) {
			return "pm"
		}
	}
	switch word := firstWord(after); word {
	case "ص":
		return "am"
	case "م":
		return "pm"
	}
	return ""
}
