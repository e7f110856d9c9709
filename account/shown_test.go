package account

import (
	"math"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestWordsShownByAHeavierClaimWeighLess(t *testing.T) {
	claims := []hearsay.Claim{
		{ID: "a", Kind: hearsay.EventClaim, Summary: "A crane fell on the market and broke two stalls", Weight: .9, Origins: []string{"police"}},
		{ID: "b", Kind: hearsay.EventClaim, Summary: "a crane fell on the market", Weight: .8, Origins: []string{"police"}},
		{ID: "c", Kind: hearsay.EventClaim, Summary: "a crane fell on the market", Weight: .7, Origins: []string{"a trader"}},
		{ID: "d", Kind: hearsay.FigureClaim, Summary: "Two people were hurt", Weight: .6, Origins: []string{"police"}},
		{ID: "e", Kind: hearsay.EventClaim, Summary: "Two people were hurt", Weight: .58, Origins: []string{"police"}, Status: hearsay.Disputed},
		{ID: "f", Kind: hearsay.EventClaim, Summary: "Two people were hurt", Weight: .57, Origins: []string{"police"}},
	}
	rows := make([]row, len(claims))
	shown := numbers{}
	for i, c := range claims {
		rows[i] = row{int(math.Round(c.Weight * weightSteps)), rankOf(c.ID), &claim{id: c.ID, tale: &tale{claim: c}}}
		rows[i].claim.tale.show(shown)
	}
	rows = demoteShown(rows)
	want := map[string]int{"a": 900, "b": 550, "c": 700, "d": 600, "e": 580, "f": 320}
	for i, r := range rows {
		if r.weight != want[r.claim.id] {
			t.Errorf("claim %s weighs %v steps, want %v", r.claim.id, r.weight, want[r.claim.id])
		}
		if i > 0 && rows[i-1].weight < r.weight {
			t.Errorf("claim %s stands behind a lighter one", r.claim.id)
		}
	}
}
