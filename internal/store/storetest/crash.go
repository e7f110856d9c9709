package storetest

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// crashPlace tells a child process which store to write to.
const crashPlace = "HEARSAY_STORETEST_CRASH"

// Crash has a child process write to a store and say so after each commit, kills it in
// the middle of its work (SIGKILL), and looks for everything that it had said. open opens
// the store at a place in the file system that outlives the process. The test that calls
// Crash is run again in the child, so it must do nothing before.
func Crash(t *testing.T, open func(place string) (Store, error)) {
	if place := os.Getenv(crashPlace); place != "" {
		writeUntilKilled(t, open, place)
		return
	}
	place := filepath.Join(t.TempDir(), "store")
	said := 0
	for round := range 3 {
		said = max(said, killed(t, place, 20*(round+1)))
		s, err := open(place)
		if err != nil {
			t.Fatalf("after the kill: %v", err)
		}
		checkSaid(t, s, said)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// killed runs the child, kills it once it has said enough more, and returns the last
// commit that it spoke of.
func killed(t *testing.T, place string, enough int) (last int) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self, "-test.run=^"+t.Name()+"$")
	child.Env = append(os.Environ(), crashPlace+"="+place)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	said := 0
	lines := bufio.NewScanner(out)
	for lines.Scan() { // to the end: what was said between the kill and the death counts too
		if _, err := fmt.Sscanf(lines.Text(), "kept %d", &last); err != nil {
			t.Errorf("the child said %q", lines.Text())
		}
		if said++; said == enough {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	child.Wait() // "signal: killed", as it should be
	if said < enough {
		t.Fatalf("the child ended by itself after %d commits", said)
	}
	return last
}

// writeUntilKilled is the child: it goes on where the last one was killed.
func writeUntilKilled(t *testing.T, open func(place string) (Store, error), place string) {
	ctx := context.Background()
	s, err := open(place)
	if err != nil {
		t.Fatal(err)
	}
	in(t, s, func(tx Tx) error { return tx.SaveStory(ctx, hearsay.Story{ID: "st"}) })
	n := must(s.CountVersions(ctx))(t)
	for ; n < 100_000; n++ {
		in(t, s, func(tx Tx) error {
			v := crashVersion(n)
			kept, _, err := tx.AddVersion(ctx, v)
			if err != nil {
				return err
			}
			if err := tx.SaveReading(ctx, &hearsay.Reading{Report: v.ID, Version: kept.Number, Reader: "x"}); err != nil {
				return err
			}
			return tx.Assign(ctx, v.ID, "st")
		})
		fmt.Printf("kept %d\n", n)
	}
}

func crashVersion(n int) hearsay.Version {
	return seen(fmt.Sprintf("r%06d", n), strings.Repeat(fmt.Sprint("text ", n, " "), 300), n)
}

// checkSaid looks for the reports 0 to last, whole.
func checkSaid(t *testing.T, s Store, last int) {
	t.Helper()
	ctx := context.Background()
	for n := range last + 1 {
		want := crashVersion(n)
		want.Number = 1
		same(t, "version", must(s.Version(ctx, want.ID, 0))(t), want)
		must(s.Reading(ctx, want.ID, 1, "x"))(t)
		same(t, "story", must(s.StoryOf(ctx, want.ID))(t), "st")
	}
	versions, st := must(s.CountVersions(ctx))(t), must(s.Story(ctx, "st"))(t)
	same(t, "nothing is half there", []int{st.Reports, len(st.Members)}, []int{versions, versions})
}
