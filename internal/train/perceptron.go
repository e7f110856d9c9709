package main

import (
	"math"
	"slices"
	"sort"

	"github.com/hearsay-news/hearsay/lexicon"
)

// A perceptron is a multi-class averaged perceptron (Collins 2002) over hashed features,
// in the making. What it ends as is a lexicon.Linear.
type perceptron struct {
	classes []string
	k       int
	mask    uint32
	w       []float32
	// u holds every change times the moment at which it was made, so that w - u/t is the
	// average of all moments' weights (Daumé 2006).
	u     []float64
	t     float64
	owner []uint32 // of each row the feature that moved it last
}

// newPerceptron has 1<<bits rows.
func newPerceptron(classes []string, bits int) *perceptron {
	k, n := len(classes), 1<<bits
	return &perceptron{classes: classes, k: k, mask: uint32(n - 1), w: make([]float32, n*k), u: make([]float64, n*k), owner: make([]uint32, n), t: 1}
}

// score adds up the weights of the features for every class.
func (p *perceptron) score(scores []float32, features []uint32) {
	clear(scores)
	for _, f := range features {
		row := p.w[int(f&p.mask)*p.k:][:len(scores)]
		for c, w := range row {
			scores[c] += w
		}
	}
}

// update moves the weights of the features by step towards class right and away from
// class wrong.
func (p *perceptron) update(features []uint32, right, wrong int, step float32) {
	for _, f := range features {
		at := int(f & p.mask)
		p.owner[at] = f
		row := at * p.k
		p.w[row+right] += step
		p.u[row+right] += float64(step) * p.t
		p.w[row+wrong] -= step
		p.u[row+wrong] -= float64(step) * p.t
	}
}

// learn moves the weights where class right doesn't lead all others by margin: being
// right by a hair is taken for a mistake too, which makes for weights that carry further.
func (p *perceptron) learn(features []uint32, scores []float32, right int, margin, step float32) {
	wrong := -1
	for c, v := range scores {
		if c != right && (wrong < 0 || v > scores[wrong]) {
			wrong = c
		}
	}
	if scores[right]-scores[wrong] < margin {
		p.update(features, right, wrong, step)
	}
	p.tick()
}

// tick ends one decision.
func (p *perceptron) tick() { p.t++ }

// average gives the averaged weights.
func (p *perceptron) average() *fitted {
	avg := make([]float32, len(p.w))
	for i := range avg {
		avg[i] = p.w[i] - float32(p.u[i]/p.t)
	}
	return &fitted{classes: p.classes, weights: avg, owner: p.owner}
}

// fitted is the weights of a perceptron at the end, and the features of its rows.
type fitted struct {
	classes []string
	weights []float32
	owner   []uint32
}

// restart forgets the moments so far: the average begins with the weights of now.
func (p *perceptron) restart() {
	clear(p.u)
	p.t = 1
}

// mix is the mean of several runs.
func mix(runs []*fitted) *fitted {
	first := runs[0]
	out := &fitted{classes: first.classes, weights: make([]float32, len(first.weights)), owner: make([]uint32, len(first.owner))}
	for _, r := range runs {
		for i, w := range r.weights {
			out.weights[i] += w / float32(len(runs))
		}
		for i, f := range r.owner {
			if f != 0 {
				out.owner[i] = f
			}
		}
	}
	return out
}

// A table is what a model is made of, as lexicon.NewLinear takes it.
type table struct {
	classes []string
	scale   float32
	weights []int8
}

// table makes a checked table of 1<<bits rows: each goes to that of its features whose
// weights are the largest.
func (f *fitted) table(bits int) *table {
	k, mask := len(f.classes), uint32(1<<bits-1)
	kept := make([]float32, k<<bits)
	sizes := make([]float32, 1<<bits)
	owners := make([]uint32, 1<<bits)
	for row, owner := range f.owner {
		weights := f.weights[row*k : row*k+k]
		size := float32(0)
		for _, w := range weights {
			size += w * w
		}
		if at := owner & mask; size > sizes[at] {
			sizes[at], owners[at] = size, owner
			copy(kept[int(at)*k:], weights)
		}
	}
	scale, rounded := quantise(kept)
	t := &table{classes: append(slices.Clone(f.classes), lexicon.CheckClass), scale: scale}
	for row, owner := range owners {
		t.weights = append(t.weights, rounded[row*k:row*k+k]...)
		check := int8(0)
		if sizes[row] > 0 {
			check = int8(int(owner>>24) - 128)
		}
		t.weights = append(t.weights, check)
	}
	return t
}

// linear is the model.
func (t *table) linear() *lexicon.Linear { return lexicon.NewLinear(t.classes, t.scale, t.weights) }

// quantise rounds weights to whole numbers in -127..127. The scale leaves one weight in
// two thousand of those that count out of range; these are cut off.
func quantise(weights []float32) (float32, []int8) {
	var sizes []float64
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, math.Abs(float64(w)))
		}
	}
	scale := float32(1)
	if len(sizes) > 0 {
		sort.Float64s(sizes)
		scale = float32(127 / sizes[len(sizes)-1-len(sizes)/2000])
	}
	out := make([]int8, len(weights))
	for i, w := range weights {
		out[i] = int8(max(-127, min(127, math.Round(float64(w*scale)))))
	}
	return scale, out
}
