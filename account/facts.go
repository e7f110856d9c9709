package account

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// facts are what the words of a proposition tell by themselves, whatever else is in the story.
type facts struct {
	dated      bool  // it tells of one day
	day        int64 // that day, as dayOf numbers it
	connection bool  // it denies a connection of two things
	one, other string
	dead       bool   // its main word says that somebody is dead
	alive      bool   // one of its words says that somebody is alive
	won        bool   // it shows a word of winning
	signs      []int  // questions on which its words are a sign
	questions  []int  // questions that it answers with no, where it denies
	by         []term // what stands behind a "by" in it
	period     bool   // it has a word for a stretch of time in which something is so much
}

// remarks are what is asked of a proposition's words again and again, as far as it was asked.
type remarks struct {
	slight, namesTeller  answer
	charge, era, another answer
	circumstance, onNet  answer
	asksMore, pronoun    answer
	hoped                answer
	total                answer
	anchored, definite   answer
	incidents            int // 0 where it wasn't asked
	countWords           []string
	plain                plainNames // of a count
	quoted               *[]string  // the words of the quote
	nations, places      *[]string
	past                 *past
	delay                *delay // of no proposition where the words tell none
	causes               *[]namedCause
	subject              **spokenOf
	said                 *[]lexicon.StateTold
	states               *[]stateOf
	deed, winner         *string
	denied               **denied // nil where the words deny no deed
	acts                 *[]worded
	deedFields           uint64       // of these; see there
	sentence             *proposition // of a withdrawal: what its whole sentence has
}

// answer is a yes or a no, or not known yet.
type answer int8

const (
	unasked answer = iota
	yes
	no
)

// remarks are p's; of one of which nothing is remembered new ones.
func (p *proposition) remarks() *remarks {
	if p.known == nil {
		return &remarks{}
	}
	return &p.known.remarks
}

// once is an answer that is found out once.
func (p *proposition) once(a *answer, find func() bool) bool {
	if *a == unasked {
		*a = no
		if find() {
			*a = yes
		}
	}
	return *a == yes
}

// found is what is found out once.
func found[T any](known **T, find func() T) T {
	if *known == nil {
		f := find()
		*known = &f
	}
	return **known
}

// factsOf are the facts of p, worked out once.
func (b *builder) factsOf(p *proposition) *facts {
	if p.known != nil && p.known.facts != nil {
		return p.known.facts
	}
	f := &facts{
		alive:     b.says(p, lexicon.SaysAlive),
		won:       p.hasWord(lexicon.SaysWon),
		dead:      p.predicate >= 0 && lexicon.SaysDead(b.vocab.words[p.terms[p.predicate].id]),
		signs:     b.questions(p, lexicon.SignOf, 1),
		questions: b.questions(p, lexicon.DeniedQuestions, 2),
		by:        b.namedBy(p),
	}
	f.period = p.hasWord(lexicon.OfPeriod)
	f.one, f.other, f.connection = lexicon.DeniesConnection(strings.ToLower(p.quote()))
	if f.dated = p.dated(); f.dated {
		f.day = dayOf(p.when.Earliest)
	}
	if p.known != nil {
		p.known.facts = f
	}
	return f
}
