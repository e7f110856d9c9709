package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

// addRulings adds a command for each kind of ruling.
func (p *program) addRulings(to *cobra.Command) {
	for _, r := range []struct {
		kind                      hearsay.CorrectionKind
		use, short, long, example string
		args                      cobra.PositionalArgs
		ruling                    func(args []string) (hearsay.Correction, error)
	}{
		{hearsay.MergeCorrection, "merge STORY OTHER", "Make two stories one",
			"Take OTHER into STORY. All reports of both stay together from now on; whoever asks for\nOTHER finds STORY.",
			`  hearsay story merge s0a1b2c3d4e s5f6a7b8c9d --why "one storm"`, cobra.ExactArgs(2),
			func(a []string) (hearsay.Correction, error) {
				return hearsay.Correction{Story: a[0], Other: a[1]}, nil
			}},
		{hearsay.SplitCorrection, "split STORY REPORT...", "Make some reports a story of their own",
			"Take reports out of STORY, and with them what carries the same text. They stay together\nand apart from the rest from now on.",
			`  hearsay story split s0a1b2c3d4e nw-1 nw-2 --why "the second quake"`, cobra.MinimumNArgs(2),
			func(a []string) (hearsay.Correction, error) {
				return hearsay.Correction{Story: a[0], Others: a[1:]}, nil
			}},
		{hearsay.MuteCorrection, "mute STORY", "Leave a story out of lists", "Leave STORY out of lists; 'hearsay stories --muted' still shows it.", `  hearsay story mute s0a1b2c3d4e`, cobra.ExactArgs(1), oneStory},
		{hearsay.UnmuteCorrection, "unmute STORY", "Show a muted story in lists again", "Show STORY in lists again.", `  hearsay story unmute s0a1b2c3d4e`, cobra.ExactArgs(1), oneStory},
		{hearsay.PinCorrection, "pin STORY", "Keep a story at the top of lists", "Keep STORY at the top of lists.", `  hearsay story pin s0a1b2c3d4e --by night-desk`, cobra.ExactArgs(1), oneStory},
		{hearsay.UnpinCorrection, "unpin STORY", "Don't keep a story at the top any more", "Don't keep STORY at the top of lists any more.", `  hearsay story unpin s0a1b2c3d4e`, cobra.ExactArgs(1), oneStory},
		{hearsay.UndoCorrection, "undo [NUMBER]", "Take a ruling back, the latest by default",
			"Take a ruling back, by its number in 'hearsay story log'; by default the latest that was\nnot taken back. What it changed is put as it was, as far as it is still there, and the\nprogram is free again to group as it sees fit. The record of both stays.",
			"  hearsay story undo\n  hearsay story undo 3", cobra.MaximumNArgs(1),
			func(a []string) (hearsay.Correction, error) {
				if len(a) == 0 {
					return hearsay.Correction{}, nil
				}
				n, err := strconv.Atoi(a[0])
				if err != nil || n < 1 {
					return hearsay.Correction{}, usageError{fmt.Errorf("%q is no number of a ruling; 'hearsay story log' lists them", a[0])}
				}
				return hearsay.Correction{Undoes: n}, nil
			}},
	} {
		var db, format, by, why string
		c := &cobra.Command{
			Use: r.use, Short: r.short, Long: r.long, Example: r.example, Args: r.args,
			RunE: func(c *cobra.Command, args []string) error {
				ruling, err := r.ruling(args)
				if err != nil {
					return err
				}
				ruling.Kind, ruling.By, ruling.Why = r.kind, by, why
				store, err := openToRule(c, db)
				if err != nil {
					return err
				}
				defer store.Close()
				made, err := newsroom.NewCorrect(newsroom.Under(store), time.Now).Make(c.Context(), ruling)
				if err != nil {
					return err
				}
				if format == "json" {
					return edge.WriteDocument(p.out, edge.Ruling(made))
				}
				line := fmt.Sprintf("Ruling %d: %s.", made.Number, rulingWords(made))
				if made.Kind != hearsay.UndoCorrection {
					line += fmt.Sprintf(" 'hearsay story undo %d' takes it back.", made.Number)
				}
				_, err = fmt.Fprintln(p.out, terminal.Clean(line))
				return err
			},
		}
		databaseFlag(c, &db)
		formatFlag(c, &format, "text", "json")
		c.Flags().StringVar(&by, "by", userName(), "`who` rules")
		c.Flags().StringVar(&why, "why", "", "the reason, in your `words`")
		to.AddCommand(c)
	}
}

func oneStory(a []string) (hearsay.Correction, error) { return hearsay.Correction{Story: a[0]}, nil }

// openToRule opens a database that must be there for writing. One of an earlier program is
// brought up to date.
func openToRule(c *cobra.Command, db string) (*sqlite.Store, error) {
	store, err := openExisting(c.Context(), db)
	if errors.Is(err, hearsay.ErrNotFound) || errors.As(err, new(usageError)) {
		return nil, err
	}
	if store != nil {
		store.Close()
	}
	return openStore(c.Context(), db)
}

// userName is who runs the program; empty where the system doesn't say.
func userName() string {
	if name := os.Getenv("USER"); name != "" {
		return name
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}

func (p *program) storyLogCommand() *cobra.Command {
	var db, format string
	c := &cobra.Command{
		Use:   "log [STORY]",
		Short: "What editors ruled, on one story or on all",
		Long:  "What editors ruled, in order, on one story or on all: who, when and why, and what was taken back.",
		Example: `  hearsay story log
  hearsay story log s0a1b2c3d4e --format jsonl`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			var all []hearsay.Correction
			if len(args) == 1 {
				var id string
				if id, err = whichStory(c.Context(), store, args, ""); err == nil {
					all, err = store.CorrectionsOf(c.Context(), id)
				}
			} else {
				all, err = store.Corrections(c.Context())
			}
			if err != nil {
				return err
			}
			if format == "jsonl" {
				for _, r := range all {
					if err := edge.WriteLine(p.out, edge.Ruling(r)); err != nil {
						return err
					}
				}
				return nil
			}
			if len(all) == 0 {
				_, err := fmt.Fprintln(p.out, "Nothing was ruled. 'hearsay story --help' says what can be.")
				return err
			}
			writeRulings(p.out, all)
			return nil
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "jsonl")
	return c
}

// writeRulings lists rulings, a line each.
func writeRulings(w io.Writer, all []hearsay.Correction) {
	for _, c := range all {
		line := fmt.Sprintf("%3d  %s  %s", c.Number, stampOf(c.At), rulingWords(c))
		if c.By != "" {
			line += ", by " + c.By
		}
		if c.Why != "" {
			line += ": " + c.Why
		}
		if c.Undone {
			line += " (undone)"
		}
		fmt.Fprintln(w, terminal.Clean(line))
	}
}

// rulingWords tells what was ruled.
func rulingWords(c hearsay.Correction) string {
	switch c.Kind {
	case hearsay.MergeCorrection:
		return fmt.Sprintf("%s merged into %s", c.Other, c.Story)
	case hearsay.SplitCorrection:
		return fmt.Sprintf("%s split off from %s (%s)", c.Other, c.Story, strings.Join(c.Others, ", "))
	case hearsay.UndoCorrection:
		return fmt.Sprintf("ruling %d undone", c.Undoes)
	case hearsay.PinCorrection, hearsay.UnpinCorrection:
		return fmt.Sprintf("%s %sned", c.Story, c.Kind)
	default:
		return fmt.Sprintf("%s %sd", c.Story, c.Kind) // mute, unmute
	}
}
