package story

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How much of a report a sketch keeps.
const (
	maxTerms   = 40 // heaviest terms of the bag
	maxPhrases = 40 // heaviest phrases
)

// How much a term weighs by where it stands.
const (
	titleShare = 2.0
	leadShare  = 1.5
	nameShare  = 1.4 // on top, for a term of a name: names tell events apart
	placeShare = 1.0 // for a place's name instead: much happens in one place
	eventShare = 0.5 // for what happened where: a kind of event at a place, as one term
	eventTerms = 6   // events that a report is known by: its first, the main one before all
	leadWords  = 60
)

// A Sketch is what grouping remembers of one report: enough to compare, no text.
type Sketch struct {
	Report    string
	Outlet    string
	Kind      hearsay.OutletKind
	Credit    string
	Published time.Time
	Observed  time.Time
	Title     string
	Words     int      // content words in all, to judge how much a sketch can say
	Terms     []Term   // unit length, by ID
	Phrases   []Term   // the same of pairs of terms that stand side by side
	Shingles  []uint32 // sorted; see shingles
	Level     uint8    // Shingles holds one in 2^Level
}

// NewSketch boils a version down. r may be nil where the version could not be read.
func NewSketch(v *hearsay.Version, r *hearsay.Reading) *Sketch {
	s := &Sketch{
		Report: v.ID, Outlet: v.Outlet, Kind: v.Kind, Credit: v.Credit,
		Published: v.Published, Observed: v.Observed, Title: v.Title,
	}
	bag := map[string]float64{}
	eachTerm(v.Title, func(t string) {
		s.Words++
		bag[t] += titleShare
	})
	lead := s.Words + leadWords
	eachTerm(v.Body, func(t string) {
		s.Words++
		if s.Words <= lead {
			bag[t] += leadShare
		} else {
			bag[t]++
		}
	})
	if !v.Kind.SpeaksForItself() { // who tells it is not what is told, unless it tells of itself
		for _, outlet := range []string{v.Outlet, v.Credit} {
			eachTerm(outlet, func(t string) { delete(bag, t) })
		}
	}
	s.Terms = weigh(bag, shares(r), happenings(r))
	s.Phrases = phrases(v)
	s.Shingles, s.Level = shingles(v.Body)
	return s
}

// Header is what the sketch knows of its report.
func (s *Sketch) Header() hearsay.Report {
	return hearsay.Report{ID: s.Report, Outlet: s.Outlet, Kind: s.Kind, Credit: s.Credit, Published: s.Published}
}

// shares is by how much the terms of names and places count more or less than others.
func shares(r *hearsay.Reading) map[string]float64 {
	share := map[string]float64{}
	if r == nil {
		return share
	}
	for _, e := range r.Entities {
		if e.Named {
			eachTerm(e.Name, func(t string) { share[t] = nameShare })
		}
	}
	for _, p := range r.Places {
		eachTerm(p.Name, func(t string) { share[t] = placeShare })
	}
	return share
}

// happenings are the kinds of event that a report is news of, each with its place, or the
// main event's where it has none of its own: two texts may share no word and yet both tell
// of a protest in one town.
func happenings(r *hearsay.Reading) map[string]bool {
	found := map[string]bool{}
	if r == nil {
		return found
	}
	main := ""
	for _, e := range r.Events {
		if e.Background || len(found) == eventTerms {
			continue
		}
		place := cmp.Or(strings.ToLower(e.Where.Name), main)
		main = cmp.Or(main, place)
		if place != "" && e.Type != hearsay.OtherEvent {
			found[string(e.Type)+"@"+place] = true
		}
	}
	return found
}

// happeningRarity is how rare one kind of event at one place is taken to be: as a word
// that stands in one background document of a thousand.
var happeningRarity = math.Log(1000)

// weigh turns counts into a unit vector of the heaviest terms: damped counts times
// background rarity times share, and what happened where. Words of one stem are one term,
// as rare as the most common of them.
func weigh(bag, shares map[string]float64, happenings map[string]bool) []Term {
	stems := make([]stemmed, 0, len(bag))
	for t, n := range bag {
		x := stemmed{id: key(t), count: n, rarity: lexicon.Rarity(t), share: 1}
		if share, ok := shares[t]; ok {
			x.share = share
		}
		stems = append(stems, x)
	}
	slices.SortFunc(stems, func(a, b stemmed) int { return cmp.Compare(a.id, b.id) })
	terms := make([]weighed, 0, len(stems)+len(happenings))
	for i := 0; i < len(stems); {
		x := stems[i]
		for i++; i < len(stems) && stems[i].id == x.id; i++ {
			x.count += stems[i].count
			x.rarity = min(x.rarity, stems[i].rarity)
			x.share = max(x.share, stems[i].share)
		}
		terms = append(terms, weighed{x.id, float32((1 + math.Log(max(x.count, 1))) * x.rarity * x.share)})
	}
	for h := range happenings {
		terms = append(terms, weighed{termID(h), float32(eventShare * happeningRarity)})
	}
	return heaviest(terms, maxTerms)
}

// heaviest are the n heaviest terms as a unit vector by ID. all is put in another order.
func heaviest(all []weighed, n int) []Term {
	slices.SortFunc(all, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
	})
	all = all[:min(len(all), n)]
	slices.SortFunc(all, func(a, b weighed) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(b.weight, a.weight)) })
	all = slices.CompactFunc(all, func(a, b weighed) bool { return a.id == b.id })
	sum := 0.0
	for _, t := range all {
		sum += float64(t.weight) * float64(t.weight)
	}
	if sum == 0 {
		return nil
	}
	terms, k := make([]Term, len(all)), 1/math.Sqrt(sum)
	for i, t := range all {
		terms[i] = termOf(t.id, float64(t.weight)*k)
	}
	return terms
}

// weighed is a term and its weight as counted.
type weighed struct {
	id     uint32
	weight float32
}

// stemmed is what a report has of one term, or of a word of it.
type stemmed struct {
	id                   uint32
	count, rarity, share float64
}
