package storetest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// tell makes stories of reports: "st: r q" is story st with members r and q.
func tell(t tester, s Store, lines ...string) {
	t.Helper()
	ctx := context.Background()
	in(t, s, func(tx Tx) error {
		for _, line := range lines {
			id, members, _ := strings.Cut(line, ":")
			if err := tx.SaveStory(ctx, hearsay.Story{ID: id, Title: "about " + id, Status: hearsay.Developing, Origins: 2}); err != nil {
				return err
			}
			for _, m := range strings.Fields(members) {
				if err := tx.Assign(ctx, m, id); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// listed is the stories that a filter finds, each in short.
func listed(t tester, s Store, f hearsay.StoryFilter) (ids []string) {
	t.Helper()
	for _, st := range must(s.Stories(context.Background(), f))(t) {
		ids = append(ids, st.ID)
	}
	return ids
}

func storyOrder(t *testing.T, s Store) {
	add(t, s, seen("r1", "A", 1), seen("r5", "A", 5), seen("r3", "A", 3), seen("r3b", "A", 3))
	tell(t, s, "one: r1", "five: r5", "threeB: r3b", "three: r3", "empty:")
	for _, c := range []struct {
		f    hearsay.StoryFilter
		want string
	}{
		{hearsay.StoryFilter{}, "five three threeB one"},
		{hearsay.StoryFilter{Limit: 2}, "five three"},
		{hearsay.StoryFilter{Limit: 2, Offset: 1}, "three threeB"},
		{hearsay.StoryFilter{Offset: 3}, "one"},
		{hearsay.StoryFilter{Offset: 9}, ""},
		{hearsay.StoryFilter{Since: at(3)}, "five three threeB"},
		{hearsay.StoryFilter{Since: at(4)}, "five"},
	} {
		same(t, fmt.Sprintf("%+v", c.f), strings.Join(listed(t, s, c.f), " "), c.want)
	}
	add(t, s, seen("r1", "B", 9))
	same(t, "a change brings it to the top", listed(t, s, hearsay.StoryFilter{Limit: 1}), []string{"one"})
	all := must(s.Stories(context.Background(), hearsay.StoryFilter{Limit: 1}))(t)
	same(t, "members aren't asked for", all[0].Members, []string(nil))
	all = must(s.Stories(context.Background(), hearsay.StoryFilter{Limit: 1, Members: true}))(t)
	same(t, "members are asked for", all[0].Members, []string{"r1"})
}

func storyFollows(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("r", "A", 5), seen("q", "A", 7))
	tell(t, s, "st: q r", "other:")
	want := hearsay.Story{ID: "st", Title: "about st", Status: hearsay.Developing, Origins: 2, First: at(5), Last: at(7), Reports: 2, Members: []string{"r", "q"}}
	same(t, "the story", must(s.Story(ctx, "st"))(t), want)

	add(t, s, seen("q", "B", 3), seen("q", "C", 9), seen("q", "C", 11))
	want.First, want.Last, want.Members = at(3), at(9), []string{"q", "r"}
	same(t, "after an earlier and a later version", must(s.Story(ctx, "st"))(t), want)

	tell(t, s, "other: q")
	want.First, want.Last, want.Reports, want.Members = at(5), at(5), 1, []string{"r"}
	same(t, "after a member left", must(s.Story(ctx, "st"))(t), want)
	same(t, "which has one story", must(s.StoryOf(ctx, "q"))(t), "other")

	changed := hearsay.Story{ID: "st", Title: "new", Status: hearsay.Quiet, Origins: 1, Members: []string{"q"}, Formerly: []string{"x"}, Reports: 40}
	in(t, s, func(tx Tx) error { return tx.SaveStory(ctx, changed) })
	want.Title, want.Status, want.Origins = "new", hearsay.Quiet, 1
	same(t, "saving again leaves the members alone", must(s.Story(ctx, "st"))(t), want)

	tell(t, s, "other: r")
	left := must(s.Story(ctx, "st"))(t)
	same(t, "a story that all have left", []any{left.Reports, left.First.IsZero(), left.Last.IsZero()}, []any{0, true, true})

	add(t, s, seen("loose", "A", 1))
	_, err := s.StoryOf(ctx, "loose")
	isKind(t, "a report not assigned", err, hearsay.ErrNotFound)
	_, err = s.StoryOf(ctx, "nobody's")
	isKind(t, "an unknown report", err, hearsay.ErrNotFound)
	_, err = s.Story(ctx, "nothing")
	isKind(t, "an unknown story", err, hearsay.ErrNotFound)
	isKind(t, "assigning to nothing", s.InTx(ctx, func(tx Tx) error { return tx.Assign(ctx, "loose", "nothing") }), hearsay.ErrNotFound)
	isKind(t, "assigning nothing", s.InTx(ctx, func(tx Tx) error { return tx.Assign(ctx, "nobody's", "st") }), hearsay.ErrNotFound)
	isKind(t, "a story without an id", s.InTx(ctx, func(tx Tx) error { return tx.SaveStory(ctx, hearsay.Story{}) }), hearsay.ErrInvalid)
}

func merge(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("a", "A", 1), seen("b", "A", 2), seen("c", "A", 3), seen("d", "A", 4))
	tell(t, s, "A: a", "B: b", "C: c")
	mergeInto := func(into, from string) error {
		return s.InTx(ctx, func(tx Tx) error { return tx.MergeStories(ctx, into, from) })
	}
	same(t, "B into A", mergeInto("A", "B"), nil)
	same(t, "A into C, by a former id", mergeInto("C", "B"), nil)
	same(t, "into itself, by a former id", mergeInto("A", "C"), nil)
	for _, id := range []string{"A", "B", "C"} {
		st := must(s.Story(ctx, id))(t)
		same(t, id, []any{st.ID, st.Members, st.Formerly, st.Reports, st.First, st.Last},
			[]any{"C", []string{"a", "b", "c"}, []string{"B", "A"}, 3, at(1), at(3)})
	}
	same(t, "one story is left", listed(t, s, hearsay.StoryFilter{}), []string{"C"})
	same(t, "a member's story", must(s.StoryOf(ctx, "b"))(t), "C")
	add(t, s, seen("a", "again", 9))
	for _, id := range []string{"A", "C"} {
		var told []string
		for _, v := range must(s.VersionsIn(ctx, id))(t) {
			told = append(told, fmt.Sprint(v.ID, v.Number))
		}
		same(t, "the versions in "+id, told, []string{"a1", "a2", "b1", "c1"})
	}
	_, err := s.VersionsIn(ctx, "nothing")
	isKind(t, "the versions in nothing", err, hearsay.ErrNotFound)

	in(t, s, func(tx Tx) error { return tx.Assign(ctx, "d", "A") })
	same(t, "assigning by a former id", must(s.StoryOf(ctx, "d"))(t), "C")
	isKind(t, "a former id is not used again", s.InTx(ctx, func(tx Tx) error { return tx.SaveStory(ctx, hearsay.Story{ID: "A"}) }), hearsay.ErrInvalid)
	isKind(t, "from nothing", mergeInto("C", "nothing"), hearsay.ErrNotFound)
	isKind(t, "into nothing", mergeInto("nothing", "C"), hearsay.ErrNotFound)
}

func words(t *testing.T, s Store) {
	old := seen("old", "The Zürich tram stopped. Nobody was hurt.", 1)
	old.Title = "Tram stops"
	add(t, s, old, seen("new", "A ferry didn't sink near Zurich.", 2), seen("new", "A barge sank: NOT a ferry", 3))
	tell(t, s, "tram: old", "ferry: new")
	for words, want := range map[string]string{
		"":                 "ferry tram",
		" .,! ":            "ferry tram",
		"zurich":           "ferry tram",
		"ZÜRICH tram":      "tram",
		"tram stops hurt":  "tram",
		"tram ferry":       "",
		"sink":             "ferry",
		"barge ferry":      "ferry",
		"barge sink":       "", // both were told, but in different versions
		"fer":              "",
		`"ferry" OR (tram`: "",
		"NOT ferry":        "ferry",
		"title:tram":       "",
		"stops* hurt^2":    "",
		"didn't":           "ferry",
		"a\x00\xff":        "ferry",
	} {
		same(t, fmt.Sprintf("words %q", words), strings.Join(listed(t, s, hearsay.StoryFilter{Words: words}), " "), want)
	}
}
