package newsroom

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// LifeStore is what Life asks of a store.
type LifeStore interface {
	ListStore
	Story(ctx context.Context, id string) (hearsay.Story, error)
	Growth(ctx context.Context, story string, at time.Time) (hearsay.Growth, error)
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	Gist(ctx context.Context, story string) (hearsay.Gist, error)
	EachGist(ctx context.Context, story string, fn func(report string, version int, first time.Time, g hearsay.Gist) error) error
	Shifts(ctx context.Context, story string) ([]hearsay.Shift, error)
	Joinings(ctx context.Context, story string) ([]hearsay.Joining, error)
	CorrectionsOf(ctx context.Context, story string) ([]hearsay.Correction, error)
}

// Life tells what is known of a story beside its account: which others it leads to, how
// reports came to it and went, what editors ruled.
type Life struct{ store LifeStore }

// NewLife makes a Life.
func NewLife(store LifeStore) *Life { return &Life{store} }

// Bounds on the search for links.
const (
	linkRecalls    = 60 // different recalled events of a story that are followed
	linkCandidates = 40 // stories that are compared with one
	linksMost      = 8  // that are told, of each kind
)

// Of is the life of a story, which may be named by a former id, with its status at now;
// the zero time means the latest observation of all.
func (l *Life) Of(ctx context.Context, id string, now time.Time) (life hearsay.Life, err error) {
	defer hearsay.Fault(&err, "life of story %q", id)
	if life.Story, err = l.store.Story(ctx, id); err != nil {
		return hearsay.Life{}, err
	}
	if now.IsZero() {
		if now, err = latest(ctx, l.store); err != nil {
			return hearsay.Life{}, err
		}
	}
	life.Story.Status = story.Status(life.Story.First, life.Story.Last, now)
	if life.Story.Growth, err = l.store.Growth(ctx, life.Story.ID, now); err != nil {
		return hearsay.Life{}, err
	}
	if life.Shifts, err = l.store.Shifts(ctx, life.Story.ID); err != nil {
		return hearsay.Life{}, err
	}
	if life.Others, err = l.others(ctx, life.Story, life.Shifts); err != nil {
		return hearsay.Life{}, err
	}
	if life.Joined, err = l.store.Joinings(ctx, life.Story.ID); err != nil {
		return hearsay.Life{}, err
	}
	if life.Rulings, err = l.store.CorrectionsOf(ctx, life.Story.ID); err != nil {
		return hearsay.Life{}, err
	}
	s := search{ctx: ctx, store: l.store, of: life.Story, now: now}
	if err = s.backgrounds(); err == nil {
		err = s.followUps()
	}
	if err == nil {
		life.Links, err = s.links()
	}
	return life, err
}

// othersNamed is of how many shifts the other stories are looked up.
const othersNamed = 40

// others are the titles of the stories beside s that shifts name and that live, by the ids there.
func (l *Life) others(ctx context.Context, s hearsay.Story, shifts []hearsay.Shift) (map[string]string, error) {
	titles := map[string]string{}
	for _, x := range shifts[:min(len(shifts), othersNamed)] {
		for _, id := range [...]string{x.From, x.Into} {
			if id == s.ID || titles[id] != "" {
				continue
			}
			other, err := l.store.Story(ctx, id)
			if err != nil && !errors.Is(err, hearsay.ErrNotFound) {
				return nil, err
			}
			if err == nil && other.ID != s.ID && other.Title != "" {
				titles[id] = other.Title
			}
		}
	}
	return titles, nil
}

// A search looks for the links of one story.
type search struct {
	ctx   context.Context
	store LifeStore
	of    hearsay.Story
	now   time.Time
	found []tie
}

// A tie is a link that was found, and how sure it is.
type tie struct {
	hearsay.StoryLink
	sure float64
}

