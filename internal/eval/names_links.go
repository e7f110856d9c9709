package eval

import (
	"path/filepath"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// share counts how many of some are right.
type share struct{ right, all int }

func (s *share) row(dir, split, metric string) Row {
	r := Row{Task: "names", Corpus: filepath.Base(dir), Split: split, Metric: metric, N: s.all}
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
