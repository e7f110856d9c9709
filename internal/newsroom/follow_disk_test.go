//go:build linux

package newsroom_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

// TestARealDiskThatIsFull follows onto a file system of its own, of a few megabytes, until
// it is full, and makes room again. It needs the right to mount one.
func TestARealDiskThatIsFull(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=6m"); err != nil {
		t.Skipf("skipped: no file system can be mounted: %v", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	store := open(t, filepath.Join(disk, "x.db"))
	defer store.Close()
	n := testnet.New()
	defer n.Close()
	o := testnet.NewOutlet("Quay Radio", item("a", "Ferry runs aground", long("ferry"), "", 0))
	at, err := n.Serve(o)
	if err != nil {
		t.Fatal(err)
	}
	listen(t, store, at+"/feed.xml")
	events := make(chan newsroom.FollowEvent, 100_000)
	follow := here(newsroom.Beside(store), newsroom.Over(store), haste{time.Now()}.now, func(e newsroom.FollowEvent) { events <- e })
	ctx, stop := context.WithTimeout(t.Context(), 40*time.Second)
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- follow.Run(ctx) }()
	until := func(kind newsroom.FollowEventKind) newsroom.FollowEvent {
		t.Helper()
		for {
			select {
			case e := <-events:
				if e.Kind == kind {
					return e
				}
			case <-ctx.Done():
				t.Fatalf("%s never came", kind)
			}
		}
	}
	until(newsroom.ReadEvent)
	filler := filepath.Join(disk, "filler")
	f, err := os.Create(filler)
	if err != nil {
		t.Fatal(err)
	}
	for err == nil { // to the last byte
		_, err = f.Write(bytes.Repeat([]byte("x"), 4096))
	}
	f.Close()
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	var e newsroom.FollowEvent
	go func() {
		for i := range 60 {
			o.Publish(item(fmt.Sprint("n", i), fmt.Sprintf("Ship %d runs aground", i), long(fmt.Sprint("ship ", i)), "", 0))
			time.Sleep(10 * time.Millisecond)
		}
	}()
	if e = until(newsroom.StuckEvent); !strings.Contains(e.Words, "full") {
		t.Errorf("it says: %s", e.Words)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	until(newsroom.OnEvent)
	for ctx.Err() == nil {
		if v, err := store.Versions(ctx, at+"/news/n59"); err == nil && len(v) == 1 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if v, err := store.Versions(t.Context(), at+"/news/n59"); err != nil || len(v) != 1 {
		t.Errorf("what was published last: %+v %v", v, err)
	}
}
