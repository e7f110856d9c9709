package main

// A perceptron is a multi-class averaged perceptron (Collins 2002) over hashed features,
// in the making. What it ends as is [fitted].
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
	return &perceptron{
		classes: classes, k: k, mask: uint32(n - 1), t: 1,
		w: make([]float32, n*k), u: make([]float64, n*k), owner: make([]uint32, n),
	}
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

// restart forgets the moments so far: the average begins with the weights of now.
func (p *perceptron) restart() {
	clear(p.u)
	p.t = 1
}
