package eval

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// LanguageByCoreNLP holds the trees that the stages find in the articles of dir against
// those of Stanford CoreNLP, in dir + ".corenlp.conll.gz". CoreNLP follows an older
// convention, so only arcs that are the same in both count (see [sameInBoth]), of words
// that both cut alike. It is agreement, not accuracy; but it is on news, and CoreNLP
// learned from ten times as many trees.
func LanguageByCoreNLP(dir string, stages ...text.Stage) ([]Row, error) {
	trees, err := readSilverArcs(dir + ".corenlp.conll.gz")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	right, of := 0, 0
	for _, name := range files {
		arcs, ok := trees[strings.TrimSuffix(filepath.Base(name), ".txt")]
		if !ok {
			continue
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		d := text.New(&hearsay.Version{Body: string(raw)})
		if err := runStages(d, stages); err != nil {
			return nil, err
		}
		token := make(map[hearsay.Span]int, len(d.Tokens))
		for i := range d.Tokens {
			token[d.Tokens[i].Span] = i
		}
		at := byteOffsets(d.Text)
		for _, a := range arcs {
			if a.end >= len(at) || a.headEnd >= len(at) {
				continue
			}
			dep, ok := token[hearsay.Span{Start: at[a.start], End: at[a.end]}]
			head, ok2 := token[hearsay.Span{Start: at[a.headStart], End: at[a.headEnd]}]
			if !ok || !ok2 || d.Tokens[dep].Sentence != d.Tokens[head].Sentence {
				continue
			}
			of++
			if d.Tokens[dep].Head == head {
				right++
			}
		}
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

// silverArc is a word and its head: code points, end exclusive.
type silverArc struct {
	start, end, headStart, headEnd int
}

// readSilverArcs reads the arcs of CoreNLP's trees that are the same in both conventions,
// by document.
func readSilverArcs(name string) (map[string][]silverArc, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	type line struct {
		start, end, head int
		counts           bool
	}
	out := map[string][]silverArc{}
	id := ""
	var sentence []line
	flush := func() {
		for _, l := range sentence {
			if l.counts && l.head > 0 && l.head <= len(sentence) {
				h := sentence[l.head-1]
				out[id] = append(out[id], silverArc{l.start, l.end, h.start, h.end})
			}
		}
		sentence = sentence[:0]
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		if rest, ok := strings.CutPrefix(in.Text(), "# doc = "); ok {
			flush()
			id = rest
			continue
		}
		col := strings.Split(in.Text(), "\t")
		if len(col) < 8 {
			flush()
			continue
		}
		from, to, _ := strings.Cut(col[7], ":")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		head, err3 := strconv.Atoi(col[4])
		if err1 != nil || err2 != nil || err3 != nil {
			return nil, fmt.Errorf("%w: line %q in %s", hearsay.ErrInvalid, in.Text(), name)
		}
		sentence = append(sentence, line{start, end, head, sameInBoth(col[5])})
	}
	flush()
	return out, in.Err()
}
