package lexicon_test

import (
	"bytes"
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
