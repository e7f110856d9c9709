package lexicon

import "strings"

// ruledOut are the phrases that deny what follows them.
var ruledOut = []string{"ruled out ", "rule out ", "rules out ", "ruling out "}

// AfterRuledOut gives what a clause rules out: the text behind "ruled out" and its like.
// ok is false where it rules nothing out, or says that nothing is: "could not rule out".
func AfterRuledOut(clause string) (rest string, ok bool) {
	for _, p := range ruledOut {
		i := strings.Index(clause, p)
		if i < 0 {
			continue
		}
		before := strings.Fields(clause[:i])
		for _, w := range before[max(0, len(before)-3):] {
			switch w {
			case "not", "n't", "cannot", "can't", "can’t", "never", "couldn't", "couldn’t":
				return "", false
			}
		}
		return clause[i+len(p):], true
	}
	return "", false
}
