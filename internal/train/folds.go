package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// saveFolds fits, for each fold of the news, a tagger and a parser that have not seen it, and
// writes them to dir as NAME-FOLD.bin. The program holds none of them: internal/train/attribution
// reads each text with those of its fold, for what learned from a text reads it better than it
// will read others.
func saveFolds(dir string, gold, silver, practice []sample, news []*text.Doc, clusters *lexicon.Clusters) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	tagged, taggedSilver := jackknife(gold, silver, practice, clusters)
	for fold := range eval.Folds {
		others := func(all []sample) (some []sample) {
			for _, s := range all {
				if eval.FoldOf(news[s.doc].Text) != fold {
					some = append(some, s)
				}
			}
			return some
		}
		seen := others(taggedSilver)
		for _, m := range []struct {
			name  string
			model *fitted
			bits  int
		}{
			{"tag", fitTagger(gold, others(silver), practice, clusters, tagRuns, false), tagTable},
			{"action", fitActions(tagged, seen, clusters, false), actionTable},
			{"action-back", fitActions(tagged, seen, clusters, true), actionTable},
		} {
			if err := save(filepath.Join(dir, fmt.Sprintf("%s-%d", m.name, fold)), m.model, m.bits); err != nil {
				return err
			}
		}
	}
	return nil
}
