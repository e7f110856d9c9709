package account

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"github.com/hearsay-news/hearsay"
)

// claim is a set of propositions of one meaning.
type claim struct {
	id       string
	linked   []*proposition // as they were linked, in order
	props    []*proposition // without those that were moved to another claim since, and with those moved to it
	disputes []*rivalry
	tied     map[*claim]int // how many pairs of assertions tie it to another
	tale     *tale          // made last
	moved    bool           // something was moved to it or from it since it was linked
	doubted  bool           // it is to be looked at whether its tale still holds
	given    bool           // given up: its propositions are linked anew
}

// cluster is a claim in the making.
type cluster struct {
	props []*proposition
	said  map[sentenceOf]bool // what its members stand in: a sentence says a thing once; nil where they are few
	mark  uint64              // of its members, as they are and as they came together
}

// sentenceOf names a sentence of a version.
type sentenceOf struct {
	doc      *doc
	sentence int
}

// fewMembers is how many members of a cluster are gone through rather than looked up.
const fewMembers = 8

// says reports whether a member stands in a sentence.
func (x *cluster) says(s sentenceOf) bool {
	if x.said != nil {
		return x.said[s]
	}
	return slices.ContainsFunc(x.props, func(p *proposition) bool { return p.doc == s.doc && p.sentence == s.sentence })
}

// linker joins propositions into clusters (union-find under vetoes).
type linker struct {
	b       *builder
	props   []*proposition // in order
	cluster []*cluster     // by place among these
	shares  map[[4]int]float64
	refused map[[2]uint64]bool // clusters, by their marks, that aren't to be joined
}

// share is the overlap of the sentences of two propositions, worked out once for each pair of
// sentences.
func (l *linker) share(p, q *proposition) float64 {
	k := [4]int{p.doc.order, p.sentence, q.doc.order, q.sentence}
	s, ok := l.shares[k]
	if !ok {
		s = overlap(p.doc.same[p.sentence], q.doc.same[q.sentence])
		l.shares[k] = s
	}
	return s
}

// link joins propositions into claims. Only those are linked anew of whose kin something has changed.
func (b *builder) link() {
	b.noteLost()
	b.findPairs()
	b.noteRelated()
	touched := b.touchedKin()
	l := &linker{b: b, props: touched, cluster: make([]*cluster, len(touched)), shares: map[[4]int]float64{}, refused: map[[2]uint64]bool{}}
	room := make([]cluster, len(touched))
	for i := range touched {
		room[i].props, room[i].mark = touched[i:i+1:i+1], b.markOf(touched[i])
		l.cluster[i] = &room[i]
	}
	for _, p := range touched {
		if p.copyOf == nil && b.has(p.refersTo) {
			l.join(p, p.refersTo)
		}
	}
	l.joinRepeats()
	l.joinFigures()
	for _, e := range l.edges() {
		if x, y := l.of(e.a), l.of(e.b); x != y && l.joins(e, x, y) {
			l.join(e.a, e.b)
		}
	}
	for _, p := range touched { // last, so that a copy changes nothing about what is joined
		if b.has(p.copyOf) {
			l.join(p, p.copyOf)
		}
	}
	b.keepKin(touched, l.claims())
}

// has reports whether p, which may be nil, is one of the story's propositions.
func (b *builder) has(p *proposition) bool {
	return p != nil && p.order < len(b.props) && b.props[p.order] == p
}

// edges are the pairs that may be joined, the surest first.
func (l *linker) edges() []edge {
	es := l.b.room.edges[:0]
	for _, p := range l.props {
		if pairable(p) {
			for _, e := range p.known.same {
				if l.of(e.a) != l.of(e.b) {
					es = append(es, e)
				}
			}
		}
	}
	l.b.room.sort(es)
	l.b.room.edges = es
	return es
}

// of is the cluster in which p is.
func (l *linker) of(p *proposition) *cluster { return l.cluster[p.known.at] }

