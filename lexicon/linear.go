package lexicon

// A Linear model gives each of its classes a score, the sum of the weights that the
// present features have for it. Features are hashed: a feature is a 32-bit number whose
// low bits name its row of weights, and those that fall together share one (Weinberger
// et al. 2009). Nothing is looked up by name, so scoring allocates nothing.
//
// A checked model knows for each row which feature it belongs to, by eight further bits of
// the feature's number: features that were never learned, most of those met, then weigh
// nothing instead of what some other feature does. See [CheckClass].
//
// A row holds its weights as unsigned bytes, each raised by 128, and lies within one
// cache line where it can. The even bytes of a word are added up apart from the odd ones,
// each in a lane of 16 bits, so that one addition adds four weights; a sum of at most
// [MaxFeatures] features can't overflow its lane, and as every class is raised alike
// their order is kept.
type Linear struct {
	Classes []string // the class of each number
	Scale   float32  // weights were multiplied by it and rounded to whole numbers

	checked bool
	mask    uint32
	words   int      // words of eight weights to a row
	stride  int      // words from row to row, a power of two
	rows    []uint64 // of more than four classes
	narrow  []uint32 // of four or fewer: a row each
}

// MaxFeatures is how many features a [Linear] model can add up.
const MaxFeatures = 256

// Scores holds one score for each class of a model; it is made by [Linear.Scores] and
// used again and again.
type Scores []uint64

// Scores makes room for the scores of one decision.
func (m *Linear) Scores() Scores { return make(Scores, 2*m.words) }

const evenBytes = 0x00FF00FF00FF00FF

// Score sets s to the sums for the given features, at most [MaxFeatures] of them.
func (m *Linear) Score(s Scores, features []uint32) {
	switch {
	case m.narrow != nil && m.checked:
		m.scoreNarrow(s, features)
	case m.narrow != nil:
		even, odd := sums(m.narrow, features, 0x00FF00FF)
		s[0], s[1] = uint64(even), uint64(odd)
	case m.stride == 1 && !m.checked:
		s[0], s[1] = sums(m.rows, features, evenBytes)
	default:
		m.scoreWide(s, features)
	}
}

// sums adds up the even and the odd bytes of rows of one word; mask tells which are even.
func sums[Word uint32 | uint64](rows []Word, features []uint32, mask Word) (even, odd Word) {
	last := uint32(len(rows) - 1)
	for _, f := range features {
		w := rows[f&last]
		even += w & mask
		odd += w >> 8 & mask
	}
	return even, odd
}

// scoreNarrow is Score for a checked model of three classes or fewer, whose rows hold the
// check in their highest byte. It has no branches: they would be guessed wrong.
func (m *Linear) scoreNarrow(s Scores, features []uint32) {
	var all, even uint32
	rows := m.narrow
	if len(rows) == 0 {
		return
	}
	mask := uint32(len(rows) - 1)
	for _, f := range features {
		w := rows[f&mask]
		w &= uint32(int32((w^f)>>24-1) >> 31) // nothing where the check differs
		all += w
		even += w & 0x00FF00FF
	}
	s[0], s[1] = uint64(even), uint64((all-even)>>8&0xFFFF) // what is not even, less the checks
}

// scoreWide adds up the rows word by word: the sums stay in registers, and the rows, once
// fetched, in the nearest cache.
func (m *Linear) scoreWide(s Scores, features []uint32) {
	var found [MaxFeatures]uint32 // where the rows of the features begin
	n := 0
	at, shift := len(m.Classes)>>3, uint(len(m.Classes)&7*8) // where a row holds its check
	rows, mask, stride := m.rows, m.mask, uint32(m.stride)
	features = features[:min(len(features), MaxFeatures)]
	if m.checked {
		// No branch here either: behind one guessed wrong, the next rows are fetched late.
		for _, f := range features {
			begin := (f & mask) * stride
			found[n&(MaxFeatures-1)] = begin
			differs := uint32(rows[int(begin)+at]>>(shift&63))&0xFF ^ f>>24
			n += int((differs - 1) >> 31)
		}
	} else {
		for _, f := range features {
			found[n&(MaxFeatures-1)] = (f & mask) * stride
			n++
		}
	}
	for i := range m.words {
		var even, odd uint64
		rows := m.rows[i:]
		for _, begin := range found[:n] {
			w := rows[begin]
			even += w & evenBytes
			odd += w >> 8 & evenBytes
		}
		s[2*i], s[2*i+1] = even, odd
	}
}

// Of is the score of one class. Scores of one decision can be compared with each other,
// not with those of another.
func (s Scores) Of(class int) int {
	return int(uint16(s[class>>3<<1|class&1] >> (class & 6 * 8)))
}

// Best is the class of the highest score, the first of several.
func (m *Linear) Best(s Scores) int {
	best, high := 0, -1
	for c := range m.Classes {
		if v := s.Of(c); v > high {
			best, high = c, v
		}
	}
	return best
}

// CheckClass, as the last of the classes from which a model is made, is none: in its place
// stands, less 128, what a feature must have as its highest eight bits for the row to be its.
const CheckClass = "#"

// useChecks makes the model a checked one where it was made of checks.
func (m *Linear) useChecks() *Linear {
	last := len(m.Classes) - 1
	if last < 1 || m.Classes[last] != CheckClass {
		return m
	}
	m.Classes, m.checked = m.Classes[:last:last], true
	for i, w := range m.narrow { // the check goes into the highest byte
		m.narrow[i] = w&(1<<(8*last)-1) | w>>(8*last)<<24
	}
	return m
}

// room makes room for n rows.
func (m *Linear) room(n int) {
	k := len(m.Classes)
	m.mask, m.words, m.stride = uint32(n-1), (k+7)/8, 1
	for m.stride < m.words {
		m.stride *= 2
	}
	if k <= 4 {
		m.narrow = make([]uint32, n)
	} else {
		m.rows = make([]uint64, n*m.stride)
	}
}

// set sets the weight of one class in one row, once.
func (m *Linear) set(row, class int, w int8) {
	raised := uint64(int(w) + 128)
	if m.narrow != nil {
		m.narrow[row] |= uint32(raised) << (class * 8)
	} else {
		m.rows[row*m.stride+class>>3] |= raised << (class & 7 * 8)
	}
}

// NewLinear makes a model of weights[row*len(classes)+class]; the number of rows is a
// power of two.
func NewLinear(classes []string, scale float32, weights []int8) *Linear {
	k := len(classes)
	m := &Linear{Classes: classes, Scale: scale}
	m.room(len(weights) / k)
	for i, w := range weights {
		m.set(i/k, i%k, w)
	}
	return m.useChecks()
}
