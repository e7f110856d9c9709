package sqlite

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// TestAnOlderDatabaseIsBroughtForward makes a database as programs before gists made them,
// with two readings of a report, and opens it: its stories are found by what the readings
// say, and nothing that was kept is lost.
func TestAnOlderDatabaseIsBroughtForward(t *testing.T) {
	path, when := filepath.Join(t.TempDir(), "old.db"), time.Date(2031, 4, 2, 12, 0, 0, 0, time.UTC)
	db, err := pool(path, "rwc")
	if err != nil {
		t.Fatal(err)
	}
	texts, err := steps()
	if err != nil {
		t.Fatal(err)
	}
	p := &packs{}
	reading := func(version int, person string) []byte {
		packed, err := p.pack(&hearsay.Reading{Report: "r", Version: version, Reader: "old", Entities: []hearsay.Entity{{ID: "a", Name: person, Kind: hearsay.PersonEntity, Named: true}},
			Events: []hearsay.Event{{ID: "e", Type: hearsay.Flood}}})
		if err != nil {
			t.Fatal(err)
		}
		return packed
	}
	for _, step := range []struct {
		sql  string
		args []any
	}{
		{texts[0], nil},
		{fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = 1", applicationID), nil},
		{`INSERT INTO stories (id, title, status, origins, first, last, reports) VALUES ('s', 'Old', '', 1, ?1, ?1, 2)`, []any{stamp(when)}},
		{`INSERT INTO reports (id, story, first, last) VALUES ('r', 's', ?1, ?1), ('unread', 's', ?1, ?1)`, []any{stamp(when)}},
		{`INSERT INTO versions (report, number, observed, title, body, outlet, kind, url, byline, language, credit) VALUES
			('r', 1, ?1, 'A', 'a', '', '', '', '', '', ''), ('r', 2, ?2, 'B', 'b', '', '', '', '', '', ''), ('unread', 1, ?1, 'C', 'c', '', '', '', '', '', '')`,
			[]any{stamp(when), stamp(when.Add(1))}},
		{`INSERT INTO sketches (report, number, sketch) VALUES ('r', 1, x'01'), ('r', 2, x'02')`, nil},
		{`INSERT INTO words (rowid, title, body) SELECT seq, title, body FROM versions`, nil},
		{`INSERT INTO readings (report, number, reader, packed) VALUES ('r', 2, 'old', ?2), ('r', 1, 'old', ?1), ('unread', 1, 'old', x'ff')`, []any{reading(1, "Ada First"), reading(2, "Bo Second")}},
	} {
		if _, err := db.Exec(step.sql, step.args...); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenReadOnly(ctx, path); err == nil {
		t.Error("an older database is read without being brought forward")
	}
	s := openAt(t, path)
	for _, f := range []hearsay.StoryFilter{{Person: "Bo Second"}, {Kind: hearsay.Flood}, {}} {
		list, err := s.Stories(ctx, f)
		if err != nil || len(list) != 1 || list[0].Reports != 2 || len(list[0].People) != 1 {
			t.Errorf("%+v: %+v, %v", f, list, err)
		}
	}
	if list, err := s.Stories(ctx, hearsay.StoryFilter{Person: "Ada First"}); err != nil || len(list) != 0 {
		t.Errorf("an older version's reading: %+v, %v", list, err)
	}
	sketches := 0
	err = s.EachSketch(ctx, func(report, story string, sketch []byte) error {
		if sketches++; report != "r" || story != "s" || string(sketch) != "\x02" {
			t.Errorf("a sketch of %s in %q: %x", report, story, sketch)
		}
		return nil
	})
	if err != nil || sketches != 1 {
		t.Errorf("%d sketches, %v", sketches, err)
	}
	if err := s.Check(); err != nil {
		t.Error(err)
	}
}
