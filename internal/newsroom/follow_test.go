package newsroom_test

import (
	"context"
	"fmt"
	"net/http"
	"net/netip"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

// A watched is a newsroom on a network of its own, whose clock stands still until it is
// moved.
type watched struct {
	t      *testing.T
	store  *sqlite.Store
	net    *testnet.Net
	env    map[string]string
	follow *newsroom.Follow

	mu     sync.Mutex
	now    time.Time
	events []newsroom.FollowEvent
}

func watch(t *testing.T, change ...func(*newsroom.FollowConfig)) *watched {
	t.Helper()
	w := &watched{t: t, store: open(t, filepath.Join(t.TempDir(), "x.db")), net: testnet.New(), env: map[string]string{}, now: noon}
	t.Cleanup(func() { w.net.Close() })
	config := followed(w, newsroom.NewTakeIn(newsroom.Over(w.store), &reader{}, w.clock))
	for _, c := range change {
		c(&config)
	}
	w.follow = newsroom.NewFollow(newsroom.Beside(w.store), config)
	return w
}

// followed is how the watched follow.
func followed(w *watched, takeIn *newsroom.TakeIn) newsroom.FollowConfig {
	return newsroom.FollowConfig{
		Client: web.New(web.Config{
			Allow:   []web.Allowance{{Network: netip.MustParsePrefix("127.0.0.0/8")}},
			Silence: 2 * time.Second, Timeout: 8 * time.Second, MaxSize: 4 << 20,
		}),
		TakeIn:  takeIn,
		Spacing: time.Nanosecond,
		Now:     w.clock,
		Lookup:  func(name string) (string, bool) { v, ok := w.env[name]; return v, ok },
		Tell:    func(e newsroom.FollowEvent) { w.events = append(w.events, e) },
	}
}

// clock moves on by a little at each look, as clocks do.
func (w *watched) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(time.Millisecond)
	return w.now
}

// serve starts a server.
func (w *watched) serve(h http.Handler) string {
	w.t.Helper()
	at, err := w.net.Serve(h)
	if err != nil {
		w.t.Fatal(err)
	}
	return at
}

// listen adds a source.
func (w *watched) listen(url string, change ...func(*hearsay.Source)) string {
	w.t.Helper()
	s := hearsay.Source{ID: hearsay.SourceID(url), URL: url, Added: w.clock()}
	for _, c := range change {
		c(&s)
	}
	w.must(w.store.InTx(w.t.Context(), func(tx *sqlite.Tx) error { return tx.SaveSource(w.t.Context(), s) }))
	return s.ID
}

// after lets time pass, then does all that is due.
func (w *watched) after(d time.Duration) {
	w.t.Helper()
	w.mu.Lock()
	w.now = w.now.Add(d)
	w.mu.Unlock()
	ctx, cancel := context.WithTimeout(w.t.Context(), 30*time.Second)
	defer cancel()
	w.must(w.follow.Once(ctx))
	w.must(ctx.Err())
}

func (w *watched) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *watched) source(id string) hearsay.Source {
	w.t.Helper()
	s, err := w.store.Source(w.t.Context(), id)
	w.must(err)
	return s
}

// texts are the versions of a report, each without its title, one line each.
func (w *watched) texts(report string) (all []string) {
	w.t.Helper()
	versions, err := w.store.Versions(w.t.Context(), report)
	w.must(err)
	for _, v := range versions {
		all = append(all, strings.ReplaceAll(v.Body, "\n", " "))
	}
	return all
}

func (w *watched) captures() (n int) {
	w.t.Helper()
	w.must(w.store.EachCapture(w.t.Context(), hearsay.CaptureFilter{}, func(hearsay.Capture) error { n++; return nil }))
	return n
}

// long is a text that is long enough to be no summary.
func long(about string) string {
	return strings.Repeat(fmt.Sprintf("The harbour master told reporters more about the %s on Tuesday, and asked crews to wait. ", about), 10)
}

func item(id, title, summary, text string, ago time.Duration) testnet.Item {
	return testnet.Item{ID: id, Title: title, Summary: summary, Text: text, Published: noon.Add(-ago)}
}

