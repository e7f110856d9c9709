package newsroom

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// EnlistTx is what Enlist does within one transaction.
type EnlistTx interface {
	SaveSource(ctx context.Context, s hearsay.Source) error
	RemoveSource(ctx context.Context, id string) error
	OutletTx
	SaveSourceState(ctx context.Context, id string, state hearsay.SourceState) error
	LookOf(ctx context.Context, source string) (hearsay.Look, bool, error)
	SaveLook(ctx context.Context, l hearsay.Look) error
}

// EnlistStore is what Enlist asks of a store.
type EnlistStore interface {
	Sources(ctx context.Context) ([]hearsay.Source, error)
	Profiles(ctx context.Context) (map[string]hearsay.Profile, error)
	Outlet(ctx context.Context, name string) (string, error)
	InEnlist(ctx context.Context, fn func(EnlistTx) error) error
}

// Enlist keeps the list of what is listened to.
type Enlist struct {
	store EnlistStore
	now   func() time.Time
}

// NewEnlist makes an Enlist. now gives the time at which a source is added.
func NewEnlist(store EnlistStore, now func() time.Time) *Enlist { return &Enlist{store, now} }

// Add adds sources, as one transaction; those whose address is listened to already are left
// as they are. It gives the ones that were new, with their ids.
func (e *Enlist) Add(ctx context.Context, sources ...hearsay.Source) (added []hearsay.Source, err error) {
	defer hearsay.Fault(&err, "add %d sources", len(sources))
	kept, err := e.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	profiles, err := e.store.Profiles(ctx)
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for i := range kept {
		known[kept[i].URL], known[kept[i].State.Moved] = true, true
	}
	err = e.store.InEnlist(ctx, func(tx EnlistTx) error {
		added = nil
		for _, s := range sources {
			if known[s.URL] {
				continue
			}
			known[s.URL] = true
			s.ID, s.Added = hearsay.SourceID(s.URL), e.now().UTC().Truncate(time.Second)
			before := profiles[s.Outlet].Family
			profiles[s.Outlet] = amended(profiles[s.Outlet], hearsay.Profile{}, s.Profile)
			if err := save(ctx, tx, s, profiles[s.Outlet], before); err != nil {
				return err
			}
			added = append(added, s)
		}
		return nil
	})
	return added, err
}

// Change changes what was said of a source; change gets it as it is. An outlet that isn't
// listened to is named by its name alone, if reports of it are kept; then the source has nothing
// but a profile. The error is of kind hearsay.ErrNotFound where neither is known, else what
// change says.
func (e *Enlist) Change(ctx context.Context, name string, change func(*hearsay.Source) error) (s hearsay.Source, err error) {
	if s, err = e.Find(ctx, name); errors.Is(err, hearsay.ErrNotFound) {
		return e.changeOutlet(ctx, name, change)
	}
	if err != nil {
		return s, err
	}
	before := s.Profile
	if err = change(&s); err != nil {
		return s, err
	}
	profiles, err := e.store.Profiles(ctx)
	if err != nil {
		return s, err
	}
	if before.Outlet != s.Outlet { // another outlet: all is said of it anew
		before = hearsay.Profile{}
	}
	profile := amended(profiles[s.Outlet], before, s.Profile)
	err = e.store.InEnlist(ctx, func(tx EnlistTx) error { return save(ctx, tx, s, profile, profiles[s.Outlet].Family) })
	return s, err
}

// Remove takes a source off the list. The reports that came from it stay.
func (e *Enlist) Remove(ctx context.Context, name string) (s hearsay.Source, err error) {
	if s, err = e.Find(ctx, name); err != nil {
		return s, err
	}
	err = e.store.InEnlist(ctx, func(tx EnlistTx) error { return tx.RemoveSource(ctx, s.ID) })
	return s, err
}

