// Package eval measures what Hearsay reads and groups against public corpora and prints
// the figures, good or bad. Corpora are other people's work and are not part of the
// project: each figure is skipped, aloud, where its corpus is absent.
package eval

import (
	"os"
	"path/filepath"
	"runtime"
)

// Shared is the folder that holds the development material: the corpora, a real report
// and staged stories. The environment variable HEARSAY_SHARED names it; by default it is
// a folder "shared" beside the checkout. ok is false where there is none.
func Shared() (dir string, ok bool) {
	dir = os.Getenv("HEARSAY_SHARED")
	if dir == "" {
		_, file, _, _ := runtime.Caller(0)
		dir = filepath.Join(filepath.Dir(file), "..", "..", "..", "shared")
	}
	info, err := os.Stat(filepath.Join(dir, "corpora"))
	return dir, err == nil && info.IsDir()
}