// backgrounds follows what the story's reports recall.
func (s *search) backgrounds() error {
	gists := map[string]hearsay.Gist{}
	asked := map[recallKey][]hearsay.Story{}
	return s.store.EachGist(s.ctx, s.of.ID, func(report string, version int, first time.Time, g hearsay.Gist) error {
		for _, e := range g.Recalls {
			k := recallKey{e.Type, e.Where.Name, e.When.Value, first.Truncate(24 * time.Hour)}
			candidates, known := asked[k]
			if !known && len(asked) < linkRecalls {
				var err error
				if candidates, err = s.store.Stories(s.ctx, asks(e, first)); err != nil {
					return err
				}
				asked[k] = candidates
			}
			for _, c := range candidates {
				if c.ID == s.of.ID {
					continue
				}
				var err error
				gist, known := gists[c.ID]
				if !known {
					if gist, err = s.store.Gist(s.ctx, c.ID); err != nil {
						return err
					}
					gists[c.ID] = gist
				}
				s.add(hearsay.BackgroundLink, c, report, version, e, first, gist, c.First)
			}
		}
		return nil
	})
}

// A recallKey is what the search for a recalled event depends on.
type recallKey struct {
	kind        hearsay.EventType
	place, when string
	told        time.Time // to the day
}

// asks is the filter for stories that a recalled event may be the news of.
func asks(e hearsay.Happening, told time.Time) hearsay.StoryFilter {
	f := hearsay.StoryFilter{Kind: e.Type, Until: told, Unmuted: true, Limit: linkCandidates}
	if f.Place = e.Where.Name; country(f.Place) != "" {
		f.Country = e.Where.Country
	}
	if e.When.Known() {
		f.BegunSince = e.When.Earliest.Add(-24 * time.Hour)
	} else {
		f.BegunSince = told.Add(-30 * 24 * time.Hour)
	}
	return f
}

// followUps looks for stories whose reports recall what this one is news of.
func (s *search) followUps() error {
	gist, err := s.store.Gist(s.ctx, s.of.ID)
	if err != nil || gist.Main.Type == "" {
		return err
	}
	f := hearsay.StoryFilter{Recall: gist.Main.Type, Unmuted: true, Limit: linkCandidates, Since: s.of.First}
	if gist.Main.Where.Known() {
		f.RecallAt = append(f.RecallAt, gist.Main.Where.Name)
	}
	for _, p := range gist.Places[:min(len(gist.Places), 4)] {
		f.RecallAt = append(f.RecallAt, p.Name)
	}
	candidates, err := s.store.Stories(s.ctx, f)
	if err != nil || len(f.RecallAt) == 0 {
		return err
	}
	for _, c := range candidates {
		if c.ID == s.of.ID {
			continue
		}
		err := s.store.EachGist(s.ctx, c.ID, func(report string, version int, first time.Time, g hearsay.Gist) error {
			for _, e := range g.Recalls {
				s.add(hearsay.FollowUpLink, c, report, version, e, first, gist, s.of.First)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// add keeps a link where the event that a report recalls is what a story is news of: the
// surest of each story, of equals the first.
func (s *search) add(kind hearsay.StoryLinkKind, other hearsay.Story, report string, version int, e hearsay.Happening, told time.Time, gist hearsay.Gist, first time.Time) {
	sure, why := story.Recalled(e, told, gist, first)
	if sure == 0 {
		return
	}
	t := tie{hearsay.StoryLink{Kind: kind, Story: other, Report: report, Version: version, Span: e.Span, Why: why}, sure}
	for i, k := range s.found {
		if k.Story.ID == other.ID && k.Kind == kind {
			if sure > k.sure {
				s.found[i] = t
			}
			return
		}
	}
	s.found = append(s.found, t)
}

// links are those that were found with their words, the surest first. One whose words are
// not in the store is none.
func (s *search) links() ([]hearsay.StoryLink, error) {
	slices.SortStableFunc(s.found, func(a, b tie) int {
		return cmp.Or(cmp.Compare(b.sure, a.sure), b.Story.Last.Compare(a.Story.Last), cmp.Compare(a.Story.ID, b.Story.ID))
	})
	told := map[hearsay.StoryLinkKind]int{}
	var all []hearsay.StoryLink
	for _, t := range s.found {
		if told[t.Kind] == linksMost {
			continue
		}
		v, err := s.store.Version(s.ctx, t.Report, t.Version)
		if errors.Is(err, hearsay.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		text := v.Text()
		if t.Start < 0 || t.End > len(text) || t.Empty() {
			continue
		}
		t.Quote = t.In(text)
		t.Story.Members = nil
		t.Story.Status = story.Status(t.Story.First, t.Story.Last, s.now)
		told[t.Kind]++
		all = append(all, t.StoryLink)
	}
	return all, nil
}
