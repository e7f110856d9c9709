package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed sayings.tsv
var sayingsTable string

//go:embed nothingsaid.tsv
var nothingSaidTable string

// A Saying is a set of the ways in which a word has to do with somebody's telling, beside
// those of [Reporting].
type Saying uint64

// The ways.
const (
	Withholds  Saying = 1 << iota // refuse, decline: keeps words back
	KeptBack                      // confirm, say: a verb of saying whose words are kept back
	OwnAccount                    // account, view: "by their account"
	Arrival                       // word, news: comes without a bringer
	Arrives                       // come, spread: what such a thing does
	Sees                          // see, witness
	Itself                        // newspaper: what an outlet calls itself
	Recording                     // video: is posted
	Asks                          // Q, interviewer: labels who asks
	Answers                       // A: labels who answers
	Does                          // sign, maintain: is done and not said
	Naming                        // know, call: "known as"
	NoBody                        // nobody, none
	Shows                         // picture, investigation: shows a thing, and is no text
	Press                         // newspaper, television: a newsroom that is described
	Field                         // date, warning: labels a fact, not a speaker
	Inverts                       // say, explain: stands before its source, "…, said Soto"
	Held                          // believe, allege: is held of somebody, "is believed to"
	Reached                       // briefed, cited: how a source was got at
	Wherever                      // in, during: leads to where or when a thing was said
	OnSite                        // witness, survivor: was there
	Thing                         // paper, reactor: ends like a trade and is none
	Tells                         // tell, warn: takes whom it is said to
	Cites                         // cite, quote: passes somebody's word on
	AnyOffice                     // president: an office of a state, a firm or a club
	Span                          // hour: how long a thing takes
	Bodiless                      // river, storm: says nothing, whatever it "claims"
	Negates                       // no, neither, hardly: before a subject, says that it was not they
	Stated                        // toll, version: a thing that somebody's words state
	Puts                          // put, place: what is done with a toll that is told
	Retorts                       // shoot, hit: says in turn, with "back"
	Learns                        // learn, hear: comes by what others told, with "from"
	Finds                         // find, show: what a document does
	Counts                        // count, list: puts a number to those who came to harm
	TellsOf                       // speak, talk: puts a toll at a number, with "of"
)

var sayingNames = map[string]Saying{
	"withholds": Withholds, "said": KeptBack, "account": OwnAccount, "arrival": Arrival,
	"arrives": Arrives, "sees": Sees, "itself": Itself, "recording": Recording, "asks": Asks,
	"answers": Answers, "does": Does, "names": Naming, "nobody": NoBody, "shows": Shows, "press": Press,
	"field": Field, "bodiless": Bodiless, "inverts": Inverts, "held": Held,
	"reached": Reached, "wherever": Wherever, "onsite": OnSite, "thing": Thing, "tells": Tells, "cites": Cites, "anyoffice": AnyOffice, "span": Span,
	"negates": Negates, "stated": Stated, "puts": Puts, "retorts": Retorts, "learns": Learns, "finds": Finds, "counts": Counts, "tellsof": TellsOf,
}

var sayings = sync.OnceValue(func() map[string]Saying {
	m := map[string]Saying{}
	eachLine(sayingsTable, func(line string) {
		class, words, _ := strings.Cut(line, "\t")
		for word := range strings.FieldsSeq(words) {
			m[word] |= sayingNames[class]
		}
	})
	return m
})

// SayingOf gives the ways of a word in lower case, most of them by its lemma; 0 for a word
// that has none.
func SayingOf(word string) Saying { return sayings()[word] }

var nothingSaid = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	eachLine(nothingSaidTable, func(line string) {
		verb, nouns, _ := strings.Cut(line, "\t")
		m[verb] = map[string]bool{}
		for noun := range strings.FieldsSeq(nouns) {
			m[verb][noun] = true
		}
	})
	return m
})

// NothingSaid reports whether a verb of saying tells nothing of its object, both as lemmas:
// to claim | a life, to say | goodbye.
func NothingSaid(verb, object string) bool { return nothingSaid()[verb][object] }

// NamesNewsroom reports whether a name of one word says that it is a newsroom's: Northwire.
func NamesNewsroom(word string) bool {
	if len(word) < 6 {
		return false
	}
	word = strings.ToLower(word)
	return strings.HasSuffix(word, "wire") || strings.HasSuffix(word, "news") || strings.HasSuffix(word, "tv")
}

// TellsTrade reports whether a noun's lemma has the ending of a trade or of somebody from
// somewhere, and isn't listed as a thing with such an ending: trader, pianist, fireman.
func TellsTrade(lemma string) bool {
	if len(lemma) < 5 || SayingOf(lemma)&Thing != 0 {
		return false
	}
	for _, ending := range []string{"er", "or", "ist", "man", "men", "ian", "ant"} {
		if strings.HasSuffix(lemma, ending) {
			return true
		}
	}
	return false
}
