package newsroom

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

var errDisk = errors.New("the disk is full")

// faulty is a store that keeps every second transaction only.
type faulty struct {
	TakeInStore
	begun int
}

func (f *faulty) InTakeIn(ctx context.Context, fn func(TakeInTx) error) error {
	return f.TakeInStore.InTakeIn(ctx, func(tx TakeInTx) error {
		if err := fn(tx); err != nil {
			return err
		}
		if f.begun++; f.begun%2 == 1 {
			return errDisk
		}
		return nil
	})
}

// unread reads nothing in any version.
type unread struct{}

func (unread) Fingerprint() string { return "unread" }

func (unread) ReadAll(_ context.Context, vs []*hearsay.Version) ([]*hearsay.Reading, []error) {
	all := make([]*hearsay.Reading, len(vs))
	for i, v := range vs {
		all[i] = &hearsay.Reading{Report: v.ID, Reader: "unread"}
	}
	return all, make([]error, len(vs))
}

// TestWhatIsNewIsCaughtUpWith lets two programs take in reports in turns, so that each sees
// what the other did, and has every second transaction fail: what each holds in memory is what
// the store holds, after every one.
func TestWhatIsNewIsCaughtUpWith(t *testing.T) {
	sentences := strings.SplitAfter("Fire destroyed the Halven sawmill in Tostrup on Friday night. Owner Ida Marrable said stacks of oak had caught first. "+
		"The Halven sawmill in Tostrup burned down on Friday night, owner Ida Marrable said. The oak in the yard burned until morning. "+
		"A fire broke out in Tostrup on Friday night and firefighters came from three towns. "+
		"Fire damaged the Orsted school in Tostrup on Friday night. Headmaster Paul Quell said the gymnasium roof had fallen in. "+
		"The Orsted school gymnasium in Tostrup burned on Friday night and its roof fell in, headmaster Paul Quell said. "+
		"Headmaster Paul Quell said lessons at the Orsted school would stop after Friday's fire in the gymnasium.", ". ")
	moved := 0
	for seed := range uint64(8) {
		path := filepath.Join(t.TempDir(), "turns.db")
		var programs []*TakeIn
		var stores []*faulty
		var store *sqlite.Store
		for range 2 {
			var err error
			if store, err = sqlite.Open(t.Context(), path); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { store.Close() })
			f := &faulty{TakeInStore: Over(store)}
			stores, programs = append(stores, f), append(programs, NewTakeIn(f, unread{}, time.Now))
		}
		first := map[string]string{}
		for i, n := range append(rand.New(rand.NewPCG(seed, 3)).Perm(len(sentences)), 0, 4, 2) {
			v := hearsay.Version{Body: sentences[n], Observed: time.Date(2031, 4, 2, 12, i, 0, 0, time.UTC)}
			v.ID, v.Outlet = fmt.Sprint("r", n), fmt.Sprint("Outlet ", n)
			if i >= len(sentences) { // a new version, which is told as another report is
				v.Body = sentences[(n+5)%len(sentences)] + " " + v.Body
			}
			program := programs[i%2]
			if _, err := program.All(t.Context(), []hearsay.Version{v}); !errors.Is(err, errDisk) {
				t.Fatalf("got %v", err)
			}
			taken, err := program.All(t.Context(), []hearsay.Version{v})
			if err != nil {
				t.Fatal(err)
			}
			if _, again := first[v.ID]; !again {
				first[v.ID] = taken[0].Story
			}
			for k, p := range programs {
				err := stores[k].TakeInStore.InTakeIn(t.Context(), func(tx TakeInTx) error { return p.grouping.catchUp(t.Context(), tx) })
				if err != nil {
					t.Fatal(err)
				}
				for id := range first {
					in, err := store.StoryOf(t.Context(), id)
					if got := p.grouping.grouper.StoryOf(id); err != nil || got != in {
						t.Fatalf("order %d, after %d reports: program %d has %s in %q, the store in %q; %v", seed, i+1, k, id, got, in, err)
					}
				}
			}
		}
		for id, was := range first {
			if in, _ := store.StoryOf(t.Context(), id); in != was {
				moved++
			}
		}
	}
	if moved == 0 {
		t.Error("no report ever changed its story: the test shows little")
	}
}
