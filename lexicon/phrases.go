package lexicon

// OpensPhrase reports whether a word, in lower case, opens a phrase and can't end a clause that is
// whole: a preposition that is no particle, an article.
func OpensPhrase(word string) bool {
	switch word {
	case "from", "of", "at", "with", "into", "the", "a", "an", "its", "their", "his", "between", "among", "against", "during", "toward", "towards", "near", "outside", "inside":
		return true
	}
	return false
}

// JoinsClauses reports whether a word, in lower case, joins what follows to the clause before it,
// and belongs to neither.
func JoinsClauses(word string) bool {
	switch word {
	case "after", "before", "when", "while", "as", "because", "although", "though", "since", "until", "that", "which", "who", "where", "if", "and", "or", "but", "not", "nor":
		return true
	}
	return false
}
