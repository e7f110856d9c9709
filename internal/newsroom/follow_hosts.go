package newsroom

import (
	"context"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/pace"
	"github.com/hearsay-news/hearsay/intake/robots"
	"github.com/hearsay-news/hearsay/intake/web"
)

const (
	robotsHold = 24 * time.Hour // RFC 9309, 2.4
	hostsHeld  = 2048           // rules that are held in memory
)

// hosts is what the watch knows of servers: who is being visited, how long each wants to be
// left alone, what its robots.txt says. Rules come from the store where they aren't in
// memory, and are asked for where they are in neither or have grown old.
type hosts struct {
	store  FollowStore
	config FollowConfig

	mu    sync.Mutex
	taken map[string]bool
	free  map[string]time.Time // not to be visited before
	known map[string]*knownHost
}

// A knownHost is a host with its rules.
type knownHost struct {
	hearsay.Host
	rules   *robots.Rules
	unsaved bool // the store doesn't know it as it is
}

func newHosts(store FollowStore, config FollowConfig) *hosts {
	return &hosts{store: store, config: config, taken: map[string]bool{}, free: map[string]time.Time{}, known: map[string]*knownHost{}}
}

// busy are the hosts that are not to be visited at a moment.
func (h *hosts) busy(now time.Time) []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	names := make([]string, 0, len(h.taken)+len(h.free))
	for name := range h.taken {
		names = append(names, name)
	}
	for name, until := range h.free {
		switch {
		case !now.Before(until):
			delete(h.free, name)
		case !h.taken[name]:
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// away are the hosts that want to be left alone for longer than anybody would wait.
func (h *hosts) away(now time.Time) (names []string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for name, until := range h.free {
		if until.Sub(now) > max(time.Minute, 2*h.config.Spacing) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// take keeps a host for one visit; false where another visit is there.
func (h *hosts) take(name string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.taken[name] {
		return false
	}
	h.taken[name] = true
	return true
}

const (
	followPatience = 3 * time.Second       // how long a visit waits for the host that it is redirected to
	followGlance   = 20 * time.Millisecond // how often it looks whether that is free
)

// follow takes the host that a visit is redirected to as well: many addresses may lead to one
// server, which is asked by one at a time all the same. It waits for it a while; what it
// can't wait for is an [awayError].
func (h *hosts) follow(ctx context.Context, name string) error {
	for began := time.Now(); ; {
		now := h.config.Now()
		h.mu.Lock()
		until := h.free[name]
		if k := h.known[name]; k != nil && k.Until.After(until) {
			until = k.Until
		}
		if ok := !h.taken[name] && !until.After(now); ok {
			h.taken[name] = true
			h.mu.Unlock()
			return nil
		}
		h.mu.Unlock()
		if left := followPatience - time.Since(began); left <= 0 || until.Sub(now) > left {
			return &awayError{host: name, until: max(until.Sub(now), h.config.Spacing)}
		}
		if !pause(ctx, followGlance) {
			return context.Cause(ctx)
		}
	}
}

// An awayError says that a host is not to be visited for a while.
type awayError struct {
	host  string
	until time.Duration
}

func (e *awayError) Error() string { return "another visit is at " + e.host }

// leave sets a host free: after a pause, unless it is one's own.
func (h *hosts) leave(name string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.taken, name)
	now := h.config.Now()
	wait := pace.Spread(h.config.Spacing, name, now)
	if h.config.Client.Own(name) {
		wait = 0
	}
	if k := h.known[name]; k != nil {
		if k.rules != nil {
			wait = max(wait, k.rules.Delay)
		}
		wait = max(wait, k.Until.Sub(now))
	}
	h.free[name] = now.Add(wait)
}

// host is what is known of a server, rules included where they are wanted.
func (h *hosts) host(ctx context.Context, name string, rules bool) (*knownHost, error) {
	h.mu.Lock()
	k := h.known[name]
	h.mu.Unlock()
	if k == nil {
		kept, err := h.store.Host(ctx, name)
		if err != nil {
			return nil, err
		}
		k = &knownHost{Host: kept}
	}
	if rules && (k.rules == nil || h.old(&k.Host)) {
		asked := *k
		if err := h.ask(ctx, &asked); err != nil {
			return nil, err
		}
		k = &asked
	}
	h.remember(k)
	return k, nil
}

// old reports whether what robots.txt said has to be asked for again.
func (h *hosts) old(k *hearsay.Host) bool {
	now := h.config.Now()
	if k.Denied {
		return !now.Before(k.Until)
	}
	return k.Checked.IsZero() || now.Sub(k.Checked) > robotsHold
}

// ask fetches robots.txt where it has to be, and reads it. What the server last said holds
// on while it has trouble; where it never said anything, trouble of its own means that
// nothing may be fetched for a while (RFC 9309, 2.3.1).
func (h *hosts) ask(ctx context.Context, k *knownHost) error {
	if h.old(&k.Host) {
		r, err := h.config.Client.Get(ctx, web.Request{URL: k.Name + "/robots.txt", Accept: "text/plain, */*;q=0.5"})
		if err != nil {
			return err
		}
		defer r.Close()
		trouble := r.Status >= 500 || r.Status == http.StatusTooManyRequests
		switch {
		case trouble && !k.Checked.IsZero() && !k.Denied: // what it said before
		case trouble:
			k.Robots, k.Denied = nil, true
		case r.Status >= 200 && r.Status < 300:
			k.Robots, k.Denied = r.Body[:min(len(r.Body), robots.MaxSize)], false
		default:
			k.Robots, k.Denied = nil, false
		}
		k.Checked, k.unsaved = h.config.Now(), true
		if trouble {
			k.Until = k.Checked.Add(pace.Backoff(5, r.Hints.RetryAfter, k.Name, k.Checked))
		}
	}
	k.rules = robots.Parse(k.Robots, web.Product)
	return nil
}

// remember holds a host in memory. There is no order in which they are forgotten: any may
// be asked for next.
func (h *hosts) remember(k *knownHost) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for name := range h.known {
		if len(h.known) < hostsHeld {
			break
		}
		if !h.taken[name] {
			delete(h.known, name)
		}
	}
	h.known[k.Name] = k
}

// report notes how a visit to a host went and gives what is to be kept of it, or nil where
// that is as before. failed says that no answer came; asked is how long the server wants to
// be left alone.
func (h *hosts) report(ctx context.Context, name string, failed bool, asked time.Duration) *hearsay.Host {
	k, err := h.host(ctx, name, false)
	if err != nil {
		return nil
	}
	next := *k
	now := h.config.Now()
	switch {
	case failed:
		next.Failures++
		next.Until = now.Add(pace.Backoff(next.Failures, asked, name, now))
	case asked > 0:
		next.Until = now.Add(asked)
	case next.Failures > 0:
		next.Failures, next.Until = 0, time.Time{}
	case !next.unsaved:
		return nil
	}
	next.unsaved = false
	h.remember(&next)
	return &next.Host
}
