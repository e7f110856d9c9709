package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// shuffles is in how many orders each corpus is grouped; a figure is the mean.
const shuffles = 3

// Stories groups the labelled reports below dir and scores the grouping with BCubed
// (Bagga and Baldwin 1998): by the story that each report was put into when it arrived, and
// by the one it is in at the end. The reports come shuffled, in several orders, without
// their times: in both corpora order and time would give the labels away. read may be nil;
// then no names are known.
func Stories(dir string, read func(*hearsay.Version) (*hearsay.Reading, error)) ([]Row, error) {
	var rows []Row
	for _, c := range []struct{ name, file string }{
		{"ECB+", "ecbplus/dev.jsonl"},
		{"UCI headlines", "headlines/dev.jsonl"},
	} {
		reports, err := TimelessReports(filepath.Join(dir, "corpora", c.file), read)
		if err != nil {
			return nil, err
		}
		var arrival, final bcubed
		for seed := range uint64(shuffles) {
			a, f := grouping(reports, rand.New(rand.NewPCG(seed, 2)).Perm(len(reports)))
			arrival, final = arrival.plus(a), final.plus(f)
		}
		n := len(reports)
		rows = append(rows,
			Row{"stories", c.name, "dev", "BCubed precision", final.precision / shuffles, n},
			Row{"stories", c.name, "dev", "BCubed recall", final.recall / shuffles, n},
			Row{"stories", c.name, "dev", "BCubed F1", final.f1 / shuffles, n},
			Row{"stories", c.name, "dev", "BCubed F1 at arrival", arrival.f1 / shuffles, n})
	}
	return rows, nil
}

// A Timeless report is a report as if nobody knew when it was published, with the story it
// belongs to.
type Timeless struct {
	Sketch    *story.Sketch
	Story     string    // empty where the corpus doesn't say
	Published time.Time // which neither its reader nor its sketch was told
}

// grouping groups reports in an order, and scores where they were put at first and at last.
func grouping(reports []Timeless, order []int) (arrival, final bcubed) {
	g := story.NewGrouper()
	first := make([]string, len(reports))
	for _, i := range order {
		first[i] = g.Add(reports[i].Sketch).Story
	}
	g.Settle()
	last, gold := make([]string, len(reports)), make([]string, len(reports))
	for i, r := range reports {
		last[i], gold[i] = g.StoryOf(r.Sketch.Report), r.Story
	}
	return inGroups(first, gold), inGroups(last, gold)
}

// bcubed is the mean precision and recall over items of the group each was put in, and the
// harmonic mean of the two.
type bcubed struct{ precision, recall, f1 float64 }

func (b bcubed) plus(o bcubed) bcubed {
	return bcubed{b.precision + o.precision, b.recall + o.recall, b.f1 + o.f1}
}

func inGroups(found, gold []string) (b bcubed) {
	type pair struct{ found, gold string }
	both, inFound, inGold := map[pair]float64{}, map[string]float64{}, map[string]float64{}
	for i, g := range gold {
		both[pair{found[i], g}]++
		inFound[found[i]]++
		inGold[g]++
	}
	n := float64(len(gold))
	for i, g := range gold { // item by item: the order of a map must not show in the sum
		k := both[pair{found[i], g}]
		b.precision += k / inFound[found[i]] / n
		b.recall += k / inGold[g] / n
	}
	if b.precision > 0 {
		b.f1 = 2 * b.precision * b.recall / (b.precision + b.recall)
	}
	return b
}

// TimelessReports are those of a file of JSON lines. read may be nil.
func TimelessReports(path string, read func(*hearsay.Version) (*hearsay.Reading, error)) (reports []Timeless, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var r struct{ ID, Story, Title, Text, Published string }
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		v := &hearsay.Version{Title: r.Title, Body: r.Text}
		v.ID = r.ID
		var reading *hearsay.Reading
		if read != nil {
			if reading, err = read(v); err != nil {
				return nil, err
			}
		}
		at, _ := time.Parse(time.RFC3339, r.Published) // the zero time where there is none
		reports = append(reports, Timeless{story.NewSketch(v, reading), r.Story, at})
	}
	return reports, in.Err()
}
