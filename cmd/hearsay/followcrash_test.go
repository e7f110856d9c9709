package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay/internal/testnet"
)

// TestAWatchThatIsKilledLosesNothing ends a watch in its midst, as a crash and as a user
// does: what it had told of is there, and the next watch takes in the rest, each report once.
func TestAWatchThatIsKilledLosesNothing(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const outlets, each = 30, 4
	net := testnet.New()
	t.Cleanup(func() { net.Close() })
	var list strings.Builder
	list.WriteString("<opml><body>")
	var all []string // ids
	for i := range outlets {
		var items []testnet.Item
		for k := range each {
			items = append(items, testnet.Item{ID: fmt.Sprintf("bridge-%d-%d", i, k), Title: fmt.Sprintf("Bridge %d falls", i*each+k), Published: time.Date(2031, 5, 4, 9, k, 0, 0, time.UTC),
				Summary: fmt.Sprintf("Bridge number %d over the river Arvo fell on Sunday and two people were hurt, the county said.", i*each+k)})
		}
		url, err := net.Serve(testnet.NewOutlet(fmt.Sprintf("Paper %d", i), items...))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&list, "<outline text='Paper %d' xmlUrl='%s/feed.xml' hearsay:pages='never'/>", i, url)
		for _, item := range items {
			all = append(all, url+"/news/"+item.ID)
		}
	}
	subscriptions := filepath.Join(t.TempDir(), "papers.opml")
	if err := os.WriteFile(subscriptions, []byte(list.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, end := range []syscall.Signal{syscall.SIGKILL, syscall.SIGINT} {
		t.Run(end.String(), func(t *testing.T) {
			db := filepath.Join(t.TempDir(), "x.db")
			printed(t, "sources", "add", "--db", db, subscriptions)
			c := exec.Command(self)
			c.Args = []string{"hearsay", "follow", "--db", db, "--format", "jsonl", "--allow-private", "127.0.0.1", "--spacing", "1ms"}
			out, err := c.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			var told []string
			for lines := bufio.NewScanner(out); lines.Scan(); {
				var line struct{ Report string }
				if json.Unmarshal(lines.Bytes(), &line) != nil {
					break // the last line may be cut off
				}
				if told = append(told, line.Report); len(told) == 20 {
					if err := c.Process.Signal(end); err != nil {
						t.Fatal(err)
					}
				}
			}
			err = c.Wait()
			if len(told) < 20 {
				t.Fatalf("%d reports told of, %v", len(told), err)
			}
			if code := c.ProcessState.ExitCode(); end == syscall.SIGINT && code != exitGood {
				t.Errorf("status %d after Ctrl-C", code)
			}
			for _, id := range told {
				if text := printed(t, "report", "--db", db, id); !strings.Contains(text, "Arvo") {
					t.Fatalf("%s was told of and is not there", id)
				}
			}
			printed(t, "follow", "--db", db, "--once", "--allow-private", "127.0.0.1", "--spacing", "1ms")
			stories := printed(t, "stories", "--db", db, "--members", "--format", "jsonl")
			for _, id := range all {
				if n := strings.Count(stories, `"`+id+`"`); n != 1 {
					t.Errorf("%s is there %d times", id, n)
				}
			}
			if sources := printed(t, "sources", "list", "--db", db, "--format", "jsonl"); strings.Count(sources, fmt.Sprintf(`"reports":%d`, each)) != outlets {
				t.Errorf("a report was counted twice, or not at all:\n%s", sources)
			}
		})
	}
}
