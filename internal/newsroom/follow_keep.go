package newsroom

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/pace"
	"github.com/hearsay-news/hearsay/intake/web"
)

const (
	moveTries = 5  // failures in a row after which the address is tried from which a source had moved
	keepBatch = 64 // outcomes that are kept as one transaction at most

	// A page that can't be got is given up after so many failures, and the report's item in
	// the feed is taken for its text. Where the server says no, it is given up at once.
	pageTries = 3
	pageWait  = 10 * time.Minute

	// A page that was there is gone when the server says so (410), or when it has been
	// missing so often. The waits between are those after so many failures more: servers lose
	// a page for some minutes now and then.
	missingOften = 3
	missingLater = 4
)

// keep keeps outcomes as they come, many in one transaction where many have come, until the
// channel is closed. What can't be kept is tried again until it can, or until ctx ends.
func (f *Follow) keep(ctx context.Context) {
	for out := range f.kept {
		batch := []*outcome{out}
		for more := true; more && len(batch) < keepBatch; {
			select {
			case out, more = <-f.kept:
				if more {
					batch = append(batch, out)
				}
			default:
				more = false
			}
		}
		f.keepAll(ctx, batch)
		for _, out := range batch {
			close(out.done)
		}
		nudge(f.unread)
	}
}

// keepAll keeps a batch. While the disk is full the visits wait; what can't be kept when the
// watch ends is let go, and fetched again when it begins anew.
func (f *Follow) keepAll(ctx context.Context, batch []*outcome) {
	writing := context.WithoutCancel(ctx)
	stuck := false
	for {
		events := make([]FollowEvent, 0, len(batch))
		err := f.store.InFollow(writing, func(tx FollowTx) error {
			events = events[:0]
			for _, out := range batch {
				e, err := f.keepOne(writing, tx, out)
				if err != nil {
					return err
				}
				events = append(events, e)
			}
			return nil
		})
		if err == nil {
			for i, e := range events {
				f.tally.add(e, count(batch[i], e))
			}
			if stuck {
				f.tally.add(FollowEvent{Kind: OnEvent, At: f.config.Now()}, nil)
			}
			return
		}
		stuck = true
		f.config.Log.Error("what was fetched can't be kept; it is tried again", "error", err)
		f.tally.add(FollowEvent{Kind: StuckEvent, At: f.config.Now(), Words: err.Error()}, nil)
		if !pause(ctx, f.config.Retry) {
			return
		}
	}
}

// count is how an outcome counts.
func count(out *outcome, e FollowEvent) func(*FollowTally) {
	return func(t *FollowTally) {
		switch {
		case e.Kind == "":
		case out.words != "":
			t.Failures++
		default:
			t.Looks++
		}
		if e.Bytes > 0 {
			t.Captures++
			t.Bytes += int64(e.Bytes)
		} else if e.Kind == LookedEvent {
			t.Unchanged++
		}
	}
}

// keepOne keeps one outcome: what was fetched, how the source or page stands, when it is
// looked at next.
func (f *Follow) keepOne(ctx context.Context, tx FollowTx, out *outcome) (FollowEvent, error) {
	source, err := tx.Source(ctx, out.look.Source)
	if err != nil { // removed meanwhile
		return FollowEvent{}, ignore(err, hearsay.ErrNotFound)
	}
	if out.host != nil {
		if err := tx.SaveHost(ctx, *out.host); err != nil {
			return FollowEvent{}, err
		}
	}
	if !out.later.IsZero() && out.look.Kind != hearsay.StreamLook {
		look := out.look
		if look.Due = out.later; f.waitedEnough(&look) && !out.later.Equal(f.began) {
			giveUp(&look)
		}
		return FollowEvent{}, tx.SaveLook(ctx, look)
	}
	now := f.config.Now()
	e := FollowEvent{Kind: LookedEvent, At: now, Source: source.ID, Look: out.look.Kind, URL: out.url, Status: out.status(), Words: out.words, Took: now.Sub(out.began)}
	if out.words != "" {
		e.Kind = FailedEvent
	}
	switch out.look.Kind {
	case hearsay.FeedLook:
		err = f.keepFeed(ctx, tx, out, source, now, &e)
	case hearsay.PageLook:
		err = f.keepPage(ctx, tx, out, now, &e)
	case hearsay.StreamLook:
		err = f.keepMessages(ctx, tx, out, source, now, &e)
	}
	return e, err
}

// keepFeed keeps what came of a visit to a source.
func (f *Follow) keepFeed(ctx context.Context, tx FollowTx, out *outcome, source hearsay.Source, now time.Time, e *FollowEvent) error {
	look, state := out.look, &source.State
	state.Tried, state.LastError = now, out.words
	if a := out.answer; a != nil && a.Status >= 200 && a.Status < 300 && !blank(a.Body) {
		if a.Cut == nil {
			state.ETag, state.LastModified = a.Hints.ETag, a.Hints.LastModified
			if a.Moved != "" && a.Moved != source.Address() && mayMove(&source, a.Moved) {
				state.Moved = a.Moved
				look.Host = hearsay.HostOf(a.Moved)
			}
		}
		if sum := sumOf(a.Body); sum != state.Sum {
			c := captured(out, a)
			if _, err := tx.AddCapture(ctx, c); err != nil {
				return err
			}
			e.Bytes = len(a.Body)
			state.Sum = sum
		}
	}
	switch {
	case out.words == "":
		state.Good, state.Failures = now, 0
		look.Count, look.Failures = look.Count+1, 0
		look.Due = pace.Next(f.rhythm(source, out.answer), now)
	case out.status() == http.StatusGone:
		state.Stopped, state.Failures = out.words, state.Failures+1
		look.Due, e.Kind = time.Time{}, StoppedEvent
	default:
		state.Failures, look.Failures = state.Failures+1, look.Failures+1
		asked := time.Duration(0)
		if out.answer != nil {
			asked = out.answer.Hints.RetryAfter
		}
		look.Due = now.Add(f.backoff(state.Failures, asked, source.ID, now))
		if state.Moved != "" && state.Failures%moveTries == 0 { // it may have been a mistake
			state.Moved = ""
			look.Host = hearsay.HostOf(source.URL)
		}
	}
	if source.Paused {
		look.Due = time.Time{}
	}
	e.Next = look.Due
	if err := tx.SaveSourceState(ctx, source.ID, *state); err != nil {
		return err
	}
	return tx.SaveLook(ctx, look)
}

