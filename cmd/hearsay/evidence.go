package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/evidence"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) evidenceCommand() *cobra.Command {
	var db, to, source, by string
	var since sinceTime
	c := &cobra.Command{
		Use:   "evidence REPORT|STORY... -o FILE.warc.gz",
		Short: "Write what was seen as a bundle that others can check (WARC)",
		Long: `Write what was seen of reports and stories, or since a moment, or of a source, as a WARC
file (ISO 28500, version 1.1): each answer with its bytes, the request that it answers, and
what was found in it; and each version's text. Every record carries its SHA-256. Of reports
that came from files there are the texts alone. 'hearsay import' reads the bundle back, and
so do programs for web archives.`,
		Example: `  hearsay evidence s0a1b2c3d4e -o ferry.warc.gz
  hearsay evidence https://example.org/news/ferry -o report.warc.gz
  hearsay evidence --since 2031-05-04 -o day.warc.gz
  hearsay evidence --source 'Harbour Herald' -o herald.warc.gz`,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case to == "":
				return usageError{errors.New("say with -o where to write, as in -o bundle.warc.gz")}
			case len(args) == 0 && !since.given() && source == "":
				return usageError{errors.New("name a report or a story, or say --since or --source")}
			}
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			b := &bundling{store: store, found: map[int64][]string{}, taken: map[string]bool{}}
			if b.since, err = since.from(c.Context(), store, time.Time{}); err != nil {
				return err
			}
			if err := b.choose(c.Context(), args, source); err != nil {
				return err
			}
			about := evidence.Info{Software: "hearsay " + buildVersion(), Operator: by, About: b.about(args, source), At: time.Now()}
			err = toFile(p.out, to, func(w io.Writer) error { return b.write(c.Context(), w, about) })
			if err != nil || to == "-" {
				return err
			}
			_, err = fmt.Fprintf(p.out, "%s and %s of %s written to %s\n", count(b.captures, "answer"), count(b.versions, "version"), count(len(b.reports), "report"), to)
			if err == nil && b.dropped > 0 {
				_, err = fmt.Fprintf(p.out, "Of %s the bytes are kept no more; the sums are in the bundle.\n", count(b.dropped, "answer"))
			}
			return err
		},
	}
	databaseFlag(c, &db)
	c.Flags().StringVarP(&to, "output", "o", "", "`file` to write; - for standard output")
	c.Flags().Var(&since, "since", "only what was seen at or after this `time`, or in the last 24h, 7d …")
	c.Flags().StringVar(&source, "source", "", "what came from this `source`")
	c.Flags().StringVar(&by, "by", userName(), "`who` makes the bundle, as it says itself")
	return c
}

// A bundling is one bundle in the making.
type bundling struct {
	store   *sqlite.Store
	since   time.Time
	reports []string               // in their order
	taken   map[string]bool        // the same
	found   map[int64][]string     // reports by the capture they were found in
	whole   *hearsay.CaptureFilter // captures beside those of the reports; nil for none

	captures, versions, dropped int
}

// choose collects the reports that are meant.
func (b *bundling) choose(ctx context.Context, names []string, source string) error {
	for _, name := range names {
		s, err := b.store.Story(ctx, name)
		switch {
		case err == nil:
			b.add(s.Members...)
			continue
		case !errors.Is(err, hearsay.ErrNotFound):
			return err
		}
		versions, err := b.store.Versions(ctx, name)
		if err != nil {
			return err
		}
		if len(versions) == 0 {
			return fmt.Errorf("%w: there is no report or story %q", hearsay.ErrNotFound, name)
		}
		b.add(name)
	}
	if len(names) > 0 {
		return nil
	}
	b.whole = &hearsay.CaptureFilter{Since: b.since}
	if source != "" {
		s, err := newsroom.NewEnlist(newsroom.Into(b.store), time.Now).Find(ctx, source)
		if err != nil {
			return err
		}
		b.whole.Source = s.ID
		return b.ofSource(ctx)
	}
	return b.store.EachVersion(ctx, func(v hearsay.Version) error {
		if !v.Observed.Before(b.since) {
			b.add(v.ID)
		}
		return nil
	})
}

