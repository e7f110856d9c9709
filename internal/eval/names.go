package eval

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Names measures names, their kinds and coreference on the GUM documents in dir (CoNLL-U
// with the Entity annotation of GUM 11 in the last column). The stages run from the plain
// text on, or, where none of them gives sentences, on the gold tokens, tags and trees.
//
// A gold name is a mention of which the head (GUM's minimal span) is a proper noun and
// that is no date; it is found where a predicted name covers that head word. A predicted
// name is right where it covers the head word of a gold name. "name F1" asks no
// more, "name and kind F1" that the kinds agree: GUM's place holds our place and
// facility, its organization and person also our group and nationality, and its
// abstract, object, plant, animal, substance and time our other, product and event.
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
	gold, err := goldEntities(dir)
	if err != nil {
		return nil, err
	}
	n := nameScore{links: map[hearsay.MentionForm]*share{
		hearsay.NameMention: {}, hearsay.NominalMention: {}, hearsay.PronounMention: {},
	}}
	for _, d := range docs {
		got := text.New(&hearsay.Version{Body: d.Text})
		if withoutSentences(stages) {
			got = &text.Doc{Version: d.Version, Text: d.Text, Paragraphs: d.Paragraphs, Sentences: d.Sentences, Tokens: d.Tokens}
		}
		if err := runStages(got, stages); err != nil {
			return nil, err
		}
		n.add(d, got, gold[d.Version.ID])
		n.addLinks(d, got, gold[d.Version.ID])
	}
	row := func(metric string, right, had, want int) Row {
		r := Row{Task: "names", Corpus: filepath.Base(dir), Split: "all", Metric: metric, N: want}
		if had+want > 0 {
			r.Value = 2 * float64(right) / float64(had+want)
		}
		return r
	}
	return []Row{
		row("name F1", n.right, n.had, n.want),
		row("name and kind F1", n.kinds, n.had, n.want),
		n.links[hearsay.NameMention].row(dir, "name links right"),
		n.links[hearsay.NominalMention].row(dir, "description links right"),
		n.links[hearsay.PronounMention].row(dir, "pronoun links right"),
		n.pronouns.row(dir, "pronoun links found"),
	}, nil
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
	first, last, head int // last exclusive
	kind, entity      string
}

// goldEntities reads the Entity annotation of every document in dir, by document id. Token
// numbers are those of [Treebank].
func goldEntities(dir string) (map[string][]goldMention, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.conllu"))
	if err != nil {
		return nil, err
	}
	out := map[string][]goldMention{}
	for _, name := range files {
		if err := goldFile(name, out); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return out, nil
}

func goldFile(name string, out map[string][]goldMention) error {
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
			m := goldMention{first: n, head: n, entity: f[0]}
			if len(f) > 5 {
				m.kind = f[1]
				first, _, _ := strings.Cut(f[5], ",")
				if k, err := strconv.Atoi(first); err == nil {
					m.head = n + k - 1
				}
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

type nameScore struct {
	right, kinds, had, want int
	links                   map[hearsay.MentionForm]*share
	pronouns                share // he and she, of gold
}

// goldKinds gives, for a kind of ours, GUM's kinds that agree with it.
var goldKinds = map[hearsay.EntityKind]string{
	hearsay.PersonEntity:       "person",
	hearsay.OrganizationEntity: "organization",
	hearsay.PlaceEntity:        "place",
	hearsay.FacilityEntity:     "place organization",
	hearsay.GroupEntity:        "person organization",
	hearsay.NationalityEntity:  "person abstract",
	hearsay.EventEntity:        "event",
	hearsay.ProductEntity:      "object abstract",
	hearsay.OtherEntity:        "abstract object plant animal substance time event",
}

// share counts how many of some are right.
type share struct{ right, all int }

func (s *share) row(dir, metric string) Row {
	r := Row{Task: "names", Corpus: filepath.Base(dir), Split: "all", Metric: metric, N: s.all}
	if s.all > 0 {
		r.Value = float64(s.right) / float64(s.all)
	}
	return r
}

// addLinks scores coreference.
func (n *nameScore) addLinks(gold, got *text.Doc, mentions []goldMention) {
	at := map[int]string{} // token → gold entity of the smallest mention with that head
	size := map[int]int{}
	first := map[string]int{}
	for _, m := range mentions {
		if l := m.last - m.first; size[m.head] == 0 || l < size[m.head] {
			at[m.head], size[m.head] = m.entity, l
		}
		if f, ok := first[m.entity]; !ok || m.head < f {
			first[m.entity] = m.head
		}
	}
	last := map[string]string{} // our entity → gold entity at its last mention
	confirmed := map[int]bool{}
	for _, m := range got.Mentions {
		from, to := gold.TokensIn(m.Span)
		entity, head := "", -1
		for t := from; t < to; t++ {
			if g, ok := at[t]; ok && (m.Form != hearsay.NominalMention || t == to-1) {
				entity, head = g, t
			}
		}
		if entity == "" {
			continue
		}
		if before, ok := last[m.Entity]; ok {
			n.links[m.Form].all++
			if before == entity {
				n.links[m.Form].right++
				confirmed[head] = true
			}
		}
		last[m.Entity] = entity
	}
	for t, entity := range at {
		switch gold.Tokens[t].Lower {
		case "he", "him", "his", "she", "her":
			if first[entity] < t {
				n.pronouns.all++
				if confirmed[t] {
					n.pronouns.right++
				}
			}
		}
	}
}

func (n *nameScore) add(gold, got *text.Doc, mentions []goldMention) {
	// the innermost gold name at each head, by where the head begins
	heads := map[int]goldMention{}
	for _, m := range mentions {
		t := gold.Tokens[m.head]
		if t.Tag != text.PROPN || m.kind == "time" {
			continue
		}
		if old, ok := heads[t.Start]; !ok || m.last-m.first < old.last-old.first {
			heads[t.Start] = m
		}
	}
	n.want += len(heads)
	for _, m := range got.Mentions {
		if m.Form != hearsay.NameMention {
			continue
		}
		n.had++
		kind := goldKinds[got.Entity(m.Entity).Kind]
		first, last := gold.TokensIn(m.Span)
		right, same := false, false
		for t := first; t < last; t++ {
			if g, ok := heads[gold.Tokens[t].Start]; ok {
				right = true
				same = same || strings.Contains(" "+kind+" ", " "+g.kind+" ")
			}
		}
		if right {
			n.right++
		}
		if same {
			n.kinds++
		}
	}
}
