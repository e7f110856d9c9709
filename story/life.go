package story

import (
	"cmp"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// How long a story that nobody adds to counts as what.
const (
	breakingFor   = 6 * time.Hour  // since its first report
	developingFor = 24 * time.Hour // since its last
)

// Status says where a story stands at a moment, by when its first and last reports came.
func Status(first, last, now time.Time) hearsay.StoryStatus {
	switch {
	case now.Sub(last) > developingFor:
		return hearsay.Quiet
	case now.Sub(first) <= breakingFor:
		return hearsay.Breaking
	default:
		return hearsay.Developing
	}
}

// Title is the headline that says best what all members tell: the one whose terms weigh
// most in the whole story. A story without headlines has none.
func Title(members []*Sketch) string {
	weight := map[uint32]float64{}
	for _, m := range members {
		for _, t := range m.Terms {
			weight[t.ID] += float64(t.Weight)
		}
	}
	best, title := -1.0, ""
	for _, m := range members {
		if strings.TrimSpace(m.Title) == "" {
			continue
		}
		sum, n := 0.0, 0
		for t := range Terms(m.Title) {
			sum += float64(int64(weight[key(t)] * 1e9)) // whole numbers: the order of a set must not show
			n++
		}
		if n == 0 {
			continue
		}
		score := sum / 1e9 / (3 + float64(n)) // neither the shortest nor the longest wins by its length
		if m.Kind.SpeaksForItself() {
			score *= 0.6 // a party's own headline is its own view
		}
		if score > best+1e-9 {
			best, title = score, m.Title
		}
	}
	return title
}

// Origins counts how many outlets the story's texts come from: copies count as what they
// were taken from, credited text as the agency's. It is the list's quick figure; each
// claim has an account of its own.
func Origins(reports []hearsay.Report, copies []hearsay.Copy) int {
	of := map[string]string{}
	for _, c := range copies {
		of[c.Report] = c.Of
	}
	outlet := map[string]string{}
	for _, m := range reports {
		outlet[m.ID] = strings.ToLower(cmp.Or(m.Credit, m.Outlet, m.ID))
	}
	origins := map[string]bool{}
	for _, m := range reports {
		r := m.ID
		for range len(copies) { // no chain of copies is longer
			o, ok := of[r]
			if !ok || outlet[o] == "" {
				break
			}
			r = o
		}
		origins[outlet[r]] = true
	}
	return len(origins)
}
