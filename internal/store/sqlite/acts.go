package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/hearsay-news/hearsay"
)

// SaveAct keeps the record of an act and gives its number.
func (tx *Tx) SaveAct(ctx context.Context, a hearsay.Act) (number int, err error) {
	err = tx.q.QueryRowContext(ctx, `INSERT INTO acts (at, kind, by, why, report, what) VALUES (?, ?, ?, ?, ?, ?) RETURNING seq`,
		stamp(a.At), a.Kind, a.By, a.Why, a.Report, a.What).Scan(&number)
	return number, tx.fail(ctx, err, "record a %s", a.Kind)
}

// Acts are all records, in the order in which they were made.
func (r reads) Acts(ctx context.Context) (all []hearsay.Act, err error) {
	err = r.each(ctx, func(row *sql.Rows) error {
		var a hearsay.Act
		err := row.Scan(&a.Number, (*stamp)(&a.At), &a.Kind, &a.By, &a.Why, &a.Report, &a.What)
		all = append(all, a)
		return err
	}, `SELECT seq, at, kind, by, why, report, what FROM acts ORDER BY seq`)
	return all, r.fail(ctx, err, "acts")
}

// TakeDown takes away the words of every version of a report, what was read in them, and
// the bytes in which they were fetched: with a feed's, those of its other reports. The
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
	if err := tx.q.QueryRowContext(ctx, `SELECT count(*) FROM captures WHERE report = ?1 OR seq IN (SELECT capture FROM found WHERE report = ?1)`, report).Scan(&captures); err != nil {
		return 0, 0, err
	}
	for _, statement := range []string{
		`INSERT INTO words (words, rowid, title, body) SELECT 'delete', seq, title, body FROM versions WHERE report = ?`,
		`UPDATE versions SET title = '', body = '', byline = '', credit = '', extra = NULL WHERE report = ?`,
		`INSERT INTO words (rowid, title, body) SELECT seq, title, body FROM versions WHERE report = ?`,
		`DELETE FROM readings WHERE report = ?`,
		`DELETE FROM sketches WHERE seq = (SELECT seq FROM reports WHERE id = ?)`,
		`UPDATE reports SET gist = NULL WHERE id = ?`,
		`UPDATE looks SET due = NULL WHERE report = ?`,
		`UPDATE told SET words = '' WHERE report = ?1 OR claim <> '' AND claim IN (SELECT claim FROM told WHERE report = ?1)`,
		`UPDATE captures SET dropped = 1, read = coalesce(read, at) WHERE report = ?1 OR seq IN (SELECT capture FROM found WHERE report = ?1)`,
	} {
		if err := tx.exec(ctx, statement, report); err != nil {
			return 0, 0, err
		}
	}
	if story.Valid {
		tx.stale[story.String] = true
	}
	return versions, captures, tx.dropOrphans(ctx)
}

// TakenDown is the record of a report's takedown; ok is false where there was none.
func (r reads) TakenDown(ctx context.Context, report string) (a hearsay.Act, ok bool, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT a.seq, a.at, a.kind, a.by, a.why, a.report, a.what FROM reports r JOIN acts a ON a.seq = r.taken_down WHERE r.id = ?`, report).
		Scan(&a.Number, (*stamp)(&a.At), &a.Kind, &a.By, &a.Why, &a.Report, &a.What)
	if err == sql.ErrNoRows {
		return hearsay.Act{}, false, nil
	}
	return a, err == nil, r.fail(ctx, err, "takedown of %q", report)
}

// utc is a stored moment as the root's types hold it.
func utc(s stamp) time.Time { return time.Time(s) }
