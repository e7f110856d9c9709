package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

func (p *program) sourcesSetCommand() *cobra.Command {
	var db, format string
	c := &cobra.Command{
		Use:   "set SOURCE FIELD=VALUE...",
		Short: "Say what is known of a source, how often to look, or that it pauses",
		Long: `Say what is known of a source, how often to look, or that it pauses. SOURCE is an id or
the beginning of one, an address, or an outlet's name: also of one that isn't listened to, but
whose reports were imported. An empty value takes back what was said. Family and kind count for
every report of the outlet, those that are kept as well; the stories that it tells count
their origins anew.

Fields:
` + fieldHelp(),
		Example: `  hearsay sources set 'Harbour Herald' family='Quay Media' grade=B
  hearsay sources set 3f2a paused=yes
  hearsay sources set https://wire.example/api token=WIRE_TOKEN interval=2m
  hearsay sources set 3f2a interval=auto header='X-Desk: night'`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			enlist, store, err := openToEnlist(c, db)
			if err != nil {
				return err
			}
			defer store.Close()
			s, err := enlist.Change(c.Context(), args[0], func(s *hearsay.Source) error {
				for _, pair := range args[1:] {
					field, value, ok := strings.Cut(pair, "=")
					if !ok {
						return usageError{fmt.Errorf("%q is no FIELD=VALUE", pair)}
					}
					if err := s.Set(field, value); err != nil {
						return usageError{err}
					}
				}
				return nil
			})
			if err != nil {
				return err
			}
			if format == "json" {
				return p.sourcesJSON([]hearsay.Source{s}, "jsonl")
			}
			_, err = fmt.Fprintln(p.out, strings.TrimSpace(s.ID+"  "+terminal.Clean(describe(&s))))
			for _, f := range hearsay.SourceFields() {
				if value := f.Of(&s); value != "" && err == nil && f.Name != "outlet" {
					_, err = fmt.Fprintf(p.out, "  %s: %s\n", f.Name, terminal.Clean(strings.ReplaceAll(value, "\n", "; ")))
				}
			}
			return err
		},
	}
	databaseFlag(c, &db)
	formatFlag(c, &format, "text", "json")
	return c
}

func (p *program) sourcesRemoveCommand() *cobra.Command {
	var db string
	c := &cobra.Command{
		Use:   "remove SOURCE...",
		Short: "Listen to a source no more; its reports stay",
		Long:  "Listen to sources no more. The reports that came from them, and what was fetched, stay.",
		Example: `  hearsay sources remove 3f2a
  hearsay sources remove 'Harbour Herald'`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			enlist, store, err := openToEnlist(c, db)
			if err != nil {
				return err
			}
			defer store.Close()
			var failed []error
			for _, name := range args {
				s, err := enlist.Remove(c.Context(), name)
				if err != nil {
					failed = append(failed, err)
					continue
				}
				if _, err := fmt.Fprintf(p.out, "Removed: %s\n", terminal.Clean(describe(&s))); err != nil {
					return err
				}
			}
			return errors.Join(failed...)
		},
	}
	databaseFlag(c, &db)
	return c
}

// openToEnlist opens a database that must be there, to change its list of sources.
func openToEnlist(c *cobra.Command, db string) (*newsroom.Enlist, *sqlite.Store, error) {
	store, err := openToRule(c, db)
	if err != nil {
		return nil, nil, err
	}
	return newsroom.NewEnlist(newsroom.Into(store), time.Now), store, nil
}

// fieldHelp lists the fields of a source with what they take.
func fieldHelp() string {
	var b strings.Builder
	for _, f := range hearsay.SourceFields() {
		lines := terminal.Wrap(f.Help, 76)
		fmt.Fprintf(&b, "  %-9s %s\n", f.Name, lines[0])
		for _, l := range lines[1:] {
			fmt.Fprintf(&b, "  %-9s %s\n", "", l)
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}
