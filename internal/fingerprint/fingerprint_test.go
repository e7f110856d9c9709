package fingerprint_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hearsay-news/hearsay/internal/fingerprint"
)

func TestTheReadersMarkIsCurrent(t *testing.T) {
	want, err := fingerprint.Of(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile("../../reading/fingerprint.txt")
	if strings.TrimSpace(string(got)) != want {
		t.Errorf("reading/fingerprint.txt says %q, the reader's code and data say %q: run 'make fingerprint' and commit it", strings.TrimSpace(string(got)), want)
	}
}

func TestWhatChangesTheMark(t *testing.T) {
	base := fstest.MapFS{
		"reading/a.go":      {Data: []byte("package reading")},
		"reading/a_test.go": {Data: []byte("x")},
		"lexicon/w.tsv":     {Data: []byte("said")},
	}
	mark := func(change string, to string) string {
		m := fstest.MapFS{}
		for k, v := range base {
			m[k] = v
		}
		if change != "" {
			m[change] = &fstest.MapFile{Data: []byte(to)}
		}
		s, err := fingerprint.Of(m)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for file, changes := range map[string]bool{
		"reading/a.go": true, "lexicon/w.tsv": true, "reading/new/b.go": true,
		"reading/a_test.go": false, "lexicon/notes.md": false, "reading/testdata/x.txt": false,
	} {
		if got := mark(file, "other") != mark("", ""); got != changes {
			t.Errorf("a change of %s changes the mark: %v, want %v", file, got, changes)
		}
	}
}
