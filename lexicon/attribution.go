package lexicon

import (
	_ "embed"
	"sync"
)

// What internal/train/attribution fits.
var (
	//go:embed weights/cue.bin
	cueFile []byte
	//go:embed weights/role.bin
	roleFile []byte
)

// CueWeights is the model that finds cues: which words tell that somebody says something.
var CueWeights = sync.OnceValue(func() *Linear { return mustDecode("cue", cueFile) })

// RoleWeights is the model that finds, for one cue, its source and its content.
var RoleWeights = sync.OnceValue(func() *Linear { return mustDecode("role", roleFile) })
