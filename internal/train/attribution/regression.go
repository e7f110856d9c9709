package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay/reading/quote"
)

// A model is a logistic regression in the making: examples of features that are on.
type model struct {
	ids      map[string]int32
	names    []string
	count    []int // examples of each feature
	examples []example
}

type example struct {
	features []int32
	right    bool
}

// settings of a fit.
type settings struct {
	rounds int
	rate   float64 // of AdaGrad (Duchi, Hazan and Singer 2011)
	decay  float64 // pull of a weight towards zero, stronger for rarer features
	rare   int     // features in fewer examples are left out
	shift  float64 // added to the bias: above 0 finds more, below 0 is surer
}

var (
	cueSettings = settings{rounds: 8, rate: 0.12, decay: 6e-5, rare: 3, shift: 0.35}
	endSettings = settings{rounds: 8, rate: 0.12, decay: 1e-4, rare: 4, shift: 0.4}
)

func newModel() *model { return &model{ids: map[string]int32{}} }

func (m *model) add(features []quote.Feature, right bool) {
	e := example{right: right}
	for _, f := range features {
		name := f.String()
		id, ok := m.ids[name]
		if !ok {
			id = int32(len(m.names))
			m.ids[name] = id
			m.names = append(m.names, name)
			m.count = append(m.count, 0)
		}
		m.count[id]++
		e.features = append(e.features, id)
	}
	m.examples = append(m.examples, e)
}

// stride is a prime by which the fit walks the examples, so that those of one document
// don't follow each other.
const stride = 7919

// fit gives the table of weights: a feature, a tab and its weight a line, sorted. Weights
// are averaged over the second half of the rounds.
func (m *model) fit(s settings) string {
	for i := range m.examples {
		e := &m.examples[i]
		e.features = slices.DeleteFunc(e.features, func(f int32) bool { return m.count[f] < s.rare })
	}
	n := len(m.examples)
	w, squares, mean := make([]float64, len(m.names)), make([]float64, len(m.names)), make([]float64, len(m.names))
	for round := range s.rounds {
		loss := 0.0
		for j := range n {
			e := &m.examples[j*stride%n]
			z := 0.0
			for _, f := range e.features {
				z += w[f]
			}
			p := 1 / (1 + math.Exp(-z))
			wrong := p
			if e.right {
				wrong = p - 1
			}
			loss -= math.Log(1 - math.Abs(wrong) + 1e-12)
			for _, f := range e.features {
				g := wrong + s.decay*w[f]*float64(n)/float64(m.count[f])
				squares[f] += g * g
				w[f] -= s.rate * g / (math.Sqrt(squares[f]) + 1e-3)
			}
		}
		fmt.Printf("round %d: loss %.4f\n", round+1, loss/float64(n))
		if round >= s.rounds/2 {
			for i := range w {
				mean[i] += w[i] / float64(s.rounds-s.rounds/2)
			}
		}
	}
	var rows []string
	for i, name := range m.names {
		if strings.HasPrefix(name, "bias|") {
			mean[i] += s.shift
		}
		if math.Abs(mean[i]) >= 0.05 && m.count[i] >= s.rare && !strings.ContainsAny(name, "\t\r\n") {
			rows = append(rows, fmt.Sprintf("%s\t%.2f\n", name, mean[i]))
		}
	}
	slices.Sort(rows)
	return strings.Join(rows, "")
}

// score prints how a table of weights does on the model's examples: precision, recall and
// F1 of what it takes for right.
func (m *model) score(table string) {
	weights := make([]float64, len(m.names))
	for line := range strings.Lines(table) {
		name, w, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if id, ok := m.ids[name]; ok {
			weights[id], _ = strconv.ParseFloat(w, 64)
		}
	}
	var right, taken, gold, loss float64
	for _, e := range m.examples {
		z := 0.0
		for _, f := range e.features {
			z += weights[f]
		}
		if z > 0 {
			taken++
		}
		if e.right {
			gold++
			z = -z
			if z < 0 {
				right++
			}
		}
		loss += math.Log1p(math.Exp(z))
	}
	p, r := right/taken, right/gold
	fmt.Printf("held out: P %.4f R %.4f F1 %.4f loss %.4f (%d examples)\n", p, r, 2*p*r/(p+r), loss/float64(len(m.examples)), len(m.examples))
}
