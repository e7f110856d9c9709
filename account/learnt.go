package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A story is grouped anew at each of its earlier moments. What the words of a version tell by
// themselves, whatever else is in the story, is learnt once and kept for all of these.

// learnt is what the words of one version tell by themselves.
type learnt struct {
	text      string
	within    []hearsay.Span // its sentences
	another   answer         // whether it speaks of another event than the story's
	same      []string       // the words alone of each sentence
	credit    string         // whose text it says that it is, as it says so; see creditOf
	clauses   map[*hearsay.Clause]*learntClause
	sentences []*learntSentence                    // nil where it was not asked for
	causes    map[hearsay.Span][]lexicon.CauseTold // as causesAt was asked
	reasons   [][]lexicon.ReasonTold               // between things and their causes, by sentence; nil where they weren't asked for
	wordings  [][]worded                           // the content words of each sentence; nil where they weren't asked for
}

// learntClause is what the words of a clause tell.
type learntClause struct {
	amounts     []amount
	measures    []measured
	numbered    []numbered
	repeats     bool   // its act took place again
	part        string // of a place or building
	plan        bool
	firstPerson bool
	states      []lexicon.StateTold // answers that it gives to questions with two
}

// learntSentence is what the words of a sentence tell of others' words.
type learntSentence struct {
	lower     string
	withdraws lexicon.Withdrawal
	contrary  bool // it takes back the contrary of what the rest of its version says
	that      bool // it takes back "that"
	rebuttal  lexicon.Rebuttal
	rebuts    bool
	replaces  *replaced // nil where it was not asked for
}

// learn prepares what is learnt of a version.
func learn(r *Read) *learnt {
	return &learnt{
		text:      r.Version.Text(),
		within:    r.Reading.Sentences,
		credit:    creditOf(&r.Version),
		same:      make([]string, len(r.Reading.Sentences)),
		clauses:   make(map[*hearsay.Clause]*learntClause, len(r.Reading.Clauses)),
		sentences: make([]*learntSentence, len(r.Reading.Sentences)),
		causes:    map[hearsay.Span][]lexicon.CauseTold{},
	}
}

// clause is what the words of c tell.
func (l *learnt) clause(c *hearsay.Clause) *learntClause {
	if known := l.clauses[c]; known != nil {
		return known
	}
	words := c.In(l.text)
	k := &learntClause{
		amounts:     amountsIn(words),
		measures:    measuresIn(words),
		numbered:    numberedIn(l.before(c), words, c.Head.Start-c.Start),
		repeats:     repeats(words),
		part:        lexicon.PlacePart(strings.ToLower(words)),
		plan:        lexicon.TellsPlan(words),
		firstPerson: firstPerson(words),
		states:      lexicon.StatesTold(words),
	}
	l.clauses[c] = k
	return k
}

// before are the words of c's sentence that stand before it.
func (l *learnt) before(c *hearsay.Clause) string {
	if c.Sentence < 0 || c.Sentence >= len(l.within) {
		return ""
	}
	if s := l.within[c.Sentence]; s.Start < c.Start {
		return l.text[s.Start:c.Start]
	}
	return ""
}

// sentence is what the words of the i-th sentence, at s, tell of others' words.
func (l *learnt) sentence(i int, s hearsay.Span) *learntSentence {
	if known := l.sentences[i]; known != nil {
		return known
	}
	k := &learntSentence{lower: strings.ToLower(s.In(l.text))}
	k.withdraws, k.contrary = lexicon.Withdraws(k.lower), lexicon.WithdrawsContrary(k.lower)
	if !k.contrary {
		k.that = lexicon.WithdrawsThat(k.lower)
	}
	k.rebuttal, k.rebuts = lexicon.Rebuts(k.lower)
	l.sentences[i] = k
	return k
}

// reasonsAt are the phrases between things and their causes in the i-th sentence, at s.
func (l *learnt) reasonsAt(i int, s hearsay.Span) []lexicon.ReasonTold {
	if l.reasons == nil {
		l.reasons = make([][]lexicon.ReasonTold, len(l.same))
	}
	if l.reasons[i] == nil {
		l.reasons[i] = append([]lexicon.ReasonTold{}, lexicon.ReasonsTold(s.In(l.text))...)
	}
	return l.reasons[i]
}

// causesAt are the causes and culprits that the words at s name, in bytes from its start.
func (l *learnt) causesAt(s hearsay.Span) []lexicon.CauseTold {
	told, known := l.causes[s]
	if !known {
		told = lexicon.CausesTold(s.In(l.text))
		l.causes[s] = told
	}
	return told
}
