package eval

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// maxQuote is how long a quote may be, in code points.
const maxQuote = 400

// moments say which account is meant.
type moments struct{ asOf, since time.Time }

// An examiner holds conclusions against the accounts of one chain.
type examiner struct {
	*staged
	chain    *chain
	accounts map[moments]hearsay.Account
}

// account is the account of the anchor's story. Assertions of which the quote isn't the
// version's exact text, or is too long, are left out: they show nothing.
func (e *examiner) account(ctx context.Context, m moments) (hearsay.Account, error) {
	if a, ok := e.accounts[m]; ok {
		return a, nil
	}
	a, err := e.chain.account(ctx, e.Anchor, m.asOf)
	if err != nil {
		return a, err
	}
	if !m.since.IsZero() {
		a = account.Since(a, m.since)
	}
	a.Claims = slices.Clone(a.Claims)
	for i := range a.Claims {
		var shown []hearsay.Assertion
		for _, w := range a.Claims[i].Assertions {
			v, err := e.chain.store.Version(ctx, w.Report, w.Version)
			if err != nil {
				return a, err
			}
			text := v.Text()
			n := utf8.RuneCountInString(w.Quote)
			if n > 0 && n <= maxQuote && w.Start >= 0 && w.End <= len(text) && w.In(text) == w.Quote {
				shown = append(shown, w)
			}
		}
		a.Claims[i].Assertions = shown
	}
	e.accounts[m] = a
	return a, nil
}

