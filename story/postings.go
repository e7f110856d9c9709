package story

import (
	"math/bits"
	"slices"
)

// recallCap is how many reports one term may recall: the latest.
const recallCap = 128

// postings is the index of terms: which reports, the latest recallCap, have a term. It
// holds no pointers but a few to large pieces, for it has thirty entries a report. A term
// of one report, as most are, takes eight bytes; one of more has a block in a size of
// powers of two, and a full block becomes a ring.
type postings struct {
	table []entry // open addressing, by the term's hash
	used  int
	sizes [sizes]blocks
	sink  uint32 // see touch
}

// entry is a term's list: its one report, or where its block is.
type entry struct {
	head uint32 // the term's id, never 0, above the length of its list
	at   uint32
}

const (
	lengthBits = 8
	sizes      = 7 // of blocks: 2, 4 … 128 reports
)

func (e entry) length() int { return int(e.head & (1<<lengthBits - 1)) }
func (e entry) size() int   { return bits.Len(uint(e.length()-1)) - 1 } // of two reports or more

// latest are the reports that have a term, in any order, in a slice that the next change
// may spoil. one is room for a list of one.
func (p *postings) latest(term uint32, one *[1]int32) []int32 {
	if len(p.table) == 0 {
		return nil
	}
	e := p.table[p.find(term)]
	switch n := e.length(); n {
	case 0:
		return nil
	case 1:
		one[0] = int32(e.at)
		return one[:]
	default:
		return p.block(e)[1 : n+1]
	}
}

// block is that of an entry of two reports or more: room for a power of two of them,
// behind a word that says where in a ring the oldest is.
func (p *postings) block(e entry) []int32 { return p.sizes[e.size()].at(e.at, e.size()) }

// add puts a report under a term. Reports come in order.
func (p *postings) add(term uint32, report int32) {
	if (p.used+1)*5 >= len(p.table)*4 {
		p.grow()
	}
	e := &p.table[p.find(term)]
	if e.head == 0 {
		e.head = term << lengthBits
		p.used++
	}
	switch n := e.length(); {
	case n == 0:
		*e = entry{e.head + 1, uint32(report)}
	case n == recallCap:
		b := p.block(*e)
		b[1+b[0]] = report
		b[0] = (b[0] + 1) % recallCap
	case n&(n-1) == 0: // full: to a block of twice the size
		wider := entry{head: e.head + 1}
		wider.at = p.sizes[wider.size()].take(wider.size())
		b := p.block(wider)
		copy(b[1:], p.latest(term, new([1]int32)))
		b[0], b[n+1] = 0, report
		p.free(*e)
		*e = wider
	default:
		p.block(*e)[n+1] = report
		e.head++
	}
}

// remove takes a report from under a term.
func (p *postings) remove(term uint32, report int32) {
	left := slices.Clone(p.latest(term, new([1]int32)))
	i := slices.Index(left, report)
	if i < 0 {
		return
	}
	e := &p.table[p.find(term)]
	if len(left) == recallCap {
		oldest := int(p.block(*e)[0])
		left = slices.Concat(left[oldest:], left[:oldest])
		i = (i - oldest + recallCap) % recallCap
	}
	p.free(*e)
	e.head = term << lengthBits
	for _, n := range slices.Delete(left, i, i+1) {
		p.add(term, n)
	}
}

// touch looks at where terms stand, all at once: memory that has to be waited for is waited
// for together. It changes nothing that shows.
func (p *postings) touch(terms bag) {
	if len(p.table) == 0 {
		return
	}
	for _, t := range terms {
		p.sink ^= p.table[p.start(t.ID())].head
	}
	for _, t := range terms {
		if e := p.table[p.start(t.ID())]; e.length() > 1 {
			p.sink ^= uint32(p.block(e)[e.length()])
		}
	}
}

// free gives an entry's block back.
func (p *postings) free(e entry) {
	if e.length() > 1 {
		p.sizes[e.size()].give(e.at, e.size())
	}
}

// find is the place of a term in the table, or the empty one where it belongs.
func (p *postings) find(term uint32) int {
	i := p.start(term)
	for p.table[i].head != 0 && p.table[i].head>>lengthBits != term {
		if i++; i == len(p.table) {
			i = 0
		}
	}
	return i
}

func (p *postings) start(term uint32) int {
	return int(uint64(term*2654435769) * uint64(len(p.table)) >> 32)
}

func (p *postings) grow() {
	old := p.table
	p.table = make([]entry, max(1<<10, len(old)+len(old)/2))
	for _, e := range old {
		if e.head != 0 {
			p.table[p.find(e.head>>lengthBits)] = e
		}
	}
}

// blocks are all of one size, in large pieces. The first word of one that was given back
// leads to the next such.
type blocks struct {
	pieces [][]int32
	used   uint32 // blocks taken so far
	spare  uint32 // the first that was given back, plus one
}

const blockBits = 9 // blocks in a piece

// at is a block: a word of its own and room for 2^(size+1) reports.
func (b *blocks) at(n uint32, size int) []int32 {
	words := 1 + 2<<size
	from := int(n&(1<<blockBits-1)) * words
	return b.pieces[n>>blockBits][from : from+words : from+words]
}

func (b *blocks) take(size int) uint32 {
	if b.spare > 0 {
		n := b.spare - 1
		b.spare = uint32(b.at(n, size)[0])
		return n
	}
	if b.used>>blockBits == uint32(len(b.pieces)) {
		b.pieces = append(b.pieces, make([]int32, (1+2<<size)<<blockBits))
	}
	b.used++
	return b.used - 1
}

func (b *blocks) give(n uint32, size int) {
	b.at(n, size)[0] = int32(b.spare)
	b.spare = n + 1
}
