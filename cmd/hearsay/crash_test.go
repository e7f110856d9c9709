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
)

// stream writes n small reports, each of another event, in the import format.
func stream(t *testing.T, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "stream.jsonl")
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"r%d","outlet":"Post","published":"2025-02-11T08:00:00Z","title":"Bridge %d falls","text":"Bridge number %d over the river Arvo%d fell on Tuesday and two people were hurt, the county said."}`+"\n", i, i, i, i%97)
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestAnEndAtAnyMomentLosesNothingAcknowledged ends an import in its midst, as a crash
// and as a user does: what it had printed is there, and importing again completes it.
func TestAnEndAtAnyMomentLosesNothingAcknowledged(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const reports = 3000
	in := stream(t, reports)
	for _, end := range []syscall.Signal{syscall.SIGKILL, syscall.SIGINT} {
		t.Run(end.String(), func(t *testing.T) {
			db := filepath.Join(t.TempDir(), "x.db")
			c := exec.Command(self)
			c.Args = []string{"hearsay", "import", "--db", db, "--format", "jsonl", in}
			out, err := c.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			var acknowledged []string
			for lines := bufio.NewScanner(out); lines.Scan(); {
				var line struct{ Report string }
				if json.Unmarshal(lines.Bytes(), &line) != nil {
					break // the last line may be cut off
				}
				acknowledged = append(acknowledged, line.Report)
				if len(acknowledged) == 200 {
					if err := c.Process.Signal(end); err != nil {
						t.Fatal(err)
					}
				}
			}
			err = c.Wait()
			if err == nil || len(acknowledged) < 200 || len(acknowledged) == reports {
				t.Fatalf("%d reports acknowledged, %v: it was not ended in its midst", len(acknowledged), err)
			}
			if code := c.ProcessState.ExitCode(); end == syscall.SIGINT && code != exitInterrupted {
				t.Errorf("status %d after Ctrl-C", code)
			}
			for _, id := range acknowledged[max(0, len(acknowledged)-100):] {
				if text := printed(t, "report", "--db", db, id); !strings.Contains(text, "Arvo") {
					t.Fatalf("%s was acknowledged and is not there", id)
				}
			}
			again := printed(t, "import", "--db", db, in)
			if !strings.Contains(again, fmt.Sprintf("%d reports taken in", reports)) {
				t.Errorf("importing again: %s", again)
			}
		})
	}
}
