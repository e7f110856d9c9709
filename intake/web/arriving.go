package web

import (
	"io"
	"sync/atomic"
	"time"
)

// An arriving body counts what comes and winds up the timer at each byte. It cuts off a
// server that sends a byte now and then: in each stretch of `silence` at least trickle
// bytes have to come.
type arriving struct {
	in      io.Reader
	bytes   int
	silence time.Duration
	timer   *time.Timer
	silent  atomic.Bool // the timer ran out

	since int // bytes since the timer was wound up
}

// trickle is how many bytes keep the timer from running out.
const trickle = 512

func (a *arriving) Read(p []byte) (int, error) {
	n, err := a.in.Read(p)
	a.bytes += n
	if a.since += n; a.since >= trickle {
		a.since = 0
		a.timer.Reset(a.silence)
	}
	return n, err
}