func TestAPageIsFollowedFromItsItemOn(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", "A ferry ran aground.", long("ferry"), time.Hour))
	at := w.serve(quay)
	id := w.listen(at+"/feed.xml", func(s *hearsay.Source) {
		s.Profile = hearsay.Profile{Outlet: "Quay", Kind: hearsay.BroadcasterOutlet, Language: "en"}
	})
	report := at + "/news/ferry"
	w.after(0)
	texts := w.texts(report)
	if len(texts) != 1 || !strings.Contains(texts[0], "told reporters more about the ferry") {
		t.Fatalf("%q", texts)
	}
	v, err := w.store.Version(t.Context(), report, 0)
	w.must(err)
	if v.Outlet != "Quay" || v.Kind != hearsay.BroadcasterOutlet || !v.Published.Equal(noon.Add(-time.Hour)) || !v.Observed.Equal(v.Published) {
		t.Errorf("%+v", v)
	}
	quay.Publish(item("crane", "Crane falls", "A crane fell.", long("crane"), 0))
	w.after(time.Hour)
	if v, err := w.store.Version(t.Context(), at+"/news/crane", 0); err != nil || v.Observed.Before(noon.Add(time.Hour)) {
		t.Errorf("a report seen for the first time an hour later: %+v %v", v, err)
	}

	quay.Advertise("Buy now")
	w.after(24 * time.Hour)
	if texts := w.texts(report); len(texts) != 1 {
		t.Errorf("a changed advertisement is an edit: %q", texts)
	}
	quay.Publish(item("ferry", "Ferry runs aground", "A ferry ran aground.", long("ferry")+"\n\nNobody was hurt, it was said later.", time.Hour))
	w.after(8 * 24 * time.Hour)
	if texts := w.texts(report); len(texts) != 2 || !strings.Contains(texts[1], "Nobody was hurt") {
		t.Errorf("an edit is not seen: %q", texts)
	}
	quay.Publish(item("ferry", "Ferry runs aground, refloated", "It is afloat.", long("ferry")+"\n\nIt is afloat.", time.Hour))
	w.after(25 * time.Hour) // the page rests longer, but its item is another
	if texts := w.texts(report); len(texts) != 3 {
		t.Errorf("a changed item doesn't lead to its page: %q", texts)
	}
	captures := 0
	w.must(w.store.EachCapture(t.Context(), hearsay.CaptureFilter{Report: report, Bodies: true}, func(c hearsay.Capture) error {
		captures++
		if !strings.Contains(string(c.Body), "ferry") || c.Read.IsZero() || c.Source != id {
			t.Errorf("%+v", c)
		}
		return nil
	}))
	if captures < 3 {
		t.Errorf("%d captures of a report with three versions", captures)
	}
}

func TestWhatDidNotChangeIsNotFetchedOrKeptAgain(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour))
	at := w.serve(quay)
	id := w.listen(at + "/feed.xml")
	for range 5 {
		w.after(25 * time.Hour)
	}
	if n := w.captures(); n != 1 {
		t.Errorf("%d captures", n)
	}
	if got := w.follow.Tally(); got.Looks != 5 || got.Unchanged != 4 || got.New != 1 || got.Failures != 0 {
		t.Errorf("%+v", got)
	}
	if s := w.source(id); s.State.Reports != 1 || s.State.LastError != "" || s.State.Title != "Quay Radio" || !s.State.Posted.Equal(noon.Add(-time.Hour)) || !s.State.Next.After(s.State.Good) {
		t.Errorf("%+v", s.State)
	}
	if n := quay.Asked("/robots.txt"); n < 4 || n > 5 {
		t.Errorf("robots.txt was asked for %d times in five days", n)
	}
}

