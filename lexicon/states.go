package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed states.tsv
var statesTable string

// A StateTold is an answer that a clause gives to a question with two answers about one person, body or
// thing: he has fled, he is at his post.
type StateTold struct {
	Question string // its name; the same for both answers
	Steady   bool   // the answer that nothing has come about
	Either   bool   // the two exclude each other whichever is told first
	Negative bool   // the phrase has a negation of its own: the clause's says no more
	From, To int    // the phrase, in bytes of the clause; end exclusive
}

// statePhrase is a phrase of the table.
type statePhrase struct {
	words []string
	told  StateTold
}

// statePhrases are the phrases of the table by their first word.
var statePhrases = sync.OnceValue(func() map[string][]statePhrase {
	by := map[string][]statePhrase{}
	eachLine(statesTable, func(line string) {
		fields := strings.Split(line, "\t")
		for side, list := range fields[2:4] {
			for phrase := range strings.SplitSeq(list, "|") {
				p := statePhrase{
					words: strings.Fields(phrase),
					told:  StateTold{Question: fields[0], Steady: side == 1, Either: fields[1] == "either"},
				}
				p.told.Negative = slices.ContainsFunc(p.words, negative)
				by[p.words[0]] = append(by[p.words[0]], p)
			}
		}
	})
	return by
})

// negative reports whether a word of a phrase negates it.
func negative(w string) bool {
	return w == "no" || w == "not" || w == "never" || w == "nothing" || w == "nowhere"
}

// isAdverb reports whether a word may stand within a phrase: "was slightly hurt", "is also at his post".
func isAdverb(form string) bool {
	return len(form) > 3 && strings.HasSuffix(form, "ly") || form == "also" || form == "now" || form == "already" || form == "since"
}

// possessives may stand where a phrase has "its".
var possessives = map[string]bool{"its": true, "his": true, "her": true, "their": true, "my": true, "our": true, "your": true, "the": true}

// StatesTold are the answers that a clause gives, in the order of its words; none for most clauses.
func StatesTold(clause string) []StateTold {
	words := clauseWords(clause, false)
	fits := func(w clauseWord, p string) bool {
		return w.form == p || w.lemma == p || p == "its" && possessives[w.form]
	}
	phrases := statePhrases()
	var told []StateTold
	for i, w := range words {
		candidates := phrases[w.lemma]
		if w.form != w.lemma {
			candidates = slices.Concat(candidates, phrases[w.form])
		}
		for _, p := range candidates {
			n, at := 1, i+1
			for n < len(p.words) && at < len(words) && (fits(words[at], p.words[n]) || isAdverb(words[at].form)) {
				if fits(words[at], p.words[n]) {
					n++
				}
				at++
			}
			if n == len(p.words) {
				t := p.told
				t.From, t.To = w.from, words[at-1].to
				told = append(told, t)
			}
		}
	}
	return slices.DeleteFunc(told, func(t StateTold) bool { // "never rang" doesn't say that it rang
		return slices.ContainsFunc(told, func(o StateTold) bool {
			return o.Question == t.Question && o.Steady != t.Steady && o.Negative && !t.Negative && o.From < t.From && t.From < o.To
		})
	})
}

// stateNouns are the nouns of which alone a question is asked, by its name.
var stateNouns = sync.OnceValue(func() map[string][]string {
	by := map[string][]string{}
	eachLine(statesTable, func(line string) {
		if fields := strings.Split(line, "\t"); len(fields) > 4 {
			by[fields[0]] = strings.Split(fields[4], "|")
		}
	})
	return by
})

// AskedOf reports whether the question with a name may be asked of what is described by nouns, lemmas in lower
// case: most may be of anything.
func AskedOf(question string, nouns []string) bool {
	only := stateNouns()[question]
	return len(only) == 0 || slices.ContainsFunc(nouns, func(n string) bool { return slices.Contains(only, n) })
}

// SomeOf reports whether a word, in lower case, says of people or things that they are some of many, or
// others than those told of.
func SomeOf(word string) bool {
	switch word {
	case "some", "several", "many", "most", "few", "other", "others", "another", "more", "half", "dozens", "scores", "hundreds", "thousands":
		return true
	}
	return false
}
