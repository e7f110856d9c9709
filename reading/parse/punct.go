package parse

import "github.com/hearsay-news/hearsay/reading/text"

// rehang hangs the punctuation of a sentence on the tree of its words, after the rules of
// Universal Dependencies: marks in pairs hang on the head of what they enclose; a mark
// between a phrase and what it depends on hangs on the phrase; others hang as high as
// they can without crossing an arc. Words that hang on a mark go where it hung. Heads are
// numbers within the sentence, its length for the root. The pairs are room to work in, as
// long as the sentence.
func rehang(tokens []text.Token, heads, pairs []int32) {
	if !free(tokens, heads) {
		return
	}
	pairUp(tokens, pairs)
	before := int32(-1) // the last word before the mark
	for i := range tokens {
		if tokens[i].Tag != text.PUNCT {
			before = int32(i)
			continue
		}
		if p := int(pairs[i]); p >= 0 {
			if h := enclosed(tokens, heads, min(i, p), max(i, p)); h >= 0 {
				heads[i] = h
				continue
			}
		}
		after := i + 1
		for after < len(tokens) && tokens[after].Tag == text.PUNCT {
			after++
		}
		heads[i] = between(heads, before, int32(after), final(tokens[i].Lower))
	}
}

// free takes the words off the marks that they hang on; it reports whether there is any
// word at all.
func free(tokens []text.Token, heads []int32) bool {
	n := int32(len(tokens))
	root := int32(-1)
	for i := range tokens {
		if tokens[i].Tag == text.PUNCT {
			continue
		}
		h := heads[i]
		for h < n && tokens[h].Tag == text.PUNCT {
			h = heads[h]
		}
		if h == n && root >= 0 {
			h = root // the root was a mark that several words hung on
		} else if h == n {
			root = int32(i)
		}
		heads[i] = h
	}
	return root >= 0
}

// between is the head of a mark between two words, of which one may be off the sentence.
// The paths from both up the tree end where an arc spans the mark; of two that do, the
// shorter counts, and the mark hangs on its dependent.
func between(heads []int32, before, after int32, final bool) int32 {
	n := int32(len(heads))
	left, right := before, after
	for left >= 0 && heads[left] <= before {
		left = heads[left]
	}
	for right < n && heads[right] >= after && heads[right] < n {
		right = heads[right]
	}
	switch {
	case left < 0:
		return right
	case right >= n || final:
		return left
	}
	spansLeft, spansRight := heads[left] > before && heads[left] < n, heads[right] < after
	if spansRight && (!spansLeft || right-heads[right] <= heads[left]-left) {
		return right
	}
	return left
}

// enclosed is the one word between marks open and shut whose head is outside them; -1
// where there are several or none.
func enclosed(tokens []text.Token, heads []int32, open, shut int) int32 {
	found := int32(-1)
	for i := open + 1; i < shut; i++ {
		if tokens[i].Tag == text.PUNCT || heads[i] > int32(open) && heads[i] < int32(shut) {
			continue
		}
		if found >= 0 {
			return found // several: the first
		}
		found = int32(i)
	}
	return found
}

// maxOpen is how many opening marks may wait for their partners at once.
const maxOpen = 8

// pairUp gives each mark that comes in a pair the number of its partner, others -1.
func pairUp(tokens []text.Token, pairs []int32) {
	var open [maxOpen]int
	n := 0
	for i := range tokens {
		pairs[i] = -1
		if tokens[i].Tag != text.PUNCT {
			continue
		}
		opens, closes := sides(tokens[i].Lower)
		if closes != "" {
			k := n - 1
			for k >= 0 && tokens[open[k]].Lower != closes {
				k--
			}
			if k >= 0 {
				pairs[i], pairs[open[k]] = int32(open[k]), int32(i)
				n = k
				continue
			}
		}
		if opens && n < maxOpen {
			open[n] = i
			n++
		}
	}
}

// sides tells whether a mark can open a pair, and which mark opens the pair it can close.
func sides(mark string) (opens bool, closes string) {
	switch mark {
	case "(", "[", "{", "“", "‘", "«", "``", "„":
		return true, ""
	case "\"", "'":
		return true, mark
	case ")":
		return false, "("
	case "]":
		return false, "["
	case "}":
		return false, "{"
	case "”":
		return false, "“"
	case "’":
		return false, "‘"
	case "»":
		return false, "«"
	case "''":
		return false, "``"
	}
	return false, ""
}

// final reports whether a mark ends sentences: it never hangs on what comes after it.
func final(mark string) bool {
	switch mark {
	case ".", "!", "?", "...", "…":
		return true
	}
	return false
}
