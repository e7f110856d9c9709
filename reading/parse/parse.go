// Package parse gives every sentence its dependency tree after Universal Dependencies.
//
// The parser goes through a sentence once, word by word, and builds the tree by three
// actions on a stack and a buffer (state.go; the arc-hybrid system of Kuhlmann,
// Gómez-Rodríguez and Satta 2011). It is greedy: at each step it takes the action whose
// features weigh most (features.go). When an arc is made, a second model names its
// relation (relation.go). Both models are averaged perceptrons, fitted by internal/train
// with a dynamic oracle (Goldberg and Nivre 2013), which teaches the parser to make the
// best of a state into which a mistake has brought it. Trees are projective, with
// exactly one root.
package parse

import (
	"context"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Stage parses sentences. The zero Stage is not usable: see [New].
type Stage struct {
	actions, relations *lexicon.Linear
}

// New makes the stage with the weights that the lexicon holds.
func New() text.Stage { return With(lexicon.ActionWeights(), lexicon.RelationWeights()) }

// With makes the stage with other weights, for those who fit them.
func With(actions, relations *lexicon.Linear) *Stage {
	return &Stage{actions: actions, relations: relations}
}

// Name is "parse".
func (*Stage) Name() string { return "parse" }

// Needs is the layer of tags.
func (*Stage) Needs() []text.Layer { return []text.Layer{text.Tags} }

// Gives is the layer of trees.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Tree} }

// Read fills Head and Relation of every token.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	p := parser{
		Stage:         s,
		actionScores:  s.actions.Scores(),
		relationScore: s.relations.Scores(),
	}
	for n, sent := range d.Sentences {
		if n&15 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		tokens := d.Tokens[sent.First:sent.Last]
		p.parse(tokens)
		for i := range tokens {
			h := int(p.state.Head[i])
			if h == len(tokens) {
				tokens[i].Head, tokens[i].Relation = -1, "root"
				continue
			}
			tokens[i].Head = sent.First + h
			tokens[i].Relation = s.relations.Classes[p.state.Relation[i]]
		}
	}
	return nil
}

// A parser is what the parsing of one document needs beside the models.
type parser struct {
	*Stage
	state         State
	features      []uint32
	actionScores  lexicon.Scores
	relationScore lexicon.Scores
}

// parse builds the tree of one sentence in p.state.
func (p *parser) parse(tokens []text.Token) {
	st := &p.state
	st.Reset(tokens)
	for !st.Done() {
		a := st.Only()
		if a < 0 {
			p.features = st.ActionFeatures(p.features[:0])
			p.actions.Score(p.actionScores, p.features)
			high := -1
			for c := range NumActions {
				if v := p.actionScores.Of(int(c)); v > high && st.Legal(c) {
					a, high = c, v
				}
			}
		}
		if head, dep, ok := st.Arc(a); ok && head < st.N() {
			p.features = st.RelationFeatures(p.features[:0], head, dep)
			p.relations.Score(p.relationScore, p.features)
			st.Apply(a, p.relations.Best(p.relationScore))
			continue
		}
		st.Apply(a, 0)
	}
}
