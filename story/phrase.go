package story

import (
	"math"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
)

// phrase is a pair of content terms that follow each other, as a number: its ID and how
// rare it is taken to be. Two like events are told in the same words more often than in the
// same phrases.
func phrase(a, b word) uint64 {
	id := phraseID(a.id, b.id)
	return uint64(id)<<32 | uint64(math.Float32bits(phraseWeight(id, a.rarity, b.rarity)))
}

// weighPhrases is the unit vector of a version's heaviest phrases. all is put in another
// order.
func weighPhrases(all []uint64) []Term {
	slices.Sort(all)
	terms := all[:0]
	for i := 0; i < len(all); {
		first, id := i, uint32(all[i]>>32)
		rarity := float64(math.Float32frombits(uint32(all[i]))) // of several, the least
		for i++; i < len(all) && uint32(all[i]>>32) == id; i++ {
		}
		if n := i - first; n > 1 {
			rarity *= 1 + math.Log(float64(n))
		}
		terms = append(terms, weighed(id, rarity))
	}
	return heaviest(terms, maxPhrases)
}

// phraseID is the ID of two terms that follow each other.
func phraseID(a, b uint32) uint32 {
	return max(1, uint32(mix(mix(offset64, uint64(a)), uint64(b))>>(64-idBits)))
}

// commonShare is how much the rarity of a phrase that background news has counts: what is
// always said together says less of an event than its words do.
const commonShare = 0.4

// phraseWeight is how rare a phrase is taken to be: as its terms are in the mean, or less,
// where background news has it again and again.
func phraseWeight(id uint32, a, b float64) float32 {
	weight := float32(math.Sqrt(a * b))
	if r, ok := commonPhrases()[id]; ok {
		return min(weight, r)
	}
	return weight
}

// commonPhrases are the weights of the phrases of background news.
var commonPhrases = sync.OnceValue(func() map[uint32]float32 {
	rarity := map[uint32]float32{}
	lexicon.Pairs(func(first, second string, documents, of int) {
		id := phraseID(key(first), key(second))
		r := float32(math.Log(float64(of+1)/(float64(documents)+0.5))) * commonShare
		if old, ok := rarity[id]; !ok || r < old {
			rarity[id] = r
		}
	})
	return rarity
})

// A Pair is two folded terms that follow each other.
type Pair [2]string

// Pairs is the set of pairs of a text.
func Pairs(s string) map[Pair]struct{} {
	set, before := map[Pair]struct{}{}, ""
	eachTerm(s, func(t string) {
		if before != "" {
			set[Pair{before, t}] = struct{}{}
		}
		before = t
	})
	return set
}
