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
	n           int64 // reports that have words, copies not counted; the rest is theirs
	size        int64 // the same and those of a large story that are too old to be looked at
	phrased     int64 // those of them that have phrases
	pairs       dots  // sum of the likeness of each to each other, both ways
	scale       dots  // sum of their scales
	words       int64 // content words beyond a headline's, each report's up to fullWords
	more        int64 // content words beyond fullWords, each report's up to longWords
	first, last int64 // Unix seconds in which they stood in public; 0 where unknown
	hours       hours // of the same
	dated       int64 // reports that say when they were published
}

// join adds another group whose terms' product with these is dot.
func (m *mass) join(o *mass, dot dots) {
	m.n += o.n
	m.size += o.size
	m.phrased += o.phrased
	m.pairs.add(o.pairs)
	m.pairs.add(dot)
	m.pairs.add(dot)
	m.scale.add(o.scale)
	m.words += o.words
	m.more += o.more
	m.hours.add(o.hours)
	m.dated += o.dated
	if o.first != 0 {
		if m.first == 0 || o.first < m.first {
			m.first = o.first
		}
		m.last = max(m.last, o.last)
	}
}

// cohesion is how alike the members of a group are to each other in terms or in phrases,
// given the sums of likeness and scale: their mean cosine, drawn towards the mean of their
// scales while they are few.
func (m *mass) cohesion(pairs, scale int64) float64 {
	n := float64(m.n * (m.n - 1))
	return (float64(pairs)/(unit*unit) + scalePrior*float64(scale)/unit/float64(m.n)) / (n + scalePrior)
}

// undated reports whether most of a group don't say when they were published. When they
// were taken in says nothing: a pile of old reports comes in within seconds.
func (m *mass) undated() bool { return 2*m.dated < m.n }

// short is 0 for texts of some sentences and 1 for headlines alone.
func (m *mass) short() float64 {
	return 1 - float64(m.words)/float64(m.n*int64(fullWords-headline))
}

// long is 0 for texts of a sentence or two and 1 for whole reports.
func (m *mass) long() float64 {
	return float64(m.more) / float64(m.n*int64(longWords-fullWords))
}

// A reckoning is a mass with what links need of it again and again.
type reckoning struct {
	mass
	terms, phrases    float64 // 1 over the root of its cohesion in them
	logTerms, logSize float64
	brevity, fullness float64 // short and long
	middle, wide      float64 // hours since 1970 around which it was published, and how widely
}

// reckon is the reckoning of a mass as it is now.
func (m *mass) reckon() reckoning {
	s := reckoning{mass: *m}
	if m.n == 0 {
		return s
	}
	s.terms = 1 / math.Sqrt(m.cohesion(m.pairs.terms, m.scale.terms))
	s.phrases = 1 / math.Sqrt(m.cohesion(m.pairs.phrases, m.scale.phrases))
	s.logTerms, s.logSize = math.Log(s.terms), math.Log(float64(m.size))
	s.brevity, s.fullness = m.short(), m.long()
	if m.hours.n > 0 {
		s.middle = m.hours.mean()
		s.wide = m.hours.spread(s.middle)
	}
	return s
}

// link says how much two groups belong together; from 1 on they are one story, unless they
// are in conflict. dot is the product of the groups' sums of terms, nearest how alike the nearest two
// of their reports are (see reckoning.near). For long texts it
// follows from what was learnt (see [Evidence]), for headlines from plain likeness.
func link(a, b *reckoning, dot dots, nearest float64) float64 {
	if dot.terms <= 0 || a.n == 0 || b.n == 0 {
		return 0
	}
	long := min(a.fullness, b.fullness)
	v := 1.0
	if long < 1 {
		v = plain(a, b, dot)
	}
	if long > 0 {
		e := likeness(a, b, dot, nearest)
		if learnt := e.link(); long < 1 {
			v = math.Pow(v, 1-long) * math.Pow(learnt, long)
		} else {
			v = learnt
		}
	}
	return v * decay(a, b)
}

// plain is the link of two groups by likeness alone: the mean cosine of their pairs in
// relation to the cohesion of both, which for two single reports is local scaling
// (L. Zelnik-Manor and P. Perona, "Self-tuning spectral clustering", 2004): reports that
// have close neighbours must be close, and a loose story asks for less.
func plain(a, b *reckoning, dot dots) float64 {
	if dot.terms <= 0 || a.n == 0 || b.n == 0 {
		return 0
	}
	v := cosine(a, b, dot) * a.terms * b.terms
	short := max(a.brevity, b.brevity)
	long := min(a.fullness, b.fullness)
	if share := phraseShare * long; share > 0 && a.phrased > 0 && b.phrased > 0 {
		v = (v + share*min(phrasing(a, b, dot), mostPhrase)) / (1 + share)
	}
	if short > 0 {
		v *= math.Exp(max(a.logSize, b.logSize) * growth * short)
	}
	if least := min(a.logSize, b.logSize); short < 1 && least > 0 {
		v /= math.Exp(least * firmness * (1 - short))
	}
	return v / (joinFull + (joinShort-joinFull)*short + (joinLong-joinFull)*long)
}

// near is how alike two reports are in relation to the surroundings of both, given the product
// of their terms.
func (s *reckoning) near(o *reckoning, terms int64) float64 {
	return float64(terms) / (unit * unit) * s.terms * o.terms
}

// phrasing is how alike two groups are in phrases, in relation to their cohesion in them.
func phrasing(a, b *reckoning, dot dots) float64 {
	return float64(dot.phrases) / (unit * unit * float64(a.n*b.n)) * a.phrases * b.phrases
}

// cosine is the mean cosine of the pairs of two groups.
func cosine(a, b *reckoning, dot dots) float64 {
	return float64(dot.terms) / (unit * unit * float64(a.n*b.n))
}

// pause is how many days lie between two groups: from the last report of one to the first
// of the other, or from the mean of one to that of the other, less what each is spread
// around it. A story that goes on day after day has no pause, but neither have all reports
// of a month from one war. It is 0 where the times of one aren't known.
func pause(a, b *reckoning) float64 {
	if a.hours.n == 0 || b.hours.n == 0 {
		return 0
	}
	between := float64(max(a.first-b.last, b.first-a.last)) / (60 * 60)
	between = max(between, math.Abs(a.middle-b.middle)-a.wide-b.wide)
	return max(0, between/24)
}

// hours are the times of publication of some reports: how many have one, the sum of the
// hours since 1970 and that of their squares.
type hours struct{ n, sum, squares int64 }

func hoursOf(seconds int64) hours {
	h := seconds / (60 * 60)
	return hours{1, h, h * h}
}

func (h *hours) add(o hours) {
	h.n += o.n
	h.sum += o.sum
	h.squares += o.squares
}

func (h *hours) mean() float64 { return float64(h.sum) / float64(h.n) }

// spread is the standard deviation around the mean.
func (h *hours) spread(mean float64) float64 {
	return math.Sqrt(max(0, float64(h.squares)/float64(h.n)-mean*mean))
}

// decay is what the time between two groups leaves of their likeness. Dates speak against
// a match, never for one.
func decay(a, b *reckoning) float64 {
	if days := pause(a, b) - patience; days > 0 {
		return math.Pow(forgetting, days)
	}
	return 1
}
