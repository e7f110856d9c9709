package newsroom_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/story"
)

// BenchmarkRestart measures how long a program that starts needs until it has taken in its first
// report, where the store holds many: five to a story, of a hundred words each.
func BenchmarkRestart(b *testing.B) {
	for _, reports := range []int{10_000, 1_000_000} {
		b.Run(fmt.Sprint("reports=", reports), func(b *testing.B) {
			if reports > 10_000 && os.Getenv("HEARSAY_BENCH_MILLION") == "" {
				b.Skip("long; a million is measured where HEARSAY_BENCH_MILLION is set")
			}
			s := open(b, filepath.Join(b.TempDir(), "x.db"))
			fill(b, s, reports)
			n := reports
			for b.Loop() {
				n++
				v := version(fmt.Sprint("later-", n), "Post", 0, "", made(rand.New(rand.NewPCG(uint64(n), 1)), n))
				in := newsroom.NewTakeIn(newsroom.Over(s), &reader{}, func() time.Time { return noon })
				if _, err := in.All(b.Context(), []hearsay.Version{v}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// made is a text of a hundred words of story n, a fifth of them its own.
func made(draw *rand.Rand, n int) string {
	var b strings.Builder
	for range 100 {
		if draw.IntN(5) == 0 {
			fmt.Fprintf(&b, "own%dof%d ", draw.IntN(30), n)
		} else {
			fmt.Fprintf(&b, "word%d ", int(20_000*draw.Float64()*draw.Float64()))
		}
	}
	return b.String()
}

// fill puts reports into a store as taking them in would, but for what is read in them.
func fill(b *testing.B, s *sqlite.Store, reports int) {
	const atOnce = 5000
	draw := rand.New(rand.NewPCG(1, 2))
	for from := 0; from < reports; from += atOnce {
		err := s.InTx(b.Context(), func(tx *sqlite.Tx) error {
			for n := from; n < min(from+atOnce, reports); n++ {
				v, in := version(fmt.Sprint("r", n), "Wire", n, "", made(draw, n/5)), fmt.Sprint("s", n/5)
				kept, _, err := tx.AddVersion(b.Context(), v)
				if err != nil {
					return err
				}
				sketch, err := story.NewSketch(&kept, nil).AppendBinary(nil)
				if err != nil {
					return err
				}
				if n%5 == 0 {
					if err := tx.SaveStory(b.Context(), hearsay.Story{ID: in}); err != nil {
						return err
					}
				}
				if err := tx.SaveSketch(b.Context(), v.ID, kept.Number, sketch); err != nil {
					return err
				}
				if err := tx.Assign(b.Context(), v.ID, in); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
