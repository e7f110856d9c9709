package newsroom

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/pace"
	"github.com/hearsay-news/hearsay/intake/stream"
	"github.com/hearsay-news/hearsay/intake/web"
)

const (
	lookForStreams = 5 * time.Second  // how often the list of sources is looked through for streams
	streamAhead    = 4                // captures that may wait to be read when more of a stream is taken: it comes after what is fetched
	steady         = 20 * time.Second // a connection that lasted so long didn't fail
	rejoin         = 2 * time.Second  // the wait before a stream is connected again, doubled with each failure
	rejoins        = 5                // failures after which it is waited for as for any other source
)

// streams keeps the sources connected that are streams, until ctx ends.
func (f *Follow) streams(ctx context.Context) {
	type running struct {
		source hearsay.Source // as it was when it was connected
		stop   context.CancelFunc
	}
	var all sync.WaitGroup
	defer all.Wait()
	on := map[string]running{}
	for ctx.Err() == nil {
		sources, err := f.store.Sources(ctx)
		if err != nil {
			f.config.Log.Error("can't look which streams there are", "error", err)
		} else {
			wanted := map[string]hearsay.Source{}
			for _, s := range sources {
				if s.Stream() && !s.Paused && s.State.Stopped == "" && (f.config.Sources == nil || slices.Contains(f.config.Sources, s.ID)) {
					wanted[s.ID] = s
				}
			}
			maps.DeleteFunc(on, func(id string, r running) bool {
				if s, ok := wanted[id]; ok && sameSettings(s, r.source) {
					return false
				}
				r.stop()
				return true
			})
			for id, s := range wanted {
				if _, is := on[id]; !is {
					connected, stop := context.WithCancel(ctx)
					on[id] = running{s, stop}
					all.Go(func() { f.stream(connected, id) })
				}
			}
		}
		pause(ctx, lookForStreams)
	}
	for _, r := range on {
		r.stop()
	}
}

// sameSettings reports whether a stream can stay connected as it is.
func sameSettings(a, b hearsay.Source) bool {
	return a.URL == b.URL && a.Credentials == b.Credentials && slices.Equal(a.Headers, b.Headers)
}

// stream listens to one stream, again and again, until ctx ends.
func (f *Follow) stream(ctx context.Context, id string) {
	failures := 0
	for ctx.Err() == nil {
		began := f.config.Now()
		err := f.listen(ctx, id)
		if ctx.Err() != nil || errors.Is(err, hearsay.ErrNotFound) {
			return
		}
		if f.config.Now().Sub(began) > steady {
			failures = 0
		}
		if failures++; err == nil {
			err = errors.New("the stream ended")
		}
		now := f.config.Now()
		wait := f.rejoinAfter(failures, id, now)
		f.keepStream(ctx, &outcome{look: hearsay.Look{Kind: hearsay.StreamLook, Source: id}, words: err.Error(), later: now.Add(wait), began: began, came: now})
		pause(ctx, wait)
	}
}

// rejoinAfter is how long to wait before a stream is connected again: servers of streams end
// them now and then, and what is missed meanwhile is asked for.
func (f *Follow) rejoinAfter(failures int, id string, now time.Time) time.Duration {
	if failures <= rejoins {
		return min(pace.Spread(rejoin<<(failures-1), id, now), f.backoff(1, 0, id, now))
	}
	return f.backoff(failures-rejoins, 0, id, now)
}

// listen connects a stream and keeps what comes, until the connection ends. Its error is in
// plain words and holds no secret.
func (f *Follow) listen(ctx context.Context, id string) error {
	source, err := f.store.Source(ctx, id)
	if err != nil {
		return err
	}
	look := hearsay.Look{Kind: hearsay.StreamLook, Source: id}
	request, err := f.request(source, look, source.URL)
	if err != nil {
		return err
	}
	header := http.Header{"User-Agent": {f.config.Client.Agent()}}
	for _, h := range request.Headers {
		header.Set(h.Name, h.Value)
	}
	if request.Token != "" {
		header.Set("Authorization", "Bearer "+request.Token)
	}
	if request.User != "" || request.Password != "" {
		signed := http.Request{Header: header}
		signed.SetBasicAuth(request.User, request.Password)
	}
	err = stream.Listen(ctx, stream.Config{
		Client: f.config.Client.Upgrading(), URL: request.URL, Header: header, Cursor: source.State.Cursor,
	}, func(b stream.Batch) error {
		now := f.config.Now()
		out := &outcome{look: look, url: source.URL, began: now, came: now, batch: &b}
		if !f.keepStream(ctx, out) {
			return context.Cause(ctx)
		}
		return f.caughtUp(ctx)
	})
	return f.config.Client.Explain(ctx, err, web.Request{URL: request.URL, Secrets: request.Secrets})
}

// keepStream hands an outcome to the keeper; false where the watch ended before.
func (f *Follow) keepStream(ctx context.Context, out *outcome) bool {
	out.done = make(chan struct{})
	select {
	case f.kept <- out:
		<-out.done
		return true
	case <-ctx.Done():
		return false
	}
}

// caughtUp waits while more was kept than has been read. A server that has to wait for long
// ends the stream, which then goes on at its cursor.
func (f *Follow) caughtUp(ctx context.Context) error {
	for {
		n, err := f.store.CountUnread(ctx)
		if err != nil || n < streamAhead {
			return err
		}
		if !pause(ctx, idle) {
			return ctx.Err()
		}
	}
}

// keepMessages keeps what came of a stream: messages, or why it ended.
func (f *Follow) keepMessages(ctx context.Context, tx FollowTx, out *outcome, source hearsay.Source, now time.Time, e *FollowEvent) error {
	state := &source.State
	state.Tried, state.LastError = now, out.words
	if out.batch == nil {
		state.Failures++
		e.Next = out.later
		return tx.SaveSourceState(ctx, source.ID, *state)
	}
	state.Good, state.Failures = now, 0
	if out.batch.Cursor != "" {
		state.Cursor = out.batch.Cursor
	}
	e.Bytes = len(out.batch.Lines)
	_, err := tx.AddCapture(ctx, hearsay.Capture{
		Source: source.ID, Kind: hearsay.StreamLook, URL: out.url, Final: streamAddress(out.url), At: out.came, Status: http.StatusOK,
		Header: []hearsay.Header{{Name: "Content-Type", Value: "application/jsonl"}}, Body: out.batch.Lines,
	})
	if err != nil {
		return err
	}
	return tx.SaveSourceState(ctx, source.ID, *state)
}

// streamAddress is a stream's address on the web, without its question.
func streamAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return hearsay.HostOf(address)
	}
	return hearsay.HostOf(address) + u.EscapedPath()
}

// pause waits, and reports whether ctx goes on.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
