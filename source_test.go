package hearsay_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

func TestSourceCheck(t *testing.T) {
	const good = "https://news.test/feed?key=${NEWS_KEY}"
	for _, c := range []struct {
		name   string
		change func(*hearsay.Source)
		words  string // in the error; empty for none
	}{
		{"good", func(*hearsay.Source) {}, ""},
		{"a stream", func(s *hearsay.Source) { s.URL = "wss://news.test/subscribe" }, ""},
		{"no address", func(s *hearsay.Source) { s.URL = "news" }, "no address"},
		{"without host", func(s *hearsay.Source) { s.URL = "https:///feed" }, "no address"},
		{"a file", func(s *hearsay.Source) { s.URL = "file:///etc/passwd" }, "no address"},
		{"a password", func(s *hearsay.Source) { s.URL = "https://ann:word@news.test/" }, "would be stored"},
		{"too long", func(s *hearsay.Source) { s.URL = "https://news.test/" + strings.Repeat("x", hearsay.MaxID) }, "more than"},
		{"no variable", func(s *hearsay.Source) { s.URL = "https://news.test/${a b}" }, "no name of an environment variable"},
		{"too often", func(s *hearsay.Source) { s.Interval = time.Second }, "outside"},
		{"too rarely", func(s *hearsay.Source) { s.Interval = 1000 * time.Hour }, "outside"},
		{"no page rule", func(s *hearsay.Source) { s.Pages = "sometimes" }, "not one of"},
		{"no header", func(s *hearsay.Source) { s.Headers = []hearsay.Header{{Name: "A b", Value: "c"}} }, "no header"},
		{"a header of two", func(s *hearsay.Source) { s.Headers = []hearsay.Header{{Name: "A", Value: "b\r\nC: d"}} }, "no header"},
		{"a secret as it is", func(s *hearsay.Source) { s.Headers = []hearsay.Header{{Name: "X-API-Key", Value: "abc"}} }, "would be stored"},
		{"a secret from the environment", func(s *hearsay.Source) { s.Headers = []hearsay.Header{{Name: "X-API-Key", Value: "Key ${K}"}} }, ""},
		{"credentials that are no names", func(s *hearsay.Source) { s.Credentials.Password = "pass word" }, "no name of an environment variable"},
	} {
		s := hearsay.Source{URL: good}
		c.change(&s)
		err := s.Check()
		if (err == nil) != (c.words == "") || err != nil && !strings.Contains(err.Error(), c.words) {
			t.Errorf("%s: %v", c.name, err)
		}
		if err != nil && !errors.Is(err, hearsay.ErrInvalid) && !errors.Is(err, hearsay.ErrTooLarge) {
			t.Errorf("%s: of no kind: %v", c.name, err)
		}
	}
}

func TestSourceVariables(t *testing.T) {
	s := hearsay.Source{
		URL:         "https://news.test/${A}?b=${B}&a=${A}",
		Credentials: hearsay.Credentials{User: "U", Password: "P"},
		Headers:     []hearsay.Header{{Name: "X", Value: "${C} and ${B}"}},
	}
	if got := s.Variables(); !slices.Equal(got, []string{"U", "P", "A", "B", "C"}) {
		t.Errorf("%q", got)
	}
	if got := hearsay.Expand(s.URL, strings.ToLower); got != "https://news.test/a?b=b&a=a" {
		t.Error(got)
	}
}

func TestHostOf(t *testing.T) {
	for address, want := range map[string]string{
		"https://News.Test/feed": "https://news.test", "http://news.test:80/": "http://news.test", "https://news.test:443": "https://news.test",
		"http://news.test:8080/a": "http://news.test:8080", "wss://news.test/x": "https://news.test", "http://[::1]:9/": "http://[::1]:9",
		"https://news.test/${KEY}": "https://news.test", "news": "", "%": "",
	} {
		if got := hearsay.HostOf(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestSourceIDStaysWhenItMoves(t *testing.T) {
	s := hearsay.Source{ID: hearsay.SourceID("https://news.test/feed"), URL: "https://news.test/feed"}
	s.State.Moved = "https://news.test/rss"
	if s.Address() != s.State.Moved || s.ID != hearsay.SourceID(s.URL) || len(s.ID) != 10 {
		t.Errorf("%+v", s)
	}
}
