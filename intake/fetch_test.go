package intake

import (
	"errors"
	"io"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

func TestFetch(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/latin", http.StatusFound) })
	mux.HandleFunc("/latin", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		io.WriteString(w, "<title>Fire</title><p>Nine buses burned in the caf\xe9 street of the port, the brigade said.</p>")
	})
	mux.Handle("/trouble/", http.StripPrefix("/trouble", testnet.Troubles()))
	n := testnet.New()
	defer n.Close()
	at, err := n.Serve(mux)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Fetch(t.Context(), at+"/latin?key=secret"); !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), "private network") || strings.Contains(err.Error(), "secret") {
		t.Errorf("this machine's own address: %v", err)
	}
	client := web.New(web.Config{Allow: []web.Allowance{{Network: netip.MustParsePrefix("127.0.0.0/8")}}})
	body, err := FetchWith(t.Context(), client, at+"/moved")
	if err != nil {
		t.Fatal(err)
	}
	found, problems := read(Source{Name: at + "/moved", Reader: body})
	if len(found) != 1 || found[0].URL != at+"/latin" || !strings.Contains(found[0].Body, "café") {
		t.Errorf("what a server says of a page: %+v %v", found, problems)
	}
	for path, kind := range map[string]error{"/none": hearsay.ErrNotFound, "/trouble/status/410": hearsay.ErrNotFound, "/trouble/bomb/br": hearsay.ErrTooLarge, "/trouble/status/500": nil, "/trouble/cut": nil} {
		if _, err := FetchWith(t.Context(), client, at+path); err == nil || kind != nil && !errors.Is(err, kind) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestCaptured(t *testing.T) {
	when := time.Date(2031, 4, 2, 12, 0, 0, 0, time.UTC)
	c := &hearsay.Capture{URL: "https://quay.example/f?key=${KEY}", Final: "https://quay.example/caf", At: when, Header: []hearsay.Header{{Name: "Content-Type", Value: "text/html; charset=iso-8859-1"}},
		Body: []byte("<title>Fire</title><p>Nine buses burned in the caf\xe9 street of the port, the brigade said.</p>")}
	found, problems := read(Captured(c))
	if len(found) != 1 || found[0].URL != c.Final || !found[0].Observed.Equal(when) || !strings.Contains(found[0].Body, "café") {
		t.Errorf("%+v %v", found, problems)
	}
}
