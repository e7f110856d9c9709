package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
)

func (p *program) reportCommand() *cobra.Command {
	var db string
	var number int
	c := &cobra.Command{
		Use:   "report ID",
		Short: "Print the text of a report, exactly as offsets count it",
		Long: `Print the text of a report, of its latest version or of the one that is asked for.
It is exactly the text into which every start and end of the JSON counts, without a
line feed of our own behind it.`,
		Example: `  hearsay report nw-1
  hearsay report c7-1 --version 1`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			store, err := openExisting(c.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			v, err := store.Version(c.Context(), args[0], number)
			if errors.Is(err, hearsay.ErrNotFound) {
				return fmt.Errorf("%w: there is no report %q%s in the database", hearsay.ErrNotFound, args[0], versionWords(number))
			}
			if err != nil {
				return err
			}
			_, err = io.WriteString(p.out, v.Text())
			return err
		},
	}
	databaseFlag(c, &db)
	c.Flags().IntVar(&number, "version", 0, "`number` of the version (default the latest)")
	return c
}

func versionWords(number int) string {
	if number == 0 {
		return ""
	}
	return fmt.Sprintf(" with a version %d", number)
}
