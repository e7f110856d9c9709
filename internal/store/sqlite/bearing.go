package sqlite

import (
	"context"
	"database/sql"
	"strings"
)

// Speaking are the reports of which a version has one of the words or a word that begins like it,
// at most n: those first that have most of them, the rarer the more (BM25; Robertson and others 1994).
// Words are compared as in StoryFilter.Words.
func (r reads) Speaking(ctx context.Context, words []string, n int) (reports []string, err error) {
	var asked []string
	for _, w := range words {
		for _, w := range wordsOf(w) { // letters and digits alone: nothing that the query's language knows
			asked = append(asked, `"`+w+`"*`)
		}
	}
	if len(asked) == 0 || n <= 0 {
		return nil, nil
	}
	found := map[string]bool{}
	err = r.each(ctx, func(row *sql.Rows) error {
		var report string
		err := row.Scan(&report)
		if err == nil && !found[report] {
			found[report] = true
			reports = append(reports, report)
		}
		return err
	}, `SELECT v.report FROM words JOIN versions v ON v.seq = words.rowid
		WHERE words MATCH ?1 ORDER BY bm25(words), v.report LIMIT ?2`, strings.Join(asked, " OR "), n)
	return reports, r.fail(ctx, err, "reports that speak of something")
}

// Reports are the ids of all reports, by first observation, then by id.
func (r reads) Reports(ctx context.Context) (ids []string, err error) {
	err = r.each(ctx, func(row *sql.Rows) error {
		var id string
		err := row.Scan(&id)
		ids = append(ids, id)
		return err
	}, `SELECT id FROM reports ORDER BY first, id`)
	return ids, r.fail(ctx, err, "every report")
}
