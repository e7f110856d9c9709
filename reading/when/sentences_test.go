package when_test

import (
	"os"
	"strings"
	"testing"
)

// TestSentences reads our labelled sentences one by one, each as a report of its own.
// Those marked as not yet read rightly must still be wrong, so that the marks stay true.
func TestSentences(t *testing.T) {
	table, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n, right := 0, 0
	for line := range strings.Lines(string(table)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(row) != 3 {
			t.Fatalf("%d columns: %s", len(row), line)
		}
		published, open := strings.CutPrefix(row[0], "?")
		got := told(read(t, row[1], published))
		n++
		if got == row[2] {
			right++
		}
		if (got == row[2]) == open {
			t.Errorf("%s\n got %s\nwant %s", row[1], got, row[2])
		}
	}
	t.Logf("%d of %d sentences right", right, n)
}
