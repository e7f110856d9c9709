package conflict_test

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Each case names a word of either side of the conflict that must be found, or none.
func TestConflicts(t *testing.T) {
	for _, c := range []struct {
		name, title, body string
		a, b              string
	}{
		{
			"headline denied in the body",
			"Demonstrators storm the ministry of works",
			"Thousands gathered in the capital on Tuesday.\n\nA ministry spokeswoman said: “All staff are safe and there has been no breach.”",
			"storm", "no breach",
		},
		{
			"a failure and its denial by another",
			"Turbine hall burns at power station",
			"Minister Anna Feld said a cooling pump had failed at the station.\n\n“There was no failure of any pump,” plant manager Otto Brandt said.",
			"had failed", "no failure",
		},
		{
			"a bare denial",
			"Villagers blame mine for poisoned river",
			"The mayor, Ines Pardo, said the mine had poisoned the river.\n\nGranite Holdings denied that.",
			"had poisoned", "denied that",
		},
		{
			"verb against verb",
			"Ferry sinks off the cape",
			"Union leader Paul Reyes said the captain had abandoned the ship.\n\nThe captain had not abandoned the ship, company director Rosa Lind said.",
			"had abandoned", "had not abandoned",
		},
		{
			"exclusive states",
			"Storm closes in",
			"Governor Dana Holt said the harbour bridge is open.\n\nThe harbour bridge is closed, police chief Omar Said said.",
			"is open", "is closed",
		},
		{
			"a count below the headline's",
			"Three dead in warehouse fire",
			"Two people were killed in a warehouse fire on Tuesday, the fire service said.",
			"Three", "Two",
		},
		{
			"counts that agree by their bounds",
			"Three dead in warehouse fire",
			"At least two people were killed in a warehouse fire on Tuesday, the fire service said.",
			"", "",
		},
		{
			"groups that add up",
			"Three dead in warehouse fire",
			"Two workers were killed in a warehouse fire on Tuesday and a third worker died in hospital, the fire service said.",
			"", "",
		},
		{
			"an earlier toll",
			"Three dead in warehouse fire",
			"The death toll rose to three from two, the fire service said.",
			"", "",
		},
		{
			"one voice does not contradict itself",
			"Cabinet meets",
			"“The dam has failed,” the engineer, Lena Wirth, said. “It has not failed because of the rain,” Wirth said.",
			"", "",
		},
		{
			"not known is not denied",
			"Blast in market",
			"Police said a gas bottle caused the blast.\n\nThe cause of the blast was not immediately known, the mayor, Ines Pardo, said.",
			"", "",
		},
		{
			"no other injuries leaves the first ones standing",
			"Blast injures two",
			"A blast injured two people on Tuesday.\n\nThere were no other injuries, police said.",
			"", "",
		},
		{
			"women among the dead",
			"Six dead in warehouse fire",
			"Three women were killed on an upper floor, the fire service said.",
			"", "",
		},
		{
			"one victim in the headline, two in all",
			"Policeman killed in shootout",
			"Both officers were killed on Tuesday, the mayor said.",
			"", "",
		},
		{
			"a charge that the sentence before does not hold",
			"Club elects chairman",
			"Since 1983 Otto Brandt had been the strongest man on the board.\n\nBrandt denied the charges.",
			"", "",
		},
		{
			"shots of which one voice tells, at other people",
			"Man found after chase",
			"Ines Pardo said the man had been shot in the leg.\n\nNo shots were fired, the sheriff, Omar Holt, said.",
			"", "",
		},
		{
			"a proposal turned down",
			"Council meets",
			"The mayor, Ines Pardo, has rejected proposals to let couples who were themselves single children build a second house.\n\nSome towns allow couples who were themselves only children to build a second house.",
			"", "",
		},
		{
			"a plan is not a fact",
			"Army will enter the valley",
			"The army will enter the valley, the minister, Karl Voss, said. General Ada Munro said the army had not entered the valley.",
			"", "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, c.title, c.body)
			found := false
			for _, k := range d.Conflicts {
				a, b := k.A.In(d.Text), k.B.In(d.Text)
				if c.a == "" {
					t.Errorf("made up: %q against %q", a, b)
				}
				found = found || strings.Contains(a, c.a) && strings.Contains(b, c.b)
			}
			if c.a != "" && !found {
				t.Errorf("not found; have %v", d.Conflicts)
			}
		})
	}
}

// A hostile text must be read in bounded work and give spans that lie in it.
func TestConflictsOfHostileText(t *testing.T) {
	for _, body := range []string{
		"",
		strings.Repeat("He did not fail. The pump failed, she said. ", 2000),
		strings.Repeat("“no ", 5000),
		"\xff\xfe broken \xc3 bytes were not broken, he said",
	} {
		d := read(t, "The pump fails", body)
		for _, k := range d.Conflicts {
			if !utf8.ValidString(k.A.In(d.Text)) && utf8.ValidString(d.Text) {
				t.Errorf("span cuts a rune: %v", k)
			}
		}
	}
}
