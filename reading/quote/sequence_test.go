package quote

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// The labels that best finds are those that a search through all labellings finds.
func TestSequence(t *testing.T) {
	const rows, units = 64, 5
	random := rand.New(rand.NewSource(1))
	labels := CueLabels
	for range 50 {
		weights := make([]int8, rows*len(labels))
		for i := range weights {
			weights[i] = int8(random.Intn(41) - 20)
		}
		weight := func(f uint32, label int) int { return int(weights[int(f%rows)*len(labels)+label]) }
		q := newSequence(lexicon.NewLinear(labels, 1, weights))
		features := make([][]uint32, units)
		q.begin()
		for i := range features {
			for range 1 + random.Intn(4) {
				features[i] = append(features[i], random.Uint32())
			}
			q.add(features[i])
		}
		got := q.best()

		var best []int8
		high := 0
		row := make([]int8, units)
		for n := range 1024 { // 4^5
			sum, before, ok := 0, -1, true
			for i := range row {
				row[i] = int8(n % len(labels))
				n /= len(labels)
				label := int(row[i])
				ok = ok && Follows(labels, before, label)
				for _, f := range features[i] {
					sum += weight(f, label)
				}
				for _, f := range Transition(before) {
					sum += weight(f, label)
				}
				before = label
			}
			ok = ok && Follows(labels, before, len(labels))
			if ok && (best == nil || sum > high) {
				best, high = slices.Clone(row), sum
			}
		}
		total, before := 0, -1
		for i, l := range got {
			for _, f := range features[i] {
				total += weight(f, int(l))
			}
			for _, f := range Transition(before) {
				total += weight(f, int(l))
			}
			if !Follows(labels, before, int(l)) {
				t.Fatalf("%v is no labelling", got)
			}
			before = int(l)
		}
		if !Follows(labels, before, len(labels)) {
			t.Fatalf("%v is no labelling", got)
		}
		if total != high {
			t.Fatalf("%v scores %d, %v scores %d", got, total, best, high)
		}
	}
}

func TestUnits(t *testing.T) {
	d := read(t, &hearsay.Version{Body: "“We close the road today, and it stays closed,” Ana Soto said. The “reform” failed."})
	r := newReader(d)
	us := r.units(nil, nil, 0, len(d.Tokens))
	if us[0].quotation != 0 || us[0].form != quoteHash || d.Cover(us[0].first, us[0].last).In(d.Text) != "“We close the road today, and it stays closed,”" {
		t.Errorf("the utterance is no unit: %v", us[0])
	}
	if us[1].form != nameHash || us[1].quotation >= 0 {
		t.Errorf("a name is known by its letters: %v", us[1])
	}
	if last := us[len(us)-4:]; last[0].quotation >= 0 {
		t.Error("scare quotes are no utterance")
	}
	for i := 1; i < len(us); i++ {
		if us[i].first != us[i-1].last {
			t.Errorf("unit %d does not follow the one before it", i)
		}
	}
}
