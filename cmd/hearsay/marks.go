package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// defaultReader is whose marks are meant where --reader doesn't say; the desk's pages mark under the
// same name.
const defaultReader = "desk"

// A reader is whose marks are meant, and which one is to be made.
type reader struct {
	name string
	mark hearsay.MarkKind
}

// markFlags adds --reader and --mark to a command.
func markFlags(c *cobra.Command, r *reader) {
	readerFlag(c, r)
	c.Flags().Var(&markFlag{&r.mark}, "mark", "`mark` the story, as far as it is told now: read, filed")
}

func readerFlag(c *cobra.Command, r *reader) {
	c.Flags().StringVar(&r.name, "reader", defaultReader, "whose marks: a `name` of your choice")
}

// A markFlag is a flag that takes a kind of mark.
type markFlag struct{ kind *hearsay.MarkKind }

func (m *markFlag) String() string {
	if m.kind == nil {
		return ""
	}
	return string(*m.kind)
}
func (m *markFlag) Type() string { return "mark" }
func (m *markFlag) Set(s string) error {
	k := hearsay.MarkKind(s)
	if k != hearsay.ReadMark && k != hearsay.FiledMark {
		return fmt.Errorf("it is %s or %s", hearsay.ReadMark, hearsay.FiledMark)
	}
	*m.kind = k
	return nil
}

// A sinceFlag takes what a [sinceTime] takes, or the name of a mark.
type sinceFlag struct {
	sinceTime
	mark hearsay.MarkKind
}

func (f *sinceFlag) String() string {
	if f.mark != "" {
		return string(f.mark)
	}
	return f.sinceTime.String()
}

func (f *sinceFlag) Set(s string) error {
	if (&markFlag{&f.mark}).Set(s) == nil {
		f.sinceTime = sinceTime{}
		return nil
	}
	f.mark = ""
	if err := f.sinceTime.Set(s); err != nil {
		return fmt.Errorf("%w, and neither read nor filed", err)
	}
	return nil
}

// openToTell opens the database for writing, where there is one: what waits to be told is told first.
func openToTell(ctx context.Context, db string) (*sqlite.Store, error) {
	store, err := openExisting(ctx, db)
	if err != nil {
		return nil, err
	}
	if err := store.Close(); err != nil {
		return nil, err
	}
	return openStore(ctx, db)
}
