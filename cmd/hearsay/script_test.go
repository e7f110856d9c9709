package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hearsay": main})
}

// TestCommands runs every command as a user would type it.
func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			sample, err := os.ReadFile("../../examples/embassy/embassy.jsonl")
			if err != nil {
				return err
			}
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			if err := os.WriteFile(e.WorkDir+"/binary.dat", []byte("\x7fBIN\x00\x01\x02\x00"), 0o644); err != nil {
				return err
			}
			return os.WriteFile(e.WorkDir+"/embassy.jsonl", sample, 0o644)
		},
	})
}
