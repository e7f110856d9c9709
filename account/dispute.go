package account

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// rivalry is a pair of assertions, of two claims, that can't both hold.
type rivalry struct {
	other        *claim
	mine, theirs *proposition
	contests     bool      // theirs makes mine disputed
	from, until  time.Time // while both sides stood, neither taken back nor replaced; until is zero where they still do
}

// activeAt reports whether both sides still stood at t.
func (r *rivalry) activeAt(t time.Time) bool {
	return !r.from.After(t) && (r.until.IsZero() || r.until.After(t))
}

// newRivalry is the rivalry of mine and theirs, as other's claim has it.
func newRivalry(other *claim, mine, theirs *proposition) *rivalry {
	r := &rivalry{other: other, mine: mine, theirs: theirs, contests: contests(mine, theirs), from: mine.at()}
	if theirs.at().After(r.from) {
		r.from = theirs.at()
	}
	for _, p := range []*proposition{mine, theirs} {
		for _, end := range []time.Time{p.gone, p.superseded, p.overtaken} {
			if !end.IsZero() && (r.until.IsZero() || end.Before(r.until)) {
				r.until = end
			}
		}
	}
	return r
}

// contests reports whether theirs makes mine disputed: an older post doesn't make so what a
// better-placed origin said since, in spite of it, though the two stay tied. That there were
// none answers those who said that there were: both are disputed.
func contests(mine, theirs *proposition) bool {
	if f, g := mine.figure, theirs.figure; f != nil && g != nil && (f.Max == 0 || g.Max == 0) {
		return true
	}
	return place(theirs) < postPlace || place(mine) >= postPlace || !theirs.at().Before(mine.at())
}

// How alike two propositions of opposite sense must be for the one to exclude the other.
const (
	denialScore = 0.52 // one affirmed, one denied
	denialShare = 0.60 // and of the denial's content in particular

	rebuttalLess = 0.10 // less of both where the denial says that somebody has told it
	rivalScore   = 0.50 // two causes, two culprits of one thing
	opposeScore  = 0.45 // two states of one thing that exclude each other
)

// maxPairs is how many pairs of assertions tie two claims; more say no more.
const maxPairs = 24

// sameTime is how close in time two states must be told to exclude each other: what was closed may open.
const sameTime = 2 * time.Hour

// findDisputes ties claims that exclude each other: counts, denials that another claim's
// words speak against, opposed states, rival causes, and what a reading itself found.
func (b *builder) findDisputes() {
	b.rivalFigures()
	b.tieMeasures()
	b.tieFates()
	for _, e := range b.unlike {
		b.tie(e.a, e.b)
	}
	b.unlike = nil
	b.bearings()
	for _, d := range b.docs {
		for _, c := range d.Reading.Conflicts {
			b.tieConflict(d, c)
		}
	}
}

// tie notes that two assertions exclude each other, where two voices make them.
func (b *builder) tie(p, q *proposition) {
	x, y := p.claim, q.claim
	if x == nil || y == nil || x == y || p.takesBack || q.takesBack || !opposes(p.root().voice, q.root().voice) || p.polarity == q.polarity && !noneAgainstSome(p, q) && !distinct(p.root().voice, q.root().voice) {
		return
	}
	b.tieKnown(p, q)
}

// tieKnown notes that two assertions of two claims exclude each other.
func (b *builder) tieKnown(p, q *proposition) {
	x, y := p.claim, q.claim
	if x == nil || y == nil || x == y {
		return
	}
	n := 0
	for _, r := range x.disputes {
		if r.other == y {
			n++
		}
	}
	if n >= maxPairs {
		return
	}
	x.disputes = append(x.disputes, newRivalry(y, p, q))
	y.disputes = append(y.disputes, newRivalry(x, q, p))
}

// noneAgainstSome reports whether the later count says that there were none and the earlier that
// there were: where none was told first, some may have come since.
func noneAgainstSome(p, q *proposition) bool {
	if p.figure == nil || q.figure == nil {
		return false
	}
	if q.at().Before(p.at()) {
		p, q = q, p
	}
	return p.figure.Min > 0 && q.figure.Max == 0
}

