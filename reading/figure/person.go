package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// personAt is the span of a person, named or "the driver", that begins at token i.
func (r *reader) personAt(i int) (hearsay.Span, bool) {
	if i >= r.last {
		return hearsay.Span{}, false
	}
	start := r.d.Tokens[i].Start
	end := r.d.Tokens[min(r.last, i+maxPhrase)-1].End
	for _, m := range r.d.MentionsIn(hearsay.Span{Start: start, End: end}) {
		if m.Start != start {
			break
		}
		if r.onePerson(m) {
			return r.orKin(m.Span)
		}
	}
	if s, ok := r.givenAt(i); ok {
		return r.orKin(s)
	}
	if k, ok := r.ageAt(i); ok && k > i && r.tag(k) == text.PROPN { // "24-year-old Jane Roe"
		return r.personAt(k)
	}
	return r.definiteAt(i)
}

// orKin is the person at s, or whoever that person's name is only told for: "Roe's brother". What else is a person's is
// nobody: "hurt Roe's pride".
func (r *reader) orKin(s hearsay.Span) (hearsay.Span, bool) {
	i, k := r.d.TokensIn(s)
	switch r.lower(k) {
	case "'s", "’s", "'", "’":
	default:
		return s, true
	}
	p := r.phrase(k + 1)
	if p.head < 0 || p.partitive || !human(r.lower(p.head)) || plural(r.lower(p.head)) {
		return hearsay.Span{}, false
	}
	return r.d.Cover(i, p.last), true
}

// givenAt reads a full name from token i that begins with a given name, whatever else its
// last word may mean: "Anna Hall".
func (r *reader) givenAt(i int) (hearsay.Span, bool) {
	if r.tag(i) != text.PROPN || lexicon.NameClasses(r.lower(i))&lexicon.GivenName == 0 || r.tag(i-1) == text.PROPN || r.tag(i-1) == text.DET {
		return hearsay.Span{}, false
	}
	k := i + 1
	for k < i+4 && r.tag(k) == text.PROPN && !r.timed(k) {
		k++
	}
	if k == i+1 || lexicon.NameClasses(r.lower(k-1)).Has(lexicon.Calendar) {
		return hearsay.Span{}, false
	}
	return r.d.Cover(i, k), true
}

// definiteAt reads "the driver", "his mother" from token i.
func (r *reader) definiteAt(i int) (hearsay.Span, bool) {
	l := r.lower(i)
	if l != "the" && l != "a" && l != "an" && !isPossessivePronoun(l) {
		return hearsay.Span{}, false
	}
	p := r.phrase(i + 1)
	if p.head < 0 || p.partitive || !human(r.lower(p.head)) || plural(r.lower(p.head)) {
		return hearsay.Span{}, false
	}
	if _, ok := r.numeral(p.last); ok && p.head == p.last-1 && r.lower(p.head) == "other" {
		return hearsay.Span{}, false // "the other two"
	}
	return r.d.Cover(i, p.last), true
}

// personEndingAt is the span of a person that ends with token i.
func (r *reader) personEndingAt(i int) (hearsay.Span, bool) {
	if i < r.first || i >= r.last {
		return hearsay.Span{}, false
	}
	end := r.d.Tokens[i].End
	in := r.d.MentionsIn(hearsay.Span{Start: r.d.Tokens[max(r.first, i-maxPhrase)].Start, End: end})
	for n := len(in) - 1; n >= 0 && n > len(in)-4; n-- {
		if in[n].End == end && r.onePerson(in[n]) {
			return in[n].Span, true
		}
	}
	if l := r.lower(i); l == "he" || l == "she" {
		return r.d.Tokens[i].Span, true
	}
	if human(r.lower(i)) && !plural(r.lower(i)) {
		for k := i; k >= r.first && k > i-6; k-- {
			if s, ok := r.definiteAt(k); ok && s.End == end {
				return s, true
			}
		}
		if r.sharesArticle(i) {
			return r.d.Tokens[i].Span, true
		}
		if r.d.Sentences[r.sentence].Title { // "Woman killed in crash"
			k := i
			for k > r.first && (r.tag(k-1) == text.ADJ || r.tag(k-1) == text.NOUN || r.tag(k-1) == text.PROPN) {
				k--
			}
			return r.d.Cover(k, i+1), true
		}
	}
	return hearsay.Span{}, false
}

