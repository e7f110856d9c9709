package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/hearsay-news/hearsay"
)

// How much is kept and told of shifts.
const (
	shiftReports = 20  // reports named in one
	shiftsMost   = 200 // that are told of one story, the latest
)

// SaveShift writes down that reports went from one story to another. Where s.At is zero it
// was at the latest observation in both stories; where s.Moved is, all that went are named.
func (tx *Tx) SaveShift(ctx context.Context, s hearsay.Shift) error {
	if s.Moved == 0 {
		s.Moved = len(s.Reports)
	}
	reports, err := json.Marshal(s.Reports[:min(len(s.Reports), shiftReports)])
	if err == nil {
		err = tx.exec(ctx, `INSERT INTO shifts (at, kind, came, went, reports, moved, why, ruling)
			VALUES (coalesce(?1, (SELECT max(last) FROM stories WHERE id IN (?3, ?4))), ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
			stamp(s.At), s.Kind, s.From, s.Into, string(reports), s.Moved, s.Why, s.Ruling)
	}
	return tx.fail(ctx, err, "save a shift from story %q to %q", s.From, s.Into)
}

// Shifts are the latest shifts into and out of a story and those that it absorbed, the
// latest first. The error is of kind hearsay.ErrNotFound where the story is unknown.
func (r reads) Shifts(ctx context.Context, story string) ([]hearsay.Shift, error) {
	var all []hearsay.Shift
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.each(ctx, func(row *sql.Rows) error {
			var s hearsay.Shift
			err := row.Scan((*stamp)(&s.At), &s.Kind, &s.From, &s.Into, (*list)(&s.Reports), &s.Moved, &s.Why, &s.Ruling)
			all = append(all, s)
			return err
		}, `WITH ids (id) AS (SELECT ?1 UNION ALL SELECT id FROM former_stories WHERE story = ?1)
			SELECT at, kind, came, went, reports, moved, why, ruling FROM shifts
			WHERE seq IN (SELECT seq FROM shifts WHERE came IN ids UNION SELECT seq FROM shifts WHERE went IN ids)
			ORDER BY seq DESC LIMIT ?2`, heir, shiftsMost)
	}
	return all, r.fail(ctx, err, "shifts of story %q", story)
}
