package eval

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestPages measures the pages of the folder that HEARSAY_PAGES names, in make eval.
func TestPages(t *testing.T) {
	if !*measure {
		t.Skip("accuracy is measured by make eval")
	}
	dir := os.Getenv("HEARSAY_PAGES")
	if dir == "" {
		t.Skip("pages: HEARSAY_PAGES names no folder of pages, skipped")
	}
	rows, err := Pages(dir)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("pages: %v, skipped", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	os.Stdout.WriteString(Table(rows))
}

func TestPagesAreCountedInRunsOfFourWords(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"ground-truth.json": `{"depot":{"url":"https://post.test/depot","datePublished":"2025-02-11T08:00:00Z",
			"articleBody":"Nine buses burned in the depot at the port on Monday night, the brigade said.\nNobody was hurt, a spokeswoman of the city told the Post."}}`,
		"html/depot.html": `<meta property="article:published_time" content="2025-02-11T09:40:00+01:00"><article>
			<p>Nine buses burned in the depot at the port on Monday night, the brigade said.</p>
			<p>Nobody was hurt, a spokeswoman of the city told the Post.</p></article>`,
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := Pages(dir)
	if err != nil || len(rows) != 4 {
		t.Fatalf("%v %v", rows, err)
	}
	for _, r := range rows {
		if r.Value != 1 {
			t.Errorf("%s %.3f", r.Metric, r.Value)
		}
	}
	if p, r := runsShared("a b c d e", "a b c d x"); p != 0.5 || r != 0.5 {
		t.Errorf("one run of two: %.2f %.2f", p, r)
	}
	if p, r := runsShared("a b", ""); p != -1 || r != 0 {
		t.Errorf("nothing found: %.2f %.2f", p, r)
	}
}
