package eval

import (
	"os"
	"strings"
	"testing"
)

// TestPublished checks that every published figure stands beside one of ours.
func TestPublished(t *testing.T) {
	table, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(publishedFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		col := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(col) != 5 {
			t.Errorf("five columns, not %d: %q", len(col), line)
			continue
		}
		if !strings.Contains(string(table), "| "+col[2]+" |") || !strings.Contains(string(table), "| "+col[0]+" |") || col[1] != "*" && !strings.Contains(string(table), "| "+col[1]+" |") {
			t.Errorf("no row of ours for %s, %s, %s", col[0], col[1], col[2])
		}
	}
	if got := published(Row{Task: "counts", Corpus: "wires, ECB+", Metric: "killed F1"}); !strings.HasPrefix(got, "0.75") {
		t.Errorf("killed F1: %q", got)
	}
}
