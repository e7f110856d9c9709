package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// gistReports is of how many reports a story's gist is made, of those first seen last. A
// story that goes on for weeks is filed under what it is about now.
const gistReports = 256

// file puts a report under what its reading is about, if that is of its latest version.
func (tx *Tx) file(ctx context.Context, r *hearsay.Reading) error {
	var story sql.NullString
	var latest int
	err := tx.q.QueryRowContext(ctx, `SELECT story,
		(SELECT number FROM versions v WHERE v.report = r.id ORDER BY observed DESC, number DESC LIMIT 1)
		FROM reports r WHERE id = ?`, r.Report).Scan(&story, &latest)
	if err != nil || latest != r.Version {
		return err
	}
	packed, err := packGist(r.Gist())
	if err != nil {
		return err
	}
	if err := tx.exec(ctx, `UPDATE reports SET gist = ?, gist_of = ? WHERE id = ?`, packed, r.Version, r.Report); err != nil {
		return err
	}
	if story.Valid {
		tx.stale[story.String] = true
	}
	return nil
}

// refile brings the gists of the stories right whose members changed in this transaction.
func (tx *Tx) refile(ctx context.Context) error {
	ids := make([]string, 0, len(tx.stale))
	for id := range tx.stale {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	clear(tx.stale)
	for _, id := range ids {
		gists, err := tx.gists(ctx, id)
		if err != nil {
			return err
		}
		packed, err := packGist(hearsay.GistOf(gists))
		if err != nil {
			return err
		}
		var seq int64
		err = tx.q.QueryRowContext(ctx, `UPDATE stories SET gist = ? WHERE id = ? RETURNING seq`, packed, id).Scan(&seq)
		if err == nil {
			err = tx.exec(ctx, `INSERT OR REPLACE INTO filed (rowid, under) VALUES (?, ?)`, seq, under(gists))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// gists are those of a story's latest reports, in the order of their coming.
func (r reads) gists(ctx context.Context, story string) (all []hearsay.Gist, err error) {
	err = r.eachGist(ctx, story, func(_ string, _ int, _ time.Time, g hearsay.Gist) error {
		all = append(all, g)
		return nil
	})
	return all, err
}

// EachGist calls fn for the gists of a story's latest reports, in the order of their
// coming: with the report, the version that was read and when the report was first seen.
// An error of fn ends it. The error is of kind hearsay.ErrNotFound where the story is
// unknown.
func (r reads) EachGist(ctx context.Context, story string, fn func(report string, version int, first time.Time, g hearsay.Gist) error) error {
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.eachGist(ctx, heir, fn)
	}
	return r.fail(ctx, err, "the gists of story %q", story)
}

func (r reads) eachGist(ctx context.Context, story string, fn func(report string, version int, first time.Time, g hearsay.Gist) error) error {
	return r.each(ctx, func(row *sql.Rows) error {
		var report string
		var version int
		var first stamp
		var g gist
		if err := row.Scan(&report, &version, &first, &g); err != nil {
			return err
		}
		return fn(report, version, time.Time(first), hearsay.Gist(g))
	}, `SELECT id, gist_of, first, gist FROM (
			SELECT id, gist_of, gist, first, seq FROM reports WHERE story = ? AND gist IS NOT NULL ORDER BY first DESC, seq DESC LIMIT ?
		) ORDER BY first, seq`, story, gistReports)
}

// Gist is the gist of a story's reports together. The error is of kind hearsay.ErrNotFound
// where the story is unknown.
func (r reads) Gist(ctx context.Context, story string) (hearsay.Gist, error) {
	var g gist
	heir, err := r.heir(ctx, story)
	if err == nil {
		err = r.q.QueryRowContext(ctx, `SELECT gist FROM stories WHERE id = ?`, heir).Scan(&g)
	}
	return hearsay.Gist(g), r.fail(ctx, err, "the gist of story %q", story)
}

// fileAll files every report anew, from the reading of its latest version that was made
// last: what a database from before gists needs once.
func fileAll(ctx context.Context, tx *Tx) error {
	type kept struct {
		report string
		number int
		reader string
	}
	var all []kept
	err := tx.each(ctx, func(row *sql.Rows) error {
		var k kept
		err := row.Scan(&k.report, &k.number, &k.reader)
		all = append(all, k)
		return err
	}, `SELECT d.report, d.number, d.reader FROM readings d
		WHERE d.rowid = (SELECT max(e.rowid) FROM readings e WHERE e.report = d.report AND e.number = (
			SELECT number FROM versions v WHERE v.report = d.report ORDER BY observed DESC, number DESC LIMIT 1))
		ORDER BY d.rowid`)
	for i := 0; i < len(all) && err == nil; i++ {
		r, damage := tx.Reading(ctx, all[i].report, all[i].number, all[i].reader)
		if err = ctx.Err(); damage == nil && err == nil { // a damaged reading leaves its report unfiled, and the rest readable
			err = tx.file(ctx, r)
		}
	}
	if err != nil {
		return err
	}
	return tx.refile(ctx)
}
