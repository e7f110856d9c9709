package main

import (
	"math"

	"github.com/hearsay-news/hearsay/story"
)

const (
	rounds  = 25
	penalty = 1.0 // on the square of each weight
)

// fit finds the weights of logistic regression by Newton's method. A weight that should
// only speak against a match and comes out for it is held at 0.
func fit(examples []example) story.Evidence {
	var held [len(story.Evidence{})]bool
	for {
		w := newton(examples, held)
		right := true
		for i := range w {
			if sign(i) < 0 && w[i] > 0 {
				held[i], right = true, false
			}
		}
		if right {
			return w
		}
	}
}

func newton(examples []example, held [len(story.Evidence{})]bool) (w story.Evidence) {
	const n = len(w)
	for range rounds {
		var system [n][n + 1]float64 // the second derivatives, and behind them the first
		for i := range n {
			system[i][i] = penalty
			system[i][n] = -penalty * w[i]
		}
		for k := range examples {
			x := &examples[k]
			z, truth := 0.0, 0.0
			for i, v := range x.evidence {
				z += w[i] * v
			}
			if x.one {
				truth = 1
			}
			p := 1 / (1 + math.Exp(-z))
			for i, v := range x.evidence {
				system[i][n] += x.weight * (truth - p) * v
				for j, u := range x.evidence {
					system[i][j] += x.weight * p * (1 - p) * v * u
				}
			}
		}
		for i := range n {
			if held[i] {
				system[i] = [n + 1]float64{}
				system[i][i] = 1
			}
		}
		solve(&system)
		for i := range n {
			w[i] += system[i][n] / system[i][i]
		}
	}
	return w
}

// solve turns the system into one with a diagonal alone (Gauss and Jordan; the matrix is
// positive definite).
func solve(system *[len(story.Evidence{})][len(story.Evidence{}) + 1]float64) {
	for c := range system {
		for r := range system {
			if r == c {
				continue
			}
			factor := system[r][c] / system[c][c]
			for k := c; k < len(system[r]); k++ {
				system[r][k] -= factor * system[c][k]
			}
		}
	}
}
