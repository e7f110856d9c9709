package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed token.tsv
var tokenTable string

// Writing is what the token stage knows of how English is written. Every set is read
// only; the forms are explained at the head of token.tsv.
type Writing struct {
	Titles   Set // "Mr": a full stop after it never ends a sentence; case counts
	Numbered Set // "No": an abbreviation only before a number; case counts
	Short    Set // "Inc": ends a sentence only before an opener; case counts
	Openers  Set // "The": capitalised words that open sentences
	Prefixes Set // "non": a hyphen after it doesn't cut the word; lower case
	Units    Set // "km": cut from the digits before it; lower case
	Domains  Set // "com": last labels of web addresses; lower case
	Elisions Set // "'em": words that begin with an apostrophe; lower case
	Saying   Set // "asked": verbs of saying that may follow a quoted question; lower case

	// Cuts gives the bytes after which two words written as one are cut:
	// "cannot" at 3. Lower case.
	Cuts map[string]int
}

// Set is a set of words.
type Set map[string]struct{}

// Has reports whether the set holds w.
func (s Set) Has(w string) bool {
	_, ok := s[w]
	return ok
}

// Orthography is the table of [Writing], parsed at its first use.
var Orthography = sync.OnceValue(func() *Writing {
	w := &Writing{Cuts: map[string]int{}}
	sets := map[string]*Set{
		"title": &w.Titles, "number": &w.Numbered, "short": &w.Short, "opener": &w.Openers,
		"prefix": &w.Prefixes, "unit": &w.Units, "domain": &w.Domains,
		"elision": &w.Elisions, "saying": &w.Saying,
	}
	for line := range strings.Lines(tokenTable) {
		kind, forms, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if kind == "cut" {
			for _, f := range strings.Fields(forms) {
				head, tail, _ := strings.Cut(f, "·")
				w.Cuts[head+tail] = len(head)
			}
			continue
		}
		set := Set{}
		for _, f := range strings.Fields(forms) {
			set[f] = struct{}{}
		}
		*sets[kind] = set
	}
	return w
})
