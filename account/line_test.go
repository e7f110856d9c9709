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
		{"The council of Aldbury pushed for a vote closing the port on Monday, the mayor said.",
			"a vote closing", "The council of Aldbury pushed for a vote closing the port on Monday, the mayor said"},
		{"The pilots of Aldbury began talks in Port Alder on Monday, calling on the mayor to open the lock.",
			"began talks", "The pilots of Aldbury began talks in Port Alder on Monday, calling on the mayor to open the lock"},
		{"Welcomed by Mayors Ann Roe and Jim Ruhl, Holm came to the shipyard of Aldbury on Monday.",
			"came to the shipyard", "Welcomed by Mayors Ann Roe and Jim Ruhl, Holm came to the shipyard of Aldbury on Monday"},
		{"Another ten dockers were killed and 35 wounded near the stadium in Aldbury when a crane fell.",
			"35 wounded", "Another ten dockers were killed and 35 wounded near the stadium in Aldbury when a crane fell"},
		{"Harbour minister Ida Holm spoke on Monday. Holm made the announcement hours after a docker was badly hurt in a fire in Aldbury.",
			"a docker was", "A docker was badly hurt in a fire in Aldbury"},
		{"Prime minister Karl Voss said Monday that Norway has pledged about ten boats to his flooded town.",
			"pledged about", "Norway has pledged about ten boats to [Karl Voss’s] flooded town"},
		{"A few hours after the incident, a docker was killed by guards in Aldbury.",
			"a docker was", "A docker was killed by guards in Aldbury"},
	} {
		a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: x.text})
		c := claimWith(a, "n-1", x.claim)
		if c == nil || strings.TrimRight(c.Summary, ".") != x.line {
			t.Errorf("want %q in\n%s", x.line, summaries(a))
		}
	}
}

// An entry in a list, and a reason that is told to be none, are no lines.
func TestWhatIsNoLine(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", title: "Harbour of Aldbury to close",
		text: "ADA HOLM: Harbour master of Aldbury, adviser to its council, backed by the pilots of Port Alder. The pilots of Aldbury voted on Monday. " +
			"The list won not because pilots trusted the harbour council of Aldbury but because of the toll."})
	entry, vote := claimWith(a, "n-1", "adviser"), claimWith(a, "n-1", "voted")
	if entry != nil && entry.Weight > .3 || vote == nil || claimWith(a, "n-1", "pilots trusted") != nil && strings.HasPrefix(claimWith(a, "n-1", "pilots trusted").Summary, "Pilots trusted") {
		t.Error(summaries(a))
	}
}
