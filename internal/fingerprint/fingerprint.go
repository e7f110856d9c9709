// Package fingerprint computes the mark of the reader: a hash of the code of its stages
// and of the data that they know. Readings carry it, so that what an older reader read is
// read anew and two readers never mix in one account.
package fingerprint

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
)

// Of hashes every file of package reading, the packages below it, and lexicon, in a
// checkout; tests, test data and documentation do not count.
func Of(checkout fs.FS) (string, error) {
	var files []string
	for _, room := range []string{"reading", "lexicon"} {
		err := fs.WalkDir(checkout, room, func(p string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case e.IsDir() && (e.Name() == "testdata" || p == "reading/show"):
				return fs.SkipDir
			case e.IsDir() || strings.HasSuffix(p, "_test.go") || path.Ext(p) == ".md" || p == "reading/fingerprint.txt":
				return nil
			}
			files = append(files, p)
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	sort.Strings(files)
	sum := sha256.New()
	for _, p := range files {
		b, err := fs.ReadFile(checkout, p)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%s %d\n", p, len(b))
		sum.Write(b)
	}
	return hex.EncodeToString(sum.Sum(nil)[:6]), nil
}
