package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// A line that leaves open whom it is about, or tells only that somebody spoke, weighs less than one that says it.
func TestVagueLinesWeighLess(t *testing.T) {
	a := tellAll(t, nil, told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, title: "Harbour of Aldbury to close",
		text: "The harbour of Aldbury will close in May. Harbour master Ida Holm made the remarks in Aldbury harbour on Tuesday. Ida Holm opened the new lock of Aldbury harbour on Tuesday."})
	spoke, did := claimWith(a, "a", "made the remarks"), claimWith(a, "a", "opened the new lock")
	if spoke == nil || did == nil || spoke.Weight >= did.Weight {
		t.Error(summaries(a))
	}
}
