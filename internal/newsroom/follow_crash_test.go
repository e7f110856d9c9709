package newsroom_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/testnet"
)

const (
	crashPlace   = "HEARSAY_FOLLOW_CRASH"
	crashSince   = "HEARSAY_FOLLOW_SINCE"
	crashRounds  = 12
	crashOutlets = 6
)

// A haste is a clock on which a quarter of an hour is over in no time.
type haste struct{ since time.Time }

func (h haste) now() time.Time { return noon.Add(20_000 * time.Since(h.since)) }

// here makes a watch over a store, on this machine.
func here(store newsroom.FollowStore, takeIn newsroom.TakeInStore, now func() time.Time, tell func(newsroom.FollowEvent)) *newsroom.Follow {
	return newsroom.NewFollow(store, newsroom.FollowConfig{
		Client:  web.New(web.Config{Allow: []web.Allowance{{Network: netip.MustParsePrefix("127.0.0.0/8")}}}),
		TakeIn:  newsroom.NewTakeIn(takeIn, &reader{}, now),
		Spacing: time.Millisecond, Retry: 20 * time.Millisecond, Now: now,
		Tell: tell,
	})
}

// TestAKillAtAnyMomentLosesNothing kills a process that follows (SIGKILL) again and again,
// at moments that differ, while outlets go on publishing. What it had told of is there, and
// in the end each report is there once, as it stands on its page.
func TestAKillAtAnyMomentLosesNothing(t *testing.T) {
	if place := os.Getenv(crashPlace); place != "" {
		since, _ := strconv.ParseInt(os.Getenv(crashSince), 10, 64)
		followUntilKilled(t, place, haste{time.UnixMicro(since)})
		return
	}
	if testing.Short() {
		t.Skip("skipped: it takes seconds")
	}
	clock := haste{time.Now()}
	n := testnet.New()
	defer n.Close()
	place := filepath.Join(t.TempDir(), "x.db")
	store := open(t, place)
	var outlets []*testnet.Outlet
	var addresses []string
	for i := range crashOutlets {
		o := testnet.NewOutlet(fmt.Sprintf("Outlet %d", i))
		at, err := n.Serve(o)
		if err != nil {
			t.Fatal(err)
		}
		outlets, addresses = append(outlets, o), append(addresses, at)
		listen(t, store, at+"/feed.xml")
	}
	published, told := map[string]bool{}, 0
	for round := range crashRounds {
		for i, o := range outlets {
			id := fmt.Sprintf("r%d", round)
			words := long(fmt.Sprintf("event %d of outlet %d", round, i))
			item := testnet.Item{ID: id, Title: "Event " + id, Summary: "In short.", Text: words, Published: clock.now()}
			if (round+i)%2 == 0 {
				item.Summary, item.Text = words, "" // in the feed itself
			}
			o.Publish(item)
			published[addresses[i]+"/news/"+id] = true
		}
		for _, id := range killedAfter(t, place, clock, time.Duration(rand.IntN(250))*time.Millisecond) {
			if v, err := store.Versions(t.Context(), id); err != nil || len(v) == 0 {
				t.Fatalf("round %d: %s was told of and is not there: %v", round, id, err)
			}
			told++
		}
	}
	t.Logf("of %d reports %d were told of before the kills", len(published), told)
	end, begun := clock.now().Add(30*time.Hour), time.Now() // all is due again
	follow := here(newsroom.Beside(store), newsroom.Over(store), func() time.Time { return end.Add(time.Since(begun)) }, nil)
	if err := follow.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	for id := range published {
		if v, err := store.Versions(t.Context(), id); err != nil || len(v) != 1 {
			t.Errorf("%s has %d versions, %v", id, len(v), err)
		}
	}
	if n, err := store.CountVersions(t.Context()); err != nil || n != len(published) {
		t.Errorf("%d versions of %d reports, %v", n, len(published), err)
	}
	if n, err := store.CountUnread(t.Context()); err != nil || n != 0 {
		t.Errorf("%d captures are unread, %v", n, err)
	}
}

