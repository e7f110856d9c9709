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
	Openers  Set // "the": words that open sentences when written with a capital; lower case
	Prefixes Set // "non": a hyphen after it doesn't cut the word; lower case
	Units    Set // "km": cut from the digits before it; lower case
	Domains  Set // "com": last labels of web addresses; lower case
	Elisions Set // "em": words that begin with an apostrophe, written without it; lower case
	Saying   Set // "asked": verbs of saying that may follow a quoted question; lower case
	Inner    Set // "vs.": abbreviations that never end a sentence; lower case
	Closing  Set // "etc.": abbreviations that end one before any capital; lower case
	Hours    Set // "p.m.": abbreviations of the time of day; lower case
	Bound    Set // "the": words that never end a line but where it runs on; lower case
	Links    Set // "of": words that neither end a sentence nor, behind a slip, open one; lower case
	Figures  Set // "Figure": words for what a caption belongs to; case counts
	Credits  Set // "photo": words before the maker of a picture; lower case
	Subjects Set // "he": pronouns that, with a capital, begin a sentence even behind no stop; lower case
	Heads    Set // "email": words before an address at the head of a mail or post; lower case
	Partings Set // "regards": words that close a letter before its writer's name; lower case
	Thanks   Set // "thanks": those partings that may also begin a sentence; lower case
	Files    Set // "pdf": what the names of files end in; lower case
	Zones    Set // "gmt": short names of time zones, as a time of day carries them; lower case
	Days     Set // "monday": days of the week; lower case
	Months   Set // "may": months; lower case

	// Greetings open a letter before the name of whom it goes to ("Dear"); lower case.
	Greetings Set

	// AfterHours are capitalised words that go on with a time of day ("9 a.m. Friday");
	// lower case.
	AfterHours Set

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

// HasTitled reports whether the set holds w, written in capitals, as a title is written:
// "GEN" as "Gen".
func (s Set) HasTitled(w string) bool {
	var buf [8]byte // the longest title has six
	if len(w) < 2 || len(w) > len(buf) {
		return false
	}
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
		buf[i] = w[i]
		if i > 0 {
			buf[i] += 'a' - 'A'
		}
	}
	_, ok := s[string(buf[:len(w)])]
	return ok
}

// Orthography is the table of [Writing], parsed at its first use.
var Orthography = sync.OnceValue(func() *Writing {
	w := &Writing{Cuts: map[string]int{}}
	sets := map[string]*Set{
		"title": &w.Titles, "number": &w.Numbered, "short": &w.Short, "opener": &w.Openers,
		"prefix": &w.Prefixes, "unit": &w.Units, "domain": &w.Domains,
		"elision": &w.Elisions, "saying": &w.Saying, "inner": &w.Inner, "closing": &w.Closing,
		"hour": &w.Hours, "afterhour": &w.AfterHours, "link": &w.Links, "bound": &w.Bound, "figure": &w.Figures,
		"credit": &w.Credits, "subject": &w.Subjects, "head": &w.Heads,
		"parting": &w.Partings, "greeting": &w.Greetings, "thanks": &w.Thanks, "file": &w.Files, "zone": &w.Zones, "day": &w.Days, "month": &w.Months,
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
