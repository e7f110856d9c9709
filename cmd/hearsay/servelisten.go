package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// listens makes the part of the desk that keeps the list of sources.
type listens struct {
	*newsroom.Enlist
	store   *sqlite.Store
	propose *newsroom.Propose
}

// findTime bounds how long a browser waits until a site's feed is found.
const findTime = 45 * time.Second

func (l listens) Sources(ctx context.Context) ([]hearsay.Source, error) { return l.store.Sources(ctx) }

func (l listens) Add(ctx context.Context, asked hearsay.Source) (hearsay.Source, error) {
	within, cancel := context.WithTimeout(ctx, findTime)
	defer cancel()
	found, err := l.propose.Source(within, asked)
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return hearsay.Source{}, ctx.Err()
	case within.Err() != nil:
		return hearsay.Source{}, fmt.Errorf("%w: nothing was found there within %v", hearsay.ErrInvalid, findTime)
	case errors.Is(err, hearsay.ErrInvalid), errors.Is(err, hearsay.ErrNotFound):
		return hearsay.Source{}, err
	default: // the server's doing, not the desk's
		return hearsay.Source{}, fmt.Errorf("%w: %v", hearsay.ErrInvalid, err)
	}
	if _, err := l.Enlist.Add(ctx, found.Source); err != nil {
		return hearsay.Source{}, err
	}
	return l.Find(ctx, found.Source.URL)
}

// pastes takes in what is pasted on the desk.
type pastes struct {
	takeIn *newsroom.TakeIn
	tell   *telling
}

func (p pastes) Paste(ctx context.Context, v hearsay.Version) (hearsay.Version, error) {
	now := time.Now().UTC().Truncate(time.Second)
	if v.Published.After(now.Add(24 * time.Hour)) {
		return v, fmt.Errorf("%w: it is said at a time that has not come yet", hearsay.ErrInvalid)
	}
	if v.Observed = now; v.Published.IsZero() {
		v.Published = now
	}
	taken, err := p.takeIn.All(ctx, []hearsay.Version{v})
	if len(taken) == 0 {
		return v, err
	}
	p.tell.nudge()
	return taken[0].Version, nil // kept, be it read or not: its page says which
}
