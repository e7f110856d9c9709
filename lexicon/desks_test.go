package lexicon

import "testing"

func TestDeskWords(t *testing.T) {
	of := map[string]int{}
	DeskWords(func(word string, desk int) {
		if desk < 0 || desk >= Desks {
			t.Errorf("%q is of desk %d", word, desk)
		}
		if other, ok := of[word]; ok && other != desk {
			t.Errorf("%q is of two desks", word)
		}
		of[word] = desk
	})
	for word, desk := range map[string]int{"goalkeeper": 0, "orchestra": 1, "dividend": 2, "raffle": 3} {
		if got, ok := of[word]; !ok || got != desk {
			t.Errorf("%q is of desk %d", word, got)
		}
	}
}
