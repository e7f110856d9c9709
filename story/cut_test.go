package story

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// tellings are n reports of one mine fire or another: the same words in turns, and what is
// said of that one alone.
func tellings(name string, n int, month, who string, own ...string) []*Sketch {
	common := []string{
		"Smoke rose from the shaft of the Orrin colliery.", "Rescuers with breathing gear went down the shaft.",
		"Families waited at the gate of the colliery through the night.", "The fire began at a belt in the third gallery.",
		"Ambulances stood in a row beside the winding tower.", "A union spoke of old belts and of warnings that nobody heard.",
		"Pumps were brought from two other pits of the valley.", "The colliery has been worked for ninety years.",
		"Gas was measured at the mouth of the shaft.", "The management promised to open the books of the safety office.",
	}
	var all []*Sketch
	for i := range n {
		var body strings.Builder
		for k := range len(common) {
			body.WriteString(common[(i*3+k*(1+2*(i%2)))%len(common)] + " ")
			if k < len(own) {
				body.WriteString(own[(i+k)%len(own)] + " ")
			}
		}
		v := &hearsay.Version{Body: body.String()}
		v.ID, v.Outlet = fmt.Sprint(name, i), fmt.Sprint(name, " Gazette ", i)
		all = append(all, NewSketch(v, &hearsay.Reading{
			Times:    []hearsay.Timex{{Type: hearsay.DateTimex, Value: month}},
			Entities: []hearsay.Entity{{ID: "e1", Name: who, Kind: hearsay.PersonEntity, Named: true}},
		}))
	}
	return all
}

func TestAGroupOfTwoFallsInTwo(t *testing.T) {
	first := tellings("a", 7, "XXXX-03", "Dario Vell", "In all 140 miners came up by the east shaft.", "The blaze burned for 36 hours, foreman Dario Vell said.", "Some 410 tonnes of coal were lost.")
	second := tellings("b", 5, "XXXX-11", "Runa Haldane", "Only 57 miners were at work.", "It was out after 95 minutes, inspector Runa Haldane said.", "Damage was put at 620 thousand crowns.")
	lay := func(sketches ...*Sketch) (*Grouper, []int32) {
		g := NewGrouper()
		var all []int32
		for _, s := range sketches {
			n := g.put(g.take(s), s, -1, g.open(s.Report))
			all = append(all, n)
		}
		for _, n := range all {
			g.surroundings(n)
		}
		return g, all
	}
	var mixed []*Sketch
	for i := range first {
		mixed = append(mixed, first[i])
		if i < len(second) {
			mixed = append(mixed, second[i])
		}
	}
	g, reports := lay(mixed...)
	parts := g.cutter.cut(g, reports)
	if len(parts) != 2 {
		t.Fatalf("two fires make %d groups", len(parts))
	}
	for _, p := range parts {
		for _, n := range p {
			if g.id(n)[0] != g.id(p[0])[0] {
				t.Errorf("%s stands with %s", g.id(n), g.id(p[0]))
			}
		}
	}
	g, reports = lay(first...)
	if parts := g.cutter.cut(g, reports); len(parts) != 1 {
		t.Errorf("one fire falls into %d groups", len(parts))
	}
	g, reports = lay(mixed[:cutLeast-1]...)
	if parts := g.cutter.cut(g, reports); len(parts) != 1 {
		t.Errorf("%d reports fall into %d groups", cutLeast-1, len(parts))
	}
	g, reports = lay(tellings("c", cutMost, "XXXX-06", "Peer Aland", "There were 88 of them.", "They dug for 49 days.")...)
	if parts := g.cutter.cut(g, reports); len(parts) != 1 {
		t.Errorf("as many reports as there may be, all of one fire, fall into %d groups", len(parts))
	}
}
