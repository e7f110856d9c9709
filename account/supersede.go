package account

import (
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// seriesKey tells which counts are of one series: one thing counted, of one group and extent.
type seriesKey struct {
	counted    hearsay.Counted
	extent     string
	party      string
	background bool
}

func keyOf(p *proposition) seriesKey {
	return seriesKey{p.figure.Counted, p.extent, p.group(), p.background}
}

// totals groups the figures that tell how many there are in all, by series, in order. What tells of one more victim,
// what is denied, what is only a headline's and what may only be so tell no total.
func (b *builder) totals() (keys []seriesKey, by map[seriesKey][]*proposition) {
	if b.totalled == nil {
		b.totalKeys, b.totalled = b.findTotals()
		b.toldCounts = map[seriesKey]toldCounts{}
	}
	return b.totalKeys, b.totalled
}

func (b *builder) findTotals() (keys []seriesKey, by map[seriesKey][]*proposition) {
	by = map[seriesKey][]*proposition{}
	add := func(p *proposition) {
		if p.figure == nil || !p.affirming() || p.figure.Additional || hedged(p) {
			return
		}
		k := keyOf(p)
		if by[k] == nil {
			keys = append(keys, k)
		}
		by[k] = append(by[k], p)
	}
	for _, p := range b.counts {
		if p.claim, p.voice = p.carrier.claim, p.carrier.voice; p.claim != nil && p.carrier.copyOf == nil {
			add(p)
		}
	}
	for _, p := range b.rolls[figureRoll] {
		add(p)
	}
	for _, k := range keys {
		by[k] = withoutParts(withoutInstances(by[k]))
	}
	return keys, by
}

// withoutInstances leaves out what tells of one victim ("a man was killed") where there
// are counts: until then it was the toll. A post's count makes only those of posts needless.
func withoutInstances(props []*proposition) []*proposition {
	var counted time.Time // first, by others than posts
	posts := false
	for _, p := range props {
		if instance(p.figure) || p.figure.Max == 0 {
			continue
		}
		posts = true
		if place(p) < postPlace && (counted.IsZero() || p.at().Before(counted)) {
			counted = p.at()
		}
	}
	if !posts {
		return props
	}
	return slices.DeleteFunc(props, func(p *proposition) bool {
		return instance(p.figure) && (place(p) == postPlace || !counted.IsZero() && !p.at().Before(counted))
	})
}

// withoutParts leaves out, of the counts that one voice gives in one version, all but the
// largest: the others are parts of it ("one of them was a child", "one was counted twice").
func withoutParts(props []*proposition) []*proposition {
	type giver struct {
		doc   *doc
		voice string
	}
	largest := map[giver]int{}
	for _, p := range props {
		g := giver{p.doc, p.voice.key}
		largest[g] = max(largest[g], p.figure.Min)
	}
	return slices.DeleteFunc(slices.Clone(props), func(p *proposition) bool {
		return p.figure.Min < largest[giver{p.doc, p.voice.key}]
	})
}

// instance reports whether a figure tells of persons rather than of a number: "a man", "a
// mother and her son".
func instance(f *hearsay.Figure) bool {
	if f.Min < 1 || f.Max > 3 {
		return false
	}
	w, _, _ := strings.Cut(strings.ToLower(f.Words), " ")
	switch w {
	case "", "a", "an", "the", "his", "her", "its", "their", "another":
		return true
	}
	return false
}

// cumulative reports whether a count only grows as more becomes known.
func cumulative(c hearsay.Counted) bool {
	switch c {
	case hearsay.Attending, hearsay.OtherCounted, hearsay.Missing, hearsay.Deployed:
		return false
	}
	return true
}

// supersede marks the counts that their own origin replaced by a later one, those that a
// better-placed origin overtook, and the words that their own origin later denied.
func (b *builder) supersede() {
	keys, _ := b.totals()
	for _, k := range keys {
		told := b.tellers(k)
		markEarlier(told.first)
		b.replace(k, told.first)
		for _, p := range told.first {
			for _, o := range told.alike[p] {
				o.superseded, o.supersededBy, o.overtaken, o.earlier = p.superseded, p.supersededBy, p.overtaken, p.earlier
			}
			if !p.superseded.IsZero() {
				p.doc.stale = append(p.doc.stale, p.figure.Span)
			}
		}
	}
	b.supersedeAmended()
	b.supersedeTallied()
	for _, c := range b.denialClaims() {
		if len(c.props) > 1 {
			b.changedMind(c)
		}
	}
	for _, p := range b.rolls[copyRoll] { // a copy's words stand as long as its original's
		if r := p.root(); r != p {
			p.superseded, p.supersededBy, p.overtaken = r.superseded, r.supersededBy, r.overtaken
			p.gone, p.goneBy = r.gone, r.goneBy
		}
	}
}

// tellersEach is how many counts of one series are held against others for each version: a text
// that counts without end mustn't take time without end.
const tellersEach = 48

// toldCounts are, of the counts of one series that are no copies, those to hold against each other: the first for each
// version, voice, quantity, time and place.
type toldCounts struct {
	first []*proposition                  // in order
	alike map[*proposition][]*proposition // which others say what each says
}

// tellers are those of a series.
func (b *builder) tellers(k seriesKey) toldCounts {
	_, by := b.totals()
	t, ok := b.toldCounts[k]
	if !ok {
		t = tellersOf(by[k])
		b.toldCounts[k] = t
	}
	return t
}

func tellersOf(props []*proposition) toldCounts {
	type key struct {
		doc      *doc
		name     string
		quantity hearsay.Quantity
		when     hearsay.When
		where    string
		event    hearsay.EventType
	}
	first := map[key]*proposition{}
	var some time.Time // when the first count was told that isn't of none
	n := map[*doc]int{}
	t := toldCounts{alike: map[*proposition][]*proposition{}}
	for _, p := range props {
		if p.copyOf != nil {
			continue
		}
		if p.figure.Min > 0 && some.IsZero() {
			some = p.at()
		}
		p.answersSome = p.figure.Max == 0 && !some.IsZero() && some.Before(p.at())
		k := key{doc: p.doc, name: p.voice.key, quantity: p.figure.Quantity, when: p.when, where: p.where.Name, event: p.eventType()}
		if q := first[k]; q != nil {
			t.alike[q] = append(t.alike[q], p)
			continue
		}
		if n[p.doc]++; n[p.doc] > tellersEach {
			continue
		}
		first[k] = p
		t.first = append(t.first, p)
	}
	return t
}

// replaces reports whether q, a later count, leaves no room for p: they exclude each other or
// q is higher than p's open lower bound.
func replaces(q, p *proposition) bool {
	return excludes(p.figure.Quantity, q.figure.Quantity) || p.figure.Open() && q.figure.Min > p.figure.Min
}

// ownOrigin reports whether q is p's own origin's later word: the same voice's, or where p
// is an outlet's own word, the same outlet's.
func ownOrigin(p, q *proposition) bool {
	pv, qv := p.root().voice, q.root().voice
	if same(pv, qv) {
		return true
	}
	return looseWord(pv) && pv.kind == ownWord && q.doc.Version.Outlet == p.root().doc.Version.Outlet
}

// riseTime is how much later a higher count must be told for the toll to have risen in
// between, where nothing else tells which of two origins counts better.
const riseTime = 3 * time.Hour

// longTime is how much later a higher count must be told for the toll to have risen whoever tells it,
// but for witnesses and posts.
const longTime = 12 * time.Hour

// overtakes reports whether q is a later, higher count by which a toll has risen rather
// than one that contradicts p: a better-placed origin's, or after a while one as well placed
// or an outlet's that doesn't say whose it is.
func overtakes(q, p *proposition) bool {
	if p.figure.Counted == hearsay.Missing { // who was missing in the morning may be found by the evening
		return q.at().Sub(p.at()) >= riseTime && !q.title && (place(q) <= place(p) || q.root().voice.kind == ownWord)
	}
	if !cumulative(p.figure.Counted) || q.figure.Min <= p.figure.Min || !q.at().After(p.at()) {
		return false
	}
	if p.figure.Max == 0 && !looseWord(p.root().voice) && q.at().Sub(p.at()) < longTime && !ownOrigin(p, q) {
		return false // who says that there were some answers who said that there were none
	}
	if p.answersSome {
		return false // who says that there were none answers who said before that there were
	}
	if place(q) < place(p) || q.at().Sub(p.at()) >= longTime && place(q) < witnessPlace {
		return true
	}
	return q.at().Sub(p.at()) >= riseTime && (place(q) == place(p) || q.root().voice.kind == ownWord)
}

// The last ranks: who fights, witnesses and unnamed sources, and posts.
const (
	militantPlace = 4
	witnessPlace  = 5
	postPlace     = 6
)

// place ranks how well an origin is placed to count: bodies of the state and who treats
// the victims, then parties and organisations, wires, other outlets, witnesses, posts.
func place(p *proposition) int {
	r := p.root()
	v := r.voice
	switch {
	case v.kind == poster || v.domain == lexicon.SocialVoice:
		return postPlace
	case v.domain == lexicon.WitnessVoice || v.domain == lexicon.SourceVoice:
		return witnessPlace
	case v.kind == ownWord || v.kind == ownEyes:
		if r.doc.Version.Kind == hearsay.WireOutlet || r.chain.Root().Kind == hearsay.WireLink {
			return 2
		}
		return 3
	case v.domain == lexicon.HealthVoice && lexicon.LoneHelper(strings.ToLower(v.name)):
		return 1
	case slices.Contains(state, v.domain):
		return 0
	case v.domain == lexicon.MilitantVoice:
		return militantPlace
	}
	return 1
}

// changedMind marks the words of an origin that later denied them, where it is that
// origin's latest word, and the denials of an origin that later affirmed what it had denied.
func (b *builder) changedMind(c *claim) {
	var denials, words sayings
	for _, q := range c.props {
		switch {
		case q.copyOf != nil || q.title || looseWord(q.voice):
		case q.denying() && q.refersTo == nil:
			denials.add(q)
		case q.affirming() && q.kind != hearsay.DemandClaim && !hedged(q):
			words.add(q)
		}
	}
	for _, p := range c.props {
		if p.affirming() && !p.title && p.copyOf == nil {
			p.replacedBy(denials)
		}
	}
	for _, d := range denials {
		for _, p := range d.props {
			p.replacedBy(words)
		}
	}
}

// sayings are propositions by whose word they are, of each voice in order.
type sayings []saying

type saying struct {
	voice *voice
	props []*proposition
}

// add adds what is told last.
func (s *sayings) add(p *proposition) {
	i := slices.IndexFunc(*s, func(o saying) bool { return o.voice == p.voice })
	if i < 0 {
		i, *s = len(*s), append(*s, saying{voice: p.voice})
	}
	(*s)[i].props = append((*s)[i].props, p)
}

// replacedBy marks p where its own origin, in a later report, says one of others: the first of these.
func (p *proposition) replacedBy(others sayings) {
	var first *proposition
	for _, o := range others {
		i := sort.Search(len(o.props), func(i int) bool { return o.props[i].at().After(p.at()) })
		if i < len(o.props) && (first == nil || o.props[i].order < first.order) && same(p.root().voice, o.voice) {
			first = o.props[i]
		}
	}
	if first != nil {
		p.superseded, p.supersededBy = first.at(), first.doc
	}
}
