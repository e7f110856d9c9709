// Package terminal knows what the user's terminal can show: how wide it is, whether it
// takes colour, how text is wrapped and set in columns, and how long work is followed.
//
// Colour and progress appear on a terminal only; the environment variable NO_COLOR
// (no-color.org) and TERM=dumb switch colour off.
package terminal

import (
	"io"
	"os"

	"golang.org/x/term"
)

// DefaultWidth is assumed where the width can't be known: a file or a pipe.
const DefaultWidth = 100

// A Style says how text may be written.
type Style struct {
	Width  int  // columns
	Colour bool // ANSI colours and weights may be used
}

// StyleOf is what w can show.
func StyleOf(w io.Writer) Style {
	s := Style{Width: DefaultWidth}
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return s
	}
	if width, _, err := term.GetSize(int(f.Fd())); err == nil && width >= 20 {
		s.Width = min(width, 140) // longer lines are hard to read
	}
	s.Colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return s
}

// Interactive reports whether a stream is a terminal.
func Interactive(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
