package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Places reads the corpora of places in a folder and scores toponyms: F1 of
// those found, any overlap counting, paired one to one; and the share that is resolved to within 161 km, of
// those found and of all that have coordinates.
func Places(dir string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	var rows []Row
	for _, c := range []struct{ name, file string }{{"LGL", "lgl.jsonl"}, {"TR-News", "trnews.jsonl"}} {
		articles, err := placeArticles(filepath.Join(dir, c.file))
		if err != nil {
			return nil, err
		}
		var sc placeScore
		for _, a := range articles {
			d, err := read(a.version())
			if err != nil {
				return nil, err
			}
			sc.add(inBytes(a.Toponyms, a.Text), d.Places)
		}
		rows = append(rows, sc.rows(c.name, "dev")...)
	}
	return rows, nil
}

// placeArticle is one annotated article.
type placeArticle struct {
	ID       string    `json:"id"`
	Date     string    `json:"date"`
	Text     string    `json:"text"`
	Toponyms []toponym `json:"toponyms"` // in code points
}

func placeArticles(path string) ([]placeArticle, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []placeArticle
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var a placeArticle
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, a)
	}
	return out, lines.Err()
}

func (a *placeArticle) version() *hearsay.Version {
	v := &hearsay.Version{Body: a.Text}
	v.ID = a.ID
	if len(a.Date) >= len(time.DateOnly) {
		v.Published, _ = time.Parse(time.DateOnly, a.Date[:len(time.DateOnly)]) // zero where unreadable
	}
	return v
}
