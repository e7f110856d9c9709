package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
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
	c := &cobra.Command{
		Use:   "serve",
		Short: "Show stories and accounts in a browser",
		Long: `Show stories and accounts in a browser, until Ctrl-C. What another process imports
meanwhile is there when a page is loaded anew. By default only this machine can reach it.`,
		Example: `  hearsay serve
  hearsay serve --db night.db --addr 127.0.0.1:9000`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := openStore(c.Context(), db) // makes an empty one: the page says what to do next
			if err != nil {
				return err
			}
			defer store.Close()
			return p.serve(c.Context(), store, addr, hosts, nil)
		},
	}
	databaseFlag(c, &db)
	c.Flags().StringVar(&addr, "addr", defaultAddress, "`address` to listen on")
	c.Flags().StringSliceVar(&hosts, "host", nil, "a `name` under which browsers may reach it, beside localhost and bare addresses")
	return c
}

// serve shows the store at addr, under these names, until ctx ends; then it lets requests
// that run finish. ready, which may be nil, is told the desk's address once it listens.
func (p *program) serve(ctx context.Context, store *sqlite.Store, addr string, hosts []string, ready func(url string)) error {
	reader, err := newReader()
	if err != nil {
		return err
	}
	restate := newsroom.NewRestate(store, reader)
	handler := desk.New(desk.Config{
		Stories:  newsroom.NewList(store),
		Accounts: restate,
		Reports:  store,
		Readings: restate,
		Since:    account.Since,
		Log:      slog.New(slog.NewTextHandler(p.err, nil)),
	})
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("%w: can't listen on %s: %v (another address: --addr)", hearsay.ErrStore, addr, err)
	}
	server := &http.Server{
		Handler:           onlyFor(hosts, handler),
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
