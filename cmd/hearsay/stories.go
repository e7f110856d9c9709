package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) storiesCommand() *cobra.Command {
	var db, format string
	var members bool
	var now, since moment
	var words string
	var limit int
	c := &cobra.Command{
		Use:   "stories",
		Short: "List the stories, newest change first",
		Long: `List the stories, newest change first: how many reports and origins each has, when the
first and the last came, and whether it is breaking, developing or quiet. That is judged
at --now, by default the latest observation of all.`,
		Example: `  hearsay stories
  hearsay stories --words "tarragona blast" --since 2025-02-11
  hearsay stories --format jsonl --members`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if limit < 0 {
				return usageError{errors.New("--limit can't be less than 0")}
			}
			if words != "" && !strings.ContainsFunc(words, wordRune) {
				return usageError{fmt.Errorf("--words %q holds no word", words)}
			}
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			filter := hearsay.StoryFilter{Limit: limit, Since: since.Time, Words: words, Members: members}
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
			return p.storyTable(stories, members)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json", "jsonl")
	c.Flags().BoolVar(&members, "members", false, "name the reports of each story")
	c.Flags().Var(&now, "now", "judge status at this `time` (RFC 3339)")
	c.Flags().Var(&since, "since", "only stories that changed at or after this `time`")
	c.Flags().StringVar(&words, "words", "", "only stories in whose reports all these `words` stand")
	c.Flags().IntVar(&limit, "limit", 0, "at most so many `stories`")
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
			{Text: titleOf(s), Paint: terminal.Strong},
		})
		if members {
			for _, m := range s.Members {
				rows = append(rows, []terminal.Cell{{}, {}, {}, {}, {}, {Text: "- " + m}})
			}
		}
	}
	return terminal.Table(p.out, style, columns, rows)
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

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
