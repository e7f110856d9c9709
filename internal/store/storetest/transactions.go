package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func failedTransaction(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("r", "A", 1))
	tell(t, s, "st: r")
	stop := errors.New("changed my mind")
	work := func(tx Tx) error {
		_, _, err := tx.AddVersion(ctx, seen("r", "B", 2))
		return errors.Join(err, tx.SaveStory(ctx, hearsay.Story{ID: "st", Title: "changed"}), tx.SaveStory(ctx, hearsay.Story{ID: "new"}), tx.MergeStories(ctx, "new", "st"))
	}
	err := s.InTx(ctx, func(tx Tx) error {
		if err := work(tx); err != nil {
			return err
		}
		return stop
	})
	same(t, "the error is fn's own", err == stop, true)
	same(t, "versions", history(t, s), []string{"r 1 A +1"})
	same(t, "story", must(s.Story(ctx, "st"))(t).Title, "about st")

	func() {
		defer func() { same(t, "the panic passes through", recover(), "dropped") }()
		s.InTx(ctx, func(tx Tx) error {
			if err := work(tx); err != nil {
				return err
			}
			panic("dropped")
		})
	}()
	same(t, "versions after a panic", history(t, s), []string{"r 1 A +1"})
	same(t, "and the store still writes", add(t, s, seen("r", "B", 2)), []bool{true})
}

func cancelled(t *testing.T, s Store) {
	ctx, cancel := context.WithCancel(context.Background())
	err := s.InTx(ctx, func(tx Tx) error {
		for i := range 50 {
			if _, _, err := tx.AddVersion(ctx, seen(fmt.Sprint("r", i), "A", i)); err != nil {
				return err
			}
			if i == 25 {
				cancel()
			}
		}
		return nil
	})
	isKind(t, "cancelled in the middle", err, context.Canceled)
	isKind(t, "cancelled before", s.InTx(ctx, func(Tx) error { return nil }), context.Canceled)

	ctx, cancel = context.WithCancel(context.Background())
	err = s.InTx(ctx, func(tx Tx) error {
		_, _, err := tx.AddVersion(ctx, seen("r", "A", 1))
		cancel()
		return err
	})
	isKind(t, "cancelled at the end", err, context.Canceled)
	same(t, "nothing was kept", must(s.CountVersions(context.Background()))(t), 0)
	_, err = s.Stories(ctx, hearsay.StoryFilter{})
	isKind(t, "a cancelled read", err, context.Canceled)
	same(t, "and the store still writes", add(t, s, seen("r", "A", 1)), []bool{true})
}

func readsWhileWriting(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("r", "A", 1))
	in(t, s, func(tx Tx) error {
		if _, _, err := tx.AddVersion(ctx, seen("q", "A", 2)); err != nil {
			return err
		}
		same(t, "the transaction sees its own", must(tx.CountVersions(ctx))(t), 2)
		same(t, "others see what is committed", must(s.CountVersions(ctx))(t), 1)
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for range 20 {
					if err := s.EachVersion(ctx, func(hearsay.Version) error { return nil }); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		return nil
	})
	same(t, "afterwards", must(s.CountVersions(ctx))(t), 2)
}

func writersTakeTurns(t *testing.T, s Store) {
	ctx := context.Background()
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := range 10 {
				err := s.InTx(ctx, func(tx Tx) error {
					_, _, err := tx.AddVersion(ctx, seen("r", fmt.Sprint(w, i), i))
					return err
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	numbers := map[int]bool{}
	for _, v := range must(s.Versions(ctx, "r"))(t) {
		numbers[v.Number] = true
	}
	for n := range 40 {
		if !numbers[n+1] {
			t.Errorf("number %d wasn't given", n+1)
		}
	}
}
