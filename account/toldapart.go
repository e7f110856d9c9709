package account

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What a report itself tells to be of two events, or of two people, no rule holds against each other.

// toldApart reports whether a report tells two counts to be of two events: one by its own words is another event's, or
// the report of one gives the number of the other as that.
func toldApart(p, q *proposition) bool {
	return tellsOfAnother(p) || tellsOfAnother(q) || p.doc != q.doc && (givesAsOther(p, q) || givesAsOther(q, p))
}

// givesAsOther reports whether p's report has q's number too, as one of another event: "Meanwhile, four were killed in
// a separate clash".
func givesAsOther(p, q *proposition) bool {
	return p.doc.learnt.speaksOfAnother() && slices.ContainsFunc(p.doc.props, func(r *proposition) bool {
		return r != p && r.figure != nil && r.figure.Counted == q.figure.Counted && r.figure.Quantity == q.figure.Quantity && tellsOfAnother(r)
	})
}

// tellsOfAnother reports whether a count is by its own words one of other events than the story's:
// "three others died in separate attacks", "another missile was fired, killing two".
func tellsOfAnother(p *proposition) bool {
	return p.once(&p.remarks().another, func() bool { return saysElsewhere(p) })
}

// incidentReach is how many words behind "another" the noun for what it was may stand: "another deadly pit fire".
const incidentReach = 4

func saysElsewhere(p *proposition) bool {
	return p.doc.learnt.speaksOfAnother() && speaksOfAnother(p.wordsAbout())
}

// speaksOfAnother reports whether the words of a version tell of another event anywhere.
func (l *learnt) speaksOfAnother() bool {
	if l.another == unasked {
		l.another = no
		if speaksOfAnother(l.text) {
			l.another = yes
		}
	}
	return l.another == yes
}

// speaksOfAnother reports whether words tell of another event than the story's: "in separate attacks", "another blast".
func speaksOfAnother(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	for i, w := range words {
		if lexicon.Elsewhere(w) {
			return true
		}
		if w == "another" && slices.ContainsFunc(words[i+1:min(len(words), i+1+incidentReach)], lexicon.Incident) {
			return true
		}
	}
	return false
}

// wordsAbout are the words of p's clause; of one that hangs on another ("a missile was fired, killing two"), or of a count
// without a clause, those of its sentence up to its end.
func (p *proposition) wordsAbout() string {
	if p.clause != nil && p.clause.Form == hearsay.WholeClause {
		words := p.clause.In(p.doc.text)
		if first, _, _ := strings.Cut(words, " "); !strings.HasSuffix(first, "ing") {
			return words
		}
	}
	s := p.doc.Reading.Sentences[p.sentence]
	return p.doc.text[s.Start:max(s.Start, min(s.End, p.End))]
}

// strangers reports whether p opens with a pronoun for a man or a woman and q tells of people by name whom p's report
// doesn't know: they can't be meant.
func strangers(p, q *proposition) bool {
	if p.doc == q.doc || !opensWithPerson(p) || !slices.ContainsFunc(q.subjects, func(k string) bool { return personKey(k) != "" }) {
		return false
	}
	return !slices.ContainsFunc(q.subjects, func(k string) bool {
		return slices.ContainsFunc(p.doc.Reading.Entities, func(e hearsay.Entity) bool { return e.Key == k || e.Key != "" && sameName(e.Key, k) })
	})
}

// opensWithPerson reports whether p's words open with a pronoun for a man or a woman.
func opensWithPerson(p *proposition) bool {
	return p.once(&p.remarks().pronoun, func() bool {
		w, _, _ := strings.Cut(strings.ToLower(strings.TrimLeft(p.quote(), "\"“'‘ ")), " ")
		return w == "he" || w == "she" || w == "his" || w == "her"
	})
}

// otherPeople reports whether each of two propositions names somebody, and nobody whom the other does; bodies and events that
// both name, "the Games", make no difference.
func otherPeople(p, q *proposition) bool {
	return !sameParties(p.doc.peopleIn(p.Span), q.doc.peopleIn(q.Span))
}
