package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// A count may name a group and yet be of all: whoever is missing from a ship is of her crew, whom an army arrested are
// soldiers. Two tellers then count one thing, the one with the group's name and the other without.

// findWholeParties marks the counts of groups that are all whom the story counts so, and what tells of one victim ("a
// woman has died") where nobody counts those of his group: whoever it is, one is dead.
func (b *builder) findWholeParties() {
	rosters := map[extentKey]*roster{}
	for _, p := range b.rolls[figureRoll] {
		p.whole = false
		if p.figure.Counted == hearsay.OtherCounted || p.figure.Counted == hearsay.Deployed || p.background {
			continue
		}
		k := extentKey{p.figure.Counted, p.extent}
		r := rosters[k]
		if r == nil {
			r = &roster{of: map[string][]*proposition{}, named: map[string]bool{}}
			rosters[k] = r
		}
		r.add(p)
	}
	for _, p := range b.rolls[figureRoll] {
		r := rosters[extentKey{p.figure.Counted, p.extent}]
		switch {
		case p.background || r == nil || p.party() == "":
		case instance(p.figure):
			p.whole = casualty(p.figure.Counted) && !r.named[p.party()]
		default:
			p.whole = r.whole() == p.party()
		}
	}
}

// tellsSome reports whether p tells that so many are counted, and may tell whether a group is all of them.
func (p *proposition) tellsSome() bool {
	return p.affirming() && p.copyOf == nil && !p.figure.Additional && p.figure.Min > 0 && !hedged(p) && p.voice != nil
}

// roster are the counts of one thing: those of people at large, and those of each group.
type roster struct {
	atLarge []*proposition
	of      map[string][]*proposition
	parties []string        // in the order in which they were told of
	named   map[string]bool // those that are counted at all, were it as none
	found   bool
	all     string
}

func (r *roster) add(p *proposition) {
	if instance(p.figure) {
		return
	}
	name := p.party()
	r.named[name] = true
	switch {
	case !p.tellsSome():
	case name == "":
		r.atLarge = append(r.atLarge, p)
	case place(p) < witnessPlace:
		if r.of[name] == nil {
			r.parties = append(r.parties, name)
		}
		r.of[name] = append(r.of[name], p)
	}
}

// whole is the group that is all; empty where none is known to be.
func (r *roster) whole() string {
	if !r.found {
		r.found = true
		if len(r.parties) == 1 && r.isAll(r.of[r.parties[0]]) {
			r.all = r.parties[0]
		}
	}
	return r.all
}

// isAll reports whether counts of a group, the only one of which anybody counts, are of all: nobody but posts and
// witnesses counts people at large, or somebody counts as many of them as of the group, and no report sets the one
// beside the other nor tells of more of them before.
func (r *roster) isAll(group []*proposition) bool {
	known := slices.DeleteFunc(slices.Clone(r.atLarge), func(p *proposition) bool { return place(p) >= witnessPlace })
	if len(known) == 0 {
		return true
	}
	agreed := false
	for _, p := range group {
		for _, q := range known {
			n, m := p.figure.Min, q.figure.Min
			switch {
			case n == m:
				agreed = agreed || n > 1 && p.at().Sub(q.at()).Abs() <= countsApart
			case p.doc == q.doc && !p.title && !q.title, m > n && q.at().Before(p.at()):
				return false
			}
		}
	}
	return agreed
}
