package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRead holds every format to what Read promises, whatever the bytes: an answer, text
// that is UTF-8, and an id.
func FuzzRead(f *testing.F) {
	for _, x := range fixtures {
		f.Add(filepath.Base(x.file), load(f, x.file))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		found, problems := read(Source{Name: name, Reader: strings.NewReader(string(data))})
		for _, p := range problems {
			if _, ok := p.(*Problem); !ok {
				t.Errorf("%T is no *Problem: %v", p, p)
			}
		}
		for _, v := range found {
			if v.ID == "" && name != "" || v.Title == "" && v.Body == "" && !v.Withdrawn() {
				t.Errorf("a report without id or text: %+v", v)
			}
			if !utf8.ValidString(v.Text()) {
				t.Errorf("text that is not UTF-8: %q", v.Text())
			}
		}
	})
}

// The seeds are part of the tests: without them a fuzz target tries fixtures only.
func TestSeedsAreInPlace(t *testing.T) {
	for target, want := range map[string]int{
		".:FuzzRead": 8, "feed:FuzzParse": 3, "feed:FuzzDate": 2, "page:FuzzRead": 3, "wire:FuzzParse": 3, "post:FuzzParse": 3,
		"archive:FuzzMbox": 2, "archive:FuzzWARC": 2, "archive:FuzzMail": 2, "archive:FuzzUnpack": 2,
		"mend:FuzzDecode": 2, "mend:FuzzScanner": 2, "mend:FuzzJSON": 2,
	} {
		room, name, _ := strings.Cut(target, ":")
		seeds, err := os.ReadDir(filepath.Join(room, "testdata", "fuzz", name))
		if err != nil || len(seeds) < want {
			t.Errorf("%s: %d seeds, want %d (%v)", target, len(seeds), want, err)
		}
	}
}
