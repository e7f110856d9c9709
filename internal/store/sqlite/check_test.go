package sqlite

import (
	"context"
	"fmt"
)

// Check has SQLite look for damage in the file, for references to nothing, and for words
// that the full-text index doesn't have.
func (s *Store) Check() error {
	var found string
	if err := s.write.QueryRow(`PRAGMA integrity_check`).Scan(&found); err != nil || found != "ok" {
		return fmt.Errorf("integrity: %s %w", found, err)
	}
	var loose int
	if err := s.write.QueryRow(`SELECT count(*) FROM pragma_foreign_key_check`).Scan(&loose); err != nil || loose != 0 {
		return fmt.Errorf("%d loose references: %w", loose, err)
	}
	_, err := s.write.ExecContext(context.Background(), `INSERT INTO words (words, rank) VALUES ('integrity-check', 1)`)
	return err
}
