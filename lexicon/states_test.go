package lexicon

import "testing"

func TestStatesTold(t *testing.T) {
	for _, c := range []struct {
		clause, question string
		steady           bool
	}{
		{"The mayor has fled to the coast", "flight", false},
		{"the mayor is at her desk", "flight", true},
		{"The consul was only slightly hurt", "hurt", false},
		{"She is safe and well", "hurt", true},
		{"The towing cable parted at noon", "bond", false},
		{"the cable is still holding", "bond", true},
		{"The minister will see the mill", "", false},
	} {
		told := StatesTold(c.clause)
		if c.question == "" {
			if len(told) > 0 {
				t.Errorf("%q: %v", c.clause, told)
			}
			continue
		}
		found := false
		for _, s := range told {
			found = found || s.Question == c.question && s.Steady == c.steady
			if s.From < 0 || s.From >= s.To || s.To > len(c.clause) {
				t.Errorf("%q: %+v", c.clause, s)
			}
		}
		if !found {
			t.Errorf("%q doesn't answer %s: %+v", c.clause, c.question, told)
		}
	}
}
