package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

func comesBackWhole(t *testing.T, s Store) {
	ctx := context.Background()
	v := hearsay.Version{
		Report: hearsay.Report{
			ID: "https://harbour.example/a?b=c&d=%20#e", Outlet: "Harbour Post", Kind: hearsay.NewspaperOutlet, URL: "https://harbour.example/a",
			Published: time.Date(2031, 4, 2, 13, 5, 0, 123456789, time.FixedZone("", 2*3600)),
			Byline:    "A. Writer", Language: "en", Credit: "Northwire",
			Extra: map[string]json.RawMessage{"desk": json.RawMessage(`"<world>"`), "rank": json.RawMessage(`3`)},
		},
		Number: 99, Observed: at(7), Title: "Ferry aground", Body: "A ferry ran aground.\r\nNobody was hurt.\r\n",
	}
	want := v
	want.Number = 1
	in(t, s, func(tx Tx) error {
		kept, added, err := tx.AddVersion(ctx, v)
		if err != nil {
			return err
		}
		same(t, "added", added, true)
		same(t, "the version as kept", kept, want)
		same(t, "read in its own transaction", must(tx.Version(ctx, v.ID, 1))(t), want)
		return nil
	})
	for _, n := range []int{0, 1} {
		same(t, fmt.Sprintf("version %d", n), must(s.Version(ctx, v.ID, n))(t), want)
	}
	same(t, "count", must(s.CountVersions(ctx))(t), 1)
	if got := must(s.Version(ctx, v.ID, 1))(t).Published.Format(time.RFC3339); got != "2031-04-02T13:05:00+02:00" {
		t.Errorf("published %s: the outlet's clock is lost", got) // "today" is its readers' day
	}

	bare := hearsay.Version{Report: hearsay.Report{ID: "bare"}, Observed: at(8)}
	add(t, s, bare)
	bare.Number = 1
	got := must(s.Version(ctx, "bare", 0))(t)
	same(t, "a version without anything", got, bare)
	if !got.Published.IsZero() || got.Extra != nil {
		t.Errorf("unknown fields came back as %v, %v", got.Published, got.Extra)
	}

	_, err := s.Version(ctx, v.ID, 2)
	isKind(t, "a number not given", err, hearsay.ErrNotFound)
	_, err = s.Version(ctx, "nobody's", 0)
	isKind(t, "an unknown report", err, hearsay.ErrNotFound)
	same(t, "versions of an unknown report", must(s.Versions(ctx, "nobody's"))(t), []hearsay.Version(nil))
}

func importTwice(t *testing.T, s Store) {
	// The third sighting of r was dropped as a repeat, then a text between came late.
	file := []hearsay.Version{
		seen("r", "A", 1), seen("r", "B", 2), seen("r", "A", 3), seen("r", "A", 3),
		seen("q", "A", 1), seen("q", "A", 9), seen("q", "B", 5),
		seen("p", "A", 4), seen("p", "B", 4), seen("p", "A", 4),
	}
	same(t, "the first import", add(t, s, file...), []bool{true, true, true, false, true, false, true, true, true, false})
	before := history(t, s)
	same(t, "the second import", add(t, s, file...), make([]bool, len(file)))
	same(t, "what is kept", history(t, s), before)

	titled := seen("r", "A", 3)
	titled.Title = "A"
	titled.Body = ""
	same(t, "another title is another text", add(t, s, titled), []bool{true})
	credited := seen("r", "B", 2)
	credited.Credit = "Northwire"
	same(t, "another credit is not", add(t, s, credited), []bool{false})
}

func textComesBack(t *testing.T, s Store) {
	ctx := context.Background()
	same(t, "added", add(t, s, seen("r", "A", 1), seen("r", "B", 2), seen("r", "A", 3), seen("r", "A", 4)), []bool{true, true, true, false})
	same(t, "versions", history(t, s), []string{"r 1 A +1", "r 2 B +2", "r 3 A +3"})
	in(t, s, func(tx Tx) error {
		kept, added, err := tx.AddVersion(ctx, seen("r", "A", 5))
		same(t, "a repeat is the version that it repeats", fmt.Sprint(kept.Number, kept.Observed.Equal(at(3)), added), "3 true false")
		return err
	})
}

func withdrawals(t *testing.T, s Store) {
	killed := func(n int) hearsay.Version {
		v := seen("r", "A", n)
		v.Extra = map[string]json.RawMessage{"pubstatus": json.RawMessage(`"canceled"`)}
		return v
	}
	file := []hearsay.Version{seen("r", "A", 1), killed(1), killed(2), seen("r", "A", 3), killed(3)}
	same(t, "the same words, withdrawn or not", add(t, s, file...), []bool{true, true, false, true, true})
	before := history(t, s)
	same(t, "the second import", add(t, s, file...), make([]bool, len(file)))
	same(t, "what is kept", history(t, s), before)
}