// sentence is the sentence around an assertion's words, by full stops and line ends.
func (e *examiner) sentence(w hearsay.Assertion) string {
	v, err := e.chain.store.Version(context.Background(), w.Report, w.Version)
	if err != nil {
		return ""
	}
	text := v.Text()
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
func (e *examiner) hits(c hearsay.Claim, r rest, wide bool) (found []hearsay.Assertion) {
	for _, w := range c.Assertions {
		if w.Report == r.Report && (r.Quote.MatchString(w.Quote) || wide && r.Quote.MatchString(e.sentence(w))) {
			found = append(found, w)
		}
	}
	return found
}

// find gives the claims that rest on the words meant, three at most: those of which a
// quote holds them, or where there is none a sentence.
func (e *examiner) find(a hearsay.Account, r rest) []hearsay.Claim {
	for _, wide := range []bool{false, true} {
		var found []hearsay.Claim
		for _, c := range a.Claims {
			if (r.Kind == "" || c.Kind == r.Kind) && len(e.hits(c, r, wide)) > 0 {
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
func (e *examiner) words(a hearsay.Account, r rest) (all []hearsay.Assertion) {
	for _, c := range e.find(a, r) {
		all = append(all, e.hits(c, r, true)...)
	}
	return all
}

// holds says whether the account reaches a conclusion; broken, whether it counts origins
// that there are not.
func (e *examiner) holds(ctx context.Context, k conclusion) (ok, broken bool, err error) {
	if k.Type == "members" {
		ok, err := e.members(ctx, k)
		return ok, false, err
	}
	a, err := e.account(ctx, moments{k.AsOf, k.Since})
	if err != nil {
		return false, false, err
	}
	found := func(match func(hearsay.Claim) bool) bool { return slices.ContainsFunc(e.find(a, k.Claim), match) }
	switch k.Type {
	case "origins":
		least := 1
		if k.Min != nil {
			least = *k.Min
		}
		over := found(func(c hearsay.Claim) bool { return k.Max != nil && len(c.Origins) > *k.Max })
		enough := found(func(c hearsay.Claim) bool { return len(c.Origins) >= least })
		return enough && !over, over || !enough && len(e.find(a, k.Claim)) > 0, nil
	case "status":
		return found(func(c hearsay.Claim) bool { return slices.Contains(k.In, c.Status) }), false, nil
	case "never_corroborated":
		broken := found(func(c hearsay.Claim) bool { return c.Status == hearsay.Corroborated })
		return !broken && len(e.find(a, k.Claim)) > 0, broken, nil
	case "same", "apart":
		return e.together(a, k), false, nil
	case "dispute":
		return e.disputed(a, k), false, nil
	case "figures", "absent", "current", "not_current":
		return figuresHold(a, k), false, nil
	case "speaker":
		return slices.ContainsFunc(e.words(a, k.Claim), func(w hearsay.Assertion) bool {
			return utf8.RuneCountInString(w.Speaker.Name) < 120 && k.Speaker.MatchString(w.Speaker.Name)
		}), false, nil
	case "chain":
		return slices.ContainsFunc(e.words(a, k.Claim), func(w hearsay.Assertion) bool { return chainHolds(w.Chain, k.Chain) }), false, nil
	case "when":
		return found(func(c hearsay.Claim) bool { return strings.HasPrefix(c.When.Value, k.Value) }), false, nil
	case "where":
		return found(func(c hearsay.Claim) bool {
			return c.Where.Located && distance(c.Where.Lat, c.Where.Lon, k.Lat, k.Lon) <= k.Km
		}), false, nil
	case "update", "no_update":
		ok, err := e.updated(ctx, a, k)
		return ok, false, err
	}
	return false, false, fmt.Errorf("%w: a conclusion of type %q", hearsay.ErrInvalid, k.Type)
}

func (e *examiner) members(ctx context.Context, k conclusion) (bool, error) {
	id, err := e.chain.store.StoryOf(ctx, e.Anchor)
	if err != nil {
		return false, err
	}
	s, err := e.chain.store.Story(ctx, id)
	in := func(report string) bool { return slices.Contains(s.Members, report) }
	missing := slices.ContainsFunc(k.Include, func(r string) bool { return !in(r) })
	return !missing && !slices.ContainsFunc(k.Exclude, in), err
}

// together says whether one claim rests on both, for "same", or both are claims and none
// does, for "apart".
func (e *examiner) together(a hearsay.Account, k conclusion) bool {
	first := e.find(a, k.A)
	both := slices.ContainsFunc(first, func(c hearsay.Claim) bool {
		return slices.ContainsFunc(k.B, func(b rest) bool { return len(e.hits(c, b, false)) > 0 })
	})
	if k.Type == "same" {
		return both
	}
	second := slices.ContainsFunc(k.B, func(b rest) bool { return len(e.find(a, b)) > 0 })
	return len(first) > 0 && second && !both
}

// disputed says whether the words stand on two sides of one claim, or on claims of which
// one excludes the other.
func (e *examiner) disputed(a hearsay.Account, k conclusion) bool {
	for _, c := range e.find(a, k.A) {
		for _, b := range k.B {
			for _, x := range e.hits(c, k.A, true) {
				for _, y := range e.hits(c, b, true) {
					opposed := x.Polarity == hearsay.Affirms && y.Polarity == hearsay.DeniesIt ||
						x.Polarity == hearsay.DeniesIt && y.Polarity == hearsay.Affirms
					if opposed && (x.Report != y.Report || x.Start != y.Start) {
						return true
					}
				}
			}
			for _, d := range e.find(a, b) {
				if d.ID != c.ID && (slices.Contains(c.Disputes, d.ID) || slices.Contains(d.Disputes, c.ID)) {
					return true
				}
			}
		}
	}
	return false
}

// figuresHold judges the story's main series of a kind, or any that isn't background.
func figuresHold(a hearsay.Account, k conclusion) bool {
	var series []hearsay.FigureSeries
	for _, f := range a.Figures {
		if f.Counted == k.Counted && !f.Background && (k.Any || len(series) == 0) {
			series = append(series, f)
		}
	}
	switch k.Type {
	case "figures":
		return slices.ContainsFunc(series, func(f hearsay.FigureSeries) bool { return runs(f.History, k.Sequence) })
	case "absent":
		return len(series) > 0 && !slices.ContainsFunc(series, func(f hearsay.FigureSeries) bool {
			return slices.ContainsFunc(f.History, func(p hearsay.FigurePoint) bool { return p.Min == *k.Min })
		})
	}
	best := slices.ContainsFunc(series, func(f hearsay.FigureSeries) bool { return f.Current.Best == *k.Min })
	return len(series) > 0 && best == (k.Type == "current")
}

// runs reports whether a series takes the values of a sequence in their order.
func runs(points []hearsay.FigurePoint, sequence [][2]*int) bool {
	i := 0
	for _, p := range points {
		if i == len(sequence) {
			break
		}
		least, most := sequence[i][0], sequence[i][1]
		if p.Min == *least && (most == nil || p.Open() || p.Max == *most) {
			i++
		}
	}
	return i == len(sequence)
}

func chainHolds(c hearsay.Chain, patterns []pattern) bool {
	links := make([]string, len(c))
	for i, l := range c {
		links[i] = l.Name + " " + string(l.Kind)
	}
	way := strings.Join(links, " > ")
	return utf8.RuneCountInString(way) < 300 && !slices.ContainsFunc(patterns, func(p pattern) bool { return !p.MatchString(way) })
}

// updated judges the updates of the kinds meant that are later than k.Since.
func (e *examiner) updated(ctx context.Context, a hearsay.Account, k conclusion) (bool, error) {
	updates := slices.Clone(a.Updates)
	updates = slices.DeleteFunc(updates, func(u hearsay.Update) bool { return !slices.Contains(k.Kinds, u.Kind) || !u.At.After(k.Since) })
	byReport := slices.ContainsFunc(updates, func(u hearsay.Update) bool { return u.Report == k.Report })
	switch {
	case k.Type == "no_update":
		earlier, err := e.account(ctx, moments{asOf: k.Since})
		return len(earlier.Claims) > 0 && !byReport, err
	case k.Report != "":
		return byReport, nil
	}
	whole, err := e.account(ctx, moments{asOf: k.AsOf})
	ids := map[string]bool{}
	for _, c := range append(e.find(whole, k.Claim), e.find(a, k.Claim)...) {
		ids[c.ID] = true
	}
	return slices.ContainsFunc(updates, func(u hearsay.Update) bool { return ids[u.Claim] }), err
}
