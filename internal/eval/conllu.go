package eval

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Treebank reads the documents of the CoNLL-U files (.conllu) in dir, or of the one file
// that dir names. Each becomes a working document with its gold sentences, tokens, tags
// and tree; Version.ID is its "newdoc id". The text is put together again from the
// "# text" lines: a blank line before each "# newpar", a space elsewhere.
func Treebank(dir string) ([]*text.Doc, error) {
	files := []string{dir}
	if info, err := os.Stat(dir); err != nil {
		return nil, err
	} else if info.IsDir() {
		if files, err = filepath.Glob(filepath.Join(dir, "*.conllu")); err != nil {
			return nil, err
		}
	}
	var docs []*text.Doc
	for _, f := range files {
		more, err := treebankFile(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		docs = append(docs, more...)
	}
	return docs, nil
}

// HeldOut reports whether the document of this id is kept from the fitting of weights:
// one in ten, by the FNV-1a hash (32 bits) of its id.
func HeldOut(id string) bool {
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32()%10 == 0
}

// A treebankReader puts documents together from the lines of one file.
type treebankReader struct {
	docs   []*text.Doc
	doc    *text.Doc
	body   strings.Builder
	words  []word // of the sentence being read
	line   string // its text
	newpar bool
}

// word is one line of a sentence.
type word struct {
	form, lemma, tag, relation string
	head                       int // 1-based; 0 for a root
}

func treebankFile(name string) ([]*text.Doc, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := &treebankReader{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := in.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			r.closeDoc()
			id := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(line, "# newdoc")), "id ="))
			r.doc = &text.Doc{Version: &hearsay.Version{Report: hearsay.Report{ID: id}}}
			r.newpar = true
		case strings.HasPrefix(line, "# newpar"):
			r.newpar = true
		case strings.HasPrefix(line, "# text = "):
			r.line = strings.TrimSpace(strings.TrimPrefix(line, "# text = "))
		case line == "":
			if err := r.closeSentence(); err != nil {
				return nil, err
			}
		case line[0] != '#':
			col := strings.Split(line, "\t")
			if len(col) < 8 || strings.ContainsAny(col[0], "-.") {
				continue // the surface form of several words, or an elided word
			}
			head, err := strconv.Atoi(col[6])
			if err != nil {
				return nil, fmt.Errorf("%w: head %q", hearsay.ErrInvalid, col[6])
			}
			r.words = append(r.words, word{form: col[1], lemma: col[2], tag: col[3], relation: col[7], head: head})
		}
	}
	if err := in.Err(); err != nil {
		return nil, err
	}
	if err := r.closeSentence(); err != nil {
		return nil, err
	}
	r.closeDoc()
	return r.docs, nil
}

// closeSentence lays the words of the sentence along its text.
func (r *treebankReader) closeSentence() error {
	if len(r.words) == 0 {
		return nil
	}
	if r.doc == nil {
		r.doc = &text.Doc{Version: &hearsay.Version{}}
	}
	if r.newpar {
		if r.body.Len() > 0 {
			r.body.WriteString("\n\n")
		}
		r.doc.Paragraphs = append(r.doc.Paragraphs, hearsay.Span{Start: r.body.Len()})
	} else if r.body.Len() > 0 {
		r.body.WriteByte(' ')
	}
	base, at := r.body.Len(), 0
	r.body.WriteString(r.line)
	first, number := len(r.doc.Tokens), len(r.doc.Sentences)
	for _, w := range r.words {
		i := strings.Index(r.line[at:], w.form)
		if i < 0 || i > 4 {
			return fmt.Errorf("%w: %q is not in %q", hearsay.ErrInvalid, w.form, r.line[at:])
		}
		t := text.Token{Lower: strings.ToLower(w.form), Lemma: w.lemma, Tag: text.Tag(w.tag), Head: -1, Relation: w.relation, Sentence: number}
		t.Start, t.End = base+at+i, base+at+i+len(w.form)
		if w.head > 0 {
			t.Head = first + w.head - 1
		}
		at += i + len(w.form)
		r.doc.Tokens = append(r.doc.Tokens, t)
	}
	last := len(r.doc.Paragraphs) - 1
	r.doc.Paragraphs[last].End = r.body.Len()
	s := text.Sentence{First: first, Last: len(r.doc.Tokens), Paragraph: last}
	s.Span = r.doc.Cover(s.First, s.Last)
	r.doc.Sentences = append(r.doc.Sentences, s)
	r.words, r.line, r.newpar = r.words[:0], "", false
	return nil
}

func (r *treebankReader) closeDoc() {
	if r.doc == nil {
		return
	}
	r.doc.Text = r.body.String()
	r.doc.Version.Body = r.doc.Text
	r.docs = append(r.docs, r.doc)
	r.doc = nil
	r.body.Reset()
}
