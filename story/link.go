package story

import "math"

// How alike two groups of reports must be to tell of one story. Set on the development
// parts of ECB+ and of the UCI headlines, with wire reports among them as noise; see
// docs/accuracy.md.
const (
	neighbours  = 8    // a report's scale is its likeness to its k-th neighbour
	leastScale  = 0.25 // or this, where it has no such neighbour
	leastPhrase = 0.03 // the same of phrases
	scalePrior  = 30   // pairs for which the members' scales stand in a group's cohesion

	joinShort   = 0.50 // from this share of their cohesion on two groups of headlines are one
	joinFull    = 0.74 // the same of texts of a few sentences, which share more words
	joinLong    = 0.70 // the same of long texts, which are compared by phrases too
	phraseShare = 0.6  // what phrases weigh beside terms, in long texts
	mostPhrase  = 1.6  // likeness in phrases beyond which more of it says nothing
	growth      = 0.25 // by this power of its size a group of headlines draws others in
	firmness    = 0.05 // by this power of its size a group of other texts keeps others out
	headline    = 7    // content words of a headline alone
	fullWords   = 20   // content words of a text of a few sentences
	longWords   = 80   // content words from which on a text is long

	patience   = 2.0  // days between two texts that speak for nothing
	forgetting = 0.90 // what each further day leaves of a likeness
)

// unit is 1 in the fixed-point numbers in which weights are added up: whole numbers give
// the same sums in every order.
const unit = 1 << 13

// A mass is what linking needs to know of a group of reports beside its terms. Two groups'
// masses add up.
type mass struct {
	n           int64 // reports that have words, copies not counted
	self        dots  // sum of the squares of their lengths
	pairs       dots  // sum of the likeness of each to each other, both ways
	scale       dots  // sum of their scales
	words       int64 // content words beyond a headline's, each report's up to fullWords
	more        int64 // content words beyond fullWords, each report's up to longWords
	first, last int64 // Unix seconds of publication; 0 where unknown
}

// join adds another group whose terms' product with these is dot.
func (m *mass) join(o *mass, dot dots) {
	m.n += o.n
	m.self.add(o.self)
	m.pairs.add(o.pairs)
	m.pairs.add(dot)
	m.pairs.add(dot)
	m.scale.add(o.scale)
	m.words += o.words
	m.more += o.more
	if o.first != 0 {
		if m.first == 0 || o.first < m.first {
			m.first = o.first
		}
		m.last = max(m.last, o.last)
	}
}

// leave takes a report out; square is the product of the sum of terms that is left with
// itself. Of the times it leaves what they were.
func (m *mass) leave(o *mass, square dots) {
	m.n -= o.n
	m.self.add(o.self.negative())
	m.scale.add(o.scale.negative())
	m.words -= o.words
	m.more -= o.more
	m.pairs = square
	m.pairs.add(m.self.negative())
}

// cohesion is how alike the members of a group are to each other in terms or in phrases,
// given the sums of likeness and scale: their mean cosine, drawn towards the mean of their
// scales while they are few.
func (m *mass) cohesion(pairs, scale int64) float64 {
	n := float64(m.n * (m.n - 1))
	return (float64(pairs)/(unit*unit) + scalePrior*float64(scale)/unit/float64(m.n)) / (n + scalePrior)
}

// short is 0 for texts of some sentences and 1 for headlines alone.
func (m *mass) short() float64 {
	return 1 - float64(m.words)/float64(m.n*int64(fullWords-headline))
}

// long is 0 for texts of a sentence or two and 1 for whole reports.
func (m *mass) long() float64 {
	return float64(m.more) / float64(m.n*int64(longWords-fullWords))
}

// link says how much two groups belong together; from 1 on they are one story. It is the
// mean cosine of their pairs in relation to the cohesion of both, which for two single
// reports is local scaling (L. Zelnik-Manor and P. Perona, "Self-tuning spectral
// clustering", 2004): reports that have close neighbours must be close, and a loose story
// asks for less. dot is the product of the groups' sums of terms.
func link(a, b *mass, dot dots) float64 {
	if dot.terms <= 0 || a.n == 0 || b.n == 0 {
		return 0
	}
	each := unit * unit * float64(a.n*b.n)
	v := float64(dot.terms) / each / math.Sqrt(a.cohesion(a.pairs.terms, a.scale.terms)*b.cohesion(b.pairs.terms, b.scale.terms))
	short := max(a.short(), b.short())
	long := min(a.long(), b.long())
	if share := phraseShare * long; share > 0 && a.self.phrases > 0 && b.self.phrases > 0 {
		p := float64(dot.phrases) / each / math.Sqrt(a.cohesion(a.pairs.phrases, a.scale.phrases)*b.cohesion(b.pairs.phrases, b.scale.phrases))
		v = (v + share*min(p, mostPhrase)) / (1 + share)
	}
	if short > 0 {
		v *= math.Pow(float64(max(a.n, b.n)), growth*short)
	}
	if short < 1 && min(a.n, b.n) > 1 {
		v /= math.Pow(float64(min(a.n, b.n)), firmness*(1-short))
	}
	v /= joinFull + (joinShort-joinFull)*short + (joinLong-joinFull)*long
	return v * decay(a, b)
}

// decay is what the time between two groups leaves of their likeness. Dates speak against
// a match, never for one.
func decay(a, b *mass) float64 {
	if a.first == 0 || b.first == 0 {
		return 1
	}
	days := float64(max(a.first-b.last, b.first-a.last))/(24*60*60) - patience
	if days <= 0 {
		return 1
	}
	return math.Pow(forgetting, days)
}
