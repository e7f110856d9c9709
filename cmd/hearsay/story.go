package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) storyCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "story",
		Short: "What a story leads to; merge, split, mute and pin stories by hand",
		Long: `What a story leads to and how it came to be what it is, and an editor's rulings on it:
stories are merged, split, muted and pinned by hand. A ruling is kept with who made it,
when and why; it holds over whatever the program thinks later, and can be undone.`,
		Example: `  hearsay story show s0a1b2c3d4e
  hearsay story merge s0a1b2c3d4e s5f6a7b8c9d --why "one storm"
  hearsay story split s0a1b2c3d4e nw-1 nw-2
  hearsay story undo`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("there is no command \"story %s\"%s", args[0], suggest(c, args[0]))}
			}
			return c.Help()
		},
	}
	c.SuggestionsMinimumDistance = 2
	c.AddCommand(p.storyShowCommand())
	p.addRulings(c)
	c.AddCommand(p.storyLogCommand())
	return c
}

func (p *program) storyShowCommand() *cobra.Command {
	var db, format, report string
	var now moment
	c := &cobra.Command{
		Use:   "show STORY | --report ID",
		Short: "What a story leads to, who and where, how it grew, why it merged or split",
		Long: `What is known of a story beside its account: who and what places are named most, how
fast it grows, the stories that are its background and those that follow up on it, each
with the exact words that make the link, how reports came to it and went, and why, and
what editors ruled.`,
		Example: `  hearsay story show s0a1b2c3d4e
  hearsay story show --report nw-1 --format json`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			store, id, err := openStory(c.Context(), db, openExisting, args, report)
			if err != nil {
				return err
			}
			defer store.Close()
			life, err := newsroom.NewLife(store).Of(c.Context(), id, now.Time)
			if err != nil {
				return err
			}
			if format == "json" {
				doc, err := edge.Life(life, func(report string, version int) (string, bool) {
					v, err := store.Version(c.Context(), report, version)
					return v.Text(), err == nil
				})
				if err != nil {
					return err
				}
				return edge.WriteDocument(p.out, doc)
			}
			return p.printLife(life)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json")
	c.Flags().StringVar(&report, "report", "", "the story that this report `ID` belongs to")
	c.Flags().Var(&now, "now", "judge status and growth at this `time` (RFC 3339)")
	return c
}

// printLife tells the life of a story in plain words.
func (p *program) printLife(l hearsay.Life) error {
	var b strings.Builder
	s := l.Story
	fmt.Fprintf(&b, "%s\n%s · %s · %s, %s · %s to %s UTC\n", terminal.Clean(markedTitle(s)), s.ID, s.Status, count(s.Reports, "report"), count(s.Origins, "origin"),
		s.First.UTC().Format("2006-01-02 15:04"), s.Last.UTC().Format("2006-01-02 15:04"))
	fact := func(name string, values []string) {
		if len(values) > 0 {
			fmt.Fprintf(&b, "%-8s %s\n", name, terminal.Clean(strings.Join(values, ", ")))
		}
	}
	var kinds, places []string
	for _, k := range s.Kinds {
		kinds = append(kinds, strings.ToLower(string(k)))
	}
	for _, w := range s.Places {
		places = append(places, w.Name)
	}
	fact("Kinds", kinds)
	fact("People", s.People)
	fact("Places", places)
	fmt.Fprintf(&b, "%-8s %s in the last hour, %d in the hour before\n", "Growth", count(s.Growth.LastHour, "new report"), s.Growth.HourBefore)
	if len(s.Formerly) > 0 {
		fact("Formerly", s.Formerly)
	}
	for _, kind := range []hearsay.StoryLinkKind{hearsay.BackgroundLink, hearsay.FollowUpLink} {
		head := map[hearsay.StoryLinkKind]string{hearsay.BackgroundLink: "Background", hearsay.FollowUpLink: "Followed up by"}[kind]
		for _, k := range l.Links {
			if k.Kind != kind {
				continue
			}
			if head != "" {
				fmt.Fprintf(&b, "\n%s\n", head)
				head = ""
			}
			fmt.Fprintf(&b, "  %s  %s\n    “%s”\n    in %s, version %d (%s)\n", k.Story.ID, terminal.Clean(titleOf(k.Story)), terminal.Clean(k.Quote), terminal.Clean(k.Report), k.Version, terminal.Clean(k.Why))
		}
	}
	if len(l.Shifts) > 0 {
		b.WriteString("\nHow it came to be, the latest first\n")
		for _, x := range l.Shifts[:min(len(l.Shifts), shiftsShown)] {
			fmt.Fprintf(&b, "  %s  %s\n", stampOf(x.At), terminal.Clean(shiftWords(x, l.Others)))
		}
		if n := len(l.Shifts) - shiftsShown; n > 0 {
			fmt.Fprintf(&b, "  and %d earlier (--format json has them)\n", n)
		}
	}
	if len(l.Joined) > 0 {
		b.WriteString("\nHow its reports came, the latest first\n")
		for _, j := range l.Joined[:min(len(l.Joined), shiftsShown)] {
			fmt.Fprintf(&b, "  %s  %s\n", stampOf(j.At), terminal.Clean(joiningWords(j)))
		}
		if n := len(l.Joined) - shiftsShown; n > 0 {
			fmt.Fprintf(&b, "  and %d earlier (--format json has them)\n", n)
		}
	}
	if len(l.Rulings) > 0 {
		b.WriteString("\nRulings\n")
		writeRulings(&b, l.Rulings)
	}
	_, err := io.WriteString(p.out, b.String())
	return err
}

// shiftsShown is how many shifts are told in text.
const shiftsShown = 12

// joiningWords tells how a report came.
func joiningWords(j hearsay.Joining) string {
	if j.Why == "" {
		return j.Report
	}
	return j.Report + ": " + j.Why
}

// shiftWords tells a shift, with the titles of other stories by id.
func shiftWords(x hearsay.Shift, titles map[string]string) string {
	named := func(id string) string {
		if t := titles[id]; t != "" {
			return id + " [" + t + "]"
		}
		return id
	}
	from, into := named(x.From), named(x.Into)
	var s string
	switch x.Kind {
	case hearsay.Merged:
		s = fmt.Sprintf("%s merged into %s (%s)", from, into, count(x.Moved, "report"))
	case hearsay.Split:
		s = fmt.Sprintf("%s split off from %s (%s)", into, from, count(x.Moved, "report"))
	default:
		s = fmt.Sprintf("%s moved from %s to %s", count(x.Moved, "report"), from, into)
	}
	if x.Why != "" {
		s += ": " + x.Why
	}
	return s
}

func stampOf(t time.Time) string {
	if t.IsZero() {
		return "time unknown    "
	}
	return t.UTC().Format("2006-01-02 15:04")
}
