package intake

import (
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestFetchReachesNoPrivateAddress(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "secret") }))
	defer server.Close()
	if _, err := Fetch(t.Context(), server.URL); !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), "private network") {
		t.Errorf("loopback: %v", err)
	}
	for _, a := range []string{"10.0.0.1", "192.168.1.1", "127.0.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1", "fd00::1", "224.0.0.1", "255.255.255.255", "64:ff9b::a00:1", "::ffff:10.0.0.1", "::127.0.0.1", "fec0::1", "2002:7f00:1::"} {
		if public(netip.MustParseAddr(a).Unmap()) {
			t.Errorf("%s counts as public", a)
		}
	}
	for _, a := range []string{"93.184.216.34", "2606:2800:220:1::1"} {
		if !public(netip.MustParseAddr(a)) {
			t.Errorf("%s counts as private", a)
		}
	}
}

func TestFetchKeepsItsBounds(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, r.UserAgent())
	})
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		for range 3 * fetchSize >> 20 {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/inside", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/secret", http.StatusFound)
	})
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		defer z.Close()
		for range 3 * fetchSize >> 20 {
			if _, err := z.Write(make([]byte, 1<<20)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/latin", http.StatusFound) })
	mux.HandleFunc("/latin", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		io.WriteString(w, "<title>Fire</title><p>Nine buses burned in the caf\xe9 street of the port, the brigade said.</p>")
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	f := &Fetcher{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}}
	get := func(path string) (string, error) {
		body, err := f.Fetch(t.Context(), server.URL+path)
		if err != nil {
			return "", err
		}
		defer body.Close()
		b, err := io.ReadAll(body)
		return string(b), err
	}
	if s, err := get("/page"); err != nil || !strings.HasPrefix(s, "Hearsay/") {
		t.Errorf("%q %v", s, err)
	}
	if _, err := get("/round"); err == nil || !strings.Contains(err.Error(), "redirects") {
		t.Errorf("a redirect to itself: %v", err)
	}
	if s, err := get("/endless"); !errors.Is(err, hearsay.ErrTooLarge) || len(s) > fetchSize {
		t.Errorf("%d bytes, %v", len(s), err)
	}
	for _, path := range []string{"/inside", "/file"} {
		if _, err := get(path); !errors.Is(err, hearsay.ErrInvalid) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if s, err := get("/bomb"); !errors.Is(err, hearsay.ErrTooLarge) || len(s) > fetchSize {
		t.Errorf("bomb: %d bytes, %v", len(s), err)
	}
	if body, err := f.Fetch(t.Context(), server.URL+"/moved"); err != nil {
		t.Error(err)
	} else {
		found, problems := read(Source{Name: server.URL + "/moved", Reader: body})
		body.Close()
		if len(found) != 1 || found[0].URL != server.URL+"/latin" || !strings.Contains(found[0].Body, "café") {
			t.Errorf("what a server says of a page: %+v %v", found, problems)
		}
	}
	if _, err := get("/none"); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("nothing there: %v", err)
	}
}
