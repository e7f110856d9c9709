package main

import (
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) storiesCommand() *cobra.Command {
	var db, format string
	var now moment
	var asked storyFlags
	c := &cobra.Command{
		Use:   "stories",
		Short: "List the stories, newest change first",
		Long: `List the stories, newest change first: how many reports and origins each has, when the
first and the last came, and whether it is breaking, developing or quiet. That is judged
at --now, by default the latest observation of all; the same holds for --since 24h.

Every filter narrows the list; a person, a place and a kind of event are looked for in
all that a story's reports name. Kinds are PLOVER's (ASSAULT, PROTEST, AGREE …) and
EXPLOSION, FIRE, CRASH, COLLAPSE, QUAKE, FLOOD, STORM, OUTBREAK, SHORTAGE, DEATH,
ELECTION, VERDICT, TRADE. What an editor pinned comes first, what one muted is left out
('hearsay story --help').`,
		Example: `  hearsay stories
  hearsay stories --words "tarragona blast" --since 2025-02-11
  hearsay stories --since 24h
  hearsay stories --place Iraq --kind assault --origins 2
  hearsay stories --person Esper --status developing --sort origins --limit 10
  hearsay stories --format jsonl --members`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			filter, err := asked.filter()
			if err != nil {
				return err
			}
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			if filter.Since, err = asked.since.from(c.Context(), store, now.Time); err != nil {
				return err
			}
			stories, err := newsroom.NewList(store).Stories(c.Context(), filter, now.Time)
			if err != nil {
				return err
			}
			switch format {
			case "json":
				all := make([]edge.StoryJSON, len(stories))
				for i, s := range stories {
					all[i] = edge.Story(s)
				}
				return edge.WriteDocument(p.out, all)
			case "jsonl":
				for _, s := range stories {
					if err := edge.WriteLine(p.out, edge.Story(s)); err != nil {
						return err
					}
				}
				return nil
			}
			if len(stories) == 0 && asked.narrows() {
				_, err := fmt.Fprintln(p.out, "No story is so. 'hearsay stories' without filters lists all.")
				return err
			}
			return p.storyTable(stories, asked.members)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json", "jsonl")
	c.Flags().Var(&now, "now", "judge status and growth at this `time` (RFC 3339)")
	asked.add(c)
	return c
}

func (p *program) storyTable(stories []hearsay.Story, members bool) error {
	style := terminal.StyleOf(p.out)
	if len(stories) == 0 {
		_, err := fmt.Fprintln(p.out, "No stories. 'hearsay import FILE' takes in reports; 'hearsay demo' shows a sample.")
		return err
	}
	columns := []terminal.Column{
		{Head: "STORY"}, {Head: "STATUS"}, {Head: "REPORTS", Right: true}, {Head: "ORIGINS", Right: true},
		{Head: "LAST (UTC)"}, {Head: "TITLE", Grow: true},
	}
	rows := make([][]terminal.Cell, 0, len(stories))
	for _, s := range stories {
		rows = append(rows, []terminal.Cell{
			{Text: s.ID, Paint: terminal.Accent},
			{Text: string(s.Status), Paint: statusPaint(s.Status)},
			{Text: strconv.Itoa(s.Reports)},
			{Text: strconv.Itoa(s.Origins)},
			{Text: s.Last.UTC().Format("2006-01-02 15:04"), Paint: terminal.Faint},
			{Text: markedTitle(s), Paint: terminal.Strong},
		})
		if members {
			for _, m := range s.Members {
				rows = append(rows, []terminal.Cell{{}, {}, {}, {}, {}, {Text: "- " + m}})
			}
		}
	}
	return terminal.Table(p.out, style, columns, rows)
}

// markedTitle is a story's title with what editors ruled about it.
func markedTitle(s hearsay.Story) string {
	title := titleOf(s)
	if s.Pinned {
		title += " (pinned)"
	}
	if s.Muted {
		title += " (muted)"
	}
	return title
}

func titleOf(s hearsay.Story) string {
	if s.Title == "" {
		return "(no headline) " + s.First.UTC().Format(time.DateTime)
	}
	return s.Title
}

func statusPaint(s hearsay.StoryStatus) terminal.Paint {
	switch s {
	case hearsay.Breaking:
		return terminal.Bad
	case hearsay.Developing:
		return terminal.Warning
	default:
		return terminal.Faint
	}
}
