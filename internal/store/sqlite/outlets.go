package sqlite

import (
	"context"
	"database/sql"
)

// Outlet is an outlet's name as the first of its reports that is kept has it, whatever the case of
// the letters in which it is asked for. The error is of kind hearsay.ErrNotFound where no report is.
func (r reads) Outlet(ctx context.Context, name string) (outlet string, err error) {
	err = r.q.QueryRowContext(ctx, `SELECT outlet FROM versions WHERE outlet = ? COLLATE NOCASE AND outlet <> '' ORDER BY seq LIMIT 1`, name).Scan(&outlet)
	return outlet, r.fail(ctx, err, "outlet %q", name)
}

// StoriesBy are the ids of the stories that an outlet tells, whatever the case of the letters of its
// name, sorted.
func (r reads) StoriesBy(ctx context.Context, outlet string) (stories []string, err error) {
	err = r.each(ctx, func(row *sql.Rows) error {
		var id string
		err := row.Scan(&id)
		stories = append(stories, id)
		return err
	}, `SELECT DISTINCT story FROM reports WHERE story IS NOT NULL
		AND id IN (SELECT report FROM versions WHERE outlet = ? COLLATE NOCASE) ORDER BY story`, outlet)
	return stories, r.fail(ctx, err, "stories by %q", outlet)
}

// Stir makes a story one of the [reads.Untold]: something changed that its account hangs on, and none
// of its reports did.
func (tx *Tx) Stir(ctx context.Context, story string) error {
	err := tx.exec(ctx, `INSERT INTO untold VALUES (?, 1) ON CONFLICT DO UPDATE SET changes = changes + 1`, story)
	return tx.fail(ctx, err, "stir story %q", story)
}
