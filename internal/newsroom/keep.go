package newsroom

import (
	"container/list"
	"context"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// keptReports is how many reports the stories have together whose work is kept for the next time.
const keptReports = 2000

// Keeping makes the Restate keep the readings and the work of the stories that were asked for last:
// their accounts are made anew sooner, and at once where nothing came in. It suits what answers again
// and again, like a desk.
func (r *Restate) Keeping() *Restate {
	return &Restate{r.store, r.reader, &shelf{by: map[string]*list.Element{}, order: list.New()}}
}

// A shelf holds the stories that were asked for last.
type shelf struct {
	mu      sync.Mutex
	by      map[string]*list.Element // of *keptStory, by id
	order   *list.List               // the latest first
	reports int
}

// A keptStory is what is kept of one story, for one goroutine at a time.
type keptStory struct {
	id      string
	reports int // as the shelf counts them

	mu       sync.Mutex
	keeper   account.Keeper
	readings map[versionID]*hearsay.Reading
}

// versionID names one version of one report.
type versionID struct {
	report string
	number int
}

// of is what is kept of a story of so many reports; nil where these are too many.
func (s *shelf) of(id string, reports int) *keptStory {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.by[id]
	if e == nil {
		e = s.order.PushFront(&keptStory{id: id, readings: map[versionID]*hearsay.Reading{}})
		s.by[id] = e
	}
	s.order.MoveToFront(e)
	k := e.Value.(*keptStory)
	s.reports += reports - k.reports
	k.reports = reports
	for s.reports > keptReports && s.order.Len() > 0 {
		last := s.order.Remove(s.order.Back()).(*keptStory)
		delete(s.by, last.id)
		s.reports -= last.reports
	}
	if s.by[id] == nil {
		return nil
	}
	return k
}

// fillKept gives versions their readings as fill does, those of now from the shelf where they are on it.
// k is what is kept of the story, the caller's until release; it may be nil.
func (r *Restate) fillKept(ctx context.Context, in *account.Input, story string) (k *keptStory, release func(), err error) {
	if r.shelf != nil && in.AsOf.IsZero() {
		k = r.shelf.of(story, len(in.Versions))
	}
	if k == nil {
		return nil, func() {}, r.fill(ctx, in.Versions)
	}
	k.mu.Lock()
	var lacking []account.Read
	for _, v := range in.Versions {
		if k.readings[versionOf(&v)] == nil {
			lacking = append(lacking, v)
		}
	}
	if err := r.fill(ctx, lacking); err != nil {
		k.mu.Unlock()
		return nil, func() {}, err
	}
	for i := range lacking {
		k.readings[versionOf(&lacking[i])] = lacking[i].Reading
	}
	readings := make(map[versionID]*hearsay.Reading, len(in.Versions))
	for i := range in.Versions {
		v := &in.Versions[i]
		v.Reading = k.readings[versionOf(v)]
		readings[versionOf(v)] = v.Reading
	}
	k.readings = readings // what left the story is let go
	return k, k.mu.Unlock, nil
}

func versionOf(r *account.Read) versionID { return versionID{r.Version.ID, r.Version.Number} }

// build makes an account of an input that [Restate.fillKept] has filled.
func (k *keptStory) build(in account.Input) hearsay.Account {
	if k == nil {
		return account.Build(in)
	}
	return k.keeper.Build(in)
}
