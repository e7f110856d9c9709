package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/hearsay-news/hearsay"
	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"
)

// fail makes a failure of the database one of the root's error kinds and adds the
// operation and its arguments. A nil error stays nil.
func (r reads) fail(ctx context.Context, err error, operation string, args ...any) error {
	err = explain(ctx, err, r.path)
	hearsay.Fault(&err, "store: "+operation, args...)
	return err
}

// explain gives a failure of the database its kind, the file's path, and words that
// say what is wrong. Errors that have a kind, and ctx's own, stay as they are.
func explain(ctx context.Context, err error, path string) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, sql.ErrNoRows) {
		return hearsay.ErrNotFound
	}
	for _, kind := range []error{hearsay.ErrInvalid, hearsay.ErrNotFound, hearsay.ErrTooLarge, hearsay.ErrStore} {
		if errors.Is(err, kind) {
			return err
		}
	}
	if cause := ctx.Err(); cause != nil { // the driver reports an interrupt in its own words
		return cause
	}
	var e *driver.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("%w: %s: %w", hearsay.ErrStore, path, err)
	}
	switch primary(e) {
	case codes.SQLITE_FULL:
		return fmt.Errorf("%w: the disk that holds %s is full: %w", hearsay.ErrStore, path, err)
	case codes.SQLITE_READONLY, codes.SQLITE_PERM:
		return fmt.Errorf("%w: %s can't be written: the file or its folder is read-only: %w", hearsay.ErrStore, path, err)
	case codes.SQLITE_CANTOPEN:
		return fmt.Errorf("%w: %s can't be opened: it is a folder, or not allowed to this user: %w", hearsay.ErrStore, path, err)
	case codes.SQLITE_NOTADB:
		return fmt.Errorf("%w: %s is not a database: %w", hearsay.ErrStore, path, err)
	case codes.SQLITE_CORRUPT:
		return fmt.Errorf("%w: %s is damaged: restore it from a copy: %w", hearsay.ErrStore, path, err)
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		return fmt.Errorf("%w: another process has been writing %s for too long: %w", hearsay.ErrStore, path, err)
	case codes.SQLITE_TOOBIG:
		return fmt.Errorf("%w: more than %s can hold in one row: %w", hearsay.ErrTooLarge, path, err)
	default:
		return fmt.Errorf("%w: %s: %w", hearsay.ErrStore, path, err)
	}
}

// isCode reports whether err is the database's error with this primary code.
func isCode(err error, code int) bool {
	var e *driver.Error
	return errors.As(err, &e) && primary(e) == code
}

// primary is the error's code without the upper bits, which only tell variants apart.
func primary(e *driver.Error) int { return e.Code() & 0xFF }
