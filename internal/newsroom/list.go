package newsroom

import (
	"context"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/story"
)

// ListStore is what List asks of a store.
type ListStore interface {
	Stories(ctx context.Context, f hearsay.StoryFilter) ([]hearsay.Story, error)
}

// List lists stories with their status and growth.
type List struct{ store ListStore }

// NewList makes a List.
func NewList(store ListStore) *List { return &List{store} }

// Stories lists what the filter asks for, each story with its status and growth at now;
// the zero time means the latest observation of all. A place that is a country is found
// by all that lies in it.
func (l *List) Stories(ctx context.Context, f hearsay.StoryFilter, now time.Time) (_ []hearsay.Story, err error) {
	defer hearsay.Fault(&err, "list stories")
	if now.IsZero() {
		if now, err = latest(ctx, l.store); err != nil {
			return nil, err
		}
	}
	f.At = now
	story.Ask(&f, now)
	if f.Place != "" && f.Country == "" {
		f.Country = country(f.Place)
	}
	all, err := l.store.Stories(ctx, f)
	for i, s := range all {
		all[i].Status = story.Status(s.First, s.Last, now)
	}
	return all, err
}

// country is the code of the country that a name means, or that it is; empty for none.
func country(name string) string {
	if _, ok := lexicon.Country(name); ok {
		return name
	}
	if t, ok := lexicon.BestToponym(name); ok && t.Kind == "country" {
		return t.Country
	}
	return ""
}

// latest is the latest observation of any report; zero where there is none.
func latest(ctx context.Context, store ListStore) (time.Time, error) {
	newest, err := store.Stories(ctx, hearsay.StoryFilter{Limit: 1})
	if err != nil || len(newest) == 0 {
		return time.Time{}, err
	}
	return newest[0].Last, nil
}
