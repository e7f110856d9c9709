package eval

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Names measures names, their kinds and coreference on the GUM documents in dir (CoNLL-U
// with the Entity annotation of GUM 11 in the last column), once on all and once on those
// that are [HeldOut]. The stages run from the plain text on, or, where none of them gives
// sentences, on the gold tokens, tags and trees.
//
// A gold name is a mention of which the head, by the tree, is a proper noun (Penn's NNP or
// NNPS) and that is no date; its words are the head and those that hang on it flat. It is
// found where a predicted name covers one of them; a predicted name is right where it does
// so for a gold name. "name F1" is the harmonic mean of both shares, "name and kind F1"
// asks that the kinds agree as well. Three things are left out, as the two schemes differ
// on them by design:
//
//   - of names that one predicted name covers, all but the outermost: we mark "University
//     of Basel" and not the town in it;
//   - predicted names that are adjectives ("Kenyan", "Catholic"): GUM marks none;
//   - gold names that a description of ours covers: "the President", with its capital, is
//     a proper noun in GUM.
//
// GUM has ten kinds to our nine, and they cut otherwise (see [goldKinds]): its place holds
// our place and facility, its organization and person also our group, and our product,
// event and other share six of its kinds.
//
// Coreference is measured as links: a predicted mention is linked to the nearest one before
// it of the same entity. Of those links of which both ends lie on gold mentions, the share
// that GUM's entities confirm is a precision; "pronoun links found" is the share of GUM's
// he, she and their forms in the third person, with something to refer to before them,
// that have a confirmed link.
func Names(dir string, stages ...text.Stage) ([]Row, error) {
	docs, err := Treebank(dir)
	if err != nil {
		return nil, err
	}
	gold, err := goldEntities(dir, docs)
	if err != nil {
		return nil, err
	}
	all, held := newNameScore(), newNameScore()
	for _, d := range docs {
		got := text.New(&hearsay.Version{Body: d.Text})
		if withoutSentences(stages) {
			got = &text.Doc{Version: d.Version, Text: d.Text, Paragraphs: d.Paragraphs, Sentences: d.Sentences, Tokens: d.Tokens}
		}
		if err := runStages(got, stages); err != nil {
			return nil, err
		}
		scores := []*nameScore{all}
		if HeldOut(d.Version.ID) {
			scores = append(scores, held)
		}
		for _, n := range scores {
			n.add(d, got, gold[d.Version.ID])
			n.addLinks(d, got, gold[d.Version.ID])
		}
	}
	rows := all.rows(dir, "all")
	if held.want > 0 {
		rows = append(rows, held.rows(dir, "held out")...)
	}
	return rows, nil
}

func withoutSentences(stages []text.Stage) bool {
	for _, s := range stages {
		for _, l := range s.Gives() {
			if l == text.Sentences {
				return false
			}
		}
	}
	return true
}

// A goldMention is one mention of GUM: token numbers of its document.
type goldMention struct {
	first, last, head int // last exclusive; head is the word of which the tree hangs outside the mention
	kind, entity      string
	proper            bool // its head is a proper noun
}

// goldEntities reads the Entity annotation of every document in dir, by document id. Token
// numbers are those of docs, which [Treebank] gave.
func goldEntities(dir string, docs []*text.Doc) (map[string][]goldMention, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.conllu"))
	if err != nil {
		return nil, err
	}
	out := map[string][]goldMention{}
	penn := map[string][]string{}
	for _, name := range files {
		if err := goldFile(name, out, penn); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	for _, d := range docs {
		tags := penn[d.Version.ID]
		for i := range out[d.Version.ID] {
			m := &out[d.Version.ID][i]
			m.head = m.first
			for m.head+1 < m.last && d.Tokens[m.head].Head >= m.first && d.Tokens[m.head].Head < m.last {
				m.head++
			}
			m.proper = strings.HasPrefix(tags[m.head], "NNP")
		}
	}
	return out, nil
}

// goldFile adds the mentions, without their heads, and the Penn tags of one file.
func goldFile(name string, out map[string][]goldMention, penn map[string][]string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	id, n := "", 0
	var open []goldMention
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := in.Text()
		if rest, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
			id, n, open = rest, 0, nil
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < 10 || strings.ContainsAny(col[0], "-.") {
			continue
		}
		penn[id] = append(penn[id], col[4])
		for _, part := range strings.Split(col[9], "|") {
			marks, ok := strings.CutPrefix(part, "Entity=")
			if !ok {
				continue
			}
			open = goldMarks(marks, n, open, func(m goldMention) { out[id] = append(out[id], m) })
		}
		n++
	}
	return in.Err()
}

// goldMarks reads the opening and closing marks of one token: "(3-person-…-1-coref(4-…)3)".
func goldMarks(marks string, n int, open []goldMention, keep func(goldMention)) []goldMention {
	for marks != "" {
		if marks[0] == '(' {
			end := strings.IndexAny(marks[1:], "()") + 1
			body := marks[1:]
			if end > 0 {
				body = marks[1:end]
			}
			f := strings.Split(body, "-")
			m := goldMention{first: n, entity: f[0]}
			if len(f) > 1 {
				m.kind = f[1]
			}
			open = append(open, m)
			marks = marks[1+len(body):]
			if marks != "" && marks[0] == ')' { // a mention of one token
				m.last = n + 1
				open = open[:len(open)-1]
				keep(m)
				marks = marks[1:]
			}
			continue
		}
		end := strings.IndexByte(marks, ')')
		if end < 0 {
			break
		}
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].entity == marks[:end] {
				m := open[k]
				m.last = n + 1
				open = append(open[:k:k], open[k+1:]...)
				keep(m)
				break
			}
		}
		marks = marks[end+1:]
	}
	return open
}
