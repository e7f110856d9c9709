package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
)

const (
	tagRuns    = 3    // runs of different order whose weights are averaged
	tagEpochs  = 5    // passes over the gold sentences
	tagSilver  = 2    // passes over gold and silver sentences before them
	tagMargin  = 20   // by how much the right tag must lead
	silverStep = 0.5  // how much a silver sentence teaches of what a gold one does
	recaseRate = 0.12 // share of sentences shown in capitals, and the same In Title Case
)

var tagNames = func() []string {
	var names []string
	for _, t := range text.UPOS {
		names = append(names, string(t))
	}
	return names
}()

var tagNumber = func() map[text.Tag]int {
	m := map[text.Tag]int{}
	for i, t := range text.UPOS {
		m[t] = i
	}
	return m
}()

// fitTagger fits the tagger's weights; practice is gone through with the gold sentences (see
// [drills]).
func fitTagger(gold, silver, practice []sample, clusters *lexicon.Clusters, runs int, say bool) *fitted {
	gold = slices.Concat(gold, practice)
	return mix(sideBySide(runs, func(run int) *fitted {
		t := &taggerTrainer{p: newPerceptron(tagNames, tagBits), rng: rand.New(rand.NewPCG(uint64(run), 7)), sentence: tag.Sentence{Clusters: clusters}}
		for e := range tagSilver + tagEpochs {
			t.right, t.seen = 0, 0
			if e == tagSilver {
				t.p.restart()
			}
			t.epoch(gold, silver, e < tagSilver)
			if say {
				fmt.Printf("tagger run %d epoch %d: %.4f of %d\n", run, e, float64(t.right)/float64(t.seen), t.seen)
			}
		}
		return t.p.average()
	}))
}

type taggerTrainer struct {
	p           *perceptron
	rng         *rand.Rand
	sentence    tag.Sentence
	features    []uint32
	right, seen int
}

// epoch goes once over the gold sentences, and over the silver ones where asked, in a
// new order.
func (t *taggerTrainer) epoch(gold, silver []sample, withSilver bool) {
	n := len(gold)
	if withSilver {
		n += len(silver)
	}
	for _, i := range t.rng.Perm(n) {
		s, step := sample{}, float32(1)
		if i < len(gold) {
			s = gold[i]
		} else {
			s, step = silver[i-len(gold)], silverStep
		}
		if x := t.rng.Float64(); x < 2*recaseRate {
			// A sentence that even so doesn't look like a headline would only teach
			// that capitals mean nothing.
			r := recased(s, x < recaseRate)
			if t.sentence.Reset(r.full, r.tokens); !t.sentence.Plain() {
				s = r
			}
		}
		t.learn(s, step)
	}
}

// learn goes through one sentence as the tagger does, with its own tags behind it, and
// corrects the weights after every mistake.
func (t *taggerTrainer) learn(s sample, step float32) {
	t.sentence.Reset(s.full, s.tokens)
	scores := make([]float32, len(tagNames))
	t1, t2 := tag.NoTag, tag.NoTag
	for i := range s.tokens {
		t.features = t.sentence.Features(t.features[:0], i, t1, t2)
		t.p.score(scores, t.features)
		best := argmax(scores)
		if right, ok := tagNumber[s.tokens[i].Tag]; ok {
			t.seen++
			if right == best {
				t.right++
			}
			t.p.learn(t.features, scores, right, tagMargin, step)
		}
		t1, t2 = best, t1
	}
}

func argmax(scores []float32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}
