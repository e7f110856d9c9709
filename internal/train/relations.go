package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/text"
)

const (
	relationRuns   = 3 // runs of different order whose weights are averaged
	relationEpochs = 8 // passes over the sentences
)

// relationNames lists the relations that stand in the samples.
func relationNames(samples []sample) []string {
	var names []string
	for _, s := range samples {
		for _, t := range s.tokens {
			if t.Relation != "" && !slices.Contains(names, t.Relation) {
				names = append(names, t.Relation)
			}
		}
	}
	slices.Sort(names)
	return names
}

// fitRelations fits the weights by which the arcs of a tree get their relations, on gold
// trees alone.
func fitRelations(gold []sample, names []string, clusters *lexicon.Clusters) *fitted {
	return mix(sideBySide(relationRuns, func(run int) *fitted {
		t := newRelationTrainer(names, clusters, uint64(run))
		for range relationEpochs {
			t.epoch(gold)
		}
		fmt.Printf("relations run %d of %d\n", run+1, relationRuns)
		return t.model.average()
	}))
}

// A relationTrainer learns to name the arcs of trees.
type relationTrainer struct {
	model    *perceptron
	number   map[string]int // of a relation
	rng      *rand.Rand
	sentence parse.Sentence
	tree     parse.Tree
	heads    []int32
	features []uint32
	scores   []float32
}

func newRelationTrainer(names []string, clusters *lexicon.Clusters, seed uint64) *relationTrainer {
	t := &relationTrainer{
		model:    newPerceptron(names, relationBits),
		number:   map[string]int{},
		sentence: parse.Sentence{Clusters: clusters},
		scores:   make([]float32, len(names)),
		rng:      rand.New(rand.NewPCG(seed, 13)),
	}
	for i, n := range names {
		t.number[n] = i
	}
	return t
}

// epoch goes once over the samples, in a new order.
func (t *relationTrainer) epoch(gold []sample) {
	for _, i := range t.rng.Perm(len(gold)) {
		t.learn(gold[i])
	}
}

// learn names the arcs of one sentence as the parser does, with its own names before it,
// and corrects the weights after every mistake.
func (t *relationTrainer) learn(s sample) {
	n := len(s.tokens)
	t.heads = t.heads[:0]
	for i := range s.tokens {
		h := s.tokens[i].Head
		if h < 0 {
			h = n
		}
		t.heads = append(t.heads, int32(h))
	}
	t.sentence.Reset(s.tokens)
	t.tree.Reset(&t.sentence, t.heads)
	for _, i := range t.tree.Order() {
		inner := -1
		for k := t.tree.First(int(i)); k >= 0; inner, k = k, t.tree.Next(k) {
			if int(i) == n || s.tokens[k].Tag == text.PUNCT {
				continue
			}
			t.features = t.tree.RelationFeatures(t.features[:0], k, inner)
			t.model.score(t.scores, t.features)
			if want, known := t.number[s.tokens[k].Relation]; known {
				t.model.learn(t.features, t.scores, want, parseMargin, 1)
			}
			t.tree.Relation[k] = uint8(argmax(t.scores))
		}
	}
}
