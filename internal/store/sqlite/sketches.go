package sqlite

import (
	"context"
	"database/sql"
)

// SaveSketch keeps what grouping needs to know of a report's version. Of a report the
// sketch of that version counts which was observed last, of those that were given; another
// one of the same version takes its place. The bytes are the grouper's own. The error is of
// kind hearsay.ErrNotFound where that version isn't kept.
func (tx *Tx) SaveSketch(ctx context.Context, report string, version int, sketch []byte) error {
	err := tx.atVersion(ctx, report, version)
	if err == nil {
		if sketch == nil {
			sketch = []byte{} // nil would be NULL
		}
		err = tx.exec(ctx, `INSERT INTO sketches (seq, report, number, sketch) SELECT seq, id, ?2, ?3 FROM reports WHERE id = ?1
			ON CONFLICT (seq) DO UPDATE SET number = excluded.number, sketch = excluded.sketch
			WHERE (SELECT v.observed, v.number FROM versions v WHERE v.report = ?1 AND v.number = ?2)
				>= (SELECT v.observed, v.number FROM versions v WHERE v.report = ?1 AND v.number = sketches.number)`, report, version, sketch)
	}
	return tx.fail(ctx, err, "save the sketch of version %d of %q", version, report)
}

// EachSketch calls fn once for every report that has a sketch, in the order in which the
// reports came, with its story: empty where it has none yet. The bytes are good until fn
// returns. An error of fn ends it and is returned as it is.
func (r reads) EachSketch(ctx context.Context, fn func(report, story string, sketch []byte) error) error {
	in, err := r.storiesOf(ctx)
	var stopped error
	if err == nil {
		err = r.each(ctx, func(row *sql.Rows) error {
			var seq int
			var report string
			var sketch sql.RawBytes
			if err := row.Scan(&seq, &report, &sketch); err != nil {
				return err
			}
			story := ""
			if seq < len(in) {
				story = in[seq]
			}
			stopped = fn(report, story, sketch)
			return stopped
		}, `SELECT seq, report, sketch FROM sketches ORDER BY seq`)
	}
	if stopped != nil {
		return stopped
	}
	return r.fail(ctx, err, "every sketch")
}

// CountReports is how many reports were ever kept. It is read off the last.
func (r reads) CountReports(ctx context.Context) (n int, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT coalesce(max(seq), 0) FROM reports`).Scan(&n)
	return n, r.fail(ctx, err, "count the reports")
}

// storiesOf is the story of each report, by the reports' seq. It is read off an index,
// where a story's reports stand together.
func (r reads) storiesOf(ctx context.Context) (in []string, err error) {
	most, err := r.CountReports(ctx)
	if err != nil {
		return nil, err
	}
	in = make([]string, most+1)
	story := ""
	return in, r.each(ctx, func(row *sql.Rows) error {
		var seq int
		var name sql.RawBytes
		err := row.Scan(&seq, &name)
		if string(name) != story {
			story = string(name)
		}
		if seq < len(in) { // else it came meanwhile
			in[seq] = story
		}
		return err
	}, `SELECT seq, story FROM reports INDEXED BY reports_by_story WHERE story IS NOT NULL ORDER BY story`)
}
