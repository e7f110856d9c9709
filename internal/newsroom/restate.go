package newsroom

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/story"
)

// RestateStore is what Restate asks of a store.
type RestateStore interface {
	Story(ctx context.Context, id string) (hearsay.Story, error)
	Stories(ctx context.Context, f hearsay.StoryFilter) ([]hearsay.Story, error)
	VersionsIn(ctx context.Context, story string) ([]hearsay.Version, error)
	Reading(ctx context.Context, report string, version int, reader string) (*hearsay.Reading, error)
	Copies(ctx context.Context, story string) ([]hearsay.Copy, error)
	Profiles(ctx context.Context) (map[string]hearsay.Profile, error)
	Told(ctx context.Context, story string) ([]hearsay.Telling, error)
}

// Restate makes accounts. It writes nothing: an account follows from what is kept.
type Restate struct {
	store  RestateStore
	reader Reader
	shelf  *shelf // nil where nothing is kept
}

// NewRestate makes a Restate.
func NewRestate(store RestateStore, reader Reader) *Restate {
	return &Restate{store: store, reader: reader}
}

// WithTold is an account of now with its updates as they were told, and behind them those that wait to
// be told. Account gives them as they follow from the reports alone, whenever these came in.
func (r *Restate) WithTold(ctx context.Context, a hearsay.Account) (_ hearsay.Account, err error) {
	defer hearsay.Fault(&err, "what was told of story %q", a.Story.ID)
	told, err := r.store.Told(ctx, a.Story.ID)
	return account.WithTold(a, told), err
}

// AsTold makes accounts as a Restate does, those of now with their updates as they were told.
type AsTold struct{ *Restate }

// Account is the account of a story as [Restate.Account] makes it, [Restate.WithTold] where asOf is zero.
func (r AsTold) Account(ctx context.Context, id string, asOf time.Time) (hearsay.Account, error) {
	a, err := r.Restate.Account(ctx, id, asOf)
	if err != nil || !asOf.IsZero() {
		return a, err
	}
	return r.WithTold(ctx, a)
}

// Account is the account of a story as its reports stood at asOf; the zero time means
// now, that is, with all that was seen. It is of kind hearsay.ErrNotFound where there is
// no such story, or where nothing of it had been seen by then.
func (r *Restate) Account(ctx context.Context, id string, asOf time.Time) (_ hearsay.Account, err error) {
	defer hearsay.Fault(&err, "account of story %q", id)
	s, err := r.store.Story(ctx, id)
	if err != nil {
		return hearsay.Account{}, err
	}
	in := account.Input{AsOf: asOf}
	later := false // something of the story was seen after asOf
	versions, err := r.store.VersionsIn(ctx, s.ID)
	if err != nil {
		return hearsay.Account{}, err
	}
	for _, v := range versions {
		if !asOf.IsZero() && v.Observed.After(asOf) {
			later = true
			continue
		}
		in.Versions = append(in.Versions, account.Read{Version: v})
	}
	kept, release, err := r.fillKept(ctx, &in, s.ID)
	if err != nil {
		return hearsay.Account{}, err
	}
	defer release()
	if len(in.Versions) == 0 {
		return hearsay.Account{}, fmt.Errorf("%w: nothing of it had been seen at %s", hearsay.ErrNotFound, asOf.Format(time.RFC3339))
	}
	if in.Copies, err = r.store.Copies(ctx, s.ID); err != nil {
		return hearsay.Account{}, err
	}
	now := asOf
	if now.IsZero() {
		if now, err = latest(ctx, r.store); err != nil {
			return hearsay.Account{}, err
		}
	}
	said, err := r.store.Profiles(ctx)
	if err != nil {
		return hearsay.Account{}, err
	}
	headers := headersOf(in.Versions)
	in.Profiles = withFamilies(said, headers)
	in.Story = asSeen(s, in, headers, now)
	if later {
		in.Story.Title = titleOf(in.Versions)
		in.Story.Kinds, in.Story.People, in.Story.Places = gistOf(in.Versions)
	}
	return kept.build(in), nil
}

