package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/show"
	"github.com/hearsay-news/hearsay/reading/text"
)

func (p *program) readCommand() *cobra.Command {
	var format, outlet string
	var tokens bool
	var published moment
	c := &cobra.Command{
		Use:   "read [FILE|URL|-]...",
		Short: "Say who says what in single reports",
		Long: `Read single reports and say what stands in them: who says what and on whose word, when,
where, how many, and what happened. Nothing is kept. Without a file, standard input is
read. Relative dates need the publication time: it comes with the report, or --published.`,
		Example: `  hearsay read --published 2019-12-31 report.txt
  hearsay read --format json --tokens report.txt
  hearsay read --format jsonl reports.jsonl > readings.jsonl
  hearsay read --format html report.txt > report.html`,
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
			j.sink, err = p.readingSink(format, tokens)
			if err != nil {
				return err
			}
			return j.all(c.Context(), args)
		},
	}
	formatFlag(c, &format, "text", "json", "jsonl", "html", "brat")
	c.Flags().BoolVar(&tokens, "tokens", false, "in JSON, give the tokens with their analysis too")
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
	doc     *text.Doc
	err     error
}

// all reads on all processors and writes in input order; no more than a few reports wait
// to be written.
func (j *readJob) all(ctx context.Context, args []string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	progress := terminal.NewProgress(j.err, "reports", 0)
	defer progress.Clear()
	queue := make(chan chan finding, 2*runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		for v, err := range j.inputs(ctx, args) {
			done := make(chan finding, 1)
			select {
			case queue <- done:
			case <-ctx.Done():
				return
			}
			if err != nil {
				done <- finding{err: err}
				continue
			}
			go func() { done <- j.one(ctx, v) }()
		}
	}()
	for done := range queue {
		f := <-done
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

func (j *readJob) one(ctx context.Context, v hearsay.Version) finding {
	if v.Published.IsZero() {
		v.Published = j.published.Time
	}
	if v.Outlet == "" {
		v.Outlet = j.outlet
	}
	d, err := j.reader.Doc(ctx, &v)
	if err != nil {
		return finding{err: err}
	}
	return finding{version: &v, reading: j.reader.Reading(d), doc: d}
}

// inputs yields the versions that the arguments hold.
func (j *readJob) inputs(ctx context.Context, args []string) func(func(hearsay.Version, error) bool) {
	return func(yield func(hearsay.Version, error) bool) {
		for _, name := range args {
			in, err := j.open(ctx, name)
			if err != nil {
				if !yield(hearsay.Version{}, err) {
					return
				}
				continue
			}
			for v, err := range intake.Read(intake.Source{Name: name, Reader: in}) {
				if !yield(v, err) {
					in.Close()
					return
				}
			}
			in.Close()
		}
	}
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

// A readingSink writes readings in one format.
type readingSink interface {
	write(f finding) error
	close() error
}

func (p *program) readingSink(format string, tokens bool) (readingSink, error) {
	switch format {
	case "json":
		return &jsonReadings{out: p.out, tokens: tokens}, nil
	case "jsonl":
		return &shown{p.out, func(w io.Writer, f finding) error { return edge.WriteLine(w, readingJSON(f, tokens)) }}, nil
	}
	if tokens {
		return nil, usageError{errors.New("--tokens goes with --format json or jsonl")}
	}
	switch format {
	case "html":
		return &shown{p.out, func(w io.Writer, f finding) error { return show.HTML(w, f.version, f.reading) }}, nil
	case "brat":
		return &shown{p.out, func(w io.Writer, f finding) error { return edge.Brat(w, f.version, f.reading) }}, nil
	default:
		style := terminal.StyleOf(p.out)
		return &shown{p.out, func(w io.Writer, f finding) error { return readingTable(w, style, f.version, f.reading) }}, nil
	}
}

// shown writes each reading as it comes.
type shown struct {
	out  io.Writer
	show func(io.Writer, finding) error
}

func (s *shown) write(f finding) error { return s.show(s.out, f) }
func (s *shown) close() error          { return nil }

// jsonReadings writes one reading as an object, several as an array.
type jsonReadings struct {
	out    io.Writer
	tokens bool
	first  any
	n      int
}

func (s *jsonReadings) write(f finding) error {
	s.n++
	next := readingJSON(f, s.tokens)
	switch s.n {
	case 1:
		s.first = next
		return nil
	case 2:
		if _, err := io.WriteString(s.out, "["); err != nil {
			return err
		}
		if err := edge.WriteDocument(s.out, s.first); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(s.out, ","); err != nil {
		return err
	}
	return edge.WriteDocument(s.out, next)
}

func (s *jsonReadings) close() error {
	switch s.n {
	case 0:
		return nil
	case 1:
		return edge.WriteDocument(s.out, s.first)
	default:
		_, err := io.WriteString(s.out, "]\n")
		return err
	}
}

func readingJSON(f finding, tokens bool) any {
	if !tokens {
		return edge.Reading(f.version, f.reading, nil)
	}
	all := make([]edge.Token, len(f.doc.Tokens))
	for i, t := range f.doc.Tokens {
		all[i] = edge.Token{Span: t.Span, Lemma: t.Lemma, Tag: string(t.Tag), Head: t.Head, Relation: t.Relation}
	}
	return edge.Reading(f.version, f.reading, all)
}
