package lexicon

import "testing"

func TestCutLabel(t *testing.T) {
	for _, c := range []struct {
		headline, rest string
		label          HeadlineLabel
	}{
		{"URGENT: Ferry sinks", "Ferry sinks", NewsLabel},
		{"URGENT Ferry sinks", "Ferry sinks", NewsLabel},
		{"UPDATE 2-Ferry sinks", "Ferry sinks", NewsLabel},
		{"2nd Ld-Writethru: Ferry sinks", "Writethru: Ferry sinks", NewsLabel}, // the rest has one of its own
		{"Factbox: What is a ferry?", "What is a ferry?", AsideLabel},
		{"ATTENTION - ADDS quotes ///", "ADDS quotes ///", NoteLabel},
		{"World | Ferry sinks", "Ferry sinks", NewsLabel},
		{"World powers meet", "World powers meet", NoLabel},
		{"Urgent talks on ferry", "Urgent talks on ferry", NoLabel},
		{"LIVE: 3 dead", "3 dead", NewsLabel},
		{"WORLD LEADERS MEET", "WORLD LEADERS MEET", NoLabel},
		{"LEAD POISONING KILLS TEN", "LEAD POISONING KILLS TEN", NoLabel},
		{"WORLD CUP: Arvo wins", "WORLD CUP: Arvo wins", NoLabel},
		{"URGENT US vote", "US vote", NewsLabel},
		{"URGENT CALL FOR HELP", "URGENT CALL FOR HELP", NoLabel},
		{"BULLETIN Sunk", "Sunk", NewsLabel},
		{"URGENT:", "URGENT:", NewsLabel},
		{"Ferry sinks: what we know", "Ferry sinks: what we know", NoLabel},
		{"", "", NoLabel},
		{"\xff: x", "\xff: x", NoLabel},
	} {
		if rest, label := CutLabel(c.headline); rest != c.rest || label != c.label {
			t.Errorf("%q: %q %q, want %q %q", c.headline, rest, label, c.rest, c.label)
		}
	}
}
