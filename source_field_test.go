package hearsay_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

func TestSourceFieldsAreSetAndToldByName(t *testing.T) {
	s := hearsay.Source{URL: "https://desk.test/feed"}
	for _, c := range []struct{ field, value, want string }{
		{"outlet", " The Harbour Post ", "The Harbour Post"},
		{"kind", "Wire", "wire"},
		{"family", "Quay Media", "Quay Media"},
		{"grade", "b", "B"},
		{"home", "se", "SE"},
		{"language", "pt-BR", "pt-BR"},
		{"interval", "1h30m", "1h30m"},
		{"interval", "168h", "7d"},
		{"interval", "auto", ""},
		{"pages", "never", "never"},
		{"paused", "yes", "yes"},
		{"paused", "no", ""},
		{"token", "DESK_TOKEN", "DESK_TOKEN"},
		{"header", "X-Desk: night", "X-Desk: night"},
		{"header", "Authorization: Key ${DESK_KEY}", "X-Desk: night\nAuthorization: Key ${DESK_KEY}"},
		{"header", "x-desk:", "Authorization: Key ${DESK_KEY}"},
		{"header", "", ""},
		{"kind", "", ""},
	} {
		if err := s.Set(c.field, c.value); err != nil {
			t.Errorf("%s=%q: %v", c.field, c.value, err)
			continue
		}
		for _, f := range hearsay.SourceFields() {
			if f.Name == c.field && f.Of(&s) != c.want {
				t.Errorf("%s=%q is %q, want %q", c.field, c.value, f.Of(&s), c.want)
			}
		}
	}
	before := s
	for _, c := range []struct{ field, value, says string }{
		{"colour", "red", "it has outlet, kind"},
		{"kind", "blog", "wire, newspaper"},
		{"grade", "G", "Admiralty"},
		{"home", "Sweden", "two letters"},
		{"language", "swedish!", "BCP 47"},
		{"interval", "5s", "5m, 2h, 1d"},
		{"interval", "soon", "5m, 2h, 1d"},
		{"pages", "some", "auto, always, never"},
		{"paused", "perhaps", "yes"},
		{"token", "s3cret value", "environment variable"},
		{"header", "no colon", "Name: value"},
		{"header", "Cookie: session=1", "would be stored"},
		{"outlet", strings.Repeat("x", 2000), "name of who publishes"},
	} {
		err := s.Set(c.field, c.value)
		if !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s=%.20q: %v; want the words %q", c.field, c.value, err, c.says)
		}
	}
	if s.Outlet != before.Outlet || s.Kind != before.Kind || len(s.Headers) != 0 {
		t.Errorf("what was refused changed it: %+v", s)
	}
}

func TestSpans(t *testing.T) {
	for text, want := range map[string]time.Duration{"90d": 90 * 24 * time.Hour, "5m": 5 * time.Minute, "1h30m": 90 * time.Minute, "36h": 36 * time.Hour, "45s": 45 * time.Second} {
		d, err := hearsay.ParseSpan(text)
		if err != nil || d != want || hearsay.WriteSpan(d) != text {
			t.Errorf("%s: %v, %v, written %q", text, d, err, hearsay.WriteSpan(d))
		}
	}
	for _, text := range []string{"", "d", "-1d", "-5m", "1e9d", "soon"} {
		if d, err := hearsay.ParseSpan(text); !errors.Is(err, hearsay.ErrInvalid) {
			t.Errorf("%q: %v, %v", text, d, err)
		}
	}
}
