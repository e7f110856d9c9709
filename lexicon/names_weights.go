package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed weights/name.bin
var nameFile []byte

// NameWeights is the model of the kinds of names, which internal/train/names fits.
var NameWeights = sync.OnceValue(func() *Linear { return mustDecode("name", nameFile) })