// sharesArticle reports whether the noun at token i is the second of two persons who have
// one article: "a mother and daughter were hurt". Of one person who is two things ("a
// husband and father was killed") the predicate is singular.
func (r *reader) sharesArticle(i int) bool {
	switch r.lower(i + 1) {
	case "were", "are", "have", "remain":
	default:
		return false
	}
	if r.lower(i-1) != "and" || !human(r.lower(i-2)) || plural(r.lower(i-2)) {
		return false
	}
	end := r.d.Tokens[i-2].End
	for k := i - 3; k >= r.first && k > i-8; k-- {
		if s, ok := r.definiteAt(k); ok {
			return s.End == end
		}
	}
	return false
}

// onePerson reports whether the mention is of one person, by name or description.
func (r *reader) onePerson(m hearsay.Mention) bool {
	if m.Form == hearsay.PronounMention {
		return false
	}
	e := r.d.Entity(m.Entity)
	if e == nil || e.Kind != hearsay.PersonEntity {
		return false
	}
	_, last := r.d.TokensIn(m.Span)
	if r.tag(last) == text.PROPN && district(r.lower(last)) {
		return false // "Ann Roe Hospital"
	}
	return m.Form == hearsay.NameMention || last > r.first && !plural(r.lower(last-1))
}

func firstToken(d *text.Doc, s hearsay.Span) int {
	i, _ := d.TokensIn(s)
	return i
}

// named is the name of the person that a pronoun stands for; empty where it is not known.
func (r *reader) named(s hearsay.Span) string {
	for _, m := range r.d.MentionsIn(s) {
		if e := r.d.Entity(m.Entity); e != nil {
			return e.Name
		}
	}
	return ""
}

// ends reports whether no verb follows s, so that s closes a list of objects and does not
// open a clause of its own.
func (r *reader) ends(s hearsay.Span) bool {
	_, i := r.d.TokensIn(s)
	t := r.tag(i)
	return t != text.VERB && t != text.AUX
}

// personBeside is the one person who is joined by "and" to the quantity at token i: "Jane
// Roe and two others", "Jane Roe, 32, and her son".
func (r *reader) personBeside(i int) (hearsay.Span, bool) {
	k := i - 1
	if isPossessivePronoun(r.lower(k)) && r.lower(k-1) == "and" {
		k-- // "a mother and her three children"
	}
	if r.lower(k) == "," && r.d.Sentences[r.sentence].Title && personal(r.lower(k-1)) {
		return r.personEndingAt(k - 1) // "Man, woman killed"
	}
	if r.lower(k) != "and" {
		return hearsay.Span{}, false
	}
	return r.personEndingAt(r.beforeAge(k - 1))
}

// beforeAge steps back from token k over ", 32," or ", a doctor,".
func (r *reader) beforeAge(k int) int {
	if r.lower(k) != "," {
		if n, ok := r.numeral(k); ok && n.digits && r.lower(k-1) == "," {
			return k - 2
		}
		return k
	}
	for j := k - 1; j >= r.first && j > k-12; j-- {
		if r.lower(j) == "," {
			return j - 1
		}
	}
	return k - 1
}

// byName reports whether persons are counted so one by one: "Jane Roe and two others".
func byName(c hearsay.Counted) bool {
	switch c {
	case hearsay.Killed, hearsay.Injured, hearsay.Missing, hearsay.Arrested, hearsay.Rescued:
		return true
	}
	return false
}
