package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/account/prose"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) accountCommand() *cobra.Command {
	var db, format, report string
	var asOf moment
	var since sinceFlag
	r := reader{name: defaultReader}
	c := &cobra.Command{
		Use:   "account STORY | --report ID",
		Short: "The running account of a story",
		Long: `The running account of a story: what is claimed, on whose word, by how many independent
origins, what is disputed, which numbers moved. Every line rests on exact words of a
stored version. With --as-of it is the account as it would have been at that moment, on
what had been seen by then; with --since only what changed later is told, figures and
timeline stay whole.

--mark read remembers that you have seen the account, --mark filed that your copy went out;
--since read and --since filed then show what came after. Several readers keep their marks
apart by --reader. 'hearsay new' lists what is new in all stories.`,
		Example: `  hearsay account s0a1b2c3d4e
  hearsay account --report nw-1 --as-of 2025-02-11T12:00:00Z
  hearsay account s0a1b2c3d4e --since 2025-02-11T12:00:00Z --format markdown
  hearsay account s0a1b2c3d4e --since 24h
  hearsay account s0a1b2c3d4e --since read --mark read
  hearsay account s0a1b2c3d4e --since filed --reader ada`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if (r.mark != "" || since.mark != "") && !asOf.IsZero() {
				return usageError{errors.New("marks are of the account as it is now: leave out --as-of")}
			}
			open := openExisting
			if r.mark != "" || since.mark != "" {
				open = openToTell
			}
			store, id, err := openStory(c.Context(), db, open, args, report)
			if err != nil {
				return err
			}
			defer store.Close()
			a, upto, err := p.makeAccount(c.Context(), store, id, asOf.Time, since, r)
			if err != nil {
				return err
			}
			if err := p.printAccount(c.Context(), store, a, format); err != nil || r.mark == "" {
				return err
			}
			return newsroom.NewNews(newsroom.ToMark(store), time.Now).Mark(c.Context(), id, r.name, r.mark, upto)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "markdown", "html", "json")
	c.Flags().StringVar(&report, "report", "", "the story that this report `ID` belongs to")
	c.Flags().Var(&asOf, "as-of", "what had been seen at this `time` (RFC 3339)")
	c.Flags().Var(&since, "since", "only what changed after this `time`, in the last 24h, 7d …, or after the mark read or filed")
	markFlags(c, &r)
	return c
}

// openStory opens the database and finds the one story that is named, itself or by one of its reports.
// The caller closes the store where there is no error.
func openStory(ctx context.Context, db string, open func(context.Context, string) (*sqlite.Store, error), args []string, report string) (*sqlite.Store, string, error) {
	if (len(args) == 1) == (report != "") {
		return nil, "", usageError{errors.New("name one story, or one of its reports with --report")}
	}
	store, err := open(ctx, db)
	if err != nil {
		return nil, "", err
	}
	id, err := whichStory(ctx, store, args, report)
	if err != nil {
		store.Close()
		return nil, "", err
	}
	return store, id, nil
}

// whichStory is the id of the story that is named, itself or by one of its reports.
func whichStory(ctx context.Context, store *sqlite.Store, args []string, report string) (string, error) {
	if len(args) == 0 {
		id, err := store.StoryOf(ctx, report)
		if errors.Is(err, hearsay.ErrNotFound) {
			return "", fmt.Errorf("%w: there is no report %q in the database", hearsay.ErrNotFound, report)
		}
		return id, err
	}
	s, err := store.Story(ctx, args[0])
	if errors.Is(err, hearsay.ErrNotFound) {
		return "", fmt.Errorf("%w: there is no story %q in the database ('hearsay stories' lists them)", hearsay.ErrNotFound, args[0])
	}
	return s.ID, err
}

// makeAccount makes the account that is asked for. upto is the last telling that it holds.
func (p *program) makeAccount(ctx context.Context, store *sqlite.Store, story string, asOf time.Time, since sinceFlag, r reader) (a hearsay.Account, upto int64, err error) {
	reading, err := newReader()
	if err != nil {
		return a, 0, err
	}
	if r.mark != "" || since.mark != "" {
		if err := newsroom.NewTell(newsroom.ToTell(store), reading, time.Now).Of(ctx, story); err != nil {
			return a, 0, err
		}
	}
	restate := newsroom.NewRestate(store, reading)
	if a, err = restate.Account(ctx, story, asOf); err != nil {
		return a, 0, err
	}
	if asOf.IsZero() && (r.mark != "" || since.mark != "" || since.given()) {
		if a, err = restate.WithTold(ctx, a); err != nil {
			return a, 0, err
		}
	}
	for _, u := range a.Updates {
		upto = max(upto, u.Number)
	}
	switch {
	case since.mark != "":
		fresh, marked, err := newsroom.NewNews(newsroom.ToMark(store), time.Now).Of(ctx, story, r.name, since.mark)
		if err != nil {
			return a, 0, err
		}
		if marked.IsZero() {
			fmt.Fprintf(p.err, "hearsay: %s has not marked this story as %s yet: everything is new ('--mark %s' does)\n", r.name, since.mark, since.mark)
		}
		a = account.Among(a, fresh)
	case since.given():
		from, err := since.from(ctx, store, asOf)
		if err != nil {
			return a, 0, err
		}
		a = account.Since(a, from)
	}
	return a, upto, nil
}

func (p *program) printAccount(ctx context.Context, store *sqlite.Store, a hearsay.Account, format string) error {
	switch format {
	case "json":
		doc, err := edge.Account(a, func(report string, version int) (string, bool) {
			v, err := store.Version(ctx, report, version)
			return v.Text(), err == nil
		})
		if err != nil {
			return err
		}
		return edge.WriteDocument(p.out, doc)
	case "markdown":
		return prose.Markdown(p.out, a)
	case "html":
		return prose.HTML(p.out, a)
	default:
		style := terminal.StyleOf(p.out)
		return prose.Text(p.out, a, prose.Options{Width: style.Width, Colour: style.Colour})
	}
}
