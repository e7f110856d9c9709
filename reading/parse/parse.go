// Package parse gives every sentence its dependency tree after Universal Dependencies.
//
// The parser goes through a sentence once, word by word, and builds the tree by three
// actions on a stack and a buffer (state.go; the arc-hybrid system of Kuhlmann,
// Gómez-Rodríguez and Satta 2011). It is greedy: at each step it takes the action whose
// features weigh most (features.go). At the end punctuation is hung anew, by rule
// (punct.go). When an arc is made, a second model names its
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
	clusters           *lexicon.Clusters
}

// New makes the stage with the weights that the lexicon holds.
func New() text.Stage {
	return With(lexicon.ActionWeights(), lexicon.RelationWeights(), lexicon.WordClusters())
}

// With makes the stage with other weights, for those who fit them.
func With(actions, relations *lexicon.Linear, clusters *lexicon.Clusters) *Stage {
	return &Stage{actions: actions, relations: relations, clusters: clusters}
}

// Name is "parse".
func (*Stage) Name() string { return "parse" }

// Needs is the layer of tags.
func (*Stage) Needs() []text.Layer { return []text.Layer{text.Tags} }

// Gives is the layer of trees.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Tree} }

// Read fills Head and Relation of every token.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	p := s.parser()
	for n, sent := range d.Sentences {
		if n&15 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		p.parse(d.Tokens[sent.First:sent.Last], sent.First)
	}
	return nil
}

// Parse gives the tokens of one sentence their tree; heads are numbers within it.
func (s *Stage) Parse(tokens []text.Token) {
	p := s.parser()
	p.parse(tokens, 0)
}

// A parser is what the parsing of one document needs beside the models.
type parser struct {
	*Stage
	state         State
	features      []uint32
	actionScores  lexicon.Scores
	relationScore lexicon.Scores
}

func (s *Stage) parser() parser {
	return parser{
		Stage:         s,
		state:         State{Clusters: s.clusters},
		actionScores:  s.actions.Scores(),
		relationScore: s.relations.Scores(),
	}
}

// parse gives the tokens of one sentence their tree. The first of them has the number
// first in the document.
func (p *parser) parse(tokens []text.Token, first int) {
	st := &p.state
	st.Reset(tokens)
	for !st.Done() {
		p.step()
	}
	rehang(tokens, st.Head)
	for i, h := range st.Head {
		t := &tokens[i]
		switch {
		case int(h) == len(tokens):
			t.Head, t.Relation = -1, "root"
			continue
		case t.Tag == text.PUNCT:
			t.Relation = "punct"
		default:
			t.Relation = p.relations.Classes[st.Relation[i]]
		}
		t.Head = first + int(h)
	}
}

// step takes the best action.
func (p *parser) step() {
	st := &p.state
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
	head, dep, ok := st.Arc(a)
	if !ok || head == st.N() {
		st.Apply(a, 0)
		return
	}
	p.features = st.RelationFeatures(p.features[:0], head, dep)
	p.relations.Score(p.relationScore, p.features)
	st.Apply(a, p.relations.Best(p.relationScore))
}
