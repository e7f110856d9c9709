package newsroom

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// NewsTx is what News does within one transaction.
type NewsTx interface {
	SaveMark(ctx context.Context, m hearsay.Mark) error
}

// NewsStore is what News asks of a store.
type NewsStore interface {
	NewTo(ctx context.Context, reader string, kind hearsay.MarkKind, n int) ([]hearsay.Telling, error)
	Told(ctx context.Context, story string) ([]hearsay.Telling, error)
	Marks(ctx context.Context, reader, story string) ([]hearsay.Mark, error)
	Story(ctx context.Context, id string) (hearsay.Story, error)
	InNews(ctx context.Context, fn func(NewsTx) error) error
}

// News tells readers what is new to them, by the marks that they made, and keeps these marks.
type News struct {
	store NewsStore
	now   func() time.Time
}

// NewNews makes a News. now gives the time of a mark.
func NewNews(store NewsStore, now func() time.Time) *News { return &News{store, now} }

// newsTellings is how many of the latest tellings are looked at for a reader who has read nothing.
const newsTellings = 50_000

// To are the stories of which something is new to a reader by his marks of one kind, those with the
// weightiest news first. Stories that an editor muted are left out.
func (n *News) To(ctx context.Context, reader string, kind hearsay.MarkKind) (all []hearsay.StoryNews, err error) {
	defer hearsay.Fault(&err, "news for %q", reader)
	if err := (hearsay.Mark{Reader: reader, Kind: kind}).Check(); err != nil {
		return nil, err
	}
	tellings, err := n.store.NewTo(ctx, reader, kind, newsTellings)
	if err != nil {
		return nil, err
	}
	of := map[string]int{}
	for _, t := range tellings {
		i, ok := of[t.Story]
		if !ok {
			i = len(all)
			of[t.Story] = i
			all = append(all, hearsay.StoryNews{})
		}
		all[i].Told = append(all[i].Told, t)
	}
	kept := all[:0]
	for _, s := range all {
		id := s.Told[0].Story
		if s.Story, err = n.store.Story(ctx, id); errors.Is(err, hearsay.ErrNotFound) {
			continue // all its reports were moved
		} else if err != nil {
			return nil, err
		}
		if s.Story.Muted {
			continue
		}
		if s, err = n.weighed(ctx, s, reader, kind); err != nil {
			return nil, err
		}
		if len(s.Told) > 0 {
			kept = append(kept, s)
		}
	}
	slices.SortStableFunc(kept, func(a, b hearsay.StoryNews) int {
		return cmp.Or(-cmp.Compare(a.Told[0].Weight, b.Told[0].Weight), b.Story.Last.Compare(a.Story.Last), cmp.Compare(a.Story.ID, b.Story.ID))
	})
	return kept, nil
}

// weighed leaves out what the reader knows in other words and puts the weightiest first.
func (n *News) weighed(ctx context.Context, s hearsay.StoryNews, reader string, kind hearsay.MarkKind) (hearsay.StoryNews, error) {
	marks, err := n.store.Marks(ctx, reader, s.Story.ID)
	if err != nil {
		return s, err
	}
	var known []hearsay.Telling
	for _, m := range marks {
		if m.Kind == kind {
			s.Marked = true
		}
	}
	if s.Marked {
		all, err := n.store.Told(ctx, s.Story.ID)
		if err != nil {
			return s, err
		}
		for _, t := range all {
			if knows(marks, kind, t.Story, t.Number) {
				known = append(known, t)
			}
		}
	}
	s.Told = account.News(s.Told, known)
	return s, nil
}

// knows reports whether a telling of a story is within a reader's marks of one kind.
func knows(marks []hearsay.Mark, kind hearsay.MarkKind, story string, number int64) bool {
	return slices.ContainsFunc(marks, func(m hearsay.Mark) bool { return m.Kind == kind && m.Story == story && number <= m.Upto })
}

// Of is what of a story, which may be named by a former id, is new to a reader by his marks of one
// kind. marked is when he made the mark; zero where he made none: then everything is new to him.
func (n *News) Of(ctx context.Context, story, reader string, kind hearsay.MarkKind) (fresh []hearsay.Telling, marked time.Time, err error) {
	defer hearsay.Fault(&err, "what of story %q is new to %q", story, reader)
	if err := (hearsay.Mark{Reader: reader, Kind: kind}).Check(); err != nil {
		return nil, time.Time{}, err
	}
	marks, err := n.store.Marks(ctx, reader, story)
	if err != nil {
		return nil, time.Time{}, err
	}
	for _, m := range marks {
		if m.Kind == kind && m.At.After(marked) {
			marked = m.At
		}
	}
	all, err := n.store.Told(ctx, story)
	if err != nil {
		return nil, time.Time{}, err
	}
	var known []hearsay.Telling
	for _, t := range all {
		switch {
		case knows(marks, kind, t.Story, t.Number):
			known = append(known, t)
		case !t.Again && t.Kind != hearsay.CopiedUpdate:
			fresh = append(fresh, t)
		}
	}
	return account.News(fresh, known), marked, nil
}

// Mark keeps that a reader knows a story as far as it was told up to now, or up to a telling. Marks of
// a story that is absorbed later hold for its part of the one that absorbs it.
func (n *News) Mark(ctx context.Context, story, reader string, kind hearsay.MarkKind, upto int64) (err error) {
	defer hearsay.Fault(&err, "mark story %q as %s", story, kind)
	m := hearsay.Mark{Reader: reader, Story: story, Kind: kind, At: n.now().UTC(), Upto: upto}
	return n.store.InNews(ctx, func(tx NewsTx) error { return tx.SaveMark(ctx, m) })
}
