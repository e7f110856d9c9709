package eval

import (
	"math"

	"github.com/hearsay-news/hearsay/lexicon"
)

// A logisticRow is something of a known class with what was found of it.
type logisticRow struct {
	signs []lexicon.StanceSign
	class int
	share float64 // how much it counts
}

// How fast weights move: by a rate of their own each, with momentum (RMSProp, Hinton 2012).
const (
	logisticRate     = 0.1
	logisticMomentum = 0.9
	logisticMemory   = 0.99
)

// fitLogistic fits a multinomial logistic regression by full-batch gradient descent: the weights of
// least loss, with a penalty on their squares. The same rows in the same order give the same weights.
func fitLogistic(rows []logisticRow, penalty float64, rounds int) lexicon.StanceWeights {
	const k = lexicon.Stances
	type cell struct {
		at    int // of the sign's first weight
		value float64
	}
	at := map[string]int{}
	var names []string
	data := make([][]cell, len(rows))
	total := 0.0
	for i, r := range rows {
		total += r.share
		for _, s := range r.signs {
			n, ok := at[s.Name]
			if !ok {
				n = k * len(names)
				at[s.Name] = n
				names = append(names, s.Name)
			}
			data[i] = append(data[i], cell{n, s.Value})
		}
	}
	n := k * len(names)
	weights, speed, scale, slope := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for round := range rounds {
		for i, w := range weights {
			slope[i] = penalty * w / total
		}
		for i, cells := range data {
			var p [k]float64
			for _, x := range cells {
				for c := range p {
					p[c] += float64(weights[x.at+c] * x.value)
				}
			}
			p = lexicon.Softmax(p)
			p[rows[i].class]--
			for c := range p {
				d := p[c] * rows[i].share / total
				for _, x := range cells {
					slope[x.at+c] += float64(d * x.value)
				}
			}
		}
		rate := logisticRate * min(1, 4*(1-float64(round)/float64(rounds))) // the last quarter slows down
		for i, s := range slope {
			speed[i] = float64(logisticMomentum*speed[i]) + float64((1-logisticMomentum)*s)
			scale[i] = float64(logisticMemory*scale[i]) + float64((1-logisticMemory)*s*s)
			weights[i] -= float64(rate * speed[i] / (math.Sqrt(scale[i]) + 1e-8))
		}
	}
	m := lexicon.StanceWeights{}
	for i, name := range names {
		m[name] = [k]float64(weights[i*k:])
	}
	return m
}
