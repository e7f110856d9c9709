package newsroom

import (
	"context"
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// lendWords gives each withdrawal that has no words of its own (a kill without a text, the
// deletion of a post) those that it takes back: the latest that are kept of its report, or
// that come before it in this batch. It leaves out and refuses the withdrawal of a report
// that isn't known.
func (t *TakeIn) lendWords(ctx context.Context, versions []hearsay.Version) (with []hearsay.Version, refused []error, err error) {
	for i := range versions {
		v := &versions[i]
		if v.Title != "" || v.Body != "" || !v.Withdrawn() {
			with = append(with, *v)
			continue
		}
		stood, err := t.latest(ctx, with, v.ID)
		if err != nil {
			return nil, nil, err
		}
		if stood == nil && v.Kind == hearsay.SocialOutlet {
			continue // networks tell of every deletion: most are of what nobody here has read
		}
		if stood == nil {
			refused = append(refused, fmt.Errorf("%w: report %q is withdrawn, but it was never taken in", hearsay.ErrInvalid, v.ID))
			continue
		}
		with = append(with, takenBack(*v, stood))
	}
	return with, refused, nil
}

// latest is the last version of a report in a batch, else in the store; nil for none.
func (t *TakeIn) latest(ctx context.Context, batch []hearsay.Version, report string) (*hearsay.Version, error) {
	for i := len(batch) - 1; i >= 0; i-- {
		if batch[i].ID == report {
			return &batch[i], nil
		}
	}
	kept, err := t.store.Versions(ctx, report)
	if err != nil || len(kept) == 0 {
		return nil, err
	}
	return &kept[len(kept)-1], nil
}

// takenBack is a withdrawal with the words that stood, and what it doesn't say itself of who
// said them.
func takenBack(v hearsay.Version, stood *hearsay.Version) hearsay.Version {
	v.Title, v.Body = stood.Title, stood.Body
	for _, lent := range []struct{ to, from *string }{
		{&v.Outlet, &stood.Outlet}, {&v.URL, &stood.URL}, {&v.Byline, &stood.Byline}, {&v.Language, &stood.Language}, {&v.Credit, &stood.Credit},
	} {
		if *lent.to == "" {
			*lent.to = *lent.from
		}
	}
	if v.Kind == "" {
		v.Kind = stood.Kind
	}
	if v.Published.IsZero() {
		v.Published = stood.Published
	}
	return v
}
