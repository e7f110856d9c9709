package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/hearsay-news/hearsay"
	codes "modernc.org/sqlite/lib"
)

// Claim makes this process the one that follows sources for the database, until release is
// called or the process ends, however it ends. While another is at it, the error is of kind
// hearsay.ErrStore and says so.
//
// The claim is SQLite's own lock on an empty file beside the database: the system gives it
// back when a process dies, and it works wherever the database does.
func (s *Store) Claim(ctx context.Context) (release func() error, err error) {
	defer hearsay.Fault(&err, "claim")
	path := s.path + "-follow"
	db, err := pool(path, "rwc", "_txlock=exclusive")
	if err != nil {
		return nil, explain(ctx, err, path)
	}
	db.SetMaxOpenConns(1)
	_, err = db.ExecContext(ctx, "PRAGMA busy_timeout = 500")
	var held *sql.Tx
	if err == nil {
		held, err = db.BeginTx(context.WithoutCancel(ctx), nil)
	}
	if err != nil {
		db.Close()
		if isCode(err, codes.SQLITE_BUSY) {
			return nil, fmt.Errorf("%w: another process follows the sources of %s already", hearsay.ErrStore, s.path)
		}
		return nil, explain(ctx, err, path)
	}
	return func() error { return errors.Join(held.Rollback(), db.Close()) }, nil
}
