package account_test

import "testing"

// Causes told in whole clauses, or denied with another in their place.
func TestCausesToldInClauses(t *testing.T) {
	testOpposed(t, []opposed{
		{"a fault or on purpose", "A fire that destroyed a paper mill in Aldbury was caused by an electrical fault, fire chief Ida Holm said.", "The fire that gutted the mill was started deliberately, police chief Tom Reed said.", true},
		{"nothing to do with it", "The blackout in Aldbury was the result of record demand during the heatwave, minister Ida Holm said.", "Demand had nothing to do with the blackout, engineer Tom Reed said.", true},
		{"not due to one but to another", "Four patients in Aldbury died from tainted saline, the health ministry said.", "The deaths in Aldbury were due not to our saline but to old pumps, the maker, Vale Pharma, said.", true},
		{"no part in it, and what did it", "A strong gust of wind knocked over the crane, the builder, Vale Cranes, said.", "Wind played no part in the fall of the crane, engineer Tom Reed said.", true},
		{"no quake at all", "The tailings dam gave way after a light earthquake, the owner, Vale Gold, said.", "The survey registered no earthquake in the hour in which the dam failed, its director, Tom Reed, said.", true},
		{"none of it at the place where it was", "Nine people died as a result of a blast at the market in Aldbury, clinic director Ida Holm said.", "Nine people died in a blast in Aldbury. There was no powder in or near the market, mayor Tom Reed said.", false},
		{"blamed on a driver or on brakes", "The railway blamed the driver for the crash of the tram, its chief, Ida Holm, said.", "The crash of the tram was caused by worn brakes, inspector Tom Reed said.", true},
		{"what made it worse", "A burst tyre caused the coach crash near Aldbury, police chief Ida Holm said.", "Missing seat belts contributed to the injuries in the coach crash, surgeon Tom Reed said.", false},
		{"the same in other words", "A gas leak caused the explosion in Aldbury, fire chief Ida Holm said.", "The explosion was caused by gas from a cracked pipe, inspector Tom Reed said.", false},
		{"two accidents", "The fire in Aldbury was caused by an electrical fault, fire chief Ida Holm said.", "The flood in Aldbury was caused by rain, mayor Tom Reed said.", false},
		{"only suspected", "The fire in Aldbury may have been caused by an electrical fault, fire chief Ida Holm said.", "The fire was started deliberately, police chief Tom Reed said.", false},
		{"after, of time alone", "The tailings dam gave way after a concert, mayor Ida Holm said.", "The dam failed because of a cracked weld, engineer Tom Reed said.", false},
	})
}
