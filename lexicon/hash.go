package lexicon

import "math/bits"

// Hash is a 32-bit hash of w (FNV-1a), the number under which models know a word.
func Hash(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// A Value is what fills in a feature, spread over 64 bits. Values are made once and
// joined to many features, for joining is what costs.
type Value uint64

// Spread makes the value of a number, such as the hash of a word (after MurmurHash3's
// finaliser). No two numbers have one value.
func Spread(x uint32) Value {
	h := (uint64(x) + 1) * 0x9E3779B97F4A7C15
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return Value(h ^ h>>29)
}

// Join is the number of a feature: its template's, with the values that fill it in. As
// values are spread already, turning each by its place and adding them up mixes enough.
func Join(template uint32, a, b, c Value) uint32 {
	h := uint64(template)*0xC2B2AE3D27D4EB4F + uint64(a) + bits.RotateLeft64(uint64(b), 21) + bits.RotateLeft64(uint64(c), 43)
	return uint32(h >> 32)
}

// Join4 is [Join] with a fourth value.
func Join4(template uint32, a, b, c, d Value) uint32 {
	return Join(template, a, b, c+Value(bits.RotateLeft64(uint64(d), 11)))
}

// Feature is the number of a feature: its template's, with the values that fill it in,
// mixed (after MurmurHash3's finaliser) so that the low bits differ.
func Feature(template, a, b, c uint32) uint32 {
	h := (template+1)*0x9E3779B1 ^ a
	h = (h ^ h>>15) * 0x85EBCA6B
	h = (h ^ b) * 0xC2B2AE35
	h = (h ^ h>>13 ^ c) * 0x27D4EB2F
	return h ^ h>>16
}
