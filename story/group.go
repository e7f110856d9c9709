package story

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// How alike two reports or stories must be. Set on the development parts of ECB+ and of
// the UCI headlines; see docs/accuracy.md.
const (
	joinScore   = 0.35 // a report joins the most alike story from here on
	mergeScore  = 0.55 // a report this much like two stories can bring them together
	mergeCentre = 0.42 // and does so where the stories' centres are this much alike

	bridgeScore  = 0.40 // the same where one of the two is small
	bridgeCentre = 0.14
	nearTie      = 0.85 // a score so near the best one is as good where the story is larger

	nearFloor  = 0.10 // a story whose nearest member is less alike is not looked at
	ownMember  = 0.55 // share of the nearest member in a score; the rest is the centre's
	coverShare = 0.50 // what the story's cover of a report adds
	coverPart  = 6    // a term counts as the story's from one member in so many on

	smallStory  = 3    // reports of a story that another can still take in
	fullWords   = 25   // content words from which a text is judged by what it says alone
	patience    = 2.0  // days between two texts that speak for nothing
	forgetting  = 0.90 // what each further day leaves of a score
	recallTerms = 20   // a report's heaviest terms recall others that hold them
	recallCap   = 600  // reports that one term may recall: the latest
	recalled    = 64   // reports that are compared in full
)

// A Placement is what became of a report.
type Placement struct {
	Story  string
	New    bool           // the report opened the story
	Copies []hearsay.Copy // copies that the report revealed: itself, or earlier ones of it
	Merged []string       // ids of stories that were merged into Story
}

// A Grouper holds the live stories. It is not safe for concurrent use.
type Grouper struct {
	sketches []*Sketch
	byReport map[string]int
	storyOf  []string
	stories  map[string]*cluster
	terms    map[uint32][]int32 // term → sketches, in order of arrival
	shingles map[uint64][]int32
	recall   recall
}

// cluster is a live story.
type cluster struct {
	id      string
	members []int
	centre  map[uint32]float64 // sum of the members' vectors
	holders map[uint32]int     // in how many members a term stands
	length  float64            // of the centre; 0 where it has to be measured anew
	first   time.Time
	last    time.Time
}

// NewGrouper is a grouper without stories.
func NewGrouper() *Grouper {
	return &Grouper{
		byReport: map[string]int{},
		stories:  map[string]*cluster{},
		terms:    map[uint32][]int32{},
		shingles: map[uint64][]int32{},
	}
}

// Restore puts a report back into the story in which the store holds it. Call it for all
// reports, in their order of arrival, before the first Add.
func (g *Grouper) Restore(s *Sketch, story string) { g.put(s, story) }

// Add places a report. A new version of a report that is known changes what it says; it
// keeps its story, unless it now shows that a small story is part of another.
func (g *Grouper) Add(s *Sketch) Placement {
	if n, known := g.byReport[s.Report]; known {
		g.replace(n, s)
		p := Placement{Story: g.storyOf[n]}
		if own := g.stories[p.Story]; len(own.members) <= smallStory {
			for _, r := range g.rank(s) {
				if r.id != own.id && r.score >= joinScore {
					p.Story = g.unite(g.stories[r.id], own, &p)
					break
				}
			}
		}
		return p
	}
	copies, original := g.copies(s)
	p := Placement{Copies: copies}
	if original >= 0 { // a copy goes where its original is and pulls nothing else there
		p.Story = g.storyOf[original]
		g.put(s, p.Story)
		return p
	}
	ranked := g.rank(s)
	if len(ranked) == 0 || ranked[0].score < joinScore {
		p.Story, p.New = storyID(s.Report), true
		g.put(s, p.Story)
		return p
	}
	p.Story = g.prefer(ranked)
	for _, r := range ranked {
		best, other := g.stories[p.Story], g.stories[r.id]
		if other != nil && best != other && g.belongTogether(best, other, r.score) { // nil: absorbed just now
			p.Story = g.unite(best, other, &p)
		}
	}
	g.put(s, p.Story)
	return p
}

