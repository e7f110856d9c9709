package eval

import (
	"path/filepath"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// LanguageByCoreNLP holds the trees that the stages find in the articles of dir against
// those of Stanford CoreNLP, in dir + ".corenlp.conll.gz". CoreNLP follows an older
// convention, so only arcs that are the same in both count (see [sameInBoth]), of words
// that both cut alike. It is agreement, not accuracy; but it is on news, and CoreNLP
// learned from ten times as many trees.
func LanguageByCoreNLP(dir string, stages ...text.Stage) ([]Row, error) {
	right, of := 0, 0
	err := besideCoreNLP(dir, stages, func(d *text.Doc, at []int, sentences [][]coreNLPWord) {
		token := make(map[hearsay.Span]int, len(d.Tokens))
		for i := range d.Tokens {
			token[d.Tokens[i].Span] = i
		}
		number := func(w coreNLPWord) (int, bool) {
			if w.end >= len(at) {
				return 0, false
			}
			n, ok := token[hearsay.Span{Start: at[w.start], End: at[w.end]}]
			return n, ok
		}
		for _, words := range sentences {
			for _, w := range words {
				if !sameInBoth(w.relation) || w.head <= 0 || w.head > len(words) {
					continue
				}
				dep, ok := number(w)
				head, ok2 := number(words[w.head-1])
				if !ok || !ok2 || d.Tokens[dep].Sentence != d.Tokens[head].Sentence {
					continue
				}
				of++
				if d.Tokens[dep].Head == head {
					right++
				}
			}
		}
	})
	if err != nil {
		return nil, err
	}
	r := Row{Task: "language", Corpus: "polnear (CoreNLP)", Split: filepath.Base(dir), Metric: "heads, agreement", N: of}
	if of > 0 {
		r.Value = float64(right) / float64(of)
	}
	return []Row{r}, nil
}

// sameInBoth reports whether CoreNLP hangs words of this relation as GUM does. Names,
// coordinations, copulas and what CoreNLP itself leaves open are not among them.
func sameInBoth(relation string) bool {
	switch relation {
	case "nsubj", "nsubjpass", "dobj", "iobj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl",
		"nmod", "nmod:poss", "aux", "auxpass", "case", "det", "amod", "mark", "advmod", "neg", "compound:prt":
		return true
	}
	return false
}
