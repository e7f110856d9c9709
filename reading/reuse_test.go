package reading_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
)

// TestReadingsDoNotMix holds that what a reader has read before, or reads at the same time,
// leaves no trace in a reading: stages keep their room from document to document.
func TestReadingsDoNotMix(t *testing.T) {
	versions, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	versions = versions[:40]
	long := hearsay.Version{Title: versions[0].Title}
	for i := range versions {
		long.Body += versions[i].Text() + "\n\n"
	}
	versions = append(versions, long, hearsay.Version{}, hearsay.Version{Body: strings.Repeat("Paris said no. ", 500)})

	alone := make([]*hearsay.Reading, len(versions))
	for i := range versions {
		r, err := reading.New("fresh", reading.Stages()...)
		if err != nil {
			t.Fatal(err)
		}
		if alone[i], err = r.Read(t.Context(), &versions[i]); err != nil {
			t.Fatal(err)
		}
	}
	shared, err := reading.New("fresh", reading.Stages()...)
	if err != nil {
		t.Fatal(err)
	}
	var readers sync.WaitGroup
	for worker := range 4 {
		readers.Go(func() {
			for n := range versions {
				i := (n*(2*worker+1) + 7*worker) % len(versions) // each in an order of its own
				got, err := shared.Read(t.Context(), &versions[i])
				if err != nil {
					t.Error(err)
				} else if !reflect.DeepEqual(got, alone[i]) {
					t.Errorf("report %q reads otherwise beside others", versions[i].ID)
				}
			}
		})
	}
	readers.Wait()
}
