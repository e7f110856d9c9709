package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/hearsay-news/hearsay/reading/quote"
)

// A row is a sequence to learn from.
type row struct {
	features [][]uint32
	labels   []int8
}

// settings of a fit.
type settings struct {
	bits   int     // the model has 1<<bits rows of weights
	rounds int     // through all rows; the weights of the second half of them are averaged
	rate   float64 // of the first steps
	decay  float64 // pull of all weights towards zero, against the loss of all rows
	rare   int     // features seen less often are left out
	shift  float64 // added to the weight of beginning a cue: above 0 finds more, below 0 is surer
}

// maxLabels is the most labels of a model.
const maxLabels = 8

// A crf is a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) in
// the making: weights over hashed features, of which the label before is one. It is fitted
// by stochastic gradient descent with an L2 penalty, the weights held as a common scale
// times a vector so that a step costs no more than its features (Bottou 2010).
type crf struct {
	k     int
	mask  uint32
	w     []float32
	scale float64
	// transition[l+1] is where the weights after label l begin; [0] is for the first unit
	transition [maxLabels + 1][]int
	allowed    [maxLabels + 1][maxLabels]bool
	ends       [maxLabels]float64 // of a label at the end of a row: 0 where it may stand there

	// of the row at hand, label by label
	emit, forward, backward []float64
	step                    [maxLabels + 1][maxLabels]float64
}

// stride is a prime by which the fit walks the rows, so that those of one document don't
// follow each other.
const stride = 7919

// snapshots is how often in a round weights are taken for the average: weights of one moment
// lean towards the rows seen last.
const snapshots = 40

// fit gives the weights of a model of the given labels, weights[row*len(labels)+label].
func fit(rows []row, labels []string, s settings) []float32 {
	k := len(labels)
	m := &crf{k: k, mask: 1<<s.bits - 1, w: make([]float32, k<<s.bits), scale: 1}
	for from := -1; from < k; from++ {
		for _, f := range quote.Transition(from) {
			m.transition[from+1] = append(m.transition[from+1], int(f&m.mask)*k)
		}
		for to := range k {
			m.allowed[from+1][to] = quote.Follows(labels, from, to)
		}
	}
	for from := range k {
		if !quote.Follows(labels, from, k) {
			m.ends[from] = impossible
		}
	}
	rows = frequent(rows, s.rare)
	lambda := s.decay / float64(len(rows))
	mean, taken := make([]float32, len(m.w)), float32(0)
	moment := 0.0
	for round := range s.rounds {
		loss := 0.0
		for i := range rows {
			rate := s.rate / (1 + s.rate*lambda*moment)
			loss += m.learn(&rows[i*stride%len(rows)], rate)
			m.scale *= 1 - rate*lambda
			moment++
			if round >= s.rounds/2 && i%(len(rows)/snapshots+1) == 0 {
				taken++
				for i, w := range m.w {
					mean[i] += (float32(m.scale)*w - mean[i]) / taken
				}
			}
		}
		fmt.Printf("round %d: loss %.4f\n", round+1, loss/float64(len(rows)))
		for i := range m.w {
			m.w[i] *= float32(m.scale)
		}
		m.scale = 1
	}
	for from := range k + 1 {
		for _, at := range m.transition[from] {
			for _, begins := range []int{quote.CueFirst, quote.CueWhole} {
				mean[at+begins] += float32(s.shift) / float32(len(m.transition[from]))
			}
		}
	}
	return mean
}

// learn takes one step and gives the loss before it.
func (m *crf) learn(r *row, rate float64) float64 {
	k := m.k
	z := m.lattice(r)
	loss := z
	var moves [maxLabels + 1][maxLabels]float64 // gradient of the transitions
	for t, y := range r.labels {
		from := 0
		if t > 0 {
			from = int(r.labels[t-1]) + 1
		}
		loss -= m.emit[t*k+int(y)] + m.step[from][y]
		moves[from][y]--
		for c := range k {
			if t == 0 {
				moves[0][c] += math.Exp(m.forward[c] + m.backward[c] - z)
				continue
			}
			for p := range k {
				moves[p+1][c] += math.Exp(m.forward[(t-1)*k+p] + m.step[p+1][c] + m.emit[t*k+c] + m.backward[t*k+c] - z)
			}
		}
	}
	rate /= m.scale
	for t, fs := range r.features {
		var g [maxLabels]float64
		sure := true
		for c := range k {
			g[c] = math.Exp(m.forward[t*k+c] + m.backward[t*k+c] - z)
			if c == int(r.labels[t]) {
				g[c]--
			}
			sure = sure && math.Abs(g[c]) < 1e-3
		}
		if sure {
			continue // a step that is lost in rounding
		}
		for _, f := range fs {
			m.move(int(f&m.mask)*k, g[:k], rate)
		}
	}
	for from := range k + 1 {
		for _, at := range m.transition[from] {
			m.move(at, moves[from][:k], rate)
		}
	}
	return loss
}

func (m *crf) move(at int, gradient []float64, rate float64) {
	for c, g := range gradient {
		m.w[at+c] -= float32(rate * g)
	}
}

// impossible is the logarithm of next to nothing.
const impossible = -1e9

// lattice works out the scores of a row's units and labels, forward and backward, and gives
// the logarithm of the sum over all labellings.
func (m *crf) lattice(r *row) float64 {
	k, n := m.k, len(r.labels)
	m.emit = slices.Grow(m.emit[:0], n*k)[:n*k]
	m.forward = slices.Grow(m.forward[:0], n*k)[:n*k]
	m.backward = slices.Grow(m.backward[:0], n*k)[:n*k]
	for from := range k + 1 {
		for to := range k {
			m.step[from][to] = 0
			for _, at := range m.transition[from] {
				m.step[from][to] += m.scale * float64(m.w[at+to])
			}
			if !m.allowed[from][to] {
				m.step[from][to] = impossible
			}
		}
	}
	for t, fs := range r.features {
		sums := m.emit[t*k : t*k+k]
		clear(sums)
		for _, f := range fs {
			for c, w := range m.w[int(f&m.mask)*k:][:k] {
				sums[c] += float64(w)
			}
		}
		for c := range sums {
			sums[c] *= m.scale
		}
	}
	var ways [maxLabels]float64
	for t := range n {
		for c := range k {
			if t == 0 {
				m.forward[c] = m.emit[c] + m.step[0][c]
				continue
			}
			for p := range k {
				ways[p] = m.forward[(t-1)*k+p] + m.step[p+1][c]
			}
			m.forward[t*k+c] = m.emit[t*k+c] + logSum(ways[:k])
		}
	}
	copy(m.backward[(n-1)*k:], m.ends[:k])
	for t := n - 2; t >= 0; t-- {
		for c := range k {
			for p := range k {
				ways[p] = m.step[c+1][p] + m.emit[(t+1)*k+p] + m.backward[(t+1)*k+p]
			}
			m.backward[t*k+c] = logSum(ways[:k])
		}
	}
	for c := range k {
		ways[c] = m.forward[(n-1)*k+c] + m.ends[c]
	}
	return logSum(ways[:k])
}

// logSum is the logarithm of the sum of what v are the logarithms of.
func logSum(v []float64) float64 {
	high := slices.Max(v)
	s := 0.0
	for _, x := range v {
		if d := x - high; d > -30 {
			s += math.Exp(d)
		}
	}
	return high + math.Log(s)
}
