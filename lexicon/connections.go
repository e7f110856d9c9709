package lexicon

import "strings"

// betweenTwo and withOther are phrases that deny that two things are connected: the two stand behind the
// first kind, parted by "and", and around the second.
var (
	betweenTwo = []string{"connection between", "connections between", "link between", "links between", "relation between", "relationship between", "causal link between"}
	withOther  = []string{"nothing to do with", "no connection with", "no connection to", "no link to", "no link with", "no relation to", "no bearing on", "not connected to", "not connected with", "not linked to", "not related to", "unrelated to", "unconnected with", "unconnected to"}
)

// DeniesConnection finds the two things of which a clause, in lower case, says that they aren't connected:
// "there is no link between the repairs and the leak", "the leak had nothing to do with the repairs". ok is
// false where it says nothing of the kind.
func DeniesConnection(clause string) (one, other string, ok bool) {
	for _, p := range betweenTwo {
		at := indexPhrase(clause, p)
		if at < 0 || !NegatesAny(clause[:at]) {
			continue
		}
		one, other, ok = strings.Cut(clause[at+len(p):], " and ")
		return one, other, ok
	}
	for _, p := range withOther {
		if at := indexPhrase(clause, p); at > 0 {
			return clause[:at], clause[at+len(p):], true
		}
	}
	return "", "", false
}
