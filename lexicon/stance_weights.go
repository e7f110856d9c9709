package lexicon

import (
	_ "embed"
	"math"
	"strconv"
	"sync"
)

//go:embed stance_weights.tsv
var stanceWeightsTable string

// A StanceSign is something that was found, by name, and how much of it.
type StanceSign struct {
	Name  string
	Value float64
}

// StanceWeights is a linear model of what a report makes of a sentence: multinomial logistic
// regression, fitted by internal/train/stance.
type StanceWeights map[string][Stances]float64

// Stances is how many stances a report can take towards a sentence that it bears on.
const Stances = 3

// The stances of a model.
const (
	StanceFor = iota
	StanceAgainst
	StanceOpen
)

// Stance is the fitted model.
var Stance = sync.OnceValue(func() StanceWeights {
	m := StanceWeights{}
	for _, row := range tsvRows("stance_weights.tsv", stanceWeightsTable, 1+Stances) {
		var w [Stances]float64
		for i := range w {
			var err error
			if w[i], err = strconv.ParseFloat(row[1+i], 64); err != nil {
				panic("lexicon: stance_weights.tsv: " + err.Error())
			}
		}
		m[row[0]] = w
	}
	return m
})

// Chances gives each stance its probability. Features that the model doesn't know count for nothing.
func (m StanceWeights) Chances(features []StanceSign) (p [Stances]float64) {
	for _, f := range features {
		w, ok := m[f.Name]
		if !ok {
			continue
		}
		for i := range p {
			p[i] += float64(w[i] * f.Value)
		}
	}
	return Softmax(p)
}

// Softmax turns scores into chances.
func Softmax(scores [Stances]float64) (p [Stances]float64) {
	high := max(scores[0], scores[1], scores[2])
	sum := 0.0
	for i, s := range scores {
		p[i] = math.Exp(s - high)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}
