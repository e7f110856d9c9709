package eval

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// A chain is the whole way from versions to accounts, with a store of its own.
type chain struct {
	dir     string
	store   *sqlite.Store
	takeIn  *newsroom.TakeIn
	restate *newsroom.Restate
}

// openChain opens a chain that holds nothing yet, in a folder of its own.
func openChain(ctx context.Context, reader newsroom.Reader) (*chain, error) {
	dir, err := os.MkdirTemp("", "hearsay-eval-")
	if err != nil {
		return nil, err
	}
	store, err := sqlite.Open(ctx, filepath.Join(dir, "eval.db"))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return &chain{dir, store, newsroom.NewTakeIn(newsroom.Over(store), reader, time.Now), newsroom.NewRestate(store, reader)}, nil
}

// account is the account of a report's story as of a moment; the zero time means now.
func (c *chain) account(ctx context.Context, report string, asOf time.Time) (hearsay.Account, error) {
	id, err := c.store.StoryOf(ctx, report)
	if err != nil {
		return hearsay.Account{}, err
	}
	return c.restate.Account(ctx, id, asOf)
}

// close throws the store away.
func (c *chain) close() error { return errors.Join(c.store.Close(), os.RemoveAll(c.dir)) }
