package show

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// An Index answers what a table asks of each finding of one reading.
type Index struct {
	r          *hearsay.Reading
	entities   map[string]*hearsay.Entity
	statements map[string]*hearsay.Statement
	clauses    [][]hearsay.Span // by sentence
}

// NewIndex looks through a reading once.
func NewIndex(r *hearsay.Reading) *Index {
	x := &Index{
		r: r, entities: make(map[string]*hearsay.Entity, len(r.Entities)),
		statements: make(map[string]*hearsay.Statement, len(r.Statements)), clauses: make([][]hearsay.Span, len(r.Sentences)),
	}
	for i := range r.Entities {
		x.entities[r.Entities[i].ID] = &r.Entities[i]
	}
	for i := range r.Statements {
		x.statements[r.Statements[i].ID] = &r.Statements[i]
	}
	for _, c := range r.Clauses {
		if c.Sentence >= 0 && c.Sentence < len(x.clauses) {
			x.clauses[c.Sentence] = append(x.clauses[c.Sentence], c.Span)
		}
	}
	return x
}

// Speaker is the name of a statement's speaker with the role that the name doesn't hold:
// "Ana Ruiz", "mayor". The name is empty where nobody is named.
func (x *Index) Speaker(s hearsay.Statement) (name, role string) {
	e := x.entities[s.Speaker]
	if e == nil {
		return "", ""
	}
	if strings.Contains(strings.ToLower(e.Name), strings.ToLower(e.Role)) {
		return e.Name, ""
	}
	return e.Name, e.Role
}

// SaidBy is who says what lies in a statement, by the statement's id; "the report" for
// what it says in its own voice.
func (x *Index) SaidBy(statement string) string {
	s := x.statements[statement]
	if s == nil {
		return "the report"
	}
	if name, _ := x.Speaker(*s); name != "" {
		return name
	}
	return "somebody unnamed"
}

// Around is the clause in which a span lies, and the sentence; the span itself where it
// lies in none.
func (x *Index) Around(span hearsay.Span) (clause, sentence hearsay.Span) {
	clause, sentence = span, span
	i := sort.Search(len(x.r.Sentences), func(i int) bool { return x.r.Sentences[i].End > span.Start })
	if i == len(x.r.Sentences) || !x.r.Sentences[i].Contains(span) {
		return clause, sentence
	}
	sentence = x.r.Sentences[i]
	for _, c := range x.clauses[i] {
		if c.Contains(span) {
			return c, sentence
		}
	}
	return clause, sentence
}
