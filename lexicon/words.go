package lexicon

// Words is a table by word that is quick to say no. Readers ask a dozen tables about every
// word of a report, and all but a few answers are no: so a word is looked up only where a
// small filter, a bit for each sketch of a listed word, lets it through (a Bloom filter of
// one hash; Bloom 1970).
type Words[V any] struct {
	of   map[string]V
	seen []uint64
	mask uint32 // of the bits in seen
}

// WordsOf makes a table of what stands in of, which must not change any more.
func WordsOf[V any](of map[string]V) *Words[V] {
	bits := 1 << 10
	for bits < 16*len(of) && bits < 1<<16 {
		bits *= 2
	}
	t := &Words[V]{of: of, seen: make([]uint64, bits/64), mask: uint32(bits - 1)}
	for word := range of {
		at := sketch(word) & t.mask
		t.seen[at/64] |= 1 << (at % 64)
	}
	return t
}

// Get is what stands for a word; the zero value and false where it is not listed.
func (t *Words[V]) Get(word string) (V, bool) {
	at := sketch(word) & t.mask
	if t.seen[at/64]&(1<<(at%64)) == 0 {
		var none V
		return none, false
	}
	v, ok := t.of[word]
	return v, ok
}

// sketch is a hash of a word's length and of its first, middle and last bytes: 16 bits.
func sketch(word string) uint32 {
	n := len(word)
	if n == 0 {
		return 0
	}
	h := uint32(word[0]) | uint32(word[n-1])<<8 | uint32(word[n/2])<<16 | uint32(n)<<24
	return h * 0x9E3779B1 >> 16
}
