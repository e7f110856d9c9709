package eval

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-news/hearsay/reading"
)

var (
	update  = flag.Bool("update", false, "write the golden files anew")
	measure = flag.Bool("measure", false, "measure every corpus that is there")
)

const golden = "testdata/accuracy.md"

// TestTable measures everything and holds it against the golden table, so that a change
// that costs accuracy shows. It takes minutes and runs in make eval only.
func TestTable(t *testing.T) {
	if !*measure && !*update {
		t.Skip("accuracy is measured by make eval")
	}
	dir, ok := Shared()
	if !ok {
		t.Skip("no corpora beside the checkout: nothing to measure")
	}
	r, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	var all []Row
	whole := true
	for _, m := range Measures {
		rows, found, err := m.Rows(dir, r)
		if err != nil {
			t.Error(err)
		}
		if !found {
			t.Logf("%s: its corpus is absent, skipped", m.Name)
			whole = false
		}
		all = append(all, rows...)
	}
	got := Table(all)
	os.Stdout.WriteString(got)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); whole && d != "" {
		t.Errorf("the figures are not the golden ones (make eval UPDATE=1 writes them anew):\n%s", d)
	}
}
