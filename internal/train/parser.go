package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
)

const (
	actionBits   = 19
	relationBits = 16
	parseRuns    = 3   // runs of different order whose weights are averaged
	parseEpochs  = 10  // passes over the gold sentences
	parseSilver  = 2   // passes over gold and silver sentences before them
	explore      = 0.9 // how often a mistake is followed rather than corrected, to learn from there
	folds        = 4   // parts that are tagged by a tagger that has not seen them
)

// fitParser fits the weights of the parser's two models and tells the relations' names.
func fitParser(gold, silver []sample) (actions, relations []float32, names []string) {
	for _, s := range gold {
		for _, t := range s.tokens {
			if t.Relation != "" && !slices.Contains(names, t.Relation) {
				names = append(names, t.Relation)
			}
		}
	}
	slices.Sort(names)
	gold, silver = jackknife(gold, silver)
	var allActions, allRelations [][]float32
	for run := range parseRuns {
		t := &parserTrainer{
			actions:   newPerceptron([]string{"shift", "left", "right"}, actionBits),
			relations: newPerceptron(names, relationBits),
			number:    map[string]int{},
			rng:       rand.New(rand.NewPCG(uint64(run), 11)),
		}
		for i, n := range names {
			t.number[n] = i
		}
		for e := range parseSilver + parseEpochs {
			if e == parseSilver {
				t.actions.restart()
				t.relations.restart()
			}
			t.epoch(gold, silver, e)
			fmt.Printf("parser run %d epoch %d: actions %.4f, relations %.4f\n", run, e, t.rate(0), t.rate(1))
		}
		allActions = append(allActions, t.actions.average())
		allRelations = append(allRelations, t.relations.average())
	}
	return mix(allActions), mix(allRelations), names
}

// jackknife gives the samples the tags and lemmas that a tagger finds which has not seen
// their documents, so that the parser learns from tags as good as those it will meet.
func jackknife(gold, silver []sample) (g, s []sample) {
	endings := lexicon.ParseEndings(fitLemmas(gold, silver))
	g, s = slices.Clone(gold), slices.Clone(silver)
	for f := range folds {
		var seen []sample
		for _, x := range gold {
			if x.doc%folds != f {
				seen = append(seen, x)
			}
		}
		scale, q := quantise(fitTagger(seen, silver, 1, false))
		stage := tag.With(lexicon.NewLinear(tagNames, scale, q), endings)
		retag(stage, g, func(x sample) bool { return x.doc%folds == f })
		retag(stage, s, func(x sample) bool { return x.doc%folds == f })
		fmt.Printf("tagged part %d of %d anew\n", f+1, folds)
	}
	return g, s
}

// retag tags the chosen samples in copies of their tokens.
func retag(stage *tag.Stage, samples []sample, chosen func(sample) bool) {
	for i := range samples {
		if !chosen(samples[i]) {
			continue
		}
		tokens := slices.Clone(samples[i].tokens)
		stage.Tag(samples[i].full, tokens)
		samples[i].tokens = tokens
	}
}

// A parserTrainer learns to parse by parsing.
type parserTrainer struct {
	actions, relations *perceptron
	number             map[string]int // of a relation
	rng                *rand.Rand
	state              parse.State
	features           []uint32
	actionScores       [parse.NumActions]float32
	relationScores     []float32
	right, seen        [2]int // actions and relations
}

func (t *parserTrainer) rate(i int) float64 { return float64(t.right[i]) / float64(max(t.seen[i], 1)) }

func (t *parserTrainer) epoch(gold, silver []sample, e int) {
	t.right, t.seen = [2]int{}, [2]int{}
	n := len(gold)
	if e < parseSilver {
		n += len(silver)
	}
	for _, i := range t.rng.Perm(n) {
		if i < len(gold) {
			t.learn(gold[i], 1, e > 0)
		} else {
			t.learn(silver[i-len(gold)], silverStep, e > 0)
		}
	}
}

// learn parses one sentence, corrects the weights after every mistake, and goes on from
// its own mistakes where exploring is on.
func (t *parserTrainer) learn(s sample, step float32, exploring bool) {
	if len(t.relationScores) == 0 {
		t.relationScores = make([]float32, t.relations.k)
	}
	st := &t.state
	st.Reset(s.tokens)
	heads := goldHeads(s.tokens)
	for !st.Done() {
		a := st.Only()
		if a < 0 {
			a = t.choose(heads, step, exploring)
		}
		head, dep, ok := st.Arc(a)
		if !ok || head == st.N() {
			st.Apply(a, 0)
			continue
		}
		t.features = st.RelationFeatures(t.features[:0], head, dep)
		t.relations.score(t.relationScores, t.features)
		relation := argmax(t.relationScores)
		if want, known := t.number[s.tokens[dep].Relation]; known && heads[dep] == head {
			t.seen[1]++
			if want == relation {
				t.right[1]++
			} else {
				t.relations.update(t.features, want, relation, step)
			}
			t.relations.tick()
		}
		st.Apply(a, relation)
	}
}

// choose takes the next action and corrects the weights where it would cost an arc that
// another action would not.
func (t *parserTrainer) choose(heads []int, step float32, exploring bool) parse.Action {
	st := &t.state
	t.features = st.ActionFeatures(t.features[:0])
	t.actions.score(t.actionScores[:], t.features)
	costs, least := oracleCosts(st, heads)
	best, right := parse.Action(-1), parse.Action(-1)
	for a := range parse.NumActions {
		if !st.Legal(a) {
			continue
		}
		if best < 0 || t.actionScores[a] > t.actionScores[best] {
			best = a
		}
		if costs[a] == least && (right < 0 || t.actionScores[a] > t.actionScores[right]) {
			right = a
		}
	}
	t.seen[0]++
	t.actions.tick()
	if costs[best] == least {
		t.right[0]++
		return best
	}
	t.actions.update(t.features, int(right), int(best), step)
	if exploring && t.rng.Float64() < explore {
		return best
	}
	return right
}

// goldHeads gives each word's head, the root's number for a root, unknown where it is.
func goldHeads(tokens []text.Token) []int {
	heads := make([]int, len(tokens))
	for i, t := range tokens {
		heads[i] = t.Head
		if t.Head == -1 {
			heads[i] = len(tokens)
		}
	}
	return heads
}

// oracleCosts tells for each legal action how many gold arcs, still within reach, it
// puts out of reach (Goldberg and Nivre 2013), and the least of these costs. Arcs that
// aren't known cost nothing, so that half-known trees teach what they can.
func oracleCosts(st *parse.State, heads []int) (costs [parse.NumActions]int, least int) {
	stack, next, n := st.Stack(), st.Next(), st.N()
	top := len(stack) - 1
	least = 1 << 30
	if st.Legal(parse.Shift) {
		for i, w := range stack {
			if heads[w] == next {
				costs[parse.Shift]++
			}
			if i < top && heads[next] == int(w) {
				costs[parse.Shift]++
			}
		}
	}
	if top >= 0 {
		s0 := int(stack[top])
		lost := 0 // what hangs on s0 and is still to come
		for w := next; w < n; w++ {
			if heads[w] == s0 {
				lost++
			}
		}
		h := heads[s0]
		costs[parse.Left], costs[parse.Right] = lost, lost
		if h > next || top > 0 && h == int(stack[top-1]) {
			costs[parse.Left]++
		}
		if h >= next {
			costs[parse.Right]++
		}
	}
	for a := range parse.NumActions {
		if st.Legal(a) {
			least = min(least, costs[a])
		}
	}
	return costs, least
}
