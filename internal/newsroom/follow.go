package newsroom

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
)

// FollowTx is what Follow does within one transaction.
type FollowTx interface {
	Source(ctx context.Context, name string) (hearsay.Source, error)
	SaveSourceState(ctx context.Context, id string, state hearsay.SourceState) error
	LookAt(ctx context.Context, report string) (hearsay.Look, bool, error)
	SaveLook(ctx context.Context, l hearsay.Look) error
	Hasten(ctx context.Context, sources []string, at time.Time) error
	SaveHost(ctx context.Context, h hearsay.Host) error
	AddCapture(ctx context.Context, c hearsay.Capture) (number int64, err error)
	MarkRead(ctx context.Context, capture int64, at time.Time, problem string) error
	SaveFound(ctx context.Context, report string, version int, capture int64) error
	DropBody(ctx context.Context, capture int64) error
}

// FollowStore is what Follow asks of a store.
type FollowStore interface {
	followReads
	InFollow(ctx context.Context, fn func(FollowTx) error) error
}

// followReads is what Follow reads in a store, outside of transactions.
type followReads interface {
	Sources(ctx context.Context) ([]hearsay.Source, error)
	Source(ctx context.Context, name string) (hearsay.Source, error)
	DueLooks(ctx context.Context, at time.Time, busy, sources []string, limit int) ([]hearsay.Look, error)
	LookAt(ctx context.Context, report string) (hearsay.Look, bool, error)
	WantingLooks(ctx context.Context, capture int64) ([]hearsay.Look, error)
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	Host(ctx context.Context, name string) (hearsay.Host, error)
	CountUnread(ctx context.Context) (int, error)
	Acts(ctx context.Context) ([]hearsay.Act, error)
	EachCapture(ctx context.Context, f hearsay.CaptureFilter, fn func(hearsay.Capture) error) error
	Claim(ctx context.Context) (release func() error, err error)
}

// A FollowConfig says how sources are followed. Client and TakeIn are needed, the rest has
// a usual value where it is zero.
type FollowConfig struct {
	Client *web.Client
	TakeIn *TakeIn

	Sources []string      // ids of the sources that are followed; nil for all
	Workers int           // answers that are awaited at once; usually 32. Slow servers don't count
	Spacing time.Duration // between two visits to a host; usually 2 s
	Least   time.Duration // between two looks at a source; usually pace.Least
	Slow    time.Duration // a visit that lasts longer counts for no worker; usually 5 s
	Retry   time.Duration // between two tries to write to a store that can't be written; usually 5 s
	Now     func() time.Time
	Lookup  func(name string) (value string, ok bool) // a variable of the environment
	Tell    func(FollowEvent)                         // is told of what happens, one call at a time
	Log     *slog.Logger
}

const (
	usualWorkers = 32
	usualSpacing = 2 * time.Second
	maxWaiting   = 512 // visits at once, those to slow servers included
	usualSlow    = 5 * time.Second
	maxUnread    = 1000        // captures that wait to be read before visits pause
	idle         = time.Second // how long the watch sleeps at most
	usualRetry   = 5 * time.Second
)

// Follow is the watch: it visits sources when they are due, keeps what they give, reads it,
// takes the reports in, and plans the next visits.
//
// What was fetched is kept before it is read, in two transactions: after a crash between
// them it is read again, which changes nothing where it was read. All that is planned
// stands in the store; Follow itself remembers nothing that matters. The parts run beside
// each other and hand on through channels:
//
//	visits → keeper → (store) → reader
//
// A slow server holds up no other: a server is visited by one at a time, and a visit that
// lasts gives its place among the workers to another. A full disk stops visits and reading;
// both go on when there is room again.
type Follow struct {
	store  FollowStore
	config FollowConfig
	hosts  *hosts
	tally  tally
	budget budget
	due    queue // the scheduler's own

	once   bool          // a single round is made
	began  time.Time     // when it was begun
	kept   chan *outcome // while it runs
	wake   chan struct{} // something may be due
	unread chan struct{} // there may be something to read
}

