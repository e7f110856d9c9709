package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay"
)

// Backup writes a whole and consistent copy of the database to a new file, while others
// read and write: it holds what was committed when it began. The copy has no free room in
// it and is on the disk when Backup returns. A file that exists is not overwritten
// (hearsay.ErrInvalid); when it fails no copy is left.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	defer hearsay.Fault(&err, "back up to %s", path)
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: there is a file of this name", hearsay.ErrInvalid)
	}
	if folder, err := os.Stat(filepath.Dir(path)); err != nil || !folder.IsDir() {
		return fmt.Errorf("%w: there is no folder %s", hearsay.ErrStore, filepath.Dir(path))
	}
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %w", hearsay.ErrStore, err)
	}
	defer os.Remove(part) // there only when something failed
	from, err := pool(s.path, "ro")
	if err != nil {
		return explain(ctx, err, s.path)
	}
	defer from.Close()
	if _, err := from.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		return explain(ctx, err, part)
	}
	f, err := os.OpenFile(part, os.O_RDWR, 0)
	if err == nil {
		err = errors.Join(f.Sync(), f.Close())
	}
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", hearsay.ErrStore, err)
	}
	return nil
}
