package lexicon

import "testing"

func TestRebuts(t *testing.T) {
	for _, c := range []struct{ sentence, matter, telling string }{
		{"reports in some papers that the dam has burst are incorrect.", "the dam has burst", "reports"},
		{"reports in the media that clerks are missing are incorrect.", "clerks are missing", "reports"},
		{"the board disputed the claims, and said that it would appeal.", "", "claims"},
		{"they are entirely without foundation.", "", ""},
		{"there is no truth whatever in claims that the bridge was closed.", "the bridge was closed", "claims"},
		{"nor was there, the mayor said, any substance in posts about looting at the market.", "looting at the market", "posts"},
		{"there is no truth in the figures of nine or twelve that are going round.", "nine or twelve", "figures"},
		{"he laughed off an opposition statement that 15 guards had fled as \"a bedtime story\".", "15 guards had fled", "statement"},
		{"she brushed aside as boasting a claim by a band of thieves to have emptied the vault.", "to have emptied the vault", "claim"},
		{"who described as a malicious invention a post claiming that guards had shot a boy.", "guards had shot a boy", "post"},
		{"the mayor called it nonsense.", "", ""},
		{"a spokesman called the letter a forgery.", "letter", ""},
		{"assertions by the rebels that 11 of our men have died are pure invention.", "11 of our men have died", "assertions"},
		{"the company is not aware of any leak at the site.", "leak at the site", ""},
		{"no sign of a bomb was found on board.", "a bomb", ""},
		{"it is not true that the minister has left.", "the minister has left", ""},
	} {
		r, ok := Rebuts(c.sentence)
		if !ok || c.sentence[r.Start:r.End] != c.matter || r.Telling != c.telling {
			t.Errorf("%q: %v, matter %q, told as %q", c.sentence, ok, c.sentence[r.Start:r.End], r.Telling)
		}
	}
	for _, s := range []string{
		"reports that the dam has burst are not unfounded.",
		"the ministry reports that the toll is rising.",
		"the court dismissed the clerk on monday.",
		"the board would likely dispute the claim that it knew.",
		"",
	} {
		if r, ok := Rebuts(s); ok {
			t.Errorf("%q rebuts %q", s, s[r.Start:r.End])
		}
	}
}
