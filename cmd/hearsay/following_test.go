package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hearsay-news/hearsay/internal/testnet"
)

// TestFollowing runs the commands of following against servers of this machine, whose
// addresses are in the scripts' environment:
//
//	$SITE     a paper's site, with a page that announces its feed
//	$FEED     the feed itself
//	$WIRE     a wire's feed that wants the token in $WIRE_TOKEN
//	$TROUBLE  a server that makes one trouble under each path
func TestFollowing(t *testing.T) {
	net := testnet.New()
	t.Cleanup(func() { net.Close() })
	serve := func(h http.Handler) string {
		url, err := net.Serve(h)
		if err != nil {
			t.Fatal(err)
		}
		return url
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/following",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			site := serve(paperSite())
			e.Vars = append(e.Vars,
				"XDG_DATA_HOME="+e.WorkDir+"/data", "USER=ed",
				"SITE="+site, "FEED="+site+"/feed.xml", "WIRE="+serve(closedWire())+"/wire.xml", "TROUBLE="+serve(testnet.Troubles()),
				"WIRE_TOKEN="+wireToken,
			)
			return nil
		},
	})
}

// wireToken is the secret that must stand in no file and no output.
const wireToken = "t0ken-that-nobody-may-see"

// paperSite is an outlet whose first page announces its feed.
func paperSite() http.Handler {
	at := time.Date(2031, 5, 4, 9, 0, 0, 0, time.UTC)
	paper := testnet.NewOutlet("The Harbour Herald",
		testnet.Item{ID: "ferry", Title: "Ferry runs aground off Brannhamn", Summary: "A ferry ran aground off Brannhamn on Sunday, the harbour office said.",
			Text: "A ferry ran aground off Brannhamn on Sunday morning, the harbour office said.\n\nAt least 12 passengers were injured, the office said. " +
				"Rescuers brought everybody ashore by noon, and the ferry line said that it would look into the cause.", Published: at},
		testnet.Item{ID: "storm", Title: "Storm cuts power in Lissvik", Summary: "A storm cut power to 4,000 homes in Lissvik, the county said.",
			Text: "A storm cut power to 4,000 homes in Lissvik on Saturday night, the county said.\n\nNobody was injured, according to the police.", Published: at.Add(-10 * time.Hour)},
	)
	mux := http.NewServeMux()
	mux.Handle("/", paper)
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<!doctype html><html lang="en-GB"><title>The Harbour Herald</title><meta property="og:site_name" content="The Harbour Herald">
			<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"><p>Today`)
	})
	return mux
}

// closedWire is a wire that lets in whoever has its token.
func closedWire() http.Handler {
	wire := testnet.NewOutlet("Coast Wire", testnet.Item{ID: "ferry", Title: "Ferry aground off Brannhamn, 12 hurt",
		Summary: "A ferry ran aground off Brannhamn on Sunday and at least 12 passengers were injured, the harbour office said.", Published: time.Date(2031, 5, 4, 8, 30, 0, 0, time.UTC)})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/robots.txt" && r.Header.Get("Authorization") != "Bearer "+wireToken {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		r.URL.Path = strings.Replace(r.URL.Path, "/wire.xml", "/feed.xml", 1)
		wire.ServeHTTP(w, r)
	})
}

// TestTheJSONOfFollowingKeepsItsSchemas holds what the commands of following print against
// docs/schema.
func TestTheJSONOfFollowingKeepsItsSchemas(t *testing.T) {
	net := testnet.New()
	t.Cleanup(func() { net.Close() })
	site, err := net.Serve(paperSite())
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "x.db")
	follow := []string{"follow", "--db", db, "--once", "--spacing", "1ms", "--allow-private", "127.0.0.1", "--format", "jsonl"}
	valid(t, "source.json", elements(t, printed(t, "sources", "add", "--db", db, "--allow-private", "127.0.0.1", "--format", "json", site))...)
	printed(t, "sources", "add", "--db", db, "--as-is", "--paused", "yes", "https://nowhere.test/")
	valid(t, "import.json", lines(printed(t, follow...))...)
	valid(t, "source.json", elements(t, printed(t, "sources", "list", "--db", db, "--format", "json"))...)
	valid(t, "source.json", lines(printed(t, "sources", "list", "--db", db, "--format", "jsonl"))...)
	valid(t, "source.json", printed(t, "sources", "set", "--db", db, "--format", "json", "The Harbour Herald", "grade=A"))
	valid(t, "checkup.json", lines(printed(t, "sources", "check", "--db", db, "--allow-private", "127.0.0.1", "--format", "jsonl", "The Harbour Herald"))...)
	printed(t, "takedown", "--db", db, "--why", "a test", site+"/news/ferry")
	valid(t, "act.json", lines(printed(t, "acts", "--db", db, "--format", "jsonl"))...)
}

// valid holds documents against a schema.
func valid(t *testing.T, schema string, documents ...string) {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.AssertFormat()
	s, err := compiler.Compile("../../docs/schema/" + schema)
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) == 0 {
		t.Errorf("%s: nothing was printed", schema)
	}
	for _, d := range documents {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(d))
		if err != nil {
			t.Fatalf("%v\n%.300s", err, d)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v\n%.300s", schema, err, d)
		}
	}
}

func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

// elements are the documents of an array.
func elements(t *testing.T, array string) (all []string) {
	t.Helper()
	var raw []json.RawMessage
	if err := json.Unmarshal([]byte(array), &raw); err != nil {
		t.Fatal(err)
	}
	for _, r := range raw {
		all = append(all, string(r))
	}
	return all
}

// What the watch brought of a feed that counts its items, and a file of the same feed later,
// are the same reports.
func TestAFileBringsWhatTheWatchBroughtOnce(t *testing.T) {
	net := testnet.New()
	t.Cleanup(func() { net.Close() })
	var feed string
	site, err := net.Serve(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		feed = fmt.Sprintf(`<rss version="2.0"><channel><title>Counted</title><link>http://%[1]s/</link>
			<item><title>Ferry late in Brannhamn</title><link>http://%[1]s/7</link><guid isPermaLink="false">7</guid><description>The ferry came at ten, the harbour office said.</description></item>
			<item><title>Ferry full in Lissvik</title><link>http://%[1]s/8</link><guid>http://%[1]s/8#3</guid><description>The ferry left at noon, the harbour office said.</description></item>
			</channel></rss>`, r.Host)
		fmt.Fprint(w, feed)
	}))
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "x.db")
	printed(t, "sources", "add", "--db", db, "--allow-private", "127.0.0.1", "--pages", "never", site+"/feed.xml")
	printed(t, "follow", "--db", db, "--once", "--spacing", "1ms", "--allow-private", "127.0.0.1")
	file := filepath.Join(t.TempDir(), "saved.xml")
	if err := os.WriteFile(file, []byte(feed), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := printed(t, "import", "--db", db, "--format", "jsonl", file); strings.Contains(out, `"new":true`) || strings.Count(out, "\n") != 2 {
		t.Errorf("it came twice:\n%s", out)
	}
}
