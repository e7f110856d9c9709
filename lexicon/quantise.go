package lexicon

import (
	"math"
	"slices"
)

// Quantise rounds weights to whole numbers in -127..127, as [EncodeLinear] takes them, and
// gives the scale by which they were multiplied. Of the weights that are not 0 the largest
// 1/cut are cut off; none where cut is 0. (The largest belong to the commonest features: to
// cut off many costs much.)
func Quantise(weights []float32, cut int) (scale float32, rounded []int8) {
	var sizes []float64
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, math.Abs(float64(w)))
		}
	}
	scale = 1
	if n := len(sizes); n > 0 {
		slices.Sort(sizes)
		off := 0
		if cut > 0 {
			off = n / cut
		}
		scale = float32(127 / sizes[n-1-off])
	}
	rounded = make([]int8, len(weights))
	for i, w := range weights {
		rounded[i] = int8(max(-127, min(127, math.Round(float64(w*scale)))))
	}
	return scale, rounded
}
