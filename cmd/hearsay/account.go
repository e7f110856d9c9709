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
	var asOf, since moment
	c := &cobra.Command{
		Use:   "account STORY | --report ID",
		Short: "The running account of a story",
		Long: `The running account of a story: what is claimed, on whose word, by how many independent
origins, what is disputed, which numbers moved. Every line rests on exact words of a
stored version. With --as-of it is the account as it would have been at that moment, on
what had been seen by then; with --since only what changed later is told, figures and
timeline stay whole.`,
		Example: `  hearsay account s0a1b2c3d4e
  hearsay account --report nw-1 --as-of 2025-02-11T12:00:00Z
  hearsay account s0a1b2c3d4e --since 2025-02-11T12:00:00Z --format markdown`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			store, id, err := openStory(c.Context(), db, args, report)
			if err != nil {
				return err
			}
			defer store.Close()
			a, err := makeAccount(c.Context(), store, id, asOf.Time, since.Time)
			if err != nil {
				return err
			}
			return p.printAccount(c.Context(), store, a, format)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "markdown", "html", "json")
	c.Flags().StringVar(&report, "report", "", "the story that this report `ID` belongs to")
	c.Flags().Var(&asOf, "as-of", "what had been seen at this `time` (RFC 3339)")
	c.Flags().Var(&since, "since", "only what changed after this `time`")
	return c
}

// openStory opens the database and finds the one story that is named, itself or by one of its reports.
// The caller closes the store where there is no error.
func openStory(ctx context.Context, db string, args []string, report string) (*sqlite.Store, string, error) {
	if (len(args) == 1) == (report != "") {
		return nil, "", usageError{errors.New("name one story, or one of its reports with --report")}
	}
	store, err := openExisting(ctx, db)
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

func makeAccount(ctx context.Context, store *sqlite.Store, story string, asOf, since time.Time) (hearsay.Account, error) {
	reader, err := newReader()
	if err != nil {
		return hearsay.Account{}, err
	}
	a, err := newsroom.NewRestate(store, reader).Account(ctx, story, asOf)
	if err == nil && !since.IsZero() {
		a = account.Since(a, since)
	}
	return a, err
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
