package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// silver reads PolNeAR's news articles with CoreNLP's analysis laid over our own tokens.
// CoreNLP cuts and analyses after the Penn Treebank and an older Universal Dependencies:
// only what surely means the same in ours is taken over. A token without a tag has none
// known; Head is [unknown] where the head isn't. Relations are set only where known.
func silver(dir string) ([]*text.Doc, error) {
	f, err := os.Open(filepath.Join(dir, "train.corenlp.conll.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var docs []*text.Doc
	var name string
	var sentences [][]pennWord
	var words []pennWord
	flush := func() error {
		if name == "" {
			return nil
		}
		body, err := os.ReadFile(filepath.Join(dir, "train", name+".txt"))
		if err != nil {
			return err
		}
		d, err := layOver(string(body), sentences)
		if err == nil {
			docs = append(docs, d)
		}
		return err
	}
	in := bufio.NewScanner(z)
	for in.Scan() {
		line := in.Text()
		if id, ok := strings.CutPrefix(line, "# doc = "); ok {
			if err := flush(); err != nil {
				return nil, err
			}
			name, sentences = id, nil
			continue
		}
		if line == "" {
			if len(words) > 0 {
				sentences = append(sentences, words)
				words = nil
			}
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < 8 {
			continue
		}
		from, to, _ := strings.Cut(col[7], ":")
		w := pennWord{form: col[1], lemma: col[2], tag: col[3], relation: col[5], name: col[6]}
		w.head, _ = strconv.Atoi(col[4])
		w.start, _ = strconv.Atoi(from)
		w.end, _ = strconv.Atoi(to)
		words = append(words, w)
	}
	if err := in.Err(); err != nil {
		return nil, err
	}
	return docs, flush()
}

// unknown is the Head of a token whose head is not known.
const unknown = -2

// A pennWord is one word of CoreNLP's analysis; start and end count code points.
type pennWord struct {
	form, lemma, tag, relation string
	name                       string // kind of name it is part of, "O" for none
	sure                       bool   // the relation is one of ours already
	head                       int    // 1-based; 0 for a root
	start, end                 int
}

// layOver puts the analysis over the tokens that we cut ourselves. Tokens that are cut
// otherwise stay unknown.
func layOver(body string, sentences [][]pennWord) (*text.Doc, error) {
	d := text.New(&hearsay.Version{Body: body})
	if err := token.New().Read(context.Background(), d); err != nil {
		return nil, err
	}
	offsets := make([]int, 0, len(body)+1) // of every code point
	for i := range body {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(body))
	at := make(map[hearsay.Span]int, len(d.Tokens))
	for i := range d.Tokens {
		d.Tokens[i].Head = unknown
		at[d.Tokens[i].Span] = i
	}
	for _, words := range sentences {
		turnNames(words)
		ours := make([]int, len(words))
		for i, w := range words {
			ours[i] = -1
			if w.end < len(offsets) {
				if t, ok := at[hearsay.Span{Start: offsets[w.start], End: offsets[w.end]}]; ok {
					ours[i] = t
				}
			}
		}
		for i, w := range words {
			if ours[i] < 0 {
				continue
			}
			t := &d.Tokens[ours[i]]
			t.Tag = universal(words, i)
			t.Lemma = w.lemma
			relation, ok := relationOf(words, i)
			if !ok {
				continue
			}
			if w.head == 0 {
				t.Head, t.Relation = -1, "root"
			} else if h := ours[w.head-1]; h >= 0 && d.Tokens[h].Sentence == t.Sentence {
				t.Head, t.Relation = h, relation
			}
		}
	}
	return d, nil
}

// turnNames turns the names of people from CoreNLP's trees, which hang everything on the
// last name, to ours: further names hang flat on the first, and the title before them
// describes it ("Fire/compound Chief/nmod:desc Anna Roca/flat").
func turnNames(words []pennWord) {
	for a := 0; a < len(words); {
		b := a
		for b < len(words) && words[b].name == "PERSON" && (words[b].tag == "NNP" || words[b].tag == "NNPS") {
			b++
		}
		if b == a {
			a++
			continue
		}
		first, last := &words[a], words[b-1]
		title := a
		for title > 0 && onTitle(words[title-1], b) {
			title--
		}
		first.head, first.relation = last.head, last.relation
		for i := range words {
			if h := words[i].head - 1; h > a && h < b && (i < a || i >= b) {
				words[i].head = a + 1
			}
		}
		for i := a + 1; i < b; i++ {
			words[i].head, words[i].relation, words[i].sure = a+1, "flat", true
		}
		if title < a && words[a-1].tag != "JJ" {
			for i := title; i < a; i++ {
				words[i].head, words[i].sure = a, true
			}
			words[a-1].head, words[a-1].relation = a+1, "nmod:desc"
		}
		if first.head > a && first.head <= b { // the name's head lies within it otherwise than thought
			first.head, first.relation = 0, ""
		}
		a = b
	}
}

// onTitle reports whether w hangs, as a word of a title would, on word number head.
func onTitle(w pennWord, head int) bool {
	switch w.tag {
	case "NN", "NNP":
		return w.head == head && w.relation == "compound" && w.name != "PERSON"
	case "JJ":
		return w.head == head && w.relation == "amod"
	}
	return false
}

// universal is the universal tag of word i, or "" where the Penn tag doesn't tell it.
func universal(words []pennWord, i int) text.Tag {
	w := words[i]
	switch w.tag {
	case "NN", "NNS":
		if w.form == "%" {
			return ""
		}
		return text.NOUN
	case "NNP", "NNPS":
		return text.PROPN
	case "JJ", "JJR", "JJS":
		return text.ADJ
	case "RB", "RBR", "RBS":
		if w.relation == "neg" {
			return text.PART
		}
		return text.ADV
	case "MD":
		return text.AUX
	case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ":
		switch {
		case w.relation == "aux" || w.relation == "auxpass" || w.relation == "cop":
			return text.AUX
		case w.lemma == "be":
			return ""
		}
		return text.VERB
	case "IN":
		switch w.relation {
		case "case":
			return text.ADP
		case "mark":
			return text.SCONJ
		}
	case "RP":
		return text.ADP
	case "TO":
		switch w.relation {
		case "mark":
			return text.PART
		case "case":
			return text.ADP
		}
	case "DT", "PDT":
		if w.relation == "det" || w.relation == "det:predet" {
			return text.DET
		}
	case "PRP", "PRP$", "WP", "WP$", "EX":
		return text.PRON
	case "POS":
		return text.PART
	case "CC":
		return text.CCONJ
	case "CD":
		return text.NUM
	case ".", ",", ":", "``", "''", "-LRB-", "-RRB-":
		return text.PUNCT
	case "$":
		return text.SYM
	}
	return ""
}

// relationOf is the relation of word i in today's terms; ok is false where its head or
// relation may differ from ours: in names, coordinations, titles, lists and the rest.
func relationOf(words []pennWord, i int) (string, bool) {
	w := words[i]
	if w.sure {
		return w.relation, true
	}
	switch w.relation {
	case "root", "nsubj", "ccomp", "xcomp", "advcl", "acl:relcl", "csubj", "aux", "cop", "case", "amod", "mark", "advmod", "iobj", "expl", "nmod:poss", "compound:prt":
		return w.relation, true
	case "dobj":
		return "obj", true
	case "nsubjpass":
		return "nsubj:pass", true
	case "auxpass":
		return "aux:pass", true
	case "det":
		return "det", w.tag == "DT"
	case "neg":
		if w.tag == "DT" {
			return "det", true
		}
		return "advmod", true
	case "acl":
		return "acl", true
	case "nmod":
		if w.head > 0 {
			switch h := words[w.head-1].tag; {
			case strings.HasPrefix(h, "VB"):
				return "obl", true
			case h == "NN" || h == "NNS":
				return "nmod", true
			}
		}
	case "compound":
		if w.name == "ORGANIZATION" && w.head > 0 && words[w.head-1].name == "ORGANIZATION" {
			return "compound", true
		}
		if w.tag == "NN" && w.head > 0 && strings.HasPrefix(words[w.head-1].tag, "NN") && words[w.head-1].tag[len(words[w.head-1].tag)-1] != 'P' {
			return "compound", true
		}
	}
	return "", false
}
