package account

import (
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
	demoteShown(claims)
	want := map[string]float64{"a": .9, "b": .55, "c": .7, "d": .6, "e": .58, "f": .32}
	for i, c := range claims {
		if c.Weight != want[c.ID] {
			t.Errorf("claim %s weighs %v, want %v", c.ID, c.Weight, want[c.ID])
		}
		if i > 0 && claims[i-1].Weight < c.Weight {
			t.Errorf("claim %s stands behind a lighter one", c.ID)
		}
	}
}
