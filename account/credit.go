package account

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// creditOf is the agency whose text a version says that it is: the credit it was published with,
// else what its byline or text prints ("(AP) -", "(with Reuters)"). It is empty where that is its own
// outlet, and for who speaks for itself.
func creditOf(v *hearsay.Version) string {
	credit := v.Credit
	if credit == "" && !v.Kind.SpeaksForItself() {
		credit = lexicon.Credit(v.Byline, v.Body)
	}
	if lexicon.House(credit) == lexicon.House(v.Outlet) {
		return ""
	}
	return credit
}

// creditLong is how long a credit line is at most, in bytes.
const creditLong = 80

// creditLine reports whether sentence i only says whose text it is: "Source: Meridian
// News", "(Continental Press)", a wire's name alone. It claims nothing.
func (b *builder) creditLine(d *doc, i int) bool {
	words := d.same[i]
	if len(words) > creditLong {
		return false
	}
	var names []creditName
	for w := range strings.FieldsSeq(words) {
		names = append(names, b.creditNames[w]...)
	}
	rest := words
	if len(names) > 0 {
		slices.SortFunc(names, func(x, y creditName) int { return cmp.Compare(x.order, y.order) })
		rest = " " + words + " "
		for _, name := range names {
			rest = strings.ReplaceAll(rest, name.words, " ")
		}
		rest = strings.TrimSpace(rest)
	}
	if _, ok := lexicon.Agency(rest); ok || rest == "" {
		return true
	}
	for w := range strings.FieldsSeq(rest) {
		switch w {
		case "source", "sources", "agency", "agencies", "via", "by", "with", "from", "copyright", "credit", "reporting", "editing", "and", "the", "staff", "wire", "wires", "news", "text", "input", "c":
		default:
			if _, ok := lexicon.Agency(w); !ok {
				return false
			}
		}
	}
	return true
}

// creditName is the name of an outlet or agency that a credit line may have.
type creditName struct {
	order int    // names are looked for in order of appearance
	words string // alone, between two blanks
}
