package story_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// made is a stream of n made-up reports: stories of a dozen words of their own among
// common ones, a fifth of the reports copies.
func made(n int) []*hearsay.Version {
	draw := rand.New(rand.NewPCG(7, 7))
	common := make([]string, 400)
	for i := range common {
		common[i] = fmt.Sprintf("common%c%c", 'a'+i%26, 'a'+i/26%26)
	}
	all := make([]*hearsay.Version, n)
	for i := range all {
		tale := draw.IntN(n/8 + 1)
		var b strings.Builder
		for w := range 120 {
			if w%5 == 0 {
				fmt.Fprintf(&b, "tale%dword%d ", tale, draw.IntN(12))
			} else {
				b.WriteString(common[draw.IntN(len(common))] + " ")
			}
		}
		v := &hearsay.Version{Title: fmt.Sprintf("tale%dword0 tale%dword1", tale, tale), Body: b.String()}
		if i > 0 && draw.IntN(5) == 0 {
			v.Title, v.Body = all[draw.IntN(i)].Title, all[draw.IntN(i)].Body
		}
		v.ID, v.Outlet = fmt.Sprint("r", i), fmt.Sprint("outlet", draw.IntN(50))
		v.Published = time.Date(2025, 1, 1, 0, i, 0, 0, time.UTC)
		all[i] = v
	}
	return all
}

// BenchmarkGrouping measures sketching, copies and grouping, in reports a second.
func BenchmarkGrouping(b *testing.B) {
	stream := made(5000)
	b.ReportAllocs()
	for b.Loop() {
		g := story.NewGrouper()
		for _, v := range stream {
			g.Add(story.NewSketch(v, nil))
		}
	}
	b.ReportMetric(float64(len(stream))*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}
