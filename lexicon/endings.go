package lexicon

import (
	"strconv"
	"strings"
)

// Endings tells lemmas: a list of rules by tag and ending, of which the longest ending
// that fits counts. A rule says how many bytes go from the end and what takes their
// place. Whole irregular words are endings like others, with "^" for the word's start.
type Endings struct {
	rules   map[endingKey]endingRule
	longest int
}

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
	}
	return e
}

// Lemma is the lemma of a form, of which low is the lower case, under a tag.
func (e *Endings) Lemma(form, low, tag string) string {
	r, ok := endingRule{}, false
	if len(low) < e.longest { // the whole word
		var b [64]byte
		if len(low) < len(b)-1 {
			b[0] = '^'
			n := copy(b[1:], low)
			r, ok = e.rules[endingKey{tag, string(b[:n+1])}]
		}
	}
	for n := min(len(low), e.longest); !ok && n >= 0; n-- {
		r, ok = e.rules[endingKey{tag, low[len(low)-n:]}]
	}
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