func TestAPageThatCannotBeGotLeavesTheItem(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio",
		item("none", "No page", "There is no page behind this.", "", time.Hour),
		item("short", "Short page", "There is a wall before this.", "Please subscribe.", time.Hour),
		item("closed", "Closed page", "Nobody may look at this.", long("ferry"), time.Hour),
		item("fine", "Fine page", "This one is fine.", long("crane"), time.Hour))
	quay.Robots("User-agent: *\nDisallow: /news/closed")
	at := w.serve(quay)
	w.listen(at + "/feed.xml")
	w.after(0)
	for id, words := range map[string]string{"none": "There is no page", "short": "There is a wall", "closed": "Nobody may look", "fine": "told reporters"} {
		if texts := w.texts(at + "/news/" + id); len(texts) != 1 || !strings.Contains(texts[0], words) {
			t.Errorf("%s: %q", id, texts)
		}
	}
	if n := quay.Asked("/news/closed"); n != 0 {
		t.Errorf("a closed page was asked for %d times", n)
	}
	quay.Publish(item("none", "No page", "There is still no page behind this.", "", time.Hour))
	w.after(25 * time.Hour)
	if texts := w.texts(at + "/news/none"); len(texts) != 2 {
		t.Errorf("an edited item: %q", texts)
	}
	if texts := w.texts(at + "/news/short"); len(texts) != 1 {
		t.Errorf("an item whose page can't be got changes by itself: %q", texts)
	}
}

func TestPageRules(t *testing.T) {
	for rule, want := range map[hearsay.PageRule]int{hearsay.NeverPages: 0, hearsay.AlwaysPages: 2, hearsay.AutoPages: 1, "": 1} {
		w := watch(t)
		quay := testnet.NewOutlet("Quay Radio", item("a", "Ferry runs aground", "Short.", long("ferry"), time.Hour), item("b", "Crane falls", long("crane"), long("crane"), time.Hour))
		at := w.serve(quay)
		w.listen(at+"/feed.xml", func(s *hearsay.Source) { s.Pages = rule })
		w.after(0)
		if n := quay.Asked("/news/a") + quay.Asked("/news/b"); n != want {
			t.Errorf("pages %q: %d were fetched, want %d", rule, n, want)
		}
	}
}

func TestTroublesAreToldInPlainWordsAndHoldUpNobody(t *testing.T) {
	w := watch(t)
	troubles := w.serve(testnet.Troubles())
	fine := w.serve(testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour)))
	for path, words := range map[string]string{
		"/silent": "was silent", "/trickle": "in time", "/cut": "broke off", "/drop": "broke the connection off", "/round": "round and round", "/huge": "over 4 MiB",
		"/bomb/gzip": "unpacks to more than", "/status/404": "nothing at this address", "/status/500": "trouble", "/basic": "doesn't let us in",
		"/to?status=302&url=http://169.254.1.1/": "private network", "/garbage": "can't be read",
	} {
		id := w.listen(w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				http.NotFound(rw, r)
				return
			}
			testnet.Troubles().ServeHTTP(rw, r)
		})) + path)
		defer func() {
			if s := w.source(id); !strings.Contains(s.State.LastError, words) || !s.State.Next.After(noon) {
				t.Errorf("%s: %+v", path, s.State)
			}
		}()
	}
	id := w.listen(fine + "/feed.xml")
	gone := w.listen(troubles + "/status/410")
	w.after(0)
	if s := w.source(id); s.State.Reports != 1 {
		t.Errorf("a good source beside bad ones: %+v", s.State)
	}
	if s := w.source(gone); !strings.Contains(s.State.Stopped, "gone for good") || !s.State.Next.IsZero() {
		t.Errorf("410: %+v", s.State)
	}
}

func TestAServerIsLeftAloneAsLongAsItAsks(t *testing.T) {
	w := watch(t)
	at := w.serve(testnet.Troubles())
	a, b := w.listen(at+"/status/429?after=7200"), w.listen(at+"/slow?ms=1", func(s *hearsay.Source) { s.Pages = hearsay.NeverPages })
	w.after(0)
	before := w.net.Asked()
	w.after(time.Hour)
	if w.net.Asked() != before {
		t.Error("it was asked within the hour")
	}
	w.after(2 * time.Hour)
	if w.net.Asked() == before {
		t.Error("it was never asked again")
	}
	if w.source(a).State.Failures != 2 || w.source(b).State.Reports != 1 {
		t.Errorf("%+v %+v", w.source(a).State, w.source(b).State)
	}
}

