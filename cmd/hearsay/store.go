package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/reading"
)

// newReader is the reader of this program.
func newReader() (*reading.Reader, error) { return reading.Standard() }

// openStore opens the database for writing and makes it where there is none.
func openStore(ctx context.Context, db string) (*sqlite.Store, error) {
	path, err := storePath(db)
	if err != nil {
		return nil, err
	}
	return sqlite.Open(ctx, path)
}

// openExisting opens the database for reading, and brings one that an earlier program made
// up to date first. Where there is none it says what to do.
func openExisting(ctx context.Context, db string) (*sqlite.Store, error) {
	path, err := storePath(db)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: there is no database at %s yet; 'hearsay import FILE' or 'hearsay sources add ADDRESS' makes one, 'hearsay demo' shows a sample", hearsay.ErrNotFound, path)
	}
	store, err := sqlite.OpenReadOnly(ctx, path)
	if !errors.Is(err, sqlite.ErrOlder) {
		return store, err
	}
	newer, failure := sqlite.Open(ctx, path) // brings it up to date
	if failure != nil {
		return nil, errors.Join(err, failure)
	}
	if err := newer.Close(); err != nil {
		return nil, err
	}
	return sqlite.OpenReadOnly(ctx, path)
}

func storePath(db string) (string, error) {
	if strings.Contains(db, "://") {
		return "", usageError{fmt.Errorf("--db %s: only a file's path is known", db)}
	}
	return databasePath(db)
}
