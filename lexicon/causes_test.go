package lexicon

import "testing"

func TestCausesTold(t *testing.T) {
	for _, c := range []struct {
		clause        string
		sort          CauseSort
		cause, effect string
	}{
		{"The mayor blamed the raid on the Corvin clan", DoerSort, "the Corvin clan", "the raid"},
		{"The mayor blames the Corvin clan for the raid", DoerSort, "the Corvin clan", "the raid"},
		{"the Corvin clan was behind the raid", DoerSort, "the Corvin clan", "the raid"},
		{"the raid was probably the work of smugglers", DoerSort, "smugglers", "the raid"},
		{"the raid was ordered by a rival", DoerSort, "a rival", "the raid"},
		{"The Red Lanterns claimed responsibility for the raid", DoerSort, "The Red Lanterns", "the raid"},
		{"The fire was caused by a candle", CausingSort, "a candle", "The fire"},
		{"a candle set off the fire", CausingSort, "a candle", "the fire"},
		{"the fire was put down to a candle", CausingSort, "a candle", "the fire"},
		{"the outbreak had started with a baker", SourceSort, "a baker", "the outbreak had"},
		{"the outbreak was traced back to a bakery", SourceSort, "a bakery", "the outbreak"},
		{"She died of a stroke", DeathSort, "a stroke", "She"},
		{"There is no sign of sabotage", NotSort, "sabotage", ""},
		{"The crew was to start the engine", "", "", ""},
		{"The talks started on Monday", "", "", ""},
		{"The bridge was closed", "", "", ""},
	} {
		told := CausesTold(c.clause)
		if c.sort == "" {
			if len(told) > 0 {
				t.Errorf("%q: %v", c.clause, told)
			}
			continue
		}
		if len(told) == 0 {
			t.Errorf("%q: nothing", c.clause)
			continue
		}
		x := told[0]
		if cause, effect := c.clause[x.Cause[0]:x.Cause[1]], c.clause[x.Effect[0]:x.Effect[1]]; x.Sort != c.sort || cause != c.cause || effect != c.effect {
			t.Errorf("%q: %s, %q, %q", c.clause, x.Sort, cause, effect)
		}
	}
}

func TestAgeIn(t *testing.T) {
	for words, want := range map[string]string{"A guest aged 81, a farmer,": "81", "the 81-year-old": "81", "81 guests": "", "A 2-0 win": ""} {
		if got := AgeIn(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
