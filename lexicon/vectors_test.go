package lexicon

import (
	"math"
	"testing"
)

func TestLikeWordsPointAlike(t *testing.T) {
	cosine := func(a, b string) float64 {
		v, ok := VectorOf(a)
		w, found := VectorOf(b)
		if !ok || !found {
			t.Fatalf("no vector of %q or %q", a, b)
		}
		return v.Cosine(w)
	}
	for _, c := range []struct{ word, like, unlike string }{
		{"sank", "capsized", "voted"},
		{"sacked", "fired", "rainfall"},
		{"ferry", "boat", "parliament"},
		{"earthquake", "quake", "verdict"},
		{"killed", "died", "elected"},
		{"hostages", "captives", "ballots"},
	} {
		near, far := cosine(c.word, c.like), cosine(c.word, c.unlike)
		if near < .35 || near < far+.25 {
			t.Errorf("%s: %s %.2f, %s %.2f", c.word, c.like, near, c.unlike, far)
		}
		t.Logf("%s: %s %.2f, %s %.2f", c.word, c.like, near, c.unlike, far)
	}
	if c := cosine("ferry", "ferry"); math.Abs(c-1) > 1e-5 {
		t.Errorf("a word with itself: %v", c)
	}
}

func TestWordsWithoutVector(t *testing.T) {
	for _, w := range []string{"", "Ferry", "zzqx", "17", "ferry\n"} {
		if v, ok := VectorOf(w); ok {
			t.Errorf("VectorOf(%q) is %v", w, v)
		}
	}
	v, _ := VectorOf("ferry")
	if c := v.Cosine(Vector{}); c != 0 {
		t.Errorf("cosine with no word: %v", c)
	}
	var sum [VectorSize]float32
	v.AddTo(sum[:], 2)
	length := 0.0
	for _, x := range sum {
		length += float64(x) * float64(x)
	}
	if math.Abs(length-4) > 1e-4 {
		t.Errorf("added twice its length, squared: %v", length)
	}
}
