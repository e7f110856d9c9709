package newsroom

import (
	"container/list"
	"context"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// mostKept is how much may be kept for the next time, of all stories together, in propositions and reports. Each
// takes some 10 KB with its share of readings and texts: a desk stays below some 350 MB. The story that was asked for
// last is kept alone where it is more, up to mostAlone times as much: with each report it would be made from scratch.
const (
	mostKept  = 20_000
	mostAlone = 3
)

// Keeping makes the Restate keep the readings and the work of the stories that were asked for last:
// their accounts are made anew sooner, and at once where nothing came in. It suits what answers again
// and again, like a desk.
func (r *Restate) Keeping() *Restate {
	return &Restate{r.store, r.reader, newShelf(mostKept)}
}

// A shelf holds the stories that were asked for last, as many as it bears.
type shelf struct {
	bears int // as mostKept counts

	mu    sync.Mutex
	by    map[string]*list.Element // of *keptStory, by id
	order *list.List               // the latest first
	holds int
}

func newShelf(bears int) *shelf {
	return &shelf{bears: bears, by: map[string]*list.Element{}, order: list.New()}
}

// A keptStory is what is kept of one story, for one goroutine at a time.
type keptStory struct {
	id     string
	shelf  *shelf
	weight int // as the shelf counts it

	mu       sync.Mutex
	keeper   account.Keeper
	readings map[versionID]*hearsay.Reading
}

// versionID names one version of one report.
type versionID struct {
	report string
	number int
}

// of is what is kept of a story.
func (s *shelf) of(id string) *keptStory {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.by[id]
	if e == nil {
		e = s.order.PushFront(&keptStory{id: id, shelf: s, readings: map[versionID]*hearsay.Reading{}})
		s.by[id] = e
	}
	s.order.MoveToFront(e)
	return e.Value.(*keptStory)
}

// weigh notes what k weighs now. Where the shelf bears no more, what was asked for longest ago is let go; the last one
// only where it is too much even alone.
func (s *shelf) weigh(k *keptStory, weight int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.by[k.id]; e == nil || e.Value != k {
		return // let go meanwhile
	}
	s.holds += weight - k.weight
	k.weight = weight
	for s.holds > s.bears && (s.order.Len() > 1 || s.holds > mostAlone*s.bears) {
		last := s.order.Remove(s.order.Back()).(*keptStory)
		delete(s.by, last.id)
		s.holds -= last.weight
	}
}

// fillKept gives versions their readings as fill does, those of now from the shelf where they are on it.
// k is what is kept of the story, the caller's until release; it may be nil.
func (r *Restate) fillKept(ctx context.Context, in *account.Input, story string) (k *keptStory, release func(), err error) {
	if r.shelf != nil && in.AsOf.IsZero() {
		k = r.shelf.of(story)
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
	a := k.keeper.Build(in)
	k.shelf.weigh(k, k.keeper.Held()+len(in.Versions))
	return a
}
