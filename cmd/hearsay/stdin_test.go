package main

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"testing"
)

// TestCtrlCEndsAWaitForInput ends commands that wait on a pipe from which nothing comes.
func TestCtrlCEndsAWaitForInput(t *testing.T) {
	db := filepath.Join(t.TempDir(), "x.db")
	for _, args := range [][]string{
		{"import", "--db", db, "-"},
		{"read", "-"},
		{"check", "--claim", "A bridge fell.", "-"},
	} {
		ctx, interrupt := context.WithCancel(t.Context())
		in, _ := io.Pipe()
		var out, errs bytes.Buffer
		p := program{in: waited{in, interrupt}, out: &out, err: &errs}
		if got := p.run(ctx, args); got != exitInterrupted {
			t.Errorf("%v: status %d, want %d: %s", args, got, exitInterrupted, errs.String())
		}
	}
}

// waited calls interrupt as soon as somebody waits for it to be read.
type waited struct {
	io.Reader
	interrupt func()
}

func (w waited) Read(b []byte) (int, error) {
	w.interrupt()
	return w.Reader.Read(b)
}