// listen adds a source to a store.
func listen(t testing.TB, store *sqlite.Store, url string) {
	t.Helper()
	err := store.InTx(t.Context(), func(tx *sqlite.Tx) error {
		return tx.SaveSource(t.Context(), hearsay.Source{ID: hearsay.SourceID(url), URL: url, Added: noon})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// killedAfter runs the child, kills it after a while, and gives the reports it told of.
func killedAfter(t *testing.T, place string, clock haste, while time.Duration) (told []string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self, "-test.run=^"+t.Name()+"$")
	child.Env = append(os.Environ(), crashPlace+"="+place, crashSince+"="+strconv.FormatInt(clock.since.UnixMicro(), 10))
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		switch word, id, _ := strings.Cut(lines.Text(), " "); word {
		case "begun":
			time.AfterFunc(while, func() { child.Process.Kill() })
		case "took":
			told = append(told, id)
		}
	}
	child.Wait() // "signal: killed", as it should be
	return told
}

func followUntilKilled(t *testing.T, place string, clock haste) {
	store := open(t, place)
	fmt.Println("begun")
	follow := here(newsroom.Beside(store), newsroom.Over(store), clock.now, func(e newsroom.FollowEvent) {
		for _, x := range e.Taken {
			fmt.Println("took", x.Version.ID)
		}
	})
	t.Log(follow.Run(t.Context()))
}

// A fullStore is one whose disk is full while full is set.
type fullStore struct {
	newsroom.FollowStore
	newsroom.TakeInStore
	full    atomic.Bool
	refused atomic.Int64
}

var errFull = fmt.Errorf("%w: the disk that holds x.db is full", hearsay.ErrStore)

func (s *fullStore) no() bool {
	if s.full.Load() {
		s.refused.Add(1)
		return true
	}
	return false
}

func (s *fullStore) InFollow(ctx context.Context, fn func(newsroom.FollowTx) error) error {
	if s.no() {
		return errFull
	}
	return s.FollowStore.InFollow(ctx, fn)
}

func (s *fullStore) InTakeIn(ctx context.Context, fn func(newsroom.TakeInTx) error) error {
	if s.no() {
		return errFull
	}
	return s.TakeInStore.InTakeIn(ctx, fn)
}

// TestAFullDiskIsWaitedFor fills the disk while outlets publish, and makes room again.
func TestAFullDiskIsWaitedFor(t *testing.T) {
	n := testnet.New()
	defer n.Close()
	store := open(t, filepath.Join(t.TempDir(), "x.db"))
	o := testnet.NewOutlet("Quay Radio", item("a", "Ferry runs aground", long("ferry"), "", 0))
	at, err := n.Serve(o)
	if err != nil {
		t.Fatal(err)
	}
	listen(t, store, at+"/feed.xml")
	disk := &fullStore{FollowStore: newsroom.Beside(store), TakeInStore: newsroom.Over(store)}
	events := make(chan newsroom.FollowEventKind, 10_000)
	follow := here(disk, disk, haste{time.Now()}.now, func(e newsroom.FollowEvent) { events <- e.Kind })
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- follow.Run(ctx) }()
	until := func(kind newsroom.FollowEventKind) {
		t.Helper()
		for {
			select {
			case got := <-events:
				if got == kind {
					return
				}
			case <-ctx.Done():
				t.Fatalf("%s never came", kind)
			}
		}
	}
	until(newsroom.ReadEvent)
	disk.full.Store(true)
	o.Publish(item("b", "Crane falls", long("crane"), "", 0))
	until(newsroom.StuckEvent)
	asked := o.Asked("/feed.xml")
	until(newsroom.StuckEvent)
	if more := o.Asked("/feed.xml") - asked; more > 1 {
		t.Errorf("asked %d times more while nothing can be kept", more)
	}
	disk.full.Store(false)
	until(newsroom.ReadEvent)
	if v, err := store.Versions(t.Context(), at+"/news/b"); err != nil || len(v) != 1 {
		t.Errorf("%+v %v", v, err)
	}
	stop()
	if err := <-ended; err != nil && !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
