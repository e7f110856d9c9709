package account_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// sides are whether claims of the account have words of a report that affirm and of another that deny.
func disputedBy(a hearsay.Account, report, words, other, otherWords string) bool {
	for _, c := range a.Claims {
		var yes, no, ids bool
		for _, x := range c.Assertions {
			yes = yes || x.Report == report && strings.Contains(x.Quote, words) && x.Polarity == hearsay.Affirms
			no = no || x.Report == other && strings.Contains(x.Quote, otherWords) && x.Polarity == hearsay.DeniesIt
		}
		if d := claimWith(a, other, otherWords); yes && d != nil {
			ids = slices.Contains(c.Disputes, d.ID)
		}
		if yes && (no || ids) {
			return true
		}
	}
	return false
}

func TestRebuttalsDeny(t *testing.T) {
	const dam = "The dam above Aldbury has burst, a shepherd said. Nine people drowned in the flood, he said."
	for name, c := range map[string]struct{ text, affirmed, denied string }{
		"reports are false":   {"Reports in the media that the dam has burst are incorrect.", "dam above Aldbury has burst", "are incorrect"},
		"no truth in numbers": {"There is no truth in the figure of nine that is going round.", "Nine people", "no truth"},
		"not aware":           {"The waterworks is not aware of any burst dam above Aldbury.", "dam above Aldbury has burst", "not aware"},
		"called nonsense":     {"A shepherd has told a newspaper that the dam above Aldbury has burst. The waterworks called it nonsense.", "dam above Aldbury has burst", "nonsense"},
		"dismissed as":        {"The mayor brushed aside as gossip a claim that the dam above Aldbury has burst.", "dam above Aldbury has burst", "burst"},
		"without foundation":  {"The waterworks notes rumours that the dam has burst. They are without any foundation.", "dam above Aldbury has burst", "notes rumours"},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, title: "Flood at Aldbury", text: dam},
				told{id: "w-1", outlet: "Aldbury Waterworks", kind: hearsay.AgencyOutlet, minute: 40, text: c.text})
			if !disputedBy(a, "n-1", c.affirmed, "w-1", c.denied) {
				t.Error(summaries(a))
			}
		})
	}
}

// A rumour that nobody but its denial tells is denied, not reported.
func TestDeniedRumourIsDenied(t *testing.T) {
	a := tellAll(t, nil, told{id: "w-1", outlet: "Aldbury Waterworks", kind: hearsay.AgencyOutlet,
		text: "The waterworks notes rumours that its director, Ida Holm, has stepped down. They are without foundation. Ms Holm has not resigned."})
	for _, words := range []string{"notes rumours", "has not resigned"} {
		if c := claimWith(a, "w-1", words); c == nil || c.Status != hearsay.Denied || strings.Contains(c.Summary, " not ") {
			t.Errorf("%q: %+v\n%s", words, c, summaries(a))
		}
	}
}
