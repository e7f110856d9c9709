package story

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestLettersAndRegister keeps names and finds them again by their numbers and the other
// way round.
func TestLettersAndRegister(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var l letters
		var r register
		var refs []ref
		is := func(name string) func(int32) bool {
			return func(n int32) bool { return string(l.at(refs[n])) == name }
		}
		names := rapid.SliceOfDistinct(rapid.StringN(0, 40, -1), rapid.ID[string]).Draw(t, "names")
		for i, name := range names {
			name = strings.Repeat(name, rapid.SampledFrom([]int{1, 1, 1, 200}).Draw(t, "times"))
			names[i] = name
			if _, known := r.find(name, is(name)); known {
				continue
			}
			refs = append(refs, l.put(name))
			r.add(name, int32(len(refs)-1))
		}
		for _, name := range names {
			if n, known := r.find(name, is(name)); !known || string(l.at(refs[n])) != name {
				t.Fatalf("%q is not found", name)
			}
		}
		if _, known := r.find("nobody's", is("nobody's")); known {
			t.Fatal("a name that was never added is found")
		}
	})
	if s := cut(strings.Repeat("é", longest), longest-1); !utf8.ValidString(s) || len(s) != longest-2 {
		t.Errorf("%d bytes, cut within a letter", len(s))
	}
}
