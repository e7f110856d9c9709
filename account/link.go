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
	props    []*proposition // in order
	disputes []*rivalry
	tied     map[*claim]int // how many pairs of assertions tie it to another
	tale     *tale          // made last
}

// cluster is a claim in the making.
type cluster struct {
	props []*proposition
	said  map[sentenceOf]bool // what its members stand in: a sentence says a thing once; nil where they are few
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
	cluster []*cluster // by proposition
	shares  map[[4]int]float64
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

// link joins propositions into claims.
func (b *builder) link() {
	l := &linker{b: b, cluster: make([]*cluster, len(b.props)), shares: map[[4]int]float64{}}
	room := make([]cluster, len(b.props))
	for i := range b.props {
		room[i].props = b.props[i : i+1 : i+1]
		l.cluster[i] = &room[i]
	}
	for _, p := range b.props {
		if p.copyOf == nil && p.refersTo != nil && p.refersTo.order < len(b.props) && b.props[p.refersTo.order] == p.refersTo {
			l.join(p, p.refersTo)
		}
	}
	l.joinRepeats()
	l.joinFigures()
	for _, e := range b.edges() {
		if l.may(e.a, e.b) && l.alike(e.a, e.b) {
			l.join(e.a, e.b)
		}
	}
	for _, p := range b.rolls[copyRoll] { // last, so that a copy changes nothing about what is joined
		l.join(p, p.copyOf)
	}
	l.claims()
}

// join makes one cluster of two.
func (l *linker) join(p, q *proposition) {
	x, y := l.cluster[p.order], l.cluster[q.order]
	if x == y {
		return
	}
	if len(x.props) < len(y.props) {
		x, y = y, x
	}
	for _, m := range y.props {
		l.cluster[m.order] = x
	}
	x.props = append(x.props, y.props...)
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
func (l *linker) may(p, q *proposition) bool {
	x, y := l.cluster[p.order], l.cluster[q.order]
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
	others := sample(y.props, 3*sampleSize)
	for _, a := range sample(x.props, 3*sampleSize) {
		for _, c := range others {
			if !compatible(a, c) {
				return false
			}
		}
	}
	return true
}

// alike reports whether two clusters, not only the two members that brought them
// together, say the same: chains of small steps must not join what is far apart.
func (l *linker) alike(p, q *proposition) bool {
	x, y := l.cluster[p.order], l.cluster[q.order]
	if len(x.props)+len(y.props) <= 2 {
		return true
	}
	sum, n := 0.0, 0
	others := sample(y.props, sampleSize)
	for _, a := range sample(x.props, sampleSize) {
		for _, c := range others {
			need := linkScore
			if over, ok := l.b.sameThing(a, c); ok {
				sum += 1 + over
			} else {
				sum += l.b.vocab.alike(a, c) / need
			}
			n++
		}
	}
	return sum/float64(n) >= bagScore
}

// sample is at most n members, from both ends.
func sample(props []*proposition, n int) []*proposition {
	if len(props) <= n {
		return props
	}
	return append(slices.Clone(props[:n/2]), props[len(props)-n/2:]...)
}

// joinRepeats joins propositions of the very same content: takes of one wire, phrases of
// one spokesman. They would swamp the index.
func (l *linker) joinRepeats() {
	first := make([]*proposition, len(l.b.contents)+1) // by content
	for _, p := range l.b.props {
		if p.figure != nil || p.takesBack || p.refersTo != nil || p.copyOf != nil || len(p.terms) < fewTerms {
			continue
		}
		n := l.b.contentOf(p)
		for len(first) <= int(n) {
			first = append(first, nil)
		}
		if q := first[n]; q == nil {
			first[n] = p
		} else if (!distinct(p.voice, q.voice) || l.b.mayAgree(p, q)) && l.may(p, q) {
			l.join(p, q)
		}
	}
}

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

// figureRecall is how many clusters of one count a figure is held against: the latest.
const figureRecall = 64

// joinFigures joins figures that are one count of one event, told alike.
func (l *linker) joinFigures() {
	type bucket struct {
		counted    hearsay.Counted
		extent     string
		party      string
		background bool
	}
	open := map[bucket][]*proposition{} // one proposition of each cluster so far
	for _, p := range l.b.rolls[figureRoll] {
		if p.takesBack || p.copyOf != nil {
			continue
		}
		k := bucket{p.figure.Counted, p.extent, p.party(), p.background}
		list := open[k]
		joined := false
		for i := len(list) - 1; i >= max(0, len(list)-figureRecall); i-- {
			q := list[i]
			if compatible(p, q) && l.sameCount(p, q) && l.may(p, q) {
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

// claims makes the claims of the clusters, in the order of their first words.
func (l *linker) claims() {
	b := l.b
	room := make([]claim, len(b.props))
	made := map[*cluster]*claim{}
	for i, p := range b.props {
		x := l.cluster[i]
		var c *claim
		if len(x.props) > 1 {
			c = made[x]
		}
		if c == nil {
			c = &room[i]
			b.claims = append(b.claims, c)
			if len(x.props) > 1 {
				made[x] = c
				c.props = make([]*proposition, 0, len(x.props))
			} else {
				c.props = x.props
			}
		}
		p.claim = c
		if len(x.props) > 1 {
			c.props = append(c.props, p)
		}
	}
	taken := map[string]int{}
	for i, c := range b.claims {
		if i > 0 && b.claims[i-1].props[0].doc != c.props[0].doc {
			clear(taken) // an id is of one version
		}
		c.id = c.props[0].id()
		taken[c.id]++
		if n := taken[c.id]; n > 1 {
			c.id += "." + strconv.Itoa(n)
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
