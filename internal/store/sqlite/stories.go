package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
)

// SaveStory writes the story's title, status and count of origins, and makes the story
// where it is new. Its members are a matter of [Tx.Assign], its former ids of
// [Tx.MergeStories]; First, Last and Reports follow from the members. An id that was
// absorbed can't be used again (hearsay.ErrInvalid).
func (tx *Tx) SaveStory(ctx context.Context, s hearsay.Story) error {
	if err := hearsay.CheckID(s.ID); err != nil {
		return tx.fail(ctx, err, "save story")
	}
	heir, err := tx.heir(ctx, s.ID)
	if err == nil && heir != s.ID {
		err = fmt.Errorf("%w: story %q was absorbed by %q", hearsay.ErrInvalid, s.ID, heir)
	}
	if err == nil || errors.Is(err, hearsay.ErrNotFound) {
		err = tx.exec(ctx, `INSERT INTO stories (id, title, status, origins) VALUES (?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET title = excluded.title, status = excluded.status, origins = excluded.origins`,
			s.ID, s.Title, s.Status, s.Origins)
	}
	return tx.fail(ctx, err, "save story %q", s.ID)
}

// Assign makes the report a member of the story and of no other. The story may be named
// by a former id. The error is of kind hearsay.ErrNotFound where either is unknown.
func (tx *Tx) Assign(ctx context.Context, report, story string) error {
	return tx.fail(ctx, tx.assign(ctx, report, story), "assign %q to story %q", report, story)
}

func (tx *Tx) assign(ctx context.Context, report, story string) error {
	to, err := tx.heir(ctx, story)
	if err != nil {
		return err
	}
	if err := tx.atReport(ctx, report); err != nil {
		return err
	}
	var from sql.NullString
	if err := tx.q.QueryRowContext(ctx, `SELECT story FROM reports WHERE id = ?`, report).Scan(&from); err != nil {
		return err
	}
	if from.Valid && from.String == to {
		return nil
	}
	if err := tx.exec(ctx, `UPDATE reports SET story = ? WHERE id = ?`, to, report); err != nil {
		return err
	}
	tx.stale[to] = true
	if from.Valid {
		tx.stale[from.String] = true
		if err := tx.recount(ctx, from.String); err != nil {
			return err
		}
	}
	return tx.recount(ctx, to)
}

// MergeStories moves all members of from into into and remembers from, and what it had
// absorbed, among into's former ids; whoever asks for from finds into. Either may be
// named by a former id; merging a story into itself does nothing. The error is of kind
// hearsay.ErrNotFound where either is unknown.
func (tx *Tx) MergeStories(ctx context.Context, into, from string) error {
	return tx.fail(ctx, tx.merge(ctx, into, from), "merge story %q into %q", from, into)
}

func (tx *Tx) merge(ctx context.Context, into, from string) error {
	into, err := tx.heir(ctx, into)
	if err != nil {
		return err
	}
	if from, err = tx.heir(ctx, from); err != nil || from == into {
		return err
	}
	for _, step := range []string{
		`UPDATE stories SET pinned = max(pinned, (SELECT pinned FROM stories WHERE id = ?2)) WHERE id = ?1`,
		`UPDATE reports SET story = ?1 WHERE story = ?2`,
		`UPDATE former_stories SET story = ?1 WHERE story = ?2`,
		`INSERT INTO former_stories (id, story, via) VALUES (?2, ?1, ?1)`,
		`DELETE FROM filed WHERE rowid = (SELECT seq FROM stories WHERE id = ?2 AND id <> ?1)`,
		`DELETE FROM stories WHERE id = ?2 AND id <> ?1`,
	} {
		if err := tx.exec(ctx, step, into, from); err != nil {
			return err
		}
	}
	tx.stale[into] = true
	delete(tx.stale, from)
	return tx.recount(ctx, into)
}

// recount makes what a story's members decide right again. Minimum and maximum are read
// off the ends of an index.
func (tx *Tx) recount(ctx context.Context, story string) error {
	return tx.exec(ctx, `UPDATE stories SET
		first = (SELECT min(first) FROM reports WHERE story = ?1),
		last = (SELECT max(last) FROM reports WHERE story = ?1),
		reports = (SELECT count(*) FROM reports WHERE story = ?1)
		WHERE id = ?1`, story)
}

// heir is the id under which a story lives: its own, or that of the story that
// absorbed it.
func (r reads) heir(ctx context.Context, story string) (id string, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT id FROM stories WHERE id = ?1
		UNION ALL SELECT story FROM former_stories WHERE id = ?1 LIMIT 1`, story).Scan(&id)
	if err == sql.ErrNoRows {
		err = fmt.Errorf("%w: there is no story %q", hearsay.ErrNotFound, story)
	}
	return id, err
}

// Story is the story with this id, or the one that absorbed it, with its members. The
// error is of kind hearsay.ErrNotFound where there is none.
func (r reads) Story(ctx context.Context, id string) (s hearsay.Story, err error) {
	heir, err := r.heir(ctx, id)
	if err == nil {
		s, err = scanStory(r.q.QueryRowContext(ctx, `SELECT `+storyColumns+` FROM stories s WHERE s.id = ?2`, true, heir))
	}
	return s, r.fail(ctx, err, "story %q", id)
}

// Growth is how many of a story's reports were first seen in the hour before a moment, and
// in the hour before that. The story may be named by a former id; the error is of kind
// hearsay.ErrNotFound where it is unknown.
func (r reads) Growth(ctx context.Context, story string, at time.Time) (g hearsay.Growth, err error) {
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.q.QueryRowContext(ctx, `SELECT count(*) FILTER (WHERE first > ?2), count(*) FILTER (WHERE first <= ?2)
			FROM reports WHERE story = ?1 AND first > ?3 AND first <= ?4`,
			heir, stamp(at.Add(-time.Hour)), stamp(at.Add(-2*time.Hour)), stamp(at)).Scan(&g.LastHour, &g.HourBefore)
	}
	return g, r.fail(ctx, err, "growth of story %q", story)
}

// StoryOf is the id of the story that the report is a member of. The error is of kind
// hearsay.ErrNotFound where the report is unknown or not assigned yet.
func (r reads) StoryOf(ctx context.Context, report string) (story string, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT story FROM reports WHERE id = ? AND story IS NOT NULL`, report).Scan(&story)
	return story, r.fail(ctx, err, "story of %q", report)
}

// storyColumns are a story's, with the members where the first parameter is true.
const storyColumns = `s.id, s.title, s.status, s.origins, s.first, s.last, s.reports, s.gist, s.pinned, s.muted,
	(SELECT json_group_array(f.id ORDER BY f.seq) FROM former_stories f WHERE f.story = s.id),
	CASE WHEN ?1 THEN (SELECT json_group_array(r.id ORDER BY r.first, r.seq) FROM reports r WHERE r.story = s.id) END`

// scanStory reads storyColumns from a row, and further columns behind them.
func scanStory(row interface{ Scan(...any) error }, further ...any) (s hearsay.Story, err error) {
	var g gist
	err = row.Scan(append([]any{&s.ID, &s.Title, &s.Status, &s.Origins, (*stamp)(&s.First), (*stamp)(&s.Last), &s.Reports,
		&g, &s.Pinned, &s.Muted, (*list)(&s.Formerly), (*list)(&s.Members)}, further...)...)
	s.Kinds, s.People, s.Places = g.Kinds, g.People, g.Places
	return s, err
}
