package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/examples/starter"
	"github.com/hearsay-news/hearsay/intake/opml"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

// discoverPause lies between two requests to a site whose feed is looked for.
const discoverPause = 500 * time.Millisecond

func (p *program) sourcesAddCommand() *cobra.Command {
	var db, format string
	var network networkFlags
	var how adding
	values := map[string]*string{}
	var headers []string
	c := &cobra.Command{
		Use:   "add ADDRESS|FILE.opml|-...",
		Short: "Listen to a site, a feed, a profile, or to all of an OPML file",
		Long: `Listen to what stands at an address: a feed, a site whose feed is found, a profile in the
fediverse or on Bluesky. Name, kind, family, home and language of the outlet are proposed
from the page, the address and a table of known outlets, with the reasons; flags overrule
them. An OPML file adds all that is in it, '-' reads one from standard input; what can't be
read in it is told with its line.

Secrets stand in environment variables: flags, addresses and headers hold their names only,
as in --token DESK_TOKEN or 'https://example.org/feed?key=${DESK_KEY}'. Of an OPML file they
are refused unless you say --with-variables: who wrote it may not be you.`,
		Example: `  hearsay sources add example.org
  hearsay sources add https://example.org/rss.xml --kind newspaper --family 'Quay Media'
  hearsay sources add @ada@social.example --kind official --outlet 'Ada Example'
  hearsay sources add subscriptions.opml
  hearsay sources add --starter
  hearsay sources add https://wire.example/api --token WIRE_TOKEN --as-is --dry-run`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && !how.starter {
				return usageError{errors.New("name an address or an OPML file, or say --starter")}
			}
			config, err := network.config()
			if err != nil {
				return err
			}
			for _, f := range hearsay.SourceFields() {
				value := ""
				if f.Name == "header" {
					value = strings.Join(headers, "\n")
				} else {
					value = *values[f.Name]
				}
				if value == "" {
					continue
				}
				if err := how.said.Set(f.Name, value); err != nil {
					return usageError{err}
				}
				how.overrule = append(how.overrule, [2]string{f.Name, value})
			}
			how.program, how.json = p, format == "json"
			how.propose = newsroom.NewPropose(web.New(config), os.LookupEnv, discoverPause)
			if !how.dry { // else no database is made
				store, err := openStore(c.Context(), db)
				if err != nil {
					return err
				}
				defer store.Close()
				how.enlist = newsroom.NewEnlist(newsroom.Into(store), time.Now)
			}
			return how.all(c.Context(), args)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json")
	for _, f := range hearsay.SourceFields() {
		if f.Name == "header" {
			c.Flags().StringArrayVar(&headers, f.Name, nil, f.Help)
			continue
		}
		values[f.Name] = c.Flags().String(f.Name, "", f.Help)
	}
	c.Flags().BoolVar(&how.starter, "starter", false, "public news feeds to begin with: agencies, broadcasters, the United Nations, offices of governments")
	c.Flags().BoolVar(&how.asIs, "as-is", false, "add the address as it is, without asking it for anything")
	c.Flags().BoolVar(&how.dry, "dry-run", false, "say what would be added, and add nothing")
	c.Flags().BoolVar(&how.variables, "with-variables", false, "let an OPML file name variables of your environment")
	network.add(c)
	return c
}

// An adding is one run of 'sources add'.
type adding struct {
	*program
	propose                             *newsroom.Propose
	enlist                              *newsroom.Enlist
	said                                hearsay.Source // what the flags say
	overrule                            [][2]string    // the same, field by field
	starter, asIs, dry, variables, json bool

	added  []hearsay.Source
	known  int
	failed int
}

func (a *adding) all(ctx context.Context, args []string) error {
	if a.starter {
		if err := a.list(ctx, "the starter list", starter.OPML); err != nil {
			return err
		}
	}
	for _, arg := range args {
		if err := a.one(ctx, arg); err != nil {
			return err
		}
	}
	if a.json {
		if err := a.sourcesJSON(a.added, "json"); err != nil {
			return err
		}
	} else if err := a.summary(); err != nil {
		return err
	}
	if a.failed > 0 {
		return errTold
	}
	return nil
}

// one adds what one argument names. Its error is the store's or the user's; what is wrong
// with the argument is told and costs no other.
func (a *adding) one(ctx context.Context, arg string) error {
	data, isFile, err := a.file(ctx, arg)
	switch {
	case err != nil:
		a.tell(err)
		return ctx.Err()
	case isFile:
		return a.list(ctx, arg, data)
	}
	s := a.said
	s.URL = arg
	if a.asIs {
		if err := s.Check(); err != nil {
			a.tell(err)
			return nil
		}
		known := newsroom.Known(s)
		known.Found = "as it was given"
		if err := a.keep(ctx, known.Source); err != nil {
			return err
		}
		return a.describe(known)
	}
	if terminal.Interactive(a.err) {
		fmt.Fprintf(a.err, "\r\x1b[KLooking what stands at %s …", terminal.Clean(web.Redact(arg)))
	}
	found, err := a.propose.Source(ctx, s)
	if terminal.Interactive(a.err) {
		fmt.Fprint(a.err, "\r\x1b[K")
	}
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, newsroom.ErrClosed) && s.Credentials == (hearsay.Credentials{}) && len(s.Headers) == 0 {
			err = fmt.Errorf("%w; name the environment variables that hold its password or key: --user with --password, --token, or --header", err)
		}
		if !errors.Is(err, hearsay.ErrNotFound) && !errors.Is(err, hearsay.ErrInvalid) {
			err = fmt.Errorf("%w (--as-is adds it unasked)", err)
		}
		a.tell(err)
		return nil
	}
	if err := a.keep(ctx, found.Source); err != nil {
		return err
	}
	return a.describe(found)
}

