package story_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

var noon = time.Date(2025, 2, 11, 12, 0, 0, 0, time.UTC)

// sketch is one of a report published so many minutes after noon.
func sketch(id, outlet string, minutes int, title, body string, credit ...string) *story.Sketch {
	v := &hearsay.Version{Title: title, Body: body}
	v.ID, v.Outlet, v.Kind = id, outlet, hearsay.NewspaperOutlet
	v.Published = noon.Add(time.Duration(minutes) * time.Minute)
	v.Observed = v.Published
	v.Credit = strings.Join(credit, " ")
	return story.NewSketch(v, nil)
}

const (
	bridge = "A bridge over the river Arvo fell on Tuesday and at least four cars went into the water, the Helmi county rescue service said. Divers searched the river for people until dark, and a crane was on its way from the coast."
	brief  = "A bridge over the river Arvo fell on Tuesday and at least four cars went into the water, the Helmi county rescue service said."
	other  = "The Arvo bridge had been closed to lorries for a month because of cracks, the road agency said after it fell on Tuesday. An inquiry into the bridge has begun."
	budget = "Parliament passed the budget by two votes after a night of debate. The finance minister promised lower taxes on wages and a fund for railways."
)

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"Bridges": "bridge", "parties": "party", "churches": "church", "crisis": "crisis", "bus": "bus", "glass": "glass",
		"Arvo’s": "arvo", "the": "", "2025": "", "7": "", "1200": "1200", "Monday": "", "Évora": "évora",
	} {
		if got := story.Fold(word); got != want {
			t.Errorf("Fold(%q) = %q, want %q", word, got, want)
		}
	}
}

// What agencies print of every day's trade and of every tremor: a form with other figures.
const (
	market   = "The Tostrup index of thirty shares closed higher on the Helmi exchange on %s, traders said, as buyers returned to shipping and timber after a quiet morning in which few lots had changed hands. The index ended at %s points. Turnover came to forty million crowns, against thirty-eight million the day before, and rising shares outnumbered falling ones by two to one."
	tremor   = "An earthquake of magnitude 4.%s shook the coast near %s on Tuesday, the seismological institute said. It struck at a depth of %s kilometres. There were no reports of damage."
	footer   = "All rights reserved. Nothing of this page may be printed elsewhere without leave of the publisher. Subscribe for more news from the county."
	release  = "The Helmi county rescue service asks everybody to stay away from both banks of the Arvo between the mill and the lock until Thursday noon. A crane will lift four cars out of the water. Relatives may call the service at the town hall."
	denied   = "The minister for roads was not told of the cracks, his office said on Wednesday, and calls for his resignation were out of place."
	mistaken = "The minister for roads was told of the cracks in March, an engineer said on Wednesday, and calls for his resignation grew louder."
)

