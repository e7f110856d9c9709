package story

import (
	"slices"
	"unicode"
)

const (
	shingleWords = 5  // Broder's w: five words in a row are rarely written twice by chance
	fewShingles  = 64 // a text of so few keeps them all
	sampleMod    = 4  // of a longer text one shingle in four is kept, chosen by its hash
)

// shingles are the hashes of every run of five words of s, sorted, without repeats; for
// all but short texts a sample, chosen by hash value so that two texts that share words
// sample the same ones (A. Broder, "On the resemblance and containment of documents",
// 1997). Case, punctuation and spacing don't count.
func shingles(s string) (hashes []uint32, sampled bool) {
	var window [shingleWords]uint64
	n := 0
	word := func(h uint64) {
		copy(window[:], window[1:])
		window[shingleWords-1] = h
		if n++; n >= shingleWords {
			sum := uint64(offset64)
			for _, w := range window {
				sum = mix(sum, w)
			}
			hashes = append(hashes, uint32(sum>>32))
		}
	}
	h, in := uint64(offset64), false
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			h, in = mix(h, uint64(unicode.ToLower(r))), true
		} else if in && r != '\'' && r != '’' {
			word(h)
			h, in = offset64, false
		}
	}
	if in {
		word(h)
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	if len(hashes) > fewShingles {
		sampled = true
		hashes = sample(hashes)
		hashes = hashes[:min(len(hashes), maxShingles)]
	}
	return slices.Clip(hashes), sampled
}

// sample keeps the hashes that every sampled text would keep.
func sample(hashes []uint32) []uint32 {
	kept := make([]uint32, 0, len(hashes)/sampleMod+1)
	for _, h := range hashes {
		if h%sampleMod == 0 {
			kept = append(kept, h)
		}
	}
	return kept
}

// containment is the share of a's shingles that stand in b, and how many that are.
func containment(a, b *Sketch) (share float64, common int) {
	x, y := a.Shingles, b.Shingles
	if a.Sampled != b.Sampled { // compare what both would have sampled
		if a.Sampled {
			y = sample(y)
		} else {
			x = sample(x)
		}
	}
	if len(x) == 0 {
		return 0, 0
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			common++
			i++
			j++
		}
	}
	return float64(common) / float64(len(x)), common
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