// file reads an argument that is a file; an address is none.
func (a *adding) file(ctx context.Context, arg string) (data []byte, isFile bool, err error) {
	if arg == "-" {
		data, err = io.ReadAll(io.LimitReader(a.stdin(ctx), opml.MaxFile+1))
		return data, true, err
	}
	f, err := os.Open(arg)
	if err != nil {
		low := strings.ToLower(arg)
		if !strings.Contains(arg, "://") && (strings.HasSuffix(low, ".opml") || strings.HasSuffix(low, ".xml")) || !errors.Is(err, fs.ErrNotExist) && !strings.Contains(arg, "://") {
			return nil, false, err
		}
		return nil, false, nil
	}
	defer f.Close()
	data, err = io.ReadAll(io.LimitReader(f, opml.MaxFile+1))
	return data, true, err
}

// list adds all that an OPML file holds.
func (a *adding) list(ctx context.Context, name string, data []byte) error {
	var all []hearsay.Source
	for s, err := range opml.Read(data, a.variables) {
		if errors.Is(err, opml.ErrVariables) {
			err = fmt.Errorf("%w (--with-variables allows it)", err)
		}
		for _, f := range a.overrule {
			if err == nil {
				err = s.Set(f[0], f[1])
			}
		}
		if err != nil {
			a.tell(fmt.Errorf("%s: %w", name, err))
			continue
		}
		all = append(all, newsroom.Known(s).Source)
	}
	return a.keep(ctx, all...)
}

// keep adds sources to the list, unless nothing is to be added.
func (a *adding) keep(ctx context.Context, sources ...hearsay.Source) error {
	added := sources
	if !a.dry {
		var err error
		if added, err = a.enlist.Add(ctx, sources...); err != nil {
			return err
		}
	}
	a.added = append(a.added, added...)
	a.known += len(sources) - len(added)
	return nil
}

func (a *adding) tell(err error) {
	a.failed++
	fmt.Fprintln(a.err, "hearsay: "+terminal.Clean(err.Error()))
}

func (a *adding) summary() error {
	what := "added"
	if a.dry {
		what = "would be added"
	}
	line := fmt.Sprintf("%s %s", count(len(a.added), "source"), what)
	if a.known > 0 {
		line += fmt.Sprintf("; %d listened to already", a.known)
	}
	if _, err := fmt.Fprintln(a.out, line+"."); err != nil {
		return err
	}
	if a.dry || len(a.added) == 0 {
		return nil
	}
	_, err := fmt.Fprintln(a.out, "Next: 'hearsay follow' fetches what they publish, 'hearsay serve' does so with the desk.")
	return err
}
