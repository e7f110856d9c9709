// Command hearsay follows developing news stories and keeps one running account of each,
// in which every line shows whose word it rests on.
//
// It has a file per command. Each reads its flags, opens what it needs, calls one verb of
// the chain, and prints what comes back; what the words mean is decided elsewhere.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/hearsay-news/hearsay/internal/terminal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	frugal(ctx)
	p := program{in: os.Stdin, out: os.Stdout, err: os.Stderr}
	os.Exit(p.run(ctx, os.Args[1:]))
}

// A program is one run of the command: its streams. Tests make their own.
type program struct {
	in       io.Reader
	out, err io.Writer
}

// run does what args ask for and gives the exit status.
func (p *program) run(ctx context.Context, args []string) int {
	root := p.command()
	root.SetArgs(args)
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	asked, err := root.ExecuteContextC(ctx)
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		fmt.Fprintln(p.err, "hearsay: interrupted; what was acknowledged is kept")
		return exitInterrupted
	}
	if err != nil && !errors.Is(err, errTold) {
		fmt.Fprintln(p.err, "hearsay: "+terminal.Clean(err.Error()))
	}
	if errors.As(err, new(usageError)) {
		fmt.Fprintf(p.err, "Try '%s --help'.\n", asked.CommandPath())
	}
	return status(err)
}
