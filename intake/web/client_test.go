package web

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

// here allows this machine's own addresses.
var here = []Allowance{{Network: netip.MustParsePrefix("127.0.0.0/8")}}

// troubled starts a troublesome server and a client that may ask it, with short bounds.
func troubled(t *testing.T) (c *Client, address string) {
	t.Helper()
	n := testnet.New()
	t.Cleanup(func() { n.Close() })
	address, err := n.Serve(testnet.Troubles())
	if err != nil {
		t.Fatal(err)
	}
	return New(Config{Allow: here, MaxSize: 4 << 20, Silence: 2 * time.Second, Timeout: 8 * time.Second, Contact: "desk@news.test"}), address
}

func TestWhatComes(t *testing.T) {
	c, at := troubled(t)
	for _, path := range []string{"/slow?ms=10", "/packed/gzip", "/packed/br", "/packed/deflate", "/raw-deflate", "/not-gzip", "/to?status=302&url=/slow"} {
		r, err := c.Get(t.Context(), Request{URL: at + path})
		if err != nil || string(r.Body) != testnet.Feed || r.Cut != nil || r.Status != 200 || r.Moved != "" {
			t.Errorf("%s: %+v %v", path, r, err)
		}
	}
	r, err := c.Get(t.Context(), Request{URL: at + "/echo", ETag: `"x"`, LastModified: "Wed, 02 Apr 2031 12:00:00 GMT", Accept: "text/own"})
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"User-Agent: Hearsay/1.0 (+https://github.com/hearsay-news/hearsay; desk@news.test)", `If-None-Match: "x"`, "If-Modified-Since: Wed, 02 Apr 2031 12:00:00 GMT", "Accept: text/own", "Accept-Encoding: gzip, br, deflate"} {
		if !strings.Contains(string(r.Body), line) {
			t.Errorf("the request says\n%s\nwithout %q", r.Body, line)
		}
	}
}

func TestTroubles(t *testing.T) {
	c, at := troubled(t)
	inside := New(Config{Silence: time.Second})
	patient := New(Config{Allow: here, MaxSize: 4 << 20})
	for _, x := range []struct {
		name   string
		client *Client
		url    string
		words  string // in the error
		kind   error
	}{
		{"a private address", inside, at + "/echo", "private network", hearsay.ErrInvalid},
		{"by a name for it", inside, strings.Replace(at, "127.0.0.1", "localhost", 1) + "/echo", "private network", hearsay.ErrInvalid},
		{"as one number", inside, strings.Replace(at, "127.0.0.1", "[::ffff:127.0.0.1]", 1) + "/echo", "private network", hearsay.ErrInvalid},
		{"a redirect to one", c, at + "/to?status=302&url=http://169.254.169.254/secret", "private network", hearsay.ErrInvalid},
		{"a redirect to a file", c, at + "/to?status=302&url=file:///etc/passwd", "neither http", hearsay.ErrInvalid},
		{"a redirect to nowhere", c, at + "/to?status=302&url=http://", "no address", hearsay.ErrInvalid},
		{"round and round", c, at + "/round", "round and round", hearsay.ErrInvalid},
		{"no answer", c, at + "/silent", "silent for 2s", nil},
		{"dropped", c, at + "/drop", "broke the connection off", nil},
		{"without end", patient, at + "/huge", "over 4 MiB", hearsay.ErrTooLarge},
		{"said to be long", patient, at + "/long?mib=100", "over 4 MiB", hearsay.ErrTooLarge},
		{"a bomb", patient, at + "/bomb/gzip", "unpacks to more than", hearsay.ErrTooLarge},
		{"another", patient, at + "/bomb/br", "unpacks to more than", hearsay.ErrTooLarge},
		{"a third", patient, at + "/bomb/deflate", "unpacks to more than", hearsay.ErrTooLarge},
		{"a bomb in a bomb", patient, at + "/bomb/twice", "unpacks to more than", hearsay.ErrTooLarge},
		{"an encoding of its own", c, at + "/unknown-encoding", "wasn't asked for", hearsay.ErrUnsupported},
		{"a megabyte of header", c, at + "/headers", "", nil},
		{"nobody there", c, "http://127.0.0.1:1/", "refuses connections", nil},
		{"a name that isn't", c, "http://nothing.invalid/", "name nothing.invalid", nil},
		{"no https there", c, strings.Replace(at, "http", "https", 1), "doesn't speak https", nil},
		{"no address", c, "http://", "no address", hearsay.ErrInvalid},
		{"not of the web", c, "gopher://news.test/", "neither http nor https", hearsay.ErrInvalid},
	} {
		r, err := x.client.Get(t.Context(), Request{URL: x.url})
		if err == nil || !strings.Contains(err.Error(), x.words) || x.kind != nil && !errors.Is(err, x.kind) {
			t.Errorf("%s: %v (%+v)", x.name, err, r)
		}
		var f *Failure
		if !errors.As(err, &f) {
			t.Errorf("%s: %T is no Failure", x.name, err)
		}
	}
}

