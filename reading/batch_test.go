package reading_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

// TestBatchesReadAsOneByOne draws batches of every size and make-up: news, nothing, what is
// not English, a text longer than all others, one that many batches hold.
func TestBatchesReadAsOneByOne(t *testing.T) {
	versions, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	versions = versions[:min(len(versions), 30)]
	versions = append(versions, hearsay.Version{}, hearsay.Version{Body: "\xff\x00 …"},
		hearsay.Version{Body: "Die Polizei sagte am Sonntag, dass drei Menschen bei dem Unfall verletzt worden seien."},
		hearsay.Version{Title: "A long day", Body: strings.Repeat("Mayor Ana Ruiz said three people were hurt. ", 300)})
	r, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	alone := make([]*hearsay.Reading, len(versions))
	for i := range versions {
		if alone[i], err = r.Read(t.Context(), &versions[i]); err != nil {
			t.Fatal(err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		drawn := rapid.SliceOfN(rapid.IntRange(0, len(versions)-1), 0, 150).Draw(t, "reports")
		batch := make([]*hearsay.Version, len(drawn))
		for i, n := range drawn {
			batch[i] = &versions[n]
		}
		readings, errs := r.ReadAll(context.Background(), batch)
		if len(readings) != len(batch) || len(errs) != len(batch) {
			t.Fatalf("%d readings and %d errors of %d reports", len(readings), len(errs), len(batch))
		}
		for i, n := range drawn {
			if errs[i] != nil || !reflect.DeepEqual(readings[i], alone[n]) {
				t.Fatalf("report %d of %d, drawn %d, reads otherwise than alone (%v)", i, len(batch), n, errs[i])
			}
		}
	})
}

func TestAFaultCostsNoOtherReportOfItsBatch(t *testing.T) {
	bad := errors.New("out of luck")
	cut := stub{name: "cut", gives: []text.Layer{text.Sentences}, read: func(d *text.Doc) error {
		switch d.Version.ID {
		case "panics":
			panic("no such word")
		case "fails":
			return bad
		}
		d.Language = d.Version.ID
		return nil
	}}
	after := stub{name: "after", read: func(d *text.Doc) error {
		if d.Language == "" {
			t.Errorf("%s goes on after its fault", d.Version.ID)
		}
		return nil
	}}
	r, err := reading.New("x", cut, after)
	if err != nil {
		t.Fatal(err)
	}
	var versions []*hearsay.Version
	for i := range 400 {
		id := fmt.Sprint("r", i)
		switch i % 50 {
		case 7:
			id = "panics"
		case 9:
			id = "fails"
		}
		versions = append(versions, &hearsay.Version{Report: hearsay.Report{ID: id}, Body: "Words."})
	}
	readings, errs := r.ReadAll(t.Context(), versions)
	docs, faults := r.Docs(t.Context(), versions)
	for i, v := range versions {
		switch faulty := v.ID == "panics" || v.ID == "fails"; {
		case faulty && (readings[i] != nil || docs[i] != nil || errs[i] == nil || faults[i] == nil):
			t.Errorf("%s: %v %v", v.ID, readings[i], errs[i])
		case v.ID == "fails" && !errors.Is(errs[i], bad):
			t.Errorf("%s: %v", v.ID, errs[i])
		case !faulty && (errs[i] != nil || faults[i] != nil || readings[i].Report != v.ID || docs[i].Version != v):
			t.Errorf("%s: %v", v.ID, errs[i])
		}
	}
}

func TestWhatWasReadBeforeTheEndIsKept(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var versions []*hearsay.Version
	for i := range 64 { // each a batch of its own
		versions = append(versions, &hearsay.Version{Report: hearsay.Report{ID: fmt.Sprint(i)}, Body: strings.Repeat("Words and words. ", 1<<13)})
	}
	var through sync.Map
	r, err := reading.New("x", stub{name: "cut", read: func(d *text.Doc) error {
		if d.Version.ID == "20" {
			cancel()
		}
		through.Store(d.Version.ID, true)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	readings, errs := r.ReadAll(ctx, versions)
	for i, v := range versions {
		if _, ok := through.Load(v.ID); ok != (readings[i] != nil) || !ok && !errors.Is(errs[i], context.Canceled) {
			t.Errorf("report %d, through %t: %v, %v", i, ok, readings[i], errs[i])
		}
	}
	if readings[20] == nil {
		t.Error("the last is lost")
	}
	if _, errs = r.ReadAll(ctx, versions); !errors.Is(errs[0], context.Canceled) {
		t.Errorf("after the end: %v", errs[0])
	}
}
