package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading"
)

func (p *program) checkCommand() *cobra.Command {
	var db, format, claim string
	c := &cobra.Command{
		Use:   "check --claim TEXT [FILE|REPORT-ID]...",
		Short: "Hold a sentence against reports",
		Long: `Hold a sentence against reports: does each affirm it, deny it, discuss it, or has it
nothing to do with it - with the words that say so. An argument is a file, or else the id
of a report in the database; without one, the sentence is held against the whole
database: against the reports that share most of its words, those that take a side first.`,
		Example: `  hearsay check --claim "The embassy was breached" report.txt
  hearsay check --claim "Two people died in the blast" nw-2 c7-1
  hearsay check --claim "A valve failed"`,
		RunE: func(c *cobra.Command, args []string) error {
			if strings.TrimSpace(claim) == "" {
				return usageError{errors.New("say which sentence to check with --claim")}
			}
			reader, err := newReader()
			if err != nil {
				return err
			}
			k := &checker{program: p, reader: reader, claim: &hearsay.Version{Body: claim}}
			sentence, err := reader.Read(c.Context(), k.claim)
			if err != nil {
				return err
			}
			if len(args) == 0 || slices.ContainsFunc(args, notAFile) {
				if k.store, err = openExisting(c.Context(), db); err != nil {
					return err
				}
				defer k.store.Close()
			}
			held, err := k.hold(c.Context(), sentence, args)
			if err != nil {
				return err
			}
			if err := k.print(format, held, len(args) == 0); err != nil {
				return err
			}
			if k.failed {
				return errTold
			}
			return nil
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json")
	c.Flags().StringVar(&claim, "claim", "", "the `sentence` to check")
	return c
}

func notAFile(arg string) bool {
	_, err := os.Stat(arg)
	return arg != "-" && err != nil
}

// A checker gathers the reports that a sentence is held against.
type checker struct {
	*program
	reader *reading.Reader
	store  *sqlite.Store
	claim  *hearsay.Version
	failed bool
}

// hold holds the sentence against what the arguments name, in their order; without arguments against
// the whole database.
func (k *checker) hold(ctx context.Context, sentence *hearsay.Reading, args []string) (held []newsroom.Held, err error) {
	var check *newsroom.Check
	if k.store != nil {
		check = newsroom.NewCheck(k.store, k.reader)
	}
	if len(args) == 0 {
		return k.everywhere(ctx, check, sentence)
	}
	for _, arg := range args {
		if notAFile(arg) {
			h, err := check.Report(ctx, sentence, k.claim, arg)
			if errors.Is(err, hearsay.ErrNotFound) {
				return nil, fmt.Errorf("%w: %q is neither a file nor a report in the database", hearsay.ErrNotFound, arg)
			}
			if err != nil {
				return nil, err
			}
			held = append(held, h)
			continue
		}
		reads, err := k.file(ctx, arg)
		if err != nil {
			return nil, err
		}
		for i, b := range account.Check(sentence, k.claim, reads) {
			held = append(held, newsroom.Held{Bearing: b, Version: reads[i].Version})
		}
	}
	return held, nil
}

// everywhere gives the reports that bear on the sentence, then all others.
func (k *checker) everywhere(ctx context.Context, check *newsroom.Check, sentence *hearsay.Reading) ([]newsroom.Held, error) {
	held, err := check.Everywhere(ctx, sentence, k.claim)
	if err != nil {
		return nil, err
	}
	bears := map[string]bool{}
	for _, h := range held {
		bears[h.Report] = true
	}
	ids, err := k.store.Reports(ctx)
	for _, id := range ids {
		if !bears[id] {
			held = append(held, newsroom.Held{Bearing: hearsay.Bearing{Report: id, Stance: hearsay.CheckUnrelated}})
		}
	}
	return held, err
}

func (k *checker) file(ctx context.Context, name string) (reads []account.Read, err error) {
	var in io.Reader
	if name == "-" {
		in = k.stdin(ctx)
	} else {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	for v, err := range intake.Read(intake.Source{Name: name, Reader: in}) {
		if err == nil {
			var r *hearsay.Reading
			if r, err = k.reader.Read(ctx, &v); err == nil {
				reads = append(reads, account.Read{Version: v, Reading: r})
				continue
			}
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		fmt.Fprintln(k.err, "hearsay: "+terminal.Clean(err.Error()))
		k.failed = true
	}
	return reads, nil
}

// print writes the bearings. Those of a whole database leave out, for people, what has
// nothing to do with the sentence.
func (k *checker) print(format string, held []newsroom.Held, whole bool) error {
	if format == "json" {
		bearings := make([]hearsay.Bearing, len(held))
		for i, h := range held {
			bearings[i] = h.Bearing
		}
		doc, err := edge.Bearings(bearings, func(i int) (string, error) { return held[i].Version.Text(), nil })
		if err != nil {
			return err
		}
		return edge.WriteDocument(k.out, doc)
	}
	var rows [][]terminal.Cell
	for _, b := range held {
		if whole && b.Stance == hearsay.CheckUnrelated {
			continue
		}
		words := ""
		if len(b.Evidence) > 0 {
			words = "“" + b.Evidence[0].Quote + "”"
		}
		rows = append(rows, []terminal.Cell{
			{Text: string(b.Stance), Paint: stancePaint(b.Stance)}, {Text: b.Report, Paint: terminal.Accent}, {Text: words},
		})
	}
	if len(rows) == 0 {
		_, err := fmt.Fprintln(k.out, "No report bears on it.")
		return err
	}
	return terminal.Table(k.out, terminal.StyleOf(k.out),
		[]terminal.Column{{Head: "STANCE"}, {Head: "REPORT"}, {Head: "THE WORDS", Grow: true}}, rows)
}

func stancePaint(s hearsay.CheckStance) terminal.Paint {
	switch s {
	case hearsay.CheckAffirms:
		return terminal.Good
	case hearsay.CheckDenies:
		return terminal.Bad
	case hearsay.CheckDiscusses:
		return terminal.Warning
	default:
		return terminal.Faint
	}
}
