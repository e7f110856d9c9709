package eval

import (
	"context"
	"fmt"
	"math"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading"
)

// stanceFolds is into how many parts the pairs are cut.
const stanceFolds = 5

// Stance measures what reports are held to make of sentences, on pairs of the Fake News Challenge. A
// model that was fitted on all pairs says nothing of itself: each part is judged by one that was fitted
// on the others, parted by report (other reports on the same matters were seen) and by topic (neither
// the matter, nor a sentence, nor a report was).
func Stance(ctx context.Context, shared string, r *reading.Reader) ([]Row, error) {
	pairs, err := StancePairs(ctx, shared, r)
	if err != nil {
		return nil, err
	}
	return StanceRows(pairs)
}

// StanceRows are the figures of [Stance].
func StanceRows(pairs []StancePair) ([]Row, error) {
	var rows []Row
	for _, by := range []struct {
		split string
		of    func(*StancePair) string
	}{
		{"other reports", func(p *StancePair) string { return p.Body }},
		{"other topics", func(p *StancePair) string { return fmt.Sprint(p.Topic) }},
	} {
		table := crossJudged(pairs, func(p *StancePair) int { return fold(by.of(p), stanceFolds) })
		f1, macro := table.f1()
		row := func(metric string, v float64, n int) {
			rows = append(rows, Row{Task: "stance", Corpus: "FNC-1", Split: by.split, Metric: metric, Value: v, N: n})
		}
		row("macro F1", macro, len(pairs))
		for k, name := range stanceNames {
			row(name+" F1", f1[k], table.gold(k))
		}
	}
	return rows, nil
}

// crossJudged holds each part against a model fitted on the others.
func crossJudged(pairs []StancePair, part func(*StancePair) int) (t stanceTable) {
	for f := range stanceFolds {
		var learn []StancePair
		for i := range pairs {
			if part(&pairs[i]) != f {
				learn = append(learn, pairs[i])
			}
		}
		m := FitStance(learn)
		for i := range pairs {
			if p := &pairs[i]; part(p) == f {
				t[p.Gold][judged(m, p)]++
			}
		}
	}
	return t
}

// judged is the stance of highest chance; one past the stances where nothing bears on the sentence.
func judged(m lexicon.StanceWeights, p *StancePair) int {
	if len(p.Signs) == 0 {
		return lexicon.Stances
	}
	best := 0
	chances := m.Chances(p.Signs)
	for k := range chances {
		if chances[k] > chances[best] {
			best = k
		}
	}
	return best
}

// stanceTable counts pairs by their stance and by what they were judged to be.
type stanceTable [lexicon.Stances][lexicon.Stances + 1]int

func (t *stanceTable) gold(k int) (n int) {
	for _, x := range t[k] {
		n += x
	}
	return n
}

func (t *stanceTable) f1() (f1 [lexicon.Stances]float64, macro float64) {
	for k := range f1 {
		judged := 0
		for j := range t {
			judged += t[j][k]
		}
		f1[k] = ratio(2*t[k][k], t.gold(k)+judged)
		macro += f1[k] / lexicon.Stances
	}
	return f1, macro
}

// How the model is fitted; found by judging other reports and other topics.
const (
	stancePenalty = 3.0 // of the squares of the weights
	stanceRounds  = 120
	stanceTopics  = 8 // in how many topics a word must stand to be learned
)

// FitStance fits the model of stances on pairs. The rarer a stance, the more its pairs count; words are
// learned only where they stand in several topics.
func FitStance(pairs []StancePair) lexicon.StanceWeights {
	topics := map[string]map[int]bool{}
	var count [lexicon.Stances]float64
	var rows []logisticRow
	for i := range pairs {
		p := &pairs[i]
		count[p.Gold]++
		for _, s := range p.Signs {
			if topics[s.Name] == nil {
				topics[s.Name] = map[int]bool{}
			}
			topics[s.Name][p.Topic] = true
		}
	}
	for i := range pairs {
		p := &pairs[i]
		row := logisticRow{class: p.Gold, share: math.Sqrt(float64(len(pairs)) / (1 + count[p.Gold]))}
		for _, s := range p.Signs {
			if !strings.Contains(s.Name, "=") || len(topics[s.Name]) >= stanceTopics {
				row.signs = append(row.signs, s)
			}
		}
		if len(row.signs) > 0 {
			rows = append(rows, row)
		}
	}
	return fitLogistic(rows, stancePenalty, stanceRounds)
}
