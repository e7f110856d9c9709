package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// near is how far, in kilometres, a found place may lie from the right one: 100 miles, as
// in the literature on geocoding (Leidner 2007).
const near = 161

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
		var gold, found, matched, located, right, coordinates int
		for _, a := range articles {
			d, err := read(a.version())
			if err != nil {
				return nil, err
			}
			want := a.spans()
			gold += len(want)
			found += len(d.Places)
			for _, t := range a.Toponyms {
				if t.Lat != nil {
					coordinates++
				}
			}
			pairSpans(len(want), len(d.Places), func(i int) hearsay.Span { return want[i] }, func(j int) hearsay.Span { return d.Places[j].Span },
				func(i, j int) {
					matched++
					t, p := a.Toponyms[i], d.Places[j]
					if t.Lat == nil || !p.Located {
						return
					}
					located++
					if distance(*t.Lat, *t.Lon, p.Lat, p.Lon) <= near {
						right++
					}
				})
		}
		share := func(of int) float64 { return float64(right) / float64(max(1, of)) }
		rows = append(rows,
			Row{"places", c.name, "dev", "toponym F1", 2 * float64(matched) / float64(max(1, gold+found)), gold},
			Row{"places", c.name, "dev", "Acc@161km of found", share(located), located},
			Row{"places", c.name, "dev", "Acc@161km of all", share(coordinates), coordinates})
	}
	return rows, nil
}

// placeArticle is one annotated article; positions are code points.
type placeArticle struct {
	ID       string `json:"id"`
	Date     string `json:"date"`
	Text     string `json:"text"`
	Toponyms []struct {
		Start int      `json:"start"`
		End   int      `json:"end"`
		Lat   *float64 `json:"lat"`
		Lon   *float64 `json:"lon"`
	} `json:"toponyms"`
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

// spans are the toponyms' places in bytes.
func (a *placeArticle) spans() []hearsay.Span {
	at := make([]int, 0, len(a.Text)+1) // byte of each code point
	for i := range a.Text {
		at = append(at, i)
	}
	at = append(at, len(a.Text))
	out := make([]hearsay.Span, len(a.Toponyms))
	for i, t := range a.Toponyms {
		out[i] = hearsay.Span{Start: at[min(t.Start, len(at)-1)], End: at[min(t.End, len(at)-1)]}
	}
	return out
}

// distance is the great-circle distance in kilometres.
func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const radius, rad = 6371, math.Pi / 180
	s1, s2 := math.Sin((lat2-lat1)*rad/2), math.Sin((lon2-lon1)*rad/2)
	return 2 * radius * math.Asin(math.Min(1, math.Sqrt(s1*s1+math.Cos(lat1*rad)*math.Cos(lat2*rad)*s2*s2)))
}
