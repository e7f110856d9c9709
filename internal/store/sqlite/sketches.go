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

// EachSketchSince calls fn as EachSketch does, for the reports alone of which a version was
// kept after one, by the number that Grown gives.
func (r reads) EachSketchSince(ctx context.Context, version int, fn func(report, story string, sketch []byte) error) error {
	var stopped error
	err := r.each(ctx, func(row *sql.Rows) error {
		var report, story string
		var sketch sql.RawBytes
		if err := row.Scan(&report, &story, &sketch); err != nil {
			return err
		}
		stopped = fn(report, story, sketch)
		return stopped
	}, `SELECT s.report, coalesce(r.story, ''), s.sketch FROM sketches s JOIN reports r ON r.seq = s.seq
		WHERE r.id IN (SELECT report FROM versions WHERE seq > ?) ORDER BY s.seq`, version)
	if stopped != nil {
		return stopped
	}
	return r.fail(ctx, err, "sketches since version %d", version)
}

// EachMovedSince calls fn for every report, in the order in which they came, that a shift
// after one may have moved, by the number that Grown gives, with its story: for all reports
// that are now in a story that such a shift tells of. An error of fn ends it and is returned
// as it is.
func (r reads) EachMovedSince(ctx context.Context, shift int, fn func(report, story string) error) error {
	var stopped error
	err := r.each(ctx, func(row *sql.Rows) error {
		var report, story string
		if err := row.Scan(&report, &story); err != nil {
			return err
		}
		stopped = fn(report, story)
		return stopped
	}, `WITH told (id) AS (SELECT came FROM shifts WHERE seq > ?1 UNION SELECT went FROM shifts WHERE seq > ?1)
		SELECT id, story FROM reports WHERE story IN (SELECT id FROM told UNION SELECT story FROM former_stories WHERE id IN told) ORDER BY seq`, shift)
	if stopped != nil {
		return stopped
	}
	return r.fail(ctx, err, "reports that moved since shift %d", shift)
}

// Sketch is a report's sketch, and its story: empty where it has none yet. The error is of
// kind hearsay.ErrNotFound where there is no sketch of it.
func (r reads) Sketch(ctx context.Context, report string) (story string, sketch []byte, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT coalesce(r.story, ''), s.sketch FROM reports r JOIN sketches s ON s.seq = r.seq WHERE r.id = ?`, report).Scan(&story, &sketch)
	return story, sketch, r.fail(ctx, err, "sketch of %q", report)
}

// Grown are the numbers of the last version that was kept and of the last shift that was
// written down: they only grow, so whoever remembers them sees whether there is more.
func (r reads) Grown(ctx context.Context) (version, shift int, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT (SELECT coalesce(max(seq), 0) FROM versions), (SELECT coalesce(max(seq), 0) FROM shifts)`).Scan(&version, &shift)
	return version, shift, r.fail(ctx, err, "how far the store has grown")
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