// headersOf are the headers of the reports that versions are of, each report's versions beside each
// other.
func headersOf(seen []account.Read) (headers []hearsay.Report) {
	for i := range seen {
		if v := &seen[i].Version; i == 0 || seen[i-1].Version.ID != v.ID {
			headers = append(headers, story.Header(v))
		}
	}
	return headers
}

// asSeen is the story as far as the versions at hand, with their headers, tell of it.
func asSeen(s hearsay.Story, in account.Input, headers []hearsay.Report, now time.Time) hearsay.Story {
	seen := in.Versions
	s.Members, s.First, s.Last = make([]string, len(headers)), time.Time{}, time.Time{}
	for i := range headers {
		s.Members[i] = headers[i].ID
	}
	for i := range seen {
		v := &seen[i].Version
		if s.First.IsZero() || v.Observed.Before(s.First) {
			s.First = v.Observed
		}
		if v.Observed.After(s.Last) {
			s.Last = v.Observed
		}
	}
	s.Reports = len(s.Members)
	s.Origins = story.Origins(headers, in.Copies, in.Profiles)
	s.Status = story.Status(s.First, s.Last, now)
	s.Growth = growth(seen, now)
	return s
}

// growth is how many of these reports, each report's versions beside each other and by
// observation, were first seen in the last hour and in the one before.
func growth(seen []account.Read, now time.Time) (g hearsay.Growth) {
	for i := range seen {
		if i > 0 && seen[i-1].Version.ID == seen[i].Version.ID {
			continue
		}
		switch ago := now.Sub(seen[i].Version.Observed); {
		case ago < 0 || ago >= 2*time.Hour:
		case ago < time.Hour:
			g.LastHour++
		default:
			g.HourBefore++
		}
	}
	return g
}

// gistOf is what a story of which these versions are known is filed under.
func gistOf(seen []account.Read) (kinds []hearsay.EventType, people []string, places []hearsay.Where) {
	var gists []hearsay.Gist
	for i := range seen {
		if i+1 < len(seen) && seen[i+1].Version.ID == seen[i].Version.ID || seen[i].Reading == nil {
			continue // a later version has the word
		}
		gists = append(gists, seen[i].Reading.Gist())
	}
	g := hearsay.GistOf(gists)
	return g.Kinds, g.People, g.Places
}

// titleOf is the title of a story of which these versions are known, each report's by
// observation: the headline that is kept may tell of what came later.
func titleOf(seen []account.Read) string {
	var sketches []*story.Sketch
	for i := range seen {
		s := story.NewSketch(&seen[i].Version, seen[i].Reading)
		if n := len(sketches); n > 0 && sketches[n-1].Report == s.Report {
			sketches[n-1] = s
		} else {
			sketches = append(sketches, s)
		}
	}
	return story.Title(sketches)
}

// Reading is the reading of a kept version by this program's reader: the one that is
// kept, or a fresh one where an older reader made it.
func (r *Restate) Reading(ctx context.Context, v hearsay.Version) (*hearsay.Reading, error) {
	one := []account.Read{{Version: v}}
	err := r.fill(ctx, one)
	return one[0].Reading, err
}

// fill gives each version its [Restate.Reading]; what has to be read anew is read at once.
func (r *Restate) fill(ctx context.Context, reads []account.Read) error {
	var stale []*hearsay.Version
	var at []int // where each of the stale stands
	for i := range reads {
		v := &reads[i].Version
		reading, err := r.store.Reading(ctx, v.ID, v.Number, r.reader.Fingerprint())
		switch {
		case errors.Is(err, hearsay.ErrNotFound):
			stale, at = append(stale, v), append(at, i)
		case err != nil:
			return err
		}
		reads[i].Reading = reading
	}
	fresh, failed := r.reader.ReadAll(ctx, stale)
	for k, i := range at {
		if failed[k] != nil {
			return failed[k]
		}
		reads[i].Reading = fresh[k]
	}
	return nil
}
