package newsroom_test

import (
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/reading"
)

// What is kept between accounts changes nothing about them, whoever asks at once.
func TestKeepingChangesNothing(t *testing.T) {
	r, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, filepath.Join(t.TempDir(), "k.db"))
	in := newsroom.NewTakeIn(newsroom.Over(s), r, func() time.Time { return noon })
	fresh, kept := newsroom.NewRestate(s, r), newsroom.NewRestate(s, r).Keeping()
	versions := sample(t, 1)
	for i, v := range versions {
		taken, err := in.All(t.Context(), versions[i:i+1])
		if err != nil {
			t.Fatal(err)
		}
		want, err := fresh.Account(t.Context(), taken[0].Story, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		var askers sync.WaitGroup
		for range 3 {
			askers.Go(func() {
				got, err := kept.Account(t.Context(), taken[0].Story, time.Time{})
				if err != nil || !reflect.DeepEqual(got, want) {
					t.Errorf("after %s: %v\n%+v\n%+v", v.ID, err, got, want)
				}
			})
		}
		askers.Wait()
	}
}
