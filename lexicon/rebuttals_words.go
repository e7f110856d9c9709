package lexicon

import "slices"

// matterBehind is the stretch from the noun at k to word end that says what was told: behind "that",
// "of" or "claiming that"; nothing where the noun says no more than that something was.
func matterBehind(words []rebuttalWord, k, end int) (from, to int) {
	at := -1
	for i := k + 1; i < end; i++ {
		switch words[i].text {
		case "that":
			if i+1 < end && !relative(words, i, end) {
				at = i + 1
			}
		case "to":
			if at < 0 && i+1 < end && words[i+1].text == "have" {
				at = i
			}
		}
		if at >= 0 {
			break
		}
	}
	if at < 0 && k+1 < end {
		switch words[k+1].text {
		case "of", "about", "on", "against", "over":
			at = k + 2
			for i := at + 1; i < end; i++ { // a noun with what belongs to it, no clause behind it
				switch words[i].text {
				case "and", "but", "that", "which", "who", "when":
					end = i
				}
			}
		}
	}
	if at < 0 || at >= end {
		return 0, 0
	}
	return words[at].start, words[end-1].end
}

// relative reports whether "that" at i opens no clause of its own but one of the noun before it:
// "figures that are going round".
func relative(words []rebuttalWord, i, end int) bool {
	return i+1 < end && (isAuxiliary(words[i+1].text) || words[i+1].text == "circulated" || words[i+1].text == "appeared")
}

// phraseEnd is the word behind the phrase or clause that goes on from word k: up to the next mark, or
// the words that say as what it is turned down.
func phraseEnd(words []rebuttalWord, k int) int {
	t := rebuttals()
	if words[k].stop {
		return k + 1
	}
	for i := k + 1; i < len(words); i++ {
		if words[i].text == "as" && i > k+1 {
			if i+1 < len(words) && words[i+1].quoted {
				return i
			}
			for n := i + 1; n < min(len(words), i+5); n++ {
				if t.untruth.at(words, n) > 0 {
					return i
				}
			}
		}
		if words[i].stop {
			return i + 1
		}
	}
	return len(words)
}

// beforeUntruth is the word before which the matter between the noun at k and the untruth ends: its
// article, "as", or "pure".
func beforeUntruth(words []rebuttalWord, k, untruth int) int {
	for untruth > k+1 {
		switch words[untruth-1].text {
		case "a", "an", "as", "pure", "sheer", "complete", "utter", "total", "mere", "plain", "simply", "totally", "completely", "the", "pack", "of":
			untruth--
		default:
			return untruth
		}
	}
	return untruth
}

// negated reports whether one of the words is "not" or "never": "are not unfounded".
func negated(words []rebuttalWord) bool {
	return slices.ContainsFunc(words, func(w rebuttalWord) bool { return w.text == "not" || w.text == "never" || w.text == "hardly" })
}

// endsThere reports whether nothing goes on from the words before i that would make them say less:
// "it was not true of all".
func endsThere(words []rebuttalWord, i int) bool {
	if i >= len(words) || words[i-1].stop {
		return true
	}
	switch words[i].text {
	case "and", "or", "but", "as", "to", "because", "which", "that", "he", "she", "they", "it", "said", "says":
		return true
	}
	return false
}

// bare reports whether the noun at k says by itself that it was told before: "the claim".
func bare(words []rebuttalWord, k int) bool {
	if k == 0 {
		return true
	}
	switch words[k-1].text {
	case "the", "this", "that", "these", "those", "such", "his", "her", "its", "their":
		return true
	}
	return false
}

// ownWord reports whether the noun at k is what its speaker told himself: "our statement".
func ownWord(words []rebuttalWord, k int) bool {
	for i := max(0, k-2); i < k; i++ {
		switch words[i].text {
		case "our", "my", "own", "earlier", "previous", "initial":
			return true
		}
	}
	return false
}

func isCopula(w string) bool {
	switch w {
	case "is", "are", "was", "were", "been", "be":
		return true
	}
	return false
}

// isPassive reports whether what is behind the word is done to its subject: "was dismissed".
func isPassive(w string) bool { return isCopula(w) || w == "being" }

// notDone reports whether the verb at i only may come: "would likely dispute".
func notDone(words []rebuttalWord, i int) bool {
	return slices.ContainsFunc(words[max(0, i-2):i], func(w rebuttalWord) bool {
		switch w.text {
		case "would", "could", "might", "may", "should", "will", "can", "to":
			return true
		}
		return false
	})
}

func isAuxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "was", "were", "is", "are":
		return true
	}
	return false
}

// isPointer reports whether a word stands for what was told before.
func isPointer(w string) bool {
	switch w {
	case "it", "this", "that", "these", "those", "they", "them":
		return true
	}
	return false
}
