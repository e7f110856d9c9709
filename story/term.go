package story

import "math"

// A Term is one folded word, or a phrase of two, hashed, with its weight in a bag: four
// bytes, the word in the upper three. Sorted terms are sorted by words. A million reports
// hold eighty million of them.
//
// That two words of two reports share a hash by chance happens once in ten thousand pairs
// of reports. A weight is rounded to one of 256 steps of 1.7 %.
type Term uint32

// ID is the word's hash, of 24 bits, never 0.
func (t Term) ID() uint32 { return uint32(t) >> stepBits }

// Weight is what the word weighs in its bag, which has unit length.
func (t Term) Weight() float64 { return float64(t.fixed()) / unit }

// fixed is the weight in fixed point.
func (t Term) fixed() int32 { return int32(stepWeights[t&(1<<stepBits-1)]) }

const (
	stepBits = 8
	idBits   = 32 - stepBits
	octave   = 40 // steps by which a weight halves: the least is 1/83, below what forty terms of a bag weigh
)

// stepWeights are the weights that there are, in fixed point, falling.
var stepWeights = func() (all [1 << stepBits]uint16) {
	for k := range all {
		all[k] = uint16(unit*math.Exp2(-float64(k)/octave) + 0.5)
	}
	return all
}()

// termOf packs a word and its weight, which is above 0 and at most 1.
func termOf(id uint32, weight float64) Term {
	step := math.Round(-octave * math.Log2(weight))
	return Term(id<<stepBits | uint32(min(max(step, 0), 1<<stepBits-1)))
}

// key is the ID of a folded word's term.
func key(word string) uint32 { return termID(stem(word)) }

// termID folds the 32 bits of FNV-1a to those of an ID, as its authors advise.
func termID(t string) uint32 {
	sum := uint32(2166136261)
	for i := range len(t) {
		sum = (sum ^ uint32(t[i])) * 16777619
	}
	return max(1, sum>>idBits^sum&(1<<idBits-1))
}
