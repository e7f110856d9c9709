package feed_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// rich are feeds with all that feeds of the world have in them, each of four items.
func rich(t testing.TB) map[string][]byte {
	files, err := filepath.Glob(filepath.Join("testdata", "rich", "*"))
	if err != nil || len(files) < 4 {
		t.Fatalf("%d feeds (%v)", len(files), err)
	}
	all := map[string][]byte{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = data
	}
	return all
}

// told is what a report tells, for comparison.
func told(v hearsay.Version) string {
	return fmt.Sprintf("%s|%s|%s|%s|%s|%s", v.ID, v.URL, v.Title, v.Body, v.Published, v.Byline)
}

// Cut off anywhere, a feed still tells every item that ended before the cut, and no other.
func TestAFeedCutAnywhere(t *testing.T) {
	for name, data := range rich(t) {
		whole, problems := parse(data, "https://post.example/feed")
		if len(whole) != 4 || len(problems) > 0 {
			t.Fatalf("%s: %d items, %v", name, len(whole), problems)
		}
		ends := itemEnds(t, name, data)
		for cut := 1; cut < len(data); cut += 3 {
			found, _ := parse(data[:cut], "https://post.example/feed")
			before := 0
			for before < len(ends) && ends[before] <= cut {
				before++
			}
			if len(found) < before || len(found) > before+1 {
				t.Fatalf("%s, cut at %d: %d items, want %d", name, cut, len(found), before)
			}
			for i := range before {
				if got, want := told(found[i]), told(whole[i]); got != want {
					t.Fatalf("%s, cut at %d: item %d is\n%s\nwant\n%s", name, cut, i+1, got, want)
				}
			}
			if len(found) == before+1 { // half an item: what it says is what it would have said
				half, all := found[before], whole[before]
				if half.Title != "" && !strings.HasPrefix(all.Title, half.Title) || half.URL != "" && half.URL != all.URL ||
					!half.Published.IsZero() && !half.Published.Equal(all.Published) || half.ID != all.ID && half.ID != all.URL && !strings.Contains(half.ID, "#") {
					t.Fatalf("%s, cut at %d: half an item says\n%s\nof\n%s", name, cut, told(half), told(all))
				}
			}
		}
	}
}

// itemEnds are the offsets at which the items of a feed end.
func itemEnds(t *testing.T, name string, data []byte) (ends []int) {
	mark := regexp.MustCompile(`</(item|entry)>`)
	if strings.HasSuffix(name, ".json") {
		mark = regexp.MustCompile(`"end": *1 *}`)
	}
	for _, at := range mark.FindAllIndex(data, -1) {
		ends = append(ends, at[1])
	}
	if len(ends) != 4 {
		t.Fatalf("%s: %d ends", name, len(ends))
	}
	return ends
}

// Without any one of its end tags, a feed tells what it tells with it.
func TestAFeedWithoutOneEndTag(t *testing.T) {
	tag := regexp.MustCompile(`</[a-zA-Z:]+>`)
	lost, all := 0, 0
	for name, data := range rich(t) {
		if strings.HasSuffix(name, ".json") {
			continue
		}
		whole, _ := parse(data, "https://post.example/feed")
		sections := regexp.MustCompile(`(?s)<!\[CDATA\[.*?\]\]>`).FindAllIndex(data, -1)
		for _, at := range tag.FindAllIndex(data, -1) {
			if within(sections, at[0]) {
				continue
			}
			all++
			found, _ := parse(append(bytes.Clone(data[:at[0]]), data[at[1]:]...), "https://post.example/feed")
			if got, want := tellAll(found), tellAll(whole); got != want {
				lost++
				t.Logf("%s, without %s at %d:\n%s\nwant\n%s", name, data[at[0]:at[1]], at[0], got, want)
			}
		}
	}
	if lost > 0 {
		t.Errorf("%d of %d feeds are not whole", lost, all)
	}
}

// A hole in a feed costs the items that it touches, and no others.
func TestAHoleCostsWhatItTouches(t *testing.T) {
	begin := regexp.MustCompile(`<(item|entry)[ >]|\{"id"`)
	for name, data := range rich(t) {
		whole, _ := parse(data, "https://post.example/feed")
		starts, ends := begin.FindAllIndex(data, -1), itemEnds(t, name, data)
		for _, size := range []int{20, 80, 300, 900} {
			for i := starts[0][0]; i+size < len(data); i += 5 {
				found, _ := parse(append(bytes.Clone(data[:i]), data[i+size:]...), "https://post.example/feed")
				have := map[string]bool{}
				for _, v := range found {
					v.Byline = "" // an author may be taken for the feed's
					have[told(v)] = true
				}
				for k, v := range whole {
					v.Byline = ""
					if (ends[k] <= i || starts[k][0] >= i+size) && !have[told(v)] {
						t.Errorf("%s, without %d bytes at %d: item %d is lost", name, size, i, k+1)
					}
				}
			}
		}
	}
}

// A byte that is lost, or one too many, costs at most one item of four; at one place in a
// thousand, perhaps more.
func TestOneByteCostsOneItem(t *testing.T) {
	for name, data := range rich(t) {
		if strings.HasSuffix(name, ".json") {
			continue
		}
		whole, _ := parse(data, "https://post.example/feed")
		dear, all := 0, 0
		for i := 0; i < len(data); i += 3 {
			for _, odd := range []string{"", "<", "&", `"`, ">", "\x00", "\xff"} {
				broken := append(append(bytes.Clone(data[:i]), odd...), data[i:]...)
				if odd == "" {
					broken = append(bytes.Clone(data[:i]), data[i+1:]...)
				}
				found, _ := parse(broken, "https://post.example/feed")
				same := 0
				for k := range min(len(found), len(whole)) {
					if told(found[k]) == told(whole[k]) {
						same++
					}
				}
				if all++; same < 3 || len(found) != 4 {
					dear++
				}
			}
		}
		if dear*1000 > all {
			t.Errorf("%s: %d of %d bytes cost more than an item", name, dear, all)
		}
	}
}

func within(sections [][]int, pos int) bool {
	for _, s := range sections {
		if pos > s[0] && pos < s[1] {
			return true
		}
	}
	return false
}

func tellAll(found []hearsay.Version) string {
	var lines []string
	for _, v := range found {
		lines = append(lines, told(v))
	}
	return strings.Join(lines, "\n")
}
