package main

import (
	"context"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
)

// Reports are read by the chunk, which is quicker than one by one. The first chunk is one
// report and each after it twice as many, up to these bounds, so that something is to be
// seen early; what a pipe brings now and then waits no longer than readPatience for more.
const (
	readReports  = 256
	readBytes    = 256 << 10
	readPatience = 50 * time.Millisecond
)

// chunks yields what the arguments hold, in order, in chunks of versions and of reasons
// why there is none; each was read. It ends with ctx.
func (j *readJob) chunks(ctx context.Context, args []string) <-chan []finding {
	coming, gathered, read := make(chan finding), make(chan []finding), make(chan []finding)
	go func() {
		defer close(coming)
		for v, err := range j.inputs(ctx, args) {
			if !send(ctx, coming, finding{version: &v, err: err}) {
				return
			}
		}
	}()
	go func() {
		defer close(gathered)
		for most := 1; ; most = min(2*most, readReports) {
			if chunk := gather(coming, most); chunk == nil || !send(ctx, gathered, chunk) {
				return
			}
		}
	}()
	go func() {
		defer close(read)
		for chunk := range gathered {
			j.read(ctx, chunk)
			if !send(ctx, read, chunk) {
				return
			}
		}
	}()
	return read
}

// send hands x on, unless ctx ends before.
func send[T any](ctx context.Context, to chan<- T, x T) bool {
	select {
	case to <- x:
		return true
	case <-ctx.Done():
		return false
	}
}

// gather takes the next chunk; nil where nothing comes any more.
func gather(coming <-chan finding, most int) (chunk []finding) {
	var patience <-chan time.Time
	for held := 0; len(chunk) < most && held < readBytes; {
		select {
		case f, more := <-coming:
			if !more {
				return chunk
			}
			if chunk == nil {
				patience = time.After(readPatience)
			}
			chunk = append(chunk, f)
			held += len(f.version.Body)
		case <-patience:
			return chunk
		}
	}
	return chunk
}

// read reads the versions of a chunk.
func (j *readJob) read(ctx context.Context, chunk []finding) {
	var versions []*hearsay.Version
	var at []int // where each stands in the chunk
	for i := range chunk {
		if chunk[i].err != nil {
			continue
		}
		v := chunk[i].version
		if v.Published.IsZero() {
			v.Published = j.published.Time
		}
		if v.Outlet == "" {
			v.Outlet = j.outlet
		}
		versions, at = append(versions, v), append(at, i)
	}
	if j.tokens {
		docs, errs := j.reader.Docs(ctx, versions)
		for k, i := range at {
			if chunk[i].doc, chunk[i].err = docs[k], errs[k]; docs[k] != nil {
				chunk[i].reading = j.reader.Reading(docs[k])
			}
		}
		return
	}
	readings, errs := j.reader.ReadAll(ctx, versions)
	for k, i := range at {
		chunk[i].reading, chunk[i].err = readings[k], errs[k]
	}
}

// inputs yields the versions that the arguments hold.
func (j *readJob) inputs(ctx context.Context, args []string) func(func(hearsay.Version, error) bool) {
	return func(yield func(hearsay.Version, error) bool) {
		for _, name := range args {
			in, err := j.open(ctx, name)
			if err != nil {
				if !yield(hearsay.Version{}, err) {
					return
				}
				continue
			}
			for v, err := range intake.Read(intake.Source{Name: name, Reader: in}) {
				if !yield(v, err) {
					in.Close()
					return
				}
			}
			in.Close()
		}
	}
}
