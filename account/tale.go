package account

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// What is told of a claim, its standing, its words and what changed about it when, hangs on its own assertions, on
// those that exclude it, and on whose words else their versions have. Where none of these has changed since the
// account before, it is told as it was. What moves with every report is added each time: how its words stand to
// those of the story's headlines, and how late in the story it came.

// tale is what is told of a claim.
type tale struct {
	turn    int // at which it was made
	over    int // at which no claim was told by it any more; 0 while one is
	id      string
	props   []circumstances
	rivals  []circumstancesOfRival
	claim   *hearsay.Claim // with the former ids and the weight that it was told with last
	given   bool           // to an account: the claim may not be changed any more
	updates []hearsay.Update
	stood   []stand  // how it stood at its moments
	words   string   // by which it is told, in lower case
	former  []string // ids that the claim had
	base    float64  // of its weight, what doesn't move
	at      int      // of its row on the board
}

// circumstances are what of an assertion its claim's tale hangs on.
type circumstances struct {
	p, root                *proposition
	voice, rootVoice       *voice
	polarity               hearsay.Polarity
	takesBack              bool
	background, rootBefore bool
	gone, dropped          time.Time
	superseded, overtaken  time.Time
	goneBy, supersededBy   *doc
}

func circumstancesOf(p *proposition) circumstances {
	r := p.root()
	return circumstances{
		p: p, root: r, voice: p.voice, rootVoice: r.voice, polarity: p.polarity, takesBack: p.takesBack,
		background: p.background, rootBefore: r.background, gone: p.gone, dropped: p.dropped,
		superseded: p.superseded, overtaken: p.overtaken, goneBy: p.goneBy, supersededBy: p.supersededBy,
	}
}

// circumstancesOfRival are what of a rivalry the tale of its claim hangs on.
type circumstancesOfRival struct {
	other        string
	contests     bool
	from, until  time.Time
	mine, theirs circumstances
}

func circumstancesBetween(r *rivalry) circumstancesOfRival {
	return circumstancesOfRival{r.other.id, r.contests, r.from, r.until, circumstancesOf(r.mine), circumstancesOf(r.theirs)}
}

// doubt has it looked at whether a claim is still to be told as it was.
func (m *kinship) doubt(c *claim) {
	if c != nil && !c.doubted {
		c.doubted = true
		m.doubted = append(m.doubted, c)
	}
}

// retell finds the tales of the claims that are new or of which something has changed, and gives those of them that are
// told anew, and those by which no claim is told any more.
func (b *builder) retell() (anew, ended []*tale) {
	b.noteStirred()
	b.noteFates()
	for _, c := range b.doubted {
		c.doubted = false
		if c.tale != nil {
			c.tale.over = b.turn
			ended = append(ended, c.tale)
		}
	}
	for _, c := range b.doubted {
		if c.given || len(c.props) == 0 {
			c.tale = nil
		} else if c.tale = b.taleOf(c); c.tale.turn == b.turn {
			anew = append(anew, c.tale)
			b.board.put(b.rowOf(c))
		}
	}
	ended = slices.DeleteFunc(ended, func(t *tale) bool { return t.over != b.turn }) // which some claim took up again
	for _, t := range ended {
		b.board.take(t)
	}
	b.doubted = b.doubted[:0]
	return anew, ended
}

// rowOf is the board's row of a claim that is told anew.
func (b *builder) rowOf(c *claim) row {
	t := c.tale
	return row{
		tale: t, base: t.base, opener: c.props[0].doc, heads: speakers(c), topical: -1, rank: rankOf(c.id),
		shown: b.wordsShown.number(t.words), mark: markOf(t.words), ends: markOf(endOf(t.words)),
		dated: happened(t.claim),
	}
}

// taleOf is what is told of c.
func (b *builder) taleOf(c *claim) *tale {
	first := c.props[0]
	var known []stand
	if last := first.known.tale; last != nil && (last.over == 0 || last.over == b.turn) {
		if b.holds(last, c) {
			last.over = 0
			return last
		}
		known = b.stillStood(last, c)
	}
	t := &tale{turn: b.turn, id: c.id}
	t.props = make([]circumstances, 0, len(c.props))
	for _, p := range c.props {
		t.props = append(t.props, circumstancesOf(p))
	}
	for _, r := range c.disputes {
		t.rivals = append(t.rivals, circumstancesBetween(r))
	}
	t.updates, t.stood = b.history(c, known)
	t.claim, t.base = b.tell(c)
	t.words = strings.ToLower(t.claim.Summary)
	first.known.tale = t
	return t
}

// holds reports whether a tale would be made of c as it is.
func (b *builder) holds(t *tale, c *claim) bool {
	if t.id != c.id || len(t.props) != len(c.props) || len(t.rivals) != len(c.disputes) {
		return false
	}
	for i, p := range c.props {
		if t.props[i].p != p || b.stirredSince(p, t.turn) || t.props[i] != circumstancesOf(p) {
			return false
		}
	}
	for i, r := range c.disputes {
		if b.stirredSince(r.theirs, t.turn) || t.rivals[i] != circumstancesBetween(r) {
			return false
		}
	}
	return true
}

// stirredSince reports whether since a turn the weight of p's words, the voices of its version or the counts in it
// that were replaced have changed.
func (b *builder) stirredSince(p *proposition, turn int) bool {
	r := p.root()
	return p.known.stirred > turn || r.known.stirred > turn || p.doc.stirred > turn || r.doc.stirred > turn
}

// noteStirred notes which versions have other voices or other replaced counts than in the account before.
func (b *builder) noteStirred() {
	for _, d := range b.docs {
		if d.settled != b.turn && len(d.stale)+len(d.wasStale) == 0 {
			continue
		}
		same := len(d.voices) == len(d.props) && slices.Equal(d.wasStale, d.stale)
		for i := 0; same && i < len(d.props); i++ {
			same = d.voices[i] == d.props[i].voice
		}
		if same {
			continue
		}
		d.stirred, d.wasStale = b.turn, d.stale
		d.voices = d.voices[:0]
		for _, p := range d.props {
			d.voices = append(d.voices, p.voice)
			b.doubt(p.claim)
		}
	}
}

// changing is the claim of a tale, to be changed: another one where it was given to an account.
func (t *tale) changing() *hearsay.Claim {
	if t.given {
		c := *t.claim
		t.claim, t.given = &c, false
	}
	return t.claim
}

// numbers numbers lines, so that equal ones are told at a glance.
type numbers map[string]int32

func (n numbers) number(line string) int32 {
	i, ok := n[line]
	if !ok {
		i = int32(len(n))
		n[line] = i
	}
	return i
}
