//go:build unix

package story_test

import (
	"syscall"
	"time"
)

// spent is how much of the processors' time the process took so far, of all its threads.
func spent() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
