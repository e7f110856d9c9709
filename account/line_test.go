package account_test

import (
	"strings"
	"testing"
)

func TestLinesStandAlone(t *testing.T) {
	for _, x := range []struct{ text, claim, line string }{
		{"Four dockers were killed and five others wounded on Thursday night in two blasts at the oil terminal in Port Alder, medics said.",
			"Four dockers", "Four dockers were killed and five others wounded on Thursday night in two blasts at the oil terminal in Port Alder"},
		{"The council of Aldbury on Monday honoured the two divers who died in the flooded tunnel.",
			"two divers", "The council of Aldbury on Monday honoured the two divers who died in the flooded tunnel"},
		{"The governor praised the guards for ending a siege that left three people dead in Aldbury.",
			"three people", "The governor praised the guards for ending a siege that left three people dead in Aldbury"},
		{"The port of Aldbury closed on Monday. Meanwhile, the ferries were sent to Port Alder.",
			"ferries", "The ferries were sent to Port Alder"},
		{"The harbour ministry said on Monday that it would hold a second round of talks in Port Alder.",
			"second round", "The harbour ministry said on Monday that it would hold a second round of talks in Port Alder"},
		{"Mayor Ada Holm flew to Aldbury on Monday. From the balcony of the customs house she called for a minute's silence for the four dead of the ferry.",
			"four dead", "From the balcony of the customs house [Ada Holm] called for a minute's silence for the four dead of the ferry"},
	} {
		a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: x.text})
		c := claimWith(a, "n-1", x.claim)
		if c == nil || strings.TrimRight(c.Summary, ".") != x.line {
			t.Errorf("want %q in\n%s", x.line, summaries(a))
		}
	}
}