func TestRobots(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour))
	quay.Robots("User-agent: hearsay\nDisallow: /feed")
	at := w.serve(quay)
	id := w.listen(at + "/feed.xml")
	w.after(0)
	if s := w.source(id); quay.Asked("/feed.xml") != 0 || !strings.Contains(s.State.LastError, "robots.txt of 127.0.0.1") {
		t.Errorf("%+v", s.State)
	}
	w.must(w.store.InTx(t.Context(), func(tx *sqlite.Tx) error {
		s, err := tx.Source(t.Context(), id)
		if err != nil {
			return err
		}
		s.Consent = true
		return tx.SaveSource(t.Context(), s)
	}))
	w.after(time.Hour)
	if s := w.source(id); s.State.Reports != 1 {
		t.Errorf("with consent: %+v", s.State)
	}

	ill := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			rw.WriteHeader(http.StatusInternalServerError)
			return
		}
		t.Errorf("%s was asked for while robots.txt can't be read", r.URL)
	}))
	id = w.listen(ill + "/feed")
	w.after(0)
	w.after(time.Minute)
	if s := w.source(id); !strings.Contains(s.State.LastError, "can't be read for its trouble") {
		t.Errorf("%+v", s.State)
	}
}

func TestLastingMovesAreRemembered(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour))
	at := w.serve(quay)
	old := w.serve(http.RedirectHandler(at+"/feed.xml", http.StatusMovedPermanently))
	id := w.listen(old+"/feed", func(s *hearsay.Source) { s.Consent = true })
	w.after(0)
	before := quay.Asked("/feed.xml")
	if s := w.source(id); s.State.Moved != at+"/feed.xml" || s.URL != old+"/feed" || s.State.Reports != 1 {
		t.Errorf("%+v", s)
	}
	asked := w.net.Asked()
	w.after(25 * time.Hour)
	if quay.Asked("/feed.xml") != before+1 || w.net.Asked() != asked+1 {
		t.Error("the old address was asked again")
	}
}

// TestAMoveThatWasAMistakeIsForgotten has a server send everybody elsewhere for a while.
func TestAMoveThatWasAMistakeIsForgotten(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour))
	parked := true // a feed of a stranger's at first, nothing then
	elsewhere := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if !parked {
			http.NotFound(rw, r)
			return
		}
		testnet.NewOutlet("Parked").ServeHTTP(rw, r)
	}))
	mistaken := true
	at := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if mistaken {
			http.Redirect(rw, r, elsewhere+r.URL.Path, http.StatusMovedPermanently)
			return
		}
		quay.ServeHTTP(rw, r)
	}))
	id := w.listen(at+"/feed.xml", func(s *hearsay.Source) { s.Consent = true })
	w.after(0)
	if s := w.source(id); s.State.Moved != elsewhere+"/feed.xml" {
		t.Errorf("%+v", s.State)
	}
	parked, mistaken = false, false
	for range 7 {
		w.after(25 * time.Hour)
	}
	if s := w.source(id); s.State.Moved != "" || s.State.Reports != 1 || s.State.LastError != "" {
		t.Errorf("%+v", s.State)
	}
}

func TestSecretsComeFromTheEnvironmentAndStayThere(t *testing.T) {
	w := watch(t)
	at := w.serve(testnet.Troubles())
	w.env["QUAY_USER"], w.env["QUAY_WORD"], w.env["QUAY_KEY"] = "user", "secret", "secret"
	ids := []string{
		w.listen(at+"/basic", func(s *hearsay.Source) { s.Credentials = hearsay.Credentials{User: "QUAY_USER", Password: "QUAY_WORD"} }),
		w.listen(at+"/bearer", func(s *hearsay.Source) { s.Credentials.Token = "QUAY_KEY" }),
		w.listen(at + "/key?key=${QUAY_KEY}"),
		w.listen(at+"/key", func(s *hearsay.Source) { s.Headers = []hearsay.Header{{Name: "X-Own", Value: "${QUAY_KEY}"}} }),
	}
	missing := w.listen(at + "/key?key=${QUAY_NONE}")
	w.after(0)
	for _, id := range ids {
		if s := w.source(id); s.State.LastError != "" || s.State.Good.IsZero() {
			t.Errorf("%s: %+v", s.URL, s.State)
		}
	}
	if s := w.source(missing); !strings.Contains(s.State.LastError, "QUAY_NONE is not set") {
		t.Errorf("%+v", s.State)
	}
	w.must(w.store.EachCapture(t.Context(), hearsay.CaptureFilter{}, func(c hearsay.Capture) error {
		if told := fmt.Sprint(c); strings.Contains(told, "secret") || strings.Contains(told, "dXNlcjpzZWNyZXQ") {
			t.Errorf("a capture tells: %s", told)
		}
		return nil
	}))
	for _, e := range w.events {
		if told := fmt.Sprint(e); strings.Contains(told, "secret") {
			t.Errorf("an event tells: %s", told)
		}
	}
}

