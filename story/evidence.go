package story

import (
	"math"
	"math/rand/v2"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
)

// Evidence is what is known for and against two groups of long texts being one story. What
// each number weighs was learnt: see lexicon.LinkWeights and internal/train/stories.
type Evidence [evidences]float64

// The numbers of evidence: first what speaks for a match, then of each kind of mark how far
// the groups differ.
const (
	baseEvidence   = iota                 // 1
	datedEvidence                         // 1 where both say when they were published: days that they name then say nothing
	likeEvidence                          // logarithm of how alike the groups are in relation to their cohesion
	eachEvidence                          // logarithm of the mean cosine of their pairs
	nearEvidence                          // logarithm of how alike the nearest two of their reports are, in relation to their surroundings
	phraseEvidence                        // how alike they are in phrases, in relation to their cohesion
	sizeEvidence                          // logarithm of the reports of the larger one
	firstMark                             // the first kind of mark; the others follow
	evidences      = firstMark + townMark // towns say nothing in long texts, which name many
)

// EvidenceNames are what the weights of evidence are called, in order.
var EvidenceNames = [evidences]string{"base", "dated", "like", "each", "near", "phrases", "size", "day", "month", "year", "toll", "person", "place", "number"}

// linkScale makes links of weighed evidence: they grow about as likeness does.
const linkScale = 0.2

// remote is how alike two reports are, in relation to their surroundings, that might as well
// be less so.
const remote = 0.05

// linkWeights are what each number of evidence weighs.
var linkWeights = sync.OnceValue(func() (weights Evidence) {
	table := lexicon.LinkWeights()
	for i, name := range EvidenceNames {
		weights[i] = table[name]
	}
	return weights
})

// link is that of two groups given the evidence: 1 where as much speaks for as against it.
func (e *Evidence) link() float64 {
	z := 0.0
	for i, w := range linkWeights() {
		z += w * e[i]
	}
	return math.Exp(linkScale * z)
}

// likeness is the evidence of two groups but for their marks.
func likeness(a, b *reckoning, dot dots, nearest float64) (e Evidence) {
	each := math.Log(cosine(a, b, dot))
	e[baseEvidence] = 1
	if !a.undated() && !b.undated() {
		e[datedEvidence] = 1
	}
	e[likeEvidence] = each + a.logTerms + b.logTerms
	e[eachEvidence] = each
	e[nearEvidence] = math.Log(max(nearest, remote))
	e[phraseEvidence] = min(phrasing(a, b, dot), mostPhrase)
	e[sizeEvidence] = max(a.logSize, b.logSize)
	return e
}

// stages are the plain links down to which reports are grouped for [Stages].
var stages = [...]float64{1e9, 2.2, 1.8, 1.5, 1.3, 1.2, 1.1, 1}

// far is the link below which nobody would take two groups for one.
const far = 0.4

// halfLong is how long the texts of an example are at least: see mass.long.
const halfLong = 0.3

// Stages groups reports of long texts by plain likeness again and again, each time further,
// and calls show with every two groups that might be taken for one: the places of their reports in the
// list, and the evidence. It is for learning what the evidence weighs.
func Stages(reports []*Sketch, show func(a, b []int, e Evidence)) {
	g := NewGrouper()
	at := map[string]int{}
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(len(reports)) {
		at[reports[i].Report] = i
		g.Add(reports[i])
	}
	var own []int32
	for n, original := range g.original {
		if original < 0 {
			own = append(own, int32(n))
		}
	}
	for _, least := range stages {
		b := &bench{plain: true}
		b.lay(g, own)
		parts := b.agglomerate(least)
		for i := range parts {
			for j := range i {
				x, y := &b.groups[i], &b.groups[j]
				dot := b.dots[i*b.n+j]
				if b.gone[i] || b.gone[j] || min(x.fullness, y.fullness) < halfLong || plain(x, y, dot) < far {
					continue
				}
				e := likeness(x, y, dot, float64(b.nearest[i*b.n+j]))
				gaps := b.surveyed(i).differ(b.surveyed(j), true)
				copy(e[firstMark:], gaps[:])
				show(places(g, at, parts[i]), places(g, at, parts[j]), e)
			}
		}
	}
}

func places(g *Grouper, at map[string]int, reports []int32) []int {
	all := make([]int, len(reports))
	for i, n := range reports {
		all[i] = at[g.id(n)]
	}
	return all
}
