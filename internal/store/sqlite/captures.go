package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A captureHeaders is how the headers of a capture are kept.
type captureHeaders struct{ Request, Header []hearsay.Header }

// AddCapture keeps what was fetched and gives its number. Its Sum and Size are made from
// its Body here; equal bytes are kept once. A capture that is added with Read set counts
// as read.
func (tx *Tx) AddCapture(ctx context.Context, c hearsay.Capture) (number int64, err error) {
	sum := sha256.Sum256(c.Body)
	c.Sum, c.Size = hex.EncodeToString(sum[:]), len(c.Body)
	headers, err := json.Marshal(captureHeaders{c.Request, c.Header})
	if err == nil {
		err = tx.saveBody(ctx, c.Sum, c.Body)
	}
	if err == nil {
		err = tx.q.QueryRowContext(ctx, `INSERT INTO captures (source, kind, report, url, final, at, status, headers, sum, size, read, problem)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
			c.Source, c.Kind, c.Report, c.URL, c.Final, stamp(c.At), c.Status, string(headers), c.Sum, c.Size, stamp(c.Read), c.Problem).Scan(&number)
	}
	return number, tx.fail(ctx, err, "keep what %s gave", c.URL)
}

// MarkRead notes that a capture was read at a moment, and what could not be read in it.
func (tx *Tx) MarkRead(ctx context.Context, capture int64, at time.Time, problem string) error {
	err := tx.exec(ctx, `UPDATE captures SET read = ?, problem = ? WHERE seq = ?`, stamp(at), problem, capture)
	return tx.fail(ctx, err, "mark capture %d as read", capture)
}

// SaveFound notes that a version of a report was found in a capture.
func (tx *Tx) SaveFound(ctx context.Context, report string, version int, capture int64) error {
	err := tx.exec(ctx, `INSERT INTO found (report, number, capture) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, report, version, capture)
	return tx.fail(ctx, err, "note where %q was found", report)
}

// DropBodies forgets the bytes of what was fetched before a moment and has been read. The
// rest of these captures stays. It tells of how many captures, and how many bytes they had.
func (tx *Tx) DropBodies(ctx context.Context, before time.Time) (captures int, size int64, err error) {
	err = tx.each(ctx, func(row *sql.Rows) error {
		var n int64
		err := row.Scan(&n)
		captures, size = captures+1, size+n
		return err
	}, `UPDATE captures SET dropped = 1 WHERE at < ? AND read IS NOT NULL AND NOT dropped RETURNING size`, stamp(before))
	if err == nil {
		err = tx.dropOrphans(ctx)
	}
	return captures, size, tx.fail(ctx, err, "drop bytes fetched before %s", before.Format(time.RFC3339))
}

// DropBody forgets the bytes of one capture, for what stands in them was taken down: they are
// overwritten where they stood.
func (tx *Tx) DropBody(ctx context.Context, capture int64) error {
	err := tx.securely(ctx, func() error {
		err := tx.exec(ctx, `UPDATE captures SET dropped = 1 WHERE seq = ?`, capture)
		if err == nil {
			err = tx.dropOrphans(ctx)
		}
		return err
	})
	return tx.fail(ctx, err, "drop the bytes of capture %d", capture)
}

// dropOrphans forgets bytes that no capture needs any more.
func (tx *Tx) dropOrphans(ctx context.Context) error {
	return tx.exec(ctx, `DELETE FROM bodies WHERE NOT EXISTS (SELECT 1 FROM captures c WHERE c.sum = bodies.sum AND NOT c.dropped)`)
}

// Capture is the capture of this number, with its bytes where they are kept. The error is
// of kind hearsay.ErrNotFound where there is none.
func (r reads) Capture(ctx context.Context, number int64) (c hearsay.Capture, err error) {
	found := false
	err = r.EachCapture(ctx, hearsay.CaptureFilter{After: number - 1, Limit: 1, Bodies: true}, func(x hearsay.Capture) error {
		c, found = x, x.Number == number
		return nil
	})
	if err == nil && !found {
		c, err = hearsay.Capture{}, r.fail(ctx, hearsay.ErrNotFound, "capture %d", number)
	}
	return c, err
}

// unread are the numbers of the captures that wait to be read, or to be read again for an
// item in them.
const unread = `SELECT seq FROM captures WHERE read IS NULL UNION SELECT capture FROM looks INDEXED BY looks_wanting WHERE item = '' AND due IS NULL AND report <> ''`

// CountUnread is how many captures wait to be read.
func (r reads) CountUnread(ctx context.Context) (n int, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT count(*) FROM (`+unread+`)`).Scan(&n)
	return n, r.fail(ctx, err, "count what is unread")
}

// EachCapture calls fn for each capture that is asked for, in the order of their numbers,
// and holds one at a time. One whose bytes are damaged comes as if they were dropped, and
// says so in Problem. An error of fn ends it and is returned as it is.
func (r reads) EachCapture(ctx context.Context, f hearsay.CaptureFilter, fn func(hearsay.Capture) error) error {
	body, join := `NULL`, ``
	if f.Bodies {
		body, join = `b.packed`, ` LEFT JOIN bodies b ON b.sum = c.sum AND NOT c.dropped`
	}
	q := `SELECT c.seq, c.source, c.kind, c.report, c.url, c.final, c.at, c.status, c.headers, c.sum, c.size, c.read, c.problem, c.dropped, ` + body +
		` FROM captures c` + join + ` WHERE c.seq > ?1`
	args := []any{f.After}
	with := func(condition string, arg any) {
		args = append(args, arg)
		q += fmt.Sprintf(" AND "+condition, len(args))
	}
	if f.Unread {
		q += ` AND c.seq IN (` + unread + `)`
	}
	if f.Report != "" {
		with(`c.seq IN (SELECT capture FROM found WHERE report = ?%d)`, f.Report)
	}
	if f.Story != "" {
		story, err := r.heir(ctx, f.Story)
		if err != nil {
			return r.fail(ctx, err, "captures of story %q", f.Story)
		}
		with(`c.seq IN (SELECT f.capture FROM reports p JOIN found f ON f.report = p.id WHERE p.story = ?%d)`, story)
	}
	if f.Source != "" {
		with(`c.source = ?%d`, f.Source)
	}
	if len(f.Except) > 0 {
		names, err := json.Marshal(f.Except)
		if err != nil {
			return err
		}
		with(`c.source NOT IN (SELECT value FROM json_each(?%d))`, string(names))
	}
	if !f.Since.IsZero() {
		with(`c.at >= ?%d`, stamp(f.Since))
	}
	q += ` ORDER BY c.seq`
	if f.Limit > 0 {
		q += fmt.Sprintf(` LIMIT %d`, f.Limit)
	}
	var stopped error
	err := r.each(ctx, func(row *sql.Rows) error {
		c, err := scanCapture(row)
		if err == nil {
			stopped = fn(c)
			err = stopped
		}
		return err
	}, q, args...)
	if stopped != nil {
		return stopped
	}
	return r.fail(ctx, err, "captures")
}

func scanCapture(row *sql.Rows) (c hearsay.Capture, err error) {
	var headers string
	var packed []byte
	err = row.Scan(&c.Number, &c.Source, &c.Kind, &c.Report, &c.URL, &c.Final, (*stamp)(&c.At), &c.Status, &headers,
		&c.Sum, &c.Size, (*stamp)(&c.Read), &c.Problem, &c.Dropped, &packed)
	if err != nil {
		return hearsay.Capture{}, err
	}
	var h captureHeaders
	if err := json.Unmarshal([]byte(headers), &h); err != nil {
		return hearsay.Capture{}, err
	}
	c.Request, c.Header = h.Request, h.Header
	if packed != nil {
		if c.Body, err = unpackBody(packed, c.Size); err == nil {
			if sum := sha256.Sum256(c.Body); hex.EncodeToString(sum[:]) != c.Sum {
				err = fmt.Errorf("%w: its bytes are not those that were fetched", hearsay.ErrStore)
			}
		}
		if err != nil { // what is damaged mustn't hide what isn't
			c.Body, c.Dropped, c.Problem = nil, true, err.Error()
		}
	}
	return c, nil
}
