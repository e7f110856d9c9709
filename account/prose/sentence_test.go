package prose

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestSentences(t *testing.T) {
	by := func(name string, kind hearsay.LinkKind, side hearsay.Polarity) hearsay.Assertion {
		return hearsay.Assertion{Outlet: "Lake Wire", Speaker: hearsay.Speaker{Name: name}, Polarity: side,
			Chain: hearsay.Chain{{Name: "Lake Wire", Kind: hearsay.OutletLink}, {Name: name, Kind: kind}}}
	}
	rival := hearsay.Claim{ID: "r", Summary: "Nine boats sank", Origins: []string{"harbour master"}, Assertions: []hearsay.Assertion{by("harbour master", hearsay.OfficialLink, hearsay.Affirms)}}
	byID := map[string]*hearsay.Claim{"r": &rival}
	for want, c := range map[string]hearsay.Claim{
		"Four boats sank in the storm, according to a fisherman.": {Summary: "Four boats sank in the storm", Origins: []string{"fisherman"},
			Assertions: []hearsay.Assertion{by("fisherman", hearsay.WitnessLink, hearsay.Affirms)}},
		"Four boats sank, according to the fire service; a harbour master says otherwise.": {Summary: "Four boats sank", Status: hearsay.Disputed, Origins: []string{"fire service"}, Disputes: []string{"r"},
			Assertions: []hearsay.Assertion{by("fire service", hearsay.OrganizationLink, hearsay.Affirms)}},
		"The pier is closed, according to officials; Mirela Dossin and police deny it.":    {Summary: "The pier is closed", Status: hearsay.Disputed, Origins: []string{"officials"}, Against: []string{"Mirela Dossin", "police"}},
		"The pier is closed; police deny it.":                                              {Summary: "The pier is closed", Status: hearsay.Denied, Against: []string{"police"}},
		"Two men drowned, according to police and Lake Wire, independently of each other.": {Summary: "Two men drowned.", Status: hearsay.Corroborated, Origins: []string{"police", "Lake Wire"}},
		"Two men drowned, Lake Wire reports.":                                              {Summary: "Two men drowned", Origins: []string{"Lake Wire"}, Assertions: []hearsay.Assertion{{Outlet: "Lake Wire", Chain: hearsay.Chain{{Name: "Lake Wire", Kind: hearsay.OutletLink}}}}},
		"Two men drowned, medics said.":                                                    {Summary: "Two men drowned, medics said", Origins: []string{"medics"}},
		"The pier may close, according to police (said to be possible only).":              {Summary: "The pier may close", Origins: []string{"police"}, Flags: []string{"possible"}},
	} {
		if got := sentence(&c, byID); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}