// TestAMoveDoesNotTakeSecretsAlong has a server send a source with secrets to another host,
// which asks for them by name.
func TestAMoveDoesNotTakeSecretsAlong(t *testing.T) {
	w := watch(t)
	w.env["QUAY_KEY"] = "secret"
	told := ""
	stranger := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		told += fmt.Sprint(r.URL, r.Header)
		testnet.NewOutlet("Other", item("a", "Ferry", long("ferry"), "", 0)).ServeHTTP(rw, r)
	}))
	at := w.serve(http.RedirectHandler(stranger+"/feed.xml?key=${QUAY_KEY}&other=${PATH}", http.StatusMovedPermanently))
	w.env["PATH"] = "secret"
	id := w.listen(at+"/feed", func(s *hearsay.Source) { s.Credentials.Token, s.Consent = "QUAY_KEY", true })
	free := w.listen(at+"/free", func(s *hearsay.Source) { s.Consent = true })
	w.after(0)
	w.after(time.Hour)
	if strings.Contains(told, "secret") || told == "" {
		t.Errorf("the stranger was told: %s", told)
	}
	if s := w.source(id); s.State.Moved != "" {
		t.Errorf("%+v", s.State)
	}
	if s := w.source(free); s.State.Moved == "" {
		t.Errorf("%+v", s.State)
	}
}

// TestAPageInPlaceOfAFeedIsNoReport has a server that says for a while that it is being
// mended, as if that were its feed; a page that is followed as a source is one.
func TestAPageInPlaceOfAFeedIsNoReport(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour))
	mending := false
	page := "<!DOCTYPE html><title>We are mending</title><p>" + long("mending") + "</p>"
	at := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if mending || r.URL.Path == "/live" {
			rw.Header().Set("Content-Type", "text/html")
			fmt.Fprint(rw, page)
			return
		}
		quay.ServeHTTP(rw, r)
	}))
	id := w.listen(at+"/feed.xml", func(s *hearsay.Source) { s.Consent = true })
	live := w.listen(at+"/live", func(s *hearsay.Source) { s.Consent = true })
	w.after(0)
	mending = true
	w.after(time.Hour)
	if s := w.source(id); s.State.Reports != 1 || !strings.Contains(s.State.LastError, "a page came in place") {
		t.Errorf("%+v", s.State)
	}
	page = strings.Replace(page, "</p>", " It is done.</p>", 1)
	w.after(time.Hour)
	if s := w.source(live); s.State.Reports != 1 || len(w.texts(at+"/live")) != 2 {
		t.Errorf("a page that is followed: %+v, %q", s.State, w.texts(at+"/live"))
	}
}

// TestWhatHoldsNothingIsToldOf listens to an answer without words and to a page that only
// asks for a password.
func TestWhatHoldsNothingIsToldOf(t *testing.T) {
	w := watch(t)
	at := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/empty":
			fmt.Fprint(rw, " \n ")
		case "/login":
			rw.Header().Set("Content-Type", "text/html")
			fmt.Fprint(rw, "<!DOCTYPE html><title>Quay</title><body>Please log in")
		}
	}))
	empty, login := w.listen(at+"/empty"), w.listen(at+"/login")
	w.after(0)
	if s := w.source(empty); s.State.Failures != 1 || s.State.LastError != "the answer is empty" {
		t.Errorf("%+v", s.State)
	}
	if s := w.source(login); s.State.Reports != 0 || !strings.Contains(s.State.LastError, "too few words") {
		t.Errorf("%+v", s.State)
	}
}

