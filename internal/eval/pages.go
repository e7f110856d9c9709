package eval

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay/intake/page"
)

// A goldPage is what a page is known to say, in the form of Zyte's article extraction
// benchmark (https://github.com/scrapinghub/article-extraction-benchmark): a file
// ground-truth.json with an object by the page's name, and the page itself as
// html/NAME.html.gz or html/NAME.html.
type goldPage struct {
	Body      string `json:"articleBody"`
	URL       string `json:"url"`
	Published string `json:"datePublished"` // any time that begins with its day; may be absent
}

// Pages measures what is read of news pages in a folder: the text in shared runs of four
// words, as the benchmark counts them, and the day of publication where it is known. An
// absent folder is fs.ErrNotExist.
func Pages(dir string) ([]Row, error) {
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	var gold map[string]goldPage
	if err := json.Unmarshal(data, &gold); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	var precision, recall mean
	days, right := 0, 0
	for _, name := range slices.Sorted(maps.Keys(gold)) {
		g := gold[name]
		html, err := pageFile(dir, name)
		if err != nil {
			return nil, err
		}
		v, err := page.Parse(html, page.Origin{URL: g.URL})
		if err != nil {
			v.Body = "" // a page that can't be read is one of which nothing is found
		}
		p, r := runsShared(g.Body, v.Body)
		precision.add(p)
		recall.add(r)
		if len(g.Published) >= len("2006-01-02") {
			days++
			if !v.Published.IsZero() && v.Published.Format("2006-01-02") == g.Published[:len("2006-01-02")] {
				right++
			}
		}
	}
	p, r := precision.value(), recall.value()
	row := func(metric string, value float64, n int) Row {
		return Row{Task: "pages", Corpus: filepath.Base(dir), Split: "all", Metric: metric, Value: value, N: n}
	}
	rows := []Row{
		row("text precision", p, len(gold)),
		row("text recall", r, len(gold)),
		row("text F1", 2*p*r/max(p+r, 1e-9), len(gold)),
	}
	if days > 0 {
		rows = append(rows, row("day of publication", float64(right)/float64(days), days))
	}
	return rows, nil
}

func pageFile(dir, name string) ([]byte, error) {
	path := filepath.Join(dir, "html", filepath.Base(name)+".html")
	data, err := os.ReadFile(path + ".gz")
	if err != nil {
		return os.ReadFile(path)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s.gz: %w", path, err)
	}
	return io.ReadAll(z)
}

// A mean is taken over the pages for which a value is defined.
type mean struct {
	sum float64
	n   int
}

func (m *mean) add(v float64) {
	if v >= 0 {
		m.sum += v
		m.n++
	}
}

func (m *mean) value() float64 { return m.sum / float64(max(1, m.n)) }

// runsShared is precision and recall of a text in runs of four words, each counted as
// often as it stands there; -1 for one that isn't defined.
func runsShared(gold, got string) (precision, recall float64) {
	want, have := wordRuns(gold), wordRuns(got)
	both, wanted, had := 0, 0, 0
	for run, n := range want {
		both += min(n, have[run])
		wanted += n
	}
	for _, n := range have {
		had += n
	}
	precision, recall = -1, -1
	if had > 0 {
		precision = float64(both) / float64(had)
	}
	if wanted > 0 {
		recall = float64(both) / float64(wanted)
	}
	return precision, recall
}

func wordRuns(text string) map[string]int {
	const length = 4
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && !unicode.Is(unicode.Mn, r)
	})
	runs := map[string]int{}
	if len(words) == 0 {
		return runs
	}
	for i := range max(1, len(words)-length+1) {
		runs[strings.Join(words[i:min(len(words), i+length)], " ")]++
	}
	return runs
}
