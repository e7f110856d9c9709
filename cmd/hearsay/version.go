package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and the fingerprint of its reader",
		Long: "Print the version of the program, of Go, and the fingerprint of its reader. Readings made\n" +
			"by a reader with another fingerprint are made anew before they are used.",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			r, err := newReader()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.out, "hearsay %s (%s, %s/%s)\nreader  %s\n",
				buildVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH, r.Fingerprint())
			return err
		},
	}
}

// buildVersion is the module's version, or the commit that was built.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	version := info.Main.Version
	if version == "" || version == "(devel)" {
		version = "development"
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				version = s.Value[:12]
			}
		}
	}
	return version
}
