package eval

import "testing"

func TestPhraseHead(t *testing.T) {
	for phrase, want := range map[string]string{
		"the Orlo police":                 "police",
		"rebels in the north":             "rebels",
		"Orlo's government":               "government",
		"Free Orlo Movement (FOM)":        "movement",
		"supporters of former leader Tam": "supporters",
		"":                                "",
	} {
		if got := phraseHead(phrase); got != want {
			t.Errorf("phraseHead(%q) = %q, want %q", phrase, got, want)
		}
	}
}
