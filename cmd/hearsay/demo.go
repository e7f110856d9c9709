package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/examples/embassy"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) demoCommand() *cobra.Command {
	var addr string
	var noBrowser bool
	c := &cobra.Command{
		Use:   "demo",
		Short: "A sample story in your browser; nothing is kept",
		Long: `Take the sample story into a temporary database and open the desk on it: seventeen made-up
reports, in our own words, of the days when a crowd stood at the United States embassy in
Baghdad. The database is removed at the end.`,
		Example: `  hearsay demo
  hearsay demo --no-browser --addr 127.0.0.1:9000`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			dir, err := os.MkdirTemp("", "hearsay-demo-")
			if err != nil {
				return fmt.Errorf("%w: %v", hearsay.ErrStore, err)
			}
			defer os.RemoveAll(dir)
			store, err := sqlite.Open(c.Context(), filepath.Join(dir, "demo.db"))
			if err != nil {
				return err
			}
			defer store.Close()
			if err := takeInSample(c.Context(), store); err != nil {
				return err
			}
			var ready func(url string)
			if !noBrowser && terminal.Interactive(p.out) {
				ready = func(url string) { openBrowser(c.Context(), url) }
			}
			return p.serve(c.Context(), store, desked{addr: addr}, ready)
		},
	}
	c.Flags().StringVar(&addr, "addr", defaultAddress, "`address` to listen on")
	c.Flags().BoolVar(&noBrowser, "no-browser", false, "don't open a browser")
	return c
}

// takeInSample imports the sample story.
func takeInSample(ctx context.Context, store *sqlite.Store) error {
	reader, err := newReader()
	if err != nil {
		return err
	}
	var batch []hearsay.Version
	for v, err := range intake.Read(intake.Source{Name: "embassy.jsonl", Reader: bytes.NewReader(embassy.Reports)}) {
		if err != nil {
			return err
		}
		batch = append(batch, v)
	}
	_, err = newsroom.NewTakeIn(newsroom.Over(store), reader, time.Now).All(ctx, batch)
	return err
}

// openBrowser asks the desktop to show a page. Where there is no desktop, nothing
// happens: the address stands on the screen.
func openBrowser(ctx context.Context, url string) {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	}
	if path, err := exec.LookPath(name); err == nil {
		_ = exec.CommandContext(ctx, path, args...).Start()
	}
}
