package storetest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// told is a telling of a claim.
func told(claim, words string, n int) hearsay.Telling {
	return hearsay.Telling{Weight: .5, Update: hearsay.Update{At: at(n), Told: at(n + 60), Kind: hearsay.NewUpdate, Claim: claim, Report: "r", Words: words}}
}

// waiting are the stories that wait to be told of, with how often they changed.
func waiting(t *testing.T, s Store) string {
	t.Helper()
	var all []string
	for _, u := range must(s.Untold(context.Background(), 0))(t) {
		all = append(all, fmt.Sprint(u.Story, " ", u.Changes))
	}
	return strings.Join(all, ", ")
}

// wordsOf are the words of tellings, with the stories under which they stand.
func wordsOf(all []hearsay.Telling) string {
	var words []string
	for _, t := range all {
		words = append(words, t.Story+" "+t.Words)
	}
	return strings.Join(words, ", ")
}

func tellings(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("a", "A", 1), seen("b", "B", 2))
	same(t, "a report of no story waits for none", waiting(t, s), "")
	tell(t, s, "x: a", "y: b")
	same(t, "what waits", waiting(t, s), "x 1, y 1")
	same(t, "the first of them", len(must(s.Untold(ctx, 1))(t)), 1)
	add(t, s, seen("a", "A, again", 3))
	same(t, "a new version", waiting(t, s), "y 1, x 2")
	add(t, s, seen("a", "A, again", 3))
	same(t, "a known version changes nothing", waiting(t, s), "y 1, x 2")

	in(t, s, func(tx Tx) error {
		if err := tx.Tell(ctx, "x", 1, []hearsay.Telling{told("c1", "first", 1)}); err != nil {
			return err
		}
		return tx.Tell(ctx, "y", 1, []hearsay.Telling{told("c2", "second", 2)})
	})
	same(t, "x changed once more than was told of", waiting(t, s), "x 2")
	got := must(s.Told(ctx, "x"))(t)
	want := told("c1", "first", 1)
	want.Story, want.Number = "x", got[0].Number
	same(t, "as it was told", got, []hearsay.Telling{want})
	same(t, "of a claim", wordsOf(must(s.ToldElsewhere(ctx, "c2"))(t)), "y second")
	same(t, "of no claim", len(must(s.ToldElsewhere(ctx, ""))(t)), 0)

	err := s.InTx(ctx, func(tx Tx) error {
		if err := tx.Tell(ctx, "x", 2, []hearsay.Telling{told("c3", "dropped", 3)}); err != nil {
			return err
		}
		return context.Canceled
	})
	isKind(t, "a failed telling", err, context.Canceled)
	same(t, "still waits", waiting(t, s), "x 2")
	same(t, "and told nothing", wordsOf(must(s.Told(ctx, "x"))(t)), "x first")

	in(t, s, func(tx Tx) error { return tx.MergeStories(ctx, "x", "y") })
	same(t, "a merged story waits under one name", waiting(t, s), "x 3")
	same(t, "and has the tellings of both", wordsOf(must(s.Told(ctx, "y"))(t)), "x first, y second")
	_, err = s.Told(ctx, "nothing")
	isKind(t, "told of nothing", err, hearsay.ErrNotFound)
}

