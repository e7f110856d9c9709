package reading_test

import (
	"os"
	"reflect"
	"testing"
)

// FuzzRead reads any title and body twice: the readings keep the laws and are the same.
func FuzzRead(f *testing.F) {
	seeds, err := os.ReadDir("testdata/fuzz/FuzzRead")
	if err != nil || len(seeds) == 0 {
		f.Fatal("the seeds in testdata/fuzz/FuzzRead are missing")
	}
	f.Fuzz(func(t *testing.T, title, body string) {
		if len(title)+len(body) > 1<<15 {
			t.Skip("long texts are another test's")
		}
		v, r := read(t, title, body)
		if why := broken(v, r); why != "" {
			t.Error(why)
		}
		if _, again := read(t, title, body); !reflect.DeepEqual(r, again) {
			t.Error("read again, it says something else")
		}
	})
}
