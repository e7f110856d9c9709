package page_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/page"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestShapesOfSites reads pages in the shapes of what newsrooms write them with, and holds
// all that is read against a golden file beside each.
func TestShapesOfSites(t *testing.T) {
	pages, err := filepath.Glob("testdata/cms/*.html")
	if err != nil || len(pages) < 12 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	for _, path := range pages {
		name := strings.TrimSuffix(filepath.Base(path), ".html")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for v, err := range page.Read(data, page.Origin{URL: "https://" + name + ".test/found"}) {
				if err != nil {
					fmt.Fprintf(&b, "error: %v\n", err)
					continue
				}
				describe(&b, &v)
			}
			golden := strings.TrimSuffix(path, ".html") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), b.String()); d != "" {
				t.Error(d)
			}
		})
	}
}

func describe(b *strings.Builder, v *hearsay.Version) {
	for _, f := range []struct{ name, value string }{
		{"id", v.ID}, {"url", v.URL}, {"outlet", v.Outlet}, {"kind", string(v.Kind)}, {"byline", v.Byline}, {"credit", v.Credit}, {"language", v.Language},
	} {
		if f.value != "" {
			fmt.Fprintf(b, "%s: %s\n", f.name, f.value)
		}
	}
	if !v.Published.IsZero() {
		fmt.Fprintf(b, "published: %s\n", v.Published.Format(time.RFC3339))
	}
	for _, name := range slices.Sorted(maps.Keys(v.Extra)) {
		fmt.Fprintf(b, "%s: %s\n", name, v.Extra[name])
	}
	fmt.Fprintf(b, "\n%s\n\n========\n", v.Text())
}
