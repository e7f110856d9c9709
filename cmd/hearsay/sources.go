package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) sourcesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "sources",
		Short: "What is listened to: add, list, check, set, remove, export",
		Long: `Keep the list of what is listened to: feeds, sites, profiles, interfaces. An address is
enough: the feed is found from the page, and the outlet's name, kind, home and language are
proposed; you may overrule each. 'hearsay follow' fetches what they publish.`,
		Example: `  hearsay sources add example.org
  hearsay sources add subscriptions.opml
  hearsay sources add --starter
  hearsay sources list
  hearsay sources set 'Harbour Herald' kind=newspaper family='Quay Media' interval=10m
  hearsay sources export -o sources.opml`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("there is no command \"sources %s\"%s", args[0], suggest(c, args[0]))}
			}
			return c.Help()
		},
	}
	c.SuggestionsMinimumDistance = 2
	c.AddCommand(p.sourcesAddCommand(), p.sourcesListCommand(), p.sourcesCheckCommand(), p.sourcesSetCommand(), p.sourcesRemoveCommand(), p.sourcesExportCommand())
	return c
}

func (p *program) sourcesListCommand() *cobra.Command {
	var db, format string
	var failing bool
	c := &cobra.Command{
		Use:   "list",
		Short: "What is listened to, and how things stand",
		Long: `List what is listened to, in the order in which it was added: when it last went well, what
went wrong since, when it is looked at next. Times are UTC.`,
		Example: `  hearsay sources list
  hearsay sources list --failing
  hearsay sources list --format jsonl`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			all, err := store.Sources(c.Context())
			if err != nil {
				return err
			}
			shown := all
			if failing {
				shown = nil
				for _, s := range all {
					if stand := s.Stand(); stand == hearsay.FailingSource || stand == hearsay.StoppedSource {
						shown = append(shown, s)
					}
				}
			}
			if format != "text" {
				return p.sourcesJSON(shown, format)
			}
			switch {
			case len(all) == 0:
				_, err = fmt.Fprintln(p.out, "Nothing is listened to yet. 'hearsay sources add ADDRESS' adds a site or a feed,\n'hearsay sources add --starter' public news feeds to begin with.")
			case len(shown) == 0:
				_, err = fmt.Fprintf(p.out, "None of %s fails.\n", count(len(all), "source"))
			default:
				err = p.sourceTable(shown)
			}
			return err
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json", "jsonl")
	c.Flags().BoolVar(&failing, "failing", false, "only those that fail or are asked no more")
	return c
}

// sourcesJSON writes sources as an array, or a line each.
func (p *program) sourcesJSON(sources []hearsay.Source, format string) error {
	all := make([]edge.SourceJSON, len(sources))
	for i := range sources {
		all[i] = edge.Source(&sources[i])
		if format == "jsonl" {
			if err := edge.WriteLine(p.out, all[i]); err != nil {
				return err
			}
		}
	}
	if format == "jsonl" {
		return nil
	}
	return edge.WriteDocument(p.out, all)
}

func (p *program) sourceTable(sources []hearsay.Source) error {
	style := terminal.StyleOf(p.out)
	columns := []terminal.Column{
		{Head: "SOURCE"}, {Head: "STATE"}, {Head: "LAST GOOD"}, {Head: "NEXT"}, {Head: "REPORTS", Right: true}, {Head: "OUTLET AND ADDRESS", Grow: true},
	}
	var rows [][]terminal.Cell
	for i := range sources {
		s := &sources[i]
		stand := s.Stand()
		rows = append(rows, []terminal.Cell{
			{Text: s.ID, Paint: terminal.Accent},
			{Text: string(stand), Paint: standPaint(stand)},
			{Text: minute(s.State.Good), Paint: terminal.Faint},
			{Text: minute(s.State.Next), Paint: terminal.Faint},
			{Text: fmt.Sprint(s.State.Reports)},
			{Text: describe(s)},
		})
		if why := sourceTrouble(s); why != "" {
			rows = append(rows, []terminal.Cell{{}, {}, {}, {}, {}, {Text: why, Paint: terminal.Warning}})
		}
	}
	return terminal.Table(p.out, style, columns, rows)
}

// describe is a source in a line: outlet, what is said of it, address.
func describe(s *hearsay.Source) string {
	var about []string
	for _, a := range []string{string(s.Kind), s.Home} {
		if a != "" {
			about = append(about, a)
		}
	}
	line := s.Outlet
	if len(about) > 0 {
		line += " (" + strings.Join(about, ", ") + ")"
	}
	return strings.TrimSpace(line + " " + s.Address())
}

// sourceTrouble is what is wrong with a source, in plain words; empty for nothing.
func sourceTrouble(s *hearsay.Source) string {
	switch {
	case s.State.Stopped != "":
		return "asked no more: " + s.State.Stopped
	case s.State.LastError != "" && s.State.Failures > 1:
		return fmt.Sprintf("failed %d times: %s", s.State.Failures, s.State.LastError)
	}
	return s.State.LastError
}

func standPaint(s hearsay.SourceStand) terminal.Paint {
	switch s {
	case hearsay.GoodSource:
		return terminal.Good
	case hearsay.FailingSource, hearsay.StoppedSource:
		return terminal.Bad
	}
	return terminal.Faint
}

// minute is a moment in UTC to the minute; a dash for none.
func minute(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.UTC().Format("2006-01-02 15:04")
}
