package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed counting.tsv
var countingTable string

// CountFrame says how a word takes the people or things that it counts.
type CountFrame string

// The frames; counting.tsv explains each.
const (
	FrameObject  CountFrame = "object"
	FrameSubject CountFrame = "subject"
	FrameState   CountFrame = "state"
	FrameCount   CountFrame = "count"
	FrameOf      CountFrame = "of"
	FrameHead    CountFrame = "head"
	FrameForce   CountFrame = "force"
	FramePerson  CountFrame = "person"
	FrameRole    CountFrame = "role"
	FrameUnit    CountFrame = "unit"
	FrameThing   CountFrame = "thing"
	FrameAnimal  CountFrame = "animal"
	FrameMeasure CountFrame = "measure"
	FrameCase    CountFrame = "case"
	FrameIllness CountFrame = "illness"
)

// CountForm is the grammatical form of a verb as written.
type CountForm uint8

// The forms. A form that can be two ("killed") is listed as each.
const (
	NoForm CountForm = iota // not a verb
	BaseForm
	ThirdForm
	PastForm
	ParticipleForm
	GerundForm
)

// A CountWord is one reading of a written word as one that says what a number counts.
type CountWord struct {
	Counted string // "killed"; empty for nouns that leave it open
	Frame   CountFrame
	Form    CountForm
	Weak    bool // gives way to a count that the report states itself
}

// CountWords gives the readings of a word in lower case; none for most words.
func CountWords(lower string) []CountWord {
	words, _ := countWords().Get(lower)
	return words
}

var countWords = sync.OnceValue(func() *Words[[]CountWord] {
	m := map[string][]CountWord{}
	for _, row := range tsvRows("counting.tsv", countingTable, 3) {
		counted := strings.TrimPrefix(row[0], "-")
		frame, weak := strings.CutSuffix(row[1], "?")
		w := CountWord{Counted: counted, Frame: CountFrame(frame), Weak: weak}
		verb := w.Frame == FrameObject || w.Frame == FrameSubject
		for i, form := range strings.Fields(row[2]) {
			if verb {
				w.Form = BaseForm + CountForm(i)
			}
			m[form] = append(m[form], w)
		}
	}
	return WordsOf(m)
})
