package newsroom_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/examples/embassy"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/reading"
)

// sample is the sample story, told n times over by outlets of other names.
func sample(b testing.TB, n int) (versions []hearsay.Version) {
	for i := range n {
		for v, err := range intake.Read(intake.Source{Name: "embassy.jsonl", Reader: bytes.NewReader(embassy.Reports)}) {
			if err != nil {
				b.Fatal(err)
			}
			if i > 0 {
				v.ID, v.Outlet = fmt.Sprintf("%s-%d", v.ID, i), fmt.Sprintf("%s %d", v.Outlet, i)
			}
			versions = append(versions, v)
		}
	}
	return versions
}

// BenchmarkTakeIn measures the way from a version to the store: read, kept, grouped.
func BenchmarkTakeIn(b *testing.B) {
	r, err := reading.Standard()
	if err != nil {
		b.Fatal(err)
	}
	versions := sample(b, 20)
	n := 0
	for b.Loop() {
		n++
		s := open(b, filepath.Join(b.TempDir(), fmt.Sprint(n, ".db")))
		in := newsroom.NewTakeIn(newsroom.Over(s), r, func() time.Time { return noon })
		for i := 0; i < len(versions); i += 64 {
			if _, err := in.All(b.Context(), versions[i:min(i+64, len(versions))]); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(versions)*b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkAccount measures the account of a story of many reports, from the store.
func BenchmarkAccount(b *testing.B) {
	r, err := reading.Standard()
	if err != nil {
		b.Fatal(err)
	}
	for _, times := range []int{1, 10, 50} {
		s := open(b, filepath.Join(b.TempDir(), fmt.Sprint(times, ".db")))
		taken, err := newsroom.NewTakeIn(newsroom.Over(s), r, func() time.Time { return noon }).All(b.Context(), sample(b, times))
		if err != nil {
			b.Fatal(err)
		}
		restate := newsroom.NewRestate(s, r)
		b.Run(fmt.Sprint("reports=", 17*times), func(b *testing.B) {
			for b.Loop() {
				if _, err := restate.Account(b.Context(), taken[2].Story, time.Time{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkOneMore measures the account of a story of many reports when one more has come, where its
// readings and its work are kept, and when none has.
func BenchmarkOneMore(b *testing.B) {
	r, err := reading.Standard()
	if err != nil {
		b.Fatal(err)
	}
	versions := sample(b, 60) // 1,020 reports
	s := open(b, filepath.Join(b.TempDir(), "more.db"))
	in := newsroom.NewTakeIn(newsroom.Over(s), r, func() time.Time { return noon })
	next := 17 * 50
	taken, err := in.All(b.Context(), versions[:next])
	if err != nil {
		b.Fatal(err)
	}
	kept := newsroom.NewRestate(s, r).Keeping()
	account := func() {
		if _, err := kept.Account(b.Context(), taken[2].Story, time.Time{}); err != nil {
			b.Fatal(err)
		}
	}
	account()
	b.Run("more", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			if next < len(versions) {
				if _, err := in.All(b.Context(), versions[next:next+1]); err != nil {
					b.Fatal(err)
				}
				next++
			}
			b.StartTimer()
			account()
		}
	})
	b.Run("none", func(b *testing.B) {
		for b.Loop() {
			account()
		}
	})
}
