package main

import (
	"context"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// How much memory the program takes where the environment doesn't say otherwise. Most of
// what a long-lived command holds are a million reports' terms, which cost the collector of
// garbage nothing to pass over; so it may come often.
const (
	garbage = 40        // may wait to be collected, in percent of what is in use
	roomy   = 960 << 20 // bytes in all from which on it may be less
	spare   = 25        // but never less than so much of what is in use, in percent
)

// frugal keeps the program within its memory until ctx ends. The bound gives way to what is
// in use: a program that only collects garbage gets nothing done.
func frugal(ctx context.Context) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	if os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	limit := int64(roomy)
	debug.SetMemoryLimit(limit)
	go func() {
		tick := time.NewTicker(2 * time.Second)
		defer tick.Stop()
		inUse := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			metrics.Read(inUse)
			if inUse[0].Value.Kind() != metrics.KindUint64 {
				continue
			}
			if need := bound(int64(inUse[0].Value.Uint64())); need != limit {
				limit = need
				debug.SetMemoryLimit(limit)
			}
		}
	}()
}

// bound is how much memory may be taken in all where so much of it is in use.
func bound(inUse int64) int64 { return max(roomy, inUse+inUse*spare/100) }