// join makes one cluster of two.
func (l *linker) join(p, q *proposition) {
	x, y := l.of(p), l.of(q)
	if x == y {
		return
	}
	if len(x.props) < len(y.props) {
		x, y = y, x
	}
	for _, m := range y.props {
		l.cluster[m.known.at] = x
	}
	x.props, x.mark = append(x.props, y.props...), mixed(x.mark, y.mark)
	if len(x.props) <= fewMembers {
		return
	}
	new := y.props
	if x.said == nil {
		x.said, new = map[sentenceOf]bool{}, x.props
	}
	for _, m := range new {
		x.said[sentenceOf{m.doc, m.sentence}] = true
	}
}

// may reports whether no member of one cluster forbids the other's members; large
// clusters are spoken for by a sample, the first and last members.
func (l *linker) may(x, y *cluster) bool {
	if x == y {
		return false
	}
	if len(x.props) > len(y.props) {
		x, y = y, x
	}
	for _, m := range x.props {
		if y.says(sentenceOf{m.doc, m.sentence}) {
			return false
		}
	}
	var mine, theirs [3 * sampleSize]*proposition
	others := sample(theirs[:0], y.props)
	for _, a := range sample(mine[:0], x.props) {
		for _, c := range others {
			if !compatible(a, c) {
				return false
			}
		}
	}
	return true
}

// alike reports whether two clusters, not only two members that bring them
// together, say the same: chains of small steps must not join what is far apart.
func (l *linker) alike(x, y *cluster) bool {
	if len(x.props)+len(y.props) <= 2 {
		return true
	}
	sum, n := 0.0, 0
	var mine, theirs [sampleSize]*proposition
	others := sample(theirs[:0], y.props)
	for _, a := range sample(mine[:0], x.props) {
		for _, c := range others {
			sum += l.b.verdict(a, c, func() float64 {
				if over, ok := l.b.sameThing(a, c); ok {
					return 1 + over
				}
				return l.b.vocab.alike(a, c) / linkScore
			})
			n++
		}
	}
	return sum/float64(n) >= bagScore
}

// sample is as many members as there is room for, from both ends.
func sample(room, props []*proposition) []*proposition {
	n := cap(room)
	if len(props) <= n {
		return props
	}
	return append(append(room, props[:n/2]...), props[len(props)-n/2:]...)
}

// joinRepeats joins propositions of the very same content: takes of one wire, phrases of
// one spokesman. They would swamp the index.
func (l *linker) joinRepeats() {
	first := map[int32]*proposition{} // by content
	for _, p := range l.props {
		if !repeatable(p) {
			continue
		}
		n := l.b.contentOf(p)
		if q := first[n]; q == nil {
			first[n] = p
		} else if (!distinct(p.voice, q.voice) || l.b.mayAgree(p, q)) && !l.b.otherThings(p, q) && l.may(l.of(p), l.of(q)) {
			l.join(p, q)
		}
	}
}

// repeatable reports whether p says enough to be joined with what says the very same.
func repeatable(p *proposition) bool { return pairable(p) && len(p.terms) >= fewTerms }

// contentOf is the number of what p says: its kind, its side and its terms.
func (b *builder) contentOf(p *proposition) int32 {
	if p.known != nil && p.known.content > 0 {
		return p.known.content
	}
	key := make([]byte, 0, 4*len(p.terms)+8)
	key = append(key, p.kind...)
	key = append(key, p.polarity...)
	for _, t := range p.terms {
		key = strconv.AppendInt(append(key, ' '), int64(t.id), 36)
	}
	n := b.contents.number(string(key)) + 1
	if p.known != nil {
		p.known.content = n
	}
	return n
}

// countable reports whether p is a count that is joined with others.
func countable(p *proposition) bool { return p.figure != nil && !p.takesBack && p.copyOf == nil }

