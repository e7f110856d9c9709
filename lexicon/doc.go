// Package lexicon holds what the reader knows before it reads: word lists, the gazetteer,
// relations between words, trained weights and background frequencies. All of it is
// embedded in the program, opened lazily, and read-only afterwards. Where each list came
// from and under which terms is told in docs/data.md.
package lexicon
