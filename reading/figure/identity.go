package figure

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxPersons is how many persons of one report are told apart.
const maxPersons = 64

// A person is one of those whom a report tells of one by one: "a 34-year-old man", then
// "the victim", then by name.
type person struct {
	entities   [3]string // what they are known as to the names; "" for none
	named      bool
	surname    string // the last word of the name; empty where there is none
	age        int    // 0 where it is not said
	sex        byte   // 'm' or 'f'; 0 where it is not told
	background bool
	hurt       bool // said to be wounded, not only shot
	killed     bool
	sentence   int    // where they were met last
	end        int    // the end of the words there
	pronoun    bool   // met by a pronoun alone
	self       bool   // met as one who did it to themselves
	head       string // the noun that says most of who they are: "passenger"; empty for "man"
	title      bool   // told of in the headline only
	told       int    // the finding below the headline that stays for them; -1 where there is none yet
}

// persons finds out which findings of single persons are of one and the same: f.person
// is set to a number in the list that is returned, or to -1.
func (l *settler) persons(all []finding) {
	l.people = l.people[:0]
	for i := range all {
		f := &all[i]
		f.person = -1
		if !f.single || f.Min != 1 || f.Counted != hearsay.Killed && f.Counted != hearsay.Injured {
			continue
		}
		p := l.describe(f)
		n := l.find(&p, f)
		if n < 0 {
			if len(l.people) == maxPersons {
				continue
			}
			n = len(l.people)
			l.people = append(l.people, p)
		}
		f.person = n
		l.people[n].learn(&p)
		l.people[n].hurt = l.people[n].hurt || f.Counted == hearsay.Injured && !f.weak
		l.people[n].killed = l.people[n].killed || f.Counted == hearsay.Killed
	}
}

// describe gathers what the figure's own words say of the person.
func (l *settler) describe(f *finding) person {
	p := person{sentence: f.sentence, end: f.End, background: f.Background, told: -1, title: l.headline(f.sentence)}
	first, last := l.d.TokensIn(f.Span)
	if last > first {
		if w := l.d.Tokens[last-1].Lower; l.d.Tokens[last-1].Tag != text.PROPN && personal(w) && !anyone(w) {
			p.head = w
		}
	}
	for _, m := range l.d.MentionsIn(f.Span) {
		e := l.d.Entity(m.Entity)
		if e == nil || e.Kind != hearsay.PersonEntity {
			continue
		}
		if m.Form != hearsay.PronounMention || m.Span == f.Span {
			if p.entities[0] == "" || m.Form == hearsay.NameMention {
				p.entities[0], p.named = m.Entity, m.Form == hearsay.NameMention
			}
			if p.named {
				if _, end := l.d.TokensIn(m.Span); end > 0 {
					p.surname = l.d.Tokens[end-1].Lower
				}
				break
			}
		}
	}
	for i := first; i < last; i++ {
		w := l.d.Tokens[i].Lower
		if c := sexOf(w); c != 0 && !possessed(l.d, i) && (p.sex == 0 || l.d.Tokens[i].Tag != text.PROPN) {
			p.sex = c
		}
		switch w {
		case "he", "him":
			p.sex, p.pronoun = 'm', true
		case "himself":
			p.sex, p.pronoun, p.self = 'm', true, true
		case "herself":
			p.sex, p.pronoun, p.self = 'f', true, true
		case "she", "her":
			if i == first && last == first+1 {
				p.sex, p.pronoun = 'f', true
			}
		}
		if i+1 < len(l.d.Tokens) && p.age == 0 {
			if n := smallNumber(w); n > 0 && (i+1 == last || l.d.Tokens[i+1].Lower == "-" || l.d.Tokens[i+1].Lower == "year") {
				p.age = n
			}
		}
	}
	if p.age == 0 && last+1 < len(l.d.Tokens) {
		if w := l.d.Tokens[last].Lower; w == "," || w == "(" {
			p.age = smallNumber(l.d.Tokens[last+1].Lower)
		}
	}
	return p
}

// longHeadline is how many tokens a headline has at most.
const longHeadline = 20

// headline reports whether a sentence is the headline, or may be one in a text that marks none.
func (l *settler) headline(sentence int) bool {
	s := l.d.Sentences[sentence]
	return s.Title || sentence == 0 && s.Last-s.First <= longHeadline
}

// sexOf is what a noun or a given name tells: 'm', 'f' or 0.
func sexOf(lower string) byte {
	for _, before := range [...]string{"ex-", "step", "grand", "great-"} { // "ex-wife", "grandfather"
		lower = strings.TrimPrefix(lower, before)
	}
	c := lexicon.NameClasses(lower)
	switch male, female := c.Has(lexicon.MaleWord), c.Has(lexicon.FemaleWord); {
	case male && !female:
		return 'm'
	case female && !male:
		return 'f'
	}
	switch c & lexicon.GivenName {
	case lexicon.MaleName:
		return 'm'
	case lexicon.FemaleName:
		return 'f'
	}
	return 0
}

