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

// overlaps finds the texts that share runs of words with another.
type overlaps struct {
	parts   [runParts]runs
	report  []int32  // of each text, in the order in which they were added; or gone
	count   []uint16 // of each text, the runs that were found; zero between calls
	touched []int32  // texts that were found
	awaited int      // texts that will be added
	sink    uint32   // see sharing
}

// runParts is in how many parts the table is: they grow one after the other, so that nobody
// waits for all of it.
const (
	runParts = 64
	partBits = 20 // the bits of a mark that tell its part begin here: a sample has its lowest ones zero
)

// runs is an open hash table in which a key may stand several times, eight bytes an entry.
type runs struct {
	slots []slot
	used  int // slots that are not empty
}

// slot is one text's run of words; mark is 0 where the slot is empty.
type slot struct {
	mark uint32 // from the run's hash
	text int32
}

const (
	gone       = -1 // the report of a text that was replaced
	firstSlots = 16 // of a part; the last has more, by as much as a part grows
)

func markOf(hash uint32) uint32 { return hash | 1 }

func (o *overlaps) part(mark uint32) *runs { return &o.parts[mark>>partBits%runParts] }

// add puts a report's text under its runs and gives the text's number.
func (o *overlaps) add(report int32, hashes []uint32) int32 {
	text := int32(len(o.report))
	o.report, o.count = append(o.report, report), append(o.count, 0)
	for _, h := range hashes {
		mark, held := markOf(h), 0
		p := o.part(mark)
		if (p.used+1)*5 >= len(p.slots)*4 {
			o.grow(p, int(mark>>partBits%runParts))
		}
		i := p.start(mark)
		for ; p.slots[i].mark != 0; i = p.after(i) {
			if p.slots[i].mark == mark {
				held++
			}
		}
		if held < commonplace {
			p.slots[i] = slot{mark, text}
			p.used++
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
	for _, h := range hashes { // memory that has to be waited for is waited for together
		if p := o.part(markOf(h)); p.used > 0 {
			o.sink ^= p.slots[p.start(markOf(h))].mark
		}
	}
	for _, h := range hashes {
		mark := markOf(h)
		p := o.part(mark)
		if p.used == 0 {
			continue
		}
		for i := p.start(mark); p.slots[i].mark != 0; i = p.after(i) {
			if n := p.slots[i].text; p.slots[i].mark == mark && o.report[n] != gone {
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
func (p *runs) start(mark uint32) int {
	return int(uint64(mark*2654435769) * uint64(len(p.slots)) >> 32)
}

func (p *runs) after(i int) int {
	if i++; i == len(p.slots) {
		return 0
	}
	return i
}

// past is how many slots slot i lies behind another.
func (p *runs) past(other, i int) int {
	if i < other {
		i += len(p.slots)
	}
	return i - other
}

// grow makes room for more entries in a part. First it lets go of the texts that were replaced
// or are too old: once there are as many as are remembered, that is room enough.
func (o *overlaps) grow(p *runs, part int) {
	p.forget(o)
	if len(p.slots) == 0 {
		p.room(firstSlots + firstSlots*part/runParts) // so that they don't all grow at a time
	}
	need := p.used + 1
	if texts := len(o.report); texts < o.awaited { // as many runs each as those so far
		need = max(need, need*o.awaited/max(texts, 1000)) // or fewer, while it is too early to tell
	}
	if need*3 >= len(p.slots)*2 {
		p.room(need + need/2 + need/8)
	}
}

// room lays a part out anew with so many slots.
func (p *runs) room(slots int) {
	old := p.slots
	p.slots = make([]slot, slots)
	for _, s := range old {
		if s.mark != 0 {
			i := p.start(s.mark)
			for p.slots[i].mark != 0 {
				i = p.after(i)
			}
			p.slots[i] = s
		}
	}
}

// forget lets go of the texts that were replaced or are too old, in place: what stands behind
// an entry that goes moves up, as far as it may (Knuth, "The Art of Computer Programming",
// 6.4, algorithm R).
func (p *runs) forget(o *overlaps) {
	oldest := int32(max(0, len(o.report)-remembered))
	for i := 0; i < len(p.slots); {
		if s := p.slots[i]; s.mark == 0 || s.text >= oldest && o.report[s.text] != gone {
			i++
			continue
		}
		p.used--
		for hole, j := i, p.after(i); ; j = p.after(j) {
			s := p.slots[j]
			if s.mark == 0 {
				p.slots[hole] = slot{}
				break
			}
			if p.past(p.start(s.mark), j) >= p.past(hole, j) {
				p.slots[hole], hole = s, j
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
