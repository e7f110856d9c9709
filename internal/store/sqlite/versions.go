package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
)

// AddVersion keeps what was seen of a report at v.Observed, unless it is known already.
//
// A version is (report, title and text, observed), and whether the text is withdrawn: a kill
// notice may repeat what it kills. Nothing is added, and the version that
// says the same is returned, when v was seen before at that very moment, or when the
// latest version observed at or before it has the same text: then v is a further sighting
// of that version. Another text is a new version, and so is a text that comes back after
// another. An earlier observation may arrive late; where it falls between a version and a
// later sighting of it, that sighting becomes a version of its own, for by then the text
// had come back. So the history is the same in whatever order its parts arrive, and
// taking in the same file twice changes nothing.
//
// Numbers are given in order of arrival, 1 for the first, and never change; the order in
// time is by Observed. v.Number is ignored. v.ID must be UTF-8 without NUL and v.Observed
// be set (else hearsay.ErrInvalid); the text may hold any bytes. Times come back in UTC.
// A report that was taken down takes no version (hearsay.ErrTakenDown, and ErrInvalid).
func (tx *Tx) AddVersion(ctx context.Context, v hearsay.Version) (kept hearsay.Version, added bool, err error) {
	if err := checkVersion(&v); err != nil {
		return hearsay.Version{}, false, err
	}
	kept, added, err = tx.addVersion(ctx, v)
	if err != nil {
		return hearsay.Version{}, false, tx.fail(ctx, err, "add a version of %q observed %s", v.ID, v.Observed.Format(time.RFC3339))
	}
	return kept, added, nil
}

func (tx *Tx) addVersion(ctx context.Context, v hearsay.Version) (kept hearsay.Version, added bool, err error) {
	known, err := tx.seenAt(ctx, &v)
	if err != nil {
		return kept, false, err
	}
	if known != 0 {
		kept, err = tx.version(ctx, v.ID, known)
		return kept, false, err
	}
	if _, down, err := tx.TakenDown(ctx, v.ID); down || err != nil {
		if down {
			err = fmt.Errorf("%w: the report was %w", hearsay.ErrInvalid, hearsay.ErrTakenDown)
		}
		return kept, false, err
	}
	before, err := tx.latest(ctx, v.ID, v.Observed)
	if err != nil {
		return kept, false, err
	}
	if before != nil && before.SameText(&v) {
		return *before, false, tx.exec(ctx, `INSERT INTO sightings (report, observed, number) VALUES (?, ?, ?)`,
			v.ID, stamp(v.Observed), before.Number)
	}
	if v.Number, err = tx.insert(ctx, v); err != nil {
		return kept, false, err
	}
	if before != nil {
		if err := tx.split(ctx, *before, v.Observed); err != nil {
			return kept, false, err
		}
	}
	return v, true, tx.seen(ctx, v.ID)
}

// seenAt is the number of the version that says what v says and was seen at v's moment; 0
// where there is none.
func (tx *Tx) seenAt(ctx context.Context, v *hearsay.Version) (number int, err error) {
	var like []int // versions with the same words
	err = tx.each(ctx, func(row *sql.Rows) error {
		var n int
		err := row.Scan(&n)
		like = append(like, n)
		return err
	}, `SELECT number FROM versions WHERE report = ?1 AND observed = ?2 AND title = ?3 AND body = ?4
		UNION
		SELECT s.number FROM sightings s JOIN versions v ON v.report = s.report AND v.number = s.number
		WHERE s.report = ?1 AND s.observed = ?2 AND v.title = ?3 AND v.body = ?4
		ORDER BY number`, v.ID, stamp(v.Observed), v.Title, v.Body)
	if err != nil {
		return 0, err
	}
	for _, n := range like {
		kept, err := tx.version(ctx, v.ID, n)
		if err != nil {
			return 0, err
		}
		if kept.SameText(v) {
			return n, nil
		}
	}
	return 0, nil
}

