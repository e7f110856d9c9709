package sqlite

import (
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
)

// The kinds of word under which stories are filed: the word's first letter. Behind it come
// the words of a name, each after a nought, so that the whole is one word of the full-text
// index: "p0mark0esper".
const (
	byPerson  = "p"
	byPlace   = "l"
	byCountry = "c"
	byKind    = "k"
	byRecall  = "r" // kind and place of an earlier event that a report tells of
)

// longestEntry is how many words of a name count.
const longestEntry = 6

// under are the words under which a story with these reports is filed. A person is found
// by any end of the name ("Esper"), a place by any beginning or end.
func under(reports []hearsay.Gist) string {
	var b strings.Builder
	known := map[string]bool{}
	add := func(word string) {
		if word != "" && !known[word] {
			known[word] = true
			b.WriteString(word)
			b.WriteByte(' ')
		}
	}
	for i := range reports {
		g := &reports[i]
		for _, n := range g.People {
			words := nameWords(n)
			for k := range words {
				add(entry(byPerson, words[k:]...))
			}
		}
		for _, w := range g.Places {
			words := nameWords(w.Name)
			for k := range words {
				add(entry(byPlace, words[k:]...))
				add(entry(byPlace, words[:k+1]...))
			}
			add(entry(byCountry, nameWords(w.Country)...))
		}
		for _, k := range g.Kinds {
			add(entry(byKind, nameWords(string(k))...))
		}
		for _, h := range g.Recalls {
			add(recall(h.Type, h.Where.Name))
		}
	}
	return b.String()
}

// recall is the word for an earlier event.
func recall(kind hearsay.EventType, place string) string {
	if kind == "" || place == "" {
		return ""
	}
	return entry(byRecall, append([]string{string(kind)}, nameWords(place)...)...)
}

// entry makes one word of the words of a name; of none nothing.
func entry(by string, words ...string) string {
	if len(words) == 0 {
		return ""
	}
	return by + "0" + strings.Join(words, "0")
}

// nameWords are the words of a name as they count.
func nameWords(name string) []string {
	words := wordsOf(name)
	return words[:min(len(words), longestEntry)]
}

// wordsOf are the words of a text as the full-text index parts them.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) })
}

// filedMatch is the full-text query for what a filter asks of what stories are filed
// under; empty for nothing.
func filedMatch(f hearsay.StoryFilter) string {
	var all []string
	ask := func(words ...string) {
		var quoted []string
		for _, w := range words {
			if w != "" {
				quoted = append(quoted, `"`+w+`"`)
			}
		}
		if len(quoted) > 0 {
			all = append(all, "("+strings.Join(quoted, " OR ")+")")
		}
	}
	ask(entry(byPerson, nameWords(f.Person)...))
	ask(entry(byPlace, nameWords(f.Place)...), entry(byCountry, nameWords(f.Country)...))
	ask(entry(byKind, nameWords(string(f.Kind))...))
	var recalls []string
	for _, place := range f.RecallAt {
		recalls = append(recalls, recall(f.Recall, place))
	}
	ask(recalls...)
	return strings.Join(all, " AND ")
}
