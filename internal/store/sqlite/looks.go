package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"

	"github.com/hearsay-news/hearsay"
)

// SaveLook keeps the look at a report's page or at a source, in place of what was planned
// for it before. Of an unknown source (it was removed meanwhile) nothing is kept.
func (tx *Tx) SaveLook(ctx context.Context, l hearsay.Look) error {
	target := `(source) WHERE report = ''`
	if l.Report != "" {
		target = `(report) WHERE report <> ''`
	}
	err := tx.exec(ctx, `INSERT INTO looks (kind, source, report, url, host, due, first, published, count, failures, etag, modified, item, capture, paged)
		SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15 WHERE EXISTS (SELECT 1 FROM sources WHERE id = ?2)
		ON CONFLICT `+target+` DO UPDATE SET kind = excluded.kind, source = excluded.source, url = excluded.url, host = excluded.host,
			due = excluded.due, first = excluded.first, published = excluded.published, count = excluded.count, failures = excluded.failures, etag = excluded.etag,
			modified = excluded.modified, item = excluded.item, capture = excluded.capture, paged = excluded.paged`,
		l.Kind, l.Source, l.Report, l.URL, l.Host, stamp(l.Due), stamp(l.First), stamp(l.Published), l.Count, l.Failures, l.ETag, l.LastModified, l.Item, l.Capture, l.Paged)
	return tx.fail(ctx, err, "plan a look at %q of source %s", l.Report, l.Source)
}

// Hasten makes the looks at sources due at a moment that are due later; those at the pages
// of reports stay as they are. sources are their ids; nil means all.
func (tx *Tx) Hasten(ctx context.Context, sources []string, at time.Time) error {
	query, args := `UPDATE looks SET due = ?1 WHERE report = '' AND due > ?1`, []any{stamp(at)}
	if sources != nil {
		ids, err := json.Marshal(sources)
		if err != nil {
			return err
		}
		query, args = query+` AND source IN (SELECT value FROM json_each(?2))`, append(args, string(ids))
	}
	return tx.fail(ctx, tx.exec(ctx, query, args...), "hasten looks")
}

// LookAt is what is planned for a report; ok is false where it came from no source.
func (r reads) LookAt(ctx context.Context, report string) (l hearsay.Look, ok bool, err error) {
	l, err = scanLook(r.q.QueryRowContext(ctx, `SELECT `+lookColumns+` FROM looks WHERE report = ? AND report <> ''`, report))
	if err == sql.ErrNoRows {
		return hearsay.Look{}, false, nil
	}
	return l, err == nil, r.fail(ctx, err, "look at %q", report)
}

// LookOf is the look at a source itself; ok is false where it has none.
func (r reads) LookOf(ctx context.Context, source string) (l hearsay.Look, ok bool, err error) {
	l, err = scanLook(r.q.QueryRowContext(ctx, `SELECT `+lookColumns+` FROM looks WHERE source = ? AND report = ''`, source))
	if err == sql.ErrNoRows {
		return hearsay.Look{}, false, nil
	}
	return l, err == nil, r.fail(ctx, err, "look at source %s", source)
}

// WantingLooks are the looks at reports whose pages were given up, and whose items in a
// capture are to be taken for their texts.
func (r reads) WantingLooks(ctx context.Context, capture int64) (all []hearsay.Look, err error) {
	err = r.each(ctx, func(row *sql.Rows) error {
		l, err := scanLook(row)
		all = append(all, l)
		return err
	}, `SELECT `+lookColumns+` FROM looks WHERE capture = ? AND item = '' AND due IS NULL AND report <> '' ORDER BY seq`, capture)
	return all, r.fail(ctx, err, "looks that want capture %d", capture)
}

// DueLooks are looks that are due at a moment, the longest due first, one of each host at
// most and none of the busy hosts. They are those of the sources named; nil means of all.
func (r reads) DueLooks(ctx context.Context, at time.Time, busy, sources []string, limit int) (all []hearsay.Look, err error) {
	names, err := json.Marshal(append([]string{}, busy...))
	if err != nil {
		return nil, err
	}
	only, args := ``, []any{stamp(at), string(names), limit}
	if sources != nil {
		ids, err := json.Marshal(sources)
		if err != nil {
			return nil, err
		}
		only, args = ` AND source IN (SELECT value FROM json_each(?4))`, append(args, string(ids))
	}
	err = r.each(ctx, func(row *sql.Rows) error {
		l, err := scanLook(row)
		all = append(all, l)
		return err
	}, `SELECT `+lookColumns+` FROM looks WHERE seq IN (
				SELECT seq FROM (SELECT seq, host, min(due) AS due FROM looks INDEXED BY looks_due
					WHERE due <= ?1 AND host NOT IN (SELECT value FROM json_each(?2))`+only+` GROUP BY host)
				ORDER BY due, host LIMIT ?3) ORDER BY due, host`,
		args...)
	return all, r.fail(ctx, err, "looks that are due")
}

// NextDue is when the next look is due; zero where none is planned.
func (r reads) NextDue(ctx context.Context) (at time.Time, err error) {
	var due stamp
	err = r.q.QueryRowContext(ctx, `SELECT min(due) FROM looks WHERE due IS NOT NULL`).Scan(&due)
	return utc(due), r.fail(ctx, err, "the next look")
}

const lookColumns = `kind, source, report, url, host, due, first, published, count, failures, etag, modified, item, capture, paged`

func scanLook(row interface{ Scan(...any) error }) (l hearsay.Look, err error) {
	err = row.Scan(&l.Kind, &l.Source, &l.Report, &l.URL, &l.Host, (*stamp)(&l.Due), (*stamp)(&l.First), (*stamp)(&l.Published), &l.Count, &l.Failures,
		&l.ETag, &l.LastModified, &l.Item, &l.Capture, &l.Paged)
	return l, err
}

// SaveHost keeps what has to be remembered of a server.
func (tx *Tx) SaveHost(ctx context.Context, h hearsay.Host) error {
	err := tx.exec(ctx, `INSERT INTO hosts (name, robots, denied, checked, until, failures) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET robots = excluded.robots, denied = excluded.denied, checked = excluded.checked,
			until = excluded.until, failures = excluded.failures`,
		h.Name, h.Robots, h.Denied, stamp(h.Checked), stamp(h.Until), h.Failures)
	return tx.fail(ctx, err, "save host %s", h.Name)
}

// Host is what is remembered of a server; of an unknown one only the name is set.
func (r reads) Host(ctx context.Context, name string) (h hearsay.Host, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT name, robots, denied, checked, until, failures FROM hosts WHERE name = ?`, name).
		Scan(&h.Name, &h.Robots, &h.Denied, (*stamp)(&h.Checked), (*stamp)(&h.Until), &h.Failures)
	if err == sql.ErrNoRows {
		return hearsay.Host{Name: name}, nil
	}
	return h, r.fail(ctx, err, "host %s", name)
}
