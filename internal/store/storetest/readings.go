package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

func readings(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("r", "A", 1))
	full := fullReading("r", 1, "reader-1")
	other := &hearsay.Reading{Report: "r", Version: 1, Reader: "reader-2"}
	in(t, s, func(tx Tx) error {
		if err := tx.SaveReading(ctx, other); err != nil {
			return err
		}
		return tx.SaveReading(ctx, full)
	})
	same(t, "a full reading", must(s.Reading(ctx, "r", 1, "reader-1"))(t), full)
	same(t, "an empty one of another reader", must(s.Reading(ctx, "r", 1, "reader-2"))(t), other)

	full.Language = "fr"
	in(t, s, func(tx Tx) error { return tx.SaveReading(ctx, full) })
	same(t, "read again", must(s.Reading(ctx, "r", 1, "reader-1"))(t), full)

	for _, c := range []struct {
		report  string
		version int
		reader  string
	}{{"r", 1, "reader-3"}, {"r", 2, "reader-1"}, {"q", 1, "reader-1"}} {
		_, err := s.Reading(ctx, c.report, c.version, c.reader)
		isKind(t, fmt.Sprint(c), err, hearsay.ErrNotFound)
	}
	err := s.InTx(ctx, func(tx Tx) error { return tx.SaveReading(ctx, &hearsay.Reading{Report: "r", Version: 2}) })
	isKind(t, "a reading of no version", err, hearsay.ErrNotFound)
}

// fullReading has something in every field.
func fullReading(report string, version int, reader string) *hearsay.Reading {
	span := hearsay.Span{Start: 3, End: 9}
	when := hearsay.When{Value: "2031-04-02", Earliest: noon, Latest: noon.Add(24*time.Hour + 1), Precision: hearsay.ToDay}
	where := hearsay.Where{Name: "Zürich", Lat: 47.36667, Lon: 8.55, Located: true, Country: "CH", GeoNames: 2657896}
	return &hearsay.Reading{
		Report: report, Version: version, Reader: reader, Language: "en", LanguageBy: hearsay.TextTellsLanguage, Unread: "a test",
		Sentences: []hearsay.Span{{Start: 0, End: 9}, {Start: 9, End: 20}},
		Entities:  []hearsay.Entity{{ID: "e1", Key: "person:ana ruiz", Name: "Ana Ruiz", Kind: hearsay.PersonEntity, Role: "mayor", Organisation: "the city", Country: "ES", Named: true}},
		Mentions:  []hearsay.Mention{{Span: span, Entity: "e1", Form: hearsay.PronounMention}},
		Statements: []hearsay.Statement{{ID: "s1", Source: hearsay.Spans{span}, Cue: hearsay.Spans{span}, Content: hearsay.Spans{span, {Start: 12, End: 20}},
			Kind: hearsay.MixedStatement, Speaker: "e1", Stance: hearsay.Denies,
			Chain: hearsay.Chain{{Name: "Harbour Post", Kind: hearsay.OutletLink}, {Name: "Ana Ruiz", Kind: hearsay.OfficialLink, Key: "person:ana ruiz"}}}},
		Times:  []hearsay.Timex{{Span: span, Type: hearsay.DateTimex, Value: "2031-04-02"}},
		Places: []hearsay.Place{{Span: span, Where: where, Kind: "city"}},
		Clauses: []hearsay.Clause{{ID: "c1", Span: span, Sentence: 1, Head: span, Terms: []string{"ferry", "sink"}, Subject: []string{"e1"},
			Kind: hearsay.CauseClause, Negated: true, Modality: hearsay.Possible, When: when, Where: where, Statement: "s1", Title: true, Background: true}},
		Events: []hearsay.Event{{ID: "v1", Span: span, Type: hearsay.Crash, Mode: "ship", Actors: []string{"e1"}, Targets: []string{"e1"},
			When: when, Where: where, Modality: hearsay.Happened, Statement: "s1", Background: true}},
		Figures: []hearsay.Figure{{Span: span, Words: "at least three", Quantity: hearsay.AtLeast(3), Counted: hearsay.Killed, Who: "sailors", Unit: "boats",
			Extent: "the pier", Additional: true, AsOf: "2031-04-02", Event: "v1", Statement: "s1", Background: true}},
		Conflicts: []hearsay.Conflict{{A: span, B: hearsay.Span{Start: 9, End: 20}, About: "the “sinking” <of the ferry>"}},
	}
}

