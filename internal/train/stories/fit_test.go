package main

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay/story"
)

func TestFitFindsWhatSpeaksForAndAgainst(t *testing.T) {
	like, day, toll := slices.Index(story.EvidenceNames[:], "like"), slices.Index(story.EvidenceNames[:], "day"), slices.Index(story.EvidenceNames[:], "toll")
	draw := rand.New(rand.NewPCG(1, 1))
	var all []example
	for range 2000 {
		e := story.Evidence{1}
		e[like], e[day], e[toll] = draw.NormFloat64(), draw.Float64(), draw.Float64()
		z := 2*e[like] - 3*e[day] + 1.5*e[toll] + 1 // as if differing tolls spoke for a match
		all = append(all, example{e, z+draw.NormFloat64() > 0, 1})
	}
	w := fit(all)
	if w[like] < 1 || w[day] > -1 {
		t.Errorf("like %.2f, day %.2f", w[like], w[day])
	}
	if w[toll] != 0 {
		t.Errorf("a difference in tolls counts %.2f for a match", w[toll])
	}
}
