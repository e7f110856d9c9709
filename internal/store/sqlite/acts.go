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

// CountTakedowns is how many reports were taken down.
func (r reads) CountTakedowns(ctx context.Context) (n int, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT count(*) FROM acts WHERE kind = ?`, hearsay.Takedown).Scan(&n)
	return n, r.fail(ctx, err, "count the takedowns")
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
