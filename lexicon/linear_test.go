package lexicon_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay/lexicon"
)

func TestLinear(t *testing.T) {
	classes := []string{"a", "b", "c", "d", "e"} // more than one word of lanes
	weights := make([]int8, 8*len(classes))
	set := func(row, class int, w int8) { weights[row*len(classes)+class] = w }
	set(1, 4, 127)
	set(2, 0, -127)
	set(2, 1, 100)
	set(9&7, 4, 127) // row 9 is row 1
	var file bytes.Buffer
	if err := lexicon.EncodeLinear(&file, classes, 2.5, weights); err != nil {
		t.Fatal(err)
	}
	decoded, err := lexicon.DecodeLinear(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*lexicon.Linear{lexicon.NewLinear(classes, 2.5, weights), decoded} {
		s := m.Scores()
		for _, c := range []struct {
			features []uint32
			best     int
		}{{nil, 0}, {[]uint32{1, 2}, 4}, {[]uint32{2}, 1}, {[]uint32{9, 3}, 4}, {[]uint32{2, 2, 17}, 1}} {
			if m.Score(s, c.features); m.Best(s) != c.best {
				t.Errorf("%v: class %d, want %d", c.features, m.Best(s), c.best)
			}
		}
		full := make([]uint32, lexicon.MaxFeatures)
		for i := range full {
			full[i] = 1
		}
		if m.Score(s, full); s.Of(4)-s.Of(0) != 127*lexicon.MaxFeatures {
			t.Errorf("the lanes overflow: %d", s.Of(4)-s.Of(0))
		}
		if m.Scale != 2.5 {
			t.Errorf("scale %v", m.Scale)
		}
	}
	if _, err := lexicon.DecodeLinear(file.Bytes()[:20]); err == nil {
		t.Error("half a file is no model")
	}
}

// A checked model gives a feature that was never learned no weight, though its row has.
func TestCheckedLinear(t *testing.T) {
	for _, classes := range [][]string{{"a", "b"}, {"a", "b", "c"}, {"a", "b", "c", "d"}, {"a", "b", "c", "d", "e", "f", "g", "h"}} {
		k := len(classes) + 1
		columns := append(slices.Clone(classes), lexicon.CheckClass)
		weights := make([]int8, 4*k)
		for row, check := range []int{0, 7, 0, 255} {
			weights[row*k+k-1] = int8(check - 128)
		}
		weights[1*k+1] = 50
		weights[3*k+0] = 127
		var file bytes.Buffer
		if err := lexicon.EncodeLinear(&file, columns, 1, weights); err != nil {
			t.Fatal(err)
		}
		decoded, err := lexicon.DecodeLinear(file.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []*lexicon.Linear{lexicon.NewLinear(columns, 1, weights), decoded} {
			if !slices.Equal(m.Classes, classes) {
				t.Fatalf("classes %q, want %q", m.Classes, classes)
			}
			s := m.Scores()
			for _, c := range []struct {
				features []uint32
				first    int // by how much class 0 leads class 1
			}{
				{nil, 0}, {[]uint32{7<<24 | 1}, -50}, {[]uint32{8<<24 | 1}, 0}, {[]uint32{255<<24 | 3, 7<<24 | 1}, 77},
				{[]uint32{254<<24 | 3, 7<<24 | 1, 2, 1 << 30}, -50},
			} {
				if m.Score(s, c.features); s.Of(0)-s.Of(1) != c.first {
					t.Errorf("%d classes, %v: %d, want %d", len(classes), c.features, s.Of(0)-s.Of(1), c.first)
				}
			}
		}
	}
}

func TestEndings(t *testing.T) {
	e := lexicon.ParseEndings("# tag, ending\nNOUN\t\t0\t\nNOUN\ts\t1\t\nNOUN\ties\t3\ty\nNOUN\t^men\t2\tan\nPROPN\t\t0\t\t=\n")
	for _, c := range []struct{ form, low, tag, want string }{
		{"Cities", "cities", "NOUN", "city"}, {"dogs", "dogs", "NOUN", "dog"}, {"men", "men", "NOUN", "man"},
		{"omen", "omen", "NOUN", "omen"}, {"Paris", "paris", "PROPN", "Paris"}, {"s", "s", "VERB", "s"}, {"", "", "NOUN", ""},
	} {
		if got := e.Lemma(c.form, c.low, c.tag); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.tag, c.form, got, c.want)
		}
	}
}
