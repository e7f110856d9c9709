// Package place is the stage that finds the places a report names and says which spot on
// Earth each one means.
//
// Finding: names that the name stage holds for places (named.go), and runs of capitalised words
// that stand in no other name and are in the gazetteer (find.go; what vouches for them is in cues.go).
// A name that is held for a person or a body is a place's where its neighbours, or the report
// elsewhere, leave no doubt; and a body that acts for a place gives the place that its name begins
// with: "Perry County Fire Department" (bodies.go). Lists with one head, "Perry and Olm counties", are
// read as such (lists.go). Peoples ("Iraqi"), capitals that stand for a government ("Baghdad said"),
// streets, and places inside the names of people and of other bodies ("Paris Hilton", "Bank of England")
// are left out.
//
// Resolving: a name that many places share is given to the one that is most often meant,
// unless the report says otherwise: by the words between it and the next place ("Austin, Texas", "Kaya
// in Uganda": within.go), by what it is called ("New York state": kinds.go), by the countries and
// regions that the report speaks of, by other places nearby (resolve.go, evidence.go), or by the town in the
// outlet's name (outlet.go). A name means one place throughout a report, as a rule of thumb due to Gale,
// Church and Yarowsky (1992). A place that the gazetteer lacks gets the point of a town or small region
// in which the report says it lies, and the kind "other"; else it is given without coordinates.
package place

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

func (*stage) Name() string        { return "place" }
func (*stage) Needs() []text.Layer { return []text.Layer{text.Sentences, text.Tags, text.Names} }
func (*stage) Gives() []text.Layer { return []text.Layer{text.Places} }

// Read fills Places, in text order; they don't overlap.
func (stage *stage) Read(ctx context.Context, d *text.Doc) error {
	r, _ := stage.readers.Get().(*reader)
	if r == nil {
		r = &reader{seen: map[string]lookedUp{}, parts: map[string]bool{}, known: map[string]bool{}}
	}
	defer stage.readers.Put(r)
	defer r.forget()
	r.doc = d
	r.cover()
	r.local = r.outlet(d.Version.Outlet)
	for range 2 { // again where names were left for which the report vouches later
		r.found = r.found[:0]
		for i := range d.Sentences {
			if i%64 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			r.find(i)
		}
		if !r.learn() {
			break
		}
	}
	r.resolve()
	return nil
}
