package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

const firstWords = `Hearsay follows developing news stories and keeps one running account of each:
what is claimed, on whose word, how many independent origins stand behind it,
what is disputed, which numbers moved - each line with the exact words it rests on.

Start here:
  hearsay demo                     a sample story in your browser, nothing is kept
  hearsay import FILE...           take in reports (JSON Lines, text, feeds, pages, wire files)
  hearsay sources add ADDRESS      listen to a site or a feed; --starter adds public ones
  hearsay follow                   fetch what they publish, until Ctrl-C
  hearsay stories                  what stories they make
  hearsay account STORY            the running account of one
  hearsay story --help             what a story leads to; merge, split, mute, pin by hand
  hearsay serve                    all of this in a browser, at http://127.0.0.1:8080
  hearsay read FILE                who says what in a single report

'hearsay COMMAND --help' has examples.
`

// command is the whole command line.
func (p *program) command() *cobra.Command {
	root := &cobra.Command{
		Use:           "hearsay",
		Short:         "One running account of a developing story, every line with its words",
		Long:          strings.TrimSpace(firstWords) + "\n\n" + exitHelp,
		Version:       buildVersion(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("there is no command %q%s", args[0], suggest(c, args[0]))}
			}
			_, err := fmt.Fprint(p.out, firstWords)
			return err
		},
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(
		p.demoCommand(),
		p.importCommand(),
		p.sourcesCommand(),
		p.followCommand(),
		p.readCommand(),
		p.reportCommand(),
		p.storiesCommand(),
		p.storyCommand(),
		p.accountCommand(),
		p.newCommand(),
		p.checkCommand(),
		p.serveCommand(),
		p.evidenceCommand(),
		p.backupCommand(),
		p.retainCommand(),
		p.takedownCommand(),
		p.actsCommand(),
		p.versionCommand(),
	)
	for _, c := range root.Commands() {
		finish(c)
	}
	return root
}

// finish gives a command, and those below it, what all have.
func finish(c *cobra.Command) {
	c.Args = usageArgs(c.Args)
	c.Long += "\n\n" + exitHelp
	for _, below := range c.Commands() {
		finish(below)
	}
}

func suggest(c *cobra.Command, word string) string {
	if s := c.SuggestionsFor(word); len(s) > 0 {
		return fmt.Sprintf("; did you mean %q?", s[0])
	}
	return ""
}

// usageArgs makes what a command says about its arguments a usage error.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if check == nil {
			return nil
		}
		if err := check(c, args); err != nil {
			return usageError{fmt.Errorf("it is called so: %s", strings.TrimSuffix(c.UseLine(), " [flags]"))}
		}
		return nil
	}
}

// databaseFlag adds --db to a command.
func databaseFlag(c *cobra.Command, db *string) {
	c.Flags().StringVar(db, "db", "", "`path` of the database (default $XDG_DATA_HOME/hearsay/hearsay.db)")
}

// databasePath is where the database is: as the user says, or in the user's data folder.
func databasePath(db string) (string, error) {
	if db != "" {
		return db, nil
	}
	if data := os.Getenv("XDG_DATA_HOME"); data != "" {
		return filepath.Join(data, "hearsay", "hearsay.db"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", usageError{errors.New("neither XDG_DATA_HOME nor HOME is set: say where the database is with --db")}
	}
	return filepath.Join(home, ".local", "share", "hearsay", "hearsay.db"), nil
}

// formatFlag adds --format with its choices, the first being the default.
func formatFlag(c *cobra.Command, format *string, choices ...string) {
	c.Flags().Var(&choice{format, choices}, "format", "`format` of the output: "+strings.Join(choices, ", "))
	*format = choices[0]
}

// A choice is a flag that takes one of a few words.
type choice struct {
	value   *string
	choices []string
}

func (c *choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}
func (c *choice) Type() string { return "string" }
func (c *choice) Set(s string) error {
	for _, w := range c.choices {
		if s == w {
			*c.value = s
			return nil
		}
	}
	return fmt.Errorf("it must be one of %s", strings.Join(c.choices, ", "))
}
