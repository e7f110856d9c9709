// Package tag gives every token its universal part of speech and its lemma.
//
// The tagger goes through a sentence from left to right and gives each word the tag
// whose features weigh most: an averaged perceptron (Collins 2002) over hashed features
// of the word, its neighbours and the two tags before it (features.go). A tag of a closed class
// goes only to the words of that class. A sentence in
// capitals, or a headline In Title Case, is told apart, for there a capital is no sign
// of a name. Lemmas come from a list of endings by tag, learned from treebanks (lexicon.Endings).
//
// Both are fitted by internal/train; lexicon holds what was learned.
package tag

import (
	"context"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// NoTag stands for the tag of what is before the sentence.
const NoTag = 17 // len(text.UPOS)

// Stage tags tokens. The zero Stage is not usable: see [New].
type Stage struct {
	model    *lexicon.Linear
	clusters *lexicon.Clusters
	lemmas   *lexicon.Endings
	taggers  sync.Pool // of *tagger
}

// New makes the stage with the weights that the lexicon holds.
func New() text.Stage {
	return With(lexicon.TagWeights(), lexicon.WordClusters(), lexicon.LemmaEndings())
}

// With makes the stage with other weights, for those who fit them.
func With(model *lexicon.Linear, clusters *lexicon.Clusters, lemmas *lexicon.Endings) *Stage {
	return &Stage{model: model, clusters: clusters, lemmas: lemmas}
}

// Name is "tag".
func (*Stage) Name() string { return "tag" }

// Needs is the layer of sentences.
func (*Stage) Needs() []text.Layer { return []text.Layer{text.Sentences} }

// Gives is the layer of tags.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Tags} }

// Read fills Tag and Lemma of every token.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	t := s.tagger()
	defer s.taggers.Put(t)
	for n, sent := range d.Sentences {
		if n&63 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t.tag(d.Text, d.Tokens[sent.First:sent.Last])
	}
	return nil
}

// Tag tags the tokens of one sentence, which are views on full.
func (s *Stage) Tag(full string, tokens []text.Token) {
	t := s.tagger()
	defer s.taggers.Put(t)
	t.tag(full, tokens)
}

// A tagger is what the tagging of one document needs beside the model. It keeps no text.
type tagger struct {
	*Stage
	sentence Sentence
	scores   lexicon.Scores
	features []uint32
}

func (s *Stage) tagger() *tagger {
	if t, ok := s.taggers.Get().(*tagger); ok {
		return t
	}
	return &tagger{Stage: s, sentence: Sentence{Clusters: s.clusters}, scores: s.model.Scores()}
}

func (t *tagger) tag(full string, tokens []text.Token) {
	t.sentence.Reset(full, tokens)
	t1, t2 := NoTag, NoTag
	for i := range tokens {
		t.features = t.sentence.Features(t.features[:0], i, t1, t2)
		t.model.Score(t.scores, t.features)
		tok := &tokens[i]
		best := t.best(tok.Lower)
		tok.Tag = text.UPOS[best]
		tok.Lemma = t.lemmas.Lemma(tok.In(full), tok.Lower, string(tok.Tag))
		t1, t2 = best, t1
	}
}

// closed are the words of each tag's closed class; nil for a tag that any word may have.
var closed = sync.OnceValue(func() (words [NoTag]map[string]bool) {
	for i, tag := range text.UPOS {
		words[i] = lexicon.ClosedClass(string(tag))
	}
	return words
})

// best is the tag whose features weigh most of those that a word, in lower case, may have: no
// "avalanche" is a determiner.
func (t *tagger) best(word string) int {
	classes := closed()
	best := t.model.Best(t.scores)
	if words := classes[best]; words == nil || words[word] {
		return best
	}
	high := -1
	for c, words := range classes {
		if v := t.scores.Of(c); v > high && (words == nil || words[word]) {
			best, high = c, v
		}
	}
	return best
}