func sketches(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("late", "A", 5), seen("r", "A", 1), seen("r", "B", 8), seen("bare", "A", 0))
	in(t, s, func(tx Tx) error {
		for _, k := range []struct {
			report  string
			version int
			sketch  string
		}{{"r", 2, "r2"}, {"r", 1, "old"}, {"r", 1, "r1"}, {"late", 1, ""}} {
			if err := tx.SaveSketch(ctx, k.report, k.version, []byte(k.sketch)); err != nil {
				return err
			}
		}
		if err := tx.SaveStory(ctx, hearsay.Story{ID: "st"}); err != nil {
			return err
		}
		return tx.Assign(ctx, "late", "st")
	})
	list := func() (lines []string) {
		err := s.EachSketch(ctx, func(report, story string, sketch []byte) error {
			lines = append(lines, fmt.Sprintf("%s %q %s", report, story, sketch))
			return nil
		})
		same(t, "error", err, nil)
		return lines
	}
	same(t, "reports", must(s.CountReports(ctx))(t), 3)
	same(t, "the latest of each, in order of arrival", list(), []string{`late "st" `, `r "" r2`})

	add(t, s, seen("r", "C", 0)) // an earlier observation that arrives late
	in(t, s, func(tx Tx) error { return tx.SaveSketch(ctx, "r", 3, []byte("r3")) })
	same(t, "the latest is by observation", list(), []string{`late "st" `, `r "" r2`})
	in(t, s, func(tx Tx) error { return tx.SaveSketch(ctx, "r", 2, []byte("r2 anew")) })
	same(t, "a version's other sketch", list(), []string{`late "st" `, `r "" r2 anew`})

	stop := fmt.Errorf("enough")
	err := s.EachSketch(ctx, func(string, string, []byte) error { return stop })
	same(t, "stopped by its caller", err == stop, true)
	err = s.InTx(ctx, func(tx Tx) error { return tx.SaveSketch(ctx, "r", 9, nil) })
	isKind(t, "a sketch of no version", err, hearsay.ErrNotFound)
}

func copies(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("wire", "A", 1), seen("paper", "A", 3), seen("radio", "A", 2), seen("alone", "Z", 4))
	second := hearsay.Copy{Report: "paper", Of: "wire", Share: 0.94, Why: "credits Northwire; 94 % of its words"}
	first := hearsay.Copy{Report: "radio", Of: "wire", Share: 1, Why: "word for word"}
	in(t, s, func(tx Tx) error {
		for _, err := range []error{
			tx.SaveCopy(ctx, hearsay.Copy{Report: "paper", Of: "radio", Share: 0.5}),
			tx.SaveCopy(ctx, second), tx.SaveCopy(ctx, first),
			tx.SaveStory(ctx, hearsay.Story{ID: "old"}), tx.SaveStory(ctx, hearsay.Story{ID: "st"}),
			tx.Assign(ctx, "wire", "old"), tx.Assign(ctx, "paper", "old"), tx.Assign(ctx, "radio", "st"),
			tx.MergeStories(ctx, "st", "old"),
		} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	same(t, "copies in the story", must(s.Copies(ctx, "st"))(t), []hearsay.Copy{first, second})
	same(t, "by a former id", must(s.Copies(ctx, "old"))(t), []hearsay.Copy{first, second})
	c, ok, err := s.CopyOf(ctx, "paper")
	same(t, "whom a paper copied", []any{c, ok, err}, []any{second, true, nil})
	_, ok, err = s.CopyOf(ctx, "wire")
	same(t, "the wire copied nobody", []any{ok, err}, []any{false, nil})
	_, err = s.Copies(ctx, "nothing")
	isKind(t, "copies in no story", err, hearsay.ErrNotFound)
	err = s.InTx(ctx, func(tx Tx) error { return tx.SaveCopy(ctx, hearsay.Copy{Report: "paper", Of: "nobody's"}) })
	isKind(t, "a copy of nothing", err, hearsay.ErrNotFound)

	post := hearsay.Profile{Outlet: "Harbour Post", Kind: hearsay.NewspaperOutlet, Family: "Quay Media", Grade: "B"}
	in(t, s, func(tx Tx) error {
		if err := tx.SaveProfile(ctx, hearsay.Profile{Outlet: "Harbour Post"}); err != nil {
			return err
		}
		return tx.SaveProfile(ctx, post)
	})
	same(t, "profiles", must(s.Profiles(ctx))(t), map[string]hearsay.Profile{"Harbour Post": post})
}

func outlets(t *testing.T, s Store) {
	ctx := context.Background()
	by := func(report, outlet string, hour int) hearsay.Version {
		v := seen(report, "A", hour)
		v.Outlet = outlet
		return v
	}
	add(t, s, by("a", "Harbour Post", 1), by("b", "harbour post", 2), by("c", "Coast Wire", 3), by("d", "Harbour Post", 4), by("e", "", 5))
	in(t, s, func(tx Tx) error {
		for _, err := range []error{
			tx.SaveStory(ctx, hearsay.Story{ID: "s1"}), tx.SaveStory(ctx, hearsay.Story{ID: "s2"}), tx.SaveStory(ctx, hearsay.Story{ID: "s3"}),
			tx.Assign(ctx, "b", "s1"), tx.Assign(ctx, "a", "s2"), tx.Assign(ctx, "c", "s3"), tx.Assign(ctx, "e", "s3"),
		} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	same(t, "an outlet by another case", must(s.Outlet(ctx, "HARBOUR POST"))(t), "Harbour Post")
	for _, name := range []string{"Nobody", "Harbour", ""} {
		_, err := s.Outlet(ctx, name)
		isKind(t, "no outlet", err, hearsay.ErrNotFound)
	}
	same(t, "its stories", must(s.StoriesBy(ctx, "Harbour Post"))(t), []string{"s1", "s2"})
	same(t, "those of nobody", len(must(s.StoriesBy(ctx, "Nobody"))(t)), 0)

	for _, u := range must(s.Untold(ctx, 0))(t) {
		in(t, s, func(tx Tx) error { return tx.Tell(ctx, u.Story, u.Changes, nil) })
	}
	in(t, s, func(tx Tx) error { return tx.Stir(ctx, "s2") })
	same(t, "what was stirred", must(s.Untold(ctx, 0))(t), []hearsay.Untold{{Story: "s2", Changes: 1}})
}
