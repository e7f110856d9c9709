// Package parse gives every sentence its dependency tree after Universal Dependencies.
//
// Two parsers read the sentence, one from its beginning and one from its end; where they
// disagree (rest.go), the tree of which they are surer together is taken (blend.go; after
// Sagae and Lavie 2006). Each goes through the sentence once, word by word, and builds a tree
// by three actions on a stack and a buffer (state.go; the arc-hybrid system of Kuhlmann,
// Gómez-Rodríguez and Satta 2011). It is greedy: at each step it takes the action whose
// features weigh most (features.go). Then punctuation is hung anew, by rule (punct.go),
// and with the whole tree in view another model names the relations (relation.go).
//
// The models are averaged perceptrons, each the mean of several runs, fitted by
// internal/train with a dynamic oracle (Goldberg and Nivre 2013), which teaches a parser to
// make the best of a state into which a mistake has brought it. Trees are projective, with
// exactly one root.
package parse

import (
	"context"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Stage parses sentences. The zero Stage is not usable: see [New].
type Stage struct {
	models   Models
	clusters *lexicon.Clusters
	parsers  sync.Pool // of *parser
}

// Models are what the parser knows.
type Models struct {
	Forward, Backward *lexicon.Linear // of actions; their classes are the actions, in order
	Relations         *lexicon.Linear
}

// New makes the stage with the weights that the lexicon holds.
func New() text.Stage {
	return With(
		Models{lexicon.ActionWeights(), lexicon.BackwardActionWeights(), lexicon.RelationWeights()},
		lexicon.WordClusters())
}

// With makes the stage with other weights, for those who fit them.
func With(m Models, clusters *lexicon.Clusters) *Stage {
	return &Stage{models: m, clusters: clusters}
}

// Name is "parse".
func (*Stage) Name() string { return "parse" }

// Needs is the layer of tags.
func (*Stage) Needs() []text.Layer { return []text.Layer{text.Tags} }

// Gives is the layer of trees.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Tree} }

// Read fills Head and Relation of every token.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	p, ok := s.parsers.Get().(*parser)
	if !ok {
		p = newParser(s)
	}
	defer s.parsers.Put(p)
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
	sentence          Sentence
	forward, backward walker
	blender           blender
	rest              rest
	heads, other      []int32
	pairs             []int32
	tree              Tree
	relations         *lexicon.Linear
	scores            lexicon.Scores
	features          []uint32
}

func newParser(s *Stage) *parser {
	m := s.models
	return &parser{
		sentence:  Sentence{Clusters: s.clusters},
		forward:   walker{model: m.Forward, scores: m.Forward.Scores()},
		backward:  walker{model: m.Backward, scores: m.Backward.Scores(), back: true},
		relations: m.Relations, scores: m.Relations.Scores(),
	}
}

// sureEnough is the lead, in units of weights, with which a parser that has it for every
// arc of a sentence need not ask the other: on held-out text next to nothing is lost by it.
const sureEnough = 20

// parse gives the tokens of one sentence their tree. The first of them has the number
// first in the document.
func (p *parser) parse(tokens []text.Token, first int) {
	n := len(tokens)
	p.sentence.Reset(tokens)
	p.forward.walk(&p.sentence)
	p.heads = sized(p.heads, n)
	for i := range n {
		p.heads[i] = p.forward.head(i)
	}
	if p.forward.least() < sureEnough {
		p.backward.walk(&p.sentence)
		p.blend(n)
	}
	p.pairs = sized(p.pairs, n)
	rehang(tokens, p.heads, p.pairs)
	p.name(tokens)
	for i, h := range p.heads {
		if tokens[i].Head = first + int(h); int(h) == n {
			tokens[i].Head = -1
		}
	}
}

// blend puts into p.heads what both parsers together hold best. Words that hang alike in
// both trees, with all that hangs on them, keep their heads: only the rest is blended.
func (p *parser) blend(n int) {
	p.other = sized(p.other, n)
	for i := range n {
		p.other[i] = p.backward.head(i)
	}
	rest := p.rest.cut(p.heads, p.other)
	m := len(rest)
	if m == 0 || m > maxBlend {
		return
	}
	p.blender.reset(m)
	for k, i := range rest {
		p.blender.vote(k, p.rest.number(p.heads[i], m), p.forward.sure(int(i)))
		p.blender.vote(k, p.rest.number(p.other[i], m), p.backward.sure(int(i)))
	}
	for k, h := range p.blender.tree() {
		if int(h) == m {
			p.heads[rest[k]] = int32(n)
		} else {
			p.heads[rest[k]] = rest[h]
		}
	}
}

// name gives every token its relation.
func (p *parser) name(tokens []text.Token) {
	n := int32(len(tokens))
	t := &p.tree
	t.Reset(&p.sentence, p.heads)
	for _, i := range t.order {
		before := int32(-1)
		for k := t.first[i]; k >= 0; before, k = k, t.next[k] {
			switch {
			case i == n:
				tokens[k].Relation = "root"
			case tokens[k].Tag == text.PUNCT:
				tokens[k].Relation = "punct"
			default:
				p.features = t.RelationFeatures(p.features[:0], int(k), int(before))
				p.relations.Score(p.scores, p.features)
				best := p.relations.Best(p.scores)
				t.Relation[k] = uint8(best)
				tokens[k].Relation = p.relations.Classes[best]
			}
		}
	}
}
