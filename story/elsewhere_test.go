package story

import "testing"

func TestPlacesThatDifferTakeFromALink(t *testing.T) {
	in := func(kind, reports int, place string) *census {
		m := newMark(kind, termID(place))
		c := &census{n: int32(reports), marks: []marked{{m, int32(reports)}}}
		c.reports[kind] = int32(reports)
		return c
	}
	at := func(reports int, country string) *census { return in(placeMark, reports, country) }
	of := func(reports int64, dated bool, words int64) *reckoning {
		m := mass{n: reports, size: reports, words: reports * words}
		if dated {
			m.dated = reports
		}
		r := m.reckon()
		return &r
	}
	const brief = fullWords - headline // words beyond a headline's of a text of a few sentences
	one, group := of(1, true, brief), of(6, true, brief)
	if got := elsewhere(one, group, at(1, "PT"), at(6, "GR")); got >= 0.8 || got < 0.5 {
		t.Errorf("another country leaves %.2f", got)
	}
	office := &census{n: 1, marks: []marked{{newMark(townMark, termID("linz")), 1}, {newMark(ownMark, termID("council")), 1}}}
	office.reports[townMark] = 1
	if got := elsewhere(one, group, office, in(townMark, 6, "wels")); got >= 0.9 || got < 0.7 {
		t.Errorf("an office of another town leaves %.2f", got)
	}
	if got := elsewhere(one, group, in(townMark, 1, "linz"), in(townMark, 6, "wels")); got >= 0.5 {
		t.Errorf("another town, and no name in common, leaves %.2f", got)
	}
	for name, got := range map[string]float64{
		"one country":           elsewhere(one, group, at(1, "GR"), at(6, "GR")),
		"none named":            elsewhere(one, group, &census{n: 1}, at(6, "GR")),
		"no known time":         elsewhere(of(1, false, brief), group, at(1, "PT"), at(6, "GR")),
		"headlines on one side": elsewhere(of(1, true, 0), of(6, true, 0), at(1, "PT"), at(6, "GR")),
	} {
		if got != 1 {
			t.Errorf("%s: %.2f is left", name, got)
		}
	}
}