// TestAnIDThatCountsEditsIsOneReports follows a feed whose items get another guid with each
// edit, and one whose items differ in just that.
func TestAnIDThatCountsEditsIsOneReports(t *testing.T) {
	w := watch(t)
	count := 0
	at := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		base := "http://" + r.Host
		switch r.URL.Path {
		case "/edits":
			count++
			fmt.Fprintf(rw, `<rss version="2.0"><channel><title>Quay</title><item><title>Ferry</title><link>%s/ferry?from=rss</link><guid>%s/ferry#%d</guid><description>%s</description></item></channel></rss>`, base, base, count, long(fmt.Sprint("ferry ", count)))
		case "/entries":
			fmt.Fprint(rw, `<rss version="2.0"><channel><title>Live</title>`)
			for i := range 3 {
				fmt.Fprintf(rw, `<item><title>Entry %d</title><link>%s/live</link><guid>%s/live#%d</guid><description>%s</description></item>`, i, base, base, i, long(fmt.Sprint("entry ", i)))
			}
		default:
			http.NotFound(rw, r)
		}
	}))
	w.listen(at + "/edits")
	w.after(0)
	w.after(time.Hour)
	if texts := w.texts(at + "/ferry"); len(texts) != 2 {
		t.Errorf("%q", texts)
	}
	w.listen(at + "/entries")
	w.after(time.Minute)
	w.after(time.Hour)
	if n, err := w.store.CountVersions(t.Context()); err != nil || n != 4+3 {
		t.Errorf("%d versions, %v", n, err)
	}
}

// A fragile reader panics at one text.
type fragile struct{ reader }

func (r *fragile) ReadAll(ctx context.Context, versions []*hearsay.Version) ([]*hearsay.Reading, []error) {
	for _, v := range versions {
		if strings.Contains(v.Body, "poison") {
			panic("nobody foresaw this")
		}
	}
	return r.reader.ReadAll(ctx, versions)
}

// TestOneReportThatBreaksTheReaderStopsNoOther has a poisonous one among good ones.
func TestOneReportThatBreaksTheReaderStopsNoOther(t *testing.T) {
	w := watch(t)
	w.follow = newsroom.NewFollow(newsroom.Beside(w.store), followed(w, newsroom.NewTakeIn(newsroom.Over(w.store), &fragile{}, w.clock)))
	var items []testnet.Item
	for i := range 9 {
		about := fmt.Sprint("ship ", i)
		if i == 4 {
			about = "poison"
		}
		items = append(items, item(fmt.Sprint("r", i), "About "+about, long(about), "", time.Hour))
	}
	id := w.listen(w.serve(testnet.NewOutlet("Quay Radio", items...)) + "/feed.xml")
	w.after(0)
	if s := w.source(id); s.State.Reports != 8 || !strings.Contains(s.State.LastError, "/r4 can't be taken in") {
		t.Errorf("%+v", s.State)
	}
	if n, err := w.store.CountUnread(t.Context()); err != nil || n != 0 {
		t.Errorf("%d captures are unread, %v", n, err)
	}
}

// TestAStrangerCannotSpeakForAnother lets a source name another's report as its own.
func TestAStrangerCannotSpeakForAnother(t *testing.T) {
	w := watch(t)
	quay := testnet.NewOutlet("Quay Radio", item("ferry", "Ferry runs aground", long("ferry"), "", time.Hour))
	at := w.serve(quay)
	w.listen(at + "/feed.xml")
	feed := func(guid string) http.Handler {
		return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			fmt.Fprintf(rw, `<rss version="2.0"><channel><title>Other</title><item><title>Ferry never ran aground</title><link>http://%s/x</link><guid>%s</guid><description>%s</description></item></channel></rss>`, r.Host, guid, long("fake"))
		})
	}
	w.after(0)
	other := w.listen(w.serve(feed(at+"/news/ferry")) + "/feed")
	before := w.listen(w.serve(feed(at+"/news/crane")) + "/feed")
	w.after(time.Hour)
	quay.Publish(item("crane", "Crane falls", long("crane"), "", 0))
	w.after(24 * time.Hour)
	for _, id := range []string{"ferry", "crane"} {
		for _, text := range w.texts(at + "/news/" + id) {
			if strings.Contains(text, "fake") {
				t.Errorf("%s: %s", id, text)
			}
		}
	}
	_ = other
	for _, id := range []string{"ferry", "crane"} {
		if texts := w.texts(at + "/news/" + id); len(texts) != 1 || !strings.Contains(texts[0], id) {
			t.Errorf("the outlet's own %s, which a stranger named before it, is %q", id, texts)
		}
	}
	if texts := w.texts(before + "/" + at + "/news/crane"); len(texts) != 1 {
		t.Errorf("what the stranger says is a report of its own: %q", texts)
	}
}

