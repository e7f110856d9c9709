package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

var ctx = context.Background()

func openAt(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// made makes a database, has fn change it behind the store's back, and gives its path.
func made(t *testing.T, statements ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hearsay.db")
	if err := openAt(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	change(t, path, statements...)
	return path
}

func change(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := pool(path, "rwc")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFilesThatCantBeOpenedSayWhy(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("These are notes, not a database. ", 100)), 0o644); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other.db")
	change(t, other, "CREATE TABLE birds (name)")
	newer := made(t, "PRAGMA user_version = 999")
	older := made(t, "PRAGMA user_version = 0")
	for _, c := range []struct {
		name, path string
		open       func(context.Context, string) (*Store, error)
		kind       error
		says       string
	}{
		{"no path", "", Open, hearsay.ErrInvalid, "empty"},
		{"a folder", dir, Open, hearsay.ErrStore, "it is a folder"},
		{"below a file", filepath.Join(text, "x.db"), Open, hearsay.ErrStore, "not a directory"},
		{"no database", text, Open, hearsay.ErrStore, "is not a database"},
		{"no database, reading", text, OpenReadOnly, hearsay.ErrStore, "is not a database"},
		{"another program's", other, Open, hearsay.ErrStore, "not one of Hearsay's"},
		{"another program's, reading", other, OpenReadOnly, hearsay.ErrStore, "not one of Hearsay's"},
		{"newer", newer, Open, hearsay.ErrStore, "schema 999, newer than this program's"},
		{"newer, reading", newer, OpenReadOnly, hearsay.ErrStore, "schema 999, newer than this program's"},
		{"older, reading", older, OpenReadOnly, hearsay.ErrStore, "older than this program's"},
		{"none, reading", filepath.Join(dir, "none.db"), OpenReadOnly, hearsay.ErrNotFound, "there is no database at"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := c.open(ctx, c.path)
			if err == nil {
				s.Close()
			}
			says(t, err, c.kind, c.says, strings.TrimSuffix(c.path, "/x.db"))
		})
	}
	if _, err := os.Stat(filepath.Join(dir, "none.db")); err == nil {
		t.Error("opening for reading made a file")
	}
}

func TestAFileThatCantBeWrittenSaysWhy(t *testing.T) {
	fill := func(s *Store) (err error) {
		for i := 0; err == nil && i < 1000; i++ {
			err = s.InTx(ctx, func(tx *Tx) error {
				_, _, err := tx.AddVersion(ctx, hearsay.Version{Report: hearsay.Report{ID: fmt.Sprint(i)}, Observed: time.Unix(1, 0), Body: strings.Repeat("word ", 1000)})
				return err
			})
		}
		return err
	}
	t.Run("full", func(t *testing.T) {
		s := openAt(t, made(t))
		if _, err := s.write.Exec("PRAGMA max_page_count = 100"); err != nil { // a disk of 400 kB
			t.Fatal(err)
		}
		says(t, fill(s), hearsay.ErrStore, "is full", s.Path())
		n, err := s.CountVersions(ctx)
		if err != nil || n == 0 {
			t.Errorf("what fitted can't be read: %d, %v", n, err)
		}
	})
	t.Run("read-only", func(t *testing.T) {
		s := openAt(t, made(t))
		if _, err := s.write.Exec("PRAGMA query_only = 1"); err != nil {
			t.Fatal(err)
		}
		says(t, fill(s), hearsay.ErrStore, "read-only", s.Path())
	})
	t.Run("opened for reading", func(t *testing.T) {
		s, err := OpenReadOnly(ctx, made(t))
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		says(t, fill(s), hearsay.ErrStore, "for reading only", s.Path())
	})
	t.Run("locked", func(t *testing.T) {
		path := made(t)
		s, other := openAt(t, path), openAt(t, path)
		if _, err := s.write.Exec("PRAGMA busy_timeout = 1"); err != nil {
			t.Fatal(err)
		}
		err := other.InTx(ctx, func(*Tx) error { return fill(s) })
		says(t, err, hearsay.ErrStore, "another process has been writing", s.Path())
	})
}

