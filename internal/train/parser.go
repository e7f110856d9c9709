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

// actionNames are the classes of the model of actions, in the order of parse.Action.
var actionNames = []string{"shift", "left", "right"}

const (
	parseRuns   = 5   // runs of different order whose weights are averaged
	parseBefore = 2   // passes over gold and silver sentences
	parseAfter  = 6   // passes over the gold sentences after them
	parseMargin = 40  // by how much the right action or relation must lead
	explore     = 0.9 // how often a mistake is followed rather than corrected, to learn from there
	folds       = 4   // parts that are tagged by a tagger that has not seen them
)

// fitActions fits the weights of one parser: of the one that reads from the end where back
// is set. The samples are tagged as [jackknife] does.
func fitActions(gold, silver []sample, clusters *lexicon.Clusters, back bool) *fitted {
	return mix(sideBySide(parseRuns, func(run int) *fitted {
		t := newParserTrainer(clusters, back, uint64(run))
		t.fit(gold, silver)
		fmt.Printf("parser (from the end: %v) run %d of %d\n", back, run+1, parseRuns)
		return t.actions.average()
	}))
}

// jackknife gives the samples the tags and lemmas that a tagger finds which has not seen
// their documents, so that the parser learns from tags as good as those it will meet.
func jackknife(gold, silver, practice []sample, clusters *lexicon.Clusters) (g, s []sample) {
	endings := lexicon.ParseEndings(fitLemmas(gold, silver))
	g, s = slices.Clone(gold), slices.Clone(silver)
	for f := range folds {
		var seen []sample
		for _, x := range gold {
			if x.doc%folds != f {
				seen = append(seen, x)
			}
		}
		model := fitTagger(seen, silver, practice, clusters, 1, false).linear(tagTable)
		stage := tag.With(model, clusters, endings)
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
	back     bool // read from the end
	actions  *perceptron
	rng      *rand.Rand
	sentence parse.Sentence
	state    parse.State
	features []uint32
	scores   [parse.NumActions]float32
}

func newParserTrainer(clusters *lexicon.Clusters, back bool, seed uint64) *parserTrainer {
	return &parserTrainer{
		back:     back,
		actions:  newPerceptron(actionNames, actionBits),
		sentence: parse.Sentence{Clusters: clusters},
		rng:      rand.New(rand.NewPCG(seed, 11)),
	}
}

// fit goes over the samples, at first over gold and silver ones.
func (t *parserTrainer) fit(gold, silver []sample) {
	for e := range parseBefore + parseAfter {
		if e == parseBefore {
			t.actions.restart()
		}
		if e < parseBefore {
			t.epoch(gold, silver, e > 0)
		} else {
			t.epoch(gold, nil, true)
		}
	}
}

func (t *parserTrainer) epoch(gold, silver []sample, exploring bool) {
	for _, i := range t.rng.Perm(len(gold) + len(silver)) {
		if i < len(gold) {
			t.learn(gold[i], 1, exploring)
		} else {
			t.learn(silver[i-len(gold)], silverStep, exploring)
		}
	}
}

// learn parses one sentence, corrects the weights after every mistake, and goes on from
// its own mistakes where exploring is on.
func (t *parserTrainer) learn(s sample, step float32, exploring bool) {
	t.sentence.Reset(s.tokens)
	st := &t.state
	st.Reset(&t.sentence, t.back)
	heads := goldHeads(s.tokens, t.back)
	for !st.Done() {
		a := st.Only()
		if a < 0 {
			a = t.choose(heads, step, exploring)
		}
		st.Apply(a)
	}
}

// look scores the actions.
func (t *parserTrainer) look() {
	t.features = t.state.ActionFeatures(t.features[:0])
	t.actions.score(t.scores[:], t.features)
}

// choose takes the next action, and corrects the weights where one that costs more gold
// arcs comes within the margin of the best that costs least.
func (t *parserTrainer) choose(heads []int, step float32, exploring bool) parse.Action {
	st := &t.state
	t.look()
	costs, least := oracleCosts(st, heads)
	right, wrong := parse.Action(-1), parse.Action(-1)
	for a := range parse.NumActions {
		if !st.Legal(a) {
			continue
		}
		of := &wrong
		if costs[a] == least {
			of = &right
		}
		if *of < 0 || t.scores[a] > t.scores[*of] {
			*of = a
		}
	}
	t.actions.tick()
	if wrong < 0 {
		return right
	}
	lead := t.scores[right] - t.scores[wrong]
	if lead < parseMargin {
		t.actions.update(t.features, int(right), int(wrong), step)
	}
	if lead < 0 && exploring && t.rng.Float64() < explore {
		return wrong
	}
	return right
}

// goldHeads gives each word's head, the root's number for a root, unknown where it is;
// both count from the end where back is set.
func goldHeads(tokens []text.Token, back bool) []int {
	n := len(tokens)
	heads := make([]int, n)
	for i := range heads {
		switch h := tokens[inOrder(i, n, back)].Head; h {
		case -1:
			heads[i] = n
		case unknown:
			heads[i] = unknown
		default:
			heads[i] = inOrder(h, n, back)
		}
	}
	return heads
}

// inOrder is the number of word i of n in the other order, where back is set.
func inOrder(i, n int, back bool) int {
	if back {
		return n - 1 - i
	}
	return i
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
