package account

import "testing"

func TestCapital(t *testing.T) {
	for in, want := range map[string]string{"ballot boxes burned": "Ballot boxes burned", "iPhone sales fell": "iPhone sales fell", "[some] gas": "[some] gas", "élan": "Élan", "": "", "3 died": "3 died", "@x": "@x", "a": "A"} {
		if got := capital(in); got != want {
			t.Errorf("capital(%q) = %q, want %q", in, got, want)
		}
	}
}
