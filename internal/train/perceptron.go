package main

import (
	"math"
	"sort"
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
	u []float64
	t float64
}

// newPerceptron has 1<<bits rows.
func newPerceptron(classes []string, bits int) *perceptron {
	k, n := len(classes), 1<<bits
	return &perceptron{classes: classes, k: k, mask: uint32(n - 1), w: make([]float32, n*k), u: make([]float64, n*k), t: 1}
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
		row := int(f&p.mask) * p.k
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
func (p *perceptron) average() []float32 {
	avg := make([]float32, len(p.w))
	for i := range avg {
		avg[i] = p.w[i] - float32(p.u[i]/p.t)
	}
	return avg
}

// restart forgets the moments so far: the average begins with the weights of now.
func (p *perceptron) restart() {
	clear(p.u)
	p.t = 1
}

// mix is the mean of several runs' weights.
func mix(runs [][]float32) []float32 {
	out := make([]float32, len(runs[0]))
	for _, r := range runs {
		for i, w := range r {
			out[i] += w / float32(len(runs))
		}
	}
	return out
}

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
