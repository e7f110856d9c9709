package lexicon

import _ "embed"

//go:embed closed.tsv
var closedTable string

var closedClasses = roles(closedTable)

// ClosedClass are the words, in lower case, that may have a tag of Universal Dependencies; nil for
// a tag that any word may have.
func ClosedClass(tag string) map[string]bool { return closedClasses()[tag] }
