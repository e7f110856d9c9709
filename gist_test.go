package hearsay

import (
	"slices"
	"testing"
)

func TestGist(t *testing.T) {
	town, land := Where{Name: "Brannhamn", Country: "SE", GeoNames: 7}, Where{Name: "Sweden", Country: "SE"}
	day, _ := ParseWhen("2031-05-04")
	at := func(start, end int) Span { return Span{start, end} }
	r := &Reading{
		Sentences: []Span{at(0, 50), at(50, 100), at(100, 600)},
		Entities: []Entity{
			{ID: "a", Name: "Ada Example", Kind: PersonEntity, Named: true}, {ID: "b", Name: "a sailor", Kind: PersonEntity},
			{ID: "c", Name: "Coast Guard", Kind: OrganizationEntity, Named: true}, {ID: "d", Name: "Bo Tester", Kind: PersonEntity, Named: true},
			{ID: "e", Name: "Brannhamn", Kind: PlaceEntity, Named: true},
		},
		Mentions: []Mention{{at(0, 3), "a", NameMention}, {at(10, 13), "b", NominalMention}, {at(55, 60), "c", NameMention}, {at(70, 73), "d", NameMention}, {at(80, 83), "d", PronounMention}, {at(90, 95), "e", NameMention}},
		Places:   []Place{{Span: at(5, 8), Where: land}, {Span: at(20, 25), Where: town}, {Span: at(90, 95), Where: town}},
		Clauses:  []Clause{{Span: at(300, 400)}, {Span: at(100, 590)}},
		Events: []Event{
			{ID: "1", Span: at(15, 20), Type: Crash}, {ID: "2", Span: at(30, 35), Type: Death, Where: town}, {ID: "3", Span: at(40, 42), Type: OtherEvent},
			{ID: "4", Span: at(62, 66), Type: Storm, Where: town, When: day, Background: true}, {ID: "5", Span: at(310, 320), Type: Fire, Where: town, Background: true},
			{ID: "6", Span: at(45, 48), Type: Flood, Modality: DeniedMod}, {ID: "7", Span: at(47, 49), Type: Quake, Background: true},
		},
	}
	g := r.Gist()
	if !slices.Equal(g.Kinds, []EventType{Crash, Death}) || !slices.Equal(g.People, []string{"Bo Tester", "Ada Example"}) || !slices.Equal(g.Names, []string{"Coast Guard"}) || !slices.Equal(g.Places, []Where{town, land}) {
		t.Errorf("%+v", g)
	}
	if g.Main.Type != Crash || g.Main.Where != town || g.Main.Span != at(0, 50) || !slices.Equal(g.Main.Names, []string{"Ada Example"}) {
		t.Errorf("the main event: %+v", g.Main)
	}
	if len(g.Recalls) != 2 || g.Recalls[0].Span != at(50, 100) || !slices.Equal(g.Recalls[0].Names, []string{"Coast Guard", "Bo Tester"}) || g.Recalls[1].Span != at(300, 400) {
		t.Errorf("what it recalls: %+v", g.Recalls)
	}
}

func TestGistOf(t *testing.T) {
	town := Where{Name: "Brannhamn", Country: "SE", GeoNames: 7}
	printed := Where{Name: "BRANNHAMN", Country: "SE", GeoNames: 7}
	other := Where{Name: "Brannhamn", Country: "SE", GeoNames: 8} // its province
	far := Where{Name: "Lissvik", Country: "SE"}
	day, _ := ParseWhen("2031-05-04")
	all := []Gist{
		{Kinds: []EventType{Crash}, People: []string{"Example"}, Places: []Where{printed}, Main: Happening{Type: Crash, Where: far}},
		{Kinds: []EventType{Crash, Death}, People: []string{"Ada Lo Example", "Lo Example"}, Places: []Where{town, other}, Main: Happening{Type: Crash, Where: town, When: day}},
		{Kinds: []EventType{Death}, People: []string{"Example", "Cy Once"}, Places: []Where{far, town}, Main: Happening{Type: Death}},
		{People: []string{"Dee Often"}, Main: Happening{Type: Crash, Where: town, When: day}},
		{People: []string{"Dee Often"}},
	}
	g := GistOf(all)
	if !slices.Equal(g.Kinds, []EventType{Crash, Death}) || !slices.Equal(g.People, []string{"Ada Lo Example", "Dee Often"}) || !slices.Equal(g.Places, []Where{printed, far}) {
		t.Errorf("%+v", g)
	}
	if g.Main.Type != Crash || g.Main.Where != town || g.Main.When != day {
		t.Errorf("the main event: %+v", g.Main)
	}
	if g := GistOf(nil); g.Main.Type != "" || g.Places != nil {
		t.Errorf("of nothing: %+v", g)
	}
}
