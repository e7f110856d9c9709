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
	var more, less []hearsay.Update
	anew, ended := b.retell()
	for _, t := range anew {
		more = append(more, t.updates...)
	}
	for _, t := range ended {
		less = append(less, t.updates...)
	}
	of := b.updatesOfReports()
	if !slices.Equal(of, b.log.ofReports) {
		more, less, b.log.ofReports = append(more, of...), append(less, b.log.ofReports...), of
	}
	return b.log.change(less, more)
}

// updatesOfReports tell which reports were edited and which are copies.
func (b *builder) updatesOfReports() (us []hearsay.Update) {
	first := map[string]bool{}
	for _, d := range b.docs {
		if d.before != nil {
			us = append(us, hearsay.Update{At: d.observed(), Kind: hearsay.EditedUpdate, Report: d.report()})
		}
		if b.origin[d.report()] != "" && !first[d.report()] {
			first[d.report()] = true
			us = append(us, hearsay.Update{At: d.observed(), Kind: hearsay.CopiedUpdate, Report: d.report()})
		}
	}
	return us
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
	var heard hearings
	for _, m := range b.moments(c) {
		for len(known) > 0 && known[0].at.Before(m.at) {
			known = known[1:]
		}
		s := stand{at: m.at}
		if len(known) > 0 && known[0].at.Equal(m.at) {
			s.status = known[0].status
		} else {
			s.status = b.standingHeard(c, m.at, &heard).status
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
