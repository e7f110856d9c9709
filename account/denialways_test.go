package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What a denial says in few words answers what was told in many.
func TestShortDenialsAnswer(t *testing.T) {
	board := hearsay.AgencyOutlet
	for name, c := range map[string]struct {
		told, words   string
		answer        told
		answers       string
		contradiction bool
	}{
		"none of a thing told as new": {
			"I heard two shots and then somebody called for help, said a harbour clerk who had fled to the quay.", "heard two shots",
			told{outlet: "Aldbury Harbour Office", kind: board, text: "No shots have been fired."}, "No shots", true,
		},
		"a thing of two words": {
			"Guards used pepper spray at the crowd outside gate 4, two dockers told Northern Wire.", "used pepper spray",
			told{outlet: "Aldbury Harbour Guard", kind: board, text: "No pepper spray was used by this force."}, "No pepper spray", true,
		},
		"the thing is another": {
			"The decision on the second lock was linked to the price of steel, the builders' union said.", "The decision on the second lock",
			told{outlet: "Aldbury Harbour Office", kind: board, text: "No decision has been taken."}, "No decision", false,
		},
		"a deed of one's own": {
			"The strikers are led by Tom Reed, the foreman of the old grain elevator on the north quay, according to a leaflet.", "led by Tom Reed",
			told{outlet: "Coast Daily", text: "Tom Reed has denied that he leads the strike in Aldbury."}, "leads the strike", true,
		},
		"another's deed": {
			"The strikers are led by Tom Reed, the foreman of the old grain elevator on the north quay, according to a leaflet.", "led by Tom Reed",
			told{outlet: "Coast Daily", text: "Ida Holm has denied that she leads the strike in Aldbury."}, "leads the strike", false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			c.answer.id, c.answer.minute = "b", 30
			a := tellAll(t, nil, told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.told}, c.answer)
			if disputedBy(a, "a", c.words, "b", c.answers) != c.contradiction {
				t.Error(summaries(a))
			}
		})
	}
}

// Whom an agency cites for its words is whose word they are.
func TestCitedByAnAgencyIsTheOrigin(t *testing.T) {
	a := tellAll(t, nil, told{id: "a", outlet: "Coast Daily", text: "Northern Wire says that nine sailors drowned off Aldbury on Tuesday, citing harbour doctor Ida Holm."})
	c := claimWith(a, "a", "nine sailors drowned")
	if c == nil || len(c.Origins) != 1 || c.Origins[0] != "Ida Holm" {
		t.Errorf("%+v\n%s", c, summaries(a))
	}
}

// A forecast that came true is no second word for the fact.
func TestForecastConfirmsNothing(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: "The turnout of dockers in the Aldbury harbour vote will be very high, union secretary Tom Reed said."},
		told{id: "b", outlet: "Coast Daily", minute: 60, text: "The turnout of dockers in the Aldbury harbour vote is very high, mayor Ida Holm said."})
	for _, c := range a.Claims {
		if c.Status == hearsay.Corroborated {
			t.Error(summaries(a))
		}
	}
}

func TestTheClaimOfOneWhoIsNamed(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a", outlet: "Harbour Party", kind: hearsay.AgencyOutlet, text: "Ina Corran has won the election in Aldbury."},
		told{id: "b", outlet: "Vale Alliance", kind: hearsay.AgencyOutlet, minute: 60, text: "The claim of the Harbour Party that it has won in Aldbury is a lie."})
	c := claimWith(a, "a", "has won")
	if c == nil || c.Status != hearsay.Disputed {
		t.Error(summaries(a))
	}
}

func TestADeedOfThisSpringIsDenied(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: "The council of Aldbury fell apart on Tuesday. Mayor Ina Corran sold the town ferry to the circus on April 3, the Harbour Party said."},
		told{id: "b", outlet: "Town Hall", kind: hearsay.AgencyOutlet, minute: 60, text: "The mayor has sold no ferry to the circus."})
	for _, c := range a.Claims {
		if c.Status == hearsay.Disputed {
			return
		}
	}
	t.Error(summaries(a))
}

func TestAClaimByOneWhoIsNamed(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a", outlet: "Red Kettle", kind: hearsay.AgencyOutlet, text: "We hold the town's till and the files of 4,200 patients."},
		told{id: "b", outlet: "Vale Wire", kind: hearsay.WireOutlet, minute: 60, text: "Mayor Ina Corran dismissed a claim by a group called Red Kettle to have stolen the files of 4,200 patients."})
	c := claimWith(a, "a", "4,200")
	if c == nil || c.Status != hearsay.Disputed {
		t.Error(summaries(a))
	}
}
