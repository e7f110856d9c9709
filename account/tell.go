package account

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// claimsTold are the claims as an account shows them, heaviest first.
func (b *builder) claimsTold() []*hearsay.Claim {
	m := &b.memory.board
	m.ranks = m.ranks[:0]
	for i := range m.rows {
		r := &m.rows[i]
		m.ranks = append(m.ranks, ranked{int32(b.weightOf(r)), int32(i), r.rank})
	}
	m.sort()
	m.demoteShown()
	told := make([]*hearsay.Claim, len(m.ranks))
	for i, r := range m.ranks {
		told[i] = m.rows[r.at].told(r.weight)
	}
	return told
}

// rankOf is the place of an id among others, as far as its first bytes tell.
func rankOf(id string) uint64 {
	var first [8]byte
	copy(first[:], strings.TrimPrefix(id, "c"))
	return binary.BigEndian.Uint64(first[:])
}

// tell is what an account shows of a claim, and the part of its weight that other reports don't move.
func (b *builder) tell(c *claim) (*hearsay.Claim, float64) {
	s := b.standingAt(c, forever)
	lead, worder := c.props[0], wordedBy(c)
	words, short := worder.summary(s.status)
	for _, p := range c.props {
		if p.affirming() && !p.title {
			lead = p
			break
		}
	}
	t := &hearsay.Claim{
		ID: c.id, Kind: lead.kind, Summary: words,
		Status: s.status, Flags: s.flags,
		First: c.props[0].at(), Last: latestOf(c.props),
		Origins: named(s.origins), Against: named(append(s.against, b.deniers(c, forever)...)),
		Disputes:   c.rivalsAt(forever),
		Background: lead.background,
		When:       whenOf(c.props), Where: whereOf(c.props),
	}
	t.Assertions = make([]hearsay.Assertion, 0, len(c.props))
	for _, p := range c.props {
		t.Assertions = append(t.Assertions, p.assertion())
	}
	if f := lead.figure; f != nil {
		t.Figure = &hearsay.ClaimFigure{Quantity: f.Quantity, Words: f.Words, Counted: f.Counted, Who: f.Who, Unit: f.Unit, Extent: f.Extent}
	} else if lead.event != nil && t.Kind == hearsay.EventClaim {
		t.Event = lead.doc.claimEvent(lead.event)
	}
	return t, b.worth(c, s) + worthOfWords(words, short)
}

func (p *proposition) assertion() hearsay.Assertion {
	v := &p.doc.Version
	return hearsay.Assertion{
		Report: v.ID, Version: v.Number, Outlet: v.Outlet, Published: v.Published, Observed: v.Observed,
		Span: p.Span, Quote: p.quote(), Speaker: p.speaker, Chain: p.chain,
		Polarity: p.polarity, Withdrawn: !p.gone.IsZero(),
	}
}

// claimEvent is an event with names in place of the reading's ids.
func (d *doc) claimEvent(e *hearsay.Event) *hearsay.ClaimEvent {
	return &hearsay.ClaimEvent{Type: e.Type, Mode: e.Mode, Actors: d.nameAll(e.Actors), Targets: d.nameAll(e.Targets), Modality: e.Modality}
}

func (d *doc) nameAll(ids []string) []string {
	var names []string
	for _, id := range ids {
		if e := d.entities[id]; e != nil && e.Name != "" {
			names = append(names, e.Name)
		}
	}
	return names
}

// fineness ranks precisions, coarse to fine.
var fineness = map[hearsay.Precision]int{
	hearsay.ToYear: 1, hearsay.ToMonth: 2, hearsay.ToWeek: 3, hearsay.ToDay: 4, hearsay.ToHour: 5, hearsay.ToMinute: 6,
}

// whenOf is the finest time that the claim's words give; the first told of several.
func whenOf(props []*proposition) hearsay.When {
	var best hearsay.When
	for _, p := range props {
		if p.when.Known() && fineness[p.when.Precision] > fineness[best.Precision] {
			best = p.when
		}
	}
	return best
}

// whereOf is the most telling place that the claim's words give: a town before a region,
// a located one before a mere name; the first told of several.
func whereOf(props []*proposition) hearsay.Where {
	var best hearsay.Where
	score := 0
	for _, p := range props {
		if !p.where.Known() {
			continue
		}
		n := 1
		if p.where.Located {
			n = 2
			if isTown(p.where) {
				n = 3
			}
		}
		if n > score {
			best, score = p.where, n
		}
	}
	return best
}

// happened reports whether a claim has a place in the timeline: its time is known to the day or better, and it stands.
func happened(c *hearsay.Claim) bool {
	return fineness[c.When.Precision] >= fineness[hearsay.ToDay] && c.Status != hearsay.Withdrawn && c.Status != hearsay.Revised && c.Status != hearsay.Denied && c.Kind != hearsay.DemandClaim
}

// timeline lists claims by when they happened.
func timeline(happened []*hearsay.Claim) []hearsay.Moment {
	slices.SortFunc(happened, func(x, y *hearsay.Claim) int {
		if c := x.When.Earliest.Compare(y.When.Earliest); c != 0 {
			return c
		}
		if c := x.When.Latest.Compare(y.When.Latest); c != 0 {
			return c
		}
		if c := cmp.Compare(y.Weight, x.Weight); c != 0 {
			return c
		}
		return cmp.Compare(x.ID, y.ID)
	})
	if len(happened) == 0 {
		return nil
	}
	ms := make([]hearsay.Moment, len(happened))
	for i, c := range happened {
		ms[i] = hearsay.Moment{When: c.When, Claim: c.ID}
	}
	return ms
}

// Since keeps of an account what changed after t: the updates later than t and the claims
// that they touch. Figures and timeline stay whole.
func Since(a hearsay.Account, t time.Time) hearsay.Account {
	touched := map[string]bool{}
	var us []hearsay.Update
	for _, u := range a.Updates {
		if u.At.After(t) {
			us = append(us, u)
			touched[u.Claim] = true
		}
	}
	var cs []*hearsay.Claim
	for _, c := range a.Claims {
		if touched[c.ID] {
			cs = append(cs, c)
		}
	}
	a.Updates, a.Claims = us, cs
	return a
}
