package feed

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// epoch reads a moment in figures alone: seconds, milliseconds or microseconds since 1970,
// or 20250211 with or without a time.
func epoch(s string) (time.Time, bool) {
	if inner, ok := strings.CutPrefix(s, "/Date("); ok { // of .NET
		s, _, _ = strings.Cut(inner, ")")
		s, _, _ = strings.Cut(s, "+")
	}
	whole, fraction, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || whole[0] == '+' || whole[0] == '-' {
		return time.Time{}, false
	}
	if _, err := strconv.ParseUint("0"+fraction, 10, 64); err != nil {
		return time.Time{}, false
	}
	switch len(whole) {
	case 8, 14:
		if t, err := time.Parse("20060102150405"[:len(whole)], whole); err == nil {
			return t, true
		}
	case 9, 10:
		return time.Unix(n, 0), true
	case 12, 13:
		return time.UnixMilli(n), true
	case 16:
		return time.UnixMicro(n), true
	}
	return time.Time{}, true // figures, but no date
}

// figure is a figure of any script as one of ASCII.
func figure(r rune) rune {
	if r < 0x80 || !unicode.IsDigit(r) {
		return r
	}
	for zero := r; zero > r-10; zero-- { // the figures of a script stand together, from zero on
		if !unicode.IsDigit(zero - 1) {
			return '0' + r - zero
		}
	}
	return r
}

// once is a date that was written twice, one after the other, as programs do that put
// together what two elements say.
func once(s string) string {
	half := len(s) / 2
	if first, second := strings.TrimSpace(s[:half]), strings.TrimSpace(s[half:]); len(first) > 9 && first == second && strings.ContainsAny(first, "-/: ") {
		return first
	}
	return s
}