// Hurry has a source looked at as soon as may be, whenever it would be due; one that was
// asked no more is asked again. Its server is left alone all the same while it wants to be.
// The error is of kind hearsay.ErrInvalid for a source that is paused, or a stream.
func (e *Enlist) Hurry(ctx context.Context, name string) (s hearsay.Source, err error) {
	if s, err = e.Find(ctx, name); err != nil {
		return s, err
	}
	switch {
	case s.Paused:
		return s, fmt.Errorf("%w: it is paused", hearsay.ErrInvalid)
	case s.Stream():
		return s, fmt.Errorf("%w: a stream is listened to all the time", hearsay.ErrInvalid)
	}
	now := e.now().UTC()
	err = e.store.InEnlist(ctx, func(tx EnlistTx) error {
		if s.State.Stopped != "" {
			s.State.Stopped, s.State.Failures = "", 0
			if err := tx.SaveSourceState(ctx, s.ID, s.State); err != nil {
				return err
			}
		}
		look, planned, err := tx.LookOf(ctx, s.ID)
		if err != nil {
			return err
		}
		if !planned {
			return tx.SaveSource(ctx, s)
		}
		look.Due = now
		return tx.SaveLook(ctx, look)
	})
	return s, err
}

// Find is the one source that a name means: its id or the beginning of it, its address, or
// its outlet's name if no other source has it. The error is of kind hearsay.ErrNotFound for
// none, hearsay.ErrInvalid for several.
func (e *Enlist) Find(ctx context.Context, name string) (hearsay.Source, error) {
	all, err := e.store.Sources(ctx)
	if err != nil {
		return hearsay.Source{}, err
	}
	for _, means := range []func(*hearsay.Source) bool{
		func(s *hearsay.Source) bool { return s.ID == name || s.URL == name || s.State.Moved == name },
		func(s *hearsay.Source) bool { return strings.EqualFold(s.Outlet, name) },
		func(s *hearsay.Source) bool { return len(name) >= 3 && strings.HasPrefix(s.ID, name) },
	} {
		var found []hearsay.Source
		for i := range all {
			if name != "" && means(&all[i]) {
				found = append(found, all[i])
			}
		}
		switch len(found) {
		case 0:
			continue
		case 1:
			return found[0], nil
		}
		return hearsay.Source{}, fmt.Errorf("%w: %q means %d sources: name one by its id (%s)", hearsay.ErrInvalid, name, len(found), ids(found))
	}
	return hearsay.Source{}, fmt.Errorf("%w: there is no source %q", hearsay.ErrNotFound, name)
}

func ids(sources []hearsay.Source) string {
	var all []string
	for _, s := range sources[:min(len(sources), 10)] {
		all = append(all, s.ID)
	}
	return strings.Join(all, ", ")
}

// save keeps a source, and what is known of its outlet for all reports of that, which was of the
// family before.
func save(ctx context.Context, tx EnlistTx, s hearsay.Source, profile hearsay.Profile, before string) error {
	err := tx.SaveSource(ctx, s)
	if err == nil && s.Outlet != "" {
		err = saveProfile(ctx, tx, profile, before)
	}
	return err
}

// amended is what is known of an outlet after one of its sources was said to be after and not
// before any more. What wasn't touched stays: another source of the outlet may have said it.
func amended(known, before, after hearsay.Profile) hearsay.Profile {
	known.Outlet = after.Outlet
	if after.Kind != before.Kind {
		known.Kind = after.Kind
	}
	for _, f := range []struct {
		to          *string
		from, until string
	}{
		{&known.Family, after.Family, before.Family}, {&known.Grade, after.Grade, before.Grade}, {&known.Interest, after.Interest, before.Interest},
		{&known.Home, after.Home, before.Home}, {&known.Place, after.Place, before.Place}, {&known.Language, after.Language, before.Language},
	} {
		if f.from != f.until {
			*f.to = f.from
		}
	}
	return known
}

// Enlisting is a store whose transactions, of a type of its own, Enlist can use.
type Enlisting[Tx EnlistTx] interface {
	Sources(ctx context.Context) ([]hearsay.Source, error)
	Profiles(ctx context.Context) (map[string]hearsay.Profile, error)
	Outlet(ctx context.Context, name string) (string, error)
	InTx(ctx context.Context, fn func(Tx) error) error
}

// Into makes the store that Enlist asks for, as [Over] does for TakeIn.
func Into[Tx EnlistTx](s Enlisting[Tx]) EnlistStore { return into[Tx]{s} }

type into[Tx EnlistTx] struct{ Enlisting[Tx] }

func (o into[Tx]) InEnlist(ctx context.Context, fn func(EnlistTx) error) error {
	return o.InTx(ctx, func(tx Tx) error { return fn(tx) })
}
