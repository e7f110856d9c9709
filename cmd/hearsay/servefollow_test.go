package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

// TestTheDeskFollowsMeanwhile adds a source on the desk's page and waits for its report on
// the list of stories; what is pasted beside it is there too.
func TestTheDeskFollowsMeanwhile(t *testing.T) {
	net := testnet.New()
	t.Cleanup(func() { net.Close() })
	feed, err := net.Serve(testnet.NewOutlet("Coast Wire", testnet.Item{ID: "ferry", Title: "Ferry runs aground off Brannhamn",
		Summary: "A ferry ran aground off Brannhamn on Sunday, the harbour office said.", Published: time.Date(2031, 5, 4, 8, 30, 0, 0, time.UTC)}))
	if err != nil {
		t.Fatal(err)
	}
	trouble, err := net.Serve(testnet.Troubles())
	if err != nil {
		t.Fatal(err)
	}
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	allow, err := web.ParseAllowance("127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	said, says := io.Pipe()
	p := &program{out: says, err: io.Discard}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- p.serve(ctx, store, desked{addr: "127.0.0.1:0", client: web.New(web.Config{Allow: []web.Allowance{allow}}), follow: true}, nil)
	}()
	lines := bufio.NewReader(said)
	line, err := lines.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	go io.Copy(io.Discard, lines)
	_, address, _ := strings.Cut(line, "http://")
	address, _, _ = strings.Cut(address, " ")
	desk := "http://" + address
	send := func(path string, form url.Values) string {
		t.Helper()
		r, err := http.PostForm(desk+path, form)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		page, err := io.ReadAll(r.Body)
		if err != nil || r.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d, %v\n%s", path, r.StatusCode, err, page)
		}
		return string(page)
	}
	if page := send("/paste", url.Values{"text": {"The bridge at Lissvik is closed, the county police said."}, "outlet": {"County Police"}, "kind": {"agency"}}); !strings.Contains(page, "bridge at Lissvik") {
		t.Errorf("what was pasted opens as\n%s", page)
	}
	for path, says := range map[string]string{"/garbage": "neither text nor a format", "/status/429": "asked too often", "/drop": "broke the connection off", "/bomb/gzip": "unpacks to more"} {
		r, err := http.PostForm(desk+"/sources", url.Values{"url": {trouble + path}})
		if err != nil {
			t.Fatal(err)
		}
		page, _ := io.ReadAll(r.Body)
		if r.Body.Close(); r.StatusCode != http.StatusBadRequest || !strings.Contains(string(page), says) {
			t.Errorf("%s: %d\n%s", path, r.StatusCode, page)
		}
	}
	if page := send("/sources", url.Values{"url": {feed + "/feed.xml"}}); !strings.Contains(page, "Coast Wire") {
		t.Errorf("the source's page:\n%s", page)
	}
	for { // until the test's own time is up
		stories, err := store.Stories(t.Context(), hearsay.StoryFilter{Members: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(stories) == 2 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if s, err := store.Source(t.Context(), feed+"/feed.xml"); err != nil || s.Kind != hearsay.WireOutlet && s.Kind != "" || s.Stand() == hearsay.FailingSource {
		t.Errorf("%+v, %v", s, err)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
