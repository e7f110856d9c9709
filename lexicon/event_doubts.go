package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed event_doubts.tsv
var eventDoubtsTSV string

// Doubt is what a word can tell of whether an event took place: a set, since one word can be
// several ("rumour" is a claim and an untruth).
type Doubt uint16

// The classes of event_doubts.tsv.
const (
	DenyDoubt    Doubt = 1 << iota // deny, dismiss: what they govern is denied
	ClearDoubt                     // acquit: so is what is behind "of"
	ConfirmDoubt                   // verify: under "not" what they govern is possible
	DropDoubt                      // withdraw: of a claim, what the claim says is denied
	ClaimDoubt                     // report, allegation: nouns that hold what is said
	UntrueDoubt                    // false, lie
	TrueDoubt                      // true, case: under "not" what they tell of is denied
	GuiltyDoubt                    // guilty: so is what is behind "of"
	LooseDoubt                     // unconfirmed
	TellDoubt                      // condemn, report: who does so to a deed hasn't done it
	UnableDoubt                    // fail, yet: what "to" governs behind them wasn't done
	NobodyDoubt                    // no, neither: of whom none did it
	ScarceDoubt                    // few, hardly: of whom next to none did it
	PartDoubt                      // responsibility, role: who denies a share in a deed denies no deed
	CallDoubt                      // call, brand: under "false", what a claim says is denied
)

var doubtClasses = map[string]Doubt{
	"deny": DenyDoubt, "clear": ClearDoubt, "confirm": ConfirmDoubt, "drop": DropDoubt, "claim": ClaimDoubt, "untrue": UntrueDoubt,
	"true": TrueDoubt, "guilty": GuiltyDoubt, "loose": LooseDoubt, "tell": TellDoubt, "unable": UnableDoubt, "nobody": NobodyDoubt, "scarce": ScarceDoubt, "part": PartDoubt, "call": CallDoubt,
}

// Has reports whether d holds any of the classes of o.
func (d Doubt) Has(o Doubt) bool { return d&o != 0 }

// Doubts gives what a lemma can tell of whether an event took place; 0 where nothing.
func Doubts(lemma string) Doubt {
	d, _ := eventDoubts().Get(lemma)
	return d
}

var eventDoubts = sync.OnceValue(func() *Words[Doubt] {
	table := map[string]Doubt{}
	for _, row := range tsvRows("event_doubts.tsv", eventDoubtsTSV, 2) {
		class, ok := doubtClasses[row[0]]
		if !ok {
			panic("lexicon: event_doubts.tsv: class " + row[0])
		}
		for _, lemma := range strings.Fields(row[1]) {
			table[lemma] |= class
		}
	}
	return WordsOf(table)
})
