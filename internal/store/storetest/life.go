package storetest

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// read is a reading of a report's version that names people and places and tells of one
// event, and of an earlier one where recalled is set.
func read(report string, version int, kind hearsay.EventType, people, places string, recalled bool) *hearsay.Reading {
	r := &hearsay.Reading{Report: report, Version: version, Reader: "test", Sentences: []hearsay.Span{{Start: 0, End: 20}}}
	for i, name := range strings.FieldsFunc(people, comma) {
		id := string(rune('a' + i))
		r.Entities = append(r.Entities, hearsay.Entity{ID: id, Name: name, Kind: hearsay.PersonEntity, Named: true})
		r.Mentions = append(r.Mentions, hearsay.Mention{Span: hearsay.Span{Start: i, End: i + 1}, Entity: id, Form: hearsay.NameMention})
	}
	var at hearsay.Where
	for _, name := range strings.FieldsFunc(places, comma) {
		w := hearsay.Where{Name: name, Country: "SE"}
		if !at.Known() {
			at = w
		}
		r.Places = append(r.Places, hearsay.Place{Where: w})
	}
	day, _ := hearsay.ParseWhen("2031-04-02")
	r.Events = append(r.Events, hearsay.Event{ID: "e", Span: hearsay.Span{Start: 2, End: 6}, Type: kind, Where: at, When: day})
	if recalled {
		r.Events = append(r.Events, hearsay.Event{ID: "b", Span: hearsay.Span{Start: 8, End: 12}, Type: hearsay.Storm, Where: at, When: day, Background: true})
	}
	return r
}

func comma(c rune) bool { return c == ',' }

// filed makes three stories: a fire, a crash that recalls a storm, talks.
func filed(t *testing.T, s Store) {
	add(t, s, seen("f1", "A fire in Brannhamn.", 1), seen("f2", "A fire in Brannhamn, again.", 2), seen("c1", "A crash in Ostrahamn.", 3), seen("t1", "Talks in Ostrahamn.", 4))
	in(t, s, func(tx Tx) error {
		for _, r := range []*hearsay.Reading{
			read("f1", 1, hearsay.Fire, "Ada María Example", "Brannhamn,New Halven City", false), read("f2", 1, hearsay.Fire, "Example", "Brannhamn", false),
			read("c1", 1, hearsay.Crash, "Bo Tester", "Ostrahamn", true), read("t1", 1, hearsay.Consult, "", "Ostrahamn", false),
		} {
			if err := tx.SaveReading(context.Background(), r); err != nil {
				return err
			}
		}
		return nil
	})
	tell(t, s, "fire: f1 f2", "crash: c1", "talks: t1")
}

func filters(t *testing.T, s Store) {
	ctx := context.Background()
	filed(t, s)
	for _, c := range []struct {
		f    hearsay.StoryFilter
		want string
	}{
		{hearsay.StoryFilter{Person: "example"}, "fire"},
		{hearsay.StoryFilter{Person: "MARIA EXAMPLE"}, "fire"},
		{hearsay.StoryFilter{Person: "Ada Example"}, ""},
		{hearsay.StoryFilter{Person: "Tester"}, "crash"},
		{hearsay.StoryFilter{Place: "Ostrahamn"}, "talks crash"},
		{hearsay.StoryFilter{Place: "New Halven"}, "fire"},
		{hearsay.StoryFilter{Place: "Halven City"}, "fire"},
		{hearsay.StoryFilter{Place: "Halven"}, ""},
		{hearsay.StoryFilter{Place: "Sweden", Country: "SE"}, "talks crash fire"},
		{hearsay.StoryFilter{Country: "NO"}, ""},
		{hearsay.StoryFilter{Kind: hearsay.Fire}, "fire"},
		{hearsay.StoryFilter{Kind: hearsay.Storm}, ""}, // recalled only
		{hearsay.StoryFilter{Recall: hearsay.Storm, RecallAt: []string{"Nowhere", "Ostrahamn"}}, "crash"},
		{hearsay.StoryFilter{Place: "Ostrahamn", Kind: hearsay.Crash, Words: "crash"}, "crash"},
		{hearsay.StoryFilter{Place: "Ostrahamn", Words: "fire"}, ""},
		{hearsay.StoryFilter{Origins: 2}, "talks crash fire"},
		{hearsay.StoryFilter{Origins: 3}, ""},
		{hearsay.StoryFilter{Until: at(3)}, "crash fire"},
		{hearsay.StoryFilter{Since: at(2), Until: at(3)}, "crash fire"},
		{hearsay.StoryFilter{BegunSince: at(2)}, "talks crash"},
		{hearsay.StoryFilter{StillSince: at(3)}, "crash fire"},
		{hearsay.StoryFilter{Sort: hearsay.ByBegin}, "talks crash fire"},
		{hearsay.StoryFilter{Sort: hearsay.ByReports}, "fire talks crash"},
		{hearsay.StoryFilter{Sort: hearsay.ByReports, Offset: 1, Limit: 1}, "talks"},
		{hearsay.StoryFilter{Sort: hearsay.ByOrigins, Place: "Ostrahamn"}, "talks crash"},
		{hearsay.StoryFilter{Sort: hearsay.ByGrowth, At: at(2)}, "fire talks crash"},
		{hearsay.StoryFilter{Sort: hearsay.ByGrowth, At: at(2), Limit: 1, Offset: 1}, "talks"},
		{hearsay.StoryFilter{Sort: hearsay.ByGrowth, At: at(3), Place: "Ostrahamn"}, "crash talks"},
	} {
		same(t, what(c.f), strings.Join(listed(t, s, c.f), " "), c.want)
	}
	for _, f := range []hearsay.StoryFilter{{Sort: "luck"}, {Status: hearsay.Quiet}} {
		_, err := s.Stories(ctx, f)
		isKind(t, what(f), err, hearsay.ErrInvalid)
	}
}