// possessed reports whether a possessive stands behind token i, so that it describes
// whose the person is: "the man's wife".
func possessed(d *text.Doc, i int) bool {
	return i+1 < len(d.Tokens) && isPossessive(d.Tokens[i+1].Lower)
}

// smallNumber is the age that a word of one to three digits gives; 0 for any other word.
func smallNumber(w string) int {
	n := 0
	if len(w) > 3 {
		return 0
	}
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return 0
		}
		n = n*10 + int(w[i]-'0')
	}
	if n > 115 {
		return 0
	}
	return n
}

// find is the number of the person whom p may be: the one met last that nothing speaks
// against; -1 for somebody new.
func (l *settler) find(p *person, f *finding) int {
	if e := p.entities[0]; e != "" {
		for i := len(l.people) - 1; i >= 0; i-- {
			if slices.Contains(l.people[i].entities[:], e) && l.people[i].background == p.background {
				return i
			}
		}
	}
	if p.self {
		for i := range l.people {
			if q := &l.people[i]; q.self && q.sex == p.sex && q.sentence != f.sentence && q.background == p.background {
				return i
			}
		}
	}
	if f.Additional || p.self && f.Counted == hearsay.Killed {
		return -1
	}
	best, most := -1, -1
	for i := len(l.people) - 1; i >= 0; i-- {
		q := &l.people[i]
		likeness := 2 * headsAlike(p.head, q.head)
		if q.killed == (f.Counted == hearsay.Killed) {
			likeness++
		}
		if likeness > most && l.mayBe(p, q, f) {
			best, most = i, likeness
		}
	}
	return best
}

// headsAlike is 2 for the same noun, 1 where one says nothing, 0 for two different ones.
func headsAlike(a, b string) int {
	switch {
	case a == "" || b == "":
		return 1
	case a == b:
		return 2
	}
	return 0
}

// mayBe reports whether nothing speaks against p, whom f tells of, being q.
func (l *settler) mayBe(p, q *person, f *finding) bool {
	if q.background == p.background && q.surname != "" && q.surname == p.surname && (q.age == 0 || p.age == 0 || q.age == p.age) && q.sentence != f.sentence {
		return true // "Officer Roe", "Jane Roe"
	}
	if q.background != p.background || q.named && p.named || q.age != 0 && p.age != 0 && q.age != p.age || q.sex != 0 && p.sex != 0 && q.sex != p.sex {
		return false
	}
	if p.head != "" && p.head != q.head && !q.title && l.indefinite(f) && (q.head != "" || p.sex == 0 || q.sex == 0 || q.sentence == f.sentence) {
		return false // "a passenger" is nobody told of before
	}
	if q.sentence != f.sentence || f.Start <= q.end+2 { // "the victim, Jane Roe"
		return true
	}
	return headsAlike(p.head, q.head) > 0 && (p.pronoun || l.definite(f))
}

// definite reports whether the figure's words take up somebody known: "the victim".
func (l *settler) definite(f *finding) bool {
	first, last := l.d.TokensIn(f.Span)
	return first < last && l.d.Tokens[first].Lower == "the"
}

// indefinite reports whether the figure's words bring in somebody new: "a passenger", "his wife".
func (l *settler) indefinite(f *finding) bool {
	first, last := l.d.TokensIn(f.Span)
	if first >= last {
		return false
	}
	w := l.d.Tokens[first].Lower
	return w == "a" || w == "an" || isPossessivePronoun(w)
}

// anyone reports whether a noun may be said of whoever was killed or hurt.
func anyone(lower string) bool { return cued(lower, lexicon.CueAnyone) }

// learn adds what another mention says of the person.
func (p *person) learn(q *person) {
	p.named = p.named || q.named
	if p.surname == "" {
		p.surname = q.surname
	}
	if e := q.entities[0]; e != "" && !slices.Contains(p.entities[:], e) {
		for i := range p.entities {
			if p.entities[i] == "" {
				p.entities[i] = e
				break
			}
		}
	}
	if p.age == 0 {
		p.age = q.age
	}
	if p.sex == 0 {
		p.sex = q.sex
	}
	if p.head == "" {
		p.head = q.head
	}
	p.title = p.title && q.title
	p.sentence, p.end = q.sentence, q.end
}

// dead is how many persons of the report's own event are told of as killed.
func (l *settler) dead() int {
	n := 0
	for i := range l.people {
		if l.people[i].killed && !l.people[i].background {
			n++
		}
	}
	return n
}