func TestAnotherProcessFollowsAlready(t *testing.T) {
	w := watch(t)
	release, err := w.store.Claim(t.Context())
	w.must(err)
	if err := w.follow.Once(t.Context()); err == nil || !strings.Contains(err.Error(), "another process follows") {
		t.Error(err)
	}
	w.must(release())
	w.must(w.follow.Once(t.Context()))
}

func TestOnlyChosenSources(t *testing.T) {
	at := ""
	var ids []string
	w := watch(t, func(c *newsroom.FollowConfig) { c.Sources = []string{hearsay.SourceID("http://127.0.0.1:1/a")} })
	at = w.serve(testnet.NewOutlet("Quay Radio"))
	ids = append(ids, w.listen(at+"/feed.xml"), w.listen("http://127.0.0.1:1/a"))
	w.after(0)
	if a, b := w.source(ids[0]), w.source(ids[1]); !a.State.Tried.IsZero() || b.State.Tried.IsZero() {
		t.Errorf("%+v %+v", a.State, b.State)
	}
	if !slices.ContainsFunc(w.events, func(e newsroom.FollowEvent) bool {
		return e.Kind == newsroom.FailedEvent && strings.Contains(e.Words, "refuses connections")
	}) {
		t.Errorf("%+v", w.events)
	}
}

// TestAPageThatIsTakenAwayIsAWithdrawal takes pages away in the ways in which servers do.
func TestAPageThatIsTakenAwayIsAWithdrawal(t *testing.T) {
	w := watch(t)
	var items []testnet.Item
	for _, id := range []string{"gone", "missing", "home", "back", "stays"} {
		items = append(items, item(id, "About the "+id, "Short.", long(id), time.Hour))
	}
	quay := testnet.NewOutlet("Quay Radio", items...)
	away := map[string]int{}
	at := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		switch status := away[r.URL.Path]; status {
		case 0:
			quay.ServeHTTP(rw, r)
		case http.StatusFound:
			http.Redirect(rw, r, "/", status)
		default:
			rw.WriteHeader(status)
		}
	}))
	w.listen(at + "/feed.xml")
	withdrawn := func(id string) (all []bool) {
		versions, err := w.store.Versions(t.Context(), at+"/news/"+id)
		w.must(err)
		for _, v := range versions {
			all = append(all, v.Withdrawn())
		}
		return all
	}
	w.after(0)
	away["/news/gone"], away["/news/missing"], away["/news/home"], away["/news/back"], away["/"] = http.StatusGone, http.StatusNotFound, http.StatusFound, http.StatusNotFound, http.StatusNoContent
	w.after(24 * time.Hour)
	if got := withdrawn("gone"); !slices.Equal(got, []bool{false, true}) {
		t.Errorf("410: %v", got)
	}
	if got := withdrawn("missing"); !slices.Equal(got, []bool{false}) {
		t.Errorf("404 once: %v", got)
	}
	away["/news/back"] = 0
	for range 4 {
		w.after(time.Hour)
	}
	for id, want := range map[string][]bool{"gone": {false, true}, "missing": {false, true}, "home": {false, true}, "back": {false}, "stays": {false}} {
		if got := withdrawn(id); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
	}
}

