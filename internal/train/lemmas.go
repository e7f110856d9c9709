package main

import (
	"fmt"
	"sort"
	"strings"
)

const (
	goldLemma   = 20 // how many silver lemmas one gold lemma outweighs
	longestRule = 6  // bytes of an ending
)

// A lemmaRule is what makes a form its lemma.
type lemmaRule struct {
	cut  int
	add  string
	keep bool
}

// fitLemmas learns the endings by which lemmas are told: shorter ones first, then each
// longer one, and at last whole words, where they say something else than the shorter.
// A rule wants three forms that it serves, a whole word stands for itself.
func fitLemmas(gold, silver []sample) string {
	type form struct{ tag, low string }
	counts := map[form]map[lemmaRule]int{}
	sure := map[form]bool{} // seen in gold
	count := func(ss []sample, n int, isGold bool) {
		for _, s := range ss {
			for _, t := range s.tokens {
				if t.Tag == "" || t.Lemma == "" || t.Lemma == "_" || strings.ContainsAny(t.Lemma, "\t ") {
					continue
				}
				f := form{string(t.Tag), t.Lower}
				word := t.In(s.full)
				// Only gold is trusted with capitals: CoreNLP leaves names as they are,
				// and the rest in lower case.
				r, ok := ruleFor(word, t.Lower, t.Lemma)
				if !ok || !isGold && (sure[f] || t.Tag == "PROPN" || t.Tag == "PRON" || t.Tag == "AUX" || t.Tag == "NUM" || t.Tag == "PART" || t.Tag == "DET") {
					continue
				}
				if counts[f] == nil {
					counts[f] = map[lemmaRule]int{}
				}
				counts[f][r] += n
				if isGold {
					sure[f] = true
				}
			}
		}
	}
	count(gold, goldLemma, true)
	count(silver, 1, false)

	best := map[form]lemmaRule{}
	endings := map[form]map[lemmaRule]int{}
	for f, rules := range counts {
		r, n := most(rules)
		if n < 2 && !sure[f] {
			continue
		}
		best[f] = r
		for k := 0; k <= longestRule && k <= len(f.low); k++ {
			e := form{f.tag, f.low[len(f.low)-k:]}
			if endings[e] == nil {
				endings[e] = map[lemmaRule]int{}
			}
			endings[e][r]++
		}
	}
	kept := map[form]lemmaRule{}
	lookup := func(tag, low string, longest int) lemmaRule {
		for k := min(longest, len(low)); k >= 0; k-- {
			if r, ok := kept[form{tag, low[len(low)-k:]}]; ok {
				return r
			}
		}
		return lemmaRule{keep: tag == "PROPN" || tag == "X"}
	}
	for k := 0; k <= longestRule; k++ {
		add := map[form]lemmaRule{}
		for e, rules := range endings {
			if len(e.low) != k {
				continue
			}
			r, n := most(rules)
			if n >= 3 && (k == 0 || r != lookup(e.tag, e.low, k-1)) {
				add[e] = r
			}
		}
		for e, r := range add {
			kept[e] = r
		}
	}
	var lines []string
	line := func(tag, ending string, r lemmaRule) {
		mark := ""
		if r.keep {
			mark = "\t="
		}
		lines = append(lines, fmt.Sprintf("%s\t%s\t%d\t%s%s\n", tag, ending, r.cut, r.add, mark))
	}
	for e, r := range kept {
		line(e.tag, e.low, r)
	}
	for f, r := range best {
		if r != lookup(f.tag, f.low, longestRule) {
			line(f.tag, "^"+f.low, r)
		}
	}
	sort.Strings(lines)
	return "# Made by internal/train: tag, ending, bytes to cut, what to add, = where capitals stay.\n" + strings.Join(lines, "")
}

// ruleFor is the rule that makes lemma of form; ok is false where it would be absurd.
func ruleFor(form, low, lemma string) (lemmaRule, bool) {
	r := lemmaRule{}
	base := low
	if lemma != strings.ToLower(lemma) {
		if len(form) != len(low) {
			return r, false
		}
		r.keep, base = true, form
	}
	n := 0
	for n < len(base) && n < len(lemma) && base[n] == lemma[n] {
		n++
	}
	for n > 0 && (n < len(base) && base[n]&0xC0 == 0x80 || n < len(lemma) && lemma[n]&0xC0 == 0x80) {
		n--
	}
	r.cut, r.add = len(base)-n, lemma[n:]
	return r, len(lemma) <= len(form)+8
}

// most is the commonest rule, the first by its text of several, and its count.
func most(rules map[lemmaRule]int) (lemmaRule, int) {
	var best lemmaRule
	high := 0
	for r, n := range rules {
		if n > high || n == high && fmt.Sprint(r) < fmt.Sprint(best) {
			best, high = r, n
		}
	}
	return best, high
}