// ofSource collects the reports that were found in captures of a source.
func (b *bundling) ofSource(ctx context.Context) error {
	ofSource := map[int64]bool{}
	err := b.store.EachCapture(ctx, *b.whole, func(c hearsay.Capture) error {
		ofSource[c.Number] = true
		return nil
	})
	if err != nil {
		return err
	}
	seen := ""
	return b.store.EachVersion(ctx, func(v hearsay.Version) error {
		if v.ID == seen {
			return nil
		}
		seen = v.ID
		return b.store.EachCapture(ctx, hearsay.CaptureFilter{Report: v.ID}, func(c hearsay.Capture) error {
			if ofSource[c.Number] {
				b.add(v.ID)
			}
			return nil
		})
	})
}

func (b *bundling) add(reports ...string) {
	for _, id := range reports {
		if !b.taken[id] {
			b.taken[id] = true
			b.reports = append(b.reports, id)
		}
	}
}

// write writes the bundle: captures in the order in which they came, then versions.
func (b *bundling) write(ctx context.Context, out io.Writer, about evidence.Info) error {
	w, err := evidence.NewWriter(out, about)
	if err != nil {
		return err
	}
	for _, id := range b.reports {
		err := b.store.EachCapture(ctx, hearsay.CaptureFilter{Report: id, Since: b.since}, func(c hearsay.Capture) error {
			b.found[c.Number] = append(b.found[c.Number], id)
			return nil
		})
		if err != nil {
			return err
		}
	}
	if err := b.answers(ctx, w); err != nil {
		return err
	}
	for _, id := range b.reports {
		versions, err := b.store.Versions(ctx, id)
		if err != nil {
			return err
		}
		for i := range versions {
			if versions[i].Observed.Before(b.since) {
				continue
			}
			if err := w.Version(&versions[i]); err != nil {
				return err
			}
			b.versions++
		}
	}
	return nil
}

// answers writes the captures, each with its bytes.
func (b *bundling) answers(ctx context.Context, w *evidence.Writer) error {
	if b.whole != nil {
		all := *b.whole
		all.Bodies = true
		return b.store.EachCapture(ctx, all, func(c hearsay.Capture) error { return b.capture(w, c) })
	}
	for _, n := range slices.Sorted(maps.Keys(b.found)) {
		c, err := b.store.Capture(ctx, n)
		if err == nil {
			err = b.capture(w, c)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// aboutCapture is what a bundle says of one capture.
type aboutCapture struct {
	Capture int64    `json:"capture"`
	Source  string   `json:"source"`
	Kind    string   `json:"kind"`
	Sum     string   `json:"sha256"`
	Size    int      `json:"size"`
	Reports []string `json:"reports"`           // that were found in it, of those in this bundle
	Problem string   `json:"problem,omitempty"` // why something in it could not be read
	Dropped bool     `json:"dropped,omitempty"` // its bytes are kept no more
}

func (b *bundling) capture(w *evidence.Writer, c hearsay.Capture) error {
	about, err := json.Marshal(aboutCapture{c.Number, c.Source, string(c.Kind), c.Sum, c.Size, append([]string{}, b.found[c.Number]...), c.Problem, c.Dropped})
	if err != nil {
		return err
	}
	b.captures++
	if c.Dropped {
		b.dropped++
	}
	return w.Capture(c, about)
}

// about says in words what a bundle holds.
func (b *bundling) about(names []string, source string) string {
	s := "everything that was seen"
	switch {
	case len(names) > 0:
		s = "what was seen of " + fmt.Sprint(names)
	case source != "":
		s = "what came from " + source
	}
	if !b.since.IsZero() {
		s += " since " + b.since.UTC().Format(time.RFC3339)
	}
	return terminal.Clean(s)
}
