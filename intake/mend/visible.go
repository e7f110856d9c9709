package mend

import "strings"

// Visible is a text without characters that show nothing and can turn what is shown: soft
// hyphens, marks of direction, spaces of no width. Joiners stay: scripts and pictures of
// characters need them.
func Visible(s string) string {
	if strings.IndexByte(s, 0xC2) < 0 && strings.IndexByte(s, 0xE2) < 0 && strings.IndexByte(s, 0xEF) < 0 { // with which they all begin
		return s
	}
	if !strings.ContainsFunc(s, unseen) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, s)
}

func unseen(r rune) bool {
	return r == 0xAD || r == 0x200B || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F || r == 0xFEFF
}
