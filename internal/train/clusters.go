package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

const (
	fineClusters   = 400
	coarseClusters = 48
	clusterCount   = 4 // how often a word must stand in the texts
	clusterRounds  = 30
)

// fitClusters puts words into classes by their neighbours and gives the table that
// lexicon.ParseClusters reads.
func fitClusters(docs []*text.Doc) string {
	b := countBigrams(docs)
	fmt.Printf("clusters: %d words, %d neighbours\n", len(b.words), b.pairs)
	fine, coarse := b.exchange(fineClusters), b.exchange(coarseClusters)
	lines := map[[2]int][]string{}
	for i, w := range b.words {
		if strings.ContainsAny(w, "\t\n ") || i == 0 {
			continue
		}
		key := [2]int{fine[i] + 1, coarse[i] + 1}
		lines[key] = append(lines[key], w)
	}
	var keys [][2]int
	for k := range lines {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	var out strings.Builder
	for _, k := range keys {
		slices.Sort(lines[k])
		fmt.Fprintf(&out, "%d\t%d\t%s\n", k[0], k[1], strings.Join(lines[k], " "))
	}
	return out.String()
}

// bigrams is how often words stand side by side. Word 0 is the sentence's edge.
type bigrams struct {
	words         []string
	count         []int
	before, after [][]neighbour
	pairs         int
}

type neighbour struct {
	word, n int
}

func countBigrams(docs []*text.Doc) *bigrams {
	counts := map[string]int{}
	for _, d := range docs {
		for i := range d.Tokens {
			counts[zeroed(d.Tokens[i].Lower)]++
		}
	}
	b := &bigrams{words: []string{"\n"}}
	for w, n := range counts {
		if n >= clusterCount {
			b.words = append(b.words, w)
		}
	}
	slices.SortFunc(b.words[1:], func(v, w string) int { return cmp.Or(counts[w]-counts[v], strings.Compare(v, w)) })
	number := make(map[string]int, len(b.words))
	for i, w := range b.words {
		number[w] = i
	}
	pairs := map[[2]int]int{}
	for _, d := range docs {
		for _, s := range d.Sentences {
			last, known := 0, true
			for i := s.First; i <= s.Last; i++ {
				w, ok := 0, true
				if i < s.Last {
					w, ok = number[zeroed(d.Tokens[i].Lower)]
				}
				if ok && known {
					pairs[[2]int{last, w}]++
				}
				last, known = w, ok
			}
		}
	}
	n := len(b.words)
	b.count, b.before, b.after, b.pairs = make([]int, n), make([][]neighbour, n), make([][]neighbour, n), len(pairs)
	keys := make([][2]int, 0, len(pairs))
	for k := range pairs {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	for _, k := range keys {
		b.after[k[0]] = append(b.after[k[0]], neighbour{k[1], pairs[k]})
		b.before[k[1]] = append(b.before[k[1]], neighbour{k[0], pairs[k]})
		b.count[k[1]] += pairs[k]
	}
	return b
}

// exchange puts the words into k classes: each word in turn goes where the likelihood of
// a word's class given its neighbour on the left, and given that on the right, gains
// most (the predictive exchange of Uszkoreit and Brants 2008, to both sides).
func (b *bigrams) exchange(k int) []int {
	n := len(b.words)
	class := make([]int, n)
	left, right := make([]int32, n*k), make([]int32, n*k) // of a word: how often a class comes after it, before it
	total := make([]int, k)
	place := func(w, c, sign int) {
		total[c] += sign * b.count[w]
		for _, v := range b.before[w] {
			left[v.word*k+c] += int32(sign * v.n)
		}
		for _, v := range b.after[w] {
			right[v.word*k+c] += int32(sign * v.n)
		}
	}
	for w := 1; w < n; w++ {
		class[w] = w % k
		place(w, class[w], 1)
	}
	gain := make([]float64, k)
	for round := range clusterRounds {
		moved := 0
		for w := 1; w < n; w++ {
			place(w, class[w], -1)
			for c := range k {
				gain[c] = -2 * (xlogx(total[c]+b.count[w]) - xlogx(total[c]))
			}
			add := func(counts []int32, near []neighbour) {
				for _, v := range near {
					row := counts[v.word*k:][:k]
					alone := xlogx(v.n)
					for c, have := range row {
						if have == 0 {
							gain[c] += alone
						} else {
							gain[c] += xlogx(int(have)+v.n) - xlogx(int(have))
						}
					}
				}
			}
			add(left, b.before[w])
			add(right, b.after[w])
			best := class[w]
			for c := range k {
				if gain[c] > gain[best]+1e-9 {
					best = c
				}
			}
			if best != class[w] {
				moved++
				class[w] = best
			}
			place(w, best, 1)
		}
		fmt.Printf("clusters: %d classes, round %d, %d words moved\n", k, round, moved)
		if moved*1000 < n {
			break
		}
	}
	return class
}

var logs = func() []float64 {
	t := make([]float64, 1<<16)
	for i := 1; i < len(t); i++ {
		t[i] = float64(i) * math.Log(float64(i))
	}
	return t
}()

func xlogx(n int) float64 {
	if n < len(logs) {
		return logs[n]
	}
	return float64(n) * math.Log(float64(n))
}

// zeroed is w with every digit as zero.
func zeroed(w string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, w)
}
