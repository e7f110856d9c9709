package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/desk"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

const defaultAddress = "127.0.0.1:8080"

func (p *program) serveCommand() *cobra.Command {
	var db, addr string
	var hosts []string
	var edit bool
	c := &cobra.Command{
		Use:   "serve",
		Short: "Show stories and accounts in a browser",
		Long: `Show stories and accounts in a browser, until Ctrl-C. What another process imports
meanwhile is there when a page is loaded anew. By default only this machine can reach it,
and whoever does may merge, split, mute and pin stories on their pages; at an address that
others reach pages only show, unless --edit says otherwise.`,
		Example: `  hearsay serve
  hearsay serve --db night.db --addr 127.0.0.1:9000`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := openStore(c.Context(), db) // makes an empty one: the page says what to do next
			if err != nil {
				return err
			}
			defer store.Close()
			return p.serve(c.Context(), store, desked{addr: addr, hosts: hosts, edit: edit}, nil)
		},
	}
	databaseFlag(c, &db)
	c.Flags().StringVar(&addr, "addr", defaultAddress, "`address` to listen on")
	c.Flags().StringSliceVar(&hosts, "host", nil, "a `name` under which browsers may reach it, beside localhost and bare addresses")
	c.Flags().BoolVar(&edit, "edit", false, "let whoever reaches it rule on stories, at any address")
	return c
}

// desked says how a desk is served.
type desked struct {
	addr  string
	hosts []string // names under which browsers may reach it
	edit  bool     // rulings even where others reach it
}

// rules reports whether pages may rule on stories: where only this machine reaches them.
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
	restate := newsroom.NewRestate(store, reader)
	config := desk.Config{
		Stories:  newsroom.NewList(store),
		Accounts: restate,
		Reports:  store,
		Readings: restate,
		Since:    account.Since,
		Lives:    newsroom.NewLife(store),
		Editor:   userName(),
		Log:      slog.New(slog.NewTextHandler(p.err, nil)),
	}
	if how.rules() {
		config.Rulings = newsroom.NewCorrect(newsroom.Under(store), time.Now)
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
