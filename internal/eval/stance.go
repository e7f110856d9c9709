package eval

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading"
)

// A StancePair is a sentence and a report that bears on it.
type StancePair struct {
	Claim, Body string // the sentence; the report's id
	Topic       int    // pairs of one topic share sentences or reports with each other, and with no others
	Gold        int    // lexicon.StanceFor, StanceAgainst or StanceOpen
	Signs       []lexicon.StanceSign
}

// stanceNames are the corpus's names of the stances, by number.
var stanceNames = [lexicon.Stances]string{"agree", "disagree", "discuss"}

// StancePairs reads the pairs of the Fake News Challenge below the shared folder, with what is found of each.
func StancePairs(ctx context.Context, shared string, r *reading.Reader) ([]StancePair, error) {
	bodies, err := stanceBodies(ctx, shared, r)
	if err != nil {
		return nil, err
	}
	file, err := os.ReadFile(filepath.Join(shared, "corpora", "stance", "dev.pairs.jsonl"))
	if err != nil {
		return nil, err
	}
	type line struct{ Claim, Body, Stance string }
	lines, err := labels[line]("stance", bytes.TrimSpace(file))
	if err != nil {
		return nil, err
	}
	asked := map[string]account.Read{}
	var pairs []StancePair
	for _, l := range lines {
		q, ok := asked[l.Claim]
		if !ok {
			q.Version = hearsay.Version{Body: l.Claim}
			if q.Reading, err = r.Read(ctx, &q.Version); err != nil {
				return nil, err
			}
			asked[l.Claim] = q
		}
		gold := slices.Index(stanceNames[:], l.Stance)
		body, ok := bodies[l.Body]
		if gold < 0 || !ok {
			return nil, fmt.Errorf("stance: a pair of report %q with stance %q", l.Body, l.Stance)
		}
		pairs = append(pairs, StancePair{Claim: l.Claim, Body: l.Body, Gold: gold, Signs: account.StanceFeatures(q, body)})
	}
	topics(pairs)
	return pairs, nil
}

func stanceBodies(ctx context.Context, shared string, r *reading.Reader) (map[string]account.Read, error) {
	file, err := os.ReadFile(filepath.Join(shared, "corpora", "stance", "dev.bodies.jsonl"))
	if err != nil {
		return nil, err
	}
	type line struct{ Body, Text string }
	lines, err := labels[line]("stance", bytes.TrimSpace(file))
	if err != nil {
		return nil, err
	}
	bodies := map[string]account.Read{}
	for _, l := range lines {
		v := hearsay.Version{Report: hearsay.Report{ID: l.Body}, Body: l.Text}
		read, err := r.Read(ctx, &v)
		if err != nil {
			return nil, err
		}
		bodies[l.Body] = account.Read{Version: v, Reading: read}
	}
	return bodies, nil
}

// topics numbers the topics: what is tied together by sentences and reports.
func topics(pairs []StancePair) {
	of := map[string]int{} // sentence or report → topic
	for i := range pairs {
		p := &pairs[i]
		claim, body := "c"+p.Claim, "b"+p.Body
		x, known := of[claim]
		y, also := of[body]
		switch {
		case known && also && x != y:
			for k, t := range of {
				if t == y {
					of[k] = x
				}
			}
		case also && !known:
			x = y
		case !known:
			x = i
		}
		of[claim], of[body] = x, x
	}
	for i := range pairs {
		pairs[i].Topic = of["c"+pairs[i].Claim]
	}
}

// fold tells to which of n parts something belongs, by the hash of its name.
func fold(name string, n int) int {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int(h.Sum32() % uint32(n))
}