func marks(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("a", "A", 1), seen("b", "B", 2))
	tell(t, s, "x: a", "y: b")
	say := func(story, words string) (number int64) {
		in(t, s, func(tx Tx) error { return tx.Tell(ctx, story, 1, []hearsay.Telling{told("c "+words, words, 1)}) })
		all := must(s.Told(ctx, story))(t)
		return all[len(all)-1].Number
	}
	mark := func(reader, story string, kind hearsay.MarkKind, upto int64) {
		in(t, s, func(tx Tx) error {
			return tx.SaveMark(ctx, hearsay.Mark{Reader: reader, Story: story, Kind: kind, At: at(9), Upto: upto})
		})
	}
	fresh := func(reader string, kind hearsay.MarkKind) string {
		return wordsOf(must(s.NewTo(ctx, reader, kind, 100))(t))
	}
	first := say("x", "x1")
	say("y", "y1")
	same(t, "to who marked nothing", fresh("ada", hearsay.ReadMark), "x x1, y y1")
	mark("ada", "x", hearsay.ReadMark, 0)
	say("x", "x2")
	same(t, "after reading x", fresh("ada", hearsay.ReadMark), "y y1, x x2")
	same(t, "to another reader", fresh("bo", hearsay.ReadMark), "x x1, y y1, x x2")
	same(t, "by another mark", fresh("ada", hearsay.FiledMark), "x x1, y y1, x x2")
	same(t, "the last two", wordsOf(must(s.NewTo(ctx, "bo", hearsay.ReadMark, 2))(t)), "y y1, x x2")
	mark("ada", "x", hearsay.ReadMark, first)
	same(t, "a mark only moves on", fresh("ada", hearsay.ReadMark), "y y1, x x2")

	in(t, s, func(tx Tx) error { return tx.MergeStories(ctx, "y", "x") })
	same(t, "after a merger", fresh("ada", hearsay.ReadMark), "y y1, y x2")
	mark("ada", "x", hearsay.ReadMark, 0) // by a former id
	same(t, "after reading both", fresh("ada", hearsay.ReadMark), "")
	same(t, "the marks", len(must(s.Marks(ctx, "ada", "x"))(t)), 2)
	say("y", "y2")
	same(t, "what comes then", fresh("ada", hearsay.ReadMark), "y y2")
	in(t, s, func(tx Tx) error {
		again, copied := told("c", "again", 5), told("", "", 5)
		again.Again, copied.Kind = true, hearsay.CopiedUpdate
		return tx.Tell(ctx, "y", 1, []hearsay.Telling{again, copied})
	})
	same(t, "copies and what was told before are no news", fresh("ada", hearsay.ReadMark), "y y2")

	for _, m := range []hearsay.Mark{{Reader: "", Story: "y", Kind: hearsay.ReadMark, At: at(1)}, {Reader: "ada", Story: "y", Kind: "seen", At: at(1)}} {
		isKind(t, fmt.Sprint(m), s.InTx(ctx, func(tx Tx) error { return tx.SaveMark(ctx, m) }), hearsay.ErrInvalid)
	}
	nothing := hearsay.Mark{Reader: "ada", Story: "nothing", Kind: hearsay.ReadMark, At: at(1)}
	isKind(t, "marking nothing", s.InTx(ctx, func(tx Tx) error { return tx.SaveMark(ctx, nothing) }), hearsay.ErrNotFound)
	_, err := s.Marks(ctx, "ada", "nothing")
	isKind(t, "marks on nothing", err, hearsay.ErrNotFound)
}

func speaking(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("a", "The embassy was evacuated.", 1), seen("b", "Embassies are houses. They evacuate.", 2), seen("c", "A ferry sank.", 3), seen("c", "A ferry near the embassy.", 4))
	for _, c := range []struct {
		words string
		n     int
		want  string
	}{
		{"evacuat", 9, "a b"}, {"ferry", 9, "c"}, {"embass evacuat", 2, "a b"}, {"EMBASSY ferry", 9, "a c"}, {"submarine", 9, ""}, {"", 9, ""}, {"ferry", 0, ""},
		{`" OR * NEAR( ferry`, 9, "c"},
	} {
		got := must(s.Speaking(ctx, strings.Fields(c.words), c.n))(t)
		found := map[string]bool{}
		for _, r := range got {
			found[r] = true
		}
		for _, r := range strings.Fields(c.want) {
			if !found[r] {
				t.Fatalf("%q: %v, want %s", c.words, got, c.want)
			}
		}
		same(t, c.words, len(got), len(strings.Fields(c.want)))
	}
	same(t, "all", must(s.Reports(ctx))(t), []string{"a", "b", "c"})
}
