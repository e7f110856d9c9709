package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"html"

	"github.com/hearsay-news/hearsay"
)

// TakeDown takes away the words of every version of a report, what was read in them, and
// the bytes in which they were fetched: with a feed's, those of its other reports. The room
// that they took in the file is overwritten. The
// report stays in its story without words, and no version of it is kept from now on
// (hearsay.ErrTakenDown). act is the number of the record. It tells how many versions and
// captures there were; the error is of kind hearsay.ErrNotFound where the report is unknown.
func (tx *Tx) TakeDown(ctx context.Context, report string, act int) (versions, captures int, err error) {
	versions, captures, err = tx.takeDown(ctx, report, act)
	return versions, captures, tx.fail(ctx, err, "take down %q", report)
}

func (tx *Tx) takeDown(ctx context.Context, report string, act int) (versions, captures int, err error) {
	var story sql.NullString
	if err := tx.q.QueryRowContext(ctx, `UPDATE reports SET taken_down = ? WHERE id = ? RETURNING story`, act, report).Scan(&story); err != nil {
		return 0, 0, err
	}
	if err := tx.q.QueryRowContext(ctx, `SELECT count(*) FROM versions WHERE report = ?`, report).Scan(&versions); err != nil {
		return 0, 0, err
	}
	err = tx.securely(ctx, func() error {
		captures, err = tx.takeWords(ctx, report)
		return err
	})
	if story.Valid {
		tx.stale[story.String] = true
	}
	return versions, captures, err
}

// securely does what forgets words so that their room in the file is overwritten at once.
func (tx *Tx) securely(ctx context.Context, do func() error) error {
	on := tx.q.(*statements).on
	if _, err := on.ExecContext(ctx, `PRAGMA secure_delete = 1`); err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	_, err := on.ExecContext(ctx, `PRAGMA secure_delete = 0`)
	return err
}

// takeWords takes the words of a report from all tables, and tells how many captures lost
// their bytes.
func (tx *Tx) takeWords(ctx context.Context, report string) (captures int, err error) {
	if captures, err = tx.dropCaptures(ctx, report); err != nil {
		return 0, err
	}
	for _, statement := range []string{
		`INSERT INTO words (words, rank) VALUES ('secure-delete', ?1 IS NOT NULL)`, // the index forgets words at once, not when it is merged
		`INSERT INTO words (words, rowid, title, body) SELECT 'delete', seq, title, body FROM versions WHERE report = ?`,
		`UPDATE versions SET title = '', body = '', byline = '', credit = '', extra = NULL WHERE report = ?`,
		`INSERT INTO words (rowid, title, body) SELECT seq, title, body FROM versions WHERE report = ?`,
		`DELETE FROM readings WHERE report = ?`,
		`UPDATE sketches SET sketch = x'' WHERE seq = (SELECT seq FROM reports WHERE id = ?)`, // made anew of the version without words
		`INSERT INTO untold SELECT story, 1 FROM reports WHERE id = ? AND story IS NOT NULL ON CONFLICT DO UPDATE SET changes = changes + 1`,
		`UPDATE stories SET title = '' WHERE id = (SELECT story FROM reports WHERE id = ?)`, // it gets another
		`UPDATE reports SET gist = NULL WHERE id = ?`,
		`UPDATE looks SET due = NULL WHERE report = ?`,
		`UPDATE told SET words = '' WHERE report = ?1 OR claim <> '' AND claim IN (SELECT claim FROM told WHERE report = ?1)`,
	} {
		if err := tx.exec(ctx, statement, report); err != nil {
			return 0, err
		}
	}
	return captures, tx.dropOrphans(ctx)
}

// dropCaptures drops the bytes of all captures that hold a report, and tells how many those
// are: those of its page, those in which a version was found, and all others of the same
// sources in which its address or its headline stands.
func (tx *Tx) dropCaptures(ctx context.Context, report string) (dropped int, err error) {
	var needles [][]byte
	err = tx.each(ctx, func(row *sql.Rows) error {
		var s string
		err := row.Scan(&s)
		needles = append(needles, []byte(s), []byte(html.EscapeString(s)))
		return err
	}, `SELECT s FROM (SELECT ?1 AS s UNION SELECT url FROM versions WHERE report = ?1 UNION SELECT title FROM versions WHERE report = ?1)
		WHERE length(s) > 10`, report) // shorter ones stand everywhere
	var sources []string
	if err == nil {
		err = tx.each(ctx, func(row *sql.Rows) error {
			var s string
			err := row.Scan(&s)
			sources = append(sources, s)
			return err
		}, `SELECT source FROM looks WHERE report = ?1 UNION SELECT source FROM captures WHERE seq IN (SELECT capture FROM found WHERE report = ?1) ORDER BY 1`, report)
	}
	var numbers []int64
	holds := func(c hearsay.Capture) error {
		for _, n := range needles {
			if bytes.Contains(c.Body, n) {
				numbers = append(numbers, c.Number)
				break
			}
		}
		return nil
	}
	for i := 0; i < len(sources) && err == nil; i++ {
		err = tx.EachCapture(ctx, hearsay.CaptureFilter{Source: sources[i], Bodies: true}, holds)
	}
	const drop = `UPDATE captures SET dropped = 1, read = coalesce(read, at) WHERE NOT dropped AND `
	for i := 0; i < len(numbers) && err == nil; i++ {
		err = tx.exec(ctx, drop+`seq = ?`, numbers[i])
	}
	if err != nil {
		return 0, err
	}
	result, err := tx.q.ExecContext(ctx, drop+`(report = ?1 OR seq IN (SELECT capture FROM found WHERE report = ?1))`, report)
	if err != nil {
		return 0, err
	}
	more, err := result.RowsAffected()
	return len(numbers) + int(more), err
}
