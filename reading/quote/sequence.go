package quote

import (
	"math"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// A sequence labels units in a row, each in the light of the one before it: a linear-chain
// conditional random field (Lafferty, McCallum and Pereira 2001), whose best labels are
// found by Viterbi's algorithm. The label before is a feature like any other.
type sequence struct {
	model  *lexicon.Linear
	scores lexicon.Scores
	steps  []int32 // of each label after each label, the start of the row last
	at     []int32 // scores of the units, label by label
	back   []int8
	labels []int8
}

// Transition is the features of a unit whose neighbour before it has the given label. The
// first unit of a row follows label -1. They are four and weigh alike, for their weights
// are larger than others and must fit into a byte.
func Transition(label int) [4]uint32 {
	var fs [4]uint32
	for i := range fs {
		fs[i] = lexicon.Feature(transitionTemplate, uint32(label+1), uint32(i), 0)
	}
	return fs
}

const transitionTemplate = 0xFFFF

func newSequence(m *lexicon.Linear) *sequence {
	k := len(m.Classes)
	q := &sequence{model: m, scores: m.Scores(), steps: make([]int32, (k+1)*k)}
	for from := -1; from < k; from++ {
		fs := Transition(from)
		m.Score(q.scores, fs[:])
		for to := range k {
			row := from
			if from < 0 {
				row = k
			}
			q.steps[row*k+to] = int32(q.scores.Of(to))
			if !Follows(m.Classes, from, to) {
				q.steps[row*k+to] = math.MinInt32 / 4
			}
		}
	}
	return q
}

// Follows reports whether label to may come after label from. Of a label's letters the first
// tells what a unit is of a piece of some kind: first, inner, last or single (B, I, E, S), or
// past one (P); O is none of these. An inner or last unit comes only after a first or inner one
// of its kind, and nothing else does where a label tells what ends ([goesOnAfter]); behind a
// piece of a kind with a P no O comes. A row begins after label -1 and ends before len(labels).
func Follows(labels []string, from, to int) bool {
	if from < 0 {
		return to == len(labels) || !strings.ContainsRune("IEP", rune(labels[to][0]))
	}
	last := labels[from]
	if to < len(labels) {
		switch next := labels[to]; next[0] {
		case 'I', 'E':
			return (last[0] == 'B' || last[0] == 'I') && last[1:] == next[1:]
		case 'P':
			return last != "O" && !goesOnAfter(labels, last)
		case 'O':
			return last == "O" || !goesOnAfter(labels, last) && (last[0] == 'B' || last[0] == 'I' || !slices.Contains(labels, "P"+last[1:]))
		}
	}
	return !goesOnAfter(labels, last)
}

// goesOnAfter reports whether what a unit of label l belongs to can't end with it: one of its
// kind has another label where it ends ("Ec"), or where it is all ("Sc").
func goesOnAfter(labels []string, l string) bool {
	switch l[0] {
	case 'B':
		return slices.Contains(labels, "E"+l[1:]) || slices.Contains(labels, "S"+l[1:])
	case 'I':
		return slices.Contains(labels, "E"+l[1:])
	}
	return false
}

// begin starts a new row.
func (q *sequence) begin() { q.at = q.at[:0] }

// add adds the next unit with its features.
func (q *sequence) add(features []uint32) {
	q.model.Score(q.scores, features)
	for c := range q.model.Classes {
		q.at = append(q.at, int32(q.scores.Of(c)-128*len(features)))
	}
}

// unit is the scores of unit i, label by label, before best has been called.
func (q *sequence) unit(i int) []int32 {
	k := len(q.model.Classes)
	return q.at[i*k : (i+1)*k]
}

// best gives the best labels of the row, valid until the next call.
func (q *sequence) best() []int8 {
	k := len(q.model.Classes)
	n := len(q.at) / k
	q.back, q.labels = grow(q.back, n*k), grow(q.labels, n)
	if n == 0 {
		return q.labels
	}
	for c := range k {
		q.at[c] += q.steps[k*k+c]
	}
	for i := 1; i < n; i++ {
		before, here := q.at[(i-1)*k:i*k], q.at[i*k:(i+1)*k]
		for c := range here {
			from, high := 0, int32(math.MinInt32)
			for b, v := range before {
				if v += q.steps[b*k+c]; v > high {
					from, high = b, v
				}
			}
			here[c] = max(here[c]+high, math.MinInt32/4)
			q.back[i*k+c] = int8(from)
		}
	}
	last := q.at[(n-1)*k:]
	at := 0
	high := int32(math.MinInt32)
	for c, v := range last {
		if v > high && Follows(q.model.Classes, c, k) {
			at, high = c, v
		}
	}
	for i := n - 1; i >= 0; i-- {
		q.labels[i] = int8(at)
		at = int(q.back[i*k+at])
	}
	return q.labels
}

// grow gives s with length n, its old content forgotten.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
