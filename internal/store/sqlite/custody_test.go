package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// TestABackupIsWholeWhileOthersWrite copies a database in the midst of transactions that
// each add two reports.
func TestABackupIsWholeWhileOthersWrite(t *testing.T) {
	s := openAt(t, made(t))
	add := func(i int) error {
		return s.InTx(ctx, func(tx *Tx) error {
			for _, half := range []string{"a", "b"} {
				v := hearsay.Version{Report: hearsay.Report{ID: fmt.Sprint(half, i)}, Observed: time.Unix(1, 0), Body: strings.Repeat("word ", 500)}
				if _, _, err := tx.AddVersion(ctx, v); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := add(0); err != nil {
		t.Fatal(err)
	}
	stop := make(chan struct{})
	var writing sync.WaitGroup
	writing.Go(func() {
		for i := 1; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			if err := add(i); err != nil {
				t.Error(err)
				return
			}
		}
	})
	copied := filepath.Join(t.TempDir(), "copy.db")
	for i := range 5 {
		path := fmt.Sprint(copied, i)
		if err := s.Backup(ctx, path); err != nil {
			t.Fatal(err)
		}
		c := openAt(t, path)
		n, err := c.CountVersions(ctx)
		if err != nil || n == 0 || n%2 != 0 {
			t.Errorf("%d versions: %v", n, err)
		}
		if err := c.Check(); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	writing.Wait()
	if left, _ := filepath.Glob(copied + "*.part"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestABackupThatCannotBeMadeSaysWhy(t *testing.T) {
	s := openAt(t, made(t))
	says(t, s.Backup(ctx, s.Path()), hearsay.ErrInvalid, "there is a file of this name", s.Path())
	nowhere := filepath.Join(t.TempDir(), "no", "folder", "copy.db")
	says(t, s.Backup(ctx, nowhere), hearsay.ErrStore, "there is no folder", nowhere)
}

func TestOneProcessClaims(t *testing.T) {
	path := made(t)
	a, b := openAt(t, path), openAt(t, path)
	release, err := a.Claim(ctx)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Claim(ctx)
	says(t, err, hearsay.ErrStore, "another process follows", path)
	if err := a.InTx(ctx, func(tx *Tx) error { return nil }); err != nil {
		t.Errorf("the claim keeps the database itself from being written: %v", err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	again, err := b.Claim(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := again(); err != nil {
		t.Fatal(err)
	}
}

func TestWhatWasFetchedIsPackedOnceAndDamageIsTold(t *testing.T) {
	p := &packs{}
	for _, body := range [][]byte{nil, []byte("x"), []byte(strings.Repeat("words ", 1000)), {0, 1, 2, 255}} {
		packed, err := p.packBody(body)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := unpackBody(packed, len(body)); err != nil || string(got) != string(body) {
			t.Errorf("%d bytes come back as %d: %v", len(body), len(got), err)
		}
		if len(body) > 0 {
			if _, err := unpackBody(packed[:len(packed)/2], len(body)); !errors.Is(err, hearsay.ErrStore) {
				t.Errorf("%d bytes, damaged: %v", len(body), err)
			}
		}
	}
	if _, err := unpackBody([]byte{99}, 3); !errors.Is(err, hearsay.ErrStore) {
		t.Error(err)
	}
}

func TestADamagedCaptureHidesNoOther(t *testing.T) {
	path := made(t)
	s := openAt(t, path)
	err := s.InTx(ctx, func(tx *Tx) error {
		for _, body := range []string{"one", "two", "three"} {
			if _, err := tx.AddCapture(ctx, hearsay.Capture{Source: "s", Kind: hearsay.FeedLook, At: time.Unix(1, 0), Body: []byte(body)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	change(t, path, `UPDATE bodies SET packed = x'00747778' WHERE seq = 2`) // "twx"
	var got []string
	err = s.EachCapture(ctx, hearsay.CaptureFilter{Unread: true, Bodies: true}, func(c hearsay.Capture) error {
		got = append(got, fmt.Sprintln(string(c.Body), c.Dropped, strings.Contains(c.Problem, "not those that were fetched")))
		return nil
	})
	if err != nil || strings.Join(got, "") != "one false false\n true true\nthree false false\n" {
		t.Errorf("%q %v", got, err)
	}
}

// TestATakedownOverwritesTheRoom looks for the words in the file itself.
func TestATakedownOverwritesTheRoom(t *testing.T) {
	path := made(t)
	s := openAt(t, path)
	const words = "quimbyxanthippe said so herself"
	err := s.InTx(ctx, func(tx *Tx) error {
		if _, _, err := tx.AddVersion(ctx, hearsay.Version{Report: hearsay.Report{ID: "r"}, Observed: time.Unix(1, 0), Body: strings.Repeat(words+". ", 300)}); err != nil {
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = s.InTx(ctx, func(tx *Tx) error {
		n, err := tx.SaveAct(ctx, hearsay.Act{At: time.Unix(2, 0), Kind: hearsay.Takedown, Report: "r"})
		if err == nil {
			_, _, err = tx.TakeDown(ctx, "r", n)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil { // folds the log into the file
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(b), words[:15]) {
		t.Errorf("the file of %d bytes holds the words still: %v", len(b), err)
	}
}
