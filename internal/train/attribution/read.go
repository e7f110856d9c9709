package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// A labelledText is a text, read up to the names, and what annotators found in it. It is read
// twice, by tagger and parser of the fold that has not seen it and by the program's own: models
// that learn from two readings of a sentence rely less on the faults of one.
type labelledText struct {
	readings [2]*text.Doc
	gold     []eval.GoldStatement
}

// load reads the texts in dir.
func load(dir, foldDir string) ([]labelledText, error) {
	var readers [eval.Folds][]text.Stage
	for fold := range readers {
		var err error
		if readers[fold], err = foldStages(foldDir, fold); err != nil {
			return nil, err
		}
	}
	all, err := eval.Attributions(dir)
	if err != nil {
		return nil, err
	}
	own, texts := stages(), make([]labelledText, len(all))
	for i, t := range all {
		for k, by := range [][]text.Stage{readers[eval.FoldOf(t.Version.Text())], own} {
			if texts[i].readings[k], err = read(t.Version, by); err != nil {
				return nil, err
			}
		}
		texts[i].gold = t.Attributions
	}
	return texts, nil
}

// stages are those that package quote needs.
func stages() []text.Stage {
	return []text.Stage{token.New(), tag.New(), parse.New(), name.New()}
}

// foldStages are [stages] with the weights of a fold, from the files that internal/train
// writes. Relations are learned from no text of PolNeAR, and so are not cut into folds.
func foldStages(dir string, fold int) ([]text.Stage, error) {
	var m [3]*lexicon.Linear
	for i, name := range []string{"tag", "action", "action-back"} {
		file, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("%s-%d.bin", name, fold)))
		if err != nil {
			return nil, err
		}
		if m[i], err = lexicon.DecodeLinear(file); err != nil {
			return nil, err
		}
	}
	clusters := lexicon.WordClusters()
	return []text.Stage{
		token.New(),
		tag.With(m[0], clusters, lexicon.LemmaEndings()),
		parse.With(parse.Models{Forward: m[1], Backward: m[2], Relations: lexicon.RelationWeights()}, clusters),
		name.New(),
	}, nil
}

// read reads a text by the given stages.
func read(v *hearsay.Version, stages []text.Stage) (*text.Doc, error) {
	d := text.New(v)
	for _, s := range stages {
		if err := s.Read(context.Background(), d); err != nil {
			return nil, err
		}
	}
	return d, nil
}
