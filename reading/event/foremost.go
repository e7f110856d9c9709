package event

import "github.com/hearsay-news/hearsay"

// newsworth is how readily an event of a type is what a report is news of, against
// others in the same headline and lead.
func newsworth(t hearsay.EventType) float64 {
	switch t {
	case hearsay.Assault, hearsay.Explosion, hearsay.Fire, hearsay.Crash, hearsay.Collapse, hearsay.Quake,
		hearsay.Flood, hearsay.Storm, hearsay.Outbreak:
		return 1
	case hearsay.Protest, hearsay.Death:
		return 0.95
	case hearsay.Coerce, hearsay.Election, hearsay.Verdict, hearsay.Shortage:
		return 0.9
	case hearsay.Sanction, hearsay.Retreat, hearsay.Mobilize, hearsay.Consult, hearsay.Threaten, hearsay.Agree:
		return 0.8
	case hearsay.Aid, hearsay.Concede, hearsay.Cooperate, hearsay.Reject, hearsay.Trade, hearsay.Support:
		return 0.7
	case hearsay.Request, hearsay.Accuse:
		return 0.65
	}
	return 0.4
}

// foremost is the number of the main event: of headline and lead the weightiest, by how
// surely it is told, its type, where it stands, and how often the report comes back to it.
func (r *reader) foremost() int {
	d := r.doc
	mentions := map[hearsay.EventType]int{}
	titled := map[hearsay.EventType]bool{}
	for i := range r.found {
		c := &r.found[i]
		mentions[c.event.Type]++
		if d.Sentences[c.sentence].Title {
			titled[c.event.Type] = true
		}
	}
	firstBody := 0
	for firstBody < len(d.Sentences)-1 && d.Sentences[firstBody].Title {
		firstBody++
	}
	best, most := 0, -1.0
	for i := range r.found {
		c := &r.found[i]
		score := c.score * newsworth(c.event.Type)
		switch n := c.sentence - firstBody; {
		case n < 0:
			score *= 1.15
		case n == 0:
			score *= 1.1
			if titled[c.event.Type] {
				score *= 1.2 // told by both: the lead has the fuller words
			}
		case n < 3:
			score *= 0.75
		default:
			score *= 0.45
		}
		score *= 1 + 0.08*float64(min(mentions[c.event.Type], 6))
		if c.recalled && r.longAfter(c) {
			score *= 0.7
		}
		if m := c.event.Modality; m == hearsay.DeniedMod || m == hearsay.Possible {
			score *= 0.8
		}
		if r.past(c) {
			score *= 0.5
		}
		if score > most {
			best, most = i, score
		}
	}
	r.settle(best)
	return best
}

// past reports whether an event's own words date it well before the report.
func (r *reader) past(c *candidate) bool {
	published := r.doc.Published()
	return c.dated && !published.IsZero() && published.Sub(c.event.When.Latest) > 2*recent
}
