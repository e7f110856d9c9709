package sqlite

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// many is how many stories the benchmark of lists keeps.
const many = 100_000

// BenchmarkList asks a store of 100,000 stories for the first page of a list, as the desk
// does, with each filter and in each order. What matches many stories and what matches one
// take different ways.
func BenchmarkList(b *testing.B) {
	s, err := Open(ctx, filepath.Join(b.TempDir(), "b.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if err := s.InTx(ctx, generate); err != nil {
		b.Fatal(err)
	}
	now := time.Unix(many*60, 0)
	for _, c := range []struct {
		name string
		f    hearsay.StoryFilter
	}{
		{"newest", hearsay.StoryFilter{Limit: 1}}, // what "now" is
		{"all", hearsay.StoryFilter{}},
		{"page 500", hearsay.StoryFilter{Offset: 20_000}},
		{"last day", hearsay.StoryFilter{Since: now.Add(-24 * time.Hour)}},
		{"a week long ago", hearsay.StoryFilter{Since: now.Add(-60 * 24 * time.Hour), Until: now.Add(-53 * 24 * time.Hour)}},
		{"quiet", hearsay.StoryFilter{StillSince: now.Add(-24 * time.Hour)}},
		{"20 origins", hearsay.StoryFilter{Origins: 20}},
		{"nothing", hearsay.StoryFilter{Origins: 1000}},
		{"rare person", hearsay.StoryFilter{Person: "person 900"}},
		{"common person", hearsay.StoryFilter{Person: "person 0"}},
		{"common place", hearsay.StoryFilter{Place: "place 0", Country: "XA"}},
		{"kind", hearsay.StoryFilter{Kind: hearsay.Assault}},
		{"rare word", hearsay.StoryFilter{Words: "word9000"}},
		{"common word", hearsay.StoryFilter{Words: "word0"}},
		{"common words", hearsay.StoryFilter{Words: "word0 word1 word2"}},
		{"common person, place, kind and word", hearsay.StoryFilter{Person: "person 0", Place: "place 0", Kind: hearsay.Assault, Words: "word0"}},
		{"rare person, common word", hearsay.StoryFilter{Person: "person 90", Words: "word0"}},
		{"by begin", hearsay.StoryFilter{Sort: hearsay.ByBegin}},
		{"by reports", hearsay.StoryFilter{Sort: hearsay.ByReports}},
		{"by origins", hearsay.StoryFilter{Sort: hearsay.ByOrigins}},
		{"by growth", hearsay.StoryFilter{Sort: hearsay.ByGrowth}},
		{"common place by reports", hearsay.StoryFilter{Place: "place 0", Sort: hearsay.ByReports}},
	} {
		b.Run(c.name, func(b *testing.B) {
			if c.name != "newest" {
				c.f.At, c.f.Unmuted, c.f.PinnedFirst, c.f.Limit = now, true, true, 41
			}
			found := 0
			for b.Loop() {
				list, err := s.Stories(ctx, c.f)
				if err != nil {
					b.Fatal(err)
				}
				found = len(list)
			}
			b.ReportMetric(float64(found), "stories")
		})
	}
}

// generate fills a store with stories, a minute apart, of one report or, one in ten, of up
// to 40. Words, persons and places are used as often as words are (G. K. Zipf).
func generate(tx *Tx) error {
	rnd := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(rnd, 1.3, 3, 9999)
	draw := func(word string, n int) string {
		var b strings.Builder
		for range n {
			fmt.Fprintf(&b, "%s%d ", word, zipf.Uint64())
		}
		return b.String()
	}
	kinds := []hearsay.EventType{hearsay.Assault, hearsay.Consult, hearsay.Protest, hearsay.Quake, hearsay.Trade, hearsay.Verdict}
	for i := range many {
		st := fmt.Sprintf("s%010x", i)
		reports := 1
		if rnd.IntN(10) == 0 {
			reports = 1 + rnd.IntN(40)
		}
		begun := time.Unix(int64(i)*60, 0)
		g := hearsay.Gist{Kinds: []hearsay.EventType{kinds[zipf.Uint64()%uint64(len(kinds))]}, People: []string{draw("person ", 1), draw("person ", 1)},
			Places: []hearsay.Where{{Name: draw("place ", 1), Country: "X" + string(rune('A'+zipf.Uint64()%26))}}}
		packed, err := packGist(g)
		if err != nil {
			return err
		}
		if err := tx.exec(ctx, `INSERT INTO filed (rowid, under) VALUES (?, ?)`, i+1, under([]hearsay.Gist{g})); err != nil {
			return err
		}
		if err := tx.exec(ctx, `INSERT INTO stories (id, title, status, origins, first, last, reports, gist) VALUES (?, ?, '', ?, ?, ?, ?, ?)`,
			st, draw("word", 8), 1+reports/2, stamp(begun), stamp(begun.Add(time.Duration(reports-1)*time.Minute)), reports, packed); err != nil {
			return err
		}
		for n := range reports {
			id, at := fmt.Sprintf("https://outlet.example/%d/%d", i, n), stamp(begun.Add(time.Duration(n)*time.Minute))
			var version int64
			if err := tx.exec(ctx, `INSERT INTO reports (id, story, first, last, gist) VALUES (?, ?, ?3, ?3, ?4)`, id, st, at, packed); err != nil {
				return err
			}
			title, body := draw("word", 8), draw("word", 40)
			if err := tx.q.QueryRowContext(ctx, `INSERT INTO versions (report, number, observed, title, body, outlet, kind, url, byline, language, credit)
				VALUES (?, 1, ?, ?, ?, '', '', '', '', '', '') RETURNING seq`, id, at, title, body).Scan(&version); err != nil {
				return err
			}
			if err := tx.exec(ctx, `INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)`, version, title, body); err != nil {
				return err
			}
		}
	}
	return nil
}
