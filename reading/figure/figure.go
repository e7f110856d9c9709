// Package figure reads the numbers of a report that matter: how many were killed,
// injured, missing, arrested, displaced, evacuated, rescued, attending, deployed.
//
// It works sentence by sentence, on tokens and their tags, in four steps:
//
//  1. number.go, bound.go and phrase.go find quantities: a number, the words that bound
//     it ("at least", "more than"), and the noun phrase that it counts. notcount.go leaves
//     out what is no count: ages, dates, sums, measures, scores.
//  2. group.go joins quantities that stand in one coordination, and govern.go finds the
//     word that says what they count: a predicate left ("killing 12"; verb.go tells active
//     from passive) or right of them ("12 were killed"; right.go), or their own noun ("12
//     deaths"). part.go reads parts of a count ("nine of them children").
//  3. toll.go reads "the death toll rose to 14 from 9", zero.go "no one was hurt". Persons
//     told of one by one, without a number: single.go and person.go by the words beside
//     them, victim.go and list.go by the predicate, tree.go by the sentence's tree,
//     deathof.go by a noun ("the murder of"), himself.go what they did to themselves.
//     implied.go reads deaths without a count: "a fatal shooting". lost.go reads who is missing
//     because somebody looks for them, byplace.go counts that go on place by place or sum up.
//     illness.go leaves out who died of nobody's doing, unreal.go what could have happened, was
//     tried, or is told in a film.
//  4. link.go ties each figure to event and statement. attach.go finds the event, by the
//     sentence's tree and what the words point back to; elsewhere.go tells events apart by type,
//     place and time. apart.go and earlier.go mark the figures of other and earlier events as
//     background; case.go keeps those that a trial or a funeral is about. settle.go looks at
//     all figures of the report together: a weak reading gives way to a stated count, a part is
//     told from the whole. identity.go finds out which persons are one and the same, so that a
//     victim told of twice is one, and who died of the wounds is not hurt besides.
//
// A figure is what the report says. Added up are only those whom the report lists: a
// coordination under one predicate ("two soldiers and a guard were killed" counts three),
// and in a report without a total the victims whom it tells of one by one (union.go),
// each with something that sets them apart from the others.
package figure

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// reach is how many tokens away from its number a governing word may stand. It bounds
// the work on hostile text.
const reach = 32

// Stage reads figures. The zero Stage is ready; it may be used by many goroutines.
type Stage struct {
	readers sync.Pool // of *reader, for their room
}

// New is the stage.
func New() text.Stage { return new(Stage) }

// Name is "figure".
func (*Stage) Name() string { return "figure" }

// Needs lists the layers that the stage reads.
func (*Stage) Needs() []text.Layer {
	return []text.Layer{text.Sentences, text.Tags, text.Tree, text.Names, text.Times, text.Places, text.Statements, text.Clauses, text.Events}
}

// Gives is the layer of figures.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Figures} }