// TestSlowServersHoldUpNobody has many more slow servers than workers: they answer when all
// good ones have been read.
func TestSlowServersHoldUpNobody(t *testing.T) {
	fine, all := 0, make(chan struct{})
	w := watch(t, func(c *newsroom.FollowConfig) {
		c.Client = web.New(web.Config{Allow: []web.Allowance{{Network: netip.MustParsePrefix("127.0.0.0/8")}}})
		c.Workers, c.Slow = 2, 20*time.Millisecond
		c.Tell = func(e newsroom.FollowEvent) {
			if e.Kind == newsroom.ReadEvent && len(e.Taken) > 0 {
				if fine++; fine == 10 {
					close(all)
				}
			}
		}
	})
	for range 10 {
		w.listen(w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			select {
			case <-all:
			case <-r.Context().Done():
			}
			http.NotFound(rw, r)
		})) + "/feed")
	}
	for i := range 10 {
		w.listen(w.serve(testnet.NewOutlet("Quay Radio", item("a", fmt.Sprintf("Ship %d", i), long(fmt.Sprint("ship ", i)), "", time.Hour))) + "/feed.xml")
	}
	w.after(0)
	if got := w.follow.Tally(); got.New != 10 || got.Failures != 10 {
		t.Errorf("%+v", got)
	}
}

// TestAFloodOfTextHoldsUpNobody has a source that sends a megabyte of other text each time.
func TestAFloodOfTextHoldsUpNobody(t *testing.T) {
	w := watch(t)
	n := 0
	flood := w.listen(w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(rw, r)
			return
		}
		n++
		fmt.Fprintf(rw, `<rss version="2.0"><channel><title>Flood</title>`)
		for i := range 8 {
			fmt.Fprintf(rw, `<item><title>Item %d of %d</title><guid>tag:flood,%d-%d</guid><description>%s</description></item>`, i, n, n, i, strings.Repeat(fmt.Sprintf("Water came, %d-%d. ", n, i), 20_000))
		}
	})) + "/feed")
	ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
	defer stop()
	var done sync.WaitGroup
	done.Go(func() { w.must(w.follow.Run(ctx)) })
	for ctx.Err() == nil && w.source(flood).State.Reports < 8 {
		time.Sleep(5 * time.Millisecond)
	}
	w.mu.Lock()
	w.now = w.now.Add(5 * time.Minute) // it is asked again, but not before it has come round
	w.mu.Unlock()
	w.must(w.store.InTx(ctx, func(tx *sqlite.Tx) error {
		l, _, err := tx.LookOf(ctx, flood)
		if err == nil {
			l.Due = noon
			err = tx.SaveLook(ctx, l)
		}
		return err
	}))
	for ctx.Err() == nil && !w.source(flood).State.Next.After(noon.Add(6*time.Minute)) {
		time.Sleep(5 * time.Millisecond)
	}
	stop()
	done.Wait()
	if n != 1 {
		t.Errorf("it was asked %d times", n)
	}
}

// A feed that counts its items came from a file, and then by the watch: its reports are the
// same.
func TestAnItemThatAFileBroughtIsTheSameReport(t *testing.T) {
	w := watch(t)
	at := w.serve(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(rw, `<rss version="2.0"><channel><title>Quay</title>
			<item><title>Ferry late</title><link>http://%[1]s/1</link><guid isPermaLink="false">101</guid><description>%[2]s</description></item>
			<item><title>Ferry full</title><link>http://%[1]s/2</link><guid isPermaLink="false">102</guid><description>%[2]s</description></item></channel></rss>`, r.Host, long("ferry"))
	}))
	takeIn := newsroom.NewTakeIn(newsroom.Over(w.store), &reader{}, w.clock)
	brought := version("101", "Quay", 0, "Ferry late", strings.TrimSpace(long("ferry")))
	brought.URL = at + "/1"
	strange := version("102", "Other", 0, "Council votes", long("council"))
	strange.URL = "https://other.example/102"
	_, err := takeIn.All(t.Context(), []hearsay.Version{brought, strange})
	w.must(err)
	w.listen(at + "/feed.xml")
	w.after(0)
	w.after(time.Hour)
	var ids []string
	w.must(w.store.EachVersion(t.Context(), func(v hearsay.Version) error { ids = append(ids, v.ID); return nil }))
	slices.Sort(ids)
	if want := []string{"101", "102", at + "/2"}; !slices.Equal(ids, want) {
		t.Errorf("%q, want %q", ids, want)
	}
}
