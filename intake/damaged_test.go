package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A recoverable is what a person could recover of one item of a damaged feed.
type recoverable struct{ ID, URL, Title, Published, Text string }

// damaged are feeds that are broken in one way each, in feed/testdata/damaged, with what a
// person would read in them (want.jsonl).
func damaged(t testing.TB, folder string) (files []string, want map[string][]recoverable) {
	want = map[string][]recoverable{}
	lines := bufio.NewScanner(bytes.NewReader(load(t, path.Join(folder, "want.jsonl"))))
	for lines.Scan() {
		var line struct {
			File  string
			Items []recoverable
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		files = append(files, line.File)
		want[line.File] = line.Items
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return files, want
}

// A damaged feed is whole when every item that a person could recover is there, with its
// id, address, title, date and text, and no other.
func TestDamagedFeedsAreReadWhole(t *testing.T) {
	const folder = "feed/testdata/damaged"
	files, want := damaged(t, folder)
	whole := 0
	for _, name := range files {
		found, _ := read(from("https://post.example/"+name, string(load(t, path.Join(folder, name)))))
		if diff := lost(found, want[name]); diff != "" {
			t.Errorf("%s: %s", name, diff)
			continue
		}
		whole++
	}
	t.Logf("%d of %d damaged feeds whole", whole, len(files))
}

// lost tells what is missing of a feed, or there too much; it is empty where the feed is
// whole.
func lost(found []hearsay.Version, want []recoverable) string {
	var b strings.Builder
	for i := range max(len(found), len(want)) {
		var got, w recoverable
		if i < len(found) {
			v := found[i]
			got = recoverable{v.ID, v.URL, v.Title, "", strings.TrimSpace(v.Body)}
			if !v.Published.IsZero() {
				got.Published = v.Published.Format(time.RFC3339)
			}
		}
		if i < len(want) {
			w = want[i]
			w.Text = strings.TrimSpace(w.Text)
		}
		if strings.HasPrefix(w.ID, "#") && strings.Contains(got.ID, "#") { // made of the title
			w.ID = got.ID
		}
		if got != w {
			fmt.Fprintf(&b, "\n item %d is  %+q\n   should be %+q", i+1, got, w)
		}
	}
	return b.String()
}
