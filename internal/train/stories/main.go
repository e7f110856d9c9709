// Command stories learns what evidence weighs in telling whether two groups of reports are
// one story, and writes lexicon/link.tsv. Run it from the root of the checkout:
//
//	go run ./internal/train/stories SHARED_DIR
//
// It looks at the groups that form while ECB+ is grouped (its dev part, without times): each
// two that might be taken for one are an example, of one story or of two. Newswire of
// different months stands for the two: a topic of the news goes on for years, a story
// doesn't. Logistic regression does the rest. The same corpora give the same table.
package main

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/story"
)

const (
	table  = "lexicon/link.tsv"
	apart  = 20 * 24 * time.Hour // between two groups of newswire that are two stories
	pure   = 0.75                // share of a group's reports that must be of one story
	single = 0.3                 // what a pair of single reports counts beside others
	power  = 0.3                 // by this power of its pairs of reports an example counts
	wires  = 0.12                // what an example from newswire counts
	lean   = 1.5                 // added to the base: what is joined wrongly shows more evidence later, and is cut in two
	dated  = -1                  // less of it where days that texts name show nothing
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: stories SHARED_DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "stories:", err)
		os.Exit(1)
	}
}

func run(shared string) error {
	reader, err := reading.Standard()
	if err != nil {
		return err
	}
	read := func(v *hearsay.Version) (*hearsay.Reading, error) { return reader.Read(context.Background(), v) }
	labelled, err := eval.TimelessReports(filepath.Join(shared, "corpora", "ecbplus", "dev.jsonl"), read)
	if err != nil {
		return err
	}
	newswire, err := eval.TimelessReports(filepath.Join(shared, "corpora", "wires", "wires.jsonl"), read)
	if err != nil {
		return err
	}
	examples := append(fromStories(labelled), fromWires(newswire)...)
	fmt.Println(len(examples), "examples")
	weights := fit(examples)
	weights[slices.Index(story.EvidenceNames[:], "base")] += lean
	weights[slices.Index(story.EvidenceNames[:], "dated")] = dated // no example has a date
	var b strings.Builder
	b.WriteString("# What evidence weighs in telling whether two groups of reports are one story. Made by internal/train/stories.\n")
	for i, name := range story.EvidenceNames {
		fmt.Fprintf(&b, "%s\t%.2f\n", name, weights[i])
	}
	fmt.Print(b.String())
	return os.WriteFile(table, []byte(b.String()), 0o644)
}

// An example is the evidence of two groups with the truth.
type example struct {
	evidence story.Evidence
	one      bool // story
	weight   float64
}

func sketches(reports []eval.Timeless) []*story.Sketch {
	all := make([]*story.Sketch, len(reports))
	for i, r := range reports {
		all[i] = r.Sketch
	}
	return all
}

// weigh is what a pair of groups of these sizes counts.
func weigh(a, b int) float64 {
	w := math.Pow(float64(a*b), power)
	if a*b == 1 {
		w *= single
	}
	return w
}

// fromStories are the examples that labelled reports give.
func fromStories(reports []eval.Timeless) (all []example) {
	story.Stages(sketches(reports), func(a, b []int, e story.Evidence) {
		x, sureX := most(reports, a)
		y, sureY := most(reports, b)
		if min(sureX, sureY) >= pure {
			all = append(all, example{e, x == y, weigh(len(a), len(b))})
		}
	})
	return all
}

// most is the story that most reports of a group are of, and their share of it.
func most(reports []eval.Timeless, group []int) (string, float64) {
	stories := make([]string, len(group))
	for i, n := range group {
		stories[i] = reports[n].Story
	}
	slices.Sort(stories)
	best, n := "", 0
	for i := 0; i < len(stories); {
		first := i
		for i++; i < len(stories) && stories[i] == stories[first]; i++ {
		}
		if i-first > n {
			best, n = stories[first], i-first
		}
	}
	return best, float64(n) / float64(len(group))
}

// fromWires are the examples that newswire gives: groups that lie apart in time are two.
func fromWires(reports []eval.Timeless) (all []example) {
	span := func(group []int) (first, last time.Time) {
		earlier := func(a, b int) int { return reports[a].Published.Compare(reports[b].Published) }
		return reports[slices.MinFunc(group, earlier)].Published, reports[slices.MaxFunc(group, earlier)].Published
	}
	story.Stages(sketches(reports), func(a, b []int, e story.Evidence) {
		firstA, lastA := span(a)
		firstB, lastB := span(b)
		if firstA.Sub(lastB) > apart || firstB.Sub(lastA) > apart {
			all = append(all, example{e, false, wires * weigh(len(a), len(b))})
		}
	})
	return all
}

// sign says of each number of evidence whether it may speak for a match only (1), against
// it only (-1), or either way: what differs never speaks for a match.
func sign(i int) int {
	return cmp.Compare(0, max(0, i-slices.Index(story.EvidenceNames[:], "size")))
}
