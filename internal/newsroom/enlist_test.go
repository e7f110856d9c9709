package newsroom_test

import (
	"errors"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

func enlist(t *testing.T) (*newsroom.Enlist, *sqlite.Store) {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	now := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	return newsroom.NewEnlist(newsroom.Into(store), func() time.Time { return now }), store
}

func TestSourcesAreAddedOnceChangedAndRemoved(t *testing.T) {
	e, store := enlist(t)
	ctx := t.Context()
	wire := hearsay.Source{URL: "https://coast.test/feed", Profile: hearsay.Profile{Outlet: "Coast Wire", Kind: hearsay.WireOutlet, Family: "Quay Media"}}
	post := hearsay.Source{URL: "https://post.test/rss", Profile: hearsay.Profile{Outlet: "Coast Wire"}}
	added, err := e.Add(ctx, wire, post, wire)
	if err != nil || len(added) != 2 || added[0].ID == "" || added[0].Added.IsZero() {
		t.Fatalf("%+v, %v", added, err)
	}
	if added, err := e.Add(ctx, wire); err != nil || len(added) != 0 {
		t.Errorf("added again: %+v, %v", added, err)
	}
	if _, err := e.Add(ctx, hearsay.Source{URL: "https://new.test/"}, hearsay.Source{URL: "mailto:x"}); !errors.Is(err, hearsay.ErrInvalid) {
		t.Errorf("%v", err)
	}
	if all, _ := store.Sources(ctx); len(all) != 2 {
		t.Errorf("half of it was kept: %d sources", len(all))
	}
	changed, err := e.Change(ctx, wire.URL, func(s *hearsay.Source) error { return s.Set("grade", "B") })
	if err != nil || changed.Grade != "B" {
		t.Errorf("%+v, %v", changed, err)
	}
	if profiles, _ := store.Profiles(ctx); profiles["Coast Wire"].Family != "Quay Media" || profiles["Coast Wire"].Grade != "B" {
		t.Errorf("%+v", profiles)
	}
	if _, err := e.Change(ctx, post.URL, func(s *hearsay.Source) error { return s.Set("home", "SE") }); err != nil { // the outlet's other source, which says nothing of the rest
		t.Error(err)
	}
	if profiles, _ := store.Profiles(ctx); profiles["Coast Wire"].Family != "Quay Media" || profiles["Coast Wire"].Home != "SE" {
		t.Errorf("%+v", profiles)
	}
	if _, err := e.Change(ctx, wire.URL, func(s *hearsay.Source) error { return s.Set("grade", "") }); err != nil {
		t.Error(err)
	}
	if profiles, _ := store.Profiles(ctx); profiles["Coast Wire"].Grade != "" || profiles["Coast Wire"].Kind != hearsay.WireOutlet {
		t.Errorf("what was taken back: %+v", profiles)
	}
	if _, err := e.Change(ctx, added[0].ID, func(s *hearsay.Source) error { return s.Set("grade", "Z") }); !errors.Is(err, hearsay.ErrInvalid) {
		t.Errorf("%v", err)
	}
	if _, err := e.Find(ctx, "coast wire"); !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), added[1].ID) {
		t.Errorf("a name of two: %v", err)
	}
	if s, err := e.Find(ctx, added[1].ID[:6]); err != nil || s.URL != post.URL {
		t.Errorf("the beginning of an id: %v, %v", s.URL, err)
	}
	if err := store.InTx(ctx, func(tx *sqlite.Tx) error {
		look, _, err := tx.LookOf(ctx, added[1].ID)
		if look.Due = (time.Time{}); err == nil {
			err = tx.SaveLook(ctx, look)
		}
		if err == nil {
			err = tx.SaveSourceState(ctx, added[1].ID, hearsay.SourceState{Stopped: "it is gone", Failures: 1})
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := e.Hurry(ctx, post.URL); err != nil {
		t.Error(err)
	}
	if s, err := e.Find(ctx, post.URL); err != nil || s.State.Stopped != "" || s.State.Next.IsZero() {
		t.Errorf("in a hurry: %+v, %v", s.State, err)
	}
	if _, err := e.Change(ctx, post.URL, func(s *hearsay.Source) error { return s.Set("paused", "yes") }); err != nil {
		t.Error(err)
	}
	if _, err := e.Hurry(ctx, post.URL); !errors.Is(err, hearsay.ErrInvalid) {
		t.Errorf("paused, and in a hurry: %v", err)
	}
	if _, err := e.Remove(ctx, post.URL); err != nil {
		t.Error(err)
	}
	if _, err := e.Remove(ctx, post.URL); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("%v", err)
	}
	if s, err := e.Find(ctx, "Coast Wire"); err != nil || s.ID != added[0].ID {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestWhatIsKnownByAnAddressAlone(t *testing.T) {
	p := newsroom.Known(hearsay.Source{URL: "https://feeds.bbci.co.uk/news/rss.xml", Profile: hearsay.Profile{Outlet: "My morning news"}})
	if s := p.Source; s.Outlet != "My morning news" || s.Kind != hearsay.BroadcasterOutlet || s.Family != "BBC" || s.Home != "GB" || s.ID == "" || len(p.Reasons) == 0 {
		t.Errorf("%+v", p)
	}
	if s := newsroom.Known(hearsay.Source{URL: "https://brannhamn.test/"}).Source; s.Outlet != "" || s.Kind != "" {
		t.Errorf("%+v", s)
	}
}

// TestAnAddressIsEnough finds the feeds of made-up sites.
func TestAnAddressIsEnough(t *testing.T) {
	net := testnet.New()
	defer net.Close()
	serve := func(pages map[string]string) string {
		mux := http.NewServeMux()
		for path, body := range pages {
			mux.HandleFunc("GET "+path, func(w http.ResponseWriter, r *http.Request) {
				if strings.HasPrefix(r.URL.Path, "/closed") && r.Header.Get("Authorization") != "Bearer s3cret" {
					w.WriteHeader(http.StatusUnauthorized)
					return
				}
				if to, ok := strings.CutPrefix(body, "moved "); ok {
					http.Redirect(w, r, to, http.StatusMovedPermanently)
					return
				}
				fmt.Fprint(w, body)
			})
		}
		url, err := net.Serve(mux)
		if err != nil {
			t.Fatal(err)
		}
		return url
	}
	var leaked string
	thief, err := net.Serve(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		leaked += r.Header.Get("Authorization") + r.URL.RawQuery
		fmt.Fprint(w, testnet.Feed)
	}))
	if err != nil {
		t.Fatal(err)
	}
	site := serve(map[string]string{
		"/{$}":        `<html lang="en"><title>Harbour Herald</title><meta property="og:site_name" content="Harbour Herald"><link rel="alternate" type="application/rss+xml" href="/broken.xml"><link rel="alternate" type="application/rss+xml" href="/news.xml"><a rel="me" href="https://social.test/@herald">us</a>`,
		"/broken.xml": `<html>Sorry`,
		"/news.xml":   testnet.Feed,
		"/quiet":      `<html><title>Nothing</title>`,
		"/old":        "moved /news.xml",
		"/closed":     testnet.Feed,
		"/lure":       `<link rel="feed" href="` + thief + `/feed?x=${DESK_TOKEN}"><link rel="feed" href="` + thief + `/feed">`,
	})
	guessed := serve(map[string]string{"/{$}": "<p>Hello", "/rss.xml": testnet.Feed})
	allow, _ := web.ParseAllowance("127.0.0.1")
	p := newsroom.NewPropose(web.New(web.Config{Allow: []web.Allowance{allow}}), func(name string) (string, bool) { return "s3cret", name == "DESK_TOKEN" }, time.Millisecond)
	for _, c := range []struct {
		name      string
		asked     hearsay.Source
		url, says string
	}{
		{"a feed", hearsay.Source{URL: site + "/news.xml"}, site + "/news.xml", "Quay Radio"},
		{"a site, its second feed", hearsay.Source{URL: site}, site + "/news.xml", "Harbour Herald newspaper"},
		{"the user knows better", hearsay.Source{URL: site, Profile: hearsay.Profile{Outlet: "The Herald", Kind: hearsay.WireOutlet}}, site + "/news.xml", "The Herald wire"},
		{"moved for good", hearsay.Source{URL: site + "/old"}, site + "/news.xml", "Quay Radio broadcaster"},
		{"guessed", hearsay.Source{URL: guessed + "/"}, guessed + "/rss.xml", ""},
		{"with a token", hearsay.Source{URL: site + "/closed", Credentials: hearsay.Credentials{Token: "DESK_TOKEN"}}, site + "/closed", "Quay Radio"},
		{"with a variable", hearsay.Source{URL: site + "/news.xml?key=${DESK_TOKEN}"}, site + "/news.xml?key=${DESK_TOKEN}", "Quay Radio"},
		{"without its scheme, and not encrypted", hearsay.Source{URL: strings.TrimPrefix(site, "http://") + "/old"}, site + "/news.xml", "Quay Radio"},
		{"led elsewhere", hearsay.Source{URL: site + "/lure", Credentials: hearsay.Credentials{Token: "DESK_TOKEN"}}, thief + "/feed", "Quay Radio"},
	} {
		got, err := p.Source(t.Context(), c.asked)
		if err != nil || got.Source.URL != c.url || !strings.Contains(got.Source.Outlet+" "+string(got.Source.Kind), c.says) || got.Reports != 1 || got.Found == "" {
			t.Errorf("%s: %+v, %v", c.name, got, err)
		}
		if c.name == "led elsewhere" && got.Source.Credentials != (hearsay.Credentials{}) {
			t.Errorf("%s: the token goes along: %+v", c.name, got.Source)
		}
	}
	if got, err := p.Source(t.Context(), hearsay.Source{URL: "wss://stream.test/subscribe?wanted=posts"}); err != nil || got.Source.URL != "wss://stream.test/subscribe?wanted=posts" || got.Source.ID == "" {
		t.Errorf("a stream: %+v, %v", got, err)
	}
	if strings.Contains(leaked, "s3cret") {
		t.Errorf("another host was told %q", leaked)
	}
	for _, c := range []struct {
		asked hearsay.Source
		kind  error
		says  string
	}{
		{hearsay.Source{URL: site + "/quiet"}, hearsay.ErrNotFound, "no feed stands at"},
		{hearsay.Source{URL: site + "/none"}, hearsay.ErrNotFound, "404"},
		{hearsay.Source{URL: site + "/closed"}, nil, "doesn't let us in"},
		{hearsay.Source{URL: site, Credentials: hearsay.Credentials{Token: "NO_SUCH"}}, hearsay.ErrInvalid, "no value for NO_SUCH"},
		{hearsay.Source{URL: strings.TrimPrefix(site, "http://"), Credentials: hearsay.Credentials{Token: "DESK_TOKEN"}}, nil, "https"},
		{hearsay.Source{URL: "coast"}, hearsay.ErrInvalid, "no address"},
		{hearsay.Source{URL: "ftp://coast.test/"}, hearsay.ErrInvalid, "no address"},
	} {
		if _, err := p.Source(t.Context(), c.asked); err == nil || c.kind != nil && !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.asked.URL, err)
		}
	}
	guarded := newsroom.NewPropose(web.New(web.Config{}), func(string) (string, bool) { return "", false }, 0)
	if _, err := guarded.Source(t.Context(), hearsay.Source{URL: site}); !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), "private") {
		t.Errorf("%v", err)
	}
}