// Read fills d.Figures, in text order. The only error is ctx's.
func (stage *Stage) Read(ctx context.Context, d *text.Doc) error {
	r, _ := stage.readers.Get().(*reader)
	if r == nil {
		r = new(reader)
	}
	defer stage.readers.Put(r)
	defer r.forget()
	var prior, toll hearsay.Counted
	for s := range d.Sentences {
		if s%64 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		r.begin(d, s)
		if s > 0 && !d.Sentences[s-1].Title {
			r.prior, r.toll = prior, toll
		}
		before := len(r.all)
		r.all = r.findings(r.all)
		found := r.all[before:]
		prior, toll = lastCounted(found), r.lastToll()
	}
	slices.SortStableFunc(r.all, func(a, b finding) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	link(d, r.all)
	all := settle(d, r.all)
	slices.SortStableFunc(all, func(a, b finding) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	d.Figures = make([]hearsay.Figure, len(all))
	for i := range all {
		d.Figures[i] = all[i].Figure
	}
	return nil
}

// A finding is a figure with what is needed to settle it against the others.
type finding struct {
	hearsay.Figure
	sentence  int
	weak      bool   // gives way to a count that the report states itself
	open      bool   // whether they lived is not said: "shot"
	person    int    // who it is among those told of one by one; -1 for nobody of them
	single    bool   // one person without a number: "a man", a name
	self      bool   // done by them to themselves
	implied   bool   // told by a noun that counts nobody: "a fatal shooting"
	subset    bool   // part of a group that another figure counts: "three of them children"
	earlier   bool   // said to be a former value: "up from 9"
	at        int    // token of the governing word; 0 where there is none
	byClause  bool   // background, if the clause is to be believed
	ofCase    bool   // of what the report's case is about
	byEvent   bool   // its event is background
	told      bool   // its own words tie it to an event that is not the report's
	toll      bool   // said of the toll itself: "rose to 14"
	verb      string // the governing word
	share     bool   // said to be some of those counted, and where they are: "11 of the deaths were in"
	shareUnit string // what a share without a place counts
	byPlace   bool   // one of several counts in a row, each of a place
}

// A reader reads the figures of one sentence.
type reader struct {
	d           *text.Doc
	sentence    int
	first, last int // its tokens
	quantities  []quantity
	prior       hearsay.Counted // what the sentence before counted last; empty where nothing
	toll        hearsay.Counted // what the sentence before gave the number of; empty where nothing

	used []bool    // scratch: the quantities that a toll has used
	all  []finding // room for those of the document
}

// begin turns to sentence s.
func (r *reader) begin(d *text.Doc, s int) {
	*r = reader{
		d: d, sentence: s, first: d.Sentences[s].First, last: d.Sentences[s].Last,
		quantities: r.quantities[:0], used: r.used, all: r.all,
	}
}

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	*r = reader{quantities: text.Reuse(r.quantities[:cap(r.quantities)]), used: r.used, all: text.Reuse(r.all)}
}

// lastCounted is what the last of a sentence's findings that has a number counts.
func lastCounted(found []finding) hearsay.Counted {
	for i := len(found) - 1; i >= 0; i-- {
		if f := found[i]; !f.single && !f.subset && f.Counted != hearsay.OtherCounted {
			return f.Counted
		}
	}
	return ""
}

// findings reads the sentence and adds what it finds to those of the sentences before.
func (r *reader) findings(all []finding) []finding {
	r.findQuantities()
	before := len(all)
	all = append(all, r.zeros()...)
	r.used = text.Sized(r.used, len(r.quantities))
	all = append(all, r.tolls(r.used)...)
	for i := 0; i < len(r.quantities); {
		n := r.coordination(i, r.used)
		if !r.used[i] {
			all = append(all, r.group(r.quantities[i:i+n], all[before:])...)
		}
		i += n
	}
	all = append(all, r.names(all[before:])...)
	if len(all) > before && r.imagined() {
		return all[:before]
	}
	all = r.onePredicate(all, before)
	return append(all, r.allImplied(all[before:])...)
}

// lower is the lower-case form of token i, or "" outside the sentence.
func (r *reader) lower(i int) string {
	if i < r.first || i >= r.last {
		return ""
	}
	return r.d.Tokens[i].Lower
}

// tag is the tag of token i, or "" outside the sentence.
func (r *reader) tag(i int) text.Tag {
	if i < r.first || i >= r.last {
		return ""
	}
	return r.d.Tokens[i].Tag
}

// glued reports whether token i follows the one before it without white space.
func (r *reader) glued(i int) bool {
	return i > r.first && i < r.last && r.d.Tokens[i-1].End == r.d.Tokens[i].Start
}

// words is the text of tokens [first, last).
func (r *reader) words(first, last int) string {
	if first >= last {
		return ""
	}
	return r.d.Cover(first, last).In(r.d.Text)
}
