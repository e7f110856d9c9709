package lexicon

import (
	"strings"
	"testing"
)

func TestNameTables(t *testing.T) {
	for line := range strings.Lines(namesTSV + firstNamesTSV) {
		class, words, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if !ok || nameClassNames[class] == 0 {
			t.Errorf("unknown class in %.40q", line)
		}
		if words != strings.ToLower(words) {
			t.Errorf("capitals among the words of %s", class)
		}
	}
	for line := range strings.Lines(aliasesTSV) {
		if f := strings.Split(line, "\t"); !strings.HasPrefix(line, "#") && (len(f) != 4 || f[0] == "" || len(f[2]) != 0 && len(f[2]) != 2) {
			t.Errorf("bad alias %q", line)
		}
	}
}

func TestAliasOf(t *testing.T) {
	for name, want := range map[string]string{
		"U.S.": "united states", "the United Nations": "united nations", "AP": "associated press",
		"Federal Bureau of Investigation": "us federal bureau of investigation",
	} {
		if a, ok := AliasOf(Fold(name)); !ok || a.Canonical != want {
			t.Errorf("AliasOf(%q) = %q, %v; want %q", name, a.Canonical, ok, want)
		}
	}
}
