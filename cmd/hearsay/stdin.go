package main

import (
	"context"
	"io"
)

// stdin is standard input, which ends with ctx's error when ctx does. A read of a pipe or
// a terminal where nothing comes would otherwise outlast Ctrl-C.
func (p *program) stdin(ctx context.Context) io.Reader {
	out, in := io.Pipe()
	go func() {
		_, err := io.Copy(in, p.in)
		in.CloseWithError(err) // of nil: the end
	}()
	context.AfterFunc(ctx, func() { in.CloseWithError(ctx.Err()) })
	return out
}
