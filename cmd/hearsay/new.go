package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

// What of each story the list shows to people.
const (
	newLines     = 5  // of each story
	newIndent    = 16 // columns before the words
	newNarrowest = 24 // columns of words, however narrow the terminal is
)

func (p *program) newCommand() *cobra.Command {
	var db, format string
	r := reader{name: defaultReader}
	since := hearsay.ReadMark
	limit := 0
	c := &cobra.Command{
		Use:   "new",
		Short: "What is new in all stories",
		Long: `What is new to a reader in all stories, the weightiest first: new lines, disputes,
withdrawals, revised figures. Nothing that the reader knew in other words, and never a mere
copy. What he knows his marks tell: 'hearsay account STORY --mark read' makes one, and
'hearsay new --mark read' marks all that is listed. --since filed lists what changed since
copies went out, of the stories that were filed.`,
		Example: `  hearsay new
  hearsay new --reader ada --mark read
  hearsay new --since filed --format json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := openToTell(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			reading, err := newReader()
			if err != nil {
				return err
			}
			if err := p.tell(c.Context(), store, reading); err != nil {
				return err
			}
			news := newsroom.NewNews(newsroom.ToMark(store), time.Now)
			all, err := news.To(c.Context(), r.name, since)
			if err != nil {
				return err
			}
			if since == hearsay.FiledMark {
				all = filed(all)
			}
			left := 0
			if limit > 0 && len(all) > limit {
				all, left = all[:limit], len(all)-limit
			}
			if err := p.printNews(format, all, left, r.name, since); err != nil || r.mark == "" {
				return err
			}
			for _, s := range all {
				if err := news.Mark(c.Context(), s.Story.ID, r.name, r.mark, latestTold(s)); err != nil {
					return err
				}
			}
			return nil
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json")
	markFlags(c, &r)
	c.Flags().Var(&markFlag{&since}, "since", "after which `mark`: read, filed")
	c.Flags().IntVar(&limit, "limit", 20, "at most this many stories; 0 for all")
	return c
}

// latestTold is the last of what was told of a story here.
func latestTold(s hearsay.StoryNews) (number int64) {
	for _, t := range s.Told {
		number = max(number, t.Number)
	}
	return number
}

// filed are the stories of which a copy went out: of the others nothing has changed since.
func filed(all []hearsay.StoryNews) []hearsay.StoryNews {
	var of []hearsay.StoryNews
	for _, s := range all {
		if s.Marked {
			of = append(of, s)
		}
	}
	return of
}

func (p *program) printNews(format string, all []hearsay.StoryNews, left int, who string, since hearsay.MarkKind) error {
	if format == "json" {
		return edge.WriteDocument(p.out, edge.News(all))
	}
	if len(all) == 0 {
		_, err := fmt.Fprintf(p.out, "Nothing is new to %s.\n", terminal.Clean(who))
		return err
	}
	style := terminal.StyleOf(p.out)
	for i, s := range all {
		if i > 0 {
			fmt.Fprintln(p.out)
		}
		title := s.Story.Title
		if title == "" {
			title = s.Story.ID
		}
		fmt.Fprintf(p.out, "%s  %s\n", style.Paint(terminal.Accent, terminal.Clean(s.Story.ID)), style.Paint(terminal.Strong, terminal.Clean(title)))
		for _, t := range s.Told[:min(len(s.Told), newLines)] {
			words := t.Words
			if words == "" {
				words = "report " + t.Report
			}
			lines := terminal.Wrap(terminal.Clean(words), max(newNarrowest, style.Width-newIndent))
			for k, line := range lines {
				label := ""
				if k == 0 {
					label = string(t.Kind)
				}
				fmt.Fprintf(p.out, "  %-*s%s\n", newIndent-2, label, line)
			}
		}
		if n := len(s.Told) - newLines; n > 0 {
			whose := ""
			if who != defaultReader {
				whose = fmt.Sprintf(" --reader %q", terminal.Clean(who))
			}
			fmt.Fprintf(p.out, "  and %s: hearsay account %s --since %s%s\n", count(n, "more line"), terminal.Clean(s.Story.ID), since, whose)
		}
	}
	if left > 0 {
		fmt.Fprintf(p.out, "\n%s with news: --limit 0 lists all.\n", count(left, "further story", "further stories"))
	}
	return nil
}
