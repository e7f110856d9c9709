package eval

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A nameScore counts, over documents, what is found and what is right.
type nameScore struct {
	had, right, rightKind  int // predicted names
	want, found, foundKind int // gold names
	links                  map[hearsay.MentionForm]*share
	pronouns               share // he and she, of gold
}

func newNameScore() *nameScore {
	return &nameScore{links: map[hearsay.MentionForm]*share{
		hearsay.NameMention: {}, hearsay.NominalMention: {}, hearsay.PronounMention: {},
	}}
}

func (n *nameScore) rows(dir, split string) []Row {
	row := func(metric string, right, found int) Row {
		r := Row{Task: "names", Corpus: filepath.Base(dir), Split: split, Metric: metric, N: n.want}
		if right > 0 && found > 0 {
			p, q := float64(right)/float64(n.had), float64(found)/float64(n.want)
			r.Value = 2 * p * q / (p + q)
		}
		return r
	}
	return []Row{
		row("name F1", n.right, n.found),
		row("name and kind F1", n.rightKind, n.foundKind),
		n.links[hearsay.NameMention].row(dir, split, "name links right"),
		n.links[hearsay.NominalMention].row(dir, split, "description links right"),
		n.links[hearsay.PronounMention].row(dir, split, "pronoun links right"),
		n.pronouns.row(dir, split, "pronoun links found"),
	}
}

// goldKinds gives, for a kind of ours, GUM's kinds that agree with it. A people is its
// persons, a language or a trait; a faith's group is told by GUM as persons or as the
// abstract faith.
var goldKinds = map[hearsay.EntityKind]string{
	hearsay.PersonEntity:       "person",
	hearsay.OrganizationEntity: "organization",
	hearsay.PlaceEntity:        "place",
	hearsay.FacilityEntity:     "place organization",
	hearsay.GroupEntity:        "person organization abstract",
	hearsay.NationalityEntity:  "person abstract",
	hearsay.EventEntity:        "event",
	hearsay.ProductEntity:      "object abstract",
	hearsay.OtherEntity:        "abstract object plant animal substance time event",
}

// A goldName is a gold name and what became of it.
type goldName struct {
	goldMention
	found, kind, inside, described bool
}

// goldNames picks the names among the mentions of d and gives them by their words.
func goldNames(d *text.Doc, mentions []goldMention) (names []goldName, at map[int][]int) {
	at = map[int][]int{}
	for _, m := range mentions {
		if !m.proper || m.kind == "time" {
			continue
		}
		for t := m.first; t < m.last; t++ {
			if t == m.head || d.Tokens[t].Head == m.head && strings.HasPrefix(d.Tokens[t].Relation, "flat") {
				at[t] = append(at[t], len(names))
			}
		}
		names = append(names, goldName{goldMention: m})
	}
	return names, at
}

// add scores the names of one document.
func (n *nameScore) add(gold, got *text.Doc, mentions []goldMention) {
	names, at := goldNames(gold, mentions)
	for _, m := range got.Mentions {
		first, last := gold.TokensIn(m.Span)
		var covered []int
		adjective := true
		for t := first; t < last; t++ {
			for _, g := range at[t] {
				if !slices.Contains(covered, g) {
					covered = append(covered, g)
				}
			}
			adjective = adjective && gold.Tokens[t].Tag == text.ADJ
		}
		if m.Form != hearsay.NameMention {
			for _, g := range covered {
				names[g].described = names[g].described || m.Form == hearsay.NominalMention
			}
			continue
		}
		if len(covered) == 0 && adjective && last > first {
			continue
		}
		n.had++
		same := false
		for _, g := range covered {
			names[g].found = true
			if insideAnother(names, covered, g) {
				names[g].inside = true
				continue
			}
			kinds := goldKinds[got.Entity(m.Entity).Kind]
			if strings.Contains(" "+kinds+" ", " "+names[g].goldMention.kind+" ") {
				names[g].kind, same = true, true
			}
		}
		if len(covered) > 0 {
			n.right++
		}
		if same {
			n.rightKind++
		}
	}
	for _, g := range names {
		if g.inside || !g.found && g.described {
			continue
		}
		n.want++
		if g.found {
			n.found++
		}
		if g.kind {
			n.foundKind++
		}
	}
}

// insideAnother reports whether the span of gold name g lies within that of another of
// those covered.
func insideAnother(names []goldName, covered []int, g int) bool {
	for _, o := range covered {
		a, b := &names[g], &names[o]
		if o != g && b.first <= a.first && a.last <= b.last && b.last-b.first > a.last-a.first {
			return true
		}
	}
	return false
}
