package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// list goes on over the persons joined to the one at span, to the right: names by commas
// and "and", descriptions likewise; what stands in apposition is no other person. more is
// how many were joined.
func (r *reader) list(span hearsay.Span) (hearsay.Span, int) {
	whole, more := span, 0
	name := r.isName(span)
	for n := 0; n < maxMembers; n++ {
		_, i := r.d.TokensIn(span)
		i = r.overAge(i)
		comma := r.lower(i) == ","
		if comma {
			i++
		}
		and := r.lower(i) == "and" || r.lower(i) == "&"
		if and {
			for i++; r.tag(i) == text.ADV || r.lower(i) == ","; {
				i++ // "and later, a guard"
			}
		}
		if !comma && !and {
			break
		}
		s, ok := r.personAt(i)
		if l := r.lower(i); l == "self" || l == "himself" || l == "herself" { // "kills wife, self"
			s, ok = r.d.Tokens[i].Span, true
		}
		if !ok && !name {
			s, ok = r.bareAt(i)
		}
		if !ok || !r.ends(s) || !and && r.isName(s) != name || !and && !r.goesOn(s) && !r.closesTitle(s) {
			break
		}
		span, whole.End = s, s.End
		more++
		if and {
			break
		}
	}
	return whole, more
}

// goesOn reports whether a joint stands behind s, so that a comma before it is one of a list.
func (r *reader) goesOn(s hearsay.Span) bool {
	_, i := r.d.TokensIn(s)
	i = r.overAge(i)
	return r.lower(i) == "and" || r.lower(i) == "&" || r.lower(i) == "," && (r.lower(i+1) == "and" || r.tag(i+1) == text.NOUN || r.tag(i+1) == text.PROPN)
}

// closesTitle reports whether s ends the list of a headline, whose last joint is often no
// more than a comma: "injures driver, passenger".
func (r *reader) closesTitle(s hearsay.Span) bool {
	_, i := r.d.TokensIn(s)
	l := r.lower(r.overAge(i))
	return r.d.Sentences[r.sentence].Title && (l == "" || isJoint(l))
}

// overAge steps over ", 58" behind a person.
func (r *reader) overAge(i int) int {
	if r.lower(i) != "," {
		return i
	}
	if n, ok := r.numeral(i + 1); ok && n.digits && n.value < 120 {
		return n.last
	}
	return i
}

// bareAt reads a further member of a list that goes without its article: "his mother,
// sister and dog".
func (r *reader) bareAt(i int) (hearsay.Span, bool) {
	p := r.phrase(i)
	if p.head < 0 || p.partitive || !human(r.lower(p.head)) || plural(r.lower(p.head)) {
		return hearsay.Span{}, false
	}
	return r.d.Cover(i, p.last), true
}

// bareObject reads the one person behind an active verb who goes without an article, as in
// headlines ("injures mother and daughter") and where what somebody is stands before the
// name ("killing store clerk Ann Roe"). It goes by the words alone: of such phrases neither
// tags nor tree are sure.
func (r *reader) bareObject(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	if w, ok = r.activeAt(k); !ok || r.lower(k) == "left" || r.passiveAt(k) {
		return w, s, false
	}
	if w.Form == lexicon.GerundForm && !governs(r.lower(k-1)) {
		return w, s, false // "a police shooting suspect"
	}
	p := r.phrase(k + 1)
	if p.head < 0 || p.partitive || p.first != k+1 || plural(r.lower(p.head)) {
		return w, s, false
	}
	title := r.d.Sentences[r.sentence].Title
	for i := p.first; i < p.last; i++ {
		l := r.lower(i)
		if isPossessive(l) || l == "spree" || l == "victim" || l == "suspect" || stateOrDeed(l) {
			return w, s, false
		}
		if !human(l) || i > p.first+2 {
			continue
		}
		if i == p.head {
			return r.downgrade(k, w), r.d.Cover(p.first, p.last), title
		}
		if name, ok := r.personAt(i + 1); ok && name.End == r.d.Tokens[p.last-1].End {
			return r.downgrade(k, w), r.d.Cover(p.first, p.last), true
		}
	}
	return w, s, false
}

// stateOrDeed reports whether the word says that somebody is killed or hurt, or who does it.
func stateOrDeed(lower string) bool {
	_, ok := reading(lower, lexicon.FrameObject, lexicon.FrameSubject, lexicon.FrameState, lexicon.FrameCount)
	return ok
}

// governs reports whether a gerund behind the word has an object of its own: "guilty of
// killing a clerk".
func governs(lower string) bool {
	switch lower {
	case "of", "for", "after", "by", "with", "before", "while", ",", "and":
		return true
	}
	return false
}

// isName reports whether the span is a person's name.
func (r *reader) isName(s hearsay.Span) bool {
	for _, m := range r.d.MentionsIn(s) {
		if m.Span == s {
			return m.Form == hearsay.NameMention
		}
	}
	return false
}