func TestCopies(t *testing.T) {
	of := func(id string, kind hearsay.OutletKind, minutes int, body string) *story.Sketch {
		s := sketch(id, id, minutes, "", body)
		s.Kind = kind
		return s
	}
	const day = 24 * 60
	for name, c := range map[string]struct {
		first, second *story.Sketch
		want          string // copy>original
	}{
		"the same text elsewhere, later":  {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 5, "", bridge), "b>a"},
		"the older arrives second":        {sketch("b", "Post", 5, "", bridge), sketch("a", "Wire", 0, "", bridge), "b>a"},
		"a brief cut from it":             {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 5, "", brief), "b>a"},
		"credit turns the direction":      {sketch("a", "Post", 0, "", bridge, "Wire"), sketch("b", "Wire", 5, "", bridge), "a>b"},
		"credit and part of the text":     {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 5, "", brief+" "+other, "Wire"), "b>a"},
		"part of the text without credit": {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 5, "", brief+" "+other+" "+budget), ""},
		"an outlet's own second take":     {sketch("a", "Wire", 0, "", brief), sketch("b", "Wire", 5, "", bridge), ""},
		"another text of the same thing":  {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 5, "", other), ""},
		"a few words alike":               {sketch("a", "Wire", 0, "", "Police said so."), sketch("b", "Post", 5, "", "Police said so."), ""},
		"a release printed whole":         {of("service", hearsay.AgencyOutlet, 0, release), of("paper", hearsay.NewspaperOutlet, 90, release), "paper>service"},
		"a release printed with a lead":   {of("service", hearsay.AgencyOutlet, 0, release), of("paper", hearsay.NewspaperOutlet, 90, "The river is closed for two days. "+release), "paper>service"},
		"a release at the same minute":    {of("paper", hearsay.NewspaperOutlet, 0, bridge), of("wire", hearsay.WireOutlet, 0, bridge), "paper>wire"},
		"cut in the middle":               {sketch("a", "Wire", 0, "", bridge+" "+other+" "+release), sketch("b", "Post", 9, "", bridge+" "+release), "b>a"},
		"other case, spacing and quotes":  {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 9, "", strings.ToUpper(strings.ReplaceAll(bridge, " ", "  "))), "b>a"},
		"damaged at its end":              {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 9, "", bridge[:len(bridge)-20]+"\xff\xfe\x00"), "b>a"},
		"a copy without dates":            {undated("a", "Wire", bridge), undated("b", "Post", bridge), "b>a"},
		"printed the next day":            {sketch("a", "Wire", 0, "", bridge+" "+other), sketch("b", "Post", day, "", bridge+" "+other[:120]), "b>a"},
		"the day's market, another day":   {sketch("a", "Wire", 0, "", fmt.Sprintf(market, "Tuesday", "1,204")), sketch("b", "Post", 8*day, "", fmt.Sprintf(market, "Wednesday", "1,311")), ""},
		"the same word for word weeks on": {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 20*day, "", bridge), "b>a"},
		"two tremors of one evening":      {sketch("a", "Wire", 0, "", fmt.Sprintf(tremor, "1", "Tostrup", "12")), sketch("b", "Post", 60, "", fmt.Sprintf(tremor, "6", "Helmi", "30")), ""},
		"one footer":                      {sketch("a", "Wire", 0, "", bridge+" "+footer), sketch("b", "Post", 9, "", budget+" "+release+" "+footer), ""},
		"a quote that both have":          {sketch("a", "Wire", 0, "", bridge+" “Nobody told us that the bridge was weak, nobody,” said a driver."), sketch("b", "Post", 9, "", other+" “Nobody told us that the bridge was weak, nobody,” said a driver."), ""},
		"the contrary":                    {sketch("a", "Wire", 0, "", denied), sketch("b", "Post", 9, "", mistaken), ""},
		"credit to another agency":        {sketch("a", "Wire", 0, "", bridge), sketch("b", "Post", 9, "", brief+" "+other, "Other Press"), ""},
		"the text's last line credits":    {sketch("a", "Wire Press", 0, "", bridge), sketch("b", "Post", 5, "", brief+" "+other+"\n\n(with Wire Press)"), "b>a"},
		"an agency by its initials":       {sketch("a", "Associated Press", 0, "", bridge), sketch("b", "Post", 5, "", "HELMI (AP) - "+brief+" "+other), "b>a"},
		"who is quoted isn't credited":    {sketch("a", "Wire Press", 0, "", bridge), sketch("b", "Post", 5, "", brief+" "+other+" A driver told Wire Press so."), ""},
		"a house whose name is a part":    {sketch("a", "AP", 0, "", bridge), sketch("b", "Post", 5, "", brief+" "+other, "Capital News"), ""},
		"an agency's takes by two names":  {sketch("a", "AP", 0, "", brief), sketch("b", "The Associated Press", 5, "", bridge), ""},
		"no words":                        {sketch("a", "Wire", 0, "Bridge falls", ""), sketch("b", "Post", 5, "Bridge falls", ""), ""},
	} {
		g := story.NewGrouper()
		g.Add(c.first)
		got := ""
		for _, k := range g.Add(c.second).Copies {
			got += k.Report + ">" + k.Of
			if k.Why == "" || k.Share <= 0 || k.Share > 1 {
				t.Errorf("%s: %+v", name, k)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestGrouping(t *testing.T) {
	g := story.NewGrouper()
	a := g.Add(sketch("a", "Wire", 0, "Bridge over Arvo falls", bridge))
	b := g.Add(sketch("b", "Post", 30, "Arvo bridge had cracks", other))
	c := g.Add(sketch("c", "Post", 40, "Budget passes by two votes", budget))
	d := g.Add(sketch("d", "@helmi", 45, "", "The Arvo bridge is gone, cars in the river!!"))
	if !a.New || b.New || !c.New || d.New || b.Story != a.Story || d.Story != a.Story || c.Story == a.Story {
		t.Errorf("%+v %+v %+v %+v", a, b, c, d)
	}
	if again := g.Add(sketch("b", "Post", 50, "Arvo bridge had cracks", other+" More cracks were found.")); again.Story != a.Story || again.New {
		t.Errorf("a new version: %+v", again)
	}
	if late := g.Add(sketch("e", "Wire", 60*24*90, "Bridge over Arvo falls", "A bridge over the Arvo fell.")); late.Story == a.Story {
		t.Error("three months later it is another bridge")
	}
	if got := story.Title(g.Members(a.Story)); got != "Arvo bridge had cracks" && got != "Bridge over Arvo falls" {
		t.Errorf("title %q", got)
	}
}

func TestANewVersionCanShowWhereASmallStoryBelongs(t *testing.T) {
	g := story.NewGrouper()
	a := g.Add(sketch("a", "Wire", 0, "Bridge over Arvo falls", bridge))
	b := g.Add(sketch("b", "Radio", 10, "Several hurt, road closed", "Several people were hurt on the county road, a listener told the radio."))
	if a.Story == b.Story {
		t.Fatal("nothing ties them yet")
	}
	p := g.Add(sketch("b", "Radio", 20, "Arvo bridge falls", "Four cars went into the river Arvo when the bridge fell, the rescue service said. Divers searched the water."))
	want := []story.Shift{{From: b.Story, Into: a.Story, Reports: []string{"b"}, Ends: true}}
	if p.Story != a.Story || !reflect.DeepEqual(p.Shifts, want) || g.StoryOf("b") != a.Story {
		t.Errorf("%+v", p)
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		first, last, now int // hours
		want             hearsay.StoryStatus
	}{
		{0, 0, 0, hearsay.Breaking}, {0, 5, 6, hearsay.Breaking}, {0, 5, 7, hearsay.Developing},
		{0, 40, 60, hearsay.Developing}, {0, 40, 70, hearsay.Quiet}, {0, 1, 40, hearsay.Quiet},
	} {
		at := func(h int) time.Time { return noon.Add(time.Duration(h) * time.Hour) }
		if got := story.Status(at(c.first), at(c.last), at(c.now)); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestAFilterAsksForWhatStatusSays(t *testing.T) {
	now := noon.Add(1000 * time.Hour)
	within := func(f hearsay.StoryFilter, first, last time.Time) bool {
		return !last.Before(f.Since) && !first.Before(f.BegunSince) && (f.Until.IsZero() || !first.After(f.Until)) && (f.StillSince.IsZero() || !last.After(f.StillSince))
	}
	for _, status := range []hearsay.StoryStatus{hearsay.Breaking, hearsay.Developing, hearsay.Quiet} {
		f := hearsay.StoryFilter{Status: status}
		story.Ask(&f, now)
		for first := range 60 {
			for last := range first + 1 {
				for _, more := range []time.Duration{-1, 0, 1} {
					begun, changed := now.Add(-time.Duration(first)*time.Hour+more), now.Add(-time.Duration(last)*time.Hour+more)
					if got, want := within(f, begun, changed), story.Status(begun, changed, now) == status; got != want {
						t.Errorf("%s, %d h to %d h ago and %d: %v", status, first, last, more, got)
					}
				}
			}
		}
	}
}

func TestOrigins(t *testing.T) {
	reports := []hearsay.Report{
		{ID: "a", Outlet: "Wire"}, {ID: "b", Outlet: "Post"}, {ID: "c", Outlet: "Herald", Credit: "wire"},
		{ID: "d", Outlet: "Radio"}, {ID: "e", Outlet: "Radio"},
	}
	copies := []hearsay.Copy{{Report: "b", Of: "c"}, {Report: "c", Of: "a"}}
	if n := story.Origins(reports, copies, nil); n != 2 {
		t.Errorf("%d origins, want 2: the wire and the radio", n)
	}
	printed := []hearsay.Report{ // each prints an agency's text, and says so in its own way
		story.Header(&hearsay.Version{Report: hearsay.Report{ID: "a", Outlet: "Post", Byline: "Ana Ruiz, Associated Press"}, Body: bridge}),
		story.Header(&hearsay.Version{Report: hearsay.Report{ID: "b", Outlet: "Herald"}, Body: "HELMI (AP) - " + other}),
		story.Header(&hearsay.Version{Report: hearsay.Report{ID: "c", Outlet: "Echo", Credit: "By AP staff"}, Body: budget}),
		{ID: "d", Outlet: "The Associated Press"},
	}
	if n := story.Origins(printed, nil, nil); n != 1 {
		t.Errorf("%d origins, want 1: the agency", n)
	}
	if n := story.Origins(reports[:2], []hearsay.Copy{{Report: "a", Of: "b"}, {Report: "b", Of: "a"}}, nil); n < 1 {
		t.Errorf("%d origins of two that copy each other", n)
	}
	papers := map[string]hearsay.Profile{"post": {Family: "Lake Papers"}, "Radio": {Family: "Lake Papers"}, "Wire": {}}
	if n := story.Origins(reports, nil, papers); n != 2 {
		t.Errorf("%d origins, want 2: the wire and a publisher", n)
	}
}

func TestSketchesComeBackFromTheStore(t *testing.T) {
	for _, s := range []*story.Sketch{sketch("a", "Wire", 0, "Bridge falls", bridge, "AP"), sketch("b", "", 0, "", ""), sketch("c", "Post", 1, "", strings.Repeat(bridge+budget, 20))} {
		data, err := s.AppendBinary(nil)
		if err != nil {
			t.Fatal(err)
		}
		var back story.Sketch
		if err := back.UnmarshalBinary(data); err != nil {
			t.Fatal(err)
		}
		again, _ := back.AppendBinary(nil)
		if d := cmp.Diff(data, again); d != "" {
			t.Error(d)
		}
		for n := range data { // one that is cut off is refused, not half read
			if err := new(story.Sketch).UnmarshalBinary(data[:n]); err == nil {
				t.Fatalf("%d of %d bytes were taken", n, len(data))
			}
		}
	}
}

func FuzzSketch(f *testing.F) {
	data, _ := sketch("a", "Wire", 0, "Bridge falls", bridge).AppendBinary(nil)
	f.Add(data)
	f.Add([]byte{1, 0xff, 0xff, 0xff, 0xff, 0xff})
	long, _ := sketch("b", "Post", 1, "", strings.Repeat(bridge+budget, 20)).AppendBinary(nil)
	f.Add(long)
	f.Fuzz(func(t *testing.T, data []byte) { // what a damaged file holds does no harm
		var s story.Sketch
		if s.UnmarshalBinary(data) != nil {
			return
		}
		g := story.NewGrouper()
		g.Restore(&s, "s1")
		g.Add(sketch("a", "Wire", 0, "Bridge falls", bridge))
		g.Add(&s)
		g.Settle()
		if g.StoryOf(s.Report) == "" {
			t.Errorf("report %q is in no story", s.Report)
		}
	})
}

// TestAGrouperThatWasRestoredGoesOnTheSame draws streams and stops half way: a grouper
// that was filled from the store places the rest as the one that saw everything does.
func TestAGrouperThatWasRestoredGoesOnTheSame(t *testing.T) {
	texts := []string{bridge, brief, other, budget}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(t, "reports")
		var stream []*story.Sketch
		for i := range n {
			text := rapid.SampledFrom(texts).Draw(t, "text")
			outlet := rapid.SampledFrom([]string{"Wire", "Post", "Radio"}).Draw(t, "outlet")
			stream = append(stream, sketch(fmt.Sprint("r", i), outlet, i, "", text))
		}
		whole := story.NewGrouper()
		cut := rapid.IntRange(0, n).Draw(t, "cut")
		var placed []story.Placement
		for _, s := range stream[:cut] {
			placed = append(placed, whole.Add(s))
		}
		restored := story.NewGrouper()
		var back story.Sketch // one for all, as they come from a store
		for i, s := range stream[:cut] {
			s.Original = placed[i].Original
			data, _ := s.AppendBinary(nil)
			if err := back.UnmarshalBinary(data); err != nil {
				t.Fatal(err)
			}
			restored.Restore(&back, whole.StoryOf(s.Report))
		}
		for _, s := range stream[cut:] {
			a, b := whole.Add(s), restored.Add(s)
			if d := cmp.Diff(a, b); d != "" {
				t.Fatal(d)
			}
		}
	})
}
