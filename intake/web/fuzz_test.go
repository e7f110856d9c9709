package web

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

func FuzzHints(f *testing.F) {
	f.Add("max-age=300, public", "Wed, 02 Apr 2031 12:00:00 GMT", "120", "5")
	f.Add(`max-age="9999999999999999999999"`, "0", "tomorrow", "-1")
	f.Add("no-store", "", "Wed, 02 Apr 0000 12:00:00 GMT", "")
	now := time.Date(2031, 4, 2, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, cache, expires, retry, age string) {
		h := http.Header{"Cache-Control": {cache}, "Expires": {expires}, "Retry-After": {retry}, "Age": {age}}
		x := hints(h, http.StatusServiceUnavailable, now)
		if x.Fresh < 0 || x.Fresh > hintsMost || x.RetryAfter < 0 || x.RetryAfter > hintsMost {
			t.Errorf("%v: %+v", h, x)
		}
	})
}

// FuzzDecoded undoes encodings of bytes that were never encoded.
func FuzzDecoded(f *testing.F) {
	f.Add([]byte("\x1f\x8b\x08\x00"), "gzip")
	f.Add([]byte("\x78\x9c\x03\x00"), "deflate, gzip")
	f.Add([]byte("\x0b\x02\x80hello\x03"), "br")
	f.Add([]byte("plain"), "identity")
	f.Fuzz(func(t *testing.T, body []byte, encoding string) {
		in, err := decoded(bytes.NewReader(body), []string{encoding})
		if err != nil {
			return
		}
		io.Copy(io.Discard, io.LimitReader(in, 1<<20)) // an error is as good as an end
	})
}

func FuzzRedact(f *testing.F) {
	f.Add("https://user:word@news.test/?key=abc&x=1", "abc")
	f.Add("https://news.test/%zz?token=abc;b", "b")
	f.Fuzz(func(t *testing.T, address, secret string) {
		Redact(address)
		if len(secret) < 4 || strings.ContainsAny(secret, "${}KEY") {
			return
		}
		if got := (Secrets{"KEY": secret}).Hide("a" + secret + "b"); strings.Contains(got, secret) {
			t.Errorf("%q holds %q", got, secret)
		}
	})
}
