package account

import (
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// standing is how a claim stands at one moment.
type standing struct {
	status  hearsay.ClaimStatus
	flags   []string
	origins []word // affirming
	against []word // denying
}

// Flags that are no statuses.
const (
	flagDropped  = "dropped"   // a newer version left out words that support it
	flagPossible = "possible"  // said to be possible only
	flagHeadline = "headline"  // only a headline says it
	flagSurpass  = "overtaken" // a better-placed origin told a later count
)

// standingAt judges a claim on what had been told by t.
func (b *builder) standingAt(c *claim, t time.Time) standing {
	return b.standingHeard(c, t, &hearings{})
}

// hearings are both sides of a claim.
type hearings struct {
	affirm, deny hearing
}

// standingHeard judges a claim on what had been told by t, of which something was heard before.
func (b *builder) standingHeard(c *claim, t time.Time, h *hearings) standing {
	affirm, deny := h.affirm.props[:0], h.deny.props[:0]
	var had, took, dropped, possible, headline = false, false, false, true, true
	replaced, overtaken := true, true
	for _, p := range c.props {
		if p.at().After(t) {
			break // props are in order of observation
		}
		if p.takesBack {
			continue
		}
		if !p.dropped.IsZero() && !p.dropped.After(t) {
			dropped = true
		}
		possible = possible && hedged(p)
		headline = headline && p.title
		had = had || p.affirming()
		if !p.standing(t) {
			took = true
			continue
		}
		switch {
		case p.affirming():
			affirm = append(affirm, p)
			if p.superseded.IsZero() || p.superseded.After(t) {
				replaced = false
			}
			if p.overtaken.IsZero() || p.overtaken.After(t) {
				overtaken = false
			}
		case p.denying() && (p.superseded.IsZero() || p.superseded.After(t)):
			deny = append(deny, p)
		}
	}
	h.affirm.props, h.deny.props = affirm, deny
	s := standing{origins: h.affirm.independent(b), against: h.deny.independent(b)}
	n := len(affirm)
	holds := []struct {
		status hearsay.ClaimStatus
		holds  bool
		part   bool // true of a part of the words only: a flag at most
	}{
		{hearsay.Withdrawn, n == 0 && (had || took && len(deny) == 0), took},
		{hearsay.Revised, n > 0 && replaced, false},
		{hearsay.Disputed, n > 0 && (contested(s.origins, s.against) || c.excludedAt(t)), false},
		{hearsay.Denied, n == 0 && len(deny) > 0, len(deny) > 0},
		{hearsay.Corroborated, len(s.origins) >= 2, false},
	}
	for _, h := range holds {
		switch {
		case h.holds && s.status == "":
			s.status = h.status
		case h.holds || h.part && h.status != s.status && !(h.status == hearsay.Denied && s.status == hearsay.Disputed):
			s.flags = append(s.flags, string(h.status))
		}
	}
	if s.status == "" {
		s.status = hearsay.Reported
	}
	for _, f := range []struct {
		name string
		on   bool
	}{{flagSurpass, n > 0 && overtaken && s.status != hearsay.Revised}, {flagDropped, dropped}, {flagPossible, possible}, {flagHeadline, headline}} {
		if f.on {
			s.flags = append(s.flags, f.name)
		}
	}
	return s
}

// contested reports whether some voice against is another than one of those for.
func contested(origins, against []word) bool {
	for _, x := range origins {
		for _, y := range against {
			if opposes(x.voice, y.voice) || x.p.root().doc == y.p.root().doc && x.voice.key != y.voice.key {
				return true // one report tells apart who says it and who denies it
			}
		}
	}
	return false
}

// deniers are the voices of other claims that say at t that there were none of what c counts.
func (b *builder) deniers(c *claim, t time.Time) []word {
	var none []*proposition
	for _, r := range c.disputes {
		if f := r.theirs.figure; f != nil && f.Max == 0 && r.mine.figure != nil && r.mine.figure.Min > 0 && r.activeAt(t) {
			none = append(none, r.theirs)
		}
	}
	return b.independent(none)
}

// opposes reports whether two voices that say opposite things are two: nobody contradicts
// himself in one breath, so that they are unless it is surely one.
func opposes(a, b *voice) bool {
	return a.key != b.key && (distinct(a, b) || !same(a, b) || otherBodies(a, b) || ofTheRank(a, b) || ofTheRank(b, a) || ofAnotherMinistry(a, b) || ofAnotherMinistry(b, a))
}

// ofTheRank reports whether a is one who works in a house and b the house: a nurse may contradict her hospital.
func ofTheRank(a, b *voice) bool {
	return !a.named && a.kind == attributed && lexicon.LoneHelper(a.name) && b.kind == ownChannel
}

// ofAnotherMinistry reports whether a is somebody unnamed of the ministry over the police and b one who is named and
// speaks for another part of the same state: he may contradict the minister of justice.
func ofAnotherMinistry(a, b *voice) bool {
	return !a.named && b.person && a.domain == b.domain && a.orders && !b.orders
}

// otherBodies reports whether two voices that may speak for one state are yet two parties that can
// contradict each other: bodies of two names, or a person and a body of another sort.
func otherBodies(a, b *voice) bool {
	x, y := nameOf(a.key), nameOf(b.key)
	if !a.named || !b.named || a.outlet != "" || b.outlet != "" || x == y || within(x, y) || within(y, x) {
		return false
	}
	return a.domain != b.domain || !a.person && !b.person
}

// excludedAt reports whether words of another claim that stood at t exclude this one.
func (c *claim) excludedAt(t time.Time) bool {
	return slices.ContainsFunc(c.disputes, func(r *rivalry) bool { return r.contests && r.activeAt(t) })
}

// rivalsAt are the ids of the claims that exclude this one at t, sorted.
func (c *claim) rivalsAt(t time.Time) []string {
	var ids []string
	for _, r := range c.disputes {
		if r.activeAt(t) {
			ids = append(ids, r.other.id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