func arrivesLate(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("r", "C", 30), seen("r", "A", 10), seen("r", "B", 20))
	same(t, "by observation, numbered by arrival", history(t, s), []string{"r 2 A +10", "r 3 B +20", "r 1 C +30"})
	same(t, "the latest is by observation", must(s.Version(ctx, "r", 0))(t).Body, "C")
}

func partsFromReturn(t *testing.T, s Store) {
	add(t, s, seen("r", "A", 10), seen("r", "A", 30), seen("r", "A", 40), seen("r", "B", 20))
	same(t, "the text stood before and after", history(t, s), []string{"r 1 A +10", "r 2 B +20", "r 3 A +30"})
	same(t, "and a later one in between", add(t, s, seen("r", "C", 35)), []bool{true})
	same(t, "parts it again", history(t, s), []string{"r 1 A +10", "r 2 B +20", "r 3 A +30", "r 4 C +35", "r 5 A +40"})
}

func refuses(t *testing.T, s Store) {
	ctx := context.Background()
	for name, v := range map[string]hearsay.Version{
		"no id":            seen("", "A", 1),
		"no observation":   {Report: hearsay.Report{ID: "r"}, Body: "A"},
		"an id with NUL":   seen("a\x00b", "A", 1),
		"an id in bytes":   seen("a\xff", "A", 1),
		"year 12000":       {Report: hearsay.Report{ID: "r"}, Observed: time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)},
		"extra is no JSON": {Report: hearsay.Report{ID: "r", Extra: map[string]json.RawMessage{"a": json.RawMessage("{")}}, Observed: at(1)},
	} {
		err := s.InTx(ctx, func(tx Tx) error { _, _, err := tx.AddVersion(ctx, v); return err })
		isKind(t, name, err, hearsay.ErrInvalid)
	}
	long := seen(strings.Repeat("https://harbour.example/", 1<<16), "A", 1)
	err := s.InTx(ctx, func(tx Tx) error { _, _, err := tx.AddVersion(ctx, long); return err })
	isKind(t, "an id of a megabyte", err, hearsay.ErrTooLarge)
	if len(err.Error()) > 1000 {
		t.Error("the refusal repeats the whole id")
	}
	same(t, "nothing was kept", must(s.CountVersions(ctx))(t), 0)
}

func anyBytes(t *testing.T, s Store) {
	ctx := context.Background()
	for i, body := range []string{"a\x00b", "\xff\xfe broken \xc3", "\ufeffmark", "🛶 e\u0301", string(make([]byte, 1<<16)), "'; DROP TABLE versions; --"} {
		id := fmt.Sprint("r", i)
		v := seen(id, body, i)
		v.Title = body
		err := s.InTx(ctx, func(tx Tx) error { _, _, err := tx.AddVersion(ctx, v); return err })
		if err != nil {
			isKind(t, fmt.Sprintf("text %.20q", body), err, hearsay.ErrInvalid)
			continue
		}
		got := must(s.Version(ctx, id, 0))(t)
		same(t, fmt.Sprintf("text %.20q", body), got.Title == body && got.Body == body, true)
		same(t, "the same bytes again", add(t, s, v), []bool{false})
	}
}

func everyVersion(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("b", "1", 2), seen("a", "2", 2), seen("b", "3", 1), seen("c", "4", 3), seen("a", "5", 0))
	same(t, "order", history(t, s), []string{"a 2 5 +0", "b 2 3 +1", "b 1 1 +2", "a 1 2 +2", "c 1 4 +3"})

	stop := fmt.Errorf("enough")
	n := 0
	err := s.EachVersion(ctx, func(hearsay.Version) error { n++; return stop })
	same(t, "stopped by its caller", fmt.Sprint(n, err == stop), "1 true")
	err = s.EachVersion(ctx, func(v hearsay.Version) error { // writing while the list is read
		return s.InTx(ctx, func(tx Tx) error {
			_, _, err := tx.AddVersion(ctx, seen("new "+v.Body, "x", 10))
			return err
		})
	})
	same(t, "writing meanwhile", err, nil)
}

// history is every version that is kept, in order, each in short.
func history(t tester, s Store) (lines []string) {
	t.Helper()
	err := s.EachVersion(context.Background(), func(v hearsay.Version) error {
		lines = append(lines, fmt.Sprintf("%s %d %s +%d", v.ID, v.Number, v.Body, int(v.Observed.Sub(noon).Minutes())))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}
