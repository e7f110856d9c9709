package story

import (
	"math"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
)

// A matter is what a group's reports are about beyond the words in which they tell it, names of places left out: where
// their words point together (the mean of word vectors by what each word weighs, T. Kenter and M. de Rijke, "Short text
// similarity with word embeddings", 2015) and how much of them is of the desks for sport, stage, trade or leisure. Masses
// of whole numbers: the order in which they were added doesn't show.
type matter struct {
	sense  [lexicon.VectorSize]int64
	desks  [lexicon.Desks]int64
	weight int64 // of all words
}

// matter is that of some reports.
func (g *Grouper) matter(reports []int32) *matter {
	m := &matter{}
	senses, desks := termSenses(), termDesks()
	for _, n := range reports {
		p := g.texts.at(n).bags
		marks := g.shelf.marks(p)
		terms, _ := g.shelf.at(p)
		for _, t := range terms {
			if _, place := slices.BinarySearch(marks, newMark(whereMark, t.ID())); place {
				continue
			}
			weight := int64(t.fixed())
			m.weight += weight
			if d, ok := desks[t.ID()]; ok {
				m.desks[d] += weight
			}
			if v, ok := senses[t.ID()]; ok {
				for i, x := range v {
					m.sense[i] += weight * int64(x)
				}
			}
		}
	}
	return m
}

// plus is the matter of two groups together.
func (m *matter) plus(o *matter) *matter {
	sum := *m
	for i, x := range o.sense {
		sum.sense[i] += x
	}
	for i, x := range o.desks {
		sum.desks[i] += x
	}
	sum.weight += o.weight
	return &sum
}

// akin is how much two groups are about one matter: the cosine of the directions in which their words point, 0 where one
// has none that are known.
func (m *matter) akin(o *matter) float64 {
	dot, a, b := 0.0, 0.0, 0.0
	for i := range m.sense {
		x, y := float64(m.sense[i]), float64(o.sense[i])
		dot += float64(x * y)
		a += float64(x * x)
		b += float64(y * y)
	}
	if a == 0 || b == 0 {
		return 0
	}
	return dot / math.Sqrt(a*b)
}

// offDesk is how much more of what one group says than of what the other does is written for a desk other than the news:
// a report on a cup final among reports of a strike, of which some may tell of a match.
func (m *matter) offDesk(of *matter) float64 {
	sum := 0.0
	for d := range m.desks {
		sum += max(0, m.share(d)-of.share(d))
	}
	return sum
}

func (m *matter) share(desk int) float64 {
	if m.weight == 0 {
		return 0
	}
	return float64(m.desks[desk]) / float64(m.weight)
}

// sense is a word's vector in whole numbers, senseUnit long.
type sense [lexicon.VectorSize]int8

const senseUnit = 256

// termSenses are the vectors of words, by term; of several of one stem that of the most frequent.
var termSenses = sync.OnceValue(func() map[uint32]*sense {
	senses := map[uint32]*sense{}
	lexicon.Vectors(func(word string, v lexicon.Vector) {
		folded := Fold(word)
		if folded == "" {
			return
		}
		id := key(folded)
		if senses[id] != nil {
			return
		}
		var sum [lexicon.VectorSize]float32
		v.AddTo(sum[:], senseUnit)
		s := &sense{}
		for i, x := range sum {
			s[i] = int8(max(-128, min(127, math.Round(float64(x)))))
		}
		senses[id] = s
	})
	return senses
})

// termDesks are the desks of words, by term.
var termDesks = sync.OnceValue(func() map[uint32]int8 {
	desks := map[uint32]int8{}
	lexicon.DeskWords(func(word string, desk int) { desks[key(Fold(word))] = int8(desk) })
	return desks
})

// What matters say of a group and another of texts of a few sentences.
const (
	akinBase = 0.5 // how akin any two reports from one place are
	akinGain = 1.2 // what it adds to a link to be wholly so
	deskLoss = 4.0 // what it takes from it to be written for another desk throughout
)

// speaks is what it says for a match that one group is about what another is, and against one where it is less than 0.
func (m *matter) speaks(of *matter) float64 {
	return akinGain*(m.akin(of)-akinBase) - deskLoss*m.offDesk(of)
}

// about is the matter of a group on the bench.
func (b *bench) about(i int) *matter {
	if b.matters[i] == nil {
		b.matters[i] = b.g.matter(b.together(i))
	}
	return b.matters[i]
}
