package lexicon

import (
	"math"
	"strings"
	"testing"
)

// TestRarity holds that no two terms of the table are taken for one another.
func TestRarity(t *testing.T) {
	first, last, documents := "", "", 0
	Frequencies(func(term string, n int) {
		if first == "" {
			first = term
		}
		if want := Rarity(first) + math.Log((float64(documents)+0.5)/(float64(n)+0.5)); documents > 0 && math.Abs(Rarity(term)-want) > 1e-9 {
			t.Errorf("%s stands in %d documents: rarity %.4f, want %.4f", term, n, Rarity(term), want)
		}
		if documents == 0 {
			documents = n
		}
		last = term
	})
	if unseen := Rarity(strings.Repeat("zq", 9)); Rarity(first) >= Rarity(last) || Rarity(last) > unseen {
		t.Errorf("%s %.2f, %s %.2f, never seen %.2f", first, Rarity(first), last, Rarity(last), unseen)
	}
}