// prefer picks the story that a report joins: the most alike, but of two that are nearly
// as alike one with a body of reports before one of a post or two, which may have opened
// on a side question of it.
func (g *Grouper) prefer(ranked []ranking) string {
	best := ranked[0]
	if len(g.stories[best.id].members) > smallStory {
		return best.id
	}
	for _, r := range ranked[1:] {
		if r.score >= joinScore && r.score >= nearTie*best.score && len(g.stories[r.id].members) > smallStory {
			return r.id
		}
	}
	return best.id
}

// belongTogether reports whether a report that joins one story, and is as much like
// another as score, shows that they are one.
func (g *Grouper) belongTogether(best, other *cluster, score float64) bool {
	centre := centres(best, other)
	if min(len(best.members), len(other.members)) <= smallStory && score >= bridgeScore && centre >= bridgeCentre {
		return true
	}
	return score >= mergeScore && centre >= mergeCentre
}

// unite makes two stories one, under the id of the one that began first, and notes which
// id is gone.
func (g *Grouper) unite(a, b *cluster, p *Placement) string {
	if b.first.Before(a.first) || (b.first.Equal(a.first) && b.id < a.id) {
		a, b = b, a
	}
	g.merge(a, b)
	p.Merged = append(p.Merged, b.id)
	return a.id
}

// Members are the reports of a story in order of arrival.
func (g *Grouper) Members(story string) []*Sketch {
	c := g.stories[story]
	if c == nil {
		return nil
	}
	all := make([]*Sketch, len(c.members))
	for i, n := range c.members {
		all[i] = g.sketches[n]
	}
	return all
}

// storyID names a story after the report that opened it, whenever that is.
func storyID(report string) string {
	sum := sha256.Sum256([]byte(report))
	return "s" + hex.EncodeToString(sum[:5])
}

func (g *Grouper) put(s *Sketch, story string) {
	n := len(g.sketches)
	g.sketches = append(g.sketches, s)
	g.storyOf = append(g.storyOf, story)
	g.byReport[s.Report] = n
	c := g.stories[story]
	if c == nil {
		c = &cluster{id: story, centre: map[uint32]float64{}, holders: map[uint32]int{}}
		g.stories[story] = c
	}
	c.add(n, s)
	g.index(n, s)
}

// index lets a sketch be found by its terms and shingles.
func (g *Grouper) index(n int, s *Sketch) {
	for _, t := range s.Terms {
		l := append(g.terms[t.ID], int32(n))
		if len(l) > 2*recallCap {
			l = slices.Clone(l[len(l)-recallCap:])
		}
		g.terms[t.ID] = l
	}
	for _, h := range s.Shingles {
		g.shingles[h] = append(g.shingles[h], int32(n))
	}
}

// replace puts a new version's sketch in the place of the one before.
func (g *Grouper) replace(n int, s *Sketch) {
	old := g.sketches[n]
	for _, t := range old.Terms {
		g.terms[t.ID] = without(g.terms[t.ID], int32(n))
	}
	for _, h := range old.Shingles {
		g.shingles[h] = without(g.shingles[h], int32(n))
	}
	c := g.stories[g.storyOf[n]]
	c.weigh(old, -1)
	c.weigh(s, 1)
	g.sketches[n] = s
	g.index(n, s)
}

func without(l []int32, n int32) []int32 {
	if i := slices.Index(l, n); i >= 0 {
		return slices.Delete(l, i, i+1)
	}
	return l
}

// weigh adds a member's terms to the centre, or takes them out.
func (c *cluster) weigh(s *Sketch, sign int) {
	c.length = 0
	for _, t := range s.Terms {
		c.centre[t.ID] += float64(sign) * float64(t.Weight)
		if c.holders[t.ID] += sign; c.holders[t.ID] == 0 {
			delete(c.centre, t.ID)
			delete(c.holders, t.ID)
		}
	}
}

func (c *cluster) add(n int, s *Sketch) {
	c.members = append(c.members, n)
	c.weigh(s, 1)
	at := seen(s)
	if c.first.IsZero() || at.Before(c.first) {
		c.first = at
	}
	if at.After(c.last) {
		c.last = at
	}
}

func (g *Grouper) merge(into, from *cluster) {
	for _, n := range from.members {
		g.storyOf[n] = into.id
		into.add(n, g.sketches[n])
	}
	slices.Sort(into.members)
	delete(g.stories, from.id)
}