// rivalFigures ties counts of one thing that exclude each other. A toll that rises as more
// becomes known is no contradiction.
func (b *builder) rivalFigures() {
	keys, by := b.totals()
	for _, k := range keys {
		if k.counted == hearsay.OtherCounted && k.party == "" || k.background {
			continue
		}
		props, _ := tellers(by[k])
		props = withoutRetold(props)
		for i, p := range props {
			for _, q := range props[i+1:] {
				if excludes(p.figure.Quantity, q.figure.Quantity) && !p.earlier && !q.earlier && (!overtakes(q, p) || p.ofAll) && sameOccasion(p, q) && b.sameCountTold(p, q) {
					b.tie(p, q)
				}
			}
		}
	}
}

// sameCountTold reports whether the words of two counts may mean one count. Within one
// report two counts are most often of two incidents: there the words have to be much alike.
func (b *builder) sameCountTold(p, q *proposition) bool {
	alike := b.vocab.alike(p, q)
	if tellsOfAnother(p) || tellsOfAnother(q) || !ofOneThing(p, q) {
		return false
	}
	if p.doc == q.doc {
		return p.statement != nil && q.statement != nil && (alike >= sameReportCount || !casualty(p.figure.Counted))
	}
	if !casualty(p.figure.Counted) {
		return alike >= otherThings && min(p.figure.Min, q.figure.Min) >= fewAttend
	}
	return alike >= otherReportCount
}

// tellsOfAnother reports whether a count is by its own clause one of other events than the story's:
// "three others died in separate attacks".
func tellsOfAnother(p *proposition) bool {
	if p.clause == nil {
		return false
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(p.clause.In(p.doc.text)), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if lexicon.Elsewhere(w) {
			return true
		}
	}
	return false
}

// How much alike the words of two counts must be to contradict each other.
const (
	sameReportCount  = 0.60
	otherReportCount = 0.25
	otherThings      = 0.45 // of what is not people who came to harm: who came, who was sent
	fewAttend        = 3    // fewer are persons, not a number
)

// casualty reports whether a kind of count is of people who came to harm.
func casualty(c hearsay.Counted) bool {
	return c == hearsay.Killed || c == hearsay.Injured || c == hearsay.Missing
}

// countsApart is how far apart two counts of one event may be told and still contradict each
// other.
const countsApart = 72 * time.Hour

// hazards are the sorts of event that nobody takes for one another: a quake is no crash,
// while a clash may be told as protest, assault or coercion.
var hazards = map[hearsay.EventType]bool{
	hearsay.Crash: true, hearsay.Quake: true, hearsay.Flood: true, hearsay.Storm: true, hearsay.Outbreak: true, hearsay.Assault: true,
}

// sameOccasion reports whether nothing says that two counts are of two events: their
// times, places and sorts of event agree.
func sameOccasion(p, q *proposition) bool {
	if x, y := p.eventType(), q.eventType(); x != y && hazards[x] && hazards[y] {
		return false
	}
	return p.when.Overlaps(q.when) && samePlace(p.where, q.where) && q.at().Sub(p.at()).Abs() <= countsApart
}

// mayExclude reports whether two propositions that aren't one claim may exclude each other.
func (b *builder) mayExclude(p, q *proposition) bool {
	if p.background != q.background || p.figure != nil || q.figure != nil || hedged(p) || hedged(q) ||
		p.title || q.title || p.doc == q.doc && p.sentence == q.sentence || !sameQuestion(p, q) {
		return false
	}
	if !p.when.Overlaps(q.when) || !samePlace(p.where, q.where) || !rivalsByNature(p, q) && !sameParties(p.subjects, q.subjects) {
		return false
	}
	score := b.vocab.alike(p, q)
	if p.polarity != q.polarity {
		switch {
		case p.denying() && q.affirming():
			return b.deniesThat(p, q, score)
		case p.affirming() && q.denying():
			return b.deniesThat(q, p, score)
		}
		return false
	}
	if !p.affirming() {
		return false
	}
	if rivalsByNature(p, q) {
		words, _ := b.sharedTerms(p, q)
		return score >= rivalScore && words > agreeTerms // the act of causing is one of the words
	}
	apart := p.at().Sub(q.at()).Abs()
	if b.excludesForGood(p, q) || b.rivalNumbers(p, q) {
		return true
	}
	if words, _ := b.sharedTerms(p, q); words < agreeTerms || p.firstPerson || q.firstPerson {
		return false
	}
	return score >= opposeScore && apart <= sameTime && b.aspect(p) == b.aspect(q) && b.opposed(p, q)
}

