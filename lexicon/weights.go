package lexicon

import (
	_ "embed"
	"fmt"
	"sync"
)

// What internal/train fits. Each file is made again, byte for byte, by running it.
var (
	//go:embed weights/tag.bin
	tagFile []byte
	//go:embed weights/lemma.tsv
	lemmaFile string
)

// TagWeights is the tagger's model; its classes are the universal parts of speech.
var TagWeights = sync.OnceValue(func() *Linear { return mustDecode("tag", tagFile) })

// LemmaEndings is the list of endings by which lemmas are told.
var LemmaEndings = sync.OnceValue(func() *Endings { return ParseEndings(lemmaFile) })

// mustDecode panics on a broken file: it is part of the program.
func mustDecode(name string, file []byte) *Linear {
	m, err := DecodeLinear(file)
	if err != nil {
		panic(fmt.Sprintf("lexicon: weights/%s.bin: %v", name, err))
	}
	return m
}
