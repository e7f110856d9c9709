package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

// importBatch is how many reports are taken in as one transaction: few enough that a
// Ctrl-C waits for little, many enough that the disk is not the bottleneck. Long texts
// fill a batch sooner: what is read is held in memory until it is kept.
const (
	importBatch = 64
	importBytes = 4 << 20

	// importPatience is how long a batch waits for more: what a pipe brings now and then
	// is taken in when it comes.
	importPatience = 50 * time.Millisecond
)

func (p *program) importCommand() *cobra.Command {
	var db, format string
	c := &cobra.Command{
		Use:   "import FILE|DIR|-...",
		Short: "Take in reports from files",
		Long: `Take in reports from files, folders or standard input ('-').

JSON Lines hold a report a line: id or url, text or html, and if known outlet,
outlet_kind (wire newspaper broadcaster agency official witness social other),
published, observed, title, byline, language, credit. Files of other formats are told
by their content. What can't be read is said with its place and reason, and the rest is
taken in. Importing the same file twice changes nothing; a changed text is kept as a new
version of its report.`,
		Example: `  hearsay import reports.jsonl
  hearsay import --db night.db feeds/ statement.txt
  tail -f wire.jsonl | hearsay import --format jsonl -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			store, err := openStore(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			reader, err := newReader()
			if err != nil {
				return err
			}
			files, err := listFiles(args)
			if err != nil {
				return err
			}
			i := &importer{
				program:  p,
				takeIn:   newsroom.NewTakeIn(newsroom.Over(store), reader, time.Now),
				store:    store,
				owners:   map[string]string{},
				lines:    format == "jsonl",
				progress: terminal.NewProgress(p.err, "reports", totalSize(files)),
			}
			err = i.all(c.Context(), files)
			if err != nil && !errors.Is(err, errTold) {
				return err
			}
			if failure := p.tell(c.Context(), store, reader); failure != nil {
				return failure
			}
			return err
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "jsonl")
	return c
}

// An importer takes in one source after another.
type importer struct {
	*program
	takeIn   *newsroom.TakeIn
	lines    bool // print a JSON line per report
	progress *terminal.Progress
	read     atomic.Int64 // bytes
	batch    []hearsay.Version
	held     int // bytes of the batch's texts

	store  *sqlite.Store
	owners map[string]string // hosts of the reports whose ids are names of feeds' own, by the id

	taken, fresh, copies, unread, withdrawn, failed int
	stories                                         map[string]bool
}

func (i *importer) all(ctx context.Context, files []string) error {
	i.stories = map[string]bool{}
	defer i.progress.Clear()
	for _, name := range files {
		if err := i.file(ctx, name); err != nil {
			return err
		}
	}
	if err := i.flush(ctx); err != nil {
		return err
	}
	i.progress.Clear()
	if !i.lines {
		if err := i.summary(); err != nil {
			return err
		}
	}
	if i.failed > 0 {
		return errTold
	}
	return nil
}

// file takes in what one file holds.
func (i *importer) file(ctx context.Context, name string) error {
	var in io.Reader
	if name == "-" {
		in = i.stdin(ctx)
	} else {
		f, err := os.Open(name)
		if err != nil {
			i.tell(err)
			return nil
		}
		defer f.Close()
		in = f
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	coming := arrivals(ctx, intake.Source{Name: name, Reader: &meter{in, &i.read}, Rename: func(v *hearsay.Version) { i.rename(ctx, v) }})
	for {
		var pause <-chan time.Time
		if len(i.batch) > 0 {
			pause = time.After(importPatience)
		}
		select {
		case a, more := <-coming:
			if !more {
				return ctx.Err()
			}
			if a.err != nil {
				i.tell(a.err)
				continue
			}
			i.batch = append(i.batch, a.version)
			i.held += len(a.version.Body)
			if len(i.batch) < importBatch && i.held < importBytes {
				continue
			}
		case <-pause:
		}
		if err := i.flush(ctx); err != nil {
			return err
		}
	}
}

// An arrival is one version that a source held, or what could not be read of it.
type arrival struct {
	version hearsay.Version
	err     error
}

// arrivals hands on what a source holds, in its order, as it comes; it ends with ctx.
func arrivals(ctx context.Context, src intake.Source) <-chan arrival {
	out := make(chan arrival)
	go func() {
		defer close(out)
		for v, err := range intake.Read(src) {
			select {
			case out <- arrival{v, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// flush takes in the batch and acknowledges it.
func (i *importer) flush(ctx context.Context) error {
	if len(i.batch) == 0 {
		return nil
	}
	taken, err := i.takeIn.All(ctx, i.batch)
	if taken == nil {
		return err
	}
	if err != nil {
		i.tell(err)
	}
	i.batch, i.held = i.batch[:0], 0
	for _, t := range taken {
		i.taken++
		i.stories[t.Story] = true
		if t.New {
			i.fresh++
			if t.CopyOf != "" {
				i.copies++
			}
			if t.Unread != "" {
				i.unread++
			}
			if t.Version.Withdrawn() {
				i.withdrawn++
			}
		}
		if i.lines {
			if err := edge.WriteLine(i.out, edge.Imported(t.Version, t.Story, t.New, t.CopyOf)); err != nil {
				return err
			}
		}
	}
	i.progress.Step(len(taken), i.read.Load())
	return nil
}

func (i *importer) tell(err error) {
	i.failed++
	i.progress.Clear()
	fmt.Fprintln(i.err, "hearsay: "+terminal.Clean(err.Error()))
}

func (i *importer) summary() error {
	_, err := fmt.Fprintf(i.out, "%s taken in: %d new, %d known already; %s of another's text; %s touched\n",
		count(i.taken, "report"), i.fresh, i.taken-i.fresh, count(i.copies, "copy", "copies"), count(len(i.stories), "story", "stories"))
	if err == nil && i.unread > 0 {
		_, err = fmt.Fprintf(i.out, "%s kept but not read: only English is.\n", count(i.unread, "report"))
	}
	if err == nil && i.withdrawn > 0 {
		_, err = fmt.Fprintf(i.out, "%s withdrawn by whoever published it.\n", count(i.withdrawn, "report"))
	}
	if err == nil && i.fresh > 0 {
		_, err = fmt.Fprintln(i.out, "Next: 'hearsay stories' lists them, 'hearsay serve' shows them in a browser.")
	}
	return err
}

// listFiles is every file named, and those below each folder named, in order of name.
func listFiles(args []string) ([]string, error) {
	var files []string
	for _, a := range args {
		before := len(files)
		info, err := os.Stat(a)
		if a == "-" || err != nil || !info.IsDir() {
			files = append(files, a) // a missing file is told when its turn comes
			continue
		}
		err = filepath.WalkDir(a, func(path string, e fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			hidden := len(e.Name()) > 1 && e.Name()[0] == '.' && path != a
			switch {
			case hidden && e.IsDir():
				return filepath.SkipDir
			case !hidden && e.Type().IsRegular():
				files = append(files, path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		if len(files) == before {
			return nil, fmt.Errorf("%w: there is no file in the folder %s", hearsay.ErrInvalid, a)
		}
	}
	return files, nil
}

// totalSize is how many bytes the files hold; 0 where one is a stream.
func totalSize(files []string) (sum int64) {
	for _, f := range files {
		info, err := os.Stat(f)
		if f == "-" || (err == nil && !info.Mode().IsRegular()) {
			return 0
		}
		if err == nil {
			sum += info.Size()
		}
	}
	return sum
}

// A meter counts the bytes that pass.
type meter struct {
	in   io.Reader
	read *atomic.Int64
}

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.in.Read(b)
	m.read.Add(int64(n))
	return n, err
}