// latest is the last version observed at or before t; nil where there is none.
func (tx *Tx) latest(ctx context.Context, report string, t time.Time) (*hearsay.Version, error) {
	v, err := scanVersion(tx.q.QueryRowContext(ctx, `SELECT `+versionColumns+` FROM versions
		WHERE report = ? AND observed <= ? ORDER BY observed DESC, number DESC LIMIT 1`, report, stamp(t)))
	if err == sql.ErrNoRows {
		return nil, nil
	}
	return &v, err
}

// insert writes v under the report's next number, and the report where it is new.
func (tx *Tx) insert(ctx context.Context, v hearsay.Version) (number int, err error) {
	extra, err := packExtra(v.Extra)
	if err != nil {
		return 0, err
	}
	at := stamp(v.Observed)
	if err := tx.exec(ctx, `INSERT INTO reports (id, first, last) VALUES (?1, ?2, ?2) ON CONFLICT DO NOTHING`, v.ID, at); err != nil {
		return 0, err
	}
	var seq int64
	err = tx.q.QueryRowContext(ctx, `
		INSERT INTO versions (report, number, observed, title, body, outlet, kind, url, published, zone, byline, language, credit, extra)
		VALUES (?1, 1 + (SELECT coalesce(max(number), 0) FROM versions WHERE report = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
		RETURNING seq, number`,
		v.ID, at, v.Title, v.Body, v.Outlet, v.Kind, v.URL, stamp(v.Published), zoneOf(v.Published), v.Byline, v.Language, v.Credit, extra,
	).Scan(&seq, &number)
	if err != nil {
		return 0, err
	}
	return number, tx.exec(ctx, `INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)`, seq, v.Title, v.Body)
}

// split parts before from its sightings later than t, when another text was seen at t:
// the first of them becomes a version, the others are sightings of that.
func (tx *Tx) split(ctx context.Context, before hearsay.Version, t time.Time) error {
	var back stamp
	err := tx.q.QueryRowContext(ctx, `SELECT observed FROM sightings WHERE report = ? AND number = ? AND observed > ? ORDER BY observed LIMIT 1`,
		before.ID, before.Number, stamp(t)).Scan(&back)
	if err == sql.ErrNoRows {
		return nil
	}
	if err != nil {
		return err
	}
	again := before
	again.Observed = time.Time(back)
	if again.Number, err = tx.insert(ctx, again); err != nil {
		return err
	}
	if err := tx.exec(ctx, `DELETE FROM sightings WHERE report = ? AND number = ? AND observed = ?`, before.ID, before.Number, back); err != nil {
		return err
	}
	return tx.exec(ctx, `UPDATE sightings SET number = ? WHERE report = ? AND number = ? AND observed > ?`,
		again.Number, before.ID, before.Number, back)
}

// seen brings the report's first and last observation, and its story's, up to date.
func (tx *Tx) seen(ctx context.Context, report string) error {
	var story sql.NullString
	err := tx.q.QueryRowContext(ctx, `
		UPDATE reports SET
			first = (SELECT min(observed) FROM versions WHERE report = ?1),
			last = (SELECT max(observed) FROM versions WHERE report = ?1)
		WHERE id = ?1 RETURNING story`, report).Scan(&story)
	if err != nil || !story.Valid {
		return err
	}
	return tx.recount(ctx, story.String)
}

// Version is the report's version n, or with n = 0 the one that was observed last. The
// error is of kind hearsay.ErrNotFound where there is none.
func (r reads) Version(ctx context.Context, report string, n int) (hearsay.Version, error) {
	v, err := r.version(ctx, report, n)
	return v, r.fail(ctx, err, "version %d of %q", n, report)
}

func (r reads) version(ctx context.Context, report string, n int) (hearsay.Version, error) {
	return scanVersion(r.q.QueryRowContext(ctx, `SELECT `+versionColumns+` FROM versions
		WHERE report = ?1 AND (?2 = 0 OR number = ?2) ORDER BY observed DESC, number DESC LIMIT 1`, report, n))
}

