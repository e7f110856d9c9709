package eval

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// A Measure is one part of the table: what is measured, and how.
type Measure struct {
	Name string
	rows func(shared string, r *reading.Reader) ([]Row, error)
}

// Measures are all parts of the table, in the order of the chain.
var Measures = []Measure{
	{"language", func(shared string, _ *reading.Reader) ([]Row, error) {
		return Language(filepath.Join(shared, "corpora", "gum"), token.New(), tag.New(), parse.New())
	}},
	{"language in news", func(shared string, _ *reading.Reader) ([]Row, error) {
		return LanguageByCoreNLP(filepath.Join(shared, "corpora", "polnear", "dev"), token.New(), tag.New(), parse.New())
	}},
	{"names", func(shared string, _ *reading.Reader) ([]Row, error) {
		return Names(filepath.Join(shared, "corpora", "gum"), token.New(), tag.New(), name.New())
	}},
	{"names in news", func(shared string, _ *reading.Reader) ([]Row, error) {
		return NamesByCoreNLP(filepath.Join(shared, "corpora", "polnear", "dev"), token.New(), tag.New(), name.New())
	}},
	{"attribution", func(shared string, r *reading.Reader) ([]Row, error) {
		return Attribution(filepath.Join(shared, "corpora", "polnear", "dev"), docs(r))
	}},
	{"times", func(shared string, r *reading.Reader) ([]Row, error) {
		return Times(filepath.Join(shared, "corpora", "timeml", "TimeBank"), docs(r))
	}},
	{"labelled times", func(shared string, r *reading.Reader) ([]Row, error) { return LabelledTimes(shared, docs(r)) }},
	{"places", func(shared string, r *reading.Reader) ([]Row, error) {
		return Places(filepath.Join(shared, "corpora", "places"), docs(r))
	}},
	{"labelled places", func(shared string, r *reading.Reader) ([]Row, error) { return LabelledPlaces(shared, docs(r)) }},
	{"events", func(shared string, r *reading.Reader) ([]Row, error) {
		return Events(filepath.Join(shared, "corpora", "plover", "dev.jsonl"), docs(r))
	}},
	{"figures", func(shared string, r *reading.Reader) ([]Row, error) { return Counts(shared, docs(r)) }},
	{"stories", func(shared string, r *reading.Reader) ([]Row, error) {
		return Stories(shared, func(v *hearsay.Version) (*hearsay.Reading, error) {
			return r.Read(context.Background(), v)
		})
	}},
	{"stance", func(shared string, r *reading.Reader) ([]Row, error) { return Stance(context.Background(), shared, r) }},
	{"accounts", func(shared string, r *reading.Reader) ([]Row, error) {
		return Accounts(context.Background(), shared, r)
	}},
	{"pairs", func(_ string, r *reading.Reader) ([]Row, error) { return Pairs(context.Background(), r) }},
}

// Rows measures one part. ok is false where its corpus is absent.
func (m Measure) Rows(shared string, r *reading.Reader) (rows []Row, ok bool, err error) {
	rows, err = m.rows(shared, r)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("%s: %w", m.Name, err)
	}
	return rows, true, nil
}

func docs(r *reading.Reader) func(*hearsay.Version) (*text.Doc, error) {
	return func(v *hearsay.Version) (*text.Doc, error) { return r.Doc(context.Background(), v) }
}

// Table sets rows as Markdown, beside the best figures that others published.
func Table(rows []Row) string {
	var b strings.Builder
	b.WriteString("| task | corpus | split | figure | ours | items | best published |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %.3f | %d | %s |\n", r.Task, r.Corpus, r.Split, r.Metric, r.Value, r.N, published(r))
	}
	return b.String()
}
