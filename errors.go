package hearsay

import (
	"errors"
	"fmt"
)

// The kinds of error that callers tell apart. Wrap them with [Fault] or with %w; test
// for them with errors.Is.
var (
	// ErrInvalid marks input that can't be understood: a bad date, a line that is no JSON.
	ErrInvalid = errors.New("invalid input")
	// ErrNotFound marks a report, version or story that the store doesn't hold.
	ErrNotFound = errors.New("not found")
	// ErrTooLarge marks input over a stated bound of size, depth or count.
	ErrTooLarge = errors.New("too large")
	// ErrUnsupported marks a format that is recognised or guessed but not read.
	ErrUnsupported = errors.New("unsupported format")
	// ErrStore marks a store that can't be opened, read or written (a full disk, a newer schema).
	ErrStore = errors.New("store failure")
)

// Fault adds the operation and its arguments to *err, when there is one. Use it deferred:
//
//	defer hearsay.Fault(&err, "store.AddVersion(%q)", id)
func Fault(err *error, format string, args ...any) {
	if *err != nil {
		*err = fmt.Errorf("%s: %w", fmt.Sprintf(format, args...), *err)
	}
}
