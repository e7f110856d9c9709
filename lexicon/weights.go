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
	//go:embed weights/action.bin
	actionFile []byte
	//go:embed weights/relation.bin
	relationFile []byte
	//go:embed weights/action-back.bin
	backActionFile []byte
	//go:embed weights/lemma.tsv
	lemmaFile string
)

// TagWeights is the tagger's model; its classes are the universal parts of speech.
var TagWeights = sync.OnceValue(func() *Linear { return mustDecode("tag", tagFile) })

// ActionWeights is the parser's model of its actions: shift, left, right.
var ActionWeights = sync.OnceValue(func() *Linear { return mustDecode("action", actionFile) })

// RelationWeights is the parser's model of relations; its classes are their names.
var RelationWeights = sync.OnceValue(func() *Linear { return mustDecode("relation", relationFile) })

// BackwardActionWeights is that of the parser that reads from the end.
var BackwardActionWeights = sync.OnceValue(func() *Linear { return mustDecode("action-back", backActionFile) })

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
