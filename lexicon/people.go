package lexicon

import _ "embed"

//go:embed people.tsv
var peopleTable string

var people = roles(peopleTable)

// Anybody reports whether a noun, by its lemma, tells of people in a way that says nothing of
// their post or trade: "woman", "victim", "suspect". A judge may be told of so, but not as a bailiff.
func Anybody(noun string) bool { return people()["anybody"][noun] }
