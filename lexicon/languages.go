package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed languages.tsv
var languagesTSV string

// A Language is one of those that are told apart by their words.
type Language struct {
	Tag    string // BCP 47
	Script string // latin cyrillic arabic hebrew devanagari
}

// A LanguageSet is a set of languages: bit n stands for Languages()[n].
type LanguageSet uint64

// Has reports whether language n is in the set.
func (s LanguageSet) Has(n int) bool { return s>>n&1 == 1 }

type languageTables struct {
	all     []Language
	words   map[string]LanguageSet
	letters map[rune]LanguageSet
}

var languages = sync.OnceValue(func() languageTables {
	t := languageTables{words: make(map[string]LanguageSet, 4_000), letters: make(map[rune]LanguageSet, 300)}
	for i, row := range tsvRows("languages.tsv", languagesTSV, 4) {
		t.all = append(t.all, Language{Tag: row[0], Script: row[1]})
		for _, w := range strings.Fields(row[2]) {
			t.words[w] |= 1 << i
		}
		for _, r := range row[3] {
			t.letters[r] |= 1 << i
		}
	}
	return t
})

// Languages are those that are told apart by their words; English is the first.
func Languages() []Language { return languages().all }

// FunctionWord is the set of languages of which a lower-case word is a common function word.
func FunctionWord(lower []byte) LanguageSet { return languages().words[string(lower)] }

// OwnLetter is the set of languages of which a lower-case letter is telling: few others
// of the script use it.
func OwnLetter(r rune) LanguageSet { return languages().letters[r] }

//go:embed language_names.tsv
var languageNamesTSV string

var languageNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, row := range tsvRows("language_names.tsv", languageNamesTSV, 2) {
		names[row[0]] = row[1]
	}
	return names
})

// LanguageName is the English name of a language by its BCP 47 tag without region; empty
// for one that isn't in the table.
func LanguageName(tag string) string { return languageNames()[tag] }

// InNews reports whether a folded term was seen in the English background news.
func InNews(term []byte) bool {
	return background().find(Hash(string(term))).rarity > 0
}
