package account

import "github.com/hearsay-news/hearsay"

// Most rules are for few of a story's propositions: those that name a cause, that tell a state, that count. Whether a
// rule can be for a proposition is found once, when its version is settled, and by what is settled of it alone: the
// rule goes through its roll, and looks there at what may have befallen each since (whether it was taken back, or is
// a denial still).

// roll is a list of propositions, in order, by why they are in it.
type roll int

const (
	figureRoll     roll = iota // counts
	copyRoll                   // what was taken from another report
	denialRoll                 // denials and negated clauses, and what may turn out to be one
	withdrawalRoll             // what takes back
	stateRoll                  // what answers a question with two answers
	measureRoll                // what has a number of something measured
	fateRoll                   // what tells that somebody is dead, alive or elected
	delayRoll                  // what tells how long something took
	causeRoll                  // what may name a cause
	blameRoll                  // claims of cause or blame, and what names a doer behind "by"
	connectionRoll             // what denies a connection
	signRoll                   // what has a sign on which a denial may bear
	postRoll                   // posts
	referRoll                  // what points back at another
	deedRoll                   // what tells of a deed of some field
	answerRoll                 // what denies one
	numberRoll                 // what numbers something as a fact
	rollCount
)

// enrol puts what was settled of a version into the rolls.
func (b *builder) enrol(d *doc) {
	d.enrolled, d.twins = true, d.hasTwins()
	for i := range d.rolls {
		d.rolls[i] = d.rolls[i][:0]
	}
	d.reasons = d.findReasons()
	for _, p := range d.props {
		put := func(r roll, on bool) {
			if on {
				d.rolls[r] = append(d.rolls[r], p)
			}
		}
		put(figureRoll, p.figure != nil)
		put(copyRoll, p.copyOf != nil)
		put(referRoll, p.refersTo != nil)
		put(withdrawalRoll, p.takesBack)
		if b.replays {
			continue // the others are for what comes after the grouping
		}
		f := b.factsOf(p)
		put(denialRoll, p.polarity == hearsay.DeniesIt || f.connection)
		if p.copyOf != nil {
			continue
		}
		put(postRoll, p.voice != nil && p.voice.kind == poster)
		if p.title {
			continue
		}
		put(connectionRoll, p.figure == nil && f.connection)
		put(blameRoll, p.figure == nil && (p.kind == hearsay.CauseClaim || p.kind == hearsay.ResponsibilityClaim || len(f.by) > 0))
		if !hedged(p) && sortOf(p.kind) != planSort {
			put(answerRoll, p.deniesDeed() != nil)
			put(deedRoll, p.affirming() && deedFields(p) != 0)
		}
		if p.background || hedged(p) {
			continue
		}
		fact := sortOf(p.kind) == factSort
		put(numberRoll, b.tallies(p))
		put(signRoll, p.figure == nil && fact && len(f.signs) > 0)
		put(stateRoll, p.figure == nil && fact && p.clause != nil && len(p.doc.learnt.clause(p.clause).states) > 0)
		put(measureRoll, fact && len(p.measures) > 0)
		put(fateRoll, p.figure != nil && p.figure.Counted == hearsay.Killed || p.figure == nil && fact && (f.dead || f.alive || f.won))
		if p.figure == nil && fact && p.clause != nil && p.doc.valid(p.clause.Head) {
			_, told := p.delay()
			put(delayRoll, told)
		}
		put(causeRoll, (fact || sortOf(p.kind) == blameSort || onesDeath(p)) && len(p.doc.learnt.causesAt(p.Span)) > 0)
	}
}
