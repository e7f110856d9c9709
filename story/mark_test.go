package story

import (
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestDatesLeaveMarks(t *testing.T) {
	for value, want := range map[string][]Mark{
		"2013-09-18":       {newMark(dayMark, 3), newMark(monthMark, 9), newMark(yearMark, 2013)},
		"2013-09-22T09:30": {newMark(dayMark, 7), newMark(monthMark, 9), newMark(yearMark, 2013)},
		"XXXX-WXX-7":       {newMark(dayMark, 7)},
		"XXXX-WXX-4TNI":    {newMark(dayMark, 4)},
		"XXXX-12":          {newMark(monthMark, 12)},
		"XXXX-12-24":       {newMark(monthMark, 12)},
		"2011":             {newMark(yearMark, 2011)},
		"2011-W07":         {newMark(yearMark, 2011)},
		"XXXX-WXX-WE":      nil,
		"PAST_REF":         nil,
		"199":              nil,
		"":                 nil,
	} {
		got := dated(nil, value)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %x, want %x", value, got, want)
		}
	}
}

func TestGroupsDifferAsFarAsTheyNeverAgree(t *testing.T) {
	of := func(days ...uint32) *census {
		c := &census{}
		for _, d := range days {
			one := &census{n: 1, marks: []marked{{newMark(dayMark, d), 1}}}
			one.reports[dayMark] = 1
			c = c.plus(one)
		}
		return c
	}
	sunday, thursday := of(7, 7, 7, 7, 7), of(4, 4, 4, 4)
	mixed := of(7, 1, 7, 1)
	gap := func(a, b *census) float64 { return a.differ(b, true)[dayMark] }
	switch {
	case gap(sunday, thursday) < 0.7:
		t.Errorf("five reports of Sunday and four of Thursday differ by %.2f", gap(sunday, thursday))
	case gap(of(7), of(4)) > 0.3:
		t.Errorf("a report of each differs by %.2f: it may be another day of the same event", gap(of(7), of(4)))
	case gap(mixed, of(1, 7, 1)) > 0.1:
		t.Errorf("groups that tell of the same two days differ by %.2f", gap(mixed, of(1, 7, 1)))
	case gap(sunday, &census{n: 3}) != 0:
		t.Error("a group that names no day differs")
	case sunday.differ(thursday, false)[dayMark] != 0:
		t.Error("days differ where dates say nothing")
	case gap(sunday, thursday) != gap(thursday, sunday):
		t.Error("a difference has a direction")
	}
}

func TestNamesOfPlacesOnTheMapBindNothing(t *testing.T) {
	r := &hearsay.Reading{
		Entities: []hearsay.Entity{
			{ID: "e1", Name: "Ostrelia Freight", Kind: hearsay.OrganizationEntity, Named: true},
			{ID: "e2", Name: "Varnhalm", Kind: hearsay.PlaceEntity, Named: true},
			{ID: "e3", Name: "Dorvik Post", Kind: hearsay.OrganizationEntity, Named: true},
			{ID: "e4", Name: "a worker", Kind: hearsay.PersonEntity},
		},
		Places: []hearsay.Place{{Where: hearsay.Where{Name: "Varnhalm", Located: true, Country: "SE"}}},
	}
	got := rareNames(r, map[string]struct{}{"dorvik": {}, "post": {}})
	if want := []uint32{key("ostrelia")}; !slices.Equal(got, want) {
		t.Errorf("%x, want %x", got, want)
	}
}
