package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/desk"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

const defaultAddress = "127.0.0.1:8080"

func (p *program) serveCommand() *cobra.Command {
	var db, addr string
	var hosts []string
	var edit, noFollow bool
	var network networkFlags
	var retain retaining
	c := &cobra.Command{
		Use:   "serve",
		Short: "Show stories and accounts in a browser, and follow sources meanwhile",
		Long: `Show stories and accounts in a browser, until Ctrl-C, and follow sources meanwhile, as
'hearsay follow' does. What another process imports is there when a page is loaded anew. By
default only this machine can reach it, and whoever does may rule on stories, add sources
and paste what somebody says; at an address that others reach pages only show, unless --edit
says otherwise.`,
		Example: `  hearsay serve
  hearsay serve --db night.db --addr 127.0.0.1:9000 --contact desk@example.org
  hearsay serve --no-follow`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			config, err := network.config()
			if err != nil {
				return err
			}
			store, err := openStore(c.Context(), db) // makes an empty one: the page says what to do next
			if err != nil {
				return err
			}
			defer store.Close()
			return p.serve(c.Context(), store, desked{addr: addr, hosts: hosts, edit: edit, client: web.New(config), follow: !noFollow, retain: retain}, nil)
		},
	}
	databaseFlag(c, &db)
	c.Flags().StringVar(&addr, "addr", defaultAddress, "`address` to listen on")
	c.Flags().StringSliceVar(&hosts, "host", nil, "a `name` under which browsers may reach it, beside localhost and bare addresses")
	c.Flags().BoolVar(&edit, "edit", false, "let whoever reaches it rule on stories, add sources and paste, at any address")
	c.Flags().BoolVar(&noFollow, "no-follow", false, "show only; sources are not asked")
	retain.add(c.Flags())
	network.add(c)
	return c
}

// desked says how a desk is served.
type desked struct {
	addr  string
	hosts []string // names under which browsers may reach it
	edit  bool     // rulings even where others reach it

	client *web.Client // asks sources; nil where there are to be none
	follow bool        // sources are followed meanwhile
	retain retaining
}

// rules reports whether pages may change anything: where only this machine reaches them.
func (d desked) rules() bool {
	host, _, err := net.SplitHostPort(d.addr)
	if err != nil || d.edit {
		return d.edit
	}
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}

// serve shows the store until ctx ends; then it lets requests that run finish. ready, which
// may be nil, is told the desk's address once it listens.
func (p *program) serve(ctx context.Context, store *sqlite.Store, how desked, ready func(url string)) error {
	reader, err := newReader()
	if err != nil {
		return err
	}
	takeIn := newsroom.NewTakeIn(newsroom.Over(store), reader, time.Now)
	restate := newsroom.NewRestate(store, reader).Keeping()
	config := desk.Config{
		Stories:  newsroom.NewList(store),
		Accounts: newsroom.AsTold{Restate: restate},
		Reports:  store,
		Readings: restate,
		Since:    account.Since,
		Lives:    newsroom.NewLife(store),
		Editor:   userName(),
		Log:      slog.New(slog.NewTextHandler(p.err, nil)),
	}
	tell := newTelling(store, reader, config.Log)
	tell.tell = tell.tell.Using(restate) // pages find the accounts made
	if how.rules() {
		config.Rulings = newsroom.NewCorrect(newsroom.Under(store), time.Now)
		config.Marks, config.Reader = newsroom.NewNews(newsroom.ToMark(store), time.Now), defaultReader
		config.Pasting = pastes{takeIn, tell}
		if how.client != nil {
			config.Listening = listens{newsroom.NewEnlist(newsroom.Into(store), time.Now), store, newsroom.NewPropose(how.client, os.LookupEnv, discoverPause)}
		}
	}
	listener, err := net.Listen("tcp", how.addr)
	if err != nil {
		return fmt.Errorf("%w: can't listen on %s: %v (another address: --addr)", hearsay.ErrStore, how.addr, err)
	}
	server := &http.Server{
		Handler:           onlyFor(how.hosts, desk.New(config)),
		ReadHeaderTimeout: 10 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 16,
	}
	var beside sync.WaitGroup
	with, stop := context.WithCancel(ctx)
	defer func() { stop(); beside.Wait() }()
	beside.Go(func() { tell.run(with) })
	beside.Go(func() { how.retain.run(with, store, config.Log) })
	if how.follow {
		beside.Go(func() {
			p.followBeside(with, store, watching{client: how.client, takeIn: takeIn, spacing: usualSpacing, log: config.Log}, tell)
		})
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	url := "http://" + listener.Addr().String()
	fmt.Fprintf(p.out, "Hearsay's desk is at %s (Ctrl-C ends it)\n", url)
	if ready != nil {
		ready(url)
	}
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(grace); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// followBeside follows sources while the desk is shown. Where it can't, the log says why and
// the desk is shown all the same.
func (p *program) followBeside(ctx context.Context, store *sqlite.Store, how watching, tell *telling) {
	sources, err := store.Sources(ctx)
	if err == nil {
		told := newTeller(p, sources, "text")
		told.live = false // the desk's own lines stand there
		how.tell = func(e newsroom.FollowEvent) { told.trouble(e); tell.heard(e) }
		err = newWatch(store, how).Run(ctx)
	}
	if err != nil && ctx.Err() == nil {
		how.log.Warn("sources are not followed", "error", err)
	}
}
