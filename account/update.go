package account

import (
	"cmp"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// updates replays the story in the order of observation and tells what changed: claims
// that are new, statuses that moved, reports that were edited or are copies. It is one
// grouping of claims over all time, the account's own: what an id meant then it means now.
func (b *builder) updates() []hearsay.Update {
	var fresh []logged
	for _, t := range b.retell() {
		for _, u := range t.updates {
			fresh = append(fresh, logged{u, t})
		}
	}
	first := map[string]bool{}
	for _, d := range b.docs {
		if d.before != nil {
			fresh = append(fresh, logged{hearsay.Update{At: d.observed(), Kind: hearsay.EditedUpdate, Report: d.report()}, nil})
		}
		if b.origin[d.report()] != "" && !first[d.report()] {
			first[d.report()] = true
			fresh = append(fresh, logged{hearsay.Update{At: d.observed(), Kind: hearsay.CopiedUpdate, Report: d.report()}, nil})
		}
	}
	slices.SortFunc(fresh, compareLogged)
	kept := slices.DeleteFunc(b.log, func(l logged) bool { return l.tale == nil || l.tale.over != 0 })
	b.log = merge(kept, fresh, compareLogged)
	us := make([]hearsay.Update, len(b.log))
	for i := range b.log {
		us[i] = b.log[i].Update
	}
	return us
}

// logged is an update with the tale that has it; nil for one that is of no claim.
type logged struct {
	hearsay.Update
	tale *tale
}

func compareLogged(x, y logged) int {
	if c := cmp.Or(x.At.Compare(y.At), cmp.Compare(x.Report, y.Report)); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(rankUpdate(x.Kind), rankUpdate(y.Kind)), cmp.Compare(x.Claim, y.Claim))
}

// merge puts two sorted lists into one, in the first list's place; of equals the first list's comes first.
func merge[T any](x, y []T, compare func(T, T) int) []T {
	i, j := len(x)-1, len(y)-1
	x = append(x, y...)
	for n := len(x) - 1; j >= 0; n-- {
		if i >= 0 && compare(y[j], x[i]) < 0 {
			x[n] = x[i]
			i--
		} else {
			x[n] = y[j]
			j--
		}
	}
	return x
}

func rankUpdate(k hearsay.UpdateKind) int {
	return slices.Index([]hearsay.UpdateKind{
		hearsay.NewUpdate, hearsay.CorroboratedUpdate, hearsay.DisputedUpdate, hearsay.DeniedUpdate,
		hearsay.RevisedUpdate, hearsay.WithdrawnUpdate, hearsay.EditedUpdate, hearsay.CopiedUpdate,
	}, k)
}

// moment is a time at which a claim's standing may have changed, and the report that did it.
type moment struct {
	at     time.Time
	report string
	order  int
}

// stand is a claim's status at a moment.
type stand struct {
	at     time.Time
	status hearsay.ClaimStatus
}

// history is what changed about one claim, and how it stood at each of its moments, of which some are known. The
// original's words carry the news, not a copy's.
func (b *builder) history(c *claim, known []stand) (us []hearsay.Update, stood []stand) {
	var status hearsay.ClaimStatus
	gone := c.denialsGone()
	for _, m := range b.moments(c) {
		for len(known) > 0 && known[0].at.Before(m.at) {
			known = known[1:]
		}
		s := stand{at: m.at}
		if len(known) > 0 && known[0].at.Equal(m.at) {
			s.status = known[0].status
		} else {
			s.status = b.standingAt(c, m.at).status
		}
		stood = append(stood, s)
		if status == "" {
			us = append(us, hearsay.Update{At: m.at, Kind: hearsay.NewUpdate, Claim: c.id, Report: m.report})
			status = hearsay.Reported
		}
		if s.status != hearsay.Withdrawn && slices.ContainsFunc(gone, m.at.Equal) {
			us = append(us, hearsay.Update{At: m.at, Kind: hearsay.WithdrawnUpdate, Claim: c.id, Report: m.report})
		}
		if s.status == status {
			continue
		}
		status = s.status
		if status != hearsay.Reported {
			us = append(us, hearsay.Update{At: m.at, Kind: hearsay.UpdateKind(status), Claim: c.id, Report: m.report})
		}
	}
	return us, stood
}

// denialsGone is when denials of c were taken back: that is news, though c stands the firmer for it.
func (c *claim) denialsGone() (at []time.Time) {
	for _, p := range c.props {
		if p.denying() && p.copyOf == nil && !p.gone.IsZero() {
			at = append(at, p.gone)
		}
	}
	return at
}

// moments are the times at which a claim's standing can change, one per time: a voice that
// hadn't spoken on this side, words taken back or replaced, a rival that spoke.
func (b *builder) moments(c *claim) []moment {
	var ms []moment
	add := func(at time.Time, d *doc) {
		if !at.IsZero() && d != nil {
			ms = append(ms, moment{at, d.report(), d.order})
		}
	}
	type side struct {
		key      string
		polarity hearsay.Polarity
	}
	heard := map[side]bool{}
	for _, p := range c.props {
		add(p.gone, p.goneBy)
		add(p.superseded, p.supersededBy)
		s := side{p.root().voice.key, p.polarity}
		if p.takesBack || p.copyOf != nil || heard[s] {
			continue
		}
		heard[s] = true
		add(p.at(), p.doc)
	}
	opens := c.props[0]
	for _, r := range c.disputes {
		for _, p := range []*proposition{r.mine, r.theirs} {
			if p.at().After(opens.at()) {
				add(p.at(), p.doc)
			}
			if p.gone.After(opens.at()) {
				add(p.gone, p.goneBy)
			}
			if p.superseded.After(opens.at()) {
				add(p.superseded, p.supersededBy)
			}
		}
	}
	slices.SortFunc(ms, func(x, y moment) int { return cmp.Or(x.at.Compare(y.at), cmp.Compare(x.order, y.order)) })
	return slices.CompactFunc(ms, func(x, y moment) bool { return x.at.Equal(y.at) })
}
