package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/opml"
)

func (p *program) sourcesExportCommand() *cobra.Command {
	var db, format, to string
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the list as OPML, for feed readers and for 'sources add'",
		Long: `Write the list of sources as OPML, the format of feed readers. What you said of a source
stands in attributes of its own and comes back with 'hearsay sources add FILE'. Of secrets
the names of environment variables are written, never values.`,
		Example: `  hearsay sources export > sources.opml
  hearsay sources export -o sources.opml
  hearsay sources export --format jsonl`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			all, err := store.Sources(c.Context())
			if err != nil {
				return err
			}
			return toFile(p.out, to, func(w io.Writer) error {
				if format == "jsonl" {
					return (&program{out: w}).sourcesJSON(all, format)
				}
				return opml.Write(w, "Sources of Hearsay", all)
			})
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "opml", "jsonl")
	c.Flags().Bool("opml", true, "as OPML, which is the default")
	_ = c.Flags().MarkHidden("opml") // can't fail: it was added a line above
	c.Flags().StringVarP(&to, "output", "o", "", "`file` to write; default standard output")
	return c
}

// toFile has write write to a new file, or to out where no path is given. A file appears
// whole or not at all, and none is overwritten.
func toFile(out io.Writer, path string, write func(io.Writer) error) (err error) {
	if path == "" || path == "-" {
		return write(out)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("%w: %w", hearsay.ErrStore, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(path)
		}
	}()
	if err = write(f); err != nil {
		return err
	}
	if err = f.Sync(); err == nil {
		err = f.Close()
	}
	if err != nil {
		err = fmt.Errorf("%w: %w", hearsay.ErrStore, err)
	}
	return err
}
