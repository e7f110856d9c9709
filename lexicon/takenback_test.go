package lexicon

import (
	"slices"
	"testing"
)

func TestNumbersNamed(t *testing.T) {
	for sentence, want := range map[string][]int{
		"the board withdraws the figure of 34 given in its notice.":                        {34},
		"we took back our earlier estimate of 1,200.":                                      {1200},
		"the board withdraws its statement that a toll of 12 was reached at the old lock.": nil,
		"the figure of 34 was given by the board.":                                         nil,
		"the board withdraws the figure of about":                                          nil,
	} {
		if got := NumbersNamed(sentence); !slices.Equal(got, want) {
			t.Errorf("%q: %v", sentence, got)
		}
	}
}

func TestSpokenOf(t *testing.T) {
	for sentence, want := range map[string]string{
		"the official who had spoken of saboteurs withdrew the remark.":  "saboteurs",
		"the clerk who spoke of a second leak, took back his statement.": "a second leak",
		"the clerk who spoke of":                      "",
		"the clerk who had spoken of rust went home.": "",
	} {
		from, to, ok := SpokenOf(sentence)
		if ok != (want != "") || ok && sentence[from:to] != want {
			t.Errorf("%q: %q", sentence, sentence[from:to])
		}
	}
}
