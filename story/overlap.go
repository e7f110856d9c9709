package story

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// commonplace is in how many reports a run of words may stand and still say that one was
// taken from another: a footer stands in thousands.
const commonplace = 64

// overlaps finds the reports that share runs of words with another. It is an open hash
// table in which a key may stand several times, eight bytes an entry.
type overlaps struct {
	slots []slot // a power of two of them
	used  int    // slots that are not empty
	count map[int32]int
}

// slot is one report's run of words; mark is 0 where the slot is empty.
type slot struct {
	mark   uint32 // from the run's hash
	report int32  // or gone
}

const (
	gone       = -1      // the report of a slot that was emptied
	firstSlots = 1 << 10 // a power of two
)

func markOf(hash uint32) uint32 { return hash | 1 }

// add puts a report under its runs.
func (o *overlaps) add(report int32, hashes []uint32) {
	if need := o.used + len(hashes); need*4 >= len(o.slots)*3 {
		o.grow(need)
	}
	for _, h := range hashes {
		mark, held := markOf(h), 0
		i := o.start(mark)
		for ; o.slots[i].mark != 0; i = o.after(i) {
			if o.slots[i].mark == mark {
				held++
			}
		}
		if held < commonplace {
			o.slots[i] = slot{mark, report}
			o.used++
		}
	}
}

// remove takes a report from under its runs.
func (o *overlaps) remove(report int32, hashes []uint32) {
	for _, h := range hashes {
		mark := markOf(h)
		for i := o.start(mark); len(o.slots) > 0 && o.slots[i].mark != 0; i = o.after(i) {
			if o.slots[i] == (slot{mark, report}) {
				o.slots[i].report = gone
				break
			}
		}
	}
}

// sharing are the reports that share at least some number of runs, those that share most
// first.
func (o *overlaps) sharing(hashes []uint32, least int) []int32 {
	if o.used == 0 {
		return nil
	}
	if o.count == nil {
		o.count = map[int32]int{}
	}
	clear(o.count)
	for _, h := range hashes {
		mark := markOf(h)
		for i := o.start(mark); o.slots[i].mark != 0; i = o.after(i) {
			if o.slots[i].mark == mark && o.slots[i].report != gone {
				o.count[o.slots[i].report]++
			}
		}
	}
	var found []int32
	for n, k := range o.count {
		if k >= least {
			found = append(found, n)
		}
	}
	slices.SortFunc(found, func(a, b int32) int {
		return cmp.Or(cmp.Compare(o.count[b], o.count[a]), cmp.Compare(a, b))
	})
	return found
}

// start is where the entries of a mark begin (multiplicative hashing; Knuth, "The Art of
// Computer Programming", 6.4).
func (o *overlaps) start(mark uint32) int {
	return int(uint64(mark*2654435769) * uint64(len(o.slots)) >> 32)
}

func (o *overlaps) after(i int) int { return (i + 1) & (len(o.slots) - 1) }

// grow makes room for so many entries and as many again.
func (o *overlaps) grow(need int) {
	size := max(firstSlots, len(o.slots))
	for need*4 >= size*3 {
		size *= 2
	}
	old := o.slots
	o.slots, o.used = make([]slot, size), 0
	for _, s := range old {
		if s.mark == 0 || s.report == gone {
			continue
		}
		i := o.start(s.mark)
		for o.slots[i].mark != 0 {
			i = o.after(i)
		}
		o.slots[i] = s
		o.used++
	}
}

// copies finds the reports whose text s shares, and the number of the one that s itself
// was taken from, or -1.
func (g *Grouper) copies(s *Sketch) (found []hearsay.Copy, original int32) {
	original = -1
	for _, n := range g.overlaps.sharing(s.Shingles, creditCommon) {
		c, ok := copyOf(s, g.sketches[n])
		switch {
		case !ok:
		case c.Report != s.Report:
			found = append(found, c)
		case original < 0: // the one that shares most; of equals the first seen
			original = n
			found = append(found, c)
		}
	}
	return found, original
}