// rivalsByNature reports whether two claims are of a sort that excludes others of its sort by naming
// somebody else: who did it.
func rivalsByNature(p, q *proposition) bool {
	return p.polarity == q.polarity && p.kind == q.kind && (p.kind == hearsay.CauseClaim || p.kind == hearsay.ResponsibilityClaim)
}

// sameQuestion reports whether two sorts of claim can exclude each other: plans only plans,
// and only where one is denied; who is to blame also what the cause was.
func sameQuestion(p, q *proposition) bool {
	x, y := sortOf(p.kind), sortOf(q.kind)
	switch {
	case x == planSort || y == planSort:
		return x == y && p.polarity != q.polarity
	case x == demandSort || y == demandSort:
		return false
	}
	return x == y || p.polarity != q.polarity
}

// deniesThat reports whether what a denial denies is what q says: most of the content of
// one is in the other, or the very act.
func (b *builder) deniesThat(denial, q *proposition, score float64) bool {
	if b.deniesThing(denial, q) {
		return true
	}
	if !speaksTo(denial, q) {
		return false
	}
	if b.deniesAct(denial, q) || b.rebutsOf(denial, q) {
		return true
	}
	less := 0.0
	if denial.rebuts {
		less = rebuttalLess
	}
	return score >= denialScore-less && b.sameTopic(denial, q) && b.sharesMatter(denial, q) && max(b.vocab.within(denial, q), b.vocab.within(q, denial)) >= denialShare-less
}

// speaksTo reports whether a denial can be one of what q says. One that denies nothing in so many words,
// but is negated, speaks to the same act only, and to what was told before it or soon after.
func speaksTo(denial, q *proposition) bool {
	if !denial.answersNobody() {
		return true
	}
	if anotherOne(denial) || q.at().Sub(denial.at()) > changeTime {
		return false
	}
	return denial.predicate < 0 || q.predicate < 0 || q.refersTo != nil || namesAct(q, denial) || namesAct(denial, q)
}

// namesAct reports whether p says the main word of q, or one for the same.
func namesAct(p, q *proposition) bool { return saysTerm(p, q.terms[q.predicate]) }

// changeTime is how long after a negated clause the opposite must be told to be news rather than
// contradiction: what had not been done on Monday may have been by Wednesday.
const changeTime = 24 * time.Hour

// answersNobody reports whether a negated clause is of its own grammar only: nobody denies anything
// in so many words.
func (p *proposition) answersNobody() bool {
	return p.denying() && p.refersTo == nil && !p.rulesOut && !p.rebuts && (p.statement == nil || p.statement.Stance != hearsay.Denies)
}

// anotherOne reports whether a negated clause is of one more of what there has been: "no new cases"
// denies none of those before.
func anotherOne(denial *proposition) bool {
	if !denial.answersNobody() {
		return false
	}
	before := ""
	for w := range strings.FieldsFuncSeq(strings.ToLower(denial.quote()), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if (before == "no" || before == "any") && lexicon.OneMore(w) {
			return true
		}
		before = w
	}
	return false
}

// deniesAct reports whether a denial of a word or two ("there has been no breach") is of
// the very act that q tells of.
func (b *builder) deniesAct(denial, q *proposition) bool {
	if len(denial.terms) > 2 || !strings.HasPrefix(strings.ToLower(denial.quote()), "there ") || b.vocab.within(denial, q) < relatedShare-1e-9 {
		return false
	}
	if q.predicate < 0 {
		return len(denial.terms) == 1 && b.isOf(q, denial)
	}
	return b.isOf(q, denial) && saysTerm(denial, q.terms[q.predicate]) && (len(q.terms) <= fewTerms || b.onlyHappens(q))
}

