package main

import (
	"fmt"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/text"
)

const (
	teachers      = 6  // parsers that vote, half of them from right to left
	taughtLongest = 80 // words; longer sentences are left out
	silverVote    = 2  // what a head of the silver analysis counts, against one for a teacher
)

// teach gives plain sentences the trees on which a crowd of parsers, fitted on gold and
// silver in different orders and from both ends, agrees best (Sagae and Lavie 2006). A
// single parser that learns from these comes close to the crowd at none of its cost
// (Kuncoro et al. 2016).
func teach(gold, silver []sample, names []string, clusters *lexicon.Clusters) []sample {
	votes := newBallots(silver)
	var mu sync.Mutex
	var wait sync.WaitGroup
	slots := make(chan struct{}, 2)
	goldBack, silverBack := mirrored(gold), mirrored(silver)
	for k := range teachers {
		wait.Add(1)
		go func() {
			defer wait.Done()
			slots <- struct{}{}
			defer func() { <-slots }()
			back := k%2 == 1
			g, s := gold, silver
			if back {
				g, s = goldBack, silverBack
			}
			actions, relations := fitOne(schedule{seed: uint64(k), before: 1, after: 8}, g, s, names, clusters)
			scale, q := quantise(actions)
			am := lexicon.NewLinear([]string{"shift", "left", "right"}, scale, q)
			scale, q = quantise(relations)
			stage := parse.With(am, lexicon.NewLinear(names, scale, q), clusters)
			found := make([][]text.Token, len(s))
			for i, x := range s {
				if len(x.tokens) > taughtLongest {
					continue
				}
				found[i] = slices.Clone(x.tokens)
				stage.Parse(found[i])
			}
			mu.Lock()
			defer mu.Unlock()
			votes.add(found, back)
			fmt.Printf("teacher %d of %d\n", k+1, teachers)
		}()
	}
	wait.Wait()
	return votes.trees(silver)
}

// ballots are the votes on the arcs of samples.
type ballots struct {
	heads     [][][]float32 // by sample, dependent, head
	relations []map[[2]int]map[string]int
}

func newBallots(samples []sample) *ballots {
	b := &ballots{heads: make([][][]float32, len(samples)), relations: make([]map[[2]int]map[string]int, len(samples))}
	for i, s := range samples {
		n := len(s.tokens)
		if n > taughtLongest {
			continue
		}
		b.heads[i] = make([][]float32, n)
		for d, t := range s.tokens {
			b.heads[i][d] = make([]float32, n+1)
			if t.Head == -1 {
				b.heads[i][d][n] += silverVote
			} else if t.Head >= 0 {
				b.heads[i][d][t.Head] += silverVote
			}
		}
		b.relations[i] = map[[2]int]map[string]int{}
	}
	return b
}

// add counts one parser's trees, of sentences read backwards where back is set.
func (b *ballots) add(found [][]text.Token, back bool) {
	for i, tokens := range found {
		n := len(tokens)
		for d, t := range tokens {
			h := t.Head
			if t.Tag == text.PUNCT {
				continue // hung by rule, not learned
			}
			if back {
				d = n - 1 - d
				if h >= 0 {
					h = n - 1 - h
				}
			}
			if h < 0 {
				h = n
			}
			b.heads[i][d][h]++
			key := [2]int{d, h}
			if b.relations[i][key] == nil {
				b.relations[i][key] = map[string]int{}
			}
			b.relations[i][key][t.Relation]++
		}
	}
}

// trees gives the samples the trees that win.
func (b *ballots) trees(samples []sample) []sample {
	var out []sample
	for i, s := range samples {
		n := len(s.tokens)
		if n > taughtLongest {
			continue
		}
		tokens := slices.Clone(s.tokens)
		for d, h := range eisner(b.heads[i]) {
			t := &tokens[d]
			if h == n {
				t.Head, t.Relation = -1, "root"
				continue
			}
			t.Head, t.Relation = h, ""
			high := 0
			for _, name := range sortedKeys(b.relations[i][[2]int{d, h}]) {
				if v := b.relations[i][[2]int{d, h}][name]; v > high {
					t.Relation, high = name, v
				}
			}
		}
		s.tokens = tokens
		out = append(out, s)
	}
	return out
}

func sortedKeys(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// mirrored gives the samples with their words in the opposite order.
func mirrored(samples []sample) []sample {
	out := make([]sample, len(samples))
	for i, s := range samples {
		tokens := slices.Clone(s.tokens)
		slices.Reverse(tokens)
		for d := range tokens {
			if tokens[d].Head >= 0 {
				tokens[d].Head = len(tokens) - 1 - tokens[d].Head
			}
		}
		s.tokens = tokens
		out[i] = s
	}
	return out
}