// what tells of a filter the fields that are set.
func what(f hearsay.StoryFilter) string {
	return strings.Join(strings.Fields(strings.NewReplacer("0001-01-01 00:00:00 +0000 UTC", "").Replace(
		strings.Join([]string{f.Person, f.Place, f.Country, string(f.Kind), string(f.Recall), f.Words, string(f.Sort), string(f.Status), f.Since.String(), f.Until.String()}, " "))), " ")
}

func gists(t *testing.T, s Store) {
	ctx := context.Background()
	filed(t, s)
	st := must(s.Story(ctx, "fire"))(t)
	same(t, "kinds", st.Kinds, []hearsay.EventType{hearsay.Fire})
	same(t, "people", st.People, []string{"Ada María Example"})
	same(t, "the first place", st.Places[0], hearsay.Where{Name: "Brannhamn", Country: "SE"})
	g := must(s.Gist(ctx, "crash"))(t)
	same(t, "the main event", []any{g.Main.Type, g.Main.Where.Name, g.Main.When.Value, g.Main.When.Earliest.Equal(time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC))}, []any{hearsay.Crash, "Ostrahamn", "2031-04-02", true})
	n := 0
	err := s.EachGist(ctx, "crash", func(report string, version int, first time.Time, g hearsay.Gist) error {
		n++
		same(t, "a report's", []any{report, version, first.Equal(at(3)), len(g.Recalls), g.Recalls[0].Type, g.Recalls[0].Span}, []any{"c1", 1, true, 1, hearsay.Storm, hearsay.Span{Start: 0, End: 20}})
		return nil
	})
	same(t, "each", []any{n, err}, []any{1, nil})
	same(t, "growth", must(s.Growth(ctx, "fire", at(62)))(t), hearsay.Growth{LastHour: 0, HourBefore: 2})
	same(t, "growth before", must(s.Growth(ctx, "fire", at(1)))(t), hearsay.Growth{LastHour: 1})

	tell(t, s, "talks: f1")
	same(t, "a report takes along what it is filed under", listed(t, s, hearsay.StoryFilter{Person: "María Example"}), []string{"talks"})
	add(t, s, seen("c1", "No crash.", 9))
	in(t, s, func(tx Tx) error { return tx.SaveReading(ctx, read("c1", 2, hearsay.Verdict, "", "", false)) })
	same(t, "a new version is filed anew", listed(t, s, hearsay.StoryFilter{Kind: hearsay.Crash}), []string(nil))
	in(t, s, func(tx Tx) error { return tx.SaveReading(ctx, read("c1", 1, hearsay.Crash, "", "", false)) })
	same(t, "an older version is not", listed(t, s, hearsay.StoryFilter{Kind: hearsay.Verdict}), []string{"crash"})
	in(t, s, func(tx Tx) error { return tx.MergeStories(ctx, "crash", "talks") })
	same(t, "a merged story is filed once", listed(t, s, hearsay.StoryFilter{Person: "María Example"}), []string{"crash"})
	_, err = s.Gist(ctx, "nothing")
	isKind(t, "the gist of nothing", err, hearsay.ErrNotFound)
}

