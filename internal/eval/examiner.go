package eval

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// moments say which account is meant.
type moments struct{ asOf, since time.Time }

// An examiner holds conclusions against the accounts of one chain.
type examiner struct {
	*staged
	finder
	chain    *chain
	accounts map[moments]hearsay.Account
}

func newExaminer(ctx context.Context, s *staged, c *chain) *examiner {
	text := func(report string, version int) (string, error) {
		v, err := c.store.Version(ctx, report, version)
		if err != nil {
			return "", err
		}
		return v.Text(), nil
	}
	return &examiner{staged: s, finder: finder{text}, chain: c, accounts: map[moments]hearsay.Account{}}
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
	if a.Claims, err = e.showing(a.Claims); err != nil {
		return a, err
	}
	e.accounts[m] = a
	return a, nil
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
	found := func(match func(*hearsay.Claim) bool) bool { return slices.ContainsFunc(e.find(a, k.Claim), match) }
	switch k.Type {
	case "origins":
		least := 1
		if k.Min != nil {
			least = *k.Min
		}
		over := found(func(c *hearsay.Claim) bool { return k.Max != nil && len(c.Origins) > *k.Max })
		enough := found(func(c *hearsay.Claim) bool { return len(c.Origins) >= least })
		return enough && !over, over || !enough && len(e.find(a, k.Claim)) > 0, nil
	case "status":
		return found(func(c *hearsay.Claim) bool { return slices.Contains(k.In, c.Status) }), false, nil
	case "never_corroborated":
		broken := found(func(c *hearsay.Claim) bool { return c.Status == hearsay.Corroborated })
		return !broken && len(e.find(a, k.Claim)) > 0, broken, nil
	case "same":
		return e.together(a, k.A, k.B), false, nil
	case "apart":
		return e.both(a, k.A, k.B) && !e.together(a, k.A, k.B), false, nil
	case "dispute":
		return e.disputed(a, k.A, k.B), false, nil
	case "figures", "absent", "current", "not_current":
		return figuresHold(a, k), false, nil
	case "speaker":
		return slices.ContainsFunc(e.words(a, k.Claim), func(w hearsay.Assertion) bool {
			return utf8.RuneCountInString(w.Speaker.Name) < 120 && k.Speaker.MatchString(w.Speaker.Name)
		}), false, nil
	case "chain":
		return slices.ContainsFunc(e.words(a, k.Claim), func(w hearsay.Assertion) bool { return chainHolds(w.Chain, k.Chain) }), false, nil
	case "when":
		return found(func(c *hearsay.Claim) bool { return strings.HasPrefix(c.When.Value, k.Value) }), false, nil
	case "where":
		return found(func(c *hearsay.Claim) bool {
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
