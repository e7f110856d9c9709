package story

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// commonplace is in how many reports a run of words may stand and still say that one was
// taken from another: a footer stands in thousands.
const commonplace = 64

// remembered is among how many texts, the latest, an original is looked for. Copies are
// printed within days.
const remembered = 1 << 18

// overlaps finds the texts that share runs of words with another. It is an open hash table
// in which a key may stand several times, eight bytes an entry.
type overlaps struct {
	slots   []slot
	used    int      // slots that are not empty
	awaited int      // texts that will be added
	report  []int32  // of each text, in the order in which they were added; or gone
	count   []uint16 // of each text, the runs that were found; zero between calls
	touched []int32  // texts that were found
}

// slot is one text's run of words; mark is 0 where the slot is empty.
type slot struct {
	mark uint32 // from the run's hash
	text int32
}

const (
	gone       = -1 // the report of a text that was replaced
	firstSlots = 1 << 10
)

func markOf(hash uint32) uint32 { return hash | 1 }

// add puts a report's text under its runs and gives the text's number.
func (o *overlaps) add(report int32, hashes []uint32) int32 {
	text := int32(len(o.report))
	o.report, o.count = append(o.report, report), append(o.count, 0)
	if need := o.used + len(hashes); need*5 >= len(o.slots)*4 {
		o.grow(len(hashes))
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
			o.slots[i] = slot{mark, text}
			o.used++
		}
	}
	return text
}

// remove forgets a text.
func (o *overlaps) remove(text int32) {
	if text >= 0 {
		o.report[text] = gone
	}
}

// sharing calls f with the reports that share at least some number of runs, and how many,
// those that share most first.
func (o *overlaps) sharing(hashes []uint32, least int, f func(report int32, common int)) {
	if o.used == 0 {
		return
	}
	for _, h := range hashes {
		mark := markOf(h)
		for i := o.start(mark); o.slots[i].mark != 0; i = o.after(i) {
			if n := o.slots[i].text; o.slots[i].mark == mark && o.report[n] != gone {
				if o.count[n] == 0 {
					o.touched = append(o.touched, n)
				}
				o.count[n]++
			}
		}
	}
	var found []overlap
	for _, n := range o.touched {
		if k := int(o.count[n]); k >= least {
			found = append(found, overlap{o.report[n], k})
		}
		o.count[n] = 0
	}
	o.touched = o.touched[:0]
	slices.SortFunc(found, func(a, b overlap) int {
		return cmp.Or(cmp.Compare(b.common, a.common), cmp.Compare(a.report, b.report))
	})
	for _, x := range found {
		f(x.report, x.common)
	}
}

// overlap is how many runs another report has in common with one.
type overlap struct {
	report int32
	common int
}

// start is where the entries of a mark begin (multiplicative hashing; Knuth, "The Art of
// Computer Programming", 6.4).
func (o *overlaps) start(mark uint32) int {
	return int(uint64(mark*2654435769) * uint64(len(o.slots)) >> 32)
}

func (o *overlaps) after(i int) int {
	if i++; i == len(o.slots) {
		return 0
	}
	return i
}

// grow makes room for so many entries more. First it lets go of the texts that were replaced
// or are too old: once there are as many as are remembered, that is room enough.
func (o *overlaps) grow(more int) {
	o.forget()
	need := o.used + more
	if texts := len(o.report); texts < o.awaited { // as many runs each as those so far
		need = max(need, need/max(texts, 1)*o.awaited)
	}
	if need*3 >= len(o.slots)*2 {
		o.room(need + need/2 + need/8)
	}
}

// room lays the table out anew with so many slots.
func (o *overlaps) room(slots int) {
	old := o.slots
	o.slots = make([]slot, max(firstSlots, slots))
	for _, s := range old {
		if s.mark != 0 {
			i := o.start(s.mark)
			for o.slots[i].mark != 0 {
				i = o.after(i)
			}
			o.slots[i] = s
		}
	}
}

// forget lets go of the texts that were replaced or are too old, in place: what stands behind
// an entry that goes moves up, as far as it may (Knuth, "The Art of Computer Programming",
// 6.4, algorithm R).
func (o *overlaps) forget() {
	oldest := int32(max(0, len(o.report)-remembered))
	for i := 0; i < len(o.slots); {
		if s := o.slots[i]; s.mark == 0 || s.text >= oldest && o.report[s.text] != gone {
			i++
			continue
		}
		o.used--
		for hole, j := i, o.after(i); ; j = o.after(j) {
			s := o.slots[j]
			if s.mark == 0 {
				o.slots[hole] = slot{}
				break
			}
			home := o.start(s.mark)
			if (j-home+len(o.slots))%len(o.slots) >= (j-hole+len(o.slots))%len(o.slots) {
				o.slots[hole], hole = s, j
			}
		}
	}
}

// copies finds the reports whose text one shares, and the number of the one that it was
// itself taken from, or -1.
func (g *Grouper) copies(t *text, shingles []uint32) (found []hearsay.Copy, original int32) {
	original = -1
	own := string(g.letters.at(t.report))
	g.overlaps.sharing(shingles, creditCommon, func(n int32, common int) {
		c, ok := g.copyOf(t, g.texts.at(n), common)
		switch {
		case !ok:
		case c.Report != own:
			found = append(found, c)
		case original < 0: // the one that shares most; of equals the first seen
			original = n
			found = append(found, c)
		}
	})
	return found, original
}
