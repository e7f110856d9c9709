package lexicon

import _ "embed"

//go:embed othercounts.tsv
var otherCountsTable string

var otherCounts = roles(otherCountsTable)

// OfCharge reports whether a word, in lower case, tells that a count beside it is one of what somebody is
// charged with: "counts", "convicted".
func OfCharge(word string) bool { return otherCounts()["charges"][word] }

// OfEra reports whether a word, in lower case, tells that a count beside it is one of a long time: "reign".
func OfEra(word string) bool { return otherCounts()["eras"][word] }

// Incidents reports whether a word, in lower case, means several incidents: "attacks".
func Incidents(word string) bool { return otherCounts()["incidents"][word] }

// Confines reports whether a word, in lower case, opens behind a count of none those whom alone it is
// about: "among".
func Confines(word string) bool { return otherCounts()["confines"][word] }

// ByTheWay reports whether a word, in lower case, is a preposition behind which a clause tells of a thing
// by the way: "bad experiences with truces".
func ByTheWay(word string) bool { return otherCounts()["bytheway"][word] }
