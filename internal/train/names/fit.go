package main

import (
	"math"
	"math/rand/v2"

	"github.com/hearsay-news/hearsay/reading/name"
)

// Settings, chosen on PolNeAR's dev part and by cross-validation on GUM's training part.
const (
	rows   = 1 << 16 // of hashed features
	epochs = 8
	rate   = 0.02 // AdaGrad's
	decay  = 2e-3 // how much of a weight is lost each time its feature is met (L2)
)

const classes = len(name.Classes)

// An example is one labelled name.
type example struct {
	features []uint32
	class    int
	rules    int // the class that the rules give
	weight   float32
}

// fit gives the weights[row*classes+class] of a logistic regression (AdaGrad: Duchi et al. 2011).
func fit(all []example) []float32 {
	w := make([]float32, rows*classes)
	squares := make([]float32, rows*classes)
	rng := rand.New(rand.NewPCG(1, 7))
	for range epochs {
		for _, i := range rng.Perm(len(all)) {
			x := &all[i]
			p := probabilities(w, x.features)
			for c := range p {
				g := p[c]
				if c == x.class {
					g--
				}
				g *= x.weight
				for _, f := range x.features {
					k := int(f&(rows-1))*classes + c
					step := g + decay*w[k]
					squares[k] += step * step
					w[k] -= rate * step / (1e-6 + float32(math.Sqrt(float64(squares[k]))))
				}
			}
		}
	}
	return w
}

// right is the share of examples that the weights get right.
func right(w []float32, all []example) float64 {
	n := 0
	for _, x := range all {
		best := 0
		p := probabilities(w, x.features)
		for c := range p {
			if p[c] > p[best] {
				best = c
			}
		}
		if best == x.class {
			n++
		}
	}
	return float64(n) / float64(max(1, len(all)))
}

// ruled is the share of examples that the rules get right.
func ruled(all []example) float64 {
	n := 0
	for _, x := range all {
		if x.rules == x.class {
			n++
		}
	}
	return float64(n) / float64(max(1, len(all)))
}

// probabilities of the classes by the softmax of their scores.
func probabilities(w []float32, features []uint32) [classes]float32 {
	var p [classes]float32
	for _, f := range features {
		row := w[int(f&(rows-1))*classes:][:classes]
		for c := range p {
			p[c] += row[c]
		}
	}
	high := max(p[0], p[1], p[2], p[3])
	sum := float32(0)
	for c := range p {
		p[c] = float32(math.Exp(float64(p[c] - high)))
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}
