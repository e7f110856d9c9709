package token

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// timestamp is the end of the hour at which an entry of a live blog or a log was made,
// where one opens the paragraph at token i before the entry's text; 0 where none does:
// "14:10 - Police", "[09:15] Police", "4.10pm: Police", "1410 GMT: Police".
func (s *Stage) timestamp(d *text.Doc, i, n int) int {
	k := i
	bracket := d.Tokens[k].Len() == 1 && (d.Text[d.Tokens[k].Start] == '[' || d.Text[d.Tokens[k].Start] == '(')
	if bracket {
		k++
	}
	if k+1 >= n || !digit(d.Text[d.Tokens[k].Start]) {
		return 0
	}
	colon, minutes := hourMinute(d.Tokens[k].Lower)
	whole := digitsFrom(d.Tokens[k].Lower) == d.Tokens[k].Len()
	military := whole && d.Tokens[k].Len() == 4
	if !minutes && !military && !(whole && d.Tokens[k].Len() <= 2) {
		return 0
	}
	k++
	half := false
	switch d.Tokens[k].Lower {
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		half = true
		k++
	}
	k, zoned := s.zone(d, k, n)
	if bracket {
		if k >= n || d.Tokens[k].Len() != 1 || d.Text[d.Tokens[k].Start] != ']' && d.Text[d.Tokens[k].Start] != ')' {
			return 0
		}
		k++
	}
	parted := bracket
	if k < n && (d.Tokens[k].Lower == ":" || d.Tokens[k].Lower == "|" || dash(d.Tokens[k].In(d.Text))) {
		parted = true
		k++
	}
	switch {
	case k >= n || d.Tokens[k].Start == d.Tokens[k-1].End:
		return 0
	case !(minutes || military && zoned || half):
		return 0
	case !parted && !(minutes && (colon || half || zoned)):
		return 0
	}
	if next := d.Tokens[k].In(d.Text); !capitalised(next) && !(parted && opening(next)) || s.words.AfterHours.Has(d.Tokens[k].Lower) {
		return 0
	}
	return k
}

// zone is the token behind the zone of an hour at token k, in brackets or not, and
// whether one stands there.
func (s *Stage) zone(d *text.Doc, k, n int) (int, bool) {
	at := k
	if at+2 < n && d.Tokens[at].Lower == "(" && d.Tokens[at+2].Lower == ")" {
		at++
	}
	if at >= n || !upper(d.Text[d.Tokens[at].Start]) || !s.words.Zones.Has(d.Tokens[at].Lower) {
		return k, false
	}
	return at + 1 + at - k, true
}

// hourMinute reports whether w is an hour and its minutes, "14:10" or "4.10", and
// whether they are written with a colon.
func hourMinute(w string) (colon, ok bool) {
	at := strings.IndexAny(w, ":.")
	if at < 1 || at > 2 || len(w) != at+3 || digitsFrom(w) != at || digitsFrom(w[at+1:]) != 2 || w[at+1] > '5' {
		return false, false
	}
	return w[at] == ':', at == 1 || w[0] < '2' || w[0] == '2' && w[1] < '4'
}
