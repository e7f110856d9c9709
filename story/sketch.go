package story

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
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
	Credit    string // whose text it says that it is; see Header
	Published time.Time
	Observed  time.Time
	Title     string   // its headline; see Opening
	Opening   bool     // it has none: Title is its first words
	Words     int      // content words in all, to judge how much a sketch can say
	Terms     []Term   // unit length, by ID
	Phrases   []Term   // the same of pairs of terms that stand side by side
	Marks     []Mark   // sorted
	Shingles  []uint32 // sorted; see shingled
	Level     uint8    // Shingles holds one in 2^Level
	Original  string   // once it was placed: the report whose text it is; empty where that is its own
}

// NewSketch boils a version down. r may be nil where the version could not be read.
func NewSketch(v *hearsay.Version, r *hearsay.Reading) *Sketch {
	s := &Sketch{
		Report: v.ID, Outlet: v.Outlet, Kind: v.Kind, Credit: creditOf(v),
		Published: v.Published, Observed: v.Observed, Title: v.Title,
	}
	if h, _ := headlineOf(s); h == "" {
		if first := opening(v.Body); first != "" {
			s.Title, s.Opening = first, true
		}
	}
	var silent map[string]struct{} // words that count for nothing
	if !v.Kind.SpeaksForItself() { // who tells it is not what is told, unless it tells of itself
		silent = Terms(v.Outlet + " " + s.Credit + " " + lexicon.Dateline(v.Body))
	}
	share := shares(r)
	room := drafts.Get().(*draft)
	defer drafts.Put(room)
	words, phrases := room.words[:0], room.phrases[:0]
	var placed []int                            // words that name a place
	body := strings.TrimPrefix(v.Body, v.Title) // feeds give a headline twice: that's no longer text
	for i, text := range [...]string{v.Title, body} {
		lead, before := s.Words+leadWords, word{}
		eachTerm(text, func(t string) {
			s.Words++
			w := word{id: key(t), count: 1, rarity: lexicon.Rarity(t), share: 1}
			if before.id != 0 {
				phrases = append(phrases, phrase(before, w))
			}
			before = w
			if _, ok := silent[t]; ok {
				return
			}
			switch {
			case i == 0:
				w.count = titleShare
			case s.Words <= lead:
				w.count = leadShare
			}
			if x, ok := share[t]; ok {
				if w.share = x; x == placeShare {
					placed = append(placed, len(words))
				}
			}
			words = append(words, w)
		})
	}
	here := hereabouts(s)
	for _, i := range placed {
		words[i].share *= here
	}
	room.words, room.phrases = words, phrases
	s.Terms = room.weigh(happenings(r))
	s.Phrases = weighPhrases(phrases)
	s.Marks = append(marks(v, r, silent), wherePlaces(r, s.Terms)...)
	s.Shingles, s.Level = room.shingled(v.Body)
	return s
}

// A draft is the room in which a sketch is made.
type draft struct {
	words    []word
	phrases  []uint64
	order    []uint64
	shingles []uint32
}

var drafts = sync.Pool{New: func() any { return new(draft) }}

// word is one word of a text, or all of one stem.
type word struct {
	id                   uint32
	count, rarity, share float64
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

// weigh turns the words into a unit vector of the heaviest terms: damped counts times
// background rarity times share, and what happened where. Words of one stem are one term,
// as rare as the most common of them.
func (d *draft) weigh(happenings map[string]bool) []Term {
	words, order := d.words, d.order[:0]
	for i, w := range words {
		order = append(order, uint64(w.id)<<32|uint64(i))
	}
	d.order = order
	slices.Sort(order)
	terms := order[:0]
	for i := 0; i < len(order); {
		x := words[uint32(order[i])]
		for i++; i < len(order) && uint32(order[i]>>32) == x.id; i++ {
			w := &words[uint32(order[i])]
			x.count += w.count
			x.rarity = min(x.rarity, w.rarity)
			x.share = max(x.share, w.share)
		}
		damped := 1.0
		if x.count > 1 {
			damped += math.Log(x.count)
		}
		terms = append(terms, weighed(x.id, damped*x.rarity*x.share))
	}
	for h := range happenings {
		terms = append(terms, weighed(termID(h), eventShare*happeningRarity))
	}
	return heaviest(terms, maxTerms)
}

// weighed is a term and its weight as counted, in a number by which they sort: the heaviest
// last, of equals the lower id.
func weighed(id uint32, weight float64) uint64 {
	return uint64(math.Float32bits(float32(weight)))<<32 | uint64(^id)
}

// greatest are the n greatest numbers, in any order (C. A. R. Hoare, "Algorithm 65: Find",
// 1961). all is put in another order.
func greatest(all []uint64, n int) []uint64 {
	border := len(all) - n
	if border <= 0 {
		return all
	}
	low, high := 0, len(all) // between which it lies
	for rounds := 0; high-low > 12 && rounds < 32; rounds++ {
		a, b, c := all[low], all[(low+high)/2], all[high-1]
		pivot := max(min(a, b), min(max(a, b), c))
		i, j := low, high-1
		for i <= j {
			for all[i] < pivot {
				i++
			}
			for all[j] > pivot {
				j--
			}
			if i <= j {
				all[i], all[j] = all[j], all[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case border <= j:
			high = j + 1
		case border >= i:
			low = i
		default:
			return all[border:]
		}
	}
	slices.Sort(all[low:high])
	return all[border:]
}

// heaviest are the n heaviest terms as a unit vector by ID. all is put in another order.
func heaviest(all []uint64, n int) []Term {
	all = greatest(all, n)
	for i, x := range all {
		all[i] = uint64(^uint32(x))<<32 | x>>32 // by id, then weight
	}
	slices.Sort(all)
	kept, sum := all[:0], 0.0
	for i, x := range all {
		if i+1 < len(all) && all[i+1]>>32 == x>>32 {
			continue // a stem and an event by chance: the heavier stands for both
		}
		w := float64(math.Float32frombits(uint32(x)))
		sum += w * w
		kept = append(kept, x)
	}
	if sum == 0 {
		return nil
	}
	terms, k := make([]Term, len(kept)), 1/math.Sqrt(sum)
	for i, x := range kept {
		terms[i] = termOf(uint32(x>>32), float64(math.Float32frombits(uint32(x)))*k)
	}
	return terms
}