// NewFollow makes a Follow.
func NewFollow(store FollowStore, config FollowConfig) *Follow {
	if config.Workers <= 0 {
		config.Workers = usualWorkers
	}
	if config.Spacing <= 0 {
		config.Spacing = usualSpacing
	}
	if config.Slow <= 0 {
		config.Slow = usualSlow
	}
	if config.Retry <= 0 {
		config.Retry = usualRetry
	}
	if config.Now == nil {
		config.Now = time.Now
	}
	if config.Lookup == nil {
		config.Lookup = os.LookupEnv
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	f := &Follow{
		store: store, config: config,
		wake: make(chan struct{}, 1), unread: make(chan struct{}, 1),
	}
	f.hosts = newHosts(store, config)
	f.budget.now = config.Now
	f.tally.tell = config.Tell
	return f
}

// Run follows until ctx ends; then what has come is kept, and it returns nil. The error is
// of kind hearsay.ErrStore where another process follows already.
func (f *Follow) Run(ctx context.Context) error { return f.follow(ctx, false) }

// Once visits every source, due or not, and the pages that are due, reads what comes of it,
// visits the pages that are new in it, and returns when nothing is left to do. It waits for
// no server that wants to be left alone.
func (f *Follow) Once(ctx context.Context) error { return f.follow(ctx, true) }

func (f *Follow) follow(ctx context.Context, once bool) (err error) {
	defer hearsay.Fault(&err, "follow")
	release, err := f.store.Claim(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, release()) }()
	f.kept, f.once, f.budget.off = make(chan *outcome), once, once
	f.began = f.config.Now()
	if once {
		err := f.store.InFollow(ctx, func(tx FollowTx) error { return tx.Hasten(ctx, f.config.Sources, f.began) })
		if err != nil {
			return err
		}
	}
	watch, stop := context.WithCancel(ctx)
	defer stop()
	var parts, visits sync.WaitGroup
	defer parts.Wait()
	parts.Go(func() { f.keep(watch) })
	parts.Go(func() { f.read(watch) })
	if !once {
		visits.Go(func() { f.streams(watch) })
	}
	defer close(f.kept) // the keeper keeps what is left and ends
	defer visits.Wait()
	defer stop()
	return f.schedule(watch, &visits, once)
}

// schedule sends visits out as they fall due.
func (f *Follow) schedule(ctx context.Context, visits *sync.WaitGroup, once bool) error {
	places := make(chan struct{}, f.config.Workers)
	all := make(chan struct{}, maxWaiting)
	for ctx.Err() == nil {
		sent := 0
		unread, err := f.store.CountUnread(ctx)
		if err == nil && unread < maxUnread {
			sent, err = f.send(ctx, visits, places, all)
		}
		if err != nil && ctx.Err() == nil {
			f.config.Log.Error("can't look what is due", "error", err)
		}
		if once && err == nil && sent == 0 && unread == 0 && len(all) == 0 {
			now := f.config.Now()
			due, err := f.store.DueLooks(ctx, f.horizon(now), f.hosts.away(now), f.config.Sources, 1)
			if unread, _ := f.store.CountUnread(ctx); err == nil && len(due) == 0 && unread == 0 {
				return nil
			}
		}
		if sent == 0 {
			f.sleep(ctx)
		}
	}
	return nil
}

// sleep waits until something may be due.
func (f *Follow) sleep(ctx context.Context) {
	t := time.NewTimer(min(idle, max(f.config.Spacing/4, time.Millisecond)))
	defer t.Stop()
	select {
	case <-f.wake:
	case <-t.C:
	case <-ctx.Done():
	}
}

// A queue is looks that were found to be due, one of a host, for as long as that can be
// relied on: to look what is due takes longer than to send a visit out.
type queue struct {
	looks []hearsay.Look
	until time.Time
}

const (
	queueLength = 256
	queueHolds  = time.Second
)

// horizon is the moment up to which looks count as due. A single round takes what was due
// when it began, and the pages found in it: what falls due meanwhile, or failed and is due
// again, is the next one's, or a long round would have no end.
func (f *Follow) horizon(now time.Time) time.Time {
	if f.once {
		return f.began
	}
	return now
}

// next are looks that are due, at most n, at hosts that may be visited.
func (f *Follow) next(ctx context.Context, n int) (due []hearsay.Look, err error) {
	now := f.config.Now()
	if len(f.due.looks) == 0 || time.Now().After(f.due.until) {
		f.due.until = time.Now().Add(queueHolds)
		if f.due.looks, err = f.store.DueLooks(ctx, f.horizon(now), f.hosts.busy(now), f.config.Sources, max(n, queueLength)); err != nil {
			return nil, err
		}
	}
	n = min(n, len(f.due.looks))
	due, f.due.looks = f.due.looks[:n], f.due.looks[n:]
	return due, nil
}

// send sends out as many visits as there are free places.
func (f *Follow) send(ctx context.Context, visits *sync.WaitGroup, places, all chan struct{}) (sent int, err error) {
	free := min(cap(places)-len(places), cap(all)-len(all))
	if free == 0 {
		return 0, nil
	}
	due, err := f.next(ctx, free)
	if err != nil {
		return 0, err
	}
	for _, look := range due {
		if !f.hosts.take(look.Host) { // another visit was led there meanwhile: it stays due
			continue
		}
		sent++
		places <- struct{}{} // there is room: nobody else fills them
		all <- struct{}{}
		visits.Go(func() {
			place := sync.OnceFunc(func() { <-places; nudge(f.wake) })
			slow := time.AfterFunc(f.config.Slow, place)
			defer func() {
				slow.Stop()
				place()
				<-all
				nudge(f.wake)
			}()
			f.visit(ctx, look)
		})
	}
	return sent, nil
}

// visit makes one visit and waits until what came of it is kept. A visit that the end of
// the watch cut short leaves nothing behind: it is as due as before.
func (f *Follow) visit(ctx context.Context, look hearsay.Look) {
	defer f.hosts.leave(look.Host)
	out := f.look(ctx, look)
	if out == nil {
		return
	}
	defer out.close()
	out.done = make(chan struct{})
	f.kept <- out
	<-out.done
}

// nudge wakes whoever waits, or is to wait next.
func nudge(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
