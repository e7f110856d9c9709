package sqlite

import (
	"context"
	"database/sql"

	"github.com/hearsay-news/hearsay"
)

// joiningsMost are told of one story, the latest.
const joiningsMost = 200

// SaveJoining writes down into which story a report came first, and why. The moment of it is
// that of the report's first observation; j.At is ignored. The error is of kind
// hearsay.ErrNotFound where the report is unknown.
func (tx *Tx) SaveJoining(ctx context.Context, j hearsay.Joining) error {
	err := tx.atReport(ctx, j.Report)
	if err == nil {
		err = tx.exec(ctx, `UPDATE reports SET joined = ?, why = ? WHERE id = ?`, j.Into, j.Why, j.Report)
	}
	return tx.fail(ctx, err, "save how report %q came to story %q", j.Report, j.Into)
}

// Joinings are how the latest of a story's reports came to it or to the story that they were
// in before, the latest first; those of which it isn't known are left out. The error is of
// kind hearsay.ErrNotFound where the story is unknown.
func (r reads) Joinings(ctx context.Context, story string) (all []hearsay.Joining, err error) {
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.each(ctx, func(row *sql.Rows) error {
			var j hearsay.Joining
			err := row.Scan(&j.Report, (*stamp)(&j.At), &j.Into, &j.Why)
			all = append(all, j)
			return err
		}, `SELECT id, first, joined, why FROM reports WHERE story = ? AND joined <> '' ORDER BY first DESC, seq DESC LIMIT ?`, heir, joiningsMost)
	}
	return all, r.fail(ctx, err, "how reports came to story %q", story)
}
