package newsroom_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

// TestAWallBeforeAPageIsNoEdit has an outlet put a wall before its pages, one of which had
// been read: what is known of a report is not replaced by the summary in the wall's marks.
func TestAWallBeforeAPageIsNoEdit(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", "A ferry is aground.", long("ferry"), time.Hour))
	walled := false
	summary := strings.Repeat("A ferry with ninety people on board has run aground in the bay; nobody is hurt. ", 4)
	at := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if walled && strings.HasPrefix(r.URL.Path, "/news/") {
			rw.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(rw, `<!DOCTYPE html><title>Quay</title><meta property="og:type" content="article"><meta property="og:description" content="%s"><p>Please enable JavaScript to go on.</p>`, summary)
			return
		}
		quay.ServeHTTP(rw, r)
	}))
	w.listen(at+"/feed.xml", func(s *hearsay.Source) { s.Consent = true })
	w.after(0)
	walled = true
	quay.Publish(item("crane", "Crane falls", "A crane fell.", long("crane"), 0))
	w.after(25 * time.Hour)
	for id, words := range map[string]string{"ferry": "more about the ferry", "crane": "A crane fell"} {
		if texts := w.texts(at + "/news/" + id); len(texts) != 1 || !strings.Contains(texts[0], words) {
			t.Errorf("%s: %q", id, texts)
		}
	}
}
