package lexicon

import "testing"

func TestPhrasal(t *testing.T) {
	for _, c := range []struct{ verb, particle, among, want string }{
		{"go", "down", "ferry", "sink"},
		{"go", "down", "helicopter", "crash"},
		{"go", "down", "price", "fall"},
		{"break", "out", "", "erupt"},
		{"take", "part", "", "participate"},
		{"sail", "down", "", ""},
	} {
		got := ""
		for _, s := range Phrasal(c.verb, c.particle) {
			if s.Among == nil || s.Among[c.among] {
				got = s.Plain
				break
			}
		}
		if got != c.want {
			t.Errorf("%s %s (%s): %q, want %q", c.verb, c.particle, c.among, got, c.want)
		}
	}
}

// TestPhrasalVerbsAreVerbs holds the table's promise that a plain verb is itself no stop word:
// it would leave no term.
func TestPhrasalVerbsAreVerbs(t *testing.T) {
	for particle, verbs := range phrasal().of {
		for verb, senses := range verbs {
			for _, s := range senses {
				if Stop(s.Plain) {
					t.Errorf("%s %s: %q is a stop word", verb, particle, s.Plain)
				}
			}
		}
	}
}

func TestPrecedents(t *testing.T) {
	for lemma, want := range map[string]Precedent{
		"after": LinkPrecedent, "amid": CausePrecedent, "anger": ReasonPrecedent, "follow": SequelPrecedent, "house": NoPrecedent,
	} {
		if got := PrecedentBehind(lemma); got != want {
			t.Errorf("%s: %d, want %d", lemma, got, want)
		}
	}
}
