package main

import (
	"errors"
	"io"

	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading/show"
)

// A readingSink writes readings in one format.
type readingSink interface {
	write(f finding) error
	close() error
}

func (p *program) readingSink(format, folder string, tokens bool) (readingSink, error) {
	if tokens && format != "json" && format != "jsonl" {
		return nil, usageError{errors.New("--tokens goes with --format json or jsonl")}
	}
	if folder != "" && format != "brat" {
		return nil, usageError{errors.New("--out goes with --format brat")}
	}
	switch format {
	case "json":
		return &jsonReadings{out: p.out, tokens: tokens}, nil
	case "jsonl":
		return shown(func(f finding) error { return edge.WriteLine(p.out, readingJSON(f, tokens)) }), nil
	case "html":
		return &htmlReadings{page: show.NewHTML(p.out)}, nil
	case "brat":
		return newBratReadings(p.out, folder)
	default:
		style := terminal.StyleOf(p.out)
		return shown(func(f finding) error { return readingTable(p.out, style, f.version, f.reading) }), nil
	}
}

// shown writes each reading as it comes.
type shown func(finding) error

func (s shown) write(f finding) error { return s(f) }
func (s shown) close() error          { return nil }

// htmlReadings writes one page of all readings.
type htmlReadings struct{ page *show.HTML }

func (s *htmlReadings) write(f finding) error { return s.page.Report(f.version, f.reading) }
func (s *htmlReadings) close() error          { return s.page.Close() }

// jsonReadings writes one reading as an object, several as an array.
type jsonReadings struct {
	out    io.Writer
	tokens bool
	first  any
	n      int
}

func (s *jsonReadings) write(f finding) error {
	s.n++
	next := readingJSON(f, s.tokens)
	switch s.n {
	case 1:
		s.first = next
		return nil
	case 2:
		if _, err := io.WriteString(s.out, "["); err != nil {
			return err
		}
		if err := edge.WriteDocument(s.out, s.first); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(s.out, ","); err != nil {
		return err
	}
	return edge.WriteDocument(s.out, next)
}

func (s *jsonReadings) close() error {
	switch s.n {
	case 0:
		return nil
	case 1:
		return edge.WriteDocument(s.out, s.first)
	default:
		_, err := io.WriteString(s.out, "]\n")
		return err
	}
}

func readingJSON(f finding, tokens bool) any {
	if !tokens {
		return edge.Reading(f.version, f.reading, nil)
	}
	all := make([]edge.Token, len(f.doc.Tokens))
	for i, t := range f.doc.Tokens {
		all[i] = edge.Token{Span: t.Span, Lemma: t.Lemma, Tag: string(t.Tag), Head: t.Head, Relation: t.Relation}
	}
	return edge.Reading(f.version, f.reading, all)
}
