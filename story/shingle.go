package story

import (
	"slices"
	"unicode"
)

const (
	shingleWords = 5  // Broder's w: five words in a row are rarely written twice by chance
	fewShingles  = 64 // a text of so few keeps them all
	firstLevel   = 2  // of a longer text one shingle in four is kept, of still longer ones fewer
	mostShingles = 64 // so that there are about so many at most
)

// shingled are the hashes of every run of five words of s, sorted, without repeats; for
// all but short texts a sample, chosen by hash value so that two texts that share words
// sample the same ones (A. Broder, "On the resemblance and containment of documents",
// 1997). Case, punctuation and spacing don't count.
func (d *draft) shingled(s string) (hashes []uint32, level uint8) {
	hashes = d.shingles[:0]
	var window [shingleWords]uint64
	n := 0
	word := func(h uint64) {
		window[n%shingleWords] = h
		if n++; n >= shingleWords {
			sum := uint64(offset64)
			for i := range shingleWords {
				sum = (sum ^ window[(n+i)%shingleWords]) * prime64
			}
			hashes = append(hashes, scramble(sum))
		}
	}
	h, in := uint64(offset64), false
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			h, in = (h^uint64(unicode.ToLower(r)))*prime64, true
		} else if in && r != '\'' && r != '’' {
			word(h)
			h, in = offset64, false
		}
	}
	if in {
		word(h)
	}
	d.shingles = hashes
	if len(hashes) > fewShingles {
		for level = firstLevel; len(hashes)>>level > mostShingles; level++ {
		}
		hashes = slices.DeleteFunc(hashes, func(h uint32) bool { return h&(1<<level-1) != 0 })
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return slices.Clone(hashes[:min(len(hashes), 2*mostShingles)]), level
}

// scramble is the upper half of a hash with every bit of it depending on all: a product
// leaves the lowest bits to the lowest (S. Vigna's finish of SplitMix64).
func scramble(h uint64) uint32 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return uint32(h >> 32)
}

// An imprint is what is kept of a text's shingles beside their place in the index: how many
// they are, and of which sample.
type imprint struct {
	text  int32 // its number among the indexed texts; -1 for none
	runs  uint16
	level uint8
}

func imprintOf(s *Sketch) imprint { return imprint{-1, uint16(len(s.Shingles)), s.Level} }

// share is what part of a text's shingles another has, given how many they have in common
// in the coarser of their samples.
func (p imprint) share(o imprint, common int) float64 {
	runs := int(p.runs)
	if o.level > p.level {
		runs >>= o.level - p.level
	}
	if runs = max(runs, common); runs == 0 {
		return 0
	}
	return float64(common) / float64(runs)
}

const (
	offset64 = 14695981039346656037 // FNV-1a
	prime64  = 1099511628211
)

func mix(h, v uint64) uint64 {
	for range 3 {
		h = (h ^ (v & 0xff)) * prime64
		v >>= 8
	}
	return (h ^ v) * prime64
}
