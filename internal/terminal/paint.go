package terminal

import "strings"

// A Paint is a colour or weight of text, by what it means.
type Paint string

// The paints, as ANSI SGR parameters. Meaning never rests on colour alone: each also
// stands in words.
const (
	Strong  Paint = "1"
	Faint   Paint = "2"
	Good    Paint = "32"
	Warning Paint = "33"
	Bad     Paint = "31"
	Accent  Paint = "36"
)

// Paint colours s where the style allows it.
func (s Style) Paint(p Paint, text string) string {
	if !s.Colour || p == "" || text == "" {
		return text
	}
	return "\x1b[" + string(p) + "m" + text + "\x1b[0m"
}

// Clean takes out of text what would move the cursor or change the terminal: control
// characters other than line feeds, and directional overrides. Text from outside goes
// through it before it reaches a terminal.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\r':
			return ' '
		case r < 0x20 || (r >= 0x7f && r < 0xa0) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) || r == '\uFEFF':
			return -1
		}
		return r
	}, text)
}
