package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// SaveSource keeps what the user said of a source, in place of what was said before, and
// sees to it that it is looked at: a new one at once, unless it is paused or a stream. What
// came of asking it so far (Source.State) stays as it is; a new one has none. The error is
// of kind hearsay.ErrInvalid for what can't be a source (see hearsay.Source.Check).
func (tx *Tx) SaveSource(ctx context.Context, s hearsay.Source) error {
	err := s.Check()
	if err == nil && s.ID == "" {
		err = fmt.Errorf("%w: a source without id", hearsay.ErrInvalid)
	}
	if err == nil {
		err = tx.saveSource(ctx, s)
	}
	return tx.fail(ctx, err, "save source %s", s.ID)
}

func (tx *Tx) saveSource(ctx context.Context, s hearsay.Source) error {
	s.State = hearsay.SourceState{}
	settings, err := json.Marshal(s)
	if err != nil {
		return err
	}
	none, err := json.Marshal(s.State)
	if err != nil {
		return err
	}
	var kept string
	err = tx.q.QueryRowContext(ctx, `INSERT INTO sources (id, url, settings, state) VALUES (?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET url = excluded.url, settings = excluded.settings RETURNING state`,
		s.ID, s.URL, string(settings), string(none)).Scan(&kept)
	if err != nil || s.Stream() {
		return err
	}
	if err := json.Unmarshal([]byte(kept), &s.State); err != nil {
		return err
	}
	if s.Paused || s.State.Stopped != "" {
		return tx.exec(ctx, `UPDATE looks SET due = NULL WHERE source = ? AND report = ''`, s.ID)
	}
	return tx.exec(ctx, `INSERT INTO looks (kind, source, report, url, host, due, count, failures, etag, modified, item, capture, paged)
		VALUES (?, ?, '', '', ?, ?, 0, 0, '', '', '', 0, 0)
		ON CONFLICT (source) WHERE report = '' DO UPDATE SET due = coalesce(due, excluded.due), host = excluded.host`,
		hearsay.FeedLook, s.ID, hearsay.HostOf(s.Address()), stamp(s.Added))
}

// SaveSourceState keeps how things stand with a source. State.Next is not kept: it follows
// from the source's look. Of an unknown source nothing is kept.
func (tx *Tx) SaveSourceState(ctx context.Context, id string, state hearsay.SourceState) error {
	b, err := json.Marshal(state)
	if err == nil {
		err = tx.exec(ctx, `UPDATE sources SET state = ? WHERE id = ?`, string(b), id)
	}
	return tx.fail(ctx, err, "save the state of source %s", id)
}

// RemoveSource forgets a source and the visits that were planned for it. What was fetched
// from it, and the reports in it, stay. The error is of kind hearsay.ErrNotFound where the
// source is unknown.
func (tx *Tx) RemoveSource(ctx context.Context, id string) error {
	var seq int
	err := tx.q.QueryRowContext(ctx, `DELETE FROM sources WHERE id = ? RETURNING seq`, id).Scan(&seq)
	if err == nil {
		err = tx.exec(ctx, `DELETE FROM looks WHERE source = ?`, id)
	}
	return tx.fail(ctx, err, "remove source %s", id)
}

const sourceColumns = `s.settings, s.state, l.due FROM sources s LEFT JOIN looks l ON l.source = s.id AND l.report = ''`

// Sources are all that are listened to, in the order in which they were added.
func (r reads) Sources(ctx context.Context) (all []hearsay.Source, err error) {
	err = r.each(ctx, func(row *sql.Rows) error {
		s, err := scanSource(row)
		all = append(all, s)
		return err
	}, `SELECT `+sourceColumns+` ORDER BY s.seq`)
	return all, r.fail(ctx, err, "sources")
}

// Source is the source with this id or this URL. The error is of kind hearsay.ErrNotFound
// where there is none.
func (r reads) Source(ctx context.Context, name string) (hearsay.Source, error) {
	s, err := scanSource(r.q.QueryRowContext(ctx, `SELECT `+sourceColumns+` WHERE s.id = ?1 OR s.url = ?1 ORDER BY s.id = ?1 DESC LIMIT 1`, name))
	return s, r.fail(ctx, err, "source %q", name)
}

func scanSource(row interface{ Scan(...any) error }) (s hearsay.Source, err error) {
	var settings, state string
	var due stamp
	if err = row.Scan(&settings, &state, &due); err == nil {
		err = json.Unmarshal([]byte(settings), &s)
	}
	if err == nil {
		err = json.Unmarshal([]byte(state), &s.State)
	}
	if err != nil {
		return hearsay.Source{}, err
	}
	s.State.Next = utc(due)
	return s, nil
}
