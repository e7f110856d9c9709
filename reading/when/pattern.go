package when

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// A set holds classes and literal words of patterns, a bit each.
type set [4]uint64

// setBits is how many bits a set has.
const setBits = len(set{}) * 64

func (s *set) add(bit int)     { s[bit/64] |= 1 << (bit % 64) }
func (s set) meets(o set) bool { return s[0]&o[0]|s[1]&o[1]|s[2]&o[2]|s[3]&o[3] != 0 }
func (s set) or(o set) set     { return set{s[0] | o[0], s[1] | o[1], s[2] | o[2], s[3] | o[3]} }

// only is the one bit of a set; ok is false where it has none or several.
func (s set) only() (bit int, ok bool) {
	if bits.OnesCount64(s[0])+bits.OnesCount64(s[1])+bits.OnesCount64(s[2])+bits.OnesCount64(s[3]) != 1 {
		return 0, false
	}
	for i, w := range s {
		if w != 0 {
			return 64*i + bits.TrailingZeros64(w), true
		}
	}
	return 0, false
}

func setOf(bits ...int) (s set) {
	for _, b := range bits {
		s.add(b)
	}
	return s
}

// A rule is a pattern and what it means. A pattern is words parted by spaces: capitals
// name a class, small letters stand for themselves, a bar parts alternatives, a question mark ends an
// optional one.
type rule struct {
	pattern string
	kind    hearsay.TimexType
	value   func(r *reader, m match) (value string, ok bool)

	parts  []part
	first  set  // what the match can begin with
	second set  // what its second item can be
	single bool // it can be of one item
}

// A part is one word of a pattern.
type part struct {
	set      set
	optional bool
}

// match is where the parts of a rule were found.
type match struct {
	rule        *rule
	first, last int // items [first, last)
	items       []item
	at          [maxParts]int16 // item of each part, -1 where it was left out
}

const maxParts = 12

// vocabulary gives each word that patterns name a bit of its own, after the classes'.
type vocabulary map[string]int

func (v vocabulary) bit(word string) int {
	b, ok := v[word]
	if !ok {
		b = classCount + len(v)
		v[word] = b
	}
	return b
}

// compile reads the rule's pattern.
func (ru *rule) compile(words vocabulary) {
	open := true
	for _, word := range strings.Fields(ru.pattern) {
		var p part
		word, p.optional = strings.CutSuffix(word, "?")
		for _, alternative := range strings.Split(word, "|") {
			if strings.ToUpper(alternative) == alternative && alternative[0] >= 'A' && alternative[0] <= 'Z' {
				p.set.add(classOf(strings.ToLower(alternative)))
			} else {
				p.set.add(words.bit(alternative))
			}
		}
		ru.parts = append(ru.parts, p)
		if open {
			ru.first = ru.first.or(p.set)
			open = p.optional
		}
	}
	for p := range ru.parts { // those that can begin the match, and what can follow each
		rest := p + 1
		for ; rest < len(ru.parts); rest++ {
			ru.second = ru.second.or(ru.parts[rest].set)
			if !ru.parts[rest].optional {
				break
			}
		}
		ru.single = ru.single || rest == len(ru.parts)
		if !ru.parts[p].optional {
			break
		}
	}
	if len(ru.parts) > maxParts {
		panic(fmt.Sprintf("when: the pattern %q has more than %d parts", ru.pattern, maxParts))
	}
}

// matchAt finds the longest pattern that fits at item i; of equal ones the first.
func (r *reader) matchAt(i int) (found, bool) {
	var best found
	is := r.items[i].is
	if is == (set{}) {
		return best, false
	}
	var next set
	if i+1 < len(r.items) {
		next = r.items[i+1].is
	}
	if bit, ok := is.only(); ok {
		for _, k := range r.stage.begins[bit] {
			if ru := &r.stage.rules[k]; ru.single || next.meets(ru.second) {
				r.try(ru, i, &best)
			}
		}
		return best, best.last > i
	}
	for k := range r.stage.rules {
		if ru := &r.stage.rules[k]; is.meets(ru.first) && (ru.single || next.meets(ru.second)) {
			r.try(ru, i, &best)
		}
	}
	return best, best.last > i
}

// try puts what a rule finds at item i into best, where it is longer.
func (r *reader) try(ru *rule, i int, best *found) {
	m := match{rule: ru, first: i, items: r.items}
	if !m.fit(0, i) || m.last <= best.last {
		return
	}
	value, ok := ru.value(r, m)
	if !ok {
		return
	}
	*best = found{i, m.last, ru.kind, value}
	if ru.kind == "" { // the value says the kind
		kind, rest, _ := strings.Cut(value, " ")
		best.kind, best.value = hearsay.TimexType(kind), rest
	}
}

// fit matches the parts from p on against the items from i on, longest first.
func (m *match) fit(p, i int) bool {
	if p == len(m.rule.parts) {
		m.last = i
		return i > m.first
	}
	part := &m.rule.parts[p]
	if i < len(m.items) && m.items[i].is.meets(part.set) {
		m.at[p] = int16(i)
		if m.fit(p+1, i+1) {
			return true
		}
	}
	m.at[p] = -1
	return part.optional && m.fit(p+1, i)
}

// get gives the n-th matched item (from 0) that has a class; nil where there is none.
func (m *match) get(class int, n int) *item {
	for p := range m.rule.parts {
		if at := m.at[p]; at >= 0 && m.items[at].is.meets(setOf(class)) && m.rule.parts[p].set.meets(setOf(class)) {
			if n == 0 {
				return &m.items[at]
			}
			n--
		}
	}
	return nil
}

// has reports whether a part that asks for a class was matched.
func (m *match) has(class int) bool { return m.get(class, 0) != nil }

// said reports whether a word was matched.
func (m *match) said(word string) bool {
	for p := range m.rule.parts {
		if at := m.at[p]; at >= 0 && m.items[at].lower == word {
			return true
		}
	}
	return false
}
