package main

import (
	"errors"
	"syscall"

	"github.com/hearsay-news/hearsay"
)

// The exit statuses, as --help tells them.
const (
	exitGood        = 0
	exitInput       = 1
	exitUsage       = 2
	exitNotFound    = 3
	exitStore       = 4
	exitInterrupted = 130
)

const exitHelp = `Exit status:
  0    all went well
  1    some input could not be read (said on standard error); the rest was done
  2    the command line is wrong
  3    no such report, story or source
  4    the database or an output could not be opened, read or written
  130  interrupted`

// errTold is an input error whose reasons have been printed already.
var errTold = errors.New("some input could not be read")

// A usageError is a command line that makes no sense.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// status is the exit status that says what kind of error err is.
func status(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitGood
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, hearsay.ErrNotFound):
		return exitNotFound
	case errors.Is(err, hearsay.ErrStore), errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EPIPE):
		return exitStore
	default:
		return exitInput
	}
}
