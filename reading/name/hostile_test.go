package name_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// Hostile texts must be read to their end; a stage that goes quadratic over one of them
// keeps the test from ending in good time.
func TestHostileTexts(t *testing.T) {
	const size = 200_000
	acronyms, names, quotes := &strings.Builder{}, &strings.Builder{}, &strings.Builder{}
	for i := 0; acronyms.Len() < size; i++ {
		acronyms.WriteString("The " + letters(i, "A") + " met. ")
		names.WriteString("Ann " + letters(i, "a") + " met the company of John Poe, a seed. ")
		quotes.WriteString("Luis \"El “Gato «Poe of The ")
	}
	for about, body := range map[string]string{
		"no space":       strings.Repeat("Aa", size/2),
		"acronyms":       acronyms.String(),
		"names":          names.String(),
		"open marks":     quotes.String(),
		"hyphens":        strings.Repeat("Al-", size/3),
		"of":             strings.Repeat("Ministry of ", size/12),
		"ampersands":     strings.Repeat("A & ", size/4),
		"one sentence":   strings.Repeat("Okafor and Van der Merwe ", size/25),
		"broken letters": strings.Repeat("A\xff\xfe ", size/4),
	} {
		d := read(t, &hearsay.Version{Body: strings.ToValidUTF8(body, "?")})
		for _, m := range d.Mentions {
			if m.Start >= m.End || m.End > len(d.Text) {
				t.Fatalf("%s: bad mention %+v", about, m)
			}
		}
	}
}

// letters writes n as a capitalised word; all of it in capitals where first is "A".
func letters(n int, first string) string {
	out := "Q"
	for _, c := range strconv.Itoa(n) {
		out += string(rune(first[0]) + c - '0')
	}
	return out
}