func TestWhatBreaksOffIsGivenBackAsFarAsItCame(t *testing.T) {
	c, at := troubled(t)
	for path, words := range map[string]string{
		"/cut":          fmt.Sprintf("broke off after %d bytes", len(testnet.Feed)),
		"/damaged/gzip": "broke off after",
		"/trickle":      "didn't come to its end in time",
	} {
		r, err := c.Get(t.Context(), Request{URL: at + path})
		if err != nil || r.Cut == nil || !strings.HasPrefix(testnet.Feed+testnet.Feed, string(r.Body)) || len(r.Body) == 0 {
			t.Errorf("%s: %+v %v", path, r, err)
			continue
		}
		if got := CutWords(r.Cut, len(r.Body)); !strings.Contains(got, words) {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestARefusalSaysHowItIsLifted(t *testing.T) {
	c, at := troubled(t)
	_, err := c.Get(t.Context(), Request{URL: "http://10.1.2.3/feed"})
	if err == nil || !strings.Contains(err.Error(), "--allow-private 10.1.2.3") {
		t.Error(err)
	}
	_, err = c.Get(t.Context(), Request{URL: at + "/to?status=302&url=" + escape("http://10.1.2.3/feed")})
	if err == nil || !strings.Contains(err.Error(), "it redirects to") || strings.Contains(err.Error(), "--allow") {
		t.Error(err) // nothing that a stranger may suggest
	}
}

func TestACallerMayGiveUp(t *testing.T) {
	c, at := troubled(t)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := c.Get(ctx, Request{URL: at + "/silent"}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestOnlyLastingMovesAreRemembered(t *testing.T) {
	c, at := troubled(t)
	to := func(status int, url string) string { return fmt.Sprintf("/to?status=%d&url=%s", status, escape(url)) }
	for _, x := range []struct{ path, moved string }{
		{"/echo", ""},
		{to(302, "/echo"), ""},
		{to(307, "/echo"), ""},
		{to(301, "/echo"), "/echo"},
		{to(308, "/echo"), "/echo"},
		{to(301, to(308, "/echo")), "/echo"},
		{to(301, to(302, "/echo")), to(302, "/echo")},
		{to(302, to(301, "/echo")), ""},
	} {
		r, err := c.Get(t.Context(), Request{URL: at + x.path})
		if err != nil || strings.TrimPrefix(r.Moved, at) != x.moved {
			t.Errorf("%s: %+v %v", x.path, r, err)
		}
		if err == nil && r.Final != at+"/echo" {
			t.Errorf("%s ends at %s", x.path, r.Final)
		}
	}
}

func TestSecretsStayWhereTheyBelong(t *testing.T) {
	c, at := troubled(t)
	other := strings.Replace(at, "127.0.0.1", "localhost", 1)
	c.config.Allow = append(c.config.Allow, Allowance{Host: "localhost"})
	c = New(c.config)
	own := []hearsay.Header{{Name: "X-Own", Value: "secret"}}
	secrets := Secrets{"OWN_KEY": "secret", "OWN_USER": "user"}
	for path, r := range map[string]Request{
		"/basic":                             {User: "user", Password: "secret"},
		"/bearer":                            {Token: "secret"},
		"/key?key=secret":                    {},
		"/key":                               {Headers: own},
		"/to?status=302&url=/key":            {Headers: own},
		"/to?status=302&url=/bearer":         {Token: "secret"},
		"/to?status=301&url=/key?key=secret": {},
	} {
		r.URL, r.Secrets = at+path, secrets
		got, err := c.Get(t.Context(), r)
		if err != nil || got.Status != 200 {
			t.Errorf("%s: %+v %v", path, got, err)
			continue
		}
		if told := fmt.Sprint(got.Final, got.Moved, got.Request, got.Header); strings.Contains(told, "secret") || strings.Contains(told, "dXNlc") {
			t.Errorf("%s tells its secret: %s", path, told)
		}
	}
	got, err := c.Get(t.Context(), Request{URL: at + "/to?status=302&url=" + escape(other+"/echo"), Headers: own, Token: "secret", User: "user", Password: "secret"})
	if err != nil || strings.Contains(string(got.Body), "secret") || strings.Contains(string(got.Body), "Authorization") || strings.Contains(string(got.Body), "Referer") {
		t.Errorf("another host is told: %s %v", got.Body, err)
	}
	got, err = c.Get(t.Context(), Request{URL: at + "/echo", Headers: []hearsay.Header{{Name: "X-Own", Value: "k3y of desk"}}, Secrets: Secrets{"OWN_KEY": "k3y of desk", "OWN_USER": "gzip"}})
	if err != nil || strings.Contains(string(got.Body), "k3y") || !strings.Contains(string(got.Body), "${OWN_KEY}") || !strings.Contains(string(got.Body), "gzip") {
		t.Errorf("a key stands in the answer, or a word is taken for one: %s %v", got.Body, err)
	}
	asked := ""
	stop := errors.New("not there")
	_, err = c.Get(t.Context(), Request{URL: at + "/to?status=302&url=" + escape(other+"/echo"), Visit: func(_ context.Context, u *url.URL) error { asked = u.Host; return stop }})
	if !errors.Is(err, stop) || !strings.HasPrefix(asked, "localhost:") {
		t.Errorf("a redirect to %q is followed unasked: %v", asked, err)
	}
	_, err = c.Get(t.Context(), Request{URL: "http://secret.invalid/?key=secret", Secrets: Secrets{"K": "secret"}})
	if err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("an error tells: %v", err)
	}
}

func TestHints(t *testing.T) {
	now := time.Date(2031, 4, 2, 12, 0, 0, 0, time.UTC)
	const date, later = "Wed, 02 Apr 2031 12:00:00 GMT", "Wed, 02 Apr 2031 12:05:00 GMT"
	for _, x := range []struct {
		status int
		header map[string]string
		fresh  time.Duration
		retry  time.Duration
	}{
		{200, nil, 0, 0},
		{200, map[string]string{"Cache-Control": "public, max-age=300"}, 5 * time.Minute, 0},
		{200, map[string]string{"Cache-Control": "Max-Age=300", "Age": "120"}, 3 * time.Minute, 0},
		{200, map[string]string{"Cache-Control": "max-age=300", "Age": "900"}, 0, 0},
		{200, map[string]string{"Cache-Control": "no-cache, max-age=300"}, 0, 0},
		{200, map[string]string{"Cache-Control": "max-age=99999999999999999999"}, hintsMost, 0},
		{200, map[string]string{"Cache-Control": "max-age=-5"}, 0, 0},
		{200, map[string]string{"Expires": later}, 5 * time.Minute, 0},
		{200, map[string]string{"Expires": later, "Date": later}, 0, 0},
		{200, map[string]string{"Expires": "0"}, 0, 0},
		{429, map[string]string{"Retry-After": "120"}, 0, 2 * time.Minute},
		{503, map[string]string{"Retry-After": later}, 0, 5 * time.Minute},
		{503, map[string]string{"Retry-After": date}, 0, 0},
		{503, map[string]string{"Retry-After": "tomorrow"}, 0, 0},
		{200, map[string]string{"Retry-After": "120"}, 0, 0},
	} {
		h := http.Header{}
		for k, v := range x.header {
			h.Set(k, v)
		}
		if got := hints(h, x.status, now); got.Fresh != x.fresh || got.RetryAfter != x.retry {
			t.Errorf("%v: %+v", x.header, got)
		}
	}
}

func TestPublic(t *testing.T) {
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

func TestParseAllowance(t *testing.T) {
	for s, want := range map[string]string{
		"Wire.Internal": "wire.internal {invalid Prefix}", "10.1.2.3": " {10.1.2.3/32}", "10.1.2.3/16": " {10.1.0.0/16}",
		"[::1]": " {::1/128}", "fd00::/8": " {fd00::/8}",
	} {
		a, err := ParseAllowance(s)
		if got := fmt.Sprintf("%s {%v}", a.Host, a.Network); err != nil || got != want {
			t.Errorf("%s: %s %v", s, got, err)
		}
	}
	for _, s := range []string{"", "host:80", "10.0.0.0/99", "http://wire/", "a b"} {
		if a, err := ParseAllowance(s); !errors.Is(err, hearsay.ErrInvalid) {
			t.Errorf("%q: %+v %v", s, a, err)
		}
	}
}

func TestCertificates(t *testing.T) {
	server := httptest.NewUnstartedServer(testnet.Troubles())
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.EnableHTTP2 = true
	server.StartTLS()
	defer server.Close()
	c := New(Config{Allow: here})
	if _, err := c.Get(t.Context(), Request{URL: server.URL + "/slow"}); err == nil || !strings.Contains(err.Error(), "comes from nobody who is trusted") {
		t.Errorf("a certificate that nobody signed: %v", err)
	}
	transport := c.http.Transport.(*http.Transport)
	transport.TLSClientConfig.RootCAs = x509.NewCertPool()
	transport.TLSClientConfig.RootCAs.AddCert(server.Certificate())
	if r, err := c.Get(t.Context(), Request{URL: server.URL + "/packed/br"}); err != nil || string(r.Body) != testnet.Feed {
		t.Errorf("over HTTP/2: %+v %v", r, err)
	}
	c.config.Allow = append(c.config.Allow, Allowance{Host: "localhost"})
	c = New(c.config)
	transport = c.http.Transport.(*http.Transport)
	transport.TLSClientConfig.RootCAs = x509.NewCertPool()
	transport.TLSClientConfig.RootCAs.AddCert(server.Certificate())
	other := strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
	if _, err := c.Get(t.Context(), Request{URL: other + "/slow"}); err == nil || !strings.Contains(err.Error(), "is another host's") {
		t.Errorf("another's certificate: %v", err)
	}
}

func TestOwn(t *testing.T) {
	c := New(Config{Allow: []Allowance{{Host: "wire.internal"}, {Network: netip.MustParsePrefix("127.0.0.0/8")}, {Network: netip.MustParsePrefix("fd00::/8")}}})
	for address, want := range map[string]bool{
		"http://wire.internal:8080": true, "http://127.0.0.9:1": true, "https://[fd00::1]": true, "http://localhost:3000/x": true,
		"http://news.test": false, "http://10.0.0.1": false, "%": false,
	} {
		if c.Own(address) != want {
			t.Errorf("%s: %v", address, !want)
		}
	}
}

func TestRedact(t *testing.T) {
	for in, want := range map[string]string{
		"https://news.test/feed?page=2":            "https://news.test/feed?page=2",
		"https://user:word@news.test/?key=abc&x=1": "https://…@news.test/?key=…&x=1",
		"https://news.test/?ACCESS_TOKEN=abc":      "https://news.test/?ACCESS_TOKEN=…",
		"https://news.test/%zz":                    "an address that is none",
	} {
		if got := Redact(in); got != want {
			t.Errorf("%s: %s", in, got)
		}
	}
}

func escape(s string) string { return url.QueryEscape(s) }