// mayMove reports whether a source that moved for good is asked at its new address from now
// on. One with secrets is not, where that is another host's: they were not meant for it.
func mayMove(source *hearsay.Source, to string) bool {
	return len(source.Variables()) == 0 || hearsay.HostOf(to) == hearsay.HostOf(source.URL)
}

// backoff is how long to wait after a failure.
func (f *Follow) backoff(failures int, asked time.Duration, name string, now time.Time) time.Duration {
	wait := pace.Backoff(failures, asked, name, now)
	if f.config.Least > 0 && f.config.Least < pace.Least {
		wait = max(asked, wait/time.Duration(pace.Least/f.config.Least))
	}
	return wait
}

// rhythm is what the plan for a source's next visit follows from.
func (f *Follow) rhythm(source hearsay.Source, answer *web.Response) pace.Rhythm {
	r := pace.Rhythm{Name: source.ID, Asked: source.Interval, Gap: source.State.Gap, Last: source.State.Posted, Least: f.config.Least}
	if answer != nil {
		r.Fresh, r.TTL = answer.Hints.Fresh, pace.TTL(answer.Body)
	}
	return r
}

// keepPage keeps what came of a visit to a report's page.
func (f *Follow) keepPage(ctx context.Context, tx FollowTx, out *outcome, now time.Time, e *FollowEvent) error {
	look, ok, err := tx.LookAt(ctx, out.look.Report) // the feed may have been read meanwhile
	if err != nil || !ok {
		return err
	}
	a := out.answer
	switch {
	case out.words == "":
		look.Count, look.Failures = look.Count+1, 0
		if a.Status != http.StatusNotModified {
			look.ETag, look.LastModified = a.Hints.ETag, a.Hints.LastModified
		}
		look.Due = pace.Relook(look.First, now, false, look.Report)
		if len(a.Body) > 0 {
			if _, err := tx.AddCapture(ctx, captured(out, a)); err != nil {
				return err
			}
			e.Bytes = len(a.Body)
		}
	case !look.Paged && (out.refused || f.once || look.Failures+1 >= pageTries):
		giveUp(&look)
	case out.missing():
		look.Failures++
		look.Due = now.Add(f.backoff(look.Failures+missingLater, 0, look.Report, now))
		if out.status() != http.StatusGone && look.Failures < missingOften {
			break
		}
		look.Due, e.Kind = time.Time{}, GoneEvent
		if _, err := tx.AddCapture(ctx, captured(out, a)); err != nil {
			return err
		}
	default:
		look.Failures++
		look.Due = now.Add(f.backoff(look.Failures, 0, look.Report, now))
		if next := pace.Relook(look.First, now, false, look.Report); look.Failures > pageTries && (next.IsZero() || next.After(look.Due)) {
			look.Due = next
		}
	}
	e.Next = look.Due
	return tx.SaveLook(ctx, look)
}

// missing reports whether a page isn't there any more.
func (o *outcome) missing() bool {
	return o.answer != nil && astray(o.answer.Status, o.look.URL, o.answer.Final)
}

// astray reports whether the answer to a question for a page says that it isn't there.
func astray(status int, asked, final string) bool {
	return status == http.StatusGone || status == http.StatusNotFound || status < 300 && frontPage(final) && !frontPage(asked)
}

// frontPage reports whether an address is that of a site as a whole. Servers lead there from
// pages that they have taken away.
func frontPage(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Path == "" || u.Path == "/") && u.RawQuery == ""
}

// waitedEnough reports whether a page whose server is to be left alone is waited for no
// longer, as its item is at hand: news that is an hour late is none. A single round waits
// for nothing, and what stood there before anyone listened has time.
func (f *Follow) waitedEnough(look *hearsay.Look) bool {
	return look.Kind == hearsay.PageLook && !look.Paged && look.Item != "" && (f.once || !backlog(*look) && f.config.Now().Sub(look.First) > pageWait)
}

// giveUp plans that a report's item in its feed is taken for its text, as its page can't be
// got.
func giveUp(look *hearsay.Look) {
	look.Due, look.Item, look.Failures = time.Time{}, "", 0
}

// captured is an answer as it is kept.
func captured(out *outcome, a *web.Response) hearsay.Capture {
	return hearsay.Capture{
		Source: out.look.Source, Kind: out.look.Kind, Report: out.look.Report,
		URL: out.url, Final: a.Final, At: out.came, Status: a.Status, Request: a.Request, Header: a.Header, Body: a.Body,
	}
}

func sumOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
