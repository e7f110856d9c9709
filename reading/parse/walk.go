package parse

import "github.com/hearsay-news/hearsay/lexicon"

// A walker parses sentences from one end to the other.
type walker struct {
	model    *lexicon.Linear
	back     bool
	state    State
	lead     []float32 // how sure it was of the arc to each word, in its own order
	features []uint32
	scores   lexicon.Scores
}

// walk parses one sentence.
func (w *walker) walk(s *Sentence) {
	w.state.Reset(s, w.back)
	w.lead = cleared(w.lead, w.state.N())
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
		w.model.Score(w.scores, w.features)
		best, second := -1, -1
		for c := range NumActions {
			if !st.Legal(c) {
				continue
			}
			if v := w.scores.Of(int(c)); v > best {
				a, best, second = c, v, best
			} else {
				second = max(second, v)
			}
		}
		lead = float32(best-second) / w.model.Scale
	}
	if _, dep, ok := st.Arc(a); ok {
		w.lead[dep] = lead
	}
	st.Apply(a)
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
