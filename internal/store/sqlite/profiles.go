package sqlite

import (
	"context"
	"database/sql"

	"github.com/hearsay-news/hearsay"
)

// SaveProfile keeps what is known of an outlet, in place of what was known before.
func (tx *Tx) SaveProfile(ctx context.Context, p hearsay.Profile) error {
	err := tx.exec(ctx, `INSERT INTO profiles (outlet, kind, family, grade, interest, home, place, language) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (outlet) DO UPDATE SET kind = excluded.kind, family = excluded.family, grade = excluded.grade,
			interest = excluded.interest, home = excluded.home, place = excluded.place, language = excluded.language`,
		p.Outlet, p.Kind, p.Family, p.Grade, p.Interest, p.Home, p.Place, p.Language)
	return tx.fail(ctx, err, "save the profile of %q", p.Outlet)
}

// Profiles are all that are kept, by outlet.
func (r reads) Profiles(ctx context.Context) (map[string]hearsay.Profile, error) {
	all := map[string]hearsay.Profile{}
	err := r.each(ctx, func(row *sql.Rows) error {
		var p hearsay.Profile
		err := row.Scan(&p.Outlet, &p.Kind, &p.Family, &p.Grade, &p.Interest, &p.Home, &p.Place, &p.Language)
		all[p.Outlet] = p
		return err
	}, `SELECT outlet, kind, family, grade, interest, home, place, language FROM profiles`)
	return all, r.fail(ctx, err, "profiles")
}
