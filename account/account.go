package account

import (
	"cmp"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Input is all that an account depends on.
type Input struct {
	Story    hearsay.Story
	Versions []Read // in any order; several of one report are its versions
	Copies   []hearsay.Copy
	Profiles map[string]hearsay.Profile // by outlet
	AsOf     time.Time                  // versions observed later are left out; zero: none are
}

// A Read is one version with what it says. One without a Reading is passed over.
type Read struct {
	Version hearsay.Version
	Reading *hearsay.Reading
}

// Build makes the account of one story.
func Build(in Input) hearsay.Account { return build(in, map[*Read]*learnt{}, newMemory(), nil) }

// build makes the account, of what is known of the versions and of the story; kept may be nil.
func build(in Input, known map[*Read]*learnt, story *memory, kept *Keeper) hearsay.Account {
	b := newBuilder(in, known, story)
	b.group()
	b.supersede()
	b.findDisputes()
	b.settleDenials()

	a := hearsay.Account{Story: in.Story, AsOf: in.AsOf}
	if a.AsOf.IsZero() && len(b.docs) > 0 {
		a.AsOf = b.docs[len(b.docs)-1].observed()
	}
	a.Updates = b.updates()
	for _, d := range b.docs {
		if d.after == nil && d.Reading.Unread != "" {
			a.Unread = append(a.Unread, d.report())
		}
	}
	b.noteFormer(kept)
	b.noteTopic()
	a.Claims = b.claimsTold()
	a.Figures = b.series()
	a.Timeline = timeline(b.board.dated())
	return a
}

// group makes the claims: what every version says, on whose word, and what is one.
func (b *builder) group() {
	b.propose()
	b.settle()
	b.link()
	b.takeBack()
}

// builder holds the work of one Build.
type builder struct {
	*memory
	in     Input
	docs   []*doc         // by observation, then report, then version number
	gone   []*doc         // the account before had these too
	lost   []*proposition // linked in the account before, and there no more
	wholes map[extentKey]bool
	sites  map[string]bool   // hospitals, by plain name: whether the story's event took place there
	learnt map[*Read]*learnt // what the words of each version tell by themselves
	claims []*claim
	unlike []edge // pairs that were held together and take opposite sides, or say opposed things
	byDoc  map[docKey]*doc
	origin map[string]string // report → the report its text was taken from, at the root
	words  *wordsBy          // whose words are whose; made when asked for
	family map[string]string // outlet → publisher family

	newly [rollCount][]*proposition // of each roll, what was settled otherwise than before; nil where it is still to be found

	totalKeys  []seriesKey                  // of the story's counts
	totalled   map[seriesKey][]*proposition // these; nil where they are still to be found
	toldCounts map[seriesKey]toldCounts     // of these, as far as it was asked, those to hold against each other

	renumbered [][2]*proposition // that number one lot otherwise, in the order in which they were told; nil where they are still to be found

	amended []edge // pairs of which the later is the earlier with another number or date
}

func newBuilder(in Input, known map[*Read]*learnt, story *memory) *builder {
	b := &builder{
		in:     in,
		memory: story,
		learnt: known,
		byDoc:  map[docKey]*doc{},
		family: families(in.Profiles),
		sites:  map[string]bool{},
	}
	for i := range in.Versions {
		r := &in.Versions[i]
		if r.Reading == nil || !in.AsOf.IsZero() && r.Version.Observed.After(in.AsOf) {
			continue
		}
		if b.learnt[r] == nil {
			b.learnt[r] = learn(r)
		}
		b.docs = append(b.docs, story.doc(r, b.learnt[r]))
	}
	slices.SortStableFunc(b.docs, func(x, y *doc) int {
		if c := x.observed().Compare(y.observed()); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(x.report(), y.report()), cmp.Compare(x.number(), y.number()))
	})
	latest := map[string]*doc{}
	kept := b.docs[:0]
	for _, d := range b.docs {
		if b.byDoc[d.key()] != nil {
			continue // the same version twice
		}
		b.byDoc[d.key()] = d
		if before := latest[d.report()]; before != nil {
			d.before, before.after = before, d
		}
		latest[d.report()] = d
		kept = append(kept, d)
	}
	b.docs = kept
	for i, d := range b.docs {
		d.order = i
	}
	story.forget(b.docs)
	story.forgetFates()
	story.lists.empty()
	story.kinship.undoMoves()
	b.origin = roots(in.Copies, latest)
	return b
}

// families maps each outlet to the publisher that owns it, where that is known.
func families(profiles map[string]hearsay.Profile) map[string]string {
	f := map[string]string{}
	for outlet, p := range profiles {
		if p.Family != "" {
			f[plainName(outlet)] = p.Family
		}
	}
	return f
}
