package account_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

const millStart = "A blast tore through a grain mill in Aldbury on Tuesday morning, "
const millEnd = " Smoke rose over the harbour for hours, and the nearby streets were closed to traffic."

func TestCopyWithAnotherNumberIsItsOwn(t *testing.T) {
	copies := []hearsay.Copy{{Report: "b-1", Of: "a-1", Share: 0.9}, {Report: "c-1", Of: "a-1", Share: 0.9}, {Report: "d-1", Of: "a-1", Share: 0.9}}
	a := tellAll(t, copies,
		told{id: "a-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: millStart + "killing two people, the fire service said." + millEnd},
		told{id: "b-1", outlet: "Harbour Post", minute: 30, text: millStart + "killing nine people, the health ministry said." + millEnd},
		told{id: "c-1", outlet: "City Courier", minute: 40, text: millStart + "killing nobody, the mill's owner said." + millEnd},
		told{id: "d-1", outlet: "Coast Daily", minute: 50, text: millStart + "killing nine people, the health ministry said." + millEnd},
	)
	s := mainSeries(a, hearsay.Killed)
	values := map[int]bool{}
	for _, p := range s.History {
		values[p.Quantity.Min] = true
	}
	if !values[0] || !values[2] || !values[9] {
		t.Errorf("killed: %+v\n%s", s, summaries(a))
	}
	for _, c := range a.Claims {
		if c.Figure == nil {
			continue
		}
		if c.Status != hearsay.Disputed {
			t.Errorf("not disputed: %+v", c)
		}
		for _, x := range c.Assertions {
			if strings.Contains(x.Quote, "nine") != (c.Figure.Min == 9) {
				t.Errorf("%q speaks to the claim of %d", x.Quote, c.Figure.Min)
			}
		}
	}
}

func TestCopyThatNamesItsAgencyIsNoOrigin(t *testing.T) {
	copies := []hearsay.Copy{{Report: "b-1", Of: "a-1", Share: 0.9}}
	a := tellAll(t, copies,
		told{id: "a-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: millStart + "killing at least two people, the fire service said." + millEnd},
		told{id: "b-1", outlet: "Harbour Post", minute: 30, text: millStart + "killing two people, Northern Wire reported." + millEnd},
	)
	for _, c := range a.Claims {
		if c.Status == hearsay.Corroborated || c.Status == hearsay.Disputed {
			t.Errorf("%+v", c)
		}
	}
}
