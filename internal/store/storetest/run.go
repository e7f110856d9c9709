package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hearsay-news/hearsay"
)

// Run holds a store against the whole suite. open opens a store that is empty and
// nobody else's, and has it closed when its test ends.
func Run(t *testing.T, open func(t *testing.T) Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, Store)
	}{
		{"an imported version comes back whole", comesBackWhole},
		{"importing twice changes nothing", importTwice},
		{"a text that comes back is a new version", textComesBack},
		{"a text that is withdrawn is a new version", withdrawals},
		{"an earlier observation may arrive late", arrivesLate},
		{"a late arrival parts a text from its return", partsFromReturn},
		{"what can't be kept is refused", refuses},
		{"any bytes survive or are refused", anyBytes},
		{"every version in order of observation", everyVersion},
		{"readings come back as they were", readings},
		{"stories list newest change first", storyOrder},
		{"a story follows its members", storyFollows},
		{"a merged story is found by its former ids", merge},
		{"stories are found by words", words},
		{"stories are found by what they are filed under", filters},
		{"what a story is filed under follows its members", gists},
		{"rulings and shifts", rulings},
		{"sketches", sketches},
		{"what is new since", changes},
		{"copies and profiles", copies},
		{"outlets", outlets},
		{"what was told stays told", tellings},
		{"marks outlive mergers", marks},
		{"reports are found by their words", speaking},
		{"a source is kept as it was said", sourcesKept},
		{"looks come when they are due, one of a host", looksDue},
		{"hosts are remembered", hostsKept},
		{"captures come back as they were fetched", capturesKept},
		{"old bytes are dropped, unread ones never", bytesDropped},
		{"a report that is taken down is there without words", takenDown},
		{"a failed transaction leaves nothing", failedTransaction},
		{"a cancelled transaction leaves nothing", cancelled},
		{"reading goes on while another writes", readsWhileWriting},
		{"writers take turns", writersTakeTurns},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
	t.Run("random histories agree with the model", func(t *testing.T) { histories(t, open) })
}

// noon is the moment from which the suite's times are counted.
var noon = time.Date(2031, 4, 2, 12, 0, 0, 0, time.UTC)

// at is n minutes after noon.
func at(n int) time.Time { return noon.Add(time.Duration(n) * time.Minute) }

// seen is a small version of a report, seen n minutes after noon.
func seen(report, body string, n int) hearsay.Version {
	return hearsay.Version{Report: hearsay.Report{ID: report}, Observed: at(n), Body: body}
}

// in runs fn in a transaction that must succeed.
func in(t tester, s Store, fn func(Tx) error) {
	t.Helper()
	if err := s.InTx(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

// add keeps versions in one transaction and says which were new.
func add(t tester, s Store, vs ...hearsay.Version) (added []bool) {
	t.Helper()
	in(t, s, func(tx Tx) error {
		for _, v := range vs {
			_, a, err := tx.AddVersion(context.Background(), v)
			if err != nil {
				return err
			}
			added = append(added, a)
		}
		return nil
	})
	return added
}

// must takes the value of a call that must succeed.
func must[T any](v T, err error) func(tester) T {
	return func(t tester) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// same compares; it takes nil and empty lists for the same.
func same(t tester, what string, got, want any) {
	t.Helper()
	if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Fatalf("%s (-want +got):\n%s", what, d)
	}
}

// isKind checks an error's kind.
func isKind(t tester, what string, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("%s: got error %v, want one of kind %q", what, err, kind)
	}
}

// A tester is what the suite's helpers need of a *testing.T or a *rapid.T.
type tester interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}
