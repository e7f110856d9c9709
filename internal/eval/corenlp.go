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

// A coreNLPWord is a word of Stanford CoreNLP's analysis. Offsets count code points, end
// exclusive; head is the number of a word of the sentence from 1, 0 for a root.
type coreNLPWord struct {
	form, relation string
	class          string // of the name that it is part of, without its value
	head           int
	start, end     int
}

// readCoreNLP reads a file of analyses: the sentences of each document.
func readCoreNLP(name string) (map[string][][]coreNLPWord, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := map[string][][]coreNLPWord{}
	id := ""
	var sentence []coreNLPWord
	flush := func() {
		if len(sentence) > 0 {
			out[id] = append(out[id], sentence)
		}
		sentence = nil
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		if rest, ok := strings.CutPrefix(in.Text(), "# doc = "); ok {
			flush()
			id = rest
			out[id] = nil
			continue
		}
		col := strings.Split(in.Text(), "\t")
		if len(col) < 8 {
			flush()
			continue
		}
		w := coreNLPWord{form: col[1], relation: col[5]}
		w.class, _, _ = strings.Cut(col[6], "=")
		from, to, _ := strings.Cut(col[7], ":")
		var err1, err2, err3 error
		w.start, err1 = strconv.Atoi(from)
		w.end, err2 = strconv.Atoi(to)
		w.head, err3 = strconv.Atoi(col[4])
		if err1 != nil || err2 != nil || err3 != nil {
			return nil, fmt.Errorf("%w: line %q in %s", hearsay.ErrInvalid, in.Text(), name)
		}
		sentence = append(sentence, w)
	}
	flush()
	return out, in.Err()
}

// besideCoreNLP reads the articles of dir with the stages and calls f with each and with
// what CoreNLP made of it, from dir + ".corenlp.conll.gz". Articles that have no analysis
// are left out. at gives the byte of each code point.
func besideCoreNLP(dir string, stages []text.Stage, f func(d *text.Doc, at []int, sentences [][]coreNLPWord)) error {
	silver, err := readCoreNLP(dir + ".corenlp.conll.gz")
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	for _, name := range files {
		sentences, ok := silver[strings.TrimSuffix(filepath.Base(name), ".txt")]
		if !ok {
			continue
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		d := text.New(&hearsay.Version{Body: string(raw)})
		if err := runStages(d, stages); err != nil {
			return err
		}
		f(d, byteOffsets(d.Text), sentences)
	}
	return nil
}

// byteOffsets gives the byte at which each code point of s begins, and its end.
func byteOffsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}
