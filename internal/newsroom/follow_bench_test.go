package newsroom_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/testnet"
	"github.com/hearsay-news/hearsay/reading"
)

// The environment variables of the benchmark: how many fetches are made, and of its child
// how many outlets it is to serve.
const (
	benchFetches = "HEARSAY_BENCH_FETCHES"
	benchServe   = "HEARSAY_BENCH_SERVE"
)

// benchOutlets is how many outlets are followed, each a host of its own.
const benchOutlets = 2000

// newsEvery is how often an outlet is asked until it has another item.
const newsEvery = 10

// TestServeOutlets is no test: it is the other process of BenchmarkFollow, so that the
// memory of its servers doesn't count.
func TestServeOutlets(t *testing.T) {
	count, err := strconv.Atoi(os.Getenv(benchServe))
	if err != nil {
		t.Skip("skipped: it serves BenchmarkFollow")
	}
	n := testnet.New()
	defer n.Close()
	for i := range count {
		at, err := n.Serve(testnet.Busy(fmt.Sprintf("Outlet %d", i), uint64(i), newsEvery))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("outlet", at)
	}
	fmt.Println("all")
	bufio.NewReader(os.Stdin).ReadString('\n') // until the benchmark ends
}

// BenchmarkFollow follows 2,000 outlets of this machine over as many fetches as the
// environment asks for, and measures memory after a tenth, the half and all of them.
func BenchmarkFollow(b *testing.B) {
	fetches, err := strconv.Atoi(os.Getenv(benchFetches))
	if err != nil {
		b.Skipf("skipped: it takes minutes; %s says how many fetches", benchFetches)
	}
	r, err := reading.Standard()
	if err != nil {
		b.Fatal(err)
	}
	store := open(b, filepath.Join(b.TempDir(), "x.db"))
	for _, at := range served(b, benchOutlets) {
		url := at + "/feed.xml"
		err := store.InTx(b.Context(), func(tx *sqlite.Tx) error {
			return tx.SaveSource(b.Context(), hearsay.Source{ID: hearsay.SourceID(url), URL: url, Added: noon, Interval: time.Minute})
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ResetTimer()
	begun := time.Now()
	now := func() time.Time { return noon.Add(60 * time.Since(begun)) } // each source once a second
	ctx, stop := context.WithCancel(b.Context())
	defer stop()
	marks := []int{fetches / 10, fetches / 2, fetches}
	follow := newsroom.NewFollow(newsroom.Beside(store), newsroom.FollowConfig{
		Client:  web.New(web.Config{Allow: []web.Allowance{{Network: netip.MustParsePrefix("127.0.0.0/8")}}}),
		TakeIn:  newsroom.NewTakeIn(newsroom.Over(store), r, now),
		Spacing: time.Millisecond, Now: now,
	})
	ended := make(chan error, 1)
	go func() { ended <- follow.Run(ctx) }()
	for len(marks) > 0 {
		time.Sleep(50 * time.Millisecond)
		if t := follow.Tally(); t.Looks+t.Failures >= marks[0] {
			b.ReportMetric(float64(resident()), fmt.Sprintf("MB-at-%d", marks[0]))
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.Logf("%d fetches in %v: %+v; %d MB resident, %d MB of it live, %d goroutines", marks[0], time.Since(begun).Round(time.Second), t, resident(), m.HeapAlloc>>20, runtime.NumGoroutine())
			marks = marks[1:]
		}
	}
	t := follow.Tally()
	b.ReportMetric(float64(t.Looks+t.Failures)/time.Since(begun).Seconds(), "fetches/s")
	b.ReportMetric(float64(t.New)/time.Since(begun).Seconds(), "reports/s")
	stop()
	if err := <-ended; err != nil {
		b.Fatal(err)
	}
	if t.Failures > 0 {
		b.Errorf("%d fetches failed", t.Failures)
	}
}

// BenchmarkFromFetchToAccount measures the whole way of a report: fetched in a feed, kept,
// read, grouped, and told in the account of its story.
func BenchmarkFromFetchToAccount(b *testing.B) {
	r, err := reading.Standard()
	if err != nil {
		b.Fatal(err)
	}
	const outlets, each = 40, 10
	reports := 0
	for b.Loop() {
		b.StopTimer()
		store := open(b, filepath.Join(b.TempDir(), fmt.Sprint(reports, ".db")))
		n := testnet.New()
		random := rand.New(rand.NewPCG(1, 2))
		for i := range outlets {
			var items []testnet.Item
			for k := range each {
				items = append(items, testnet.News(random, fmt.Sprint("r", k), noon))
			}
			at, err := n.Serve(testnet.NewOutlet(fmt.Sprintf("Outlet %d", i), items...))
			if err != nil {
				b.Fatal(err)
			}
			listen(b, store, at+"/feed.xml")
		}
		begun := time.Now()
		now := func() time.Time { return noon.Add(time.Since(begun)) }
		touched := map[string]bool{}
		follow := newsroom.NewFollow(newsroom.Beside(store), newsroom.FollowConfig{
			Client:  web.New(web.Config{Allow: []web.Allowance{{Network: netip.MustParsePrefix("127.0.0.0/8")}}}),
			TakeIn:  newsroom.NewTakeIn(newsroom.Over(store), r, now),
			Spacing: time.Millisecond, Now: now,
			Tell: func(e newsroom.FollowEvent) {
				for _, t := range e.Taken {
					touched[t.Story] = true
				}
			},
		})
		b.StartTimer()
		if err := follow.Once(b.Context()); err != nil {
			b.Fatal(err)
		}
		restate := newsroom.NewRestate(store, r)
		for id := range touched {
			if _, err := restate.Account(b.Context(), id, time.Time{}); err != nil {
				b.Fatal(err)
			}
		}
		reports += follow.Tally().New
		n.Close()
	}
	b.ReportMetric(float64(reports)/b.Elapsed().Seconds(), "reports/s")
}

// served starts the other process and gives the addresses of its outlets.
func served(b *testing.B, count int) (addresses []string) {
	b.Helper()
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	child := exec.Command(self, "-test.run=^TestServeOutlets$")
	child.Env = append(os.Environ(), benchServe+"="+strconv.Itoa(count))
	child.Stderr = os.Stderr
	in, err := child.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := child.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := child.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { in.Close(); child.Wait() })
	for lines := bufio.NewScanner(out); lines.Scan(); {
		word, at, _ := strings.Cut(lines.Text(), " ")
		if word == "all" {
			break
		}
		if word == "outlet" {
			addresses = append(addresses, at)
		}
	}
	if len(addresses) != count {
		b.Fatalf("%d of %d outlets are served", len(addresses), count)
	}
	return addresses
}

// resident is how much memory this process takes, in megabytes, as Linux counts; 0 elsewhere.
func resident() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		var kb int
		if _, err := fmt.Sscanf(line, "VmRSS: %d kB", &kb); err == nil {
			return kb >> 10
		}
	}
	return 0
}
