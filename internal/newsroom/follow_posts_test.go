package newsroom_test

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestTimelinesOfNetworksAreSources follows what the interfaces of social networks answer.
func TestTimelinesOfNetworksAreSources(t *testing.T) {
	w := watch(t)
	mux := http.NewServeMux()
	mux.HandleFunc("/api/v1/accounts/7/statuses", func(rw http.ResponseWriter, r *http.Request) {
		rw.Header().Set("Content-Type", "application/json; charset=utf-8")
		io.WriteString(rw, `[{"id":"7001","created_at":"2025-02-11T11:00:00.000Z","uri":"https://social.test/users/quay/statuses/7001","url":"https://social.test/@quay/7001","language":"en","visibility":"public",
			"content":"<p>A ferry ran aground off the quay. Nobody was hurt.</p>","account":{"id":"7","acct":"quay","username":"quay","display_name":"Quay Radio","url":"https://social.test/@quay"}}]`)
	})
	mux.HandleFunc("/xrpc/app.bsky.feed.getAuthorFeed", func(rw http.ResponseWriter, r *http.Request) {
		rw.Header().Set("Content-Type", "application/json")
		io.WriteString(rw, `{"feed":[{"post":{"uri":"at://did:plc:quay/app.bsky.feed.post/3k1","cid":"b","author":{"did":"did:plc:quay","handle":"quay.test","displayName":"Quay Radio"},
			"record":{"$type":"app.bsky.feed.post","createdAt":"2025-02-11T11:00:00.000Z","text":"A crane fell at the quay.","langs":["en"]},"indexedAt":"2025-02-11T11:00:01.000Z"}}]}`)
	})
	at := w.serve(mux)
	w.listen(at + "/api/v1/accounts/7/statuses?limit=40")
	w.listen(at + "/xrpc/app.bsky.feed.getAuthorFeed?actor=quay.test")
	w.after(0)
	got := ""
	versions, err := w.store.CountVersions(t.Context())
	w.must(err)
	for _, e := range w.events {
		for _, x := range e.Taken {
			got += x.Version.Outlet + ": " + x.Version.Body + " (" + x.Version.ID + ")\n"
		}
	}
	if versions != 2 || !strings.Contains(got, "A ferry ran aground off the quay. Nobody was hurt.") || !strings.Contains(got, "A crane fell at the quay.") {
		t.Errorf("%d versions:\n%s", versions, got)
	}
	before := w.net.Asked()
	w.after(0)
	w.after(0)
	if n := w.net.Asked() - before; n != 4 {
		t.Errorf("%d more requests in two rounds: a post has no page to be fetched", n)
	}
}
