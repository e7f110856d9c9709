package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// usualSpacing lies between two requests to one server.
const usualSpacing = 2 * time.Second

func (p *program) followCommand() *cobra.Command {
	var db, format string
	var once bool
	var spacing span
	var network networkFlags
	var retain retaining
	c := &cobra.Command{
		Use:   "follow [SOURCE...]",
		Short: "Fetch what sources publish, as they publish it",
		Long: `Follow what is listened to (see 'hearsay sources'), all of it or the sources that you name:
ask each as often as it posts, fetch the pages behind summaries, look at reports again while
they are edited, and take everything in. It runs until Ctrl-C; what was fetched is kept
before it is read, so that an end at any moment loses nothing. A source that you name is
asked at once, also one that was asked no more.

Servers are asked politely: one request at a time each, by robots.txt, not again before they
say. --contact tells their operators how to reach you. A source that fails is tried again
later and holds up no other; 'hearsay sources list' says what is wrong. With --once a source
that fails makes the exit status 1.

The bytes of all that was fetched are kept, as evidence, until you say for how long: with
--retain 90d what is older loses them. Reports and their versions stay.`,
		Example: `  hearsay follow --contact desk@example.org
  hearsay follow --retain 90d
  hearsay follow --once
  hearsay follow --once 'Harbour Herald'
  hearsay follow 'Harbour Herald' --allow-private 10.1.0.0/16
  hearsay follow --format jsonl | jq -r .report`,
		RunE: func(c *cobra.Command, args []string) error {
			config, err := network.config()
			if err != nil {
				return err
			}
			store, err := openToRule(c, db)
			if err != nil {
				return err
			}
			defer store.Close()
			enlist := newsroom.NewEnlist(newsroom.Into(store), time.Now)
			sources, err := chosen(c.Context(), enlist, store.Sources, args)
			if err != nil {
				return err
			}
			if len(sources) == 0 {
				return fmt.Errorf("%w: nothing is listened to yet; 'hearsay sources add ADDRESS' adds a site or a feed, 'hearsay sources add --starter' public ones", hearsay.ErrNotFound)
			}
			if streams(sources) == len(sources) && once {
				return usageError{errors.New("--once asks each source once; a stream is listened to without it")}
			}
			for i := range sources { // who is named is asked at once, also where it was asked no more
				if len(args) > 0 && !sources[i].Paused && !sources[i].Stream() {
					if _, err := enlist.Hurry(c.Context(), sources[i].ID); err != nil {
						return err
					}
				}
			}
			reader, err := newReader()
			if err != nil {
				return err
			}
			told := newTeller(p, sources, format)
			tell := newTelling(store, reader, told.log())
			how := watching{client: web.New(config), takeIn: newsroom.NewTakeIn(newsroom.Over(store), reader, time.Now), spacing: spacing.Duration, log: told.log()}
			how.tell = func(e newsroom.FollowEvent) { told.event(e); tell.heard(e) }
			if len(args) > 0 {
				for i := range sources {
					how.sources = append(how.sources, sources[i].ID)
				}
			}
			watch := newWatch(store, how)
			if hint := retain.hint(c.Context(), store); hint != "" && format == "text" {
				fmt.Fprintln(p.err, hint)
			}
			told.begin(c.Context(), watch.Tally, store.NextDue)
			if once {
				if err = watch.Once(c.Context()); err == nil {
					err = tell.tell.All(c.Context(), nil)
				}
				if err == nil && retain.Duration > 0 {
					err = retain.once(c.Context(), store)
				}
			} else {
				beside := func(ctx context.Context) {
					meanwhile(ctx, func(ctx context.Context) { retain.run(ctx, store, told.log()) }, tell.run)
				}
				meanwhile(c.Context(), beside, func(ctx context.Context) { err = watch.Run(ctx) })
			}
			if ended := told.end(err == nil); err == nil && (once || !errors.Is(ended, errTold)) {
				err = ended
			}
			return err
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "jsonl")
	c.Flags().BoolVar(&once, "once", false, "ask each source once, fetch the pages that they lead to, and end")
	spacing.Duration = usualSpacing
	c.Flags().Var(&spacing, "spacing", "`time` between two requests to one server")
	retain.add(c.Flags())
	network.add(c)
	return c
}

func streams(sources []hearsay.Source) (n int) {
	for i := range sources {
		if sources[i].Stream() {
			n++
		}
	}
	return n
}

// meanwhile does what is to be done, and something else beside it that ends with it.
func meanwhile(ctx context.Context, beside, do func(context.Context)) {
	with, stop := context.WithCancel(ctx)
	var all sync.WaitGroup
	all.Go(func() { beside(with) })
	do(ctx)
	stop()
	all.Wait()
}

// watching says how sources are followed.
type watching struct {
	client  *web.Client
	takeIn  *newsroom.TakeIn
	sources []string // ids; nil for all
	spacing time.Duration
	tell    func(newsroom.FollowEvent)
	log     *slog.Logger
}

func newWatch(store *sqlite.Store, how watching) *newsroom.Follow {
	return newsroom.NewFollow(newsroom.Beside(store), newsroom.FollowConfig{
		Client: how.client, TakeIn: how.takeIn, Sources: how.sources, Spacing: how.spacing, Tell: how.tell, Log: how.log,
	})
}

// A span is a flag that takes a stretch of time: 90s, 5m, 7d.
type span struct{ time.Duration }

func (s *span) String() string { return hearsay.WriteSpan(s.Duration) }
func (s *span) Type() string   { return "time" }
func (s *span) Set(text string) (err error) {
	s.Duration, err = hearsay.ParseSpan(text)
	return err
}
