package reading_test

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// megabytes is what lies in memory after it was tidied up.
func megabytes() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // what a sync.Pool holds goes with the second
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}

// BenchmarkMemory reads reports no two of which are alike, and measures what stays in
// memory after a quarter of them and at the end: the two should be the same.
func BenchmarkMemory(b *testing.B) {
	const reports = 4_000
	r := standard(b)
	versions, _ := sample(b)
	oneByOne(b, r, versions)
	for b.Loop() {
		var quarter float64
		for n := range reports {
			v := *versions[n%len(versions)]
			mark := letters(n)
			v.ID += mark
			v.Body = strings.ReplaceAll(v.Body, "said", "said in "+mark) + "\n\n" + mark + " was closed, " + mark + " News reported."
			if _, err := r.Read(b.Context(), &v); err != nil {
				b.Fatal(err)
			}
			if n+1 == reports/4 {
				quarter = megabytes()
			}
		}
		b.ReportMetric(quarter, "MB-at-quarter")
		b.ReportMetric(megabytes(), "MB-at-end")
	}
}

// millionWanted names the variable without which [BenchmarkMillion] is left out: it takes
// minutes.
const millionWanted = "HEARSAY_BENCH_MILLION"

// BenchmarkMillion reads a million reports of one or two sentences, no two of them alike,
// in batches on all cores, and tells how much memory the process ever held, and what lay in
// it after tidying up, after so many of them: no number should grow with them.
func BenchmarkMillion(b *testing.B) {
	if os.Getenv(millionWanted) == "" {
		b.Skip("left out: 'make bench-memory' runs it")
	}
	r := standard(b)
	stops := map[int]string{100_000: "100k", 500_000: "500k", 1_000_000: "1M"}
	words := 0
	for b.Loop() {
		batch := make([]*hearsay.Version, 500)
		for n := 0; n < 1_000_000; {
			for i := range batch {
				batch[i] = brief(n)
				words += len(strings.Fields(batch[i].Body))
				n++
			}
			inBatches(b, r, batch)
			if stop := stops[n]; stop != "" {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				b.ReportMetric(float64(m.Sys)/(1<<20), "MB-peak-"+stop)
				b.ReportMetric(megabytes(), "MB-kept-"+stop)
			}
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

// brief is the n-th of many short reports: no two have the same names and figures.
func brief(n int) *hearsay.Version {
	pick := func(from []string, step int) string { return from[n/step%len(from)] }
	first := pick([]string{"Ana", "Omar", "Marta", "Jon", "Lena", "Tomas", "Ines", "Pavel"}, 1)
	office := pick([]string{"Mayor", "Police spokesman", "Fire chief", "Minister", "Harbour master"}, 3)
	what := pick([]string{"a ferry sank", "a warehouse burned down", "a bridge collapsed", "two trains collided", "the river burst its banks"}, 7)
	who := pick([]string{"workers", "passengers", "soldiers", "residents", "children"}, 11)
	harm := pick([]string{"were killed", "were injured", "are missing", "were brought to safety"}, 13)
	town, family := letters(n/17)+"ville", letters(n)+"ez"
	v := &hearsay.Version{Body: fmt.Sprintf(
		"%s %s %s said on Monday that %d %s %s when %s near %s. The company denied that it had been warned.",
		office, first, family, 2+n%97, who, harm, what, town)}
	v.ID, v.Outlet = fmt.Sprint("brief-", n), letters(n%300)+" News"
	return v
}

// letters is a name that no other n has.
func letters(n int) string {
	name := []byte{'Q'}
	for ; n > 0; n /= 20 {
		name = append(name, "abcdefghijklmnopqrst"[n%20])
	}
	return string(name)
}