// Versions are all versions of the report, by Observed, then by Number. Of an unknown
// report there are none.
func (r reads) Versions(ctx context.Context, report string) ([]hearsay.Version, error) {
	var all []hearsay.Version
	err := r.each(ctx, func(row *sql.Rows) error {
		v, err := scanVersion(row)
		all = append(all, v)
		return err
	}, `SELECT `+versionColumns+` FROM versions WHERE report = ? ORDER BY observed, number`, report)
	return all, r.fail(ctx, err, "versions of %q", report)
}

// VersionsIn are all versions of a story's reports: these in the order of the story's members, each one's versions by
// Observed, then by Number. The error is of kind hearsay.ErrNotFound where there is no such story.
func (r reads) VersionsIn(ctx context.Context, story string) ([]hearsay.Version, error) {
	var all []hearsay.Version
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.each(ctx, func(row *sql.Rows) error {
			v, err := scanVersion(row)
			all = append(all, v)
			return err
		}, `SELECT `+versionColumns+` FROM reports r JOIN versions v ON v.report = r.id
			WHERE r.story = ? ORDER BY r.first, r.seq, v.observed, v.number`, heir)
	}
	return all, r.fail(ctx, err, "versions in story %q", story)
}

// EachVersion calls fn for every version of every report, by Observed, then in order of
// arrival, as they stood when the call began. It holds one at a time in memory. An error
// of fn ends it and is returned as it is.
func (r reads) EachVersion(ctx context.Context, fn func(hearsay.Version) error) error {
	var stopped error
	err := r.each(ctx, func(row *sql.Rows) error {
		v, err := scanVersion(row)
		if err == nil {
			stopped = fn(v)
			err = stopped
		}
		return err
	}, `SELECT `+versionColumns+` FROM versions ORDER BY observed, seq`)
	if stopped != nil {
		return stopped
	}
	return r.fail(ctx, err, "every version")
}

// CountVersions is how many versions are kept of all reports.
func (r reads) CountVersions(ctx context.Context) (n int, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT count(*) FROM versions`).Scan(&n)
	return n, r.fail(ctx, err, "count the versions")
}

const versionColumns = `report, number, observed, title, body, outlet, kind, url, published, zone, byline, language, credit, extra`

// scanVersion reads versionColumns from a row.
func scanVersion(row interface{ Scan(...any) error }) (v hearsay.Version, err error) {
	var extra sql.NullString
	var zone int
	err = row.Scan(&v.ID, &v.Number, (*stamp)(&v.Observed), &v.Title, &v.Body, &v.Outlet, &v.Kind, &v.URL,
		(*stamp)(&v.Published), &zone, &v.Byline, &v.Language, &v.Credit, &extra)
	if err == nil && extra.Valid {
		err = json.Unmarshal([]byte(extra.String), &v.Extra)
	}
	if err != nil {
		return hearsay.Version{}, err
	}
	v.Published = inZone(v.Published, zone)
	return v, nil
}

// zoneOf is the zone of a moment, in seconds east of UTC.
func zoneOf(t time.Time) int {
	_, east := t.Zone()
	return east
}

// inZone is a moment by a clock so many seconds east of UTC.
func inZone(t time.Time, east int) time.Time {
	if east == 0 || t.IsZero() {
		return t.UTC()
	}
	return t.In(time.FixedZone("", east))
}

// checkVersion refuses what can't be kept and brings the rest into the form in which it
// is kept.
func checkVersion(v *hearsay.Version) error {
	if err := hearsay.CheckID(v.ID); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	if v.Observed.IsZero() {
		return fmt.Errorf("%w: report %q: nothing says when it was observed", hearsay.ErrInvalid, v.ID)
	}
	v.Observed = v.Observed.UTC().Round(0) // Round drops the monotonic clock
	v.Published = inZone(v.Published.Round(0), zoneOf(v.Published))
	if len(v.Extra) == 0 {
		v.Extra = nil
	}
	return nil
}

// packExtra is the further fields as a JSON object; nil where there are none.
func packExtra(extra map[string]json.RawMessage) (any, error) {
	if len(extra) == 0 {
		return nil, nil
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(extra); err != nil { // sorts the names
		return nil, fmt.Errorf("%w: further fields: %w", hearsay.ErrInvalid, err)
	}
	return string(bytes.TrimSpace(b.Bytes())), nil
}
