package lexicon

// NamesPlan reports whether a lemma makes of what goes with it a plan: "has no plans to
// leave" tells of no leaving.
func NamesPlan(lemma string) bool {
	switch lemma {
	case "plan", "intend", "intention":
		return true
	}
	return false
}
