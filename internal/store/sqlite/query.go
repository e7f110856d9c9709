package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
)

// querier is what a connection pool and a transaction have in common.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// reads has the methods that only read; a Store and a Tx share them.
type reads struct {
	q     querier
	path  string // the file's, for error messages
	packs *packs
}

// exec runs a statement that gives no rows.
func (r reads) exec(ctx context.Context, query string, args ...any) error {
	_, err := r.q.ExecContext(ctx, query, args...)
	return err
}

// each runs a query and calls row for every row. The first error ends it.
func (r reads) each(ctx context.Context, row func(*sql.Rows) error, query string, args ...any) error {
	rows, err := r.q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// stampLayout is how a moment is stored: UTC, always nine decimals, so that stored
// moments sort as text.
const stampLayout = "2006-01-02T15:04:05.000000000Z"

// stamp is a moment on its way into or out of the database. The zero time is NULL.
type stamp time.Time

// Value is the moment as stored. A year that doesn't have four digits is refused, as it
// would sort wrongly.
func (s stamp) Value() (driver.Value, error) {
	t := time.Time(s).UTC()
	if t.IsZero() {
		return nil, nil
	}
	if t.Year() < 0 || t.Year() > 9999 {
		return nil, fmt.Errorf("%w: year %d of a time lies outside 0 to 9999", hearsay.ErrInvalid, t.Year())
	}
	return t.Format(stampLayout), nil
}

// Scan reads a stored moment back.
func (s *stamp) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*s = stamp{}
		return nil
	case string:
		t, err := time.Parse(stampLayout, v)
		*s = stamp(t.UTC())
		return err
	default:
		return fmt.Errorf("%w: a time is stored as %T", hearsay.ErrStore, v)
	}
}

// list is a JSON array of strings, made by a query, on its way out. An empty one is nil.
type list []string

// Scan reads the array.
func (l *list) Scan(v any) error {
	s, ok := v.(string)
	if !ok || s == "[]" {
		*l = nil
		return nil
	}
	return json.Unmarshal([]byte(s), (*[]string)(l))
}
