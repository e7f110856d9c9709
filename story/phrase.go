package story

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// phrases is the unit vector of a version's heaviest phrases: pairs of content terms that
// follow each other. Two like events are told in the same words more often than in the
// same phrases.
func phrases(v *hearsay.Version) []Term {
	var pairs []weighed
	for _, text := range [...]string{v.Title, v.Body} {
		before, rarity := uint32(0), 0.0
		eachTerm(text, func(t string) {
			id, r := key(t), lexicon.Rarity(t)
			if before != 0 {
				p := phraseID(before, id)
				pairs = append(pairs, weighed{p, phraseWeight(p, rarity, r)})
			}
			before, rarity = id, r
		})
	}
	slices.SortFunc(pairs, func(a, b weighed) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.weight, b.weight)) })
	terms := pairs[:0]
	for i := 0; i < len(pairs); {
		first := i
		for i++; i < len(pairs) && pairs[i].id == pairs[first].id; i++ {
		}
		terms = append(terms, weighed{pairs[first].id, pairs[first].weight * float32(1+math.Log(float64(i-first)))})
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
