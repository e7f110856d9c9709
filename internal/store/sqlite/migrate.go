package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/hearsay-news/hearsay"
	codes "modernc.org/sqlite/lib"
)

// migrations holds one SQL file per step of the schema, in order of their names. A step
// that was released is never changed; a new one is added.
//
//go:embed migrations/*.sql
var migrations embed.FS

// fillings are what a step needs beside its SQL: to fill new columns from what is kept.
var fillings = map[int]func(ctx context.Context, tx *Tx) error{2: fileAll}

// applicationID marks a SQLite file as Hearsay's (PRAGMA application_id): "HSAY".
const applicationID = 0x48534159

// steps are the migrations' SQL texts in order. The schema's number is how many were run.
func steps() ([]string, error) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(names))
	for i, name := range names {
		text, err := migrations.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts[i] = string(text)
	}
	return texts, nil
}

// migrate turns on the write-ahead log and brings the schema up to date, each step in
// a transaction of its own together with its number.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	if err := identify(ctx, db, path); err != nil {
		return err
	}
	if err := useWAL(ctx, db); err != nil {
		return err
	}
	texts, err := steps()
	if err != nil {
		return err
	}
	for {
		done, err := migrateOnce(ctx, db, texts, path)
		if done || err != nil {
			return err
		}
	}
}

// migrateOnce runs the first step that is missing, or reports that none is. It looks
// at the schema's number inside the transaction: another process may be at it too.
func migrateOnce(ctx context.Context, db *sql.DB, texts []string, path string) (done bool, err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer tx.Rollback()
	has, err := schema(ctx, tx)
	if err != nil {
		return false, err
	}
	if has > len(texts) {
		return false, newer(has, len(texts), path)
	}
	if has == len(texts) {
		return true, nil
	}
	if _, err := tx.ExecContext(ctx, texts[has]); err != nil {
		return false, fmt.Errorf("schema step %d: %w", has+1, err)
	}
	if fill := fillings[has+1]; fill != nil {
		if err := fill(ctx, newTx(tx, path, &packs{})); err != nil {
			return false, fmt.Errorf("schema step %d: %w", has+1, err)
		}
	}
	// PRAGMA takes no parameters; both values are this program's own numbers.
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, has+1)); err != nil {
		return false, err
	}
	return false, tx.Commit()
}

// checkSchema refuses a file that a reader can't understand: not Hearsay's, newer, or
// older and not to be changed.
func checkSchema(ctx context.Context, db *sql.DB, path string) error {
	if err := identify(ctx, db, path); err != nil {
		return err
	}
	texts, err := steps()
	if err != nil {
		return err
	}
	has, err := schema(ctx, db)
	switch {
	case err != nil:
		return err
	case has > len(texts):
		return newer(has, len(texts), path)
	case has < len(texts):
		return fmt.Errorf("%w: %s has schema %d, %w's %d: open it once for writing (import does) to bring it up to date",
			hearsay.ErrStore, path, has, ErrOlder, len(texts))
	}
	return nil
}

// ErrOlder marks the refusal of [OpenReadOnly] to read a file that an earlier program made:
// [Open] brings it up to date.
var ErrOlder = errors.New("older than this program")

// newer is the refusal of a file that a later program made.
func newer(has, knows int, path string) error {
	return fmt.Errorf("%w: %s has schema %d, newer than this program's %d: use the program that made it, or a later one",
		hearsay.ErrStore, path, has, knows)
}

// identify refuses a SQLite file that holds another program's tables. It looks at the
// tables first: whoever is making Hearsay's at this moment commits the mark with them.
func identify(ctx context.Context, db *sql.DB, path string) error {
	var tables, id int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return err
	}
	if tables > 0 && id != applicationID {
		return fmt.Errorf("%w: %s is a SQLite database, but not one of Hearsay's", hearsay.ErrStore, path)
	}
	return nil
}

// schema is the number of steps that the file's schema has gone through.
func schema(ctx context.Context, q querier) (n int, err error) {
	err = q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&n)
	return n, err
}

// useWAL turns on the write-ahead log, which stays on in the file. The switch doesn't
// wait for other processes as other statements do, so it is tried for a while.
func useWAL(ctx context.Context, db *sql.DB) error {
	for try := 0; ; try++ {
		var mode string
		err := db.QueryRowContext(ctx, "PRAGMA journal_mode = WAL").Scan(&mode)
		if try == 100 || !isCode(err, codes.SQLITE_BUSY) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}
