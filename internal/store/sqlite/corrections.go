package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// SaveCorrection keeps an editor's ruling and gives its number. What follows from it for
// the stories is the caller's to do, in the same transaction. An undo of what was undone
// before is refused (hearsay.ErrInvalid).
func (tx *Tx) SaveCorrection(ctx context.Context, c hearsay.Correction) (number int, err error) {
	reports, err := packIDs(c.Reports)
	if err != nil {
		return 0, err
	}
	others, err := packIDs(c.Others)
	if err != nil {
		return 0, err
	}
	undoes := sql.NullInt64{Int64: int64(c.Undoes), Valid: c.Undoes != 0}
	if undoes.Valid {
		var done int
		err = tx.q.QueryRowContext(ctx, `SELECT count(*) FROM corrections WHERE undoes = ?`, undoes).Scan(&done)
		if err == nil && done > 0 {
			err = fmt.Errorf("%w: ruling %d was undone before", hearsay.ErrInvalid, c.Undoes)
		}
	}
	if err == nil {
		err = tx.q.QueryRowContext(ctx, `INSERT INTO corrections (at, by, why, kind, story, other, reports, others, undoes)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
			stamp(c.At), c.By, c.Why, c.Kind, c.Story, c.Other, reports, others, undoes).Scan(&number)
	}
	return number, tx.fail(ctx, err, "save a ruling on story %q", c.Story)
}

// Corrections are all rulings, in the order in which they were made.
func (r reads) Corrections(ctx context.Context) ([]hearsay.Correction, error) {
	all, err := r.corrections(ctx, ``)
	return all, r.fail(ctx, err, "corrections")
}

// CorrectionsOf are the rulings on a story and on those that it absorbed, in order. The
// error is of kind hearsay.ErrNotFound where the story is unknown.
func (r reads) CorrectionsOf(ctx context.Context, story string) (all []hearsay.Correction, err error) {
	heir, err := r.heir(ctx, story)
	if err == nil {
		all, err = r.corrections(ctx, `WHERE c.story IN (SELECT ?1 UNION ALL SELECT id FROM former_stories WHERE story = ?1)
			OR c.other IN (SELECT ?1 UNION ALL SELECT id FROM former_stories WHERE story = ?1)`, heir)
	}
	return all, r.fail(ctx, err, "corrections of story %q", story)
}

// CountCorrections is how many rulings were made.
func (r reads) CountCorrections(ctx context.Context) (n int, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT count(*) FROM corrections`).Scan(&n)
	return n, r.fail(ctx, err, "count the corrections")
}

func (r reads) corrections(ctx context.Context, where string, args ...any) (all []hearsay.Correction, err error) {
	err = r.each(ctx, func(row *sql.Rows) error {
		var c hearsay.Correction
		var undoes sql.NullInt64
		err := row.Scan(&c.Number, (*stamp)(&c.At), &c.By, &c.Why, &c.Kind, &c.Story, &c.Other, (*list)(&c.Reports), (*list)(&c.Others), &undoes, &c.Undone)
		c.Undoes = int(undoes.Int64)
		all = append(all, c)
		return err
	}, `SELECT c.seq, c.at, c.by, c.why, c.kind, c.story, c.other, c.reports, c.others, c.undoes,
		EXISTS (SELECT 1 FROM corrections u WHERE u.undoes = c.seq) FROM corrections c `+where+` ORDER BY c.seq`, args...)
	return all, err
}

// Mark sets whether a story is pinned and muted. It may be named by a former id; the error
// is of kind hearsay.ErrNotFound where it is unknown.
func (tx *Tx) Mark(ctx context.Context, story string, pinned, muted bool) error {
	heir, err := tx.heir(ctx, story)
	if err == nil {
		err = tx.exec(ctx, `UPDATE stories SET pinned = ?, muted = ? WHERE id = ?`, pinned, muted, heir)
	}
	return tx.fail(ctx, err, "mark story %q", story)
}

// Revive makes a story that was absorbed live again, without a report: what an undone
// merger needs. The ids that it had absorbed, and those that these had, lead to it again. A
// story that lives is left as it is; the error is of kind hearsay.ErrNotFound where the id
// is unknown.
func (tx *Tx) Revive(ctx context.Context, id string) error {
	heir, err := tx.heir(ctx, id)
	if err == nil && heir != id {
		err = tx.exec(ctx, `DELETE FROM former_stories WHERE id = ?`, id)
		if err == nil {
			err = tx.exec(ctx, `INSERT INTO stories (id, title, status, origins) VALUES (?, '', '', 0)`, id)
		}
		if err == nil {
			err = tx.exec(ctx, `WITH RECURSIVE own (id) AS (
					SELECT id FROM former_stories WHERE story = ?1 AND via = ?2
					UNION SELECT f.id FROM former_stories f JOIN own ON f.story = ?1 AND f.via = own.id)
				UPDATE former_stories SET story = ?2 WHERE id IN own`, heir, id)
		}
	}
	return tx.fail(ctx, err, "revive story %q", id)
}

// packIDs is a JSON array of ids; NULL for none.
func packIDs(ids []string) (any, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	packed, err := json.Marshal(ids)
	return string(packed), err
}
