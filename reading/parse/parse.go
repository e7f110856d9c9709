// Package parse gives every sentence its dependency tree after Universal Dependencies.
//
// Two parsers read the sentence, one from its beginning and one from its end; where they
// disagree, the tree of which they are surer together is taken (blend.go; after Sagae
// and Lavie 2006). Each goes through the sentence once, word by word, and builds a tree
// by three actions on a stack and a buffer (state.go; the arc-hybrid system of Kuhlmann,
// Gómez-Rodríguez and Satta 2011). It is greedy: at each step it takes the action whose
// features weigh most (features.go), and when an arc is made a second model names its
// relation (relation.go). At the end punctuation is hung anew, by rule (punct.go).
//
// The models are averaged perceptrons, fitted by internal/train with a dynamic oracle
// (Goldberg and Nivre 2013), which teaches a parser to make the best of a state into
// which a mistake has brought it. Trees are projective, with exactly one root.
package parse

import (
	"context"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Stage parses sentences. The zero Stage is not usable: see [New].
type Stage struct {
	forward, backward Models
	clusters          *lexicon.Clusters
}

// Models are what one parser knows.
type Models struct {
	Actions   *lexicon.Linear // its classes are the actions, in order
	Relations *lexicon.Linear
}

// New makes the stage with the weights that the lexicon holds.
func New() text.Stage {
	return With(
		Models{lexicon.ActionWeights(), lexicon.RelationWeights()},
		Models{lexicon.BackwardActionWeights(), lexicon.BackwardRelationWeights()},
		lexicon.WordClusters())
}

// With makes the stage with other weights, for those who fit them: of the parser that
// begins at the beginning and of the one that begins at the end.
func With(forward, backward Models, clusters *lexicon.Clusters) *Stage {
	return &Stage{forward: forward, backward: backward, clusters: clusters}
}

// Name is "parse".
func (*Stage) Name() string { return "parse" }

// Needs is the layer of tags.
func (*Stage) Needs() []text.Layer { return []text.Layer{text.Tags} }

// Gives is the layer of trees.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Tree} }

// Read fills Head and Relation of every token.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	p := parser{forward: newWalker(s.forward, s.clusters, false), backward: newWalker(s.backward, s.clusters, true)}
	for n, sent := range d.Sentences {
		if n&15 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		p.parse(d.Tokens[sent.First:sent.Last], sent.First)
	}
	return nil
}

// A parser is what the parsing of one document needs.
type parser struct {
	forward, backward walker
	blender           blender
	heads             []int32
	relations         []string
}

// sureEnough is the lead, in units of weights, with which a parser that has it for every
// arc of a sentence need not ask the other: on held-out text nothing is lost by it.
const sureEnough = 40

// parse gives the tokens of one sentence their tree. The first of them has the number
// first in the document.
func (p *parser) parse(tokens []text.Token, first int) {
	n := len(tokens)
	p.forward.walk(tokens)
	p.heads, p.relations = p.heads[:0], p.relations[:0]
	for i := range n {
		p.heads = append(p.heads, p.forward.head(i))
		p.relations = append(p.relations, p.forward.relation(i))
	}
	if n <= maxBlend && p.forward.least() < sureEnough {
		p.backward.walk(tokens)
		p.blend(n)
	}
	rehang(tokens, p.heads)
	for i, h := range p.heads {
		t := &tokens[i]
		t.Head, t.Relation = first+int(h), p.relations[i]
		switch {
		case int(h) == n:
			t.Head, t.Relation = -1, "root"
		case t.Tag == text.PUNCT:
			t.Relation = "punct"
		case t.Relation == "": // its head was chosen by neither parser
			t.Relation = "dep"
		}
	}
}

// blend puts into p.heads and p.relations what both parsers together hold best.
func (p *parser) blend(n int) {
	agreed := true
	for i := range n {
		if p.backward.head(i) != p.heads[i] {
			agreed = false
			break
		}
	}
	if !agreed {
		p.blender.reset(n)
		for i := range n {
			p.blender.vote(i, int(p.heads[i]), p.forward.sure(i))
			p.blender.vote(i, int(p.backward.head(i)), p.backward.sure(i))
		}
		copy(p.heads, p.blender.tree())
	}
	for i, h := range p.heads {
		f, b := p.forward.head(i) == h, p.backward.head(i) == h
		if b && (!f || p.backward.sure(i) > p.forward.sure(i)) {
			p.relations[i] = p.backward.relation(i)
		}
	}
}
