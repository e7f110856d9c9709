package sqlite

import (
	"context"
	"database/sql"

	"github.com/hearsay-news/hearsay"
)

// SaveCopy keeps whom c.Report copied, in place of what was thought before. The error is
// of kind hearsay.ErrNotFound where either report isn't kept.
func (tx *Tx) SaveCopy(ctx context.Context, c hearsay.Copy) error {
	err := tx.atReport(ctx, c.Report)
	if err == nil {
		err = tx.atReport(ctx, c.Of)
	}
	if err == nil {
		err = tx.exec(ctx, `INSERT INTO copies (report, origin, share, why) VALUES (?, ?, ?, ?)
			ON CONFLICT (report) DO UPDATE SET origin = excluded.origin, share = excluded.share, why = excluded.why`,
			c.Report, c.Of, c.Share, c.Why)
	}
	return tx.fail(ctx, err, "save that %q copies %q", c.Report, c.Of)
}

// Copies are the members of a story that are copies, by first observation. The story may
// be named by a former id; the error is of kind hearsay.ErrNotFound where it is unknown.
func (r reads) Copies(ctx context.Context, story string) ([]hearsay.Copy, error) {
	var all []hearsay.Copy
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.each(ctx, func(row *sql.Rows) error {
			var c hearsay.Copy
			err := row.Scan(&c.Report, &c.Of, &c.Share, &c.Why)
			all = append(all, c)
			return err
		}, `SELECT c.report, c.origin, c.share, c.why FROM copies c JOIN reports r ON r.id = c.report
			WHERE r.story = ? ORDER BY r.first, r.seq`, heir)
	}
	return all, r.fail(ctx, err, "copies in story %q", story)
}

// CopyOf says whom a report copied; false where it is no copy, as far as is known.
func (r reads) CopyOf(ctx context.Context, report string) (c hearsay.Copy, ok bool, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT report, origin, share, why FROM copies WHERE report = ?`, report).
		Scan(&c.Report, &c.Of, &c.Share, &c.Why)
	if err == sql.ErrNoRows {
		return hearsay.Copy{}, false, nil
	}
	return c, err == nil, r.fail(ctx, err, "whom %q copies", report)
}
