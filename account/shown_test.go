package account

import (
	"math"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestWordsShownByAHeavierClaimWeighLess(t *testing.T) {
	four := &hearsay.ClaimFigure{Quantity: hearsay.Exactly(4), Counted: hearsay.Injured}
	told := []hearsay.Assertion{{Report: "n-1"}}
	claims := []*hearsay.Claim{
		{ID: "a", Kind: hearsay.EventClaim, Summary: "A crane fell on the market and broke two stalls", Weight: .9, Origins: []string{"police"}},
		{ID: "b", Kind: hearsay.EventClaim, Summary: "a crane fell on the market", Weight: .8, Origins: []string{"police"}},
		{ID: "c", Kind: hearsay.EventClaim, Summary: "a crane fell on the market", Weight: .7, Origins: []string{"a trader"}},
		{ID: "d", Kind: hearsay.FigureClaim, Summary: "Two people were hurt", Weight: .6, Origins: []string{"police"}},
		{ID: "e", Kind: hearsay.EventClaim, Summary: "Two people were hurt", Weight: .58, Origins: []string{"police"}, Status: hearsay.Disputed},
		{ID: "f", Kind: hearsay.EventClaim, Summary: "Two people were hurt", Weight: .57, Origins: []string{"police"}},
		{ID: "g", Kind: hearsay.FigureClaim, Summary: "Four dockers were cut by glass", Weight: .5, Origins: []string{"a docker"}, Figure: four, Assertions: told},
		{ID: "h", Kind: hearsay.FigureClaim, Summary: "A storm hurt four of them", Weight: .45, Origins: []string{"medics"}, Figure: four, Assertions: told},
		{ID: "i", Kind: hearsay.EventClaim, Summary: "A crane fell on the market and broke two stalls and a cart", Weight: .44, Origins: []string{"police"}},
	}
	var m board
	shown := numbers{}
	for i, c := range claims {
		words := strings.ToLower(c.Summary)
		m.put(row{tale: &tale{id: c.ID, claim: c, words: words}, rank: rankOf(c.ID), shown: shown.number(words), mark: markOf(words)})
		m.ranks = append(m.ranks, ranked{int32(math.Round(c.Weight * weightSteps)), int32(i), rankOf(c.ID)})
	}
	m.demoteShown()
	want := map[string]int32{"a": 900, "b": 400, "c": 700, "d": 600, "e": 580, "f": 170, "g": 500, "h": 50, "i": 40}
	for i, r := range m.ranks {
		id := m.rows[r.at].id
		if r.weight != want[id] {
			t.Errorf("claim %s weighs %v steps, want %v", id, r.weight, want[id])
		}
		if i > 0 && m.ranks[i-1].weight < r.weight {
			t.Errorf("claim %s stands behind a lighter one", id)
		}
	}
}
