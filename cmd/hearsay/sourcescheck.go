package main

import (
	"context"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

// checkHosts is how many servers are asked at once; each by one request at a time.
const checkHosts = 8

func (p *program) sourcesCheckCommand() *cobra.Command {
	var db, format string
	var network networkFlags
	c := &cobra.Command{
		Use:   "check [SOURCE...]",
		Short: "Ask sources once and say how that goes; nothing is kept",
		Long: `Ask sources once, all or those that you name, and say what stands there: how many reports,
the newest of them, and in plain words what is wrong. Nothing is kept and no plan changes.`,
		Example: `  hearsay sources check
  hearsay sources check 'Harbour Herald' 3f2a`,
		RunE: func(c *cobra.Command, args []string) error {
			config, err := network.config()
			if err != nil {
				return err
			}
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			sources, err := chosen(c.Context(), newsroom.NewEnlist(newsroom.Into(store), time.Now), store.Sources, args)
			if err != nil {
				return err
			}
			if len(sources) == 0 {
				_, err := fmt.Fprintln(p.out, "Nothing is listened to yet. 'hearsay sources add ADDRESS' adds a site or a feed.")
				return err
			}
			return p.check(c.Context(), newsroom.NewPropose(web.New(config), os.LookupEnv, discoverPause), sources, format)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "jsonl")
	network.add(c)
	return c
}

// chosen are the sources that are named; all where none is.
func chosen(ctx context.Context, enlist *newsroom.Enlist, all func(context.Context) ([]hearsay.Source, error), names []string) ([]hearsay.Source, error) {
	if len(names) == 0 {
		return all(ctx)
	}
	var sources []hearsay.Source
	for _, name := range names {
		s, err := enlist.Find(ctx, name)
		if err != nil {
			return nil, err
		}
		sources = append(sources, s)
	}
	return sources, nil
}

// check asks sources, those of one server one after the other, and tells of each in the
// order of the list.
func (p *program) check(ctx context.Context, propose *newsroom.Propose, sources []hearsay.Source, format string) error {
	results := make([]newsroom.Checkup, len(sources))
	failures := make([]error, len(sources))
	done := make([]chan struct{}, len(sources))
	byHost := map[string][]int{}
	var hosts []string
	for i := range sources {
		done[i] = make(chan struct{})
		h := hearsay.HostOf(sources[i].Address())
		if byHost[h] == nil {
			hosts = append(hosts, h)
		}
		byHost[h] = append(byHost[h], i)
	}
	slots := make(chan struct{}, checkHosts)
	var all sync.WaitGroup
	defer all.Wait()
	all.Go(func() {
		for _, h := range hosts {
			slots <- struct{}{}
			all.Go(func() {
				for n, i := range byHost[h] {
					if n > 0 {
						pauseFor(ctx, discoverPause)
					}
					if sources[i].Stream() {
						results[i].Words = "" // a stream is only opened by the watch
					} else {
						results[i], failures[i] = propose.Check(ctx, sources[i])
					}
					close(done[i])
				}
				<-slots
			})
		}
	})
	failed := 0
	for i := range sources {
		select {
		case <-done[i]:
		case <-ctx.Done():
			return ctx.Err()
		}
		if failures[i] != nil {
			return failures[i]
		}
		if results[i].Words != "" {
			failed++
		}
		if err := p.checked(&sources[i], results[i], format); err != nil {
			return err
		}
	}
	if format == "text" {
		if _, err := fmt.Fprintf(p.out, "%s asked, %d failed.\n", count(len(sources), "source"), failed); err != nil {
			return err
		}
	}
	if failed > 0 {
		return errTold
	}
	return nil
}

// checkedJSON is the line that tells of one source.
type checkedJSON struct {
	Source  string    `json:"source"`
	URL     string    `json:"url"`
	Outlet  string    `json:"outlet"`
	Good    bool      `json:"good"`
	Error   string    `json:"error"` // in plain words; empty where all is well
	Format  string    `json:"format"`
	Reports int       `json:"reports"`
	Newest  edge.Time `json:"newest"`
	Problem string    `json:"problem"` // why not all that stands there can be read
	Moved   string    `json:"moved"`
}

func (p *program) checked(s *hearsay.Source, r newsroom.Checkup, format string) error {
	if format == "jsonl" {
		return edge.WriteLine(p.out, checkedJSON{s.ID, s.URL, s.Outlet, r.Words == "", r.Words, r.Format, r.Reports, edge.Time(r.Newest), r.Problem, r.Moved})
	}
	style := terminal.StyleOf(p.out)
	mark, words := style.Paint(terminal.Good, "good  "), count(r.Reports, "report")
	switch {
	case r.Words != "":
		mark, words = style.Paint(terminal.Bad, "FAILS "), r.Words
	case s.Stream():
		words = "a stream: the watch opens it"
	case !r.Newest.IsZero():
		words += ", the newest of " + minute(r.Newest)
	}
	if r.Moved != "" {
		words += "; moved for good to " + r.Moved
	}
	if r.Problem != "" && r.Words == "" {
		words += "; not all can be read: " + r.Problem
	}
	_, err := fmt.Fprintf(p.out, "%s %s  %s: %s\n", mark, s.ID, terminal.Clean(describe(s)), terminal.Clean(words))
	return err
}

// pauseFor waits, no longer than ctx.
func pauseFor(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}
