package main

import (
	"context"
	"time"

	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading"
)

// tell tells what changed in stories since they were last told of. Where it is ended early the rest
// waits for the next time.
func (p *program) tell(ctx context.Context, store *sqlite.Store, reader *reading.Reader) error {
	progress := terminal.NewProgress(p.err, "stories told", 0)
	defer progress.Clear()
	return newsroom.NewTell(newsroom.ToTell(store), reader, time.Now).All(ctx, func(n int) { progress.Step(n, 0) })
}
