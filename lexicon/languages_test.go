package lexicon

import "testing"

func TestLanguageTables(t *testing.T) {
	all := Languages()
	if len(all) == 0 || len(all) > 64 || all[0].Tag != "en" {
		t.Fatalf("%d languages, the first %v: a set has 64 bits, and English comes first", len(all), all[0])
	}
	seen := map[string]bool{}
	for _, l := range all {
		if seen[l.Tag] {
			t.Errorf("%s is there twice", l.Tag)
		}
		seen[l.Tag] = true
		if LanguageName(l.Tag) == "" {
			t.Errorf("%s has no name", l.Tag)
		}
		switch l.Script {
		case "latin", "cyrillic", "arabic", "hebrew", "devanagari":
		default:
			t.Errorf("%s is written in %q", l.Tag, l.Script)
		}
	}
	of := FunctionWord([]byte("und"))
	for n, l := range all {
		if of.Has(n) != (l.Tag == "de") {
			t.Errorf("\"und\" is a word of %s: %v", l.Tag, of.Has(n))
		}
	}
}
