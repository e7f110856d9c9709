package sqlite

import (
	"context"
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// SaveReading keeps what r.Reader read in version r.Version of r.Report, in place of what
// the same reader may have read there before. Readings of other readers stay. The report
// is filed under what it says ([hearsay.Gist]), if that is its latest version. The error
// is of kind hearsay.ErrNotFound where that version isn't kept.
func (tx *Tx) SaveReading(ctx context.Context, r *hearsay.Reading) error {
	packed, err := tx.packs.pack(r)
	if err == nil {
		err = tx.atVersion(ctx, r.Report, r.Version)
	}
	if err == nil {
		err = tx.exec(ctx, `INSERT INTO readings (report, number, reader, packed) VALUES (?, ?, ?, ?)
			ON CONFLICT (report, number, reader) DO UPDATE SET packed = excluded.packed`, r.Report, r.Version, r.Reader, packed)
	}
	if err == nil {
		err = tx.file(ctx, r)
	}
	return tx.fail(ctx, err, "save the reading of version %d of %q", r.Version, r.Report)
}

// Reading is what the reader with this fingerprint read in a report's version. The error
// is of kind hearsay.ErrNotFound where it hasn't.
func (r reads) Reading(ctx context.Context, report string, version int, reader string) (*hearsay.Reading, error) {
	var packed []byte
	var reading *hearsay.Reading
	err := r.q.QueryRowContext(ctx, `SELECT packed FROM readings WHERE report = ? AND number = ? AND reader = ?`,
		report, version, reader).Scan(&packed)
	if err == nil {
		reading, err = r.packs.unpack(packed)
	}
	return reading, r.fail(ctx, err, "reading of version %d of %q", version, report)
}

// atVersion makes sure that a version is kept, to refuse what would hang on nothing.
func (r reads) atVersion(ctx context.Context, report string, number int) error {
	return r.must(ctx, fmt.Sprintf("version %d of report %q", number, report),
		`SELECT count(*) FROM versions WHERE report = ? AND number = ?`, report, number)
}

// atReport makes sure that a report is kept.
func (r reads) atReport(ctx context.Context, report string) error {
	return r.must(ctx, fmt.Sprintf("report %q", report), `SELECT count(*) FROM reports WHERE id = ?`, report)
}

// must fails, naming what is missing, where a count is zero.
func (r reads) must(ctx context.Context, what, count string, args ...any) error {
	var n int
	if err := r.q.QueryRowContext(ctx, count, args...).Scan(&n); err != nil {
		return err
	}
	if n == 0 {
		return fmt.Errorf("%w: there is no %s", hearsay.ErrNotFound, what)
	}
	return nil
}
