package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// Stories groups the labelled reports below dir and scores the grouping with BCubed
// (Bagga and Baldwin 1998). The reports come shuffled, without their times: in both
// corpora order and time would give the labels away. read may be nil; then no names are
// known.
func Stories(dir string, read func(*hearsay.Version) (*hearsay.Reading, error)) ([]Row, error) {
	var rows []Row
	for _, c := range []struct{ name, file string }{
		{"ECB+", "ecbplus/dev.jsonl"},
		{"UCI headlines", "headlines/dev.jsonl"},
	} {
		reports, gold, err := labelled(filepath.Join(dir, "corpora", c.file))
		if err != nil {
			return nil, err
		}
		p, r, err := grouping(reports, gold, read)
		if err != nil {
			return nil, err
		}
		f := 2 * p * r / (p + r)
		rows = append(rows,
			Row{"stories", c.name, "dev", "BCubed precision", p, len(reports)},
			Row{"stories", c.name, "dev", "BCubed recall", r, len(reports)},
			Row{"stories", c.name, "dev", "BCubed F1", f, len(reports)})
	}
	return rows, nil
}

func grouping(reports []*hearsay.Version, gold map[string]string, read func(*hearsay.Version) (*hearsay.Reading, error)) (precision, recall float64, err error) {
	g := story.NewGrouper()
	order := rand.New(rand.NewPCG(1, 2)).Perm(len(reports))
	for _, i := range order {
		v := reports[i]
		var reading *hearsay.Reading
		if read != nil {
			if reading, err = read(v); err != nil {
				return 0, 0, err
			}
		}
		g.Add(story.NewSketch(v, reading))
	}
	found := make(map[string]string, len(reports))
	for _, v := range reports {
		found[v.ID] = g.StoryOf(v.ID)
	}
	p, r := bcubed(found, gold)
	return p, r, nil
}

// bcubed is the mean precision and recall over items of the group each was put in.
func bcubed(found, gold map[string]string) (precision, recall float64) {
	type pair struct{ found, gold string }
	both, inFound, inGold := map[pair]float64{}, map[string]float64{}, map[string]float64{}
	for id, g := range gold {
		both[pair{found[id], g}]++
		inFound[found[id]]++
		inGold[g]++
	}
	for k, n := range both {
		precision += n * n / inFound[k.found]
		recall += n * n / inGold[k.gold]
	}
	n := float64(len(gold))
	return precision / n, recall / n
}

// labelled reads reports that carry the story they belong to.
func labelled(path string) (reports []*hearsay.Version, gold map[string]string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	gold = map[string]string{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var r struct{ ID, Story, Title, Text string }
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", path, err)
		}
		v := &hearsay.Version{Title: r.Title, Body: r.Text}
		v.ID = r.ID
		reports = append(reports, v)
		gold[r.ID] = r.Story
	}
	return reports, gold, in.Err()
}
