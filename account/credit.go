package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// creditLong is how long a credit line is at most, in bytes.
const creditLong = 80

// creditLine reports whether sentence i only says whose text it is: "Source: Meridian
// News", "(Continental Press)", a wire's name alone. It claims nothing.
func (b *builder) creditLine(d *doc, i int) bool {
	words := d.same[i]
	if len(words) > creditLong {
		return false
	}
	rest := " " + words + " "
	for _, name := range b.creditNames {
		rest = strings.ReplaceAll(rest, " "+name+" ", " ")
	}
	rest = strings.TrimSpace(rest)
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

// namesToCredit are the outlets and agencies that a credit line may name, as words alone.
func namesToCredit(docs []*doc) []string {
	seen := map[string]bool{}
	var names []string
	for _, d := range docs {
		v := &d.Version
		if v.Kind == hearsay.SocialOutlet {
			continue
		}
		for _, n := range []string{v.Outlet, v.Credit} {
			if n = strings.TrimPrefix(wordsAlone(n), "the "); n != "" && !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}
	}
	return names
}
