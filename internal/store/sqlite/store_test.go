package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/hearsay-news/hearsay/internal/store/sqlite"
	"github.com/hearsay-news/hearsay/internal/store/storetest"
)

// conforming is a Store in the shape that the suite asks for.
type conforming struct{ *sqlite.Store }

func (c conforming) InTx(ctx context.Context, fn func(storetest.Tx) error) error {
	return c.Store.InTx(ctx, func(tx *sqlite.Tx) error { return fn(tx) })
}

func open(t *testing.T) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "new folder", "50% é?.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Check(); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Store { return conforming{open(t)} })
}

func TestNothingAcknowledgedIsLostInACrash(t *testing.T) {
	storetest.Crash(t, func(place string) (storetest.Store, error) {
		s, err := sqlite.Open(context.Background(), place)
		if err == nil {
			err = s.Check()
		}
		return conforming{s}, err
	})
}
