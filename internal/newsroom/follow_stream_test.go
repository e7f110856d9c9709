package newsroom_test

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

// TestAStreamGoesOnWhereItWasLeft breaks a stream off and sends something meanwhile.
func TestAStreamGoesOnWhereItWasLeft(t *testing.T) {
	w := watch(t, func(c *newsroom.FollowConfig) { c.Least = time.Millisecond })
	s := testnet.NewStream()
	at := strings.Replace(w.serve(s), "http", "ws", 1) + "/subscribe"
	id := w.listen(at)
	const post = `{"did":"did:plc:quay","time_us":%d,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.post","rkey":"%d","record":{"$type":"app.bsky.feed.post","createdAt":"2025-02-11T11:00:00Z","text":"The ferry number %d ran aground off the quay.","langs":["en"]}}}`
	run := func(until func() bool) {
		t.Helper()
		ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
		var done sync.WaitGroup
		done.Go(func() { w.must(w.follow.Run(ctx)) })
		for ctx.Err() == nil && !until() {
			time.Sleep(5 * time.Millisecond)
		}
		w.must(ctx.Err())
		stop()
		done.Wait()
	}
	reports := func() int { n, err := w.store.CountVersions(t.Context()); w.must(err); return n }
	sent := false
	run(func() bool {
		if len(s.Cursors()) == 1 && !sent {
			s.Send(noon.UnixMicro(), post)
			sent = true
		}
		return reports() > 0
	})
	s.Send(noon.UnixMicro()+1000, post)
	run(func() bool { return reports() > 1 })
	if state := w.source(id).State; state.Cursor == "" || state.Good.IsZero() || !state.Next.IsZero() {
		t.Errorf("%+v", state)
	}
	if c := s.Cursors(); len(c) < 2 || c[0] != "" || c[1] == "" {
		t.Errorf("cursors %q", c)
	}
}

func TestAStreamThatIsNoneSaysSo(t *testing.T) {
	w := watch(t)
	id := w.listen(strings.Replace(w.serve(http.NotFoundHandler()), "http", "ws", 1) + "/?key=${KEY}")
	w.env["KEY"] = "secret"
	ctx, stop := context.WithTimeout(t.Context(), 10*time.Second)
	defer stop()
	var done sync.WaitGroup
	done.Go(func() { w.must(w.follow.Run(ctx)) })
	for ctx.Err() == nil && w.source(id).State.LastError == "" {
		time.Sleep(5 * time.Millisecond)
	}
	stop()
	done.Wait()
	if s := w.source(id); !strings.Contains(s.State.LastError, "answers 404") || strings.Contains(s.State.LastError, "secret") {
		t.Errorf("%+v", s.State)
	}
}
