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

// OfPlace reports whether a word, in lower case, is a preposition that tells where something is.
func OfPlace(word string) bool {
	switch word {
	case "in", "at", "near", "inside", "outside", "on", "under", "beside", "around":
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

// OpensCondition reports whether a word, in lower case, opens that on which a clause hangs: "if elections were held now".
func OpensCondition(word string) bool { return word == "if" || word == "unless" || word == "provided" }

// ObjectPronoun reports whether a word, in lower case, is a pronoun in the case of an object.
func ObjectPronoun(word string) bool {
	switch word {
	case "me", "us", "him", "her", "them", "it", "you", "everyone", "everybody", "people":
		return true
	}
	return false
}

// Links reports whether a word, in lower case, is a verb that says nothing without what comes
// behind it: "the strikes are".
func Links(word string) bool {
	switch word {
	case "is", "are", "was", "were", "be", "been", "has", "have", "had", "became", "become", "remains", "remain", "over", "to":
		return true
	}
	return false
}

// Rules reports whether a word, in lower case, is a preposition on which a phrase or a gerund hangs that follows it:
// "warned against", "pushed for".
func Rules(word string) bool {
	switch word {
	case "for", "against", "of", "on", "over", "about", "with", "into", "from", "at", "upon", "without", "towards", "toward", "between", "by":
		return true
	}
	return false
}

// Specifies reports whether a word, in lower case, opens what tells more of a noun before it and no sentence:
// "including the port".
func Specifies(word string) bool {
	switch word {
	case "including", "such", "especially", "particularly", "notably", "namely", "with":
		return true
	}
	return false
}
