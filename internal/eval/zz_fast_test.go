package eval

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay/reading"
)

func TestZZFast(t *testing.T) {
	reader, _ := reading.Standard()
	ctx := t.Context()
	var all []staged
	own, _ := fs.Sub(stagedFiles, "staged")
	for _, dir := range []fs.FS{os.DirFS("/work/shared/staged"), own, os.DirFS("/tmp/x2"), os.DirFS("/tmp/x3")} {
		files, _ := fs.Glob(dir, "*.checks.json")
		for _, name := range files {
			if slices.Contains([]string{"bank", "outbreak", "crime", "quake", "hoax", "politics"}, strings.TrimSuffix(name, ".checks.json")) {
				continue
			}
			s, err := readStaged(dir, name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, s)
		}
	}
	H, N := 0, 0
	for _, s := range all {
		batch := len(s.reports)
		if os.Getenv("ONE") != "" {
			batch = 1
		}
		c, err := s.takeIn(ctx, reader, batch)
		if err != nil {
			t.Fatal(err)
		}
		e := newExaminer(ctx, &s, c)
		for _, k := range s.Checks {
			ok, broken, _ := e.holds(ctx, k)
			N++
			if ok {
				H++
			} else {
				fmt.Printf("FAIL %s %s | %s\n", s.Scenario, k.Type, k.Name)
			}
			if k.law() && broken {
				fmt.Printf("LAW %s %s\n", s.Scenario, k.Name)
			}
		}
		c.close()
	}
	fmt.Println("SUM", H, N)
}