// copies finds the reports whose text s shares, and the number of the one that s itself
// was taken from, or -1.
func (g *Grouper) copies(s *Sketch) (found []hearsay.Copy, original int) {
	common := map[int32]int{}
	for _, h := range s.Shingles {
		for _, n := range g.shingles[h] {
			common[n]++
		}
	}
	near := make([]int32, 0, len(common))
	for n, k := range common {
		if k >= creditCommon {
			near = append(near, n)
		}
	}
	slices.SortFunc(near, func(a, b int32) int {
		return cmp.Or(cmp.Compare(common[b], common[a]), cmp.Compare(a, b))
	})
	original = -1
	for _, n := range near {
		c, ok := copyOf(s, g.sketches[n])
		switch {
		case !ok:
		case c.Report != s.Report:
			found = append(found, c)
		case original < 0: // the one that shares most; of equals the first seen
			original = int(n)
			found = append(found, c)
		}
	}
	return found, original
}

type ranking struct {
	id    string
	score float64
}

// rank scores s against the stories of the reports that are most like it, best first.
func (g *Grouper) rank(s *Sketch) []ranking {
	nearest := map[string]float64{}
	for _, n := range g.recall.like(s, g.terms, len(g.sketches)) {
		o := g.sketches[n]
		id := g.storyOf[n]
		nearest[id] = max(nearest[id], cosine(s.Terms, o.Terms)*spread(s, o))
	}
	ranked := make([]ranking, 0, 8)
	for id, near := range nearest {
		if near < nearFloor {
			continue
		}
		c := g.stories[id]
		score := (ownMember*near + (1-ownMember)*c.likeness(s) + coverShare*c.cover(s)) * c.patience(s)
		ranked = append(ranked, ranking{id, score})
	}
	slices.SortFunc(ranked, func(a, b ranking) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.id, b.id))
	})
	return ranked
}

// spread makes up for texts that are too short to hold many common terms with a long one.
func spread(a, b *Sketch) float64 {
	short := min(a.Words, b.Words)
	if short >= fullWords {
		return 1
	}
	return 1 + 0.5*float64(fullWords-short)/fullWords
}

// likeness is the cosine of s and the story's centre.
func (c *cluster) likeness(s *Sketch) float64 {
	dot := 0.0
	for _, t := range s.Terms {
		dot += float64(t.Weight) * c.centre[t.ID]
	}
	if dot == 0 {
		return 0
	}
	return dot / c.norm()
}

// cover is the share of what s says that the story says too: of the weight of its terms,
// squared, what falls on terms that stand in a fair part of the members. A post of two
// lines can be wholly about a story that tells of far more.
func (c *cluster) cover(s *Sketch) float64 {
	enough := 1 + len(c.members)/coverPart
	sum := 0.0
	for _, t := range s.Terms {
		if c.holders[t.ID] >= enough {
			sum += float64(t.Weight) * float64(t.Weight)
		}
	}
	return sum
}

// norm is the length of the centre. Map order would make the last bits of a sum differ
// from run to run, so the squares are added as integers of a billionth.
func (c *cluster) norm() float64 {
	if c.length > 0 {
		return c.length
	}
	var sum int64
	for _, w := range c.centre {
		sum += int64(w * w * 1e9)
	}
	c.length = math.Sqrt(float64(sum) / 1e9)
	return c.length
}

// patience is what the time between s and the story leaves of a score. Dates speak
// against a match, never for one.
func (c *cluster) patience(s *Sketch) float64 {
	at := seen(s)
	if at.IsZero() || c.last.IsZero() {
		return 1
	}
	gap := at.Sub(c.last)
	if at.Before(c.first) {
		gap = c.first.Sub(at)
	}
	days := gap.Hours()/24 - patience
	if days <= 0 {
		return 1
	}
	return math.Pow(forgetting, days)
}

func centres(a, b *cluster) float64 {
	if len(a.centre) > len(b.centre) {
		a, b = b, a
	}
	var dot int64
	for id, w := range a.centre {
		dot += int64(w * b.centre[id] * 1e9)
	}
	return float64(dot) / 1e9 / (a.norm() * b.norm())
}

// StoryOf is the story in which a report now is; empty where the report is unknown.
func (g *Grouper) StoryOf(report string) string {
	n, ok := g.byReport[report]
	if !ok {
		return ""
	}
	return g.storyOf[n]
}
