// Package sqlite keeps everything that Hearsay has seen in one SQLite file: every version
// of every report, what was read in them, stories, copies and profiles.
//
// It needs no server and no cgo (modernc.org/sqlite). The file is in WAL mode, so that any
// number of processes read while one writes. A transaction that [Store.InTx] has returned
// from without an error is on the disk: it outlives a kill or a power cut (synchronous =
// FULL). Reads through a [Store] see what is committed; reads through a [Tx] see the
// transaction's own writes too.
//
// A file per subject: versions, readings, stories, sketches, copies, profiles. Errors are
// of the kinds in the root package, name the file, and say what the user can do.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay"
	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"
)

// A Store is one open database file. It may be used by many goroutines at once.
type Store struct {
	reads
	write *sql.DB // one connection; nil for a store opened for reading
	read  *sql.DB
}

// Open opens the database at path for reading and writing. It makes the file, and the
// folder around it, where there are none, and brings an older schema up to date.
// The error is of kind hearsay.ErrStore: the folder can't be written, the file is no
// database of Hearsay's, or a newer program made it.
func Open(ctx context.Context, path string) (_ *Store, err error) {
	defer hearsay.Fault(&err, "open store")
	if path == "" {
		return nil, fmt.Errorf("%w: the path of the database is empty", hearsay.ErrInvalid)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, fmt.Errorf("%w: %w", hearsay.ErrStore, err)
	}
	s := &Store{}
	if s.write, err = pool(path, "rwc", "_txlock=immediate", "_pragma=synchronous(FULL)"); err != nil {
		return nil, explain(ctx, err, path)
	}
	s.write.SetMaxOpenConns(1)
	err = writable(ctx, s.write, path)
	if err == nil {
		err = migrate(ctx, s.write, path)
	}
	if err != nil {
		s.write.Close()
		return nil, explain(ctx, err, path)
	}
	if s.read, err = pool(path, "rw", "_pragma=query_only(1)"); err != nil {
		s.write.Close()
		return nil, explain(ctx, err, path)
	}
	s.reads = reads{q: &statements{on: s.read}, path: path, packs: &packs{}}
	return s, nil
}

// OpenReadOnly opens the database at path for reading only, while another process may be
// writing it. Nothing is made or changed, so the file must exist (else the error is of
// kind hearsay.ErrNotFound) and hold this program's schema. [Store.InTx] fails.
func OpenReadOnly(ctx context.Context, path string) (_ *Store, err error) {
	defer hearsay.Fault(&err, "open store")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: there is no database at %s", hearsay.ErrNotFound, path)
	}
	s := &Store{}
	for _, settings := range [][]string{nil, {"immutable=1"}} {
		if s.read, err = pool(path, "ro", settings...); err != nil {
			return nil, explain(ctx, err, path)
		}
		if err = checkSchema(ctx, s.read, path); err == nil {
			s.reads = reads{q: &statements{on: s.read}, path: path, packs: &packs{}}
			return s, nil
		}
		s.read.Close()
		// Readers share a small file beside the database with the writer. Where it isn't
		// there and the folder is read-only nobody is writing, and nobody need be minded.
		if !isCode(err, codes.SQLITE_READONLY) {
			break
		}
	}
	return nil, explain(ctx, err, path)
}

// Close ends all connections. The last process to close folds the write-ahead log back
// into the file.
func (s *Store) Close() error {
	err := s.read.Close()
	if s.write != nil {
		err = errors.Join(err, s.write.Close())
	}
	return err
}

// Path is the file's path as it was given to Open.
func (s *Store) Path() string { return s.path }

// InTx runs fn in one write transaction and commits it. When InTx returns nil the writes
// are on the disk; when it returns an error, or fn panics, none of them happened. An
// error of fn is returned as it is. One transaction runs at a time, the next waits;
// inside fn use only tx for writing, or InTx waits for itself for ever.
func (s *Store) InTx(ctx context.Context, fn func(tx *Tx) error) error {
	if s.write == nil {
		return fmt.Errorf("%w: %s was opened for reading only", hearsay.ErrStore, s.path)
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.fail(ctx, err, "begin")
	}
	defer tx.Rollback() // after a commit this does nothing
	t := newTx(tx, s.path, s.packs)
	if err := fn(t); err != nil {
		return err
	}
	if err := t.refile(ctx); err != nil {
		return s.fail(ctx, err, "file stories")
	}
	return s.fail(ctx, tx.Commit(), "commit")
}

// A Tx is a write transaction in progress, good inside the function given to
// [Store.InTx] only. It has every read of a Store, which see its own writes; but what a
// story is filed under follows from its members no earlier than at the end.
type Tx struct {
	reads
	stale map[string]bool // stories whose gist has to be made anew
}

func newTx(on *sql.Tx, path string, p *packs) *Tx {
	return &Tx{reads{q: &statements{on: on}, path: path, packs: p}, map[string]bool{}}
}

// busyTimeout is how long a writer waits for another process's transaction, in
// milliseconds.
const busyTimeout = 30_000

// pool makes connections to path, each set up alike. mode is SQLite's: ro, rw or rwc.
func pool(path, mode string, settings ...string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	name := (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs)}).String() // "?" and "%" in a path are escaped
	name += fmt.Sprintf("?mode=%s&_pragma=busy_timeout(%d)&_pragma=foreign_keys(1)", mode, busyTimeout)
	for _, s := range settings {
		name += "&" + s
	}
	c, err := driver.NewConnector(name)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(c), nil
}

// writable refuses a file that SQLite could open for reading only: it would say so
// no earlier than at the first write.
func writable(ctx context.Context, db *sql.DB, path string) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(c any) error {
		readOnly, err := c.(interface{ IsReadOnly(string) (bool, error) }).IsReadOnly("main")
		if err == nil && readOnly {
			err = fmt.Errorf("%w: %s can't be written: the file is read-only", hearsay.ErrStore, path)
		}
		return err
	})
}
