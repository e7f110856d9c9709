// Package tag gives every token its universal part of speech and its lemma.
//
// The tagger goes through a sentence from left to right and gives each word the tag
// whose features weigh most: an averaged perceptron (Collins 2002) over hashed features
// of the word, its neighbours and the two tags before it (features.go). A sentence in
// capitals, or a headline In Title Case, is told apart, for there a capital is no sign
// of a name. Lemmas come from a list of endings by tag, learned from treebanks (lemma.go).
//
// Both are fitted by internal/train; lexicon holds what was learned.
package tag

import (
	"context"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Tags are the universal parts of speech, in the order in which models number them.
var Tags = []text.Tag{
	text.ADJ, text.ADP, text.ADV, text.AUX, text.CCONJ, text.DET, text.INTJ, text.NOUN, text.NUM,
	text.PART, text.PRON, text.PROPN, text.PUNCT, text.SCONJ, text.SYM, text.VERB, text.X,
}

// NoTag stands for the tag of what is before the sentence.
const NoTag = 17

// Stage tags tokens. The zero Stage is not usable: see [New].
type Stage struct {
	model  *lexicon.Linear
	lemmas *lexicon.Endings
}

// New makes the stage with the weights that the lexicon holds.
func New() text.Stage { return With(lexicon.TagWeights(), lexicon.LemmaEndings()) }

// With makes the stage with other weights, for those who fit them.
func With(model *lexicon.Linear, lemmas *lexicon.Endings) *Stage {
	return &Stage{model: model, lemmas: lemmas}
}

// Name is "tag".
func (*Stage) Name() string { return "tag" }

// Needs is the layer of sentences.
func (*Stage) Needs() []text.Layer { return []text.Layer{text.Sentences} }

// Gives is the layer of tags.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Tags} }

// Read fills Tag and Lemma of every token.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	var sentence Sentence
	scores := s.model.Scores()
	features := make([]uint32, 0, 64)
	for n, sent := range d.Sentences {
		if n&63 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		tokens := d.Tokens[sent.First:sent.Last]
		sentence.Reset(d.Text, tokens)
		t1, t2 := uint32(NoTag), uint32(NoTag)
		for i := range tokens {
			features = sentence.Features(features[:0], i, t1, t2)
			s.model.Score(scores, features)
			best := s.model.Best(scores)
			t := &tokens[i]
			t.Tag = Tags[best]
			t.Lemma = s.lemmas.Lemma(t.In(d.Text), t.Lower, string(t.Tag))
			t1, t2 = uint32(best), t1
		}
	}
	return nil
}
