package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// rawTexts are the corpora of plain reports, as JSON lines with a field "text".
var rawTexts = []string{
	"wires/wires.jsonl", "ecbplus/dev.jsonl", "places/lgl.jsonl", "places/trnews.jsonl", "stance/dev.bodies.jsonl",
}

// loadRaw reads plain news without any analysis, cut into sentences and tokens. A text
// that comes twice is taken once.
func loadRaw(dir string) ([]*text.Doc, error) {
	var docs []*text.Doc
	seen := map[string]bool{}
	for _, name := range rawTexts {
		f, err := os.Open(filepath.Join(dir, "corpora", name))
		if err != nil {
			return nil, err
		}
		in := bufio.NewScanner(f)
		in.Buffer(nil, 1<<24)
		for in.Scan() {
			var report struct {
				Text string `json:"text"`
			}
			if err := json.Unmarshal(in.Bytes(), &report); err != nil {
				f.Close()
				return nil, err
			}
			body := strings.TrimSpace(report.Text)
			if body == "" || seen[body] {
				continue
			}
			seen[body] = true
			d := text.New(&hearsay.Version{Body: body})
			if err := token.New().Read(context.Background(), d); err != nil {
				f.Close()
				return nil, err
			}
			docs = append(docs, d)
		}
		f.Close()
		if err := in.Err(); err != nil {
			return nil, err
		}
	}
	return docs, nil
}
