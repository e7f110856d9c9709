package story

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// drawn is a bag of random terms; of few words many are the same, and many fall together.
func drawn(r *rand.Rand, words int) bag {
	weights := map[uint32]Term{}
	for range r.IntN(60) {
		id := uint32(1 + r.IntN(words))
		if r.IntN(2) == 0 {
			id = 1<<idBits - id // at the other end, where a run would go on in front
		}
		weights[id] = termOf(id, 0.02+0.9*r.Float64())
	}
	var b bag
	for _, t := range weights {
		b = append(b, t)
	}
	slices.Sort(b)
	return b
}

// naive is the product of two bags, term by term.
func naive(a, b bag) (dot int64) {
	for _, x := range a {
		for _, y := range b {
			if x.ID() == y.ID() {
				dot += int64(x.fixed()) * int64(y.fixed())
			}
		}
	}
	return dot
}

// TestProductsAreThoseOfPairs compares bags laid out and added up with bags compared pair by
// pair, again and again in the same room.
func TestProductsAreThoseOfPairs(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var h hand
	var p pot
	for range 200 {
		words := []int{20, 300, 5000}[r.IntN(3)]
		one, others := drawn(r, words), make([]bag, r.IntN(12))
		room, want := 0, int64(0)
		for i := range others {
			others[i] = drawn(r, words)
			room += len(others[i])
			want += naive(one, others[i])
		}
		h.lay(one)
		p.empty(room)
		product := int64(0)
		for _, b := range others {
			product += h.product(b)
			h.meet(b)
			p.add(b)
		}
		if product != want || h.shared() != want || p.product(one) != want {
			t.Fatalf("%d one by one, %d met, %d added up, want %d", product, h.shared(), p.product(one), want)
		}
		sum := p.sum()
		if !slices.IsSortedFunc(sum, func(a, b share) int { return cmp.Compare(a.id, b.id) }) {
			t.Fatal("a sum isn't sorted")
		}
		if met, want := h.covered(), covered(asShares(one), sum); met != want {
			t.Fatalf("%v is covered, want %v", met, want)
		}
		h.part()
		if h.shared() != 0 {
			t.Fatal("who was met is not forgotten")
		}
	}
}

func asShares(b bag) (all []share) {
	for _, t := range b {
		all = append(all, share{t.ID(), t.fixed()})
	}
	return all
}

// TestWhoIsLookedAt: the latest of a large story, and who that is changes rarely.
func TestWhoIsLookedAt(t *testing.T) {
	from, changes := 0, 0
	for own := range 1000 {
		n := told(own)
		if n > own || n < min(own, heard) || n >= heard+heardMore {
			t.Fatalf("%d of %d", n, own)
		}
		if own-n != from {
			from, changes = own-n, changes+1
		}
	}
	if most := 1000 / heardMore; changes > most {
		t.Errorf("changed %d times, at most %d", changes, most)
	}
}
