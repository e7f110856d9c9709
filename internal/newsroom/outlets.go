package newsroom

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// What is said of an outlet counts for every report of it, whether it came from a source that is
// listened to or was imported. Where its publisher family changes, so do the origins of the stories
// that it tells.

// OutletTx is what saying something of an outlet takes within a transaction.
type OutletTx interface {
	SaveProfile(ctx context.Context, p hearsay.Profile) error
	StoriesBy(ctx context.Context, outlet string) ([]string, error)
	Stir(ctx context.Context, story string) error
	OriginsTx
}

// OriginsTx is what counting a story's origins anew takes.
type OriginsTx interface {
	Story(ctx context.Context, id string) (hearsay.Story, error)
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	Copies(ctx context.Context, story string) ([]hearsay.Copy, error)
	Profiles(ctx context.Context) (map[string]hearsay.Profile, error)
	SaveStory(ctx context.Context, s hearsay.Story) error
}

// changeOutlet changes what was said of an outlet that isn't listened to, but has reports that are
// kept. The error is of kind hearsay.ErrNotFound where it has none, hearsay.ErrInvalid for what
// can be said of a source alone.
func (e *Enlist) changeOutlet(ctx context.Context, name string, change func(*hearsay.Source) error) (s hearsay.Source, err error) {
	outlet, err := e.store.Outlet(ctx, name)
	if errors.Is(err, hearsay.ErrNotFound) {
		return s, fmt.Errorf("%w: there is no source %q, and no report of such an outlet", hearsay.ErrNotFound, name)
	}
	if err != nil {
		return s, err
	}
	profiles, err := e.store.Profiles(ctx)
	if err != nil {
		return s, err
	}
	s.Profile = profiles[outlet]
	s.Outlet = outlet
	if err = change(&s); err != nil {
		return s, err
	}
	if s.Outlet != outlet || !reflect.DeepEqual(s, hearsay.Source{Profile: s.Profile}) {
		return s, fmt.Errorf("%w: %q is not listened to: what can be said of it is its kind, family, grade, interest, home, place and language", hearsay.ErrInvalid, outlet)
	}
	err = e.store.InEnlist(ctx, func(tx EnlistTx) error { return saveProfile(ctx, tx, s.Profile, profiles[outlet].Family) })
	return s, err
}

// saveProfile keeps what is known of an outlet, whose family was another before, and counts the
// origins of its stories anew where that changed.
func saveProfile(ctx context.Context, tx OutletTx, p hearsay.Profile, before string) error {
	if err := tx.SaveProfile(ctx, p); err != nil || p.Family == before {
		return err
	}
	stories, err := tx.StoriesBy(ctx, p.Outlet)
	if err != nil {
		return err
	}
	for _, id := range stories {
		if err := recount(ctx, tx, id); err != nil {
			return err
		}
		if err := tx.Stir(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// recount makes a story's count of origins follow from its members.
func recount(ctx context.Context, tx OriginsTx, id string) error {
	s, err := tx.Story(ctx, id)
	if err != nil {
		return err
	}
	if s.Origins, err = originsOf(ctx, tx, s, func(*hearsay.Version) {}); err != nil {
		return err
	}
	return tx.SaveStory(ctx, s)
}

// originsOf counts a story's origins by the latest versions of its members, which see is shown one
// after the other.
func originsOf(ctx context.Context, tx OriginsTx, s hearsay.Story, see func(*hearsay.Version)) (int, error) {
	copies, err := tx.Copies(ctx, s.ID)
	if err != nil {
		return 0, err
	}
	profiles, err := tx.Profiles(ctx)
	if err != nil {
		return 0, err
	}
	headers := make([]hearsay.Report, len(s.Members))
	for i, m := range s.Members {
		v, err := tx.Version(ctx, m, 0)
		if err != nil {
			return 0, err
		}
		headers[i] = story.Header(&v)
		see(&v)
	}
	return story.Origins(headers, copies, withFamilies(profiles, headers)), nil
}
