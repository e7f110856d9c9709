// Package name finds who and what a report speaks of: the stage between words and
// meaning that gives entities and their mentions.
//
// It goes over a document four times. First it cuts runs of capitalised words into names (run.go,
// conjoined.go, piece.go), takes off the offices written before them (office.go, role.go,
// apposition.go) and says what each name is, a person, a body, a place: rules say it first
// (kind.go, guess.go), and where these rest on no list, a model judges, with all places together
// in which the report writes the name (evidence.go, decide.go). A headline in Title Case is read
// last, with the names that the body has taught (headline.go). Then the names of one report are
// joined into entities: "Esper" is Mark Esper, "ANG" the group whose initials these are
// (linkfull.go, linkshort.go, match.go). Then descriptions and pronouns are read in text order: an
// unnamed speaker ("a worker", "the regional government") becomes an entity with Named false, and
// "the ministry" or "she" is carried back to an entity where exactly one good antecedent is found
// (nominal.go, describe.go, antecedent.go, pronoun.go); where none is, the stage says nothing.
// Last, each entity is given the key that is the same across reports (key.go, body.go).
//
// # What a mention covers
//
// A name's mention is the name alone: in "Defense Secretary Mark Esper" it is "Mark
// Esper", and the office is the entity's Role. A description's mention runs from its
// article to its head noun: "a State Department spokesperson"; the name inside it has a
// mention of its own, which sorts after the longer one. A pronoun's is the pronoun.
//
// Where a name begins and ends, and whose it is, is told by rules over word lists (package
// lexicon): it can be traced to a line of a table. Only the kind of a name that no list knows
// rests on fitted weights (lexicon.NameWeights, fitted by internal/train/names).
package name

import (
	"context"
	"sync"

	"github.com/hearsay-news/hearsay/reading/text"
)

// New builds the stage. It may be used by many goroutines at once.
func New() text.Stage { return new(stage) }

type stage struct {
	readers sync.Pool // of *reader, for their room
}

func (*stage) Name() string        { return "name" }
func (*stage) Needs() []text.Layer { return []text.Layer{text.Sentences, text.Tags} }
func (*stage) Gives() []text.Layer { return []text.Layer{text.Names} }

// Read fills d.Entities and d.Mentions.
func (s *stage) Read(ctx context.Context, d *text.Doc) error {
	r, _ := s.readers.Get().(*reader)
	if r == nil {
		r = new(reader)
	}
	defer s.readers.Put(r)
	defer r.forget()
	r.begin(d)
	r.bodyNames()
	if err := ctx.Err(); err != nil {
		return err
	}
	r.decide(0)
	r.dressAll(0)
	r.learn()
	r.headlines()
	r.link()
	if err := ctx.Err(); err != nil {
		return err
	}
	r.refer()
	r.give()
	return nil
}