// figureRecall is how many clusters of one count a figure is held against: the latest.
const figureRecall = 64

// joinFigures joins figures that are one count of one event, told alike.
func (l *linker) joinFigures() {
	open := map[seriesKey][]*proposition{} // one proposition of each cluster so far
	for _, p := range l.props {
		if !countable(p) {
			continue
		}
		k := keyOf(p)
		list := open[k]
		joined := false
		for i := len(list) - 1; i >= max(0, len(list)-figureRecall); i-- {
			q := list[i]
			if compatible(p, q) && l.sameCount(p, q) && l.may(l.of(p), l.of(q)) {
				l.join(p, q)
				joined = true
				break
			}
		}
		if !joined {
			open[k] = append(list, p)
		}
	}
}

// sameCount reports whether two compatible figures count the same thing: casualties of
// one story do; figures of additional victims, of backgrounds and of other things need words in common.
func (l *linker) sameCount(p, q *proposition) bool {
	if onesDeath(p) && onesDeath(q) && l.b.namesRival(p, q) {
		return false // of what somebody died is what the two are about
	}
	if p.polarity == hearsay.Affirms && q.polarity == hearsay.Affirms && p.figure.Counted != hearsay.OtherCounted && !p.figure.Additional && !p.background {
		return true
	}
	if p.polarity != q.polarity && !p.background && p.figure.Counted != hearsay.OtherCounted {
		return true // what is denied is told in other words than it was claimed in
	}
	return l.b.vocab.alike(p, q) >= linkScore && l.share(p, q) > 0.2 || p.quote() == q.quote()
}

// claims are the claims that the clusters make, in the order of their first words.
func (l *linker) claims() (claims []*claim) {
	made := map[*cluster]*claim{}
	for i, p := range l.props {
		x := l.cluster[i]
		c := made[x]
		if c == nil {
			c = &claim{id: p.id(), linked: make([]*proposition, 0, len(x.props))}
			made[x] = c
			claims = append(claims, c)
		}
		p.claim = c
		c.linked = append(c.linked, p)
	}
	for _, c := range claims {
		c.props = c.linked
	}
	return claims
}

// hasTwins reports whether two of d's propositions would give a claim one id.
func (d *doc) hasTwins() bool {
	counted := func(p *proposition) hearsay.Counted {
		if p.figure == nil {
			return ""
		}
		return p.figure.Counted
	}
	for i, p := range d.props {
		for _, q := range d.props[i+1:] {
			if q.Start != p.Start {
				break
			}
			if q.End == p.End && q.kind == p.kind && q.head.Start == p.head.Start && counted(p) == counted(q) {
				return true
			}
		}
	}
	return false
}

// tellTwinsApart gives the claims that one version opens with the same words in the same place ids of their own.
func (b *builder) tellTwinsApart() {
	for _, d := range b.docs {
		if !d.twins {
			continue
		}
		taken := map[string]int{}
		for _, p := range d.props {
			if c := p.claim; c.linked[0] == p {
				id := p.id()
				if taken[id]++; taken[id] > 1 {
					id += "." + strconv.Itoa(taken[id])
				}
				if c.id != id {
					c.id = id
					b.doubt(c)
				}
			}
		}
	}
}

// id is the name of the claim that the proposition opens: short, and the same for the
// same words in the same version.
func (p *proposition) id() string {
	if p.known == nil {
		return p.makeID()
	}
	if p.known.id == "" {
		p.known.id = p.makeID()
	}
	return p.known.id
}

func (p *proposition) makeID() string {
	h := sha256.New()
	for _, s := range []string{p.doc.report(), strconv.Itoa(p.doc.number()), p.quote(), string(p.kind), strconv.Itoa(p.Start), strconv.Itoa(p.head.Start)} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	if p.figure != nil {
		h.Write([]byte(p.figure.Counted))
	}
	return "c" + hex.EncodeToString(h.Sum(nil))[:10]
}
