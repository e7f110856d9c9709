package eval

import "hash/fnv"

// Folds is into how many parts the texts are cut on which statements are learned, so that each
// can be read by a tagger and a parser that learned from the others.
const Folds = 2

// FoldOf tells to which of the parts the text of the given body belongs, by the FNV-1a hash
// (32 bits) of it.
func FoldOf(body string) int {
	h := fnv.New32a()
	h.Write([]byte(body))
	return int(h.Sum32() % Folds)
}
