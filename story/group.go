package story

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/hearsay-news/hearsay"
)

// A Placement is what became of a report.
type Placement struct {
	Story    string         // the story that it is in now
	Entered  string         // the story that it was put into first; Shifts lead from there
	New      bool           // it opened that one
	Copies   []hearsay.Copy // copies that the report revealed: itself, or earlier ones of it
	Original string         // the report whose text it is; empty where that is its own
	Shifts   []Shift        // what changed around it then, in order
	Shared   []uint32       // terms that it shares with the story it joined, what weighs most first: see Why
}

// A Shift moves reports from one story to another. Stories merge and split by it.
type Shift struct {
	From, Into string
	Reports    []string // in order of arrival
	Opens      bool     // Into is a new story: From split
	Ends       bool     // From has no report left: it was merged into Into
}

// A Grouper holds the live stories. It is not safe for concurrent use.
type Grouper struct {
	texts    column[text] // by number, in order of arrival; so are the next two
	original []int32      // the report that a copy was taken from, itself none; -1 for its own text
	near     column[near]
	live

	shelf     shelf
	letters   letters // ids and titles of reports
	sources   []source
	sourceOf  map[teller]uint32 // numbers of sources
	byReport  register          // numbers of reports
	terms     postings          // which reports have a term, without copies
	overlaps  overlaps
	unsettled []int32               // rows of stories that wait to be grouped anew; some may be gone, or wait no more
	expected  int                   // reports that will be restored
	latest    *Sketch               // what was added last
	rulings   rulings               // what editors decided: see Rule
	uttered   map[uint32]utterances // by whom: see ownMarks

	recall  recall
	probe   probe
	likes   []dots // of the reports that were found last
	asides  []side
	members []int32 // of the story that is looked at
	pots    pots
	bench   bench
	cutter  cutter
}

// NewGrouper is a grouper without stories.
func NewGrouper() *Grouper {
	return &Grouper{
		sourceOf: map[teller]uint32{},
		uttered:  map[uint32]utterances{},
		live:     live{gone: map[string]bool{}},
	}
}

// Expect says how many reports will be given to Restore, about: for copies only the latest of
// them will have to be found.
func (g *Grouper) Expect(reports int) {
	g.expected = reports
	g.overlaps.awaited = min(reports, remembered)
}

// Restore puts a report into the story in which the store holds it: all reports, in their
// order of arrival, before the first Add, and later those that another program took in. Where
// the report is known the sketch takes the place of the one before. The sketch says whose text
// it is.
func (g *Grouper) Restore(s *Sketch, story string) {
	if n, known := g.number(s.Report); known {
		g.replace(n, s)
		g.Move(s.Report, story)
		return
	}
	original := int32(-1)
	if n, known := g.number(s.Original); known && s.Original != "" && g.original[n] < 0 {
		original = n
	}
	g.put(g.take(s), s, original, g.open(story))
}

// Add places a report and mends what it shows to have been wrong nearby. A new version of
// a report that is known changes what it says and is placed anew with its surroundings.
func (g *Grouper) Add(s *Sketch) Placement {
	g.latest = s
	if n, known := g.number(s.Report); known {
		g.replace(n, s)
		p := Placement{Entered: g.storyOf(n).id}
		if g.original[n] < 0 {
			p.Shifts = g.mend(g.storyOf(n), false)
		}
		p.Story = g.storyOf(n).id
		if o := g.original[n]; o >= 0 {
			p.Original = g.id(o)
		}
		return p
	}
	t := g.take(s)
	copies, original := g.copies(&t, s.Shingles)
	p := Placement{Copies: copies}
	if original >= 0 { // a copy goes where its original is and pulls nothing else there
		c := g.storyOf(original)
		g.put(t, s, original, c)
		p.Story, p.Entered, p.Original = c.id, c.id, g.id(original)
		return p
	}
	n := g.put(t, s, -1, nil)
	to := g.choose(n)
	c := to.story
	if c == nil {
		p.New = true
		c = g.open(storyID(s.Report))
	}
	if g.enter(c, n); !p.New {
		p.Shared = g.probe.terms.heaviest(sharedTerms)
	}
	p.Entered, p.Shifts = c.id, g.mend(c, to.sure)
	p.Story = g.storyOf(n).id
	return p
}

// Settle groups anew whatever a report that may not belong where it is came to. Then the
// stories follow from the reports and hardly from the order in which they came.
func (g *Grouper) Settle() (shifts []Shift) {
	for _, row := range g.unsettled {
		c := g.stories.at(row)
		c.queued = false
		if c.unsure && c.live {
			shifts = append(shifts, g.regroup(c)...)
		}
	}
	g.unsettled = g.unsettled[:0]
	return shifts
}

// Members are the reports of a story in order of arrival.
func (g *Grouper) Members(story string) []*Sketch {
	c := g.story(story)
	if c == nil {
		return nil
	}
	all := make([]*Sketch, len(c.members))
	for i, n := range c.members {
		all[i] = g.sketch(n)
	}
	return all
}

// StoryOf is the story in which a report now is; empty where the report is unknown.
func (g *Grouper) StoryOf(report string) string {
	n, ok := g.number(report)
	if !ok {
		return ""
	}
	return g.storyOf(n).id
}

// storyID names a story after the report that opened it, whenever that is.
func storyID(report string) string {
	sum := sha256.Sum256([]byte(report))
	return "s" + hex.EncodeToString(sum[:5])
}

// put keeps a report, in a story if one is given. What a copy says is what its original
// says.
func (g *Grouper) put(t text, s *Sketch, original int32, c *cluster) int32 {
	if original >= 0 {
		t.bags = g.texts.at(original).bags
	} else {
		t.bags = g.shelf.put(s.Terms, s.Phrases, s.Marks)
	}
	n := int32(g.texts.n)
	g.texts.add(t)
	g.original = append(g.original, original)
	g.near.add(near{})
	g.join(n, c)
	g.byReport.add(s.Report, n)
	if c != nil {
		c.members = append(c.members, n)
		if original < 0 {
			c.recount()
		}
	}
	g.index(n, s.Shingles)
	g.utter(n, s)
	return n
}

// index lets a text be found by its terms and shingles. A copy is found by its original.
func (g *Grouper) index(n int32, shingles []uint32) {
	if g.original[n] >= 0 {
		return
	}
	if int(n) >= g.expected-remembered {
		g.texts.at(n).imprint.text = g.overlaps.add(n, shingles)
	}
	terms, _ := g.shelf.at(g.texts.at(n).bags)
	heavy := g.recall.heaviest(terms, indexTerms)
	g.terms.touch(heavy)
	for _, t := range heavy {
		g.terms.add(t.ID(), n)
	}
}

// replace puts a new version's sketch in the place of the one before.
func (g *Grouper) replace(n int32, s *Sketch) {
	c := g.storyOf(n)
	t := g.take(s)
	if g.original[n] >= 0 {
		t.bags = g.texts.at(n).bags
		*g.texts.at(n) = t
		return
	}
	c.recount()
	g.unindex(n)
	for _, o := range g.near.at(n).at[:g.near.at(n).n] {
		l := *g.near.at(o.report)
		l.drop(n)
		g.rescale(o.report, l)
	}
	t.bags = g.shelf.put(s.Terms, s.Phrases, s.Marks)
	*g.texts.at(n) = t
	g.index(n, s.Shingles)
	*g.near.at(n) = near{}
	g.surroundings(n)
}
