package newsroom_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

// TestASingleRoundEnds asks servers so slow that what was asked first is due again before
// the last has answered.
func TestASingleRoundEnds(t *testing.T) {
	w := watch(t)
	var asked atomic.Int64
	for range 5 {
		w.listen(w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				http.NotFound(rw, r)
				return
			}
			asked.Add(1)
			w.mu.Lock()
			w.now = w.now.Add(10 * time.Minute)
			w.mu.Unlock()
			rw.WriteHeader(http.StatusServiceUnavailable)
		})) + "/feed.xml")
	}
	w.after(time.Second)
	if n := asked.Load(); n != 5 {
		t.Errorf("5 sources were asked %d times", n)
	}
	w.after(time.Hour)
	if n := asked.Load(); n != 10 {
		t.Errorf("in two rounds they were asked %d times", n)
	}
}

// TestAPageThatCantBeHadHoldsUpNoReport follows a feed whose pages stand on a server that is
// down, and one whose pages' host has no name: their summaries are taken.
func TestAPageThatCantBeHadHoldsUpNoReport(t *testing.T) {
	w := watch(t)
	down, err := w.net.Serve(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	if err != nil {
		t.Fatal(err)
	}
	feed := strings.ReplaceAll(testnet.Feed, "https://quay.example/ferry", down+"/ferry")
	w.listen(w.serve(http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) { rw.Write([]byte(feed)) })))
	w.listen(w.serve(testnet.Troubles()) + "/packed/gzip")
	w.after(time.Second)
	n := 0
	w.must(w.store.EachVersion(t.Context(), func(v hearsay.Version) error {
		if n++; !strings.Contains(v.Body, "ran aground") {
			t.Errorf("%s says %q", v.ID, v.Body)
		}
		return nil
	}))
	if n != 2 {
		t.Errorf("%d reports were taken in of 2", n)
	}
}

// Many addresses may lead to one server in the end: it is visited by one at a time.
func TestVisitsThatAreLedToOneServerComeOneByOne(t *testing.T) {
	w := watch(t)
	var there, most, asked atomic.Int32
	shared := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(rw, r)
			return
		}
		n := there.Add(1)
		defer there.Add(-1)
		for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
		}
		asked.Add(1)
		time.Sleep(20 * time.Millisecond)
		fmt.Fprintf(rw, `<rss version="2.0"><channel><title>Led</title><item><title>Ferry %[1]s</title><guid isPermaLink="false">urn:led:%[1]s</guid><description>%[2]s</description></item></channel></rss>`, r.URL.Path, long("ferry"))
	}))
	const many = 6
	for i := range many {
		mux := http.NewServeMux()
		mux.Handle("/feed.xml", http.RedirectHandler(fmt.Sprintf("%s/%d", shared, i), http.StatusFound))
		w.listen(w.serve(mux) + "/feed.xml")
	}
	w.after(0)
	if asked.Load() != many || most.Load() != 1 {
		t.Errorf("asked %d times, by up to %d at once", asked.Load(), most.Load())
	}
}
