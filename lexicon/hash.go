package lexicon

// Hash is a 32-bit hash of w (FNV-1a), the number under which models know a word.
func Hash(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
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
