package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

func (p *program) readCommand() *cobra.Command {
	var format, outlet, folder string
	var tokens bool
	var published moment
	c := &cobra.Command{
		Use:   "read [FILE|URL|-]...",
		Short: "Say who says what in single reports",
		Long: `Read single reports and say what stands in them: who says what and on whose word, when,
where, how many, and what happened. Nothing is kept. Without a file, standard input is
read. Relative dates need the publication time: it comes with the report, or --published.

As text, each finding stands with the line of the report. "own word" is the speaker's to
the outlet, "own eyes" what the reporter saw; long words are shortened, a › stands before
what is said within another's statement. JSON and HTML hold everything in full.

English is read. The language of a report is recognised; one in another language is
shown, marked as not read, and nothing is said about it.`,
		Example: `  hearsay read --published 2019-12-31 report.txt
  cat report.txt | hearsay read
  hearsay read https://news.example/report
  hearsay read --format json --tokens report.txt
  hearsay read --format jsonl reports.jsonl > readings.jsonl
  hearsay read --format html report.txt > report.html
  hearsay read --format brat --out brat-data/reports reports.jsonl`,
		RunE: func(c *cobra.Command, args []string) error {
			reader, err := newReader()
			if err != nil {
				return err
			}
			if len(args) == 0 {
				if terminal.Interactive(p.in) {
					return usageError{errors.New("say which file to read, or '-' for standard input")}
				}
				args = []string{"-"}
			}
			j := &readJob{program: p, reader: reader, published: published, outlet: outlet, tokens: tokens}
			j.sink, err = p.readingSink(format, folder, tokens)
			if err != nil {
				return err
			}
			return j.all(c.Context(), args)
		},
	}
	formatFlag(c, &format, "text", "json", "jsonl", "html", "brat")
	c.Flags().BoolVar(&tokens, "tokens", false, "in JSON, give the tokens with their analysis too")
	c.Flags().StringVar(&folder, "out", "", "with brat, the `folder` for a .txt and an .ann of each report, and annotation.conf")
	c.Flags().Var(&published, "published", "when it was published (RFC 3339 `time` or date), for reports that don't say")
	c.Flags().StringVar(&outlet, "outlet", "", "`name` of the outlet, for reports that don't say")
	return c
}

// A readJob reads the reports of all inputs and hands them to the sink in order.
type readJob struct {
	*program
	reader    *reading.Reader
	published moment
	outlet    string
	tokens    bool
	sink      readingSink
	failed    bool
}

// A finding is one report with what was read, or why not.
type finding struct {
	version *hearsay.Version
	reading *hearsay.Reading
	doc     *text.Doc // only where tokens are asked for
	err     error
}

// all reads on all processors and writes in input order.
func (j *readJob) all(ctx context.Context, args []string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var progress *terminal.Progress
	if !terminal.Interactive(j.out) { // else the findings themselves show how far it is
		progress = terminal.NewProgress(j.err, "reports", 0)
	}
	defer progress.Clear()
	for chunk := range j.chunks(ctx, args) {
		for _, f := range chunk {
			if f.err != nil {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				progress.Clear()
				fmt.Fprintln(j.err, "hearsay: "+terminal.Clean(f.err.Error()))
				j.failed = true
				continue
			}
			if err := j.sink.write(f); err != nil {
				return err
			}
			progress.Step(1, 0)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	progress.Clear()
	if err := j.sink.close(); err != nil {
		return err
	}
	if j.failed {
		return errTold
	}
	return nil
}

func (j *readJob) open(ctx context.Context, name string) (io.ReadCloser, error) {
	switch {
	case name == "-":
		return io.NopCloser(j.stdin(ctx)), nil
	case intake.IsURL(name):
		return intake.Fetch(ctx, name)
	default:
		return os.Open(name)
	}
}
