package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// tellPause lies between what changes and what is told of it, so that reports which come
// together are told together.
const tellPause = 3 * time.Second

// A telling tells what changes in stories while a watch or a desk runs. What is not told
// when it ends waits for the next time.
type telling struct {
	tell    *newsroom.Tell
	log     *slog.Logger
	changed chan struct{}
}

func newTelling(store *sqlite.Store, reader newsroom.Reader, log *slog.Logger) *telling {
	return &telling{newsroom.NewTell(newsroom.ToTell(store), reader, time.Now), log, make(chan struct{}, 1)}
}

// heard notes an event of a watch: new reports change stories.
func (t *telling) heard(e newsroom.FollowEvent) {
	for _, r := range e.Taken {
		if r.New {
			t.nudge()
			return
		}
	}
}

// nudge says that something changed.
func (t *telling) nudge() {
	select {
	case t.changed <- struct{}{}:
	default: // known
	}
}

// run tells until ctx ends.
func (t *telling) run(ctx context.Context) {
	for {
		select {
		case <-t.changed:
		case <-ctx.Done():
			return
		}
		pauseFor(ctx, tellPause)
		if err := t.tell.All(ctx, nil); err != nil && ctx.Err() == nil {
			t.log.Warn("what changed can't be told; it waits for the next change", "error", err)
		}
	}
}
