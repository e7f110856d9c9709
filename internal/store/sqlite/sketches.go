package sqlite

import (
	"context"
	"database/sql"
	"time"
)

// SaveSketch keeps what grouping needs to know of a report's version, in place of what was
// kept of that version before. The bytes are the grouper's own. The error is of kind
// hearsay.ErrNotFound where that version isn't kept.
func (tx *Tx) SaveSketch(ctx context.Context, report string, version int, sketch []byte) error {
	err := tx.atVersion(ctx, report, version)
	if err == nil {
		if sketch == nil {
			sketch = []byte{} // nil would be NULL
		}
		err = tx.exec(ctx, `INSERT INTO sketches (report, number, sketch) VALUES (?, ?, ?)
			ON CONFLICT (report, number) DO UPDATE SET sketch = excluded.sketch`, report, version, sketch)
	}
	return tx.fail(ctx, err, "save the sketch of version %d of %q", version, report)
}

// EachSketch calls fn once for every report that has a sketch: with its story (empty where
// it has none yet), and the moment of observation and the sketch of its latest version
// that has one. Only sketches observed at or after since count; the zero time means all.
// The order is that of the reports' first observation, then of their arrival. An error of
// fn ends it and is returned as it is.
func (r reads) EachSketch(ctx context.Context, from time.Time, fn func(report, story string, observed time.Time, sketch []byte) error) error {
	var stopped error
	err := r.each(ctx, func(row *sql.Rows) error {
		var report, story string
		var observed stamp
		var sketch []byte
		if err := row.Scan(&report, &story, &observed, &sketch); err != nil {
			return err
		}
		stopped = fn(report, story, time.Time(observed), sketch)
		return stopped
	}, `SELECT r.id, coalesce(r.story, ''), v.observed, s.sketch
		FROM reports r
		JOIN versions v ON v.seq = (
			SELECT w.seq FROM versions w JOIN sketches t ON t.report = w.report AND t.number = w.number
			WHERE w.report = r.id ORDER BY w.observed DESC, w.number DESC LIMIT 1)
		JOIN sketches s ON s.report = v.report AND s.number = v.number
		WHERE r.last >= ?1 AND v.observed >= ?1
		ORDER BY r.first, r.seq`, since(from))
	if stopped != nil {
		return stopped
	}
	return r.fail(ctx, err, "every sketch")
}
