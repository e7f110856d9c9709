package eval

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Language measures sentences, tokens, tags, lemmas and trees on the treebank in dir, on
// the documents that are [HeldOut]; on all of them where none is. The stages are those
// that give the layers, in order; a metric whose layer none of them gives is left out.
//
// Two ways are measured, as in the CoNLL 2018 shared task (Zeman et al. 2018): F1 from
// the plain text on, in which a token counts only where both its ends are right; and
// accuracy with gold tokens, which tells what tagger and parser add to the error.
func Language(dir string, stages ...text.Stage) ([]Row, error) {
	docs, err := Treebank(dir)
	if err != nil {
		return nil, err
	}
	split := "held out"
	var kept []*text.Doc
	for _, d := range docs {
		if HeldOut(d.Version.ID) {
			kept = append(kept, d)
		}
	}
	if kept == nil {
		split, kept = "all", docs
	}
	var plain, gold languageScore
	for _, d := range kept {
		got := text.New(&hearsay.Version{Body: d.Text})
		if err := runStages(got, stages); err != nil {
			return nil, err
		}
		plain.add(d, got)
		given := &text.Doc{Version: d.Version, Text: d.Text, Paragraphs: d.Paragraphs, Sentences: d.Sentences}
		for _, t := range d.Tokens {
			given.Tokens = append(given.Tokens, text.Token{Span: t.Span, Lower: t.Lower, Sentence: t.Sentence, Head: -1})
		}
		if err := runStages(given, withoutLayer(stages, text.Sentences)); err != nil {
			return nil, err
		}
		gold.add(d, given)
	}
	row := func(metric string, right, had, want int) Row {
		r := Row{Task: "language", Corpus: filepath.Base(dir), Split: split, Metric: metric, N: want}
		if had+want > 0 {
			r.Value = 2 * float64(right) / float64(had+want)
		}
		return r
	}
	rows := []Row{
		row("sentence F1", plain.sentences, plain.hadSentences, plain.wantSentences),
		row("sentence boundary F1", plain.starts, plain.hadStarts, plain.wantStarts),
		row("token F1", plain.tokens, plain.had, plain.want),
	}
	for _, way := range []struct {
		name  string
		score languageScore
	}{{" F1", plain}, {" (gold tokens)", gold}} {
		if gives(stages, text.Tags) {
			rows = append(rows,
				row("UPOS"+way.name, way.score.tags, way.score.had, way.score.want),
				row("lemma"+way.name, way.score.lemmas, way.score.had, way.score.want))
		}
		if gives(stages, text.Tree) {
			rows = append(rows,
				row("UAS"+way.name, way.score.heads, way.score.had, way.score.want),
				row("LAS"+way.name, way.score.relations, way.score.had, way.score.want),
				row("LAS, universal relations"+way.name, way.score.universal, way.score.had, way.score.want))
		}
	}
	return rows, nil
}

// languageScore counts what is right, found and wanted.
type languageScore struct {
	sentences, hadSentences, wantSentences int // right at both ends
	starts, hadStarts, wantStarts          int // boundaries: sentences but a document's first, by where they begin
	tokens, tags, lemmas, heads            int
	relations, universal                   int // with their subtypes; without
	had, want                              int
}

// add compares the sentences and tokens of got with those of gold, which has the same
// text. Relations count with their subtypes, and once more without, as in the shared task.
func (s *languageScore) add(gold, got *text.Doc) {
	s.hadSentences += len(got.Sentences)
	s.wantSentences += len(gold.Sentences)
	s.hadStarts += max(0, len(got.Sentences)-1)
	s.wantStarts += max(0, len(gold.Sentences)-1)
	for i, j := 0, 0; i < len(gold.Sentences) && j < len(got.Sentences); {
		a, b := gold.Sentences[i], got.Sentences[j]
		if a.Span == b.Span {
			s.sentences++
		}
		if a.Start == b.Start && i > 0 && j > 0 {
			s.starts++
		}
		if a.End <= b.End {
			i++
		}
		if b.End <= a.End {
			j++
		}
	}
	s.had += len(got.Tokens)
	s.want += len(gold.Tokens)
	for i, j := 0, 0; i < len(gold.Tokens) && j < len(got.Tokens); {
		a, b := gold.Tokens[i], got.Tokens[j]
		if a.Span == b.Span {
			s.token(gold, got, a, b)
		}
		if a.End <= b.End {
			i++
		}
		if b.End <= a.End {
			j++
		}
	}
}

// token compares two tokens of the same span.
func (s *languageScore) token(gold, got *text.Doc, a, b text.Token) {
	s.tokens++
	if a.Tag == b.Tag {
		s.tags++
	}
	if a.Lemma == b.Lemma || a.Lemma == "_" {
		s.lemmas++
	}
	var headA, headB hearsay.Span
	if a.Head >= 0 {
		headA = gold.Tokens[a.Head].Span
	}
	if b.Head >= 0 {
		headB = got.Tokens[b.Head].Span
	}
	if headA == headB {
		s.heads++
		if a.Relation == b.Relation {
			s.relations++
		}
		if withoutSubtype(a.Relation) == withoutSubtype(b.Relation) {
			s.universal++
		}
	}
}

// withoutSubtype is the universal part of a relation: nsubj of nsubj:pass.
func withoutSubtype(relation string) string {
	universal, _, _ := strings.Cut(relation, ":")
	return universal
}

func runStages(d *text.Doc, stages []text.Stage) error {
	for _, s := range stages {
		if err := s.Read(context.Background(), d); err != nil {
			return err
		}
	}
	return nil
}

func withoutLayer(stages []text.Stage, layer text.Layer) []text.Stage {
	var out []text.Stage
	for _, s := range stages {
		if !gives([]text.Stage{s}, layer) {
			out = append(out, s)
		}
	}
	return out
}

func gives(stages []text.Stage, layer text.Layer) bool {
	for _, s := range stages {
		for _, l := range s.Gives() {
			if l == layer {
				return true
			}
		}
	}
	return false
}
