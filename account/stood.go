package account

import (
	"slices"
	"time"
)

// How a claim stood at a moment hangs on what had been told by then. Of a claim that hundreds of reports tell, one
// more changes how it stands now, and nothing about how it stood before: that is taken from the tale that was made
// of it last.

// stillStood is how a claim stood, by an earlier tale of it, as far back as nothing has changed since.
func (b *builder) stillStood(t *tale, c *claim) []stand {
	from := b.changedFrom(t, c)
	n, _ := slices.BinarySearchFunc(t.stood, from, func(s stand, at time.Time) int { return s.at.Compare(at) })
	return t.stood[:n]
}

// changedFrom is a moment before which a claim stands at every time as it did when a tale of it was made.
func (b *builder) changedFrom(t *tale, c *claim) time.Time {
	from := forever
	since := func(at time.Time) {
		if at.Before(from) {
			from = at
		}
	}
	for i := range max(len(c.props), len(t.props)) {
		if i < len(c.props) && i < len(t.props) && c.props[i] == t.props[i].p && !b.stirredSince(c.props[i], t.turn) {
			is := circumstancesOf(c.props[i])
			if is == t.props[i] {
				continue
			}
			if is.undated() == t.props[i].undated() {
				is.changedSince(&t.props[i], since)
				continue
			}
		}
		if i < len(c.props) {
			since(c.props[i].at())
		}
		if i < len(t.props) {
			since(t.props[i].p.at())
		}
		break // what comes behind was told no sooner
	}
	b.contestedSince(t, c, since)
	return from
}

// undated are the circumstances without what befell the assertion later.
func (s circumstances) undated() circumstances {
	s.gone, s.dropped, s.superseded, s.overtaken, s.goneBy, s.supersededBy = time.Time{}, time.Time{}, time.Time{}, time.Time{}, nil, nil
	return s
}

// changedSince tells the times from which two circumstances that differ in times alone differ.
func (s *circumstances) changedSince(o *circumstances, since func(time.Time)) {
	for _, ends := range [][2]time.Time{{s.gone, o.gone}, {s.dropped, o.dropped}, {s.superseded, o.superseded}, {s.overtaken, o.overtaken}} {
		for i, end := range ends {
			if !end.IsZero() && !end.Equal(ends[1-i]) {
				since(end)
			}
		}
	}
}

// contestedSince tells the times from which other rivals contest c than contested it in a tale.
func (b *builder) contestedSince(t *tale, c *claim, since func(time.Time)) {
	type contest struct {
		mine, theirs *proposition
		from, until  time.Time
	}
	if slices.EqualFunc(c.disputes, t.rivals, func(r *rivalry, o circumstancesOfRival) bool {
		return contest{r.mine, r.theirs, r.from, r.until} == contest{o.mine.p, o.theirs.p, o.from, o.until} && r.contests == o.contests
	}) {
		return
	}
	before := map[contest]bool{}
	for i := range t.rivals {
		if r := &t.rivals[i]; r.contests {
			before[contest{r.mine.p, r.theirs.p, r.from, r.until}] = false
		}
	}
	for _, r := range c.disputes {
		if !r.contests {
			continue
		}
		k := contest{r.mine, r.theirs, r.from, r.until}
		if _, ok := before[k]; !ok {
			since(r.from)
		}
		before[k] = true
	}
	for k, still := range before {
		if !still {
			since(k.from)
		}
	}
}
