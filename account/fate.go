package account

import (
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Some states have one answer though no word of denial is said: somebody is dead or alive, one candidate
// won or the other.

// fateTime is how far apart two answers may be told and still exclude each other.
const fateTime = 72 * time.Hour

// maxFates is how many clauses of a story that give such an answer are held against each other.
const maxFates = 200

// tieFates ties clauses by which one and the same person is dead and alive, and those by which two
// people won one contest.
func (b *builder) tieFates() {
	var dead, alive, won []*proposition
	for _, p := range b.rolls[fateRoll] {
		if !p.affirming() || p.background || p.title || p.copyOf != nil || hedged(p) || p.modality == hearsay.Planned || sortOf(p.kind) != factSort && p.figure == nil {
			continue
		}
		switch {
		case p.figure != nil:
			if p.figure.Counted == hearsay.Killed && p.figure.Max == 1 && (instance(p.figure) && onePerson(p.figure.Who) != "" || len(p.fallen()) > 0) && len(dead) < maxFates {
				dead = append(dead, p)
			}
		case b.factsOf(p).dead && len(dead) < maxFates:
			dead = append(dead, p)
		case b.factsOf(p).alive && !circumstance(p) && len(alive) < maxFates:
			alive = append(alive, p)
		case b.factsOf(p).won && p.winner() != "" && len(won) < maxFates:
			won = append(won, p)
		}
	}
	for _, d := range dead {
		for _, a := range alive {
			one := ""
			if d.figure != nil {
				one = onePerson(d.figure.Who)
			}
			if oneTime(d, a) && (one != "" && opensWith(a.quote(), one) || samePerson(d.fallen(), a.namedFirst())) && opposes(d.root().voice, a.root().voice) {
				b.tieKnown(d, a)
			}
		}
	}
	for i, p := range won {
		for _, q := range won[:i] {
			if oneTime(p, q) && p.doc != q.doc && !sameParties([]string{p.winner()}, []string{q.winner()}) && b.sameContest(p, q) {
				b.tie(p, q)
			}
		}
	}
}

// circumstance reports whether p is told as the time or the condition of something else: "when he was alive".
func circumstance(p *proposition) bool {
	return p.once(&p.remarks().circumstance, func() bool { return toldByTheWay(p) })
}

func toldByTheWay(p *proposition) bool {
	first, _, _ := strings.Cut(strings.ToLower(p.quote()), " ")
	return slices.ContainsFunc(append(lastWords(p, 2), strings.TrimLeft(first, "\"“")), func(w string) bool {
		return lexicon.Circumstance(w) || lexicon.Hopes(w)
	})
}

// says reports whether one of p's words is of a sort.
func (b *builder) says(p *proposition, sort func(string) bool) bool {
	for _, t := range p.terms {
		if sort(b.vocab.words[t.id]) {
			return true
		}
	}
	return false
}

// hasWord reports whether one of the words that p shows is of a sort.
func (p *proposition) hasWord(sort func(string) bool) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(p.quote()), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if sort(w) {
			return true
		}
	}
	return false
}

// oneTime reports whether nothing says that two clauses are of two times or places.
func oneTime(p, q *proposition) bool {
	return p.at().Sub(q.at()).Abs() <= fateTime && p.when.Overlaps(q.when) && samePlace(p.where, q.where)
}

// onePerson is the noun by which a count names one person in particular: "judge" of "the judge"; empty
// where it names none, or one of many.
func onePerson(who string) string {
	words := strings.Fields(strings.ToLower(who))
	if len(words) < 2 || words[0] != "the" && words[0] != "his" && words[0] != "her" && words[0] != "their" {
		return ""
	}
	for _, w := range words[1:] {
		if lexicon.OpensPhrase(w) {
			return ""
		}
	}
	return words[len(words)-1]
}

// fallen are the keys of the people whom a count of one, or a clause of a death, names.
func (p *proposition) fallen() []string {
	if p.figure != nil && p.figure.Min != 1 {
		return nil
	}
	return p.namedFirst()
}

// namedFirst are the keys of the people whom a clause names before its verb: of "a keeper of the club, Tom Reed,
// died". None where it names nobody.
func (p *proposition) namedFirst() []string {
	if p.clause == nil {
		return nil
	}
	return p.doc.peopleBut(hearsay.Span{Start: p.clause.Start, End: p.clause.Head.Start}, p.doc.possesses)
}

// possesses reports whether a name only says whose another is: "Ida Holm's brother", "the brother of Ida Holm".
func (d *doc) possesses(m *hearsay.Mention) bool {
	if hasAnyPrefix(d.text[m.End:], "'s ", "’s ") {
		return true
	}
	before := strings.Fields(d.text[max(0, m.Start-possessorReach):m.Start])
	for n := 1; n <= 3 && n <= len(before); n++ { // "of the lender Brightloan"
		switch w := before[len(before)-n]; {
		case w == "of":
			return true
		case strings.HasSuffix(w, ","):
			return false
		}
	}
	return false
}

// possessorReach is how many bytes before a name "of" is looked for.
const possessorReach = 32

// people are the keys of the people whom p's clause names.
func (p *proposition) people() []string {
	if p.clause == nil {
		return p.subjects
	}
	return append(p.doc.peopleIn(p.clause.Span), p.subjects...)
}

// peopleIn are the keys of the people who are named within s.
func (d *doc) peopleIn(s hearsay.Span) []string { return d.peopleBut(s, nil) }

// peopleBut leaves out mentions to pass over; pass may be nil.
func (d *doc) peopleBut(s hearsay.Span, pass func(*hearsay.Mention) bool) []string {
	var keys []string
	ms := d.Reading.Mentions
	for i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start }); i < len(ms) && ms[i].End <= s.End; i++ {
		if e := d.entities[ms[i].Entity]; e != nil && e.Named && personKey(e.Key) != "" && (pass == nil || !pass(&ms[i])) {
			keys = append(keys, e.Key)
		}
	}
	return keys
}

// samePerson reports whether two lists of entity keys have a person in common.
func samePerson(x, y []string) bool {
	for _, k := range x {
		for _, l := range y {
			if personKey(k) != "" && personKey(l) != "" && (k == l || sameName(k, l)) {
				return true
			}
		}
	}
	return false
}

// winner is the key of the person who won by p's words; empty where it names none.
func (p *proposition) winner() string { return found(&p.remarks().winner, p.findWinner) }

func (p *proposition) findWinner() string {
	for w := range strings.FieldsFuncSeq(strings.ToLower(p.quote()), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if w == "himself" || w == "herself" {
			return personKey(p.speaker.Key)
		}
	}
	if len(p.subjects) != 1 {
		return ""
	}
	return personKey(p.subjects[0])
}

// personKey is a key that names a person; empty for another.
func personKey(key string) string {
	if strings.HasPrefix(key, "person:") {
		return key
	}
	return ""
}

// sameContest reports whether two clauses of winners tell of an election that both reports are about, or share a
// word for one: of races and matches a story may tell many.
func (b *builder) sameContest(p, q *proposition) bool {
	if p.tellsMain() && q.tellsMain() && p.eventType() == hearsay.Election && q.eventType() == hearsay.Election {
		return true
	}
	for _, t := range p.terms {
		if lexicon.Election(b.vocab.words[t.id]) && hasTerm(q.terms, t.id) {
			return true
		}
	}
	return false
}
