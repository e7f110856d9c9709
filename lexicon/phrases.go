package lexicon

import "strings"

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

// WithoutConnective leaves out the word or two at the head of a sentence that tie it to the one before it:
// "Meanwhile, the port closed."
func WithoutConnective(sentence string) string {
	for _, c := range connectives {
		if len(sentence) <= len(c) || !strings.EqualFold(sentence[:len(c)], c) {
			continue
		}
		switch rest := sentence[len(c):]; {
		case strings.HasPrefix(rest, ", "):
			return rest[2:]
		case rest[0] == ' ' && (c == "but" || c == "and" || c == "also" || c == "meanwhile"):
			return rest[1:]
		}
	}
	return sentence
}

// connectives tie a sentence to the one before it. Those that may open one that stands by itself do so only before a comma.
var connectives = []string{
	"meanwhile", "but", "and", "however", "in addition", "moreover", "furthermore", "besides", "also", "nevertheless", "nonetheless",
	"therefore", "thus", "still", "instead", "in the meantime", "on the other hand", "there", "for instance", "for example", "in fact", "indeed",
}
