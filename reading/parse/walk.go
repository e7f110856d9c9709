package parse

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A walker parses sentences from one end to the other.
type walker struct {
	Models
	back          bool
	state         State
	lead          []float32 // how sure it was of the arc to each word, in its own order
	features      []uint32
	actionScores  lexicon.Scores
	relationScore lexicon.Scores
}

func newWalker(m Models, clusters *lexicon.Clusters, back bool) walker {
	return walker{
		Models:        m,
		back:          back,
		state:         State{Clusters: clusters},
		actionScores:  m.Actions.Scores(),
		relationScore: m.Relations.Scores(),
	}
}

// walk parses one sentence.
func (w *walker) walk(tokens []text.Token) {
	w.state.Reset(tokens, w.back)
	w.lead = cleared(w.lead, len(tokens))
	for !w.state.Done() {
		w.step()
	}
}

// forced is how sure an arc is that was the only action left, in units of weights: as
// much as a fairly sure one.
const forced = 100

// step takes the best action.
func (w *walker) step() {
	st := &w.state
	a, lead := st.Only(), float32(forced)
	if a < 0 {
		w.features = st.ActionFeatures(w.features[:0])
		w.Actions.Score(w.actionScores, w.features)
		best, second := -1, -1
		for c := range NumActions {
			if !st.Legal(c) {
				continue
			}
			if v := w.actionScores.Of(int(c)); v > best {
				a, best, second = c, v, best
			} else {
				second = max(second, v)
			}
		}
		lead = float32(best-second) / w.Actions.Scale
	}
	head, dep, ok := st.Arc(a)
	if !ok || head == st.N() {
		if ok {
			w.lead[dep] = lead
		}
		st.Apply(a, 0)
		return
	}
	w.lead[dep] = lead
	w.features = st.RelationFeatures(w.features[:0], head, dep)
	w.Relations.Score(w.relationScore, w.features)
	st.Apply(a, w.Relations.Best(w.relationScore))
}

// order is the number that word i has for the walker, and the reverse.
func (w *walker) order(i int) int {
	if w.back && i < w.state.N() {
		return w.state.N() - 1 - i
	}
	return i
}

// head is the head that was found for word i; the number of words for the root.
func (w *walker) head(i int) int32 { return int32(w.order(int(w.state.Head[w.order(i)]))) }

// relation is the name of the arc to word i; empty for the root.
func (w *walker) relation(i int) string {
	i = w.order(i)
	if int(w.state.Head[i]) == w.state.N() {
		return ""
	}
	return w.Relations.Classes[w.state.Relation[i]]
}

// sure is by how much the arc to word i led the next best action, in units of weights.
func (w *walker) sure(i int) float32 { return w.lead[w.order(i)] }

// least is the least that it was sure of any arc.
func (w *walker) least() float32 {
	least := float32(forced)
	for _, l := range w.lead {
		least = min(least, l)
	}
	return least
}
