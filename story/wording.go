package story

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
)

// A wording is in what words a group of reports is told: in how many of its reports each
// term stands, and which of them name places. It is a language model of the group.
type wording struct {
	reports int32
	words   []worded // by id
	where   []uint32 // terms of [wherePlaces], sorted
}

// worded is a term and how many reports have it.
type worded struct {
	id      uint32
	reports int32
}

// wording is that of some reports.
func (g *Grouper) wording(reports []int32) *wording {
	w := &wording{reports: int32(len(reports))}
	for _, n := range reports {
		p := g.texts.at(n).bags
		terms, _ := g.shelf.at(p)
		for _, t := range terms {
			w.words = append(w.words, worded{t.ID(), 1})
		}
		for _, m := range g.shelf.marks(p) {
			if m.kind() == whereMark {
				w.where = append(w.where, m.what())
			}
		}
	}
	if len(reports) > 1 { // else they are in order
		w.sort()
	}
	return w
}

// plus is the wording of two groups together, made in the room of neither.
func (w *wording) plus(o *wording) *wording {
	sum := &wording{reports: w.reports + o.reports, words: make([]worded, 0, len(w.words)+len(o.words))}
	i, j := 0, 0
	for i < len(w.words) && j < len(o.words) {
		a, b := w.words[i], o.words[j]
		if a.id <= b.id {
			i++
		}
		if b.id <= a.id {
			j++
		}
		switch {
		case a.id < b.id:
			sum.words = append(sum.words, a)
		case b.id < a.id:
			sum.words = append(sum.words, b)
		default:
			sum.words = append(sum.words, worded{a.id, a.reports + b.reports})
		}
	}
	sum.words = append(append(sum.words, w.words[i:]...), o.words[j:]...)
	sum.where = slices.Concat(w.where, o.where)
	slices.Sort(sum.where)
	sum.where = slices.Compact(sum.where)
	return sum
}

// sort puts words in order, each once.
func (w *wording) sort() {
	slices.SortFunc(w.words, func(a, b worded) int { return cmp.Compare(a.id, b.id) })
	kept := w.words[:0]
	for _, x := range w.words {
		if n := len(kept); n > 0 && kept[n-1].id == x.id {
			kept[n-1].reports += x.reports
		} else {
			kept = append(kept, x)
		}
	}
	w.words = kept
	slices.Sort(w.where)
	w.where = slices.Compact(w.where)
}

// What a story's reports make likely. A language model of short texts has to be mixed with
// that of all texts (F. Jelinek and R. L. Mercer, "Interpolated estimation of Markov source
// parameters", 1980).
const (
	ofStory = 0.3 // the share of a report's words that its story gives; the rest is what reports say anyhow
	unheard = 0.5 // reports that a story has beside those that are known, and that say none of what they say
	rarest  = 7.0 // rarity beyond which a word is no rarer: nobody counted it, or a name that comes once
)

// tells is how much likelier a group's words are when it tells of what another group tells
// of than when it tells of anything else at that place: the logarithm of the ratio, for one
// of its reports in the mean. Each word that the other has, too, speaks for it, the more the
// rarer it is in the news and the more of the other's reports have it; each that only this
// group has speaks against it, a little. The names of places say nothing, for all that
// happens there has them.
func (w *wording) tells(of *wording) float64 {
	if w.reports == 0 || of.reports == 0 {
		return 0
	}
	sum, unseen := 0.0, lexicon.Rarity("")
	j := 0
	for _, x := range w.words {
		for j < len(of.words) && of.words[j].id < x.id {
			j++
		}
		if w.names(x.id) || of.names(x.id) {
			continue
		}
		ratio := 1 - ofStory
		if j < len(of.words) && of.words[j].id == x.id {
			rarity, ok := termRarity()[x.id]
			if !ok {
				rarity = unseen
			}
			ratio += ofStory * float64(of.words[j].reports) / (float64(of.reports) + unheard) * math.Exp(min(rarity, rarest))
		}
		sum += math.Log(ratio) * float64(x.reports)
	}
	return sum / float64(w.reports)
}

// names reports whether a term names a place.
func (w *wording) names(id uint32) bool {
	_, ok := slices.BinarySearch(w.where, id)
	return ok
}

// termRarity is how rare the words of background news are, by term; of several of one stem
// the most common.
var termRarity = sync.OnceValue(func() map[uint32]float64 {
	rarity := map[uint32]float64{}
	lexicon.Frequencies(func(term string, _ int) {
		id, r := key(term), lexicon.Rarity(term)
		if old, ok := rarity[id]; !ok || r < old {
			rarity[id] = r
		}
	})
	return rarity
})
