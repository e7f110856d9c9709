package lexicon

import (
	"math/bits"
	"strconv"
	"strings"
)

// Endings tells lemmas: a list of rules by tag and ending, of which the longest ending
// that fits counts. A rule says how many bytes go from the end and what takes their
// place. Whole irregular words are endings like others, with "^" for the word's start.
//
// Most endings of a word have no rule. They are hashed from the last byte, all of them in
// one pass, and only those that a filter lets through are looked up (as in [Words]).
type Endings struct {
	rules   map[endingKey]endingRule
	longest int
	seen    [1 << endingBits / 64]uint64 // a bit for the hash of each rule
}

// endingBits is the bits of a hash in the filter: for two thousand rules, one in sixteen is set.
const endingBits = 15

type endingKey struct {
	tag, ending string
}

type endingRule struct {
	cut  int
	add  string
	keep bool // the lemma keeps the form's capitals
}

// ParseEndings reads rules, one a line: tag, ending, bytes to cut, what to add, and "="
// where the form's capitals are kept, with tabs between. Lines that are no rules are
// passed over.
func ParseEndings(table string) *Endings {
	e := &Endings{rules: map[endingKey]endingRule{}}
	for line := range strings.Lines(table) {
		col := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(col) < 4 {
			continue
		}
		cut, err := strconv.Atoi(col[2])
		if err != nil {
			continue
		}
		e.rules[endingKey{col[0], col[1]}] = endingRule{cut: cut, add: col[3], keep: len(col) > 4 && col[4] == "="}
		e.longest = max(e.longest, len(col[1]))
		h := Hash(col[0])
		for i := len(col[1]) - 1; i >= 0; i-- {
			h = longer(h, col[1][i])
		}
		at := h >> (32 - endingBits)
		e.seen[at/64] |= 1 << (at % 64)
	}
	return e
}

// longer is the hash of an ending that has a byte more before it.
func longer(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 0x9E3779B1 }

// may is false where no rule's ending has the hash h.
func (e *Endings) may(h uint32) bool {
	at := h >> (32 - endingBits)
	return e.seen[at/64]&(1<<(at%64)) != 0
}

// Lemma is the lemma of a form, of which low is the lower case, under a tag.
func (e *Endings) Lemma(form, low, tag string) string {
	r, ok := e.rule(low, tag)
	word := low
	if r.keep && len(form) == len(low) {
		word = form
	}
	if r.cut > len(word) || !ok {
		return word
	}
	word = word[:len(word)-r.cut]
	if r.add == "" {
		return word
	}
	return word + r.add
}

// rule is the rule for the whole word low, or for its longest ending.
func (e *Endings) rule(low, tag string) (r endingRule, ok bool) {
	n := min(len(low), e.longest)
	var likely uint64 // the lengths, up to 63, of endings that may have a rule
	h := Hash(tag)
	for i := 0; ; i++ {
		if e.may(h) {
			likely |= 1 << i
		}
		if i == min(n, 63) {
			break
		}
		h = longer(h, low[len(low)-1-i])
	}
	if n == len(low) && n < min(e.longest, 63) && e.may(longer(h, '^')) {
		var b [64]byte
		b[0] = '^'
		copy(b[1:], low)
		if r, ok = e.rules[endingKey{tag, string(b[:n+1])}]; ok {
			return r, true
		}
	}
	for ; n > 63 && !ok; n-- {
		r, ok = e.rules[endingKey{tag, low[len(low)-n:]}]
	}
	for ; likely != 0 && !ok; likely &^= 1 << n {
		n = bits.Len64(likely) - 1
		r, ok = e.rules[endingKey{tag, low[len(low)-n:]}]
	}
	return r, ok
}
