// Package conflict finds what can't both hold within one report: a headline that its own
// body contradicts, a sentence and the statement that denies it, two counts of one thing.
//
// Three sorts of pair are looked for, each in a file of its own. deny.go sets a negated or
// denied clause against the clause that asserts the same ("protesters break into the
// embassy", "there has been no breach"), and a bare denial ("the company denied that")
// against what was said before it. state.go sets exclusive states against each other
// ("the bridge is open", "the bridge remains closed"). count.go sets a headline's number
// against the body's.
//
// Whether two clauses speak of the same thing is judged by the overlap of their terms,
// each weighed by how rare it is in the news, with lexicon.Related for other words of the
// same sense. A report's two voices must differ: nobody is set against himself. The stage
// would rather miss a conflict than make one up, and gives at most [MaxConflicts].
package conflict

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// MaxConflicts is how many conflicts a report has at most: the strongest are kept.
const MaxConflicts = 4

// Bounds on the work for one report; longer reports are read as far as these.
const (
	maxClauses   = 4000 // clauses looked at
	maxNegatives = 200  // denials looked at
	maxSame      = 60   // clauses that share one term
)

// Stage finds conflicts. The zero Stage is ready; it may be used by many goroutines.
type Stage struct {
	readers sync.Pool // of *reader, for their room
}

// New is the stage.
func New() text.Stage { return new(Stage) }

// Name is "conflict".
func (*Stage) Name() string { return "conflict" }

// Needs lists the layers that the stage reads.
func (*Stage) Needs() []text.Layer {
	return []text.Layer{text.Sentences, text.Tags, text.Statements, text.Clauses, text.Figures, text.Events}
}

// Gives is the layer of conflicts.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Conflicts} }

// Read fills d.Conflicts, in text order of their first spans. The only error is ctx's.
func (stage *Stage) Read(ctx context.Context, d *text.Doc) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	r, _ := stage.readers.Get().(*reader)
	if r == nil {
		r = new(reader)
	}
	defer stage.readers.Put(r)
	defer r.forget()
	r.d, r.clauses = d, d.Clauses[:min(len(d.Clauses), maxClauses)]
	found := r.denials()
	found = append(found, r.bareDenials()...)
	found = append(found, r.states()...)
	found = append(found, r.counts()...)
	d.Conflicts = strongest(found)
	return nil
}

// A finding is a conflict and how sure it is.
type finding struct {
	hearsay.Conflict
	score float64
}

// strongest keeps the best few, no stretch twice on the same side.
func strongest(found []finding) []hearsay.Conflict {
	slices.SortStableFunc(found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.A.Start-b.A.Start, a.B.Start-b.B.Start)
	})
	var out []hearsay.Conflict
	for _, f := range found {
		if len(out) == MaxConflicts {
			break
		}
		again := slices.ContainsFunc(out, func(c hearsay.Conflict) bool {
			return c.B.Overlaps(f.B) || c.A.Overlaps(f.A) && c.B.Overlaps(f.B) || c.A == f.B && c.B == f.A
		})
		if !again {
			out = append(out, f.Conflict)
		}
	}
	slices.SortFunc(out, func(a, b hearsay.Conflict) int {
		return cmp.Or(a.A.Start-b.A.Start, a.B.Start-b.B.Start)
	})
	return out
}

// A reader looks for the conflicts of one document.
type reader struct {
	d       *text.Doc
	clauses []hearsay.Clause
	index   index // of the clauses that assert something; filled when it is first needed

	rest []string // scratch: the terms of a denial beside its predicate
}

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	r.index.forget()
	*r = reader{index: r.index, rest: text.Reuse(r.rest[:cap(r.rest)])}
}

// statement is the statement that a clause stands in; nil in the report's own voice.
func (r *reader) statement(c *hearsay.Clause) *hearsay.Statement {
	if i := r.d.Statement(c.Statement); i >= 0 {
		return &r.d.Statements[i]
	}
	return nil
}

// voice is whose word a clause is: a speaker, a nameless statement, or the report itself.
func (r *reader) voice(c *hearsay.Clause) string {
	st := r.statement(c)
	switch {
	case st == nil:
		return ""
	case st.Speaker != "":
		return st.Speaker
	}
	return "statement " + st.ID
}

// stance is the stance of the statement that a clause stands in.
func (r *reader) stance(c *hearsay.Clause) hearsay.Stance {
	if st := r.statement(c); st != nil {
		return st.Stance
	}
	return hearsay.Asserts
}
