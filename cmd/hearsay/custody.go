package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) backupCommand() *cobra.Command {
	var db, by string
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the whole database to a new file, also while others use it",
		Long: `Copy the whole database to a new file, consistent as of one moment, also while 'hearsay
follow' or 'hearsay serve' run. The copy is a database like any other: --db FILE opens it.
It is recorded ('hearsay acts').`,
		Example: `  hearsay backup /backup/hearsay-$(date +%F).db
  hearsay stories --db /backup/hearsay-2031-05-04.db`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			store, err := openToRule(c, db)
			if err != nil {
				return err
			}
			defer store.Close()
			path, err := filepath.Abs(args[0]) // the record is read elsewhere
			if err != nil {
				return err
			}
			if _, err := newsroom.NewCustody(newsroom.Around(store), time.Now).Backup(c.Context(), path, by); err != nil {
				return err
			}
			info, err := os.Stat(path)
			if err != nil {
				return fmt.Errorf("%w: %w", hearsay.ErrStore, err)
			}
			_, err = fmt.Fprintf(p.out, "Copied to %s, %.1f MB.\n", args[0], float64(info.Size())/1e6)
			return err
		},
	}
	databaseFlag(c, &db)
	c.Flags().StringVar(&by, "by", userName(), "`who` makes it")
	return c
}

func (p *program) retainCommand() *cobra.Command {
	var db, by, why string
	var captures span
	var dry bool
	c := &cobra.Command{
		Use:   "retain --captures TIME",
		Short: "Keep the bytes of what was fetched for so long only",
		Long: `Drop the bytes of what was fetched longer ago than you say. Reports and their versions stay,
and of each answer its address, its time, its header and its SHA-256. It is recorded
('hearsay acts'). Run it from time to time: nothing is dropped by itself.`,
		Example: `  hearsay retain --captures 90d
  hearsay retain --captures 90d --dry-run`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if captures.Duration <= 0 {
				return usageError{errors.New("say how long what was fetched is to be kept, as in --captures 90d")}
			}
			store, err := openToRule(c, db)
			if err != nil {
				return err
			}
			defer store.Close()
			before := time.Now().Add(-captures.Duration)
			if dry {
				n, size := 0, int64(0)
				err := store.EachCapture(c.Context(), hearsay.CaptureFilter{}, func(a hearsay.Capture) error {
					if a.At.Before(before) && !a.Dropped && !a.Read.IsZero() {
						n, size = n+1, size+int64(a.Size)
					}
					return nil
				})
				if err == nil {
					_, err = fmt.Fprintf(p.out, "%s from before %s would lose their bytes, %.1f MB.\n", count(n, "answer"), minute(before), float64(size)/1e6)
				}
				return err
			}
			act, err := newsroom.NewCustody(newsroom.Around(store), time.Now).Retain(c.Context(), before, by, why)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.out, "Dropped: %s. Record %d.\n", act.What, act.Number)
			return err
		},
	}
	databaseFlag(c, &db)
	c.Flags().Var(&captures, "captures", "keep the bytes of what was fetched for this `time`: 90d")
	c.Flags().BoolVar(&dry, "dry-run", false, "say what would be dropped, and drop nothing")
	c.Flags().StringVar(&by, "by", userName(), "`who` does it")
	c.Flags().StringVar(&why, "why", "", "the reason, in your `words`")
	return c
}

func (p *program) takedownCommand() *cobra.Command {
	var db, by, why string
	c := &cobra.Command{
		Use:   "takedown REPORT --why WORDS",
		Short: "Take a report's words away for good; the record of it stays",
		Long: `Take the words of a report away, in every version, in what was read in them and in the
bytes that were fetched. The report stays in its story without words, accounts go on without
it, and it is not taken in again. Who took it down, when and why is kept for good ('hearsay
acts'); it can't be undone. Copies of its text in other outlets' reports stay: they are those
reports' own. Backups made before hold the words still.`,
		Example: `  hearsay takedown https://example.org/news/ferry --why "court order 12/31"
  hearsay acts`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if why == "" {
				return usageError{errors.New("say why, as in --why \"court order 12/31\": it is kept with the record")}
			}
			store, err := openToRule(c, db)
			if err != nil {
				return err
			}
			defer store.Close()
			act, err := newsroom.NewCustody(newsroom.Around(store), time.Now).TakeDown(c.Context(), args[0], by, why)
			if errors.Is(err, hearsay.ErrNotFound) {
				return fmt.Errorf("%w: there is no report %q in the database", hearsay.ErrNotFound, args[0])
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.out, "Taken down: %s (%s). Record %d.\n", terminal.Clean(act.Report), act.What, act.Number)
			return err
		},
	}
	databaseFlag(c, &db)
	c.Flags().StringVar(&by, "by", userName(), "`who` does it")
	c.Flags().StringVar(&why, "why", "", "the reason, in your `words`; kept with the record")
	return c
}

func (p *program) actsCommand() *cobra.Command {
	var db, format string
	c := &cobra.Command{
		Use:   "acts",
		Short: "What was done to what is kept: takedowns, retention, backups",
		Long:  "What was done to what is kept, in order: takedowns, bytes dropped by age, backups; who, when and why.",
		Example: `  hearsay acts
  hearsay acts --format jsonl`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			all, err := store.Acts(c.Context())
			if err != nil {
				return err
			}
			if format == "jsonl" {
				for _, a := range all {
					if err := edge.WriteLine(p.out, edge.Act(a)); err != nil {
						return err
					}
				}
				return nil
			}
			if len(all) == 0 {
				_, err := fmt.Fprintln(p.out, "Nothing was taken down, dropped or copied.")
				return err
			}
			return writeActs(p.out, all)
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "jsonl")
	return c
}

// writeActs lists acts, a line each.
func writeActs(w io.Writer, all []hearsay.Act) error {
	for _, a := range all {
		line := fmt.Sprintf("%3d  %s  %s", a.Number, stampOf(a.At), a.Kind)
		for _, part := range []string{a.Report, a.What} {
			if part != "" {
				line += "  " + part
			}
		}
		if a.By != "" {
			line += ", by " + a.By
		}
		if a.Why != "" {
			line += ": " + a.Why
		}
		if _, err := fmt.Fprintln(w, terminal.Clean(line)); err != nil {
			return err
		}
	}
	return nil
}
