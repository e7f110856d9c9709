package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Untold are stories of which something changed that was not told yet, by their last observation, then
// by id, at most n (all where n is 0), each with how often it changed. A story is among them from the transaction on that gave it a
// report or a version, or took one away.
func (r reads) Untold(ctx context.Context, n int) (stories []hearsay.Untold, err error) {
	if n <= 0 {
		n = -1
	}
	err = r.each(ctx, func(row *sql.Rows) error {
		var u hearsay.Untold
		err := row.Scan(&u.Story, &u.Changes)
		stories = append(stories, u)
		return err
	}, `SELECT u.story, u.changes FROM untold u LEFT JOIN stories s ON s.id = u.story ORDER BY s.last, u.story LIMIT ?`, n)
	return stories, r.fail(ctx, err, "stories to tell of")
}

// Tell adds to what was told. The story is none of the [reads.Untold] any more, if it didn't change
// since: changes is what Untold gave. When it was told is kept to the millisecond. The numbers of the tellings follow each other.
func (tx *Tx) Tell(ctx context.Context, story string, changes int, tellings []hearsay.Telling) error {
	for _, t := range tellings {
		err := tx.exec(ctx, `INSERT INTO told (story, told, at, kind, claim, report, words, weight, again) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			story, t.Told.UnixMilli(), stamp(t.At), t.Kind, t.Claim, t.Report, t.Words, t.Weight, t.Again)
		if err != nil {
			return tx.fail(ctx, err, "tell of story %q", story)
		}
	}
	return tx.fail(ctx, tx.exec(ctx, `DELETE FROM untold WHERE story = ? AND changes = ?`, story, changes), "tell of story %q", story)
}

const toldColumns = `t.seq, t.story, t.told, t.at, t.kind, t.claim, t.report, t.words, t.weight, t.again`

func (r reads) tellings(ctx context.Context, query string, args ...any) (all []hearsay.Telling, err error) {
	err = r.each(ctx, func(row *sql.Rows) error {
		var t hearsay.Telling
		var ms int64
		err := row.Scan(&t.Number, &t.Story, &ms, (*stamp)(&t.At), &t.Kind, &t.Claim, &t.Report, &t.Words, &t.Weight, &t.Again)
		t.Told = time.UnixMilli(ms).UTC()
		all = append(all, t)
		return err
	}, query, args...)
	return all, err
}

// Told is all that was told of a story and of those that it absorbed, in the order of telling. The
// error is of kind hearsay.ErrNotFound where the story is unknown.
func (r reads) Told(ctx context.Context, story string) (all []hearsay.Telling, err error) {
	heir, err := r.heir(ctx, story)
	if err == nil {
		all, err = r.tellings(ctx, `SELECT `+toldColumns+` FROM told t
			WHERE t.story IN (SELECT ?1 UNION ALL SELECT id FROM former_stories WHERE story = ?1) ORDER BY t.seq`, heir)
	}
	return all, r.fail(ctx, err, "what was told of story %q", story)
}

// ToldElsewhere is what was told of a claim in whatever story, in the order of telling.
func (r reads) ToldElsewhere(ctx context.Context, claim string) (all []hearsay.Telling, err error) {
	if claim != "" {
		all, err = r.tellings(ctx, `SELECT `+toldColumns+` FROM told t WHERE t.claim = ? AND t.claim <> '' ORDER BY t.seq`, claim)
	}
	return all, r.fail(ctx, err, "what was told of claim %q", claim)
}

// NewTo are the latest tellings, at most n, that a reader doesn't know by his marks of one kind, in the
// order of telling; of stories that were absorbed under the id of the one that lives. Of a story
// without such a mark everything is new to him. What was told before is left out, and so are copies.
func (r reads) NewTo(ctx context.Context, reader string, kind hearsay.MarkKind, n int) (all []hearsay.Telling, err error) {
	all, err = r.tellings(ctx, `
		SELECT t.seq, coalesce(f.story, t.story), t.told, t.at, t.kind, t.claim, t.report, t.words, t.weight, t.again FROM (
			SELECT t.* FROM told t LEFT JOIN marks m ON m.reader = ?1 AND m.story = t.story AND m.kind = ?2
			WHERE t.seq > coalesce(m.upto, 0) AND NOT t.again AND t.kind <> 'copied' ORDER BY t.seq DESC LIMIT ?3) t
		LEFT JOIN former_stories f ON f.id = t.story ORDER BY t.seq`, reader, kind, n)
	return all, r.fail(ctx, err, "what is new to %q", reader)
}

// SaveMark keeps up to where a reader knows a story and those that it has absorbed. Where upto is 0 it
// is all that was told. A mark only ever moves on. The error is of kind hearsay.ErrNotFound where the
// story is unknown, and hearsay.ErrInvalid where there is no such kind of mark.
func (tx *Tx) SaveMark(ctx context.Context, m hearsay.Mark) error {
	err := m.Check()
	heir := ""
	if err == nil {
		heir, err = tx.heir(ctx, m.Story)
	}
	if err == nil {
		err = tx.exec(ctx, `INSERT INTO marks (reader, story, kind, at, upto)
			SELECT ?1, id, ?3, ?4, CASE ?5 WHEN 0 THEN (SELECT coalesce(max(seq), 0) FROM told) ELSE ?5 END
			FROM (SELECT ?2 AS id UNION ALL SELECT id FROM former_stories WHERE story = ?2) WHERE true
			ON CONFLICT DO UPDATE SET at = excluded.at, upto = max(upto, excluded.upto)`,
			m.Reader, heir, m.Kind, stamp(m.At), m.Upto)
	}
	return tx.fail(ctx, err, "mark story %q", m.Story)
}

// Marks are a reader's marks on a story and on those that it absorbed, by story, then by kind. The
// error is of kind hearsay.ErrNotFound where the story is unknown.
func (r reads) Marks(ctx context.Context, reader, story string) (all []hearsay.Mark, err error) {
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.each(ctx, func(row *sql.Rows) error {
			m := hearsay.Mark{Reader: reader}
			var at stamp
			err := row.Scan(&m.Story, &m.Kind, &at, &m.Upto)
			m.At = time.Time(at)
			all = append(all, m)
			return err
		}, `SELECT story, kind, at, upto FROM marks WHERE reader = ?1
			AND story IN (SELECT ?2 UNION ALL SELECT id FROM former_stories WHERE story = ?2) ORDER BY story, kind`, reader, heir)
	}
	return all, r.fail(ctx, err, "marks on story %q", story)
}
