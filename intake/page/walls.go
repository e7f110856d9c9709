package page

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/hearsay-news/hearsay"
)

//go:embed walls.tsv
var wallsFile string

// A wallTable is walls.tsv: kinds by the words that pages of a kind hold, in the file's order,
// and by the heads of their titles; and how a page of a kind is told of.
type wallTable struct {
	words, titles [][2]string // kind, words
	notes         map[string]string
}

var walls = sync.OnceValue(func() *wallTable {
	t := &wallTable{notes: map[string]string{}}
	for line := range strings.Lines(wallsFile) {
		col := strings.Split(strings.TrimSpace(line), "\t")
		switch {
		case strings.HasPrefix(line, "#"):
		case len(col) == 3 && col[0] == "note":
			t.notes[col[1]] = col[2]
		case len(col) == 3 && col[0] == "title":
			t.titles = append(t.titles, [2]string{col[1], col[2]})
		case len(col) == 2:
			t.words = append(t.words, [2]string{col[0], col[1]})
		}
	}
	return t
})

// Bounds, in bytes of letters, of a page that is nothing but a wall, and of a summary.
const (
	maxWall    = 350
	maxConsent = 1000 // what partners do with cookies takes longer to say
	maxSign    = 1500 // where the title says so too
	minSummary = 50
)

// wall is the kind of page that stands in the report's place, by its title and the little
// text on it; empty for a report.
func wall(title string, text []string) string {
	size := length(text)
	title = strings.ToLower(title)
	for _, w := range walls().titles {
		if rest, ok := strings.CutPrefix(title, w[1]); ok && size < maxSign && (rest == "" || !letter(rune(rest[0]))) {
			return w[0]
		}
	}
	if size >= maxConsent {
		return ""
	}
	said := strings.ToLower(strings.ReplaceAll(strings.Join(text, "\n"), "’", "'"))
	for _, w := range walls().words {
		if (size < maxWall || w[0] == "consent") && strings.Contains(said, w[1]) {
			return w[0]
		}
	}
	return ""
}

// behind is what a page tells of its report though it doesn't show it: the summary in its
// marks, where they say that it is a report, with the kind of wall before it. Without a
// summary it is an error that says what stands there.
func (d *document) behind(v *hearsay.Version, kind string) ([]string, error) {
	m := d.meta
	summary := fold(visible(first(m.article.text("description"), m.first("og:description", "twitter:description", "description"))))
	report := m.article != nil || strings.EqualFold(m.first("og:type"), "article") || kind == "post"
	if kind == "missing" || !report || keyLength(summary) < minSummary || wall("", []string{summary}) != "" {
		if kind == "" {
			return nil, fmt.Errorf("%w: a page without text", hearsay.ErrInvalid)
		}
		return nil, fmt.Errorf("%w: a page that %s, and no report", hearsay.ErrInvalid, walls().notes[kind])
	}
	if kind == "" {
		kind = "summary"
	}
	set(v, "partial", kind)
	return []string{summary}, nil
}
