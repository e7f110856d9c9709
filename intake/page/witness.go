package page

import "strings"

// A witness is a text that somebody took for the report's: an extraction library, or the
// page itself in its JSON-LD. It is kept as its letters and digits.
type witness string

func testify(text string) witness { return witness(key(visible(text))) }

// At least so many bytes of a long block have to be in a witness's text: texts are
// shortened and mended in places.
const part = 48

// knows reports whether the witness's text has a block in it. A short block has to stand
// there beside what it stands beside on the page.
func (w witness) knows(blocks []block, i int) bool {
	k, s := blocks[i].key, string(w)
	switch {
	case k == "" || s == "":
		return false
	case len(k) >= part/2:
		return strings.Contains(s, k[:min(len(k), part)]) || len(k) > part && strings.Contains(s, k[len(k)-part:])
	case i+1 < len(blocks) && strings.Contains(s, k+blocks[i+1].key[:min(part/2, len(blocks[i+1].key))]):
		return true
	case i > 0:
		p := blocks[i-1].key
		return strings.Contains(s, p[max(0, len(p)-part/2):]+k)
	}
	return false
}
