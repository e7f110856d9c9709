package newsroom_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
)

// eventReader reads one event in the first sentence of a text and, in a sentence that
// holds "after the fire", the fire of Sunday in Brannhamn as background.
type eventReader struct{ reader }

func (eventReader) read(v *hearsay.Version) *hearsay.Reading {
	text := v.Text()
	brannhamn := hearsay.Where{Name: "Brannhamn", Country: "SE"}
	sunday, _ := hearsay.ParseWhen("2025-02-09")
	r := &hearsay.Reading{Report: v.ID, Version: v.Number, Reader: "test", Places: []hearsay.Place{{Where: brannhamn}}}
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '.')
		if end < 0 {
			break
		}
		s := hearsay.Span{Start: at, End: at + end + 1}
		r.Sentences = append(r.Sentences, s)
		if i := strings.Index(s.In(text), "after the fire"); i >= 0 {
			r.Events = append(r.Events, hearsay.Event{ID: "b", Span: hearsay.Span{Start: at + i, End: at + i + 14}, Type: hearsay.Fire, Where: brannhamn, When: sunday, Background: true})
		}
		at = s.End
		for at < len(text) && (text[at] == ' ' || text[at] == '\n') {
			at++
		}
	}
	kind, when := hearsay.Verdict, hearsay.When{}
	if strings.Contains(text, "mill burned") {
		kind, when = hearsay.Fire, sunday
	}
	r.Events = slices.Insert(r.Events, 0, hearsay.Event{ID: "m", Span: hearsay.Span{End: 4}, Type: kind, Where: brannhamn, When: when})
	return r
}

func TestAStoryLeadsToItsBackground(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "l.db"))
	fire := version("f-1", "Northwire", -50*60, "", "The mill burned in Brannhamn on Sunday. Stacks of oak caught fire.")
	court := version("v-1", "Coast Post", 0, "", "A court in Lissvik held the works manager. “Ö”: the arrest came days after the fire that destroyed the mill.")
	other := version("o-1", "Coast Post", 1, "", "Carmakers lifted profit forecasts for the quarter in Asia, analysts told a conference.")
	if _, err := takeIn(s).All(t.Context(), []hearsay.Version{fire, court, other}); err != nil {
		t.Fatal(err)
	}
	for _, v := range []hearsay.Version{fire, court} {
		v.Number = 1
		r := eventReader{}.read(&v)
		if err := newsroom.Over(s).InTakeIn(t.Context(), func(tx newsroom.TakeInTx) error { return tx.SaveReading(context.Background(), r) }); err != nil {
			t.Fatal(err)
		}
	}
	if id := storyOf(t, s, "f-1"); id == storyOf(t, s, "v-1") {
		rule(t, s, hearsay.Correction{Kind: hearsay.SplitCorrection, Story: id, Others: []string{"v-1"}})
	}
	life := newsroom.NewLife(s)
	of := func(report string) hearsay.Life {
		t.Helper()
		l, err := life.Of(t.Context(), storyOf(t, s, report), time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	const words = "“Ö”: the arrest came days after the fire that destroyed the mill."
	for _, c := range []struct {
		of   string
		kind hearsay.StoryLinkKind
		to   string
	}{{"v-1", hearsay.BackgroundLink, "f-1"}, {"f-1", hearsay.FollowUpLink, "v-1"}} {
		l := of(c.of).Links
		if len(l) != 1 || l[0].Kind != c.kind || l[0].Story.ID != storyOf(t, s, c.to) || l[0].Report != "v-1" || l[0].Quote != words || l[0].In(court.Text()) != words {
			t.Errorf("links of %s: %+v", c.of, l)
		}
	}
	if l := of("o-1"); len(l.Links) != 0 || l.Story.Growth.LastHour != 1 || l.Story.Status != hearsay.Breaking {
		t.Errorf("the life of another: %+v", l)
	}
	if _, err := life.Of(t.Context(), "nothing", time.Time{}); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("the life of nothing: %v", err)
	}
}

func TestAListAsksByStatusAndCountry(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "a.db"))
	fire := version("f-1", "Northwire", -50*60, "", "The mill burned in Brannhamn on Sunday. Stacks of oak caught fire.")
	other := version("o-1", "Coast Post", 1, "", "Carmakers lifted profit forecasts for the quarter in Asia, analysts told a conference.")
	if _, err := takeIn(s).All(t.Context(), []hearsay.Version{fire, other}); err != nil {
		t.Fatal(err)
	}
	fire.Number = 1
	if err := newsroom.Over(s).InTakeIn(t.Context(), func(tx newsroom.TakeInTx) error {
		return tx.SaveReading(context.Background(), eventReader{}.read(&fire))
	}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		f    hearsay.StoryFilter
		want string
	}{
		{hearsay.StoryFilter{Status: hearsay.Quiet}, "f-1"},
		{hearsay.StoryFilter{Status: hearsay.Breaking}, "o-1"},
		{hearsay.StoryFilter{Status: hearsay.Developing}, ""},
		{hearsay.StoryFilter{Place: "Sweden"}, "f-1"},
		{hearsay.StoryFilter{Place: "Norway"}, ""},
	} {
		c.f.Members = true
		list, err := newsroom.NewList(s).Stories(t.Context(), c.f, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, st := range list {
			got = append(got, st.Members...)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v: %v, want %q", c.f, got, c.want)
		}
	}
}
