package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// maxQuote is how long a quote may be, in code points.
const maxQuote = 400

// A finder finds the claims of an account by the words of the reports on which they rest.
type finder struct {
	text func(report string, version int) (string, error) // of a version
}

// shown are the assertions that show something: those of which the quote is the version's exact text and not too long.
func (f finder) shown(all []hearsay.Assertion) (shown []hearsay.Assertion, err error) {
	for _, w := range all {
		text, err := f.text(w.Report, w.Version)
		if err != nil {
			return nil, err
		}
		n := utf8.RuneCountInString(w.Quote)
		if n > 0 && n <= maxQuote && w.Start >= 0 && w.End <= len(text) && w.In(text) == w.Quote {
			shown = append(shown, w)
		}
	}
	return shown, nil
}

// showing are claims without the assertions that aren't shown.
func (f finder) showing(claims []*hearsay.Claim) ([]*hearsay.Claim, error) {
	all := make([]*hearsay.Claim, len(claims))
	for i, c := range claims {
		kept := *c
		var err error
		if kept.Assertions, err = f.shown(c.Assertions); err != nil {
			return nil, err
		}
		all[i] = &kept
	}
	return all, nil
}

// sentence is the sentence around an assertion's words, by full stops and line ends.
func (f finder) sentence(w hearsay.Assertion) string {
	text, err := f.text(w.Report, w.Version)
	if err != nil {
		return ""
	}
	from, to := 0, len(text)
	for _, cut := range sentenceCuts(text) {
		if cut <= w.Start {
			from = cut
		}
		if cut >= w.End {
			to = cut
			break
		}
	}
	return text[from:to]
}

// sentenceCuts are where sentences begin: behind white space after a full stop and before
// a capital or digit, either with a quotation mark, and behind line ends.
func sentenceCuts(text string) (cuts []int) {
	for i := 0; i < len(text); {
		if i > 0 && strings.IndexByte(".!?", text[i-1]) >= 0 {
			space := i + prefix(text[i:], "\"”’", 1)
			next := space
			for next < len(text) {
				r, n := utf8.DecodeRuneInString(text[next:])
				if !unicode.IsSpace(r) {
					break
				}
				next += n
			}
			first := next + prefix(text[next:], "\"“‘", 1)
			if next > space && first < len(text) && (text[first] >= 'A' && text[first] <= 'Z' || text[first] >= '0' && text[first] <= '9') {
				cuts = append(cuts, next)
				i = next
				continue
			}
		}
		if n := prefix(text[i:], "\n", len(text)); n > 0 {
			i += n
			cuts = append(cuts, i)
			continue
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return cuts
}

// prefix is the length of what s begins with out of set, at most so many characters.
func prefix(s, set string, most int) int {
	at := 0
	for ; most > 0 && at < len(s); most-- {
		r, n := utf8.DecodeRuneInString(s[at:])
		if !strings.ContainsRune(set, r) {
			break
		}
		at += n
	}
	return at
}

// hits are the assertions of a claim that rest on the words meant; wide looks at the
// sentences around them too.
func (f finder) hits(c *hearsay.Claim, r rest, wide bool) (found []hearsay.Assertion) {
	for _, w := range c.Assertions {
		if w.Report == r.Report && (r.Quote.MatchString(w.Quote) || wide && r.Quote.MatchString(f.sentence(w))) {
			found = append(found, w)
		}
	}
	return found
}

// find gives the claims that rest on the words meant, three at most: those of which a
// quote holds them, or where there is none a sentencf.
func (f finder) find(a hearsay.Account, r rest) []*hearsay.Claim {
	for _, wide := range []bool{false, true} {
		var found []*hearsay.Claim
		for _, c := range a.Claims {
			if (r.Kind == "" || c.Kind == r.Kind) && len(f.hits(c, r, wide)) > 0 {
				found = append(found, c)
			}
		}
		if len(found) > 0 {
			return found[:min(len(found), 3)]
		}
	}
	return nil
}

// words are the assertions of the claims found that rest on the words meant.
func (f finder) words(a hearsay.Account, r rest) (all []hearsay.Assertion) {
	for _, c := range f.find(a, r) {
		all = append(all, f.hits(c, r, true)...)
	}
	return all
}

// together says whether one claim rests on both.
func (f finder) together(a hearsay.Account, first rest, second rests) bool {
	return slices.ContainsFunc(f.find(a, first), func(c *hearsay.Claim) bool {
		return slices.ContainsFunc(second, func(b rest) bool { return len(f.hits(c, b, false)) > 0 })
	})
}

// both says whether both are claims.
func (f finder) both(a hearsay.Account, first rest, second rests) bool {
	return len(f.find(a, first)) > 0 && slices.ContainsFunc(second, func(b rest) bool { return len(f.find(a, b)) > 0 })
}

// disputed says whether the words stand on two sides of one claim, or on claims of which
// one excludes the other.
func (f finder) disputed(a hearsay.Account, first rest, second rests) bool {
	for _, c := range f.find(a, first) {
		for _, b := range second {
			if slices.ContainsFunc(f.hits(c, first, true), func(x hearsay.Assertion) bool {
				return slices.ContainsFunc(f.hits(c, b, true), func(y hearsay.Assertion) bool { return opposed(x, y) })
			}) {
				return true
			}
			for _, d := range f.find(a, b) {
				if d.ID != c.ID && (slices.Contains(c.Disputes, d.ID) || slices.Contains(d.Disputes, c.ID)) {
					return true
				}
			}
		}
	}
	return false
}

// opposed reports whether of two assertions one affirms and the other denies.
func opposed(x, y hearsay.Assertion) bool {
	sides := x.Polarity == hearsay.Affirms && y.Polarity == hearsay.DeniesIt || x.Polarity == hearsay.DeniesIt && y.Polarity == hearsay.Affirms
	return sides && (x.Report != y.Report || x.Start != y.Start)
}
