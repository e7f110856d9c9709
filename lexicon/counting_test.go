package lexicon

import "testing"

// TestVagueWords holds the published table by which vague number words are read.
func TestVagueWords(t *testing.T) {
	for word, want := range map[string]int{
		"few": 3, "several": 3, "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000,
	} {
		if n, ok := NumberWord(word); !ok || n.Kind != VagueNumeral || n.Value != want {
			t.Errorf("%s: %v", word, n)
		}
	}
}

func TestBounds(t *testing.T) {
	for last, want := range map[string]BoundKind{"least": LeastBound, "than": LeastBound, "over": OverBound, "about": AboutBound} {
		if b := BoundsBefore(last); len(b) == 0 {
			t.Errorf("no bound ends with %q, want %s", last, want)
		}
	}
	if b := BoundsBefore("than"); len(b[0].Words) < len(b[len(b)-1].Words) {
		t.Errorf("not longest first: %v", b)
	}
}

// TestCountWords holds that a verb's forms are told apart and that the kinds never mix.
func TestCountWords(t *testing.T) {
	counted := map[string]string{}
	for _, w := range CountWords("killed") {
		counted[w.Counted] = w.Counted
	}
	if len(counted) != 1 || counted["killed"] == "" {
		t.Errorf("killed: %v", counted)
	}
	forms := map[CountForm]bool{}
	for _, w := range CountWords("killed") {
		forms[w.Form] = true
	}
	if !forms[PastForm] || !forms[ParticipleForm] || forms[BaseForm] {
		t.Errorf("forms of killed: %v", forms)
	}
	if w := CountWords("shot"); len(w) == 0 || !w[0].Weak {
		t.Errorf("shot: %v", w)
	}
}