// sharesMatter reports whether two clauses share more than the words of names: that the court of a union
// has no forces says nothing of those whom its forces killed.
func (b *builder) sharesMatter(p, q *proposition) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool {
		w := b.vocab.words[t.id]
		_, name := b.vocab.names[w]
		return !name && !b.vocab.bodies[w] && saysTerm(q, t)
	})
}

// isOf reports whether q is of what a denial of a word or two denies: who tells what it was instrumental in,
// or of experiences with it, does not say that there is one.
func (b *builder) isOf(q, denial *proposition) bool {
	return slices.ContainsFunc(q.terms, func(t term) bool {
		return saysTerm(denial, t) && (q.predicate >= 0 && t.id == q.terms[q.predicate].id || opensWith(q.quote(), b.vocab.words[t.id]))
	})
}

// opposed reports whether exactly one side has a word that excludes one of the other's, and
// the two words stand for nothing that both sides have.
func (b *builder) opposed(p, q *proposition) bool {
	for _, s := range p.terms {
		if !b.vocab.opposable[s.id] || hasTerm(q.terms, s.id) {
			continue
		}
		for _, t := range q.terms {
			if b.vocab.opposable[t.id] && !hasTerm(p.terms, t.id) && lexicon.Opposed(b.vocab.words[s.id], b.vocab.words[t.id]) {
				return true
			}
		}
	}
	return false
}

// bearings ties denials to what, in other words, speaks against them: that no toxic
// substance was released, and that sensors recorded chlorine.
func (b *builder) bearings() {
	signs := map[int][]*proposition{}
	var denials []*proposition
	for _, p := range b.props {
		if p.figure != nil || p.background || p.title || p.copyOf != nil || hedged(p) || sortOf(p.kind) != factSort {
			continue
		}
		if p.denying() {
			denials = append(denials, p)
			continue
		}
		if !p.affirming() {
			continue
		}
		for _, q := range b.questions(p, lexicon.SignOf, 1) {
			signs[q] = append(signs[q], p)
		}
	}
	for _, d := range denials {
		for _, q := range b.questions(d, lexicon.DeniedQuestions, 2) {
			for i, s := range signs[q] {
				if i == maxPairs {
					break
				}
				if bears(s, d) {
					b.tie(d, s)
				}
			}
		}
	}
}

// bearingTime is how far apart a denial and what speaks against it may be told: whether an illness is
// about is asked anew every day.
const bearingTime = 24 * time.Hour

// bears reports whether nothing says that a sign is of another matter than a denial: another day,
// place or party.
func bears(sign, denial *proposition) bool {
	return sign.at().Sub(denial.at()).Abs() <= bearingTime && sign.when.Overlaps(denial.when) && samePlace(sign.where, denial.where) &&
		sameParties(sign.subjects, denial.subjects) && !anotherOne(denial)
}

// questions are those of which p has at least n of the words, ascending.
func (b *builder) questions(p *proposition, of func(string) []int, n int) []int {
	var all []int
	for _, t := range p.terms {
		all = append(all, of(b.vocab.words[t.id])...)
	}
	slices.Sort(all)
	var found []int
	for i := 0; i < len(all); {
		j := i
		for j < len(all) && all[j] == all[i] {
			j++
		}
		if j-i >= n {
			found = append(found, all[i])
		}
		i = j
	}
	return found
}

// tieConflict ties the claims of two stretches of one report that its reading found to
// exclude each other: of each, what the stretch fits best.
func (b *builder) tieConflict(d *doc, c hearsay.Conflict) {
	x, y := d.fitting(c.A, c.B), d.fitting(c.B, c.A)
	if x != nil && y != nil && x.refersTo == nil && y.refersTo == nil && (x.figure == nil) == (y.figure == nil) {
		b.tie(x, y)
	}
}

// fitting is the proposition whose words s fits best and that doesn't reach into other;
// nil where none does.
func (d *doc) fitting(s, other hearsay.Span) *proposition {
	var best *proposition
	score := 0.0
	for _, p := range d.props {
		if !p.Overlaps(s) || p.Overlaps(other) {
			continue
		}
		both := min(p.End, s.End) - max(p.Start, s.Start)
		either := max(p.End, s.End) - min(p.Start, s.Start)
		if n := float64(both) / float64(either); n > score {
			best, score = p, n
		}
	}
	return best
}