func TestADamagedReadingIsAnErrorOnly(t *testing.T) {
	s := openAt(t, made(t))
	good, err := s.packs.pack(&hearsay.Reading{Report: "r", Sentences: make([]hearsay.Span, 50)})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range [][]byte{nil, {9}, {deflatedJSON}, good[:len(good)/2], append([]byte{deflatedJSON}, "garbage"...)} {
		if _, err := s.packs.unpack(b); !errors.Is(err, hearsay.ErrStore) {
			t.Errorf("unpacking % x: %v", b, err)
		}
	}
	if _, err := s.packs.unpack(good); err != nil {
		t.Errorf("after the damaged ones: %v", err)
	}
}

func TestManyOpenANewFileAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hearsay.db")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			s, err := Open(ctx, path)
			if err != nil {
				t.Error(err)
				return
			}
			s.Close()
		})
	}
	wg.Wait()
}

func TestAnotherConnectionReadsWhileOneWrites(t *testing.T) {
	path := made(t)
	writer := openAt(t, path)
	reader, err := OpenReadOnly(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	err = writer.InTx(ctx, func(tx *Tx) error {
		if _, _, err := tx.AddVersion(ctx, hearsay.Version{Report: hearsay.Report{ID: "r"}, Observed: time.Unix(1, 0)}); err != nil {
			return err
		}
		if n, err := reader.CountVersions(ctx); n != 0 || err != nil {
			t.Errorf("before the commit the reader counts %d, %v", n, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := reader.CountVersions(ctx); n != 1 || err != nil {
		t.Errorf("after the commit the reader counts %d, %v", n, err)
	}
}

func TestAReadOnlyFileIsReadAndNotWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("skipped: to root no file is read-only")
	}
	path := made(t)
	for _, p := range []string{path, filepath.Dir(path)} {
		info, err := os.Stat(p)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(p, info.Mode()&^0o222); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(p, info.Mode())
		_, err = Open(ctx, path)
		says(t, err, hearsay.ErrStore, "read-only", path)
		s, err := OpenReadOnly(ctx, path)
		if err != nil {
			t.Fatal(err)
		}
		if n, err := s.CountVersions(ctx); n != 0 || err != nil {
			t.Errorf("counted %d, %v", n, err)
		}
		s.Close()
		os.Remove(path + "-wal") // left by the reader, which can't fold them into the file
		os.Remove(path + "-shm")
	}
}

// TestPlans sees to it that the questions asked most often are answered from an index.
func TestPlans(t *testing.T) {
	s := openAt(t, made(t))
	for _, q := range []string{
		`SELECT ` + versionColumns + ` FROM versions WHERE report = 'r' AND observed <= 't' ORDER BY observed DESC, number DESC LIMIT 1`,
		`SELECT ` + versionColumns + ` FROM versions ORDER BY observed, seq`,
		`SELECT id FROM stories WHERE reports > 0 AND last >= 't' ORDER BY last DESC, id LIMIT 20`,
		`SELECT min(first) FROM reports WHERE story = 's'`,
		`SELECT max(last) FROM reports WHERE story = 's'`,
		`SELECT count(*) FROM reports WHERE story = 's'`,
		`SELECT id FROM reports WHERE story = 's' ORDER BY first, seq`,
	} {
		err := s.each(ctx, func(row *sql.Rows) error {
			var a, b, c int
			var step string
			err := row.Scan(&a, &b, &c, &step)
			if strings.HasPrefix(step, "SCAN") && !strings.Contains(step, "USING INDEX") && !strings.Contains(step, "USING COVERING INDEX") {
				t.Errorf("%s\n\t%s", q, step)
			}
			return err
		}, `EXPLAIN QUERY PLAN `+q)
		if err != nil {
			t.Error(err)
		}
	}
}

// says checks an error's kind and that it holds the words and names the file.
func says(t *testing.T, err, kind error, words, path string) {
	t.Helper()
	if !errors.Is(err, kind) || !strings.Contains(err.Error(), words) || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v\nwant kind %q, the words %q and the path %s", err, kind, words, path)
	}
}