func rulings(t *testing.T, s Store) {
	ctx := context.Background()
	filed(t, s)
	merge := hearsay.Correction{At: at(9), By: "ed", Why: "one night", Kind: hearsay.MergeCorrection, Story: "fire", Other: "talks", Reports: []string{"f1", "f2"}, Others: []string{"t1"}}
	undo := hearsay.Correction{At: at(10), Kind: hearsay.UndoCorrection, Story: "fire", Other: "talks", Undoes: 1}
	in(t, s, func(tx Tx) error {
		for i, c := range []hearsay.Correction{merge, undo, {At: at(11), Kind: hearsay.PinCorrection, Story: "crash"}} {
			n, err := tx.SaveCorrection(ctx, c)
			if err != nil {
				return err
			}
			same(t, "its number", n, i+1)
		}
		return tx.Mark(ctx, "crash", true, false)
	})
	merge.Number, merge.Undone, undo.Number = 1, true, 2
	all := must(s.Corrections(ctx))(t)
	same(t, "the rulings", all[:2], []hearsay.Correction{merge, undo})
	same(t, "how many", must(s.CountCorrections(ctx))(t), 3)
	same(t, "those on a story", len(must(s.CorrectionsOf(ctx, "talks"))(t)), 2)
	err := s.InTx(ctx, func(tx Tx) error { _, err := tx.SaveCorrection(ctx, undo); return err })
	isKind(t, "undone twice", err, hearsay.ErrInvalid)

	same(t, "pinned first", listed(t, s, hearsay.StoryFilter{PinnedFirst: true}), []string{"crash", "talks", "fire"})
	same(t, "pinned first, on the second page", listed(t, s, hearsay.StoryFilter{PinnedFirst: true, Limit: 1, Offset: 1}), []string{"talks"})
	same(t, "pinned first, where it is asked for", listed(t, s, hearsay.StoryFilter{PinnedFirst: true, Kind: hearsay.Fire}), []string{"fire"})
	same(t, "not pinned first", listed(t, s, hearsay.StoryFilter{}), []string{"talks", "crash", "fire"})
	in(t, s, func(tx Tx) error { return tx.Mark(ctx, "fire", false, true) })
	same(t, "muted", listed(t, s, hearsay.StoryFilter{Unmuted: true}), []string{"talks", "crash"})
	st := must(s.Story(ctx, "fire"))(t)
	same(t, "and says so", []bool{st.Muted, st.Pinned}, []bool{true, false})

	in(t, s, func(tx Tx) error {
		if err := tx.SaveShift(ctx, hearsay.Shift{Kind: hearsay.Merged, From: "crash", Into: "fire", Reports: []string{"c1"}, Why: "alike"}); err != nil {
			return err
		}
		return tx.MergeStories(ctx, "fire", "crash")
	})
	same(t, "a pin outlives a merger", must(s.Story(ctx, "fire"))(t).Pinned, true)
	want := []hearsay.Shift{{At: at(3), Kind: hearsay.Merged, From: "crash", Into: "fire", Reports: []string{"c1"}, Moved: 1, Why: "alike"}}
	same(t, "shifts", must(s.Shifts(ctx, "crash"))(t), want)
	same(t, "none of another", must(s.Shifts(ctx, "talks"))(t), []hearsay.Shift(nil))
	in(t, s, func(tx Tx) error {
		if err := tx.Revive(ctx, "crash"); err != nil {
			return err
		}
		return tx.Assign(ctx, "c1", "crash")
	})
	same(t, "a story lives again", must(s.Story(ctx, "crash"))(t).Members, []string{"c1"})
	same(t, "and is no former id", must(s.Story(ctx, "fire"))(t).Formerly, []string(nil))
	in(t, s, func(tx Tx) error {
		for _, pair := range [][2]string{{"crash", "talks"}, {"fire", "crash"}} { // in turn
			if err := tx.MergeStories(ctx, pair[0], pair[1]); err != nil {
				return err
			}
		}
		return tx.Revive(ctx, "crash")
	})
	same(t, "with the ids that it had", must(s.Story(ctx, "talks"))(t).ID, "crash")
	same(t, "which its heir has no more", must(s.Story(ctx, "fire"))(t).Formerly, []string(nil))
	opened := hearsay.Joining{Report: "f1", At: at(0), Into: "fire"}
	joined := hearsay.Joining{Report: "f2", At: at(1), Into: "fire", Why: "alike in “Zvarex Mill”"}
	in(t, s, func(tx Tx) error { return errors.Join(tx.SaveJoining(ctx, opened), tx.SaveJoining(ctx, joined)) })
	came := must(s.Joinings(ctx, "fire"))(t)
	same(t, "how reports came", len(came), 2)
	opened.At, joined.At = came[1].At, came[0].At
	same(t, "the latest first", came, []hearsay.Joining{joined, opened})
	isKind(t, "an unknown report came", s.InTx(ctx, func(tx Tx) error { return tx.SaveJoining(ctx, hearsay.Joining{Report: "nobody", Into: "fire"}) }), hearsay.ErrNotFound)
	isKind(t, "reviving nothing", s.InTx(ctx, func(tx Tx) error { return tx.Revive(ctx, "nothing") }), hearsay.ErrNotFound)
	isKind(t, "marking nothing", s.InTx(ctx, func(tx Tx) error { return tx.Mark(ctx, "nothing", true, true) }), hearsay.ErrNotFound)
}
